"""What a server sends in place of a chapter is told, and a chapter of that name is one."""

import pytest

import octavo
from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.condition.examination import examine, reading_of
from octavo.passes.condition.refusals import refused
from octavo.tree.build import page, para
from octavo.tree.ink import text_of_document


def told(*lines: str, choices: Choices = NO_CHOICES) -> list[str]:
    book = page(*map(para, lines))
    reading = reading_of(Outcome(book), text_of_document(book))
    return [found.message for found in examine(reading, (refused,), choices)]


@pytest.mark.parametrize(
    "line",
    [
        "403 Forbidden",
        "404 - Page not found",
        "Not Found",
        "502 Bad Gateway",
        "Just a moment...",
        "Attention Required! | Cloudflare",
        "Enable JavaScript and cookies to continue",
        "Ray ID: 7f2a9c",
        "页面不存在",
        "ページが見つかりません",
        "페이지를 찾을 수 없습니다",
        "404 Страница не найдена",
        "Página no encontrada",
    ],
)
def test_an_error_and_a_check_for_robots_are_not_a_chapter(line: str) -> None:
    message = f"The page is a server's message, not a chapter: “{line}”."
    assert told(line, "harbour-tales.example") == [message]


@pytest.mark.parametrize(
    "line",
    [
        "Account Suspended",
        "This domain has expired.",
        "Bandwidth limit exceeded",
        "Under maintenance | Harbour Tales",
        "We’ll be back soon!",
        "Error establishing a database connection",
        "Fehler beim Aufbau einer Datenbankverbindung",
        "Ошибка установки соединения с базой данных",
        "数据库连接错误",
        "This site can't be reached",
        "Hmm. We’re having trouble finding that site.",
        "net::ERR_NAME_NOT_RESOLVED",
        "Ce site est inaccessible",
        "无法访问此网站",
        "사이트에 연결할 수 없음",
        "The Time Chest has not archived that URL.",
        "You must be at least 18 years old to view this story.",
        "Вам исполнилось 18 лет?",
        "¿Eres mayor de edad?",
        "您必须年满18岁",
        '{"error": "rate limit exceeded", "retry_after": 30}',
        '{"status": 429, "errors": {"detail": "Too many"}}',
    ],
)
def test_what_hosts_browsers_archives_and_programs_say_is_not_a_chapter(line: str) -> None:
    assert told(line) == [f"The page is a server's message, not a chapter: “{line}”."]
    told_long = "The door knew her name, and said that it was the wrong one. " * 10
    assert told(line, told_long) == []


@pytest.mark.parametrize(
    "line",
    [
        "“You must be eighteen to enter,” said the door.",
        "Her account was suspended in May.",
        "This site had been a brewery.",
        "The server was not found until spring.",
        "{“error”: she had never made one}",
        "They are down for the night.",
    ],
)
def test_a_short_story_may_speak_of_such_things(line: str) -> None:
    assert told(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "404",
        "Forbidden, she thought, and went in.",
        "“Just a moment,” said the ferryman.",
        "The page was not found until spring.",
        "[Access denied to floor 404]",
    ],
)
def test_a_line_of_a_story_is_one(line: str) -> None:
    assert told(line, "Nobody had told her why.") == []


def test_a_chapter_may_be_called_like_one() -> None:
    prose = "The door knew her name, and said that it was the wrong one. " * 10
    assert told("Access Denied", prose) == []
    assert told("404: Not Found", prose * 3) == []


def test_a_title_that_became_the_chapters_is_asked_as_well() -> None:
    html = "<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center>"
    codes = [found.code for found in octavo.clean(html.encode(), media_type="text/html").findings]
    assert "CHR034" in codes


def test_the_user_may_say_that_it_belongs() -> None:
    assert told("403 Forbidden", choices=Choices(("CHR034",))) == []
