import pytest

from octavo.app.pages import clean_page
from octavo.findings.finding import Finding
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.readers.source import Source

STORY = (
    "The mill had been silent since the flood, and the village had got used to its silence.",
    "On the first of May the wheel turned, slowly, as if somebody had leaned on it in passing.",
    "Nobody went to look, for it was raining, and everyone thought that someone else had gone.",
    "By evening there was flour on the road, a thin white line from the mill to the church.",
    "The priest swept it up with his own hands and said that it was the wind and nothing else.",
    "But the baker, who knew flour, put a pinch of it on his tongue and went very quiet.",
    "“That is last year’s wheat,” he told his wife, “and that wheat went down with the river.”",
    "She locked the door, which she had never done before, and set two more plates on the table.",
)


def found_after(*last: str, choices: Choices = NO_CHOICES) -> list[Finding]:
    page = "\n\n".join((*STORY, *last))
    findings = clean_page(Source("page.txt", page.encode(), "text/plain"), choices).findings
    return [finding for finding in findings if finding.code in {"CHR017", "CHR018"}]


def codes_after(*last: str) -> list[str]:
    return [finding.code for finding in found_after(*last)]


@pytest.mark.parametrize(
    "notice",
    [
        "This chapter is locked.",
        "Sign in to continue reading this chapter.",
        "The rest of this chapter is for members only.",
        "本章为付费章节，请购买后继续阅读。",
        "登录后才能阅读全部内容",
        "本章未完，请点击下一页",
        "（内容加载失败）",
        "この先は有料です。",
        "ログインすると続きを読めます。",
        "유료 회차입니다.",
        "Подпишитесь, чтобы читать дальше.",
        "Эта глава платная.",
        "Connectez-vous pour lire la suite.",
        "Inicia sesión para seguir leyendo.",
        "Faça login para continuar lendo.",
        "Melde dich an, um weiterzulesen.",
        "Đăng nhập để đọc tiếp",
        "سجل الدخول لمتابعة القراءة",
        "Failed to load chapter content.",
        "Ce chapitre est payant.",
        "Abonnez-vous pour continuer.",
        "Connectez-vous pour poursuivre.",
        "Faça login para seguir a leitura.",
        "Este capítulo é pago.",
        "El resto es de pago.",
    ],
)
def test_a_notice_at_the_end_says_that_the_chapter_stops_there(notice: str) -> None:
    (finding,) = found_after(notice)

    assert finding.code == "CHR017"
    assert notice in finding.message
    assert (finding.before, finding.after) == ("", "")


def test_what_cleaning_took_from_behind_the_story_counts_too() -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY)
    page = f'<div class="chapter">{story}</div><div class="box"><a href="/u">Unlock this chapter</a></div>'
    outcome = clean_page(Source("page.html", page.encode(), "text/html"), NO_CHOICES)

    assert "Unlock" not in outcome.document.plain_text()
    assert "CHR017" in [finding.code for finding in outcome.findings]


@pytest.mark.parametrize(
    "last",
    [
        "“Subscribe,” said the parrot, who had lived with a newspaper man, and it bit him.",
        "He read more than was good for him, and in the end he bought the mill.",
        "She unlocked the door at last; there was nobody there but the rain.",
        "“Continue reading,” she said, and he continued.",
        "于是她订阅了那份报纸，从此每天早上阅读。",
        "Он купил газету, чтобы читать её у реки.",
    ],
)
def test_a_story_may_speak_of_reading_and_of_locks(last: str) -> None:
    assert codes_after(last) == []


def test_read_more_counts_where_little_story_trails_off() -> None:
    assert codes_after(
        "And in the night they heard it plainly, the stones, and...", "Read more"
    ) == ["CHR017"]
    assert codes_after("And in the night they heard it plainly, the stones.", "Read more") == []


@pytest.mark.parametrize(
    "last",
    [
        "In the night they heard it, the old stones grinding, and between the turns a voice that was counting the",
        "“If you go up there",
        "She listened at the door,",
    ],
)
def test_a_last_line_that_stops_amid_a_sentence_is_found(last: str) -> None:
    assert codes_after(last) == ["CHR018"]


@pytest.mark.parametrize(
    "last",
    [
        "“If you go up there tonight, you must not, whatever you hear, ever—”",
        "She listened at the door, and heard nothing at all, and went on listening…",
        "The End",
        "To be continued",
        "End of Part One — The Wheel That Turned on the First of May",
        "Your obedient servant, Tobias",
        "Lyon, 4 May 1911",
        "~ * ~",
        "The whole of the story, with a map of the mill and the river, is to be found at www.mill.example/story",
        "© 1911 by Tobias Ende; all rights reserved, and no part of it may be copied by hand or by machine",
        "と、彼女は言って扉を閉めたのだった、いつものように静かに、誰にも聞こえないように、そっと「おやすみ」",
    ],
)
def test_what_ends_chapters_is_not_a_fragment(last: str) -> None:
    assert codes_after(last) == []


