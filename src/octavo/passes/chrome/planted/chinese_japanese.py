"""Text planted in Chinese and Japanese: notices that a chapter continues elsewhere, praise of a site, requests.

A few wordings are certain. The others combine several subjects, the page, the site, what
the reader should do, what is offered, and mention nobody in particular.
"""

import re
from enum import Enum, auto
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.shadow import joined_spans
from octavo.passes.lazy_pattern import LazyPattern
from octavo.tree.text import beyond_ascii


class Subject(Enum):
    """The subjects of a planted line."""

    PLACE = auto()
    """The site, an address, an application."""
    TEXT = auto()
    """The chapter, the book, its author and readers."""
    NEXT_PAGE = auto()
    """That it continues elsewhere."""
    DEED = auto()
    """What to do."""
    READER = auto()
    """To whom it is said."""
    MACHINE = auto()
    """The device used for reading, and its faults."""
    OFFER = auto()
    """What is offered: the newest, first, free, without advertisements."""


_SPELT: Final = LazyPattern(
    r"(?:[\u4e00-\u9fff\d]一){5,}[\u4e00-\u9fff\d]?|(?:[\u4e00-\u9fff\d]([→←↑↓♂♀丨|∥∣⊥÷◎●○■□▲△▼◆◇※＠＃＆·.～~*＊＋^﹏☆★♥♡❤♣♠♦])[\u4e00-\u9fff\d]\1){2,}[\u4e00-\u9fff\d]?"
    r"|(?:([\u4e00-\u9fff])-(?!\2)){5}|(?:[\u4e00-\u9fff][a-z]){5}|(?:\A|(?<=[。！？…”」』>\s]))(?:[（(]第\s?\d{1,3}\s?/\s?\d{1,3}\s?[页頁][)）]|第\s?[（(]\s?\d{1,3}\s?/\s?\d{1,3}\s?[)）]\s?[页頁])|小[^\w\s，。]?[说說][^\w\s，。][网網]|[尽盡]在(?:[\u4e00-\u9fff][~～*·丨|_-]){2,}[\u4e00-\u9fff]|[请請]大家收藏[:：]|(?:小[说說]|文[学學]|中文)[网網]提醒[您你](?=[:：，])"
)
"""Letters separated by strokes or signs, and text with numbers and colons."""
_SURE: Final = LazyPattern(
    r"本章未完|下一[页頁][继繼][续續]|[无無][弹彈]窗|最新章[节節]|手[机機]用[户戶]|免[费費][阅閱][读讀]|全文[阅閱][读讀]"
    r"|(?:[网網站屋吧]|小[说說]|[a-z])首[发發]|首[发發](?:[网網站域地]|[于於]|$)|正版[阅閱][读讀]|[记記]住本站|求(?:月票|收藏|推[荐薦]票)|全文字[无無]|加入[书書][架签籤]|[书書]友群|返回目[录錄]|\A\s*(?:相[邻鄰关關]推[荐薦]|[书書]友(?:正)?在看)[：:]|\A\s*[（(【]\s*(?:本章|全[书書文])(?:完|[结結]束|[终終])\s*[）)】]\W*\Z|[无無]断で?[转転轉][载載](?![とのがだにしさもや])"
    r"|[尽盡]在[^，。！？\s]{1,10}(?:文[学學]城|小[说說][网網]?|[书書][城屋吧网網]|中文[网網])"
    r"|(?:1|１|一|壹)秒[记記]住(?![了她他它这這那我你])|永久[网網]址|我[们們]的[网網]址|[点點][这這][里裡裏][听聽][书書]|[首免][发發][无無][广廣]告"
    r"|喜[欢歡]本站|本站提示|txt下[载載]|高速全文字|更新速度[^，。！？]{0,4}最?快|手[机機]站[^，。！？]{0,8}地址"
    r"|[点點][击擊]下一[页頁](?:[继繼][续續])?|[继繼][续續]下一[页頁]|(?:\A|[，。！]).{2,8}(?:小[说說][网網]|中文[网網]|文[学學][网網]|[阅閱][读讀][网網])[^\w\s，。]{0,2}\Z"
    r"|(?:分享|推[荐薦])[给給](?:更多)?(?:的?小伙伴|[书書]友)|[论論][坛壇]回帖|本章(?:[阅閱][读讀]完[毕畢]|由.{2,12}上[传傳])"
    r"|無断で?(?:転載|複製|転用)(?:・|、|を|は|も|厳)?(?:複製|転用)?(?:を|は|も)?(?:禁|お断|厳禁|ご遠慮)|本站(?:[网網]址|域名|地址)"
    r"|\A[记記]住[^，。！？\s]{1,6}[阁閣]\Z|[记記]住[^，。！？\s]{0,4}(?:[网網]\Z|[书書][屋吧城网網](?![\u4e00-\u9fff]))|[扫掃][码碼]下[载載]|左右[方向]{0,2}[键鍵][^，。]{0,12}翻[页頁]|本章[节節]?(?:[内內]容)?由.{2,14}(?:更新|上[传傳]|手打|首[发發]|提供)|推[荐薦][给給][您你]的(?:好友|朋友)|[关關]注公[众眾][号號]"
    r"|把本站分享|找不到[书書][请請]留言|分享[给給](?:[您你]的)?(?:朋友|好友)|搜[^，。！？\s]{2,12}免[费費]看|[记記]得收藏[！!。]?\Z|本[书書]由[^，。！？\s]{2,12}首[发發]"
    r"|下[载載][「“《]?[^，。！？\s]{2,10}[」”》]?\s?[Aa][Pp][Pp][，,]?(?:免[费費]|全文|離線|离线|看)|[点點]此[举舉][报報]|[请請][关關][闭閉][浏瀏][览覽]器|[僅仅]供[试試][阅閱]|本站所有小[说說]|如有侵[权權]|投推[荐薦]票|章[节節][错錯][误誤][，,]|[广廣]告(?:屏蔽|[攔拦]截)功能|由[网網]友上[传傳]|喜[欢歡]本[书書]的(?:朋友|[书書]友)|[书書]友群[：: \\d]|分享也是一[种種]|送\\d+[积積]分|[Tt][Xx][Tt][电電]子[书書]"
    r"|\A(?:最快更新|更新最快|[无無][广廣]告)[!！,，。]|[关關]注(?:微信)?公[众眾][号號]|看[书書](?:即可|就能)?[领領][现現]?金|[读讀]者群[:：]|[书書]友群[:：]|敲[门門][砖磚]任意"
    r"|[当當]前[页頁]面[^，。]{0,3}收藏[夹夾]|分[数數]越高更新越快|[换換]源切[换換]|朗[读讀]音色多?|[Cc][Tt][Rr][Ll]\s?\+\s?[Dd]\s?[键鍵]?(?:保存|收藏|加入)|方向[键鍵]左右[^，。]{0,9}翻[页頁]|[键鍵][:：]?返回列表|[为為]了方便下次[阅閱][读讀][，,]|下次[阅閱][读讀]更方便|[记記][录錄][，,]下次打[开開][书書]架"
    r"|防丢[请請]加|[请請][^，。]{0,4}[备備]用(?:域名|[网網]址)|[请請][^，。]{0,3}[扫掃]描[右左下上]?[侧側方]?二[维維][码碼]|加入我的最[爱愛]|[给給][个個]好[评評][呗吧]|天才[一壹]秒[记記钟鐘]|一秒[钟鐘]就?[记記]住(?![了她他它这這那我你])|[点點]此回[报報]|新地址[，,]?避免迷路"
    r"|百度搜索[“\"][^，。！？\s]{2,12}(?:小[说說][网網]?|[书書][吧屋网網])|首[发發][:：][^，。！？\s]{2,8}(?:小[说說]|[书書][吧城屋]|中文|文[学學])|本文由[^，。！？\s]{2,12}首[发發]|[欢歡]迎[广廣]大[书書]友"
    r"|不是在[^，。！？]{2,14}看到[此本这這]文(?:，[^，。！？]{0,6}[偷盗盜][^，。！？]{0,3})?|[换換]新[网網]址|更多精彩小[说說]|[网網站]提醒[您你]|您可以在百度|您的?QQ群和微博|推[荐薦][^，。！？]{2,10}新[书書][:：]"
    r"|正在手打中|[内內]容更新[后後][^。]{0,12}刷新[页頁]面|刷新[页頁]面[^。]{0,8}[获獲]取最新"
    r"|看好?[书書]，?就(?:上|[来來])[^，。！？]{2,8}(?:[书書][屋吧城阁閣网網]|小[说說]|文[学學]|中文)|手打全文字|全文字[尽盡]|[无無][错錯]章[节節]|章[节節][抢搶]先看"
    r"|在[别別][处處]看到的(?:都是|均[为為])[^，。]{0,3}[偷盗盜抄]|本章[^，。]{0,4}只在[^，。！？]{2,10}[发發]布|[请請][^，。]{0,2}[输輸]入[^，。]{0,6}[验驗][证證][码碼][后後][^，。]{0,2}[继繼][续續][阅閱][读讀]"
    r"|提供最快[^，。]{0,3}更新|下[载載][后後]?(?:二十四|24)小[时時][内內][删刪]除(?:，[^。]{0,4}商[业業]用途)?|[僅仅]供[^。]{2,8}[请請][^。]{0,3}(?:二十四|24)小[时時][内內][删刪]除"
    r"|[转轉][载載][，,]?[请請]?[注註]明出[处處]|[记記]住[^，。！？\s]{0,4}(?:[网網]址|域名)|[请請]收藏本[页頁站]|[请請][点點]下一?[页頁]|[为為][你您]提供最[快新全]的?[^，。！？]{2,14}(?:更新|章[节節]|[阅閱][读讀])|[请請]用手[机機][扫掃]|手[机機]看小[说說]更方便|按回[车車][^，。]{0,9}[键鍵]返回[^，。！？\s]{0,4}|新[书書]求支持"
    r"|\A\W*(?:章[节節][报報][错錯]|[点點][击擊][举舉][报報]|加入[书書][签籤]|分享到(?:微信|微博|朋友圈)|本章字[数數]：?\d+|[书書]友(?:正)?在看：?|(?:新[书書]|热门小[说說]|熱門小說|相[关關]小[说說])推[荐薦]：?|看[过過]本[书書]的人[还還]看[过過]|本章有[错錯][误誤][^。]{0,10})\W*\Z"
    r"|[转轉][载載][请請]保留|禁止用[于於]商[业業]|全文字手打|[内內]容由[^，。！？\s]{2,12}提供|本作品由[^，。！？\s]{2,14}(?:整理|上[传傳]|提供)"
    r"|更新最快的小[说說]|微信搜[^，。！？]{0,2}公[众眾]|[关關]注[^，。！？]{0,8}[领領][^，。！？]{0,4}[红紅]包|感[谢謝](?:各位|广大|廣大)[书書]友|感[谢謝][^，。！？]{0,3}[书書]友[^，。！？]{1,20}打[赏賞]|打[赏賞][^，。！？]{0,4}\d+起[点點][币幣]"
    r"|感[谢謝]\s?[^，。！？]{0,3}[“「『【][^”」』】]{1,12}[”」』】]\s?的?(?:\d+\w{0,3})?(?:打[赏賞]|月票|推[荐薦]票|盟主)|求推[荐薦][，、,]求|求收藏[，、,]求|\A\W*[PpＰｐ][SsＳｓ]\s?[:：]\s?(?:求|今天[还還]有[一二三两]更)|加群\s?\d{6,}|多多(?:收藏|投票)[，！。]|本章[节節]?由[网網]友[“「『]|翻[页頁][请請][用按][键鍵][盘盤]|如有[错錯][误誤][，,]?[请請][点點][击擊]|回[复復][书書]名即可"
    r"|(?:複製|転載|転用)[^。]{0,6}(?:固く|厳に)?禁(?:じます|止します|止です)|[\u4e00-\u9fff][网網阁閣屋吧城]\s{0,2}[:：]?\s{0,2}(?:www|wap|m)\.[a-z0-9-]+\.[a-z]"
    r"|[本此][文书書章][^。]{0,16}禁止任何形式的?(?:爬取|[转轉][载載]|搬[运運]|[复複][制製])"
)
"""What sites say about a chapter, themselves and their offers; a story may mention it, too."""
_SUBJECTS: Final = {
    subject: LazyPattern(words)
    for subject, words in (
        (
            Subject.PLACE,
            (
                r"本站|[网網]址|域名|官[网網]|[网網]站|[书書][屋吧城]|小[说說説][网網]|文[学學]城|[阅閱][读讀][器吧]"
                r"|客[户戶]端|[Aa][Pp][Pp]|公[众眾]号|QQ群|微博|微信|公式サイト|サイト|运营|運営|百度|谷歌"
            ),
        ),
        (
            Subject.TEXT,
            r"本章|[这這]一?章|本[书書]|[这這]本[书書]|章[节節]|未完|全文|小[说說説]|[阅閱][读讀]|正文|内容|本作品|話で|[书書]友|[读讀]者|作者|作品",
        ),
        (
            Subject.NEXT_PAGE,
            r"下一?[页頁章]|翻[页頁]|后面|[续續]きは|最新話",
        ),
        (
            Subject.DEED,
            (
                r"(?<![邀恳懇申宴聘])[请請](?![客假柬罪安帖])|牢[记記]|[记記]住|收藏|搜索|[访訪][问問]|下[载載]|[点點][击擊]|[关關]注|推[荐薦]|打[赏賞]|月票|就上|お[读読]み|ください"
                r"|[读読]めます|禁止"
            ),
        ),
        (
            Subject.READER,
            r"[你您][现現]在看|正在[阅閱看][读讀]?|[你您]看的",
        ),
        (
            Subject.MACHINE,
            r"刷新|缺失|[显顯]示|[报報][错錯]|加[载載]|[乱亂][码碼]|[浏瀏][览覽]器|[阅閱畅暢][读讀]模式|[网網][络絡]原因|回[车車][键鍵]|[复複][制製]|存[储儲]",
        ),
        (
            Subject.OFFER,
            (
                r"首[发發更]|最快|最新|更新|[广廣]告|免[费費]|正版|盗版|盜版|[转転轉][载載]|手[机機]版|[电電][脑腦]版|[离離][线線]|全[网網]|精彩"
                r"|最早[发發]布|連載中|[转轉][码碼]|[订訂][阅閱]"
            ),
        ),
    )
}
_OF_ANY_STORY: Final = frozenset({Subject.PLACE, Subject.DEED, Subject.MACHINE, Subject.OFFER})
"""Subjects that together may be a device or an advertisement in a modern story: a place, a deed, an offer."""
_OF_A_SCREEN: Final = frozenset({Subject.PLACE, Subject.MACHINE})
"""A place and a device: somebody sees an address."""
_ADDRESSED: Final = LazyPattern(r"[请請您]|[点點][击擊]|本站|本[书書]|ください|下さい")
_ENOUGH: Final = 3
"""The fewest subjects of a line without an address that is about a site; in brackets, and with a place, one fewer."""
_BRACKETS: Final = tuple("（(【[〔")
_OF_PEOPLE: Final = LazyPattern(r"我(?![们們]的)|(?<!其)[他她]|彼|私は|僕|俺")
_SPEECH: Final = '“”「」『』"'
_LONGEST: Final = 120
"""The most characters of a line that addresses visitors; a longer one is a story's."""
_PIECES: Final = (
    "尽在", "盡在", "秒记住", "秒記住", "手打", "提供", "公众号", "公眾號", "换新", "換新",
    "精彩", "提醒", "新书", "新書", "扫码", "掃碼", "翻页", "翻頁", "百度", "QQ群", "听书",
    "聽書", "高速", "下载", "下載", "分享", "回帖", "上传", "上傳", "文学网", "文學網", "中文网",
    "中文網", "本章", "这一章", "這一章", "章节", "章節", "本书", "本書", "这本书", "這本書",
    "本站", "网址", "網址", "域名", "官网", "官網", "网站", "網站", "小说", "小說", "小説",
    "阅读", "閱讀", "弹窗", "彈窗", "下一页", "下一頁", "手机", "手機", "免费", "免費", "首发",
    "首發", "首更", "最新", "最快", "更新", "月票", "收藏", "推荐", "推薦", "转载", "転載",
    "轉載", "正版", "浏览器", "サイト", "连载", "連載", "报错", "報錯", "作者", "作品", "刷新",
    "秒钟", "秒鐘", "天才", "好评", "好評", "二维码", "二維碼", "备用", "備用", "防丢", "者群", "友群", "换源",
    "換源", "方向键", "方向鍵", "CTRL", "Ctrl", "ctrl", "最爱", "最愛", "返回列表", "続きは", "朗读", "朗讀", "音色", "回报", "回報",
    "稍等片刻", "好书，", "好書，", "全文字", "无错章", "無錯章", "抢先", "搶先", "别处看到", "別處看到", "发布", "發布", "验证码", "驗證碼", "小时内", "小時內", "商业", "商業", "任何形式", "浏览", "瀏覽", "看到此文", "看到本文", "看到这文", "看到這文", "明出处", "明出處", "公众", "公眾",
    "求收藏", "商业", "商業", "保留", "加群", "多多收藏", "多多投票", "网友", "網友", "书名即可", "書名即可", "禁じます", "记住", "記住",
    "红包", "紅包", "打赏", "打賞", "书签", "書籤", "报错", "報錯", "举报", "舉報", "找不到书", "找不到書", "书友", "書友", "看过本", "看過本", "回车", "回車", "页）", "頁）", "）页", "）頁", "页)", "頁)", ")页", ")頁", "书架", "書架", "加载", "书友", "書友", "广告", "廣告",
)  # fmt: skip
"""One of these is in every planted line."""
_SPELT_WITH: Final = {piece: frozenset(piece) for piece in _PIECES}
_STROKES: Final = "-一→←↑↓♂♀丨|∥∣⊥÷◎●○■□▲△▼◆◇※＠＃＆·.～~*＊＋^﹏☆★♥♡❤♣♠♦"
_APART: Final = LazyPattern(
    rf"(?:[\u4e00-\u9fff\d]([{re.escape(_STROKES)}])[\u4e00-\u9fff\d]\1){{2}}|(?:[\u4e00-\u9fff][a-z]){{5}}"
)
_HAN: Final = LazyPattern("[\u4e00-\u9fff]")


