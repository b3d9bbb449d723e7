"""What a site plants goes, to the letter; what an author writes about theft and sites stays."""

from dataclasses import replace

import pytest

from octavo.passes.choices import NO_CHOICES, Choices, KeptElement
from octavo.passes.chrome.watermarks import strip_watermarks
from octavo.tree.build import em, heading, page, para
from octavo.tree.origin import Origin

PLANTED = (
    ("She turned at the gate larkread.com and did not wave.", "She turned at the gate and did not wave."),
    ("He waited. Read only at l a r k r e a d . c o m", "He waited."),
    ("He waited. Read on at larkread (dot) com", "He waited."),
    ("他点点头。更多精彩小说尽在larkread.com！", "他点点头。"),
    ("He waited ｌаｒｋｒеａｄ.ϲоｍ for an answer.", "He waited for an answer."),
    ("“Now?” she said. Visit larkread.com for the latest chapters.", "“Now?” she said."),
    ("The sea rose. If you find this story elsewhere, it was stolen; please report it.", "The sea rose."),
    ("「もう行くよ」 本章未完，请点击下一页继续阅读后面精彩内容！", "「もう行くよ」"),
    ("雨停了。（最新章节请记住本站）他走了。", "雨停了。他走了。"),
)  # fmt: skip

STORY = (
    "The thief put the stolen book back on the shelf, and reported himself to the librarian.",
    "“Somebody has stolen my tale,” he said. “Report it to whom you like, the author is dead.”",
    "She typed larkread.com into the address bar, and waited for the page to load.",
    "He wrote to Larkread.com twice that year and never had an answer from anybody.",
    "He came.to the window. So did she.",
    "If you find the book, please read it, and report it to the library where it was printed.",
    "Support the beam, said the carpenter, and mind the original plaster.",
)


def cleaned(text: str, choices: Choices = NO_CHOICES) -> str:
    document = strip_watermarks(choices).run(page(text)).document
    return document.plain_text().removesuffix("\n")


@pytest.mark.parametrize(("text", "left"), PLANTED)
def test_what_was_planted_is_cut_and_the_rest_is_untouched(text: str, left: str) -> None:
    assert cleaned(text) == left


@pytest.mark.parametrize("text", STORY)
def test_a_story_may_speak_of_thieves_and_of_the_web(text: str) -> None:
    assert cleaned(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("他点点头。本章未完,请点击下一页继续阅读!雨停了。", "他点点头。雨停了。"),
        (
            "他点点头。天才一秒钟就记住：灯塔小说网雨停了，人也散了，街上空了。",
            "他点点头。雨停了，人也散了，街上空了。",
        ),
        ("他点点头。灯=塔+小_说雨停了。", "他点点头。雨停了。"),
        ("She waited. Enjoying this serial? Visit larknovels.com", "She waited."),
        (
            "She waited. Royal Lark is the home of this novel. Visit there to read the original.",
            "She waited.",
        ),
        ("She waited. lan(t)ernnov(e)l", "She waited."),
        ("She waited. Nøv€l-B1rd", "She waited."),
        ("She waited. Novel·lark·net", "She waited."),
        ("She waited. The new_est chap_ters are on_the larknovels.net website.", "She waited."),
        ("She waited. This story originates from larknovel.me", "She waited."),
    ],
)
def test_what_is_planted_in_pieces_goes_as_a_whole(text: str, left: str) -> None:
    assert cleaned(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "她扫描了柜台上的二维码，付了两碗面的钱。",
        "为了避免迷路，他们在每棵树上系了红布条。",
        "救~命~啊~山谷里有人在喊。",
        "He typed user_id, then pass_word, and the door stayed where it was.",
        "Like this chapter of her life, the next one would begin in debt.",
        "The novel.me and mine lay side by side.",
    ],
)
def test_a_story_may_bear_the_same_marks_and_words(text: str) -> None:
    assert cleaned(text) == text


def test_a_sentence_is_cut_across_its_link_and_its_emphasis() -> None:
    planted = (
        *para("She waited. This tale has been ").content,
        *para(em("unlawfully")).content,
        *para(" lifted without the author's consent. Report any sightings. The rain came.").content,
    )
    outcome = strip_watermarks(NO_CHOICES).run(page(para(*planted)))
    assert outcome.document.plain_text() == "She waited. The rain came.\n"
    assert [item.before for item in outcome.findings] == [
        "This tale has been unlawfully lifted without the author's consent. Report any sightings."
    ]
    kept = Choices(keep=("CHR008",))
    assert not strip_watermarks(kept).run(page(para(*planted))).findings


def test_a_paragraph_that_was_nothing_else_goes() -> None:
    assert cleaned("This tale was lifted without the author's consent. Report it.") == ""


SOUGHT = "If you find this story elsewhere, it was stolen; please report it"
LATEST = "Read the latest chapters at larkread.com"


