"""What pages say at the edge of an article is known by its wording, and sentences are left alone."""

import pytest

from octavo.passes.chrome.wording.closings import (
    ASKING,
    ELSEWHERE,
    FILED,
    HISTORY,
    HOW_IT_WAS,
    PUBLISHED,
    SUBJECTS,
    WRITER,
    closing_of,
    stands_anywhere,
)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Find licensed novels at Gull Rock, please click www.gullrock.example for visiting.",
            "speaks for the site's application",
        ),
        ("Additional reporting by Ines Kaarl", "names who helped to report it"),
        ("(Editing by Tobin Reed)", "names who helped to report it"),
        ("Ines Kaarl contributed to this report.", "names who helped to report it"),
        ("Con información de Radio Puerto", "names who helped to report it"),
        ("Follow her on Twitter @kaarl", "asks to be followed"),
        ("Síguenos en Instagram", "asks to be followed"),
        ("Подписывайтесь на наш канал", "asks to be followed"),
        ("关注我们的公众号", "asks to be followed"),
        ("Sign up for our weekly newsletter", "asks to subscribe or to share"),
        ("Like this story? Tell the harbour master.", "asks to subscribe or to share"),
        ("Abonnez-vous dès maintenant", "asks to subscribe or to share"),
        ("Last updated: 4 May 2021", "says when it was published"),
        ("Updated at 1:23 p.m.", "says when it was published"),
        ("Publisert: 21.06.2025 08:12", "says when it was published"),
        ("Julkaistu 1.12.2022", "says when it was published"),
        ("Δημοσιεύτηκε: 21/06/2025", "says when it was published"),
        ("Posted on Tuesday, November 19, 2019 08:38 AM", "says when it was published"),
        ("Note: we are moderating all comments for now", "speaks of the comments on it"),
        ("Комментарии проходят модерацию", "speaks of the comments on it"),
        ("Veröffentlicht am 4. Mai 2021", "says when it was published"),
        ("发布时间：2021-05-04", "says when it was published"),
        ("4 min read", "says how long it takes to read"),
        ("Время чтения: 4 минуты", "says how long it takes to read"),
        ("Filed under: lamps, ferries", "names its subjects"),
        ("タグ：灯台、渡し船", "names its subjects"),
        ("Ines Kaarl is a reporter in Oster", "says who wrote it"),
        ("See also: The ferry that came back", ELSEWHERE),
        ("あわせて読みたい：帰ってきた渡し船", ELSEWHERE),
        ("Baca juga: Penjaga Mercusuar Bab 4", ELSEWHERE),
        ("How did you like this chapter? Let the keeper know.", HOW_IT_WAS),
        ("O que vocês acharam deste capítulo?", HOW_IT_WAS),
        ("이 회차 어떠셨나요?", HOW_IT_WAS),
        ("Last edited by Tobin: May 4, 2021", "says when it was published"),
        ("本帖最后由 阿榮 于 2021-5-4 20:31 编辑", "says when it was published"),
        ("Chapters 12 – 15 are locked.", "speaks for the site's application"),
        ("The Lamp is a reader-supported publication.", "asks for an address to send to"),
        (
            "This entry was posted in Lamps and tagged ferry by keeper. Bookmark the permalink.",
            FILED,
        ),
        ("Dieser Beitrag wurde unter Lampen abgelegt und mit Fähre verschlagwortet.", FILED),
        ("Запись опубликована в рубрике Лампы автором смотритель.", FILED),
        ("この投稿は灯台のカテゴリーに守により投稿されました。", FILED),
        ("Photo credits: Ines Kaarl", "says whose its pictures are"),
        ("图片来源：灯笼社", "says whose its pictures are"),
        ("Want to know when the ferry sails? Sign up here", "asks to subscribe or to share"),
        ("Was this article helpful?", HOW_IT_WAS),
        ("(Visited 215 times, 5 visits today)", HOW_IT_WAS),
        (
            "© 2021 Lantern. Written permission must be obtained before any reprint.",
            "says what nobody may do with it",
        ),
        ("#lamps#night ferries#my writing#grief#long post", "names its subjects"),
    ],
)
def test_the_last_lines_of_a_page_are_known(line: str, kind: str) -> None:
    assert closing_of(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by candle was her father’s word for it.",
        "Follow the river until it forks.",
        "“Follow us!” cried the mate.",
        "—Síguenos —dijo el piloto.",
        "He had published three books by 1907, and burned the fourth.",
        "Published in 1907, it sank without a trace.",
        "Posted at the gate were 4 guards and a goose.",
        "Publicado em 1907, o livro afundou.",
        "His comments were removed from the record.",
        "How did you like this harbour? Nobody had asked him before.",
        "O que você achou na gaveta?",
        "Last edited in haste, the letter said nothing.",
        "The chapters of the guild are locked.",
        "Every morning we send the dog out for the paper.",
        "She told them to find her on Instagram, and they did.",
        "Colaborou com a polícia durante anos.",
        "Get the app off my telephone, said the bishop.",
        "Share the story with nobody, said the note.",
        "Published poets are the worst company on a ferry.",
        "It took four minutes to read the letter.",
        "She was a writer.",
        "Tags hung from every chair.",
        "This entry was posted in no ledger, for he had written it on his sleeve.",
        "Der Beitrag von Ines Kaarl wurde 1924 im Boten von Oster veröffentlicht.",
        "Photo credits were not given in those days.",
        "Written permission was needed to leave the harbour, and to come back.",
        "War der Artikel schon erschienen?",
        "— Подпишитесь здесь, — сказал писарь.",
        "她没有关注我们，只是看着河。",
    ],
)
def test_a_sentence_with_the_same_words_is_the_authors(line: str) -> None:
    assert closing_of(line) == ""