def pieces_in(text: str) -> tuple[str, ...]:
    """Return the substrings found on a whole page without which it has no planted line: a quick check."""
    if text.isascii() or _HAN.compiled.search(beyond_ascii(text)) is None:
        return ()
    letters = frozenset(text)
    likely = (piece for piece, spelt in _SPELT_WITH.items() if spelt <= letters)
    apart = dict.fromkeys(found[1] or found[0] for found in _APART.compiled.finditer(text))
    return tuple(piece for piece in (*likely, *apart) if piece in text)


def is_spelt(text: str) -> bool:
    """Return whether a text has a wording that no story has."""
    return _SPELT.compiled.search(text) is not None


@lru_cache(maxsize=2048)
def is_sure(text: str) -> bool:
    """Return whether a text has a wording of sites."""
    return is_spelt(text) or _SURE.compiled.search(text) is not None


@lru_cache(maxsize=2048)
def speaks_of_a_site(text: str, *, named: bool) -> bool:
    """Return whether a line addresses a site's visitors; `named` says that it has an address.

    >>> speaks_of_a_site("请牢记本站域名，更新最快", named=False)
    True
    >>> speaks_of_a_site("请记住这一章的咒语。", named=False)
    False
    """
    if (
        len(text) > _LONGEST
        or _OF_PEOPLE.compiled.search(text)
        or any(mark in text for mark in _SPEECH)
    ):
        return False
    found = subjects_of(text)
    if not named and found <= _OF_ANY_STORY and not _ADDRESSED.compiled.search(text):
        return False
    if found == _OF_A_SCREEN and not _ADDRESSED.compiled.search(text):
        return False
    bracketed = text[:1] in _BRACKETS and Subject.PLACE in found
    return len(found) >= (1 if named else _ENOUGH - bracketed)


def signs_in(text: str) -> tuple[str, ...]:
    """Return the words by which a text is about a site, subject by subject."""
    return tuple(
        found.group()
        for said in (_SPELT, _SURE, *_SUBJECTS.values())
        for found in said.compiled.finditer(text)
    )


def ends_of_signs(text: str) -> list[int]:
    """Return the ends of the words by which a text is about a site, from left to right."""
    signs = (
        found.span()
        for said in (_SPELT, _SURE, *_SUBJECTS.values())
        for found in said.compiled.finditer(text)
    )
    return [end for _, end in joined_spans(signs)]


def subjects_of(text: str) -> frozenset[Subject]:
    """Return which of the subjects a text has."""
    return frozenset(subject for subject, said in _SUBJECTS.items() if said.compiled.search(text))
