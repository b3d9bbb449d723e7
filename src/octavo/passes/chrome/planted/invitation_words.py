"""The words of invitations to read somewhere: verbs, qualities, works, and what may be before or after a name."""

from typing import Final

from octavo.passes.reading.days import MONTHS, WEEKDAYS


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


VERBS: Final = _words(
    """
    read discover enjoy explore experience find get continue follow visit check search see uncover
    unlock dive download savor savour join catch access browse stay keep delve immerse head go support
    look stream
    """
)
OPENERS: Final = _words("please for more to you can also now just tip note ps and thanks")
QUALITIES: Final = _words(
    """
    latest newest new next more most exclusive full free advance advanced extra hidden updated current
    rest hottest fresh missing original official up-to-date best fast faster fastest daily early
    complete unabridged uncensored popular future all other recent originally first exclusively
    """
)
WORKS: Final = _words(
    """
    chapter chapters novel novels serial serials content contents updates update release releases translations episode
    episodes fiction fictions manga manhwa webnovel webnovels reads uploads posts raws
    """
)
"""Words for what a site offers."""
MANY: Final = _words("chapters novels updates releases contents webnovels uploads raws content")
TALES: Final = _words(
    """
    story stories tale tales adventure adventures journey journeys experience experiences book books
    series narratives read reading saga sagas more worlds version author authors translator translators
    """
)
"""Words that stories use, too: with one of these, only a name that is clearly a place to read makes an
invitation."""
OFFERED: Final = _words(
    """
    available published updated uploaded released posted matched hosted appear appears translated found
    uploads provided sourced comes come originates
    """
)
TOLD: Final = _words("was were had been would")
"""Verbs with which a story tells of a chapter; a site says that one is available."""
DAYS: Final = _words(
    f"""
    {WEEKDAYS} {MONTHS}
    mondays tuesdays wednesdays thursdays fridays saturdays sundays christmas easter
    """
)
"""Capitalised words that do not name a place: days, months, feasts."""
AT: Final = _words("at on from with in via through by using only")
INSIDE_NAMES: Final = _words("of the my our & and only first exclusively")
ARTICLES: Final = _words("the my our")
BEHIND: Final = _words("for to if where app website site platform soon now only first today and")
HAD_THERE: Final = _words("read translated posted published updated hosted")
"""One of these verbs is enough for an invitation if its sentence is attached to the previous one."""
DOMAINS: Final = _words("com net org")
BROWSING: Final = _words("discover explore enjoy experience find uncover read unlock see")
OF_TALES: Final = _words("stories tales adventures books narratives worlds series")
THERE: Final = _words("at on via through")
PRAISE: Final = _words("hidden exclusive latest newest new more")
STAYING: Final = (["connected"], ["tuned"], ["updated"])
STAYING_AT: Final = (["stay", "tuned"], ["stay", "connected"])
"""What may be before `to` and a name."""
FOR_MORE: Final[tuple[list[str], ...]] = ([], ["for", "more"], ["for", "updates"])
FEW_WORDS: Final = 4
"""The most words that offer tales at a place whose name does not mention reading."""
NO_NAMES: Final = _words(
    """
    he she it they we you i his her their its but then when what this that there if as so in no not yes
    for with after before while a an how why who where now just even still once all some at on from and
    by
    """
)
"""Words that are not part of a name: after a name without a full stop they begin the next sentence."""
STARTS: Final = (
    VERBS
    | OPENERS
    | QUALITIES
    | _words(
        "the your this source official origin translated story chapter chapters novel novels content"
    )
)
"""Words with which an invitation begins."""
