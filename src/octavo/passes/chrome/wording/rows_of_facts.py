"""A page's facts about a text in one line: who wrote it, when it was published, how often it was read, how it was rated.

`By Ona Brehm published 21 March 2024`, `1.2K reads204 votes`, `Waardering: 4,5/5 (12 stemmen)`. Each line is nothing else.
"""

import re
from typing import Final

from octavo.passes.chrome.wording.word_tables import lower_case
from octavo.passes.chrome.wording.words import ends_like_speech
from octavo.passes.lazy_pattern import LazyPattern

_LONGEST: Final = 120
"""The most characters of such a line."""
_YEAR: Final = r"(?:199[5-9]|20[0-4]\d)"
"""A year of the web."""
_DAY: Final = (
    rf"(?:\d{{1,2}}\.? ?(?:de |of )?[^\W\d_]{{3,12}}\.?,? (?:de )?{_YEAR}|[^\W\d_]{{3,12}}\.? \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]{_YEAR}|{_YEAR}[./-] ?\d{{1,2}}[./-] ?\d{{1,2}}\.?|{_YEAR} ?年 ?\d{{1,2}} ?月 ?\d{{1,2}} ?日|{_YEAR}년 ?\d{{1,2}}월 ?\d{{1,2}}일)"
)
_HOUR: Final = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?"
_BY: Final = r"(?:by|von|por|par|di|da|door|av|af|od|от|від|oleh|bởi|de|autor|från|fra|autor:|автор:?|yazan:?|írta:?|scris de|kirjoittanut|από|بقلم|نوشته|מאת|द्वारा|โดย)"
_NAME: Final = r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,3}"
_PUT: Final = (
    r"(?:published|posted|updated|submitted|written|uploaded|added|veröffentlicht|eingestellt|aktualisiert|publicado|publicada|actualizado|publié|publiée|mis à jour"
    r"|pubblicato|aggiornato|atualizado|postado|gepubliceerd|geplaatst|bijgewerkt|publicerad|publicerat|uppdaterad|udgivet|opdateret|publisert|oppdatert|julkaistu|päivitetty"
    r"|opublikowano|opublikowany|zaktualizowano|publikováno|aktualizováno|publikované|megjelent|közzétéve|frissítve|publicat|actualizat|objavljeno|опубликовано|опубликован|обновлено"
    r"|размещено|добавлено|опубліковано|оновлено|публикувано|δημοσιεύτηκε|ενημερώθηκε|yayınlandı|yayımlandı|güncellendi|diposting|diterbitkan|diperbarui|đăng|cập nhật)"
)
_AGO: Final = r"(?:\d+ \w+ (?:ago|atrás|önce|(?:yang )?lalu|trước|temu|назад|тому|fa|geleden|sedan|siden|sitten|πριν)|(?:hace|il y a|vor|há|před|acum|πριν|منذ|לפני) \d+ \w+)"
_NO_COMMENTS: Final = r"(?:(?:\d+|no|keine|sin|aucun|nessun|nenhum|geen|inga|ingen|brak|žádné|nincs|niciun|нет|немає|yok|tidak ada|không có) [^\W\d_]{5,14}|\d+ (?:comments?|kommentare?)):?"
_CREDIT: Final = LazyPattern(
    rf"{_BY} {_NAME},? [|·•-]? ?{_PUT}:?(?: (?:on|am|el|le|il|em|op|den|dnia|dne|в))? {_DAY}"
    rf"|{_BY} {_NAME} [-–—] {_DAY}(?:,? {_HOUR})?|{_DAY}(?:,? {_HOUR})? [-–—] {_BY} {_NAME}"
    rf"|{_DAY}(?:,? (?:at |um |a las |à |alle |às |o |в )?{_HOUR})? {_BY} {_NAME}"
    rf"|{_PUT}:? {_AGO} {_BY} {_NAME}"
    rf"|{_PUT} (?:{_BY} )?{_NAME} (?:at|on|um|am|a las|en|à|às|alle|o|в|на|om|kl\.?) (?:{_DAY} )?{_HOUR}(?: {_NO_COMMENTS})?",
)
_NUMBER: Final = r"(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d+(?:[.,]\d{1,2})?)\s?(?:[km](?!\w)|тыс\.?|mil\b|万|萬|만)?\+?"
_COUNTED: Final = (
    r"(?:views?|reads?|votes?|likes?|comments?|words?|reviews?|kudos|hits|followers?|bookmarks?|ratings?|claps?|shares?|subscribers?|favou?rites?|chapters?|replies"
    r"|lecturas?|votos?|vistas|visitas|comentarios?|palabras|reseñas?|seguidores|capítulos?|leituras?|visualizações|comentários?|palavras|curtidas"
    r"|lectures?|vues?|commentaires?|mots|avis|chapitres?|abonnés|aufrufe|stimmen|kommentare?|wörter|kapitel|gelesen|letture|voti|commenti|parole|capitoli|visualizzazioni"
    r"|weergaven|stemmen|reacties|woorden|hoofdstukken|läsningar|röster|kommentarer|ord|visninger|stemmer|lukukertaa|ääntä|kommenttia|sanaa"
    r"|odsłon\w*|wyświetle\w+|głos\w*|komentarz\w*|słów|rozdział\w*|zobrazení|hlasů|komentář\w*|slov|kapitol\w*|megtekintés|szavazat|hozzászólás|szó|fejezet|vizualizări|voturi|comentarii|cuvinte"
    r"|просмотр\w*|прочтени\w*|голос\w*|лайк\w*|комментари\w*|слов|глав\w*|отзыв\w*|перегляд\w*|коментар\w*|розділ\w*|προβολές|ψήφοι|σχόλια|λέξεις"
    r"|okunma|oy|yorum|kelime|bölüm|beğeni|pembaca|dibaca|dilihat|suara|komentar|kata|bab|lượt đọc|lượt xem|bình chọn|bình luận|từ|chương|theo dõi)(?![^\W\d_])"
)
_MANY: Final = r"(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d{4,}|\d+(?:[.,]\d)?\s?[km])"
_COUNTS: Final = LazyPattern(rf"(?:{_NUMBER} ?{_COUNTED}[\s,|·•/()–-]*){{2,}}|{_MANY} ?{_COUNTED}")
_RATING: Final = (
    r"(?:rate this(?: story| chapter| work)?|rating|average rating|your rating|rate|waardering|beoordeling|bewertung|note|évaluation|notez cette histoire|valoración|puntuación|calificación"
    r"|avaliação|nota|valutazione|voto|betyg|bedømmelse|vurdering|arvosana|arvostelu|ocena|twoja ocena|hodnocení|hodnotenie|értékelés|evaluare|ocjena|ocena|оценка|ваша оценка|рейтинг|оцените|оцінка|ваша оцінка"
    r"|βαθμολογία|puan|puanla|değerlendirme|penilaian|đánh giá|คะแนน|เรตติ้ง|评分|評分|评价|評價|評価|평점|별점|التقييم|تقييم|قيم القصة|امتیاز|דירוג|דרגו(?: את ה\w+)?|रेटिंग|রেটিং)"
)
_STARS: Final = r"[★☆⭐✩✭✮✰⯨\s]{3,}"
_OF_FIVE: Final = (
    r"\d{1,2}(?:[.,]\d{1,2})?(?: ?(?:/|of|out of|von|van|de|sur|su|di|из|з|z|av|af) ?(?:5|10|100))?"
)
_TO_RATE: Final = (
    r"(?:rate this(?: story| chapter| work)?|your rating|deine bewertung|notez(?: cette histoire| ce chapitre)?|tu valoración|valora esta historia|sua avaliação|avalie(?: esta história)?|vota (?:la storia|questa storia)"
    r"|jouw waardering|ditt betyg|twoja ocena|oceń opowiadanie|vaše hodnocení|értékeld|ваша оценка|оцените(?: рассказ| главу)?|ваша оцінка|оцініть|puanla|puan ver|beri rating|đánh giá truyện"
    r"|ให้คะแนน|给本[文书書]打分|評価する|별점 주기|قيم القصة|דרגו(?: את ה[א-ת]+)?)"
)
"""Invitations to rate; `Rating` alone may be a game's."""
_RATED: Final = LazyPattern(
    rf"{_RATING}\s?[:：]?\s?(?:{_STARS} ?)?{_OF_FIVE} ?\(\d[\d.,]* ?{_COUNTED}\)(?: \w{{2,12}}!)?|{_TO_RATE}\s?[:：]\s?{_STARS}",
)
_VOTED: Final = LazyPattern(
    rf"\d(?:[.,]\d{{1,2}})? (?:from|aus|de|da|di|sur|van|z|из) {_NUMBER} ?{_COUNTED}"
)
"""`4.8 from 12 votes`, as on a recipe card."""
_PARTED: Final = re.compile(r"\s*[·•|]\s*")
_ON_A_DAY: Final = LazyPattern(rf"(?:{_PUT}:? )?(?:on |am |el |le |den )?{_DAY}(?:,? {_HOUR})?")
_BESIDE_A_DAY: Final = LazyPattern(
    rf"(?:[^\W\d_]+ )?{_BY} {_NAME}|{_NUMBER} ?{_COUNTED}|(?:[^\W\d_]+ ){{0,3}}\d{{1,3}} ?min\w*\.?(?: [^\W\d_]+){{0,3}}"
)