def test_a_long_paragraph_is_never_asked() -> None:
    line = "Follow us on Twitter"
    assert closing_of(line.ljust(320)) == closing_of(line) != ""
    assert closing_of(line.ljust(321)) == ""
    assert closing_of("Follow us on Twitter. " * 20) == ""


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (
            "Imre Halloway lives in Trieste. His stories have appeared in two magazines.",
            WRITER,
        ),
        (
            "Sefa Marchetti (she/they) is a librarian. Her fiction can be found in several anthologies.",
            WRITER,
        ),
        ("The old man is dead, and his work is in the drawer.", ""),
        ("Old Peter lives in the mill. His stories are in every mouth.", ""),
        ("Tagi: zegar, Kraków, diabeł", SUBJECTS),
        ("תגיות: תל אביב, נוסטלגיה", SUBJECTS),
        ("Címkék: interjú, harang", SUBJECTS),
        ("This story was first published on Tuesday, September 9th, 2014", HISTORY),
        ("Julkaistu 1.12.2022", PUBLISHED),
        ("Did you like this chapter?", HOW_IT_WAS),
        ("Poll: Should the bridge get a door?", HOW_IT_WAS),
        ("Become a Member!", ASKING),
        ("Become a member of the guild, or leave by the window.", ""),
    ],
)
def test_what_a_magazine_says_at_the_end_of_a_story(line: str, kind: str) -> None:
    assert closing_of(line) == kind


@pytest.mark.parametrize(
    "line",
    [
        "Download the app to read the next part", "Descarga la app para seguir leyendo", "Baixe o app para continuar lendo",
        "Laden Sie die App herunter, um weiterzulesen", "Télécharge l'appli pour lire la suite",
        "Скачайте приложение, чтобы читать дальше", "Завантажте застосунок, щоб читати далі", "Pobierz aplikację, aby czytać dalej",
        "Unduh aplikasi untuk membaca kelanjutannya", "Tải ứng dụng để đọc tiếp", "アプリで続きを読む", "앱에서 이어보기",
        "حمّل التطبيق لمتابعة القراءة", "ดาวน์โหลดแอปเพื่ออ่านต่อ", "Okumaya devam etmek için uygulamayı indirin",
        "Scarica l'app per continuare a leggere", "अगला भाग पढ़ने के लिए ऐप डाउनलोड करें", "পরের পর্ব পড়তে অ্যাপ ডাউনলোড করুন",
        "Download de app om verder te lezen", "Ladda ner appen för att läsa vidare",
    ],
)  # fmt: skip
def test_an_application_to_read_on_in_is_not_a_story_wherever_it_stands(line: str) -> None:
    assert stands_anywhere(line) == "speaks for the site's application"


@pytest.mark.parametrize(
    "line",
    [
        "“Download the app to read the next part,” said the lamp.",
        "She had downloaded the app to read the next part, and then the app had read her.",
        "Она скачала приложение, чтобы читать дальше, и забыла о нём.",
        "앱을 다운로드하고 문을 열자 낯선 목소리가 들려왔다.",
        "アプリで続きを読むつもりだった、と彼は言った。その夜、灯りは点かなかった。",
    ],
)
def test_a_story_about_an_application_stays(line: str) -> None:
    assert stands_anywhere(line) == ""
