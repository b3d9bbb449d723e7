"""Lines without markup → those at the head of a story's letters and messages: from whom, to whom, when, about what.

A tale in letters begins with such a head, may end with one, and has the same names each time; a page that gives
its own `Date:` does not name a sender or recipient beside it.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence

_LONGEST: Final = 90
"""The most characters of a line in the head of a letter."""
_FEWEST: Final = 2
"""The fewest consecutive lines of a head: one names sender or recipient, another gives something else."""
_WHO: Final = (
    r"(?:from|to|cc|von|an|de|da|a|à|para|pour|expéditeur|destinataire|mittente|destinatario|remetente|destinatário|van|aan|från|till|fra|til|lähettäjä|vastaanottaja|od|do|komu|feladó|címzett|către"
    r"|от|от кого|кому|від|від кого|από|προς|kimden|kime|gönderen|alıcı|dari|kepada|từ|gửi|tới|จาก|ถึง|发件人|發件人|寄件人|寄件者|收件人|收件者|差出人|送信者|宛先|보낸 ?사람|받는 ?사람|من|إلى|از|به|מאת|אל|प्रेषक|सेवा में)"
)
_WHAT: Final = (
    r"(?:date|sent|time|subject|re|aw|sv|fwd|attachments?|datum|gesendet|betreff|fecha|enviado|asunto|asunt|objet|envoyé|oggetto|inviato|data|assunto|verzonden|onderwerp|skickat|ämne|emne|dato|sendt"
    r"|päivämäärä|aihe|temat|wysłano|předmět|odesláno|dátum|tárgy|subiect|дата|тема|отправлено|надіслано|ημερομηνία|θέμα|tarih|konu|tanggal|perihal|subjek|ngày|chủ đề|tiêu đề|วันที่|เรื่อง"
    r"|日期|时间|時間|主题|主題|件名|日時|送信日時|날짜|제목|التاريخ|الموضوع|تاریخ|موضوع|תאריך|נושא|दिनांक|विषय)"
)
_FIELD: Final = re.compile(rf"(?:(?P<who>{_WHO})|{_WHAT})\s?[:：]\s?\S.*", re.IGNORECASE)


def letter_heads(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of the lines in heads of letters."""
    found: set[int] = set()
    run: list[int] = []
    for at, item in enumerate(lines):
        field = _field_of(item.text)
        if field:
            run.append(at)
        if run and (not field or at == len(lines) - 1):
            fields = {_field_of(lines[one].text) for one in run}
            if len(run) >= _FEWEST and "who" in fields:
                found.update(run)
            run = []
    return frozenset(found)


@lru_cache(maxsize=1024)
def _field_of(text: str) -> str:
    """Return which field of a letter a line gives, "who" or "what", or "".

    >>> [_field_of(line) for line in ("From: the ferryman", "Betreff: Nebel", "From the ferryman", "差出人：灯台")]
    ['who', 'what', '', 'who']
    """
    if len(text) > _LONGEST:
        return ""
    found = _FIELD.fullmatch(text)
    if found is None:
        return ""
    return "who" if found["who"] else "what"
