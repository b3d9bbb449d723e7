"""A sentence → whether it is spoken by somebody, with or without quotation marks.

`Subscribe to our newsletter, the crier shouted.` Much that a site tells its visitors may also be said in a story;
the difference is that a story says who speaks.
"""

import re
from typing import Final

_QUOTES: Final = '"“”„「『«»'
_OPENING: Final = frozenset('“„"「『«')
_ANY: Final = frozenset('“”„"「」『』«»')
_MARKS: Final = frozenset("\"“”„‟«»‹›「」『』‘’‚'")
_DASHES: Final = frozenset("—–―-")
_STOPS: Final = ".,!?…。！？؟।"
_SAYS: Final = re.compile(
    # after the words spoken, separated by a mark, no more than a name or two away
    r"[,.!?…—–-][\"”’»]?\s+(?:[^\s,.!?]+\s+){0,4}?(?:said|says|shouted|shouts|cried|cries|called out|asked|asks|muttered|murmured|whispered"
    r"|yelled|sang(?! (?:trang|trái|phải|chương)\b)|chanted|announced|declared|replied|answered|joked|wrote|added|insisted|sighed|warned|begged|told (?:him|her|them|me|us)|read the (?:sign|banner|board)"
    r"|dijo|dijeron|gritó|preguntó|murmuró|susurró|respondió|cantó|disse|disseram|gritou|perguntou|murmurou|sussurrou|respondeu"
    r"|dit|dirent|cria|demanda|murmura|répondit|chuchota|gridò|chiese|mormorò|rispose|sussurrò"
    r"|sagte|rief|fragte|murmelte|flüsterte|schrie|antwortete|zei|riep|vroeg"
    r"|сказал[аи]?|крикнул[аи]?|закричал[аи]?|спросил[аи]?|прошептал[аи]?|ответил[аи]?|пробормотал[аи]?|сказав|сказала|крикнув|спитав|спитала"
    r"|powiedział[a]?|krzyknął|krzyknęła|zapytał[a]?|szepnął|szepnęła|dedi|diyordu|demişti|yazıyordu|diye (?:bağırdı|sordu)|bağırdı|fısıldadı"
    r"|kata|ujar|teriak|tanya|nói|hét lên|hỏi|thì thầm)\b",
    re.IGNORECASE,
)
_ANNOUNCED: Final = re.compile(
    r"\b(?:read|reads|said|says|ran|announced|declared|decía|ponía|rezaba|dizia|lia-se|disait|on lisait|diceva|stand(?: da)?|las|sagte"
    r"|гласил[аио]?|было написано|стояло|głosił[ao]?|yazıyordu|tertulis|ghi rằng)\s?:\s+\S",
    re.IGNORECASE,
)
"""What introduces words read or spoken: `The plaque read: Please report it.`"""
_NAMED: Final = re.compile(
    r"(?<=[^\W\d_] )(?:«[^\W\d_][^«».,!?…]{2,24}»|“[^\W\d_][^“”.,!?…]{2,24}”|\"[^\W\d_][^\".,!?…]{2,24}\"|„[^\W\d_][^„“”.,!?…]{2,24}[“”])"
)
"""A name in quotation marks after a word, which is not a sentence."""
QUOTED_IN_THE_EAST: Final = "と(?:言|書|叫|話)|라고|라며|道[，。：]|说[，。：]|說[，。：]"
"""A piece of an expression: how Chinese, Japanese and Korean mark a quoted line."""
_LONGEST: Final = 400
"""The most characters of a spoken sentence."""


def _has_quotes(text: str) -> bool:
    """Return whether a text holds quotation marks."""
    return any(map(text.__contains__, _QUOTES))


def opens_speech(sentence: str) -> int:
    """Return how many characters open the speech in a sentence; 0 if there is none, or if it ends there.

    >>> opens_speech("“Read it at home."), opens_speech("“Read it at home,” she said."), opens_speech("Read it at home.")
    (1, 0, 0)
    """
    opened = sentence[:1] in _OPENING and not any(mark in _ANY for mark in sentence[1:])
    return 1 if opened else 0


def is_spoken(text: str) -> bool:
    """Return whether a line is nothing but speech: in quotation marks, or a sentence after a dash.

    >>> [is_spoken(line) for line in ("“Comments?”", "— Реклама.", "「広告」", "„Werbung.“", "«Pubblicità»")]
    [True, True, True, True, True]
    >>> [is_spoken(line) for line in ("- Advertisement -", "Comments", "— Реклама —", "“Lamps”, a review")]
    [False, False, False, False]
    """
    if text[:1] in _MARKS:
        return text.rstrip(_STOPS)[1:][-1:] in _MARKS
    return text[:1] in _DASHES and text[-1:] in _STOPS


def says_who(sentence: str) -> bool:
    """Return whether a sentence says after its words who speaks them, or before them who does or where they are written.

    >>> says_who("Subscribe to our newsletter, the crier shouted."), says_who("Подпишитесь, крикнул глашатай.")
    (True, True)
    >>> says_who("The plaque on the tomb read: Please report it."), says_who("Sie sagte: Bitte lesen Sie dort.")
    (True, True)
    >>> says_who("As I said before, please vote."), says_who("Report it, please.")
    (False, False)
    """
    return len(sentence) <= _LONGEST and (
        _SAYS.search(sentence) is not None
        or (":" in sentence and _ANNOUNCED.search(sentence) is not None)
    )


def has_speech_beside_names(text: str) -> bool:
    """Return whether somebody speaks in a text that may also have quotation marks around the names of places.

    >>> has_speech_beside_names("Глава украдена с сайта «Чернильница»."), has_speech_beside_names("“Go.” He went.")
    (False, True)
    """
    return has_speech(_NAMED.sub(" ", text)) if _has_quotes(text) else says_who(text)


def has_speech(text: str) -> bool:
    """Return whether somebody speaks in a text."""
    return _has_quotes(text) or says_who(text)
