"""Book, number and title are told apart; a sentence with a number in it is a sentence."""

import pytest

from octavo.passes.reading.headlines import Headline, parse_headline


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("The Salt Road 55: Harbour", Headline("The Salt Road", "55", "Harbour")),
        ("Chapter 12 - The Well", Headline("", "Chapter 12", "The Well")),
        ("CHAPTER LV. Harbour", Headline("", "CHAPTER LV", "Harbour")),
        ("Chapter Seven", Headline("", "Chapter Seven", "")),
        ("Chapitre 3 : Le Phare", Headline("", "Chapitre 3", "Le Phare")),
        ("Capítulo 4 – El faro", Headline("", "Capítulo 4", "El faro")),
        ("Глава 5. Маяк", Headline("", "Глава 5", "Маяк")),
        ("Chương 6: Ngọn hải đăng", Headline("", "Chương 6", "Ngọn hải đăng")),
        ("Chuong 6: Ngon hai dang", Headline("", "Chuong 6", "Ngon hai dang")),
        ("Kapitola 7. Maják", Headline("", "Kapitola 7", "Maják")),
        ("Teil 3 – Der Leuchtturm", Headline("", "Teil 3", "Der Leuchtturm")),
        ("Épisode 2", Headline("", "Épisode 2", "")),
        ("第十二章 灯台", Headline("", "第十二章", "灯台")),
        ("제 3화 등대", Headline("", "제 3화", "등대")),
        ("7. The Lamp", Headline("", "7", "The Lamp")),
        ("Chapter One Hundred and Two: Rain", Headline("", "Chapter One Hundred and Two", "Rain")),
        ("Chapitre premier", Headline("", "Chapitre premier", "")),
        ("Erstes Kapitel. Die Stadt", Headline("", "Erstes Kapitel", "Die Stadt")),
        ("Kapitel Vier – Das Meer", Headline("", "Kapitel Vier", "Das Meer")),
        ("Глава двадцать вторая. Дорога", Headline("", "Глава двадцать вторая", "Дорога")),
        ("Birinci Bölüm", Headline("", "Birinci Bölüm", "")),
        ("KİTAP BİR: Liman", Headline("", "KİTAP BİR", "Liman")),
        ("1. Bölüm: Vapur Feneri", Headline("", "1. Bölüm", "Vapur Feneri")),
        ("12. Kapitel", Headline("", "12. Kapitel", "")),
        ("3. Teil Das Meer", Headline("", "3. Teil", "Das Meer")),
        ("1-я глава. Маяк", Headline("", "1-я глава", "Маяк")),
        ("Глава 1-я", Headline("", "Глава 1-я", "")),
        ("Часть 2-я: Маяк", Headline("", "Часть 2-я", "Маяк")),
        ("2nd Chapter – The Well", Headline("", "2nd Chapter", "The Well")),
        ("Tuz Yolu – 4. Bölüm: Liman", Headline("Tuz Yolu", "4. Bölüm", "Liman")),
        ("3화 등대", Headline("", "3화", "등대")),
        ("1화. 나룻배", Headline("", "1화", "나룻배")),
        ("2. Buch kaufen", Headline("", "2", "Buch kaufen")),
        ("1. Teilchen", Headline("", "1", "Teilchen")),
        ("פרק י״ב: הים", Headline("", "פרק י״ב", "הים")),
        ("Соляна дорога – Розділ перший: Порт", Headline("Соляна дорога", "Розділ перший", "Порт")),
        ("The Salt Road: Part Two", Headline("The Salt Road", "Part Two", "")),
        ("Tuz Yolu – BİRİNCİ KISIM", Headline("Tuz Yolu", "BİRİNCİ KISIM", "")),
        ("La ruta – Libro Dos – Parte Uno", Headline("La ruta", "Libro Dos", "Parte Uno")),
        ("The Salt Road - Chapter 8: Harbour", Headline("The Salt Road", "Chapter 8", "Harbour")),
    ],
)
def test_the_parts_of_a_heading_are_told_apart(line: str, headline: Headline) -> None:
    assert parse_headline(line) == headline


@pytest.mark.parametrize(
    "line",
    [
        "It was 1920: the war was over.",
        "At 9:24 pm the lamp went out.",
        "102",
        "February 27, 2028 — 23:47",
        "He had read chapter 12 twice and understood neither the well nor the woman in it.",
        "Chapter once more opened",
        "Part due to the storm",
        "Parte una hogaza de pan.",
        "Acht Kapitel später",
        "2-я глава лежала на столе.",
        "Das 2. Kapitel war verschwunden.",
        "Книга первая лежала на столе.",
        "פרק זה היה ארוך.",
        "He held two books – part one and the other half of part two in his bag",
        "The clerk said: chapter 12 was missing, and so was the cat.",
        "",
    ],
)
def test_a_line_of_the_story_is_not_a_heading(line: str) -> None:
    assert parse_headline(line) is None
