"""A line → whether it ends a story or an instalment, `The End`, `À suivre`, or is said after that: `About the Author`."""

import re
from typing import Final

from octavo.passes.chrome.wording.closings import ENDS, closing_of
from octavo.passes.chrome.wording.word_tables import table

_END_MARK: Final = re.compile(
    r"\W*(?:the end|end\b|fin\b|fine\b|finis\b|fim\b|ende\b|to be continued|tbc\b|continuará|à suivre"
    r"|fortsetzung folgt|continua\b|продолжение следует|конец|hết|còn tiếp|つづく|続く|おわり|終わり|終\W*$|了\W*$"
    r"|完\W*$|待续|待續|未完待续|未完待續|끝\W*$|계속"
    r"|(?:koniec|ciąg dalszy nastąpi|konec|pokračování příště|slut|fortsættes|fortsätter|wordt vervolgd|einde|vége|folytatjuk"
    r"|sfârșit|va urma|son|devam edecek|tamat|bersambung|кінець|далі буде|край|следва|τέλος|συνεχίζεται|النهاية|يتبع|تمت"
    r"|پایان|ادامه دارد|סוף|המשך יבוא|समाप्त|क्रमशः|সমাপ্ত|চলবে|จบ|โปรดติดตามตอนต่อไป|wakas|itutuloy|kraj)\W*$)",
    re.IGNORECASE,
)
_ABOUT: Final = table("""
    about the author|about the authors|about the writer|über den autor|über die autorin|à propos de l'auteur|à propos de l'autrice|sobre el autor|sobre la autora|acerca del autor|acerca de la autora
    sobre o autor|sobre a autora|sull'autore|sull'autrice|over de auteur|om författaren|om forfatteren|tietoa kirjoittajasta|o autorze|o autorce|o autorovi|o autorke|a szerzőről|despre autor|o autoru
    об авторе|про автора|за автора|σχετικά με τον συγγραφέα|yazar hakkında|tentang penulis|mengenai penulis|về tác giả|เกี่ยวกับผู้เขียน|作者简介|作者簡介|关于作者|關於作者|作者介绍|作者介紹|著者について|著者紹介|作者紹介
    작가 소개|저자 소개|عن الكاتب|عن المؤلف|درباره نویسنده|על המחבר|על הסופר|על הסופרת|लेखक के बारे में|लेखक परिचय|লেখক পরিচিতি
""")


def is_end_mark(text: str) -> bool:
    """Return whether a line says that the story, or this part of it, ends here."""
    return _END_MARK.match(text) is not None


def ends_story(text: str) -> bool:
    """Return whether a line of copied text is about a finished story, after its end, or heads a text about its author.

    >>> [ends_story(line) for line in ("About the Author", "Об авторе:", "作者简介", "About the author of it all")]
    [True, True, True, False]
    >>> ends_story("How did you like this chapter?"), ends_story("The author laughed.")
    (True, False)
    """
    return closing_of(text) in ENDS or text.strip(" :：").replace("’", "'").lower() in _ABOUT
