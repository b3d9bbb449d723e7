"""The measures say of small pages what a person would say of them."""

from tests.corpus.scoring import (
    Label,
    article_figures,
    chapter_figures,
    score_article,
    score_chapter,
)

STORY = "The heron stood in the weir and waited."
LABELS = (
    Label("Next", "chrome"),
    Label("The Heron", "neutral"),
    Label(STORY, "story", STORY),
    Label("It flew. 14", "mixed", "It flew."),
    Label("Read more stories like this", "chrome"),
)
CLEAN = f"The Heron\n\n{STORY}\n\nIt flew."


def test_a_page_of_all_its_story_and_nothing_besides_is_perfect() -> None:
    score = score_chapter(LABELS, CLEAN)
    assert (score.story, score.chrome) == (2, 3)
    assert score.perfect


def test_space_zero_width_marks_and_ruby_brackets_do_not_count() -> None:
    labels = (Label("漢字（かんじ）を read  it.", "story", "漢字（かんじ）を read  it."),)
    assert score_chapter(labels, "漢字(かんじ)を re\u200bad\u00a0it.").perfect


def test_a_line_of_the_story_that_is_cut_short_is_lost() -> None:
    score = score_chapter(LABELS, CLEAN.replace(" and waited", ""))
    assert score.lost == (STORY,)
    assert not score.lossless


def test_a_control_that_is_still_there_is_left() -> None:
    score = score_chapter(LABELS, f"{CLEAN}\n\nNext")
    assert (score.lossless, score.perfect, score.left) == (True, False, ("Next",))


def test_a_short_word_of_chrome_inside_the_story_is_the_storys() -> None:
    labels = (Label("Next", "chrome"), Label("Next came rain.", "story", "Next came rain."))
    assert score_chapter(labels, "Next came rain.").perfect


def test_chrome_glued_to_the_story_is_left() -> None:
    score = score_chapter(LABELS, CLEAN.replace("It flew.", "It flew. 14"))
    assert score.left == ("It flew. 14",)
    assert score.lossless


def test_a_sentence_that_the_page_hides_under_a_random_class_is_left() -> None:
    name = "c" + "qZ" * 12
    html = f"<style>.{name}{{ display: none }}</style><p>{STORY}</p><p class='{name}'>Taken.</p>"
    labels = (Label(STORY, "story", STORY),)
    assert score_chapter(labels, STORY, html).perfect
    assert score_chapter(labels, f"{STORY}\n\nTaken.", html).left == ("Taken.",)


def test_figures_of_chapters_count_pages_and_share_lines() -> None:
    scores = [score_chapter(LABELS, CLEAN), score_chapter(LABELS, f"Next\n\n{STORY}")]
    assert chapter_figures(scores) == {
        "lossless": 1,
        "perfect": 1,
        "story kept": 0.75,
        "chrome left": 1 / 6,
    }


def test_an_article_word_for_word_is_exact() -> None:
    score = score_article("one two three four five", "one, two\nthree four – five")
    assert (score.precision, score.recall, score.exact) == (1.0, 1.0, True)


def test_half_an_article_has_full_precision_and_half_recall() -> None:
    score = score_article("one two three four five", "one two three four")
    assert (score.precision, score.recall, score.exact) == (1.0, 0.5, False)


def test_an_article_not_found_counts_for_recall_alone() -> None:
    scores = [score_article("a b c d", ""), score_article("a b c d", "a b c d")]
    assert article_figures(scores) == {
        "F1": 2 * 0.5 / 1.5,
        "precision": 1.0,
        "recall": 0.5,
        "exact": 0.5,
    }
