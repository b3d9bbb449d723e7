"""The words with which an author ends a story or an instalment: `The End`, `À suivre`, `つづく`."""

import re
from typing import Final

_END_MARK: Final = re.compile(
    r"\W*(?:the end|end\b|fin\b|fine\b|finis\b|fim\b|ende\b|to be continued|tbc\b|continuará|à suivre"
    r"|fortsetzung folgt|continua\b|продолжение следует|конец|hết|còn tiếp|つづく|続く|おわり|終わり|終\W*$|了\W*$"
    r"|完\W*$|待续|待續|未完待续|未完待續|끝\W*$|계속"
    r"|(?:koniec|ciąg dalszy nastąpi|konec|pokračování příště|slut|fortsættes|fortsätter|wordt vervolgd|einde|vége|folytatjuk"
    r"|sfârșit|va urma|son|devam edecek|tamat|bersambung|кінець|далі буде|край|следва|τέλος|συνεχίζεται|النهاية|يتبع|تمت"
    r"|پایان|ادامه دارد|סוף|המשך יבוא|समाप्त|क्रमशः|সমাপ্ত|চলবে|จบ|โปรดติดตามตอนต่อไป|wakas|itutuloy|kraj)\W*$)",
    re.IGNORECASE,
)


def is_end_mark(text: str) -> bool:
    """Return whether a line says that the story, or this part of it, ends here."""
    return _END_MARK.match(text) is not None