@pytest.mark.parametrize(
    ("text", "planted", "why"),
    [
        ("He waited for it larkread.com", "larkread.com", "names a site"),
        ("larkread.com He waited for it.", "larkread.com", "names a site"),
        (f"The sea rose. {SOUGHT}.", f"{SOUGHT}.",
         "speaks of a theft, a report, its reader, a place to read, a work"),
        ("The lamp was lit. Love this novel? Read it on the official site. Support the author. Ida slept.",
         "Love this novel? Read it on the official site. Support the author.",
         "speaks of support of the author, an original, its reader, a work, an author"),
        ("the lamp had gone out This tale was taken without the author's consent; report sightings",
         "This tale was taken without the author's consent; report sightings",
         "speaks of a consent, a report, a work, an author"),
        ("Diese Geschichte wurde gestohlen; bitte melde sie. Der Regen hörte auf.",
         "Diese Geschichte wurde gestohlen; bitte melde sie.", "speaks of a theft, a work, a report"),
        ("「もう行くよ」 本章未完，请点击下一页继续阅读后面精彩内容！",
         "本章未完，请点击下一页继续阅读后面精彩内容！", "a wording of sites"),
        ("雨停了。（最新章节请记住本站）他走了。", "（最新章节请记住本站）",
         "speaks to a visitor of the site, in brackets"),
        ("雨停了。请牢记域名，本章更新最快。", "请牢记域名，本章更新最快。", "speaks to a visitor of the site"),
        ("She slept. Visit larkread.com or gullread.net for the latest chapters.",
         "Visit larkread.com or gullread.net for the latest chapters.", "promotes a site that it names"),
        ("She slept. Follow at larkread.com, please.", "Follow at larkread.com, please.",
         "promotes a site that it names"),
        ("She slept. “Please read on at larkread.com”", "“Please read on at larkread.com”",
         "promotes a site that it names"),
    ],
)  # fmt: skip
def test_the_ledger_says_what_was_planted_and_how_that_was_known(
    text: str, planted: str, why: str
) -> None:
    (found,) = strip_watermarks(NO_CHOICES).run(page(text)).findings
    assert (found.code, found.before, found.evidence) == ("CHR008", planted, why)
    assert cleaned(text) == " ".join(text.replace(planted, " ").split()).replace("。 他", "。他")


@pytest.mark.parametrize(
    "text",
    [
        "(This tale was lifted without consent. Report it.)",
        "* This tale was lifted without the author's consent. Report it. *",
        f"{LATEST} {'of the harbour and the quay ' * 2}now.",
        f"{SOUGHT}, {'and look for it again ' * 11}now.",
    ],
)
def test_what_was_planted_goes_with_the_marks_around_it(text: str) -> None:
    assert cleaned(text) == ""


@pytest.mark.parametrize(
    "planted",
    [
        "This chapter was copied without asking; let us know where you found it.",
        "This chapter was copied without credit; let them know where you found it.",
        "You are reading an unlicenced copy of this tale.",
        "This story was taken from its home site; please read it there.",
        "This story was lifted from another host; please read it there.",
    ],
)
def test_a_planted_sentence_is_looked_for_whatever_words_it_speaks_in(planted: str) -> None:
    assert cleaned(f"The sea rose. {planted}") == "The sea rose."


def test_a_sentence_that_is_longer_than_any_plea_is_an_author_s() -> None:
    long = f"{SOUGHT}, {'and look for it again ' * 13}now."
    assert cleaned(long) == long
    longer = f"{LATEST} {'of the harbour and the quay ' * 5}now."
    assert cleaned(longer) == longer.replace("larkread.com ", "")


def test_two_things_that_were_planted_in_a_paragraph_are_told_in_one_finding() -> None:
    text = f"{SOUGHT}. The sea rose. Visit larkread.com for the latest chapters. Ida slept."
    (found,) = strip_watermarks(NO_CHOICES).run(page(text)).findings
    assert cleaned(text) == "The sea rose. Ida slept."
    assert found.before == f"{SOUGHT}.\nVisit larkread.com for the latest chapters."
    assert found.evidence.endswith("a work; promotes a site that it names")


def test_a_sentence_that_speaks_of_little_goes_only_with_a_paragraph_of_nothing_else() -> None:
    alone = "This tale was lifted without the author's consent; report it. The author waits."
    assert cleaned(alone) == ""
    assert cleaned(f"The sea rose. {alone}") == "The sea rose. The author waits."


def test_a_name_that_is_written_to_be_read_stays_and_one_in_disguise_goes() -> None:
    assert cleaned("He wrote to Larkread.com twice.") == "He wrote to Larkread.com twice."
    assert cleaned("He wrote to L\u0430rkread.com twice.") == "He wrote to twice."


def test_only_the_words_of_a_paragraph_are_asked_and_emphasis_stays() -> None:
    text = para(em("The sea rose."), f" {SOUGHT}.")
    outcome = strip_watermarks(NO_CHOICES).run(page(text, heading(f"{SOUGHT}.")))
    assert outcome.document == page(para(em("The sea rose.")), heading(f"{SOUGHT}."))
    assert [found.before for found in outcome.findings] == [f"{SOUGHT}."]


def test_a_quotation_is_planted_that_bids_read_and_not_for_the_name_of_its_site() -> None:
    assert cleaned("“Please read on at larkread.com”") == ""
    assert cleaned("“Please wait at larkread.com”").startswith("“Please wait at")
    assert cleaned("“You read at larkread.com”").startswith("“You read at")


def test_the_user_can_keep_it() -> None:
    text = "She turned at the gate larkread.com and did not wave."
    assert cleaned(text, Choices(keep=("CHR008",))) == text
    placed = replace(para(text), origin=Origin(path="p[2]"))
    kept = Choices(("css:p",), places=(KeptElement("p[2]", "".join(text.split())),))
    assert strip_watermarks(kept).run(page(placed)).document == page(placed)