def _parts_facts(lower: str) -> bool:
    """Return whether a line is divided by marks, and one part is a date, another names the author or says how long or often it is read."""
    parts = _PARTED.split(lower)
    return (
        len(parts) > 1
        and any(map(_ON_A_DAY.compiled.fullmatch, parts))
        and any(map(_BESIDE_A_DAY.compiled.fullmatch, parts))
    )


def states_facts(text: str) -> bool:
    """Return whether a line says when a text was published and by whom, has two counts or one of a thousand, or gives its rating.

    >>> [states_facts(line) for line in ("March 9, 2019 by Effie", "1.2K lecturas204 votos", "Оцените: ★★★★☆")]
    [True, True, True]
    >>> states_facts("Av Ylva Brink · Publicerad 2 december 2020 · Lästid 2 min"), states_facts("Rain · 3 May 2020 · cold")
    (True, False)
    >>> states_facts("4,8 aus 12 Stimmen"), states_facts("4 from 12 villages")
    (True, False)
    >>> states_facts("By noon the paper was published."), states_facts("3 May 1887 by the river"), states_facts("Rating: ★★★★")
    (False, False, False)
    """
    if len(text) > _LONGEST or ends_like_speech(text.rstrip("!")):
        return False
    lower = lower_case(text)
    if text[0].isdecimal() and _COUNTS.compiled.fullmatch(lower):
        return True
    if not (any(map(str.isdecimal, text)) or "★" in text or "☆" in text):
        return False
    if _parts_facts(lower):
        return True
    return any(pattern.compiled.fullmatch(lower) for pattern in (_CREDIT, _RATED, _VOTED))
