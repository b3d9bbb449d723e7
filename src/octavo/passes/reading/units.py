"""The units that headings count, as pieces of expressions that more than one detector uses.

Each detector adds its own. There is no common list for the other languages, on purpose: beside figures
(`headlines`) more words head a chapter than beside numbers in words (`tongues`), and before a chapter's own heading
(`kinds`) there are yet others.
"""

from typing import Final

ENGLISH: Final = "chapter|chap|ch|episode|ep|part|act|book|volume|vol"
"""What precedes a number, in figures or in words."""
OF_CHAPTERS: Final = "章話话回節节"
"""What follows the number of a chapter in China and Japan: 第3章."""
OF_PARTS: Final = "卷部集幕"
"""The same for a part; these may number chapters, too."""
OF_PARTS_ALONE: Final = "篇季冊册輯辑"
"""The same for units that contain chapters and never are chapters."""
OF_KOREA: Final = "화장회"
"""What follows the number of a chapter in Korea: 제3화."""
PARTS_OF_KOREA: Final = "부권"
"""The same for a part."""
