"""Spaces at which no line may end, by language, and quotes that are left in doubt."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from octavo.app.convert import Options, convert
from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.typography import SET_TYPOGRAPHY, straight_quotes_left
from octavo.readers.source import Source
from octavo.tree.build import em, page, para
from octavo.tree.document import Document, Metadata
from octavo.tree.ink import text_of_document
from octavo.tree.nodes import Code, Inline, Paragraph, Text
from octavo.tree.plain import inline_text

NARROW, WIDE = "\u202f", "\u00a0"
EXAMPLES = {
    "fr": {
        "« Vous partez ? » dit-elle ; « déjà ! »": "«_Vous partez_?_» dit-elle_; «_déjà_!_»",
        "Voici : le phare, p. 12, de M. Aubin.": "Voici_: le phare, p.~12, de M.~Aubin.",
        "Quoi ?... Rien ?! (oui !)": "Quoi_?… Rien_?! (oui_!)",
        "— Non, dit-il.": "—~Non, dit-il.",
        "à 10 km ; 5 %": "à 10~km_; 5~%",
        "1 250 francs, 12 500 000 km": "1_250 francs, 12_500_000~km",
        "«Oui» et « Mme Aubin »": "«Oui» et «_Mme~Aubin_»",
    },
    "de": {
        "Er kam z. B. um 5 Uhr, d. h. spät.": "Er kam z._B. um 5~Uhr, d._h. spät.",
        "Dr. Sturm, S. 12, Nr. 5, 300 v. Chr.": "Dr.~Sturm, S.~12, Nr.~5, 300 v._Chr.",
        "-- hundertvier": "–~hundertvier",
        "und so weiter. B. kam.": "und so weiter. B. kam.",
    },
    "en": {
        "Mr. Abernethy and Mrs Lyle, e. g., at St. Oswin.": "Mr.~Abernethy and Mrs~Lyle, e.~g., at St.~Oswin.",
        "It weighed 5 kg at 5 a.m., p. 12.": "It weighed 5~kg at 5~a.m., p.~12.",
        "Chapter 5 my dear; 5 men; no. Not so": "Chapter 5 my dear; 5 men; no. Not so",
        "--- No": "—~No",
        "So ! they ? said": "So ! they ? said",
        "in 1954 250 men; 101 102 103 104 105 fell; 5 1000": "in 1954 250 men; 101 102 103 104 105 fell; 5 1000",
        "1.5 250 and 12:30 125": "1.5 250 and 12:30 125",
        "Mr and mr. and then": "Mr and mr. and then",
    },
    "es": {"— Buenas, Sr. López; p. ej. 5 kg.": "—~Buenas, Sr.~López; p.~ej. 5~kg."},
    "it": {"Il Sig. Rossi, p. es. a p. 12.": "Il Sig.~Rossi, p.~es. a p.~12."},
    "pt": {"O Sr. Lima, p. ex., pág. 7.": "O Sr.~Lima, p.~ex., pág.~7."},
    "nl": {"Dhr. Vis, d. w. z. 5 cm, blz. 3.": "Dhr.~Vis, d.~w.~z. 5~cm, blz.~3."},
    "pl": {"Szedł w las z psem, m. in. prof. Nowak.": "Szedł w~las z~psem, m.~in. prof.~Nowak."},
    "cs": {"V lese a s ním, sv. Jan, př. n. l.": "V~lese a~s~ním, sv.~Jan, př.~n.~l."},
    "ja": {"5 km — « 灯 »": "5 km — « 灯 »"},
}


def run(*content: str | Inline, language: str = "en") -> Outcome:
    return SET_TYPOGRAPHY.run(
        Document(Metadata(language=language), body_matter=page(para(*content)).body_matter)
    )


def words(outcome: Outcome) -> str:
    (block,) = outcome.document.body_matter[0].blocks
    assert isinstance(block, Paragraph)
    return inline_text(block.content)


@pytest.mark.parametrize(
    ("language", "typed", "shown"),
    [
        (language, typed, shown)
        for language, some in EXAMPLES.items()
        for typed, shown in some.items()
    ],
)
def test_a_space_holds_where_the_language_has_no_line_end(
    language: str, typed: str, shown: str
) -> None:
    expected = shown.replace("_", NARROW).replace("~", WIDE)
    assert words(run(typed, language=language)) == expected
    assert words(run(em(typed), language=language)) == expected


def test_a_space_that_was_set_is_told_with_the_words_around_it() -> None:
    (finding,) = run("Then Mr. Abernethy rowed 5 km on.").findings
    assert (finding.code, finding.before) == ("TYP001", "Mr. Abernethy 5 km")
    assert finding.after == f"Mr.{WIDE}Abernethy 5{WIDE}km"


def test_a_passage_has_the_spaces_of_its_own_language_and_code_has_none() -> None:
    passage = Text("« Oui ? »", lang="fr")
    assert words(run("So ? ", passage, " So !")) == f"So ? «{NARROW}Oui{NARROW}?{NARROW}» So !"
    assert words(run(Code("5 km"), " and 5 ", em("km"))) == f"5 km and 5{WIDE}km"


TYPED = ["«", "»", "“", '"', "'", "?", "!", ":", ";", "...", "--", "—", " ", "  ", NARROW, WIDE, "\n", "a", "5", "km", "z. B.", "v",
         "Mr.", "M.", "A", "p.", "(", ")", "%"]  # fmt: skip


@given(st.lists(st.sampled_from(TYPED), max_size=14), st.sampled_from(sorted(EXAMPLES)))
@settings(max_examples=600, deadline=None)
@example(["a", " ", "?", "..."], "fr")
def test_a_second_run_changes_nothing_and_the_ink_is_kept(some: list[str], language: str) -> None:
    once = run("".join(some), language=language)
    assert SET_TYPOGRAPHY.run(once.document) == Outcome(once.document)
    spaced = run(
        "".join(some).replace("'", "").replace('"', "").replace("--", "").replace("...", ""),
        language=language,
    )
    assert all("".join(one.before.split()) == "".join(one.after.split()) for one in spaced.findings)
    assert text_of_document(once.document) is not None


@pytest.mark.parametrize(
    "text",
    [
        "He stood 5' 10\" tall.",
        "'He stood 5' 10\" tall,' she said.",
        '"He stood 5\' 10½" tall," she said.',
    ],
)
def test_feet_and_inches_stay_both(text: str) -> None:
    assert "5' 10" in words(run(text))
    assert words(run(text)).count('"') == 1
    assert straight_quotes_left(run(text).document) == ()


def test_quotes_in_doubt_are_told_with_their_line_unless_they_are_kept() -> None:
    data = b'# Fog\n\nShe said "yes".\n\nThen " this " was it, and 6\'2" of it.\n'
    source = Source("fog.md", data, "text/markdown")
    told = convert([source], options=Options(smart_typography=True)).findings
    (left,) = [one for one in told if one.code == "TYP002"]
    assert (str(left.origin).partition("#")[0], left.evidence) == (
        "fog.md:5",
        'Then " this … " was',
    )
    kept = convert([source], options=Options(smart_typography=True, choices=Choices(("TYP002",))))
    assert not [one for one in kept.findings if one.code == "TYP002"]
    assert not [one for one in convert([source]).findings if one.code.startswith("TYP")]
