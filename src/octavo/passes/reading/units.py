"""What headings count, as pieces of expressions: the words and letters that more than one detector hears.

Each detector adds what it alone may hear. The other languages have no list in common, on purpose: beside figures
(`headlines`) more words head a chapter than beside numbers in words (`tongues`), and before a chapter's own heading
(`kinds`) there are others again.
"""

from typing import Final

ENGLISH: Final = "chapter|chap|ch|episode|ep|part|act|book|volume|vol"
"""What stands before a number, in figures or in words."""
OF_CHAPTERS: Final = "章話话回節节"
"""Of China and Japan, behind the number of a chapter: 第3章."""
OF_PARTS: Final = "卷部集幕"
"""The same of a part; these may number chapters, too."""
OF_PARTS_ALONE: Final = "篇季冊册輯辑"
"""The same of what holds chapters and never is one."""
OF_KOREA: Final = "화장회"
"""Of Korea, behind the number of a chapter: 제3화."""
PARTS_OF_KOREA: Final = "부권"
"""The same of a part."""