def test_where_an_author_does_without_full_stops_nothing_is_missing() -> None:
    lines = [line.rstrip(".”") for line in STORY]
    page = "\n\n".join(lines)
    findings = clean_page(Source("page.txt", page.encode(), "text/plain"), NO_CHOICES).findings

    assert [finding.code for finding in findings if finding.code == "CHR018"] == []


def test_a_note_behind_the_story_is_not_its_end() -> None:
    cut = "The miller's daughter was seen that night at the weir, holding a lamp over the water and"
    note = "A/N: See you on Friday, when you can read on, with or without flour on your boots"

    assert codes_after(note) == []
    assert codes_after(cut, note) == ["CHR018"]


def test_the_user_may_say_that_all_is_well() -> None:
    assert found_after("This chapter is locked.", choices=Choices(keep=("CHR017",))) == []
    assert (
        found_after("This chapter is locked.", choices=Choices(keep=("chapter is locked",))) == []
    )


CUT = "The miller's daughter was seen that night at the weir, holding a lamp over the water and"


def codes_in(lines: list[str]) -> list[str]:
    source = Source("page.txt", "\n\n".join(lines).encode(), "text/plain")
    return [each.code for each in clean_page(source, NO_CHOICES).findings if each.code == "CHR018"]


def test_a_chapter_breaks_off_only_where_its_other_paragraphs_end() -> None:
    open_ended = [line.rstrip(".") for line in STORY[:2]]
    assert codes_in([*STORY, CUT]) == ["CHR018"]
    assert codes_in([*open_ended[:1], *STORY[1:], CUT]) == ["CHR018"]
    assert codes_in([*open_ended, *STORY[2:], CUT]) == []
    assert codes_in([*STORY[1:], CUT]) == []


def test_a_notice_is_a_line_of_a_hundred_and_sixty_characters_at_most() -> None:
    locked = "This chapter is locked" + " until the mill turns again" * 5
    assert codes_after(f"{locked}..") == ["CHR017"]
    assert len(f"{locked}..") == 159
    assert codes_after(f"{locked}.....") == []


def test_a_notice_may_stand_between_dashes_and_speech_opens_with_one() -> None:
    assert codes_after("— This chapter is locked —") == ["CHR017"]
    assert codes_after("— This chapter is locked, said the miller.") == []
    assert codes_after("“This chapter is locked —") == []


NOTICE = "Sign in to continue reading."


def codes_before(box: str, *last: str, times: int = 1) -> list[str]:
    """Return what is said of a saved page whose story has a box behind it, which cleaning takes away."""
    story = "".join(f"<p>{line}</p>" for line in (*STORY * times, *last))
    page = f'<div class="chapter">{story}</div><div class="box"><a href="/u">{box}</a></div>'
    outcome = clean_page(Source("page.html", page.encode(), "text/html"), NO_CHOICES)
    assert box not in outcome.document.plain_text()
    return [each.code for each in outcome.findings if each.code in {"CHR017", "CHR018"}]


def test_behind_a_whole_chapter_stands_the_lock_of_the_next() -> None:
    assert codes_before(NOTICE) == ["CHR017"]
    assert codes_before(NOTICE, times=12) == []
    assert codes_before(NOTICE, CUT, times=12) == ["CHR017"]
    assert codes_before("Harbour", CUT, times=12) == ["CHR018"]


def test_what_an_ideograph_says_is_counted_for_more() -> None:
    line = "守塔人说，今年不会再有船来了，大家都不要再等了，她把信折好放进抽屉里，没有再打开过。"
    for times, codes in ((20, ["CHR017"]), (100, [])):
        story = "".join(f"<p>第{at}夜，{line}</p>" for at in range(times))
        page = f'<div class="chapter">{story}</div><div class="box"><a href="/u">登录后才能阅读全部内容</a></div>'
        found = clean_page(Source("page.html", page.encode(), "text/html"), NO_CHOICES).findings
        assert [each.code for each in found if each.code == "CHR017"] == codes


def test_a_chapter_that_did_not_load_looks_not_all_there() -> None:
    (locked,) = found_after("This chapter is locked.")
    (cut,) = found_after("Failed to load chapter content.")
    assert locked.message.startswith("The chapter looks locked or goes on elsewhere, after 7")
    assert cut.message.startswith("The chapter looks not all there, after 7")
