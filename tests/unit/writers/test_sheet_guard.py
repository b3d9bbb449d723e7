import pytest

from octavo.writers.sheet_guard import Judge, without_loads


def guarded(
    sheet: str, *, epub: bool = True, judge: Judge | None = None
) -> tuple[str, list[tuple[str, int, str]]]:
    text, findings = without_loads(sheet, "my.css", drawings=("leaf.svg",), epub=epub, judge=judge)
    return text, [(one.code, one.origin.line if one.origin else 0, one.message) for one in findings]


def test_a_sheet_that_loads_nothing_stays_as_it_says() -> None:
    sheet = (
        "@namespace epub url(http://www.idpf.org/2007/ops);\n"
        "@media (min-width: 30em) {\np > a[href] {\n  color: red !important;\n}\n}\n"
        "@page :left {\n  margin: 1in;\n  @top-left {\n  content: counter(page);\n}\n}\n"
        'h1::before {\n  content: "url(http://a.example)";\n}\n'
        "svg {\n  fill: url(#here);\n  background: url(leaf.svg);\n}\n"
    )
    assert guarded(sheet) == (sheet, [])


@pytest.mark.parametrize(
    "value",
    [
        "url(https://a.example/x.png)",
        'url("x.png")',
        "url( x.png )",
        r"u\72l(x.png)",
        "URL(x.png)",
        "url(data:image/png;base64,AAAA)",
        "url(file:///etc/passwd)",
        "url(../images/x.png)",
        'image-set("x.png" 1x)',
        '-webkit-image-set("x.png" 1x)',
        'image("x.png")',
        'src("x.png")',
        "red, cross-fade(url(a.png), url(b.png))",
        "linear-gradient(red, url(x.png))",
        "{ a: url(x.png) }",
        "expression(alert(1))",
        "url(a b)",
    ],
)
@pytest.mark.parametrize("name", ["background", "--mine", "cursor"])
def test_a_value_that_would_load_is_left_out_and_the_rest_stays(name: str, value: str) -> None:
    text, findings = guarded(f"p {{\n  margin: 0;\n  {name}: {value};\n  padding: 0 }}")
    assert text == "p {\n  margin: 0;\n  padding: 0;\n}\n"
    ((code, line, message),) = findings
    assert (code, line) == ("STY001", 3)
    assert name in message


@pytest.mark.parametrize(
    "rule",
    [
        "@import url(x.css);",
        "@import 'x.css' screen;",
        r"@\69mport 'x.css';",
        "@font-face { font-family: X; src: url(x.woff2) }",
        "@font-face { font-family: X; src: local(X), url(x.woff2) }",
        "p:is(url(x.png)) { margin: 0 }",
    ],
)
def test_a_rule_that_would_load_is_left_out_whole(rule: str) -> None:
    text, findings = guarded(f"{rule}\nq {{ margin: 0 }}")
    assert text == "q {\n  margin: 0;\n}\n"
    assert [code for code, _, _ in findings] == ["STY001"]


def test_what_is_nested_is_looked_through_too() -> None:
    sheet = (
        "@media print { @supports (x: y) { p { background: url(x.png) } } }\n"
        "@page { @top-left { content: url(x.png) } }\n"
        "p { & a { background: url(x.png) } }"
    )
    text, findings = guarded(sheet)
    assert "url" not in text
    assert [(code, line) for code, line, _ in findings] == [
        ("STY001", 1),
        ("STY001", 2),
        ("STY001", 3),
    ]


def test_programs_bound_to_a_page_are_left_out() -> None:
    text, findings = guarded("p { -moz-binding: none; behavior: none }")
    assert text == ""
    assert len(findings) == 2


def test_what_cannot_be_read_is_left_out_and_said() -> None:
    text, findings = guarded("p { margin 0; padding: 0 }\n} q { margin: 0 }")
    assert "padding: 0" in text
    assert {code for code, _, _ in findings} == {"STY002"}


def test_what_an_epub_may_not_hold_is_left_out_of_it_alone() -> None:
    sheet = "p { direction: rtl }"
    text, findings = guarded(sheet)
    assert text == ""
    assert findings == [("STY002", 1, "direction: rtl: EPUB forbids direction.")]
    assert guarded(sheet, epub=False) == ("p {\n  direction: rtl;\n}\n", [])


def test_a_charset_goes_without_a_word_since_all_is_utf_8() -> None:
    assert guarded("@charset 'latin-1';\np { margin: 0 }") == ("p {\n  margin: 0;\n}\n", [])


def test_what_the_judge_refuses_is_left_out_where_it_is_set_whatever_happens() -> None:
    def judge(words: str) -> str:
        return "no such colour" if "colour" in words else ""

    sheet = (
        "p { colour: red; margin: 0 }\n"
        "@media print { p { colour: red } }\n"
        "@page { @top-left { colour: red } }\n"
        "@media screen { p { colour: red } }\n"
        "@supports (colour: red) { p { colour: red } }\n"
    )
    text, findings = guarded(sheet, epub=False, judge=judge)
    assert findings == [("STY002", line, "colour: red: no such colour.") for line in (1, 2, 3)]
    assert text.count("colour: red;") == 2
    assert "margin: 0;" in text


@pytest.mark.parametrize("sheet", ["p { color red }", "p { color red; margin: 0 }", "p"])
def test_what_is_not_a_rule_is_told_in_an_authors_words(sheet: str) -> None:
    _, ((code, line, message),) = guarded(sheet)
    told = "cannot be read: what ends here is neither `property: value` nor `selector { … }`."
    assert (code, line, message) == ("STY002", 1, told)
