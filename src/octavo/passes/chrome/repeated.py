"""Remove what the chapters of the book repeat at the edges of their story.

The profile says which blocks stand before or after the story in chapter after chapter. Outside the
story such a block goes. At its edges it goes unless it reads like prose: a refrain, an oath, a
system message are repeated too, and are the author's. In the middle nothing goes for being repeated.
"""

import re
from typing import Final

from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.evidence import Evidence
from octavo.passes.chrome.gathering import Gather, gather
from octavo.passes.chrome.profile import EDGE, Repeated, SiteProfile, fingerprint
from octavo.passes.chrome.shadow import shadow_of
from octavo.passes.chrome.story import locate_story
from octavo.passes.chrome.watermarks import weight_of
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document, Section

_NAME: Final = "strip-repeated"
_PROSE: Final = 1.0
"""Score above which a line reads like a sentence of the story."""
_PARATEXT: Final = re.compile(
    r"\b(?:chapters?|readers?|subscrib\w+|comments?|votes?|translat\w+|editors?|proofread\w*|patreon|discord"
    r"|ko-?fi|coffee|donat\w+|patrons?|web ?site|serial|newsletter|updates?|updated|typos?|errors?|feedback"
    r"|follow|rating|ratings|reviews?|bookmark|reading group|capítulos?|comentarios?|lectores|errores"
    r"|traduc\w+|chapitres?|commentaires?|lecteurs?|traduit|café|kapitel|leser|übersetz\w+"
    r"|chương|dịch|bình luận|độc giả)\b"
    r"|глав[аеуы]|комментари|перевод|ошибк|читател|本站|书友|書友|章节|章節|读者|讀者|翻译|翻譯|收藏|评论|評論|網址|网址"
    r"|読者|感想|評価|更新|誤字|翻訳|독자|댓글|번역|후원|연재"
)
"""Words of what is said about a serial and not in it. Alone they prove nothing; of a line that the
chapters repeat at their edges they tell a plea from a refrain."""
_PROMOTION: Final = 1.0
"""Weight above which a sentence speaks of a site, and not of the story."""


def strip_repeated(profile: SiteProfile, choices: Choices, gather: Gather = gather) -> Pass:
    """Return the pass that removes what the profile knows (CHR012)."""

    def run(document: Document) -> Outcome:
        findings: tuple[Finding, ...] = ()
        # What goes lays open what stood behind it: judge again until nothing more goes.
        while profile.blocks:
            outcome = _strip(document, profile, choices, gather)
            if not outcome.findings:
                break
            document, findings = outcome.document, findings + outcome.findings
        return Outcome(document, findings)

    return Pass(_NAME, run, ("CHR012",))


def _strip(document: Document, profile: SiteProfile, choices: Choices, gather: Gather) -> Outcome:
    verdicts: dict[int, Verdict] = {}
    for section in document.spine:
        verdicts.update(_judge(section, profile, gather))
    return remove(document, _NAME, choices, blocks=lambda block: verdicts.get(id(block)))


def _judge(section: Section, profile: SiteProfile, gather: Gather) -> dict[int, Verdict]:
    evidence = gather(section.blocks)
    stretch = locate_story(evidence)
    if stretch is None:
        return {}
    first, last = stretch
    verdicts = {}
    for at, item in enumerate(evidence):
        known = profile.blocks.get(fingerprint(item.text)) if item.text else None
        if known is None:
            continue
        outside = not first <= at <= last
        at_edge = min(at - first, last - at) < EDGE
        if outside or (at_edge and not _may_be_story(item, known)):
            verdicts[id(item.block)] = _verdict(known, profile)
    return verdicts


def _may_be_story(item: Evidence, known: Repeated) -> bool:
    """Tell whether a repeated line at the story's edge reads like the author's own words."""
    if item.counted:
        # The page counts comments on it, as it does on the story's other lines.
        return True
    if item.link_share > 0.5 or weight_of(item.text) >= _PROMOTION:
        return False
    if _PARATEXT.search(shadow_of(item.text)):
        return False
    says_nothing = not any(character.isalpha() for character in known.fingerprint)
    return says_nothing or (item.score > _PROSE and not known.mostly_outside)


def _verdict(known: Repeated, profile: SiteProfile) -> Verdict:
    return Verdict("CHR012", f"in {known.chapters} of {known.of or profile.chapters} chapters")
