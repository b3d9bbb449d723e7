"""A line at the end of a page → whether it names the program that made the page.

`Powered by WordPress`, `由 Hexo 驱动`, `Theme: Fern | Built with Hugo`. Programs that make pages, and their
themes, say so at the foot of each page, in its language; authors mention no such thing below a chapter.
"""

import re
from typing import Final

from octavo.passes.chrome.wording.stems import Pieces
from octavo.passes.chrome.wording.words import ends_like_speech

_LONGEST: Final = 160
"""The most characters of a line that names the program that made a page."""
_NAMES: Final = [
    "wordpress",
    "word press",
    "hexo",
    "blogspot",
    "blogger",
    "drupal",
    "joomla",
    "typo3",
    "movable type",
    "mediawiki",
    "dokuwiki",
    "phpbb",
    "vbulletin",
    "xenforo",
    "discuz",
    "flarum",
    "mybb",
    "nodebb",
    "mkdocs",
    "docusaurus",
    "vitepress",
    "vuepress",
    "eleventy",
    "squarespace",
    "wix.com",
    "weebly",
    "typecho",
    "z-blog",
    "zblog",
    "emlog",
    "gridea",
    "substack",
    "efiction",
    "writefreely",
    "write.as",
    "github pages",
    "gitlab pages",
    "gitbook",
    "honkit",
    "mdbook",
    "textpattern",
    "livejournal",
    "dreamwidth",
    "tistory",
    "textcube",
    "elementor",
    "generatepress",
]
_OTHERS: Final = [
    "hugo",
    "jekyll",
    "ghost",
    "pelican",
    "nikola",
    "sphinx",
    "astro",
    "gatsby",
    "tumblr",
    "notion",
    "discourse",
    "halo",
    "netlify",
    "vercel",
    "plone",
    "nuxt",
    "next.js",
    "smf",
]
"""Names that are not only those of programs."""
_PIECES: Final = Pieces(_NAMES)
_OTHER_PIECES: Final = Pieces(_OTHERS)
_SURELY: Final = re.compile(rf"(?i:{'|'.join(map(re.escape, _NAMES))})(?![a-z])")
_PERHAPS: Final = re.compile(
    rf"\b(?:{'|'.join(re.escape(name[0].upper() + name[1:]) for name in _OTHERS)}|SMF)\b"
)
_MAKING: Final = re.compile(
    # what pages say they are made with, and who designed them
    r"\b(?:powered|driven|built|made|generated|created|published|hosted|running|runs|site) (?:proudly )?(?:by|with|on|in|using|-)\b|\btheme\b|\bskin\b|\bframework\b|\bdriven\b"
    r"|\b(?:propulsé|généré|créé|fonctionne) (?:par|avec|grâce à)\b|\bthème\b|\b(?:betrieben|präsentiert|erstellt|erzeugt|läuft|gemacht) (?:von|mit|auf)\b|\bdesign(?:ed)? (?:by|von|par|de|di)\b"
    r"|\b(?:funciona|creado|desarrollado|hecho|impulsado|generado|gestionado) (?:gracias a|con|por)\b|\btema\b|\bplantilla\b"
    r"|\b(?:desenvolvido|feito|criado|mantido|impulsionado|oferecido|tecnologia) (?:com|por|pelo|do|em)?\b|\b(?:realizzato|creato|offerto|fatto|gestito) (?:con|da)\b"
    r"|\b(?:dumnie )?(?:wspierane|obsługiwane|zbudowane|stworzone|napędzane|oparte) (?:przez|na|w|za pomocą)\b|\bmotyw\b|\bszablon\b|\btechnologia\b"
    r"|\b(?:работает|создан[оа]?|сделан[оа]?|движок|тема)\b|\b(?:працює|створено|зроблено)\b"
    r"|\b(?:didukung|ditenagai|dibuat|diberdayakan) (?:oleh|dengan)\b|\b(?:được|vận hành|tạo) (?:cung cấp |tạo |xây dựng )?(?:bởi|bằng)\b|\bgiao diện\b|tarafından|altyapı|ile (?:oluşturuldu|güçlendirildi)"
    r"|\b(?:mogelijk gemaakt|aangedreven|gemaakt) (?:door|met)\b|\b(?:drivs|drivet) (?:med|av)\b|\bvytvořeno|\bpoháněno|\bkészült\b"
    r"|驱动|驅動|[强強]力|搭建|自豪|框架|主[题題]|建[站置]于?|テーマ|使用しています|運営|で作成|で構築|で動|테마|제작|구동|으로 만들|ธีม|بدعم|مدعوم|قالب|מופעל על",
    re.IGNORECASE,
)
_PLAINLY: Final = re.compile(r"comments powered by \S.{1,40}", re.IGNORECASE)
_OF_ITSELF: Final = re.compile(
    r"(?:proudly |this (?:site|blog|page) (?:is |was )?|site |blog )?(?:powered|generated|built|made|published|created|hosted|driven) (?:by|with|using)\b"
    r"|(?:fièrement |site )?(?:propulsé|généré|générée|réalisé) |(?:mit stolz )?(?:präsentiert|betrieben|erstellt) |(?:funciona|orgullosamente|orgulhosamente|realizzato|dumnie|сайт работает) ",
    re.IGNORECASE,
)
"""The beginning of a sentence that a page says about itself."""


def names_maker(text: str) -> bool:
    """Return whether a line says which program made the page that it is on.

    >>> [names_maker(line) for line in ("Proudly powered by WordPress", "由 Hexo 驱动 | 主题 Fern", "Built with Next.js")]
    [True, True, True]
    >>> [names_maker(line) for line in ("Powered by steam and spite, she ran.", "Hugo", "Ghosts made by Hugo.")]
    [False, False, False]
    """
    if len(text) > _LONGEST or _is_told(text):
        return False
    folded = text.lower()  # names are looked for first: hardly a line has one
    if _PIECES.stand_in(folded) and _SURELY.search(text):
        return _MAKING.search(text) is not None
    if _PLAINLY.fullmatch(text):
        return True
    named = _OTHER_PIECES.stand_in(folded) and _PERHAPS.search(text)
    return bool(named) and _MAKING.search(text) is not None


def _is_told(text: str) -> bool:
    """Return whether a line is a sentence, and not one that a page says about itself.

    >>> _is_told("I built it with Hugo."), _is_told("Proudly powered by Pelican, which takes care of it.")
    (True, False)
    """
    return ends_like_speech(text) and _OF_ITSELF.match(text) is None
