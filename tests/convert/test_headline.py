"""What the top of an article says about it: title, date, publisher, language."""

import pytest

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.headline import TITLE_LENGTH, read_headline
from dossier.convert.masthead import shared_mastheads
from dossier.convert.names.entities import find_entities
from dossier.convert.publisher import find_publisher

STORY = "The ferry line between the two towns was closed on Monday, and nobody had told the crews of it.\n"


def publisher_of(text: str) -> str:
    parse = RulesEngine().parse(text)
    return find_publisher(parse, find_entities(parse))


@pytest.mark.parametrize(
    ("text", "title", "published"),
    [
        (f" date 2024-05-17 Ferry line closes\n\n{STORY}", "Ferry line closes", "2024-05-17"),
        (f"\nFerry line closes\n\nMay 17, 2024\n\n{STORY}", "Ferry line closes", "2024-05-17"),
        (f"Ferry line closes\nPublished: May 17, 2024, 10:15\n\n{STORY}", "Ferry line closes", "2024-05-17"),
        (f"Ferry line closes\nUpdated on 17 May 2024 at 10.15 pm\n\n{STORY}", "Ferry line closes", "2024-05-17"),
        (f"Ferry line closes\n\nIt closed on May 17, 2024, and stayed closed.\n{STORY}", "Ferry line closes", ""),
        (f"Ferry line closes\n\nMay 17\n\n{STORY}", "Ferry line closes", ""),
        (f"Skip to content\n\nHome | News | Sport\n\nBREAKING\n\nFerry closes\n\n{STORY}", "Ferry closes", ""),
        (f"Date: 2024-05-17\nFerry line closes\n\n{STORY}", "Ferry line closes", "2024-05-17"),
        (f"May 17, 2024\n\nFerry line closes\n\n{STORY}", "Ferry line closes", "2024-05-17"),
        (f"https://tarvik.example/2024/05/17/ferry\nFerry line closes\n\n{STORY}", "Ferry line closes", "2024-05-17"),
        (f"https://tarvik.example/2024/55/17/ferry\nFerry line closes\n\n{STORY}", "Ferry line closes", ""),
        (f"17 May 2024 was a Friday\n\n{STORY}", "17 May 2024 was a Friday", ""),
        (f"Date with a ferry\n\n{STORY}", "Date with a ferry", ""),
        (f"May 2024: a ferry closes\n\n{STORY}", "May 2024: a ferry closes", ""),
        (
            f"From: press@tarvik.example\nDate: Fri, 17 May 2024 10:00:00 +0200\nSubject: Ferry closes\n\n{STORY}",
            "Ferry closes",
            "2024-05-17",
        ),
        (f"From: the archive\n\nFerry line closes\n\n{STORY}", "From: the archive", ""),
        ("", "", ""),
    ],
)
def test_title_and_date(text: str, title: str, published: str) -> None:
    head = read_headline(text)
    assert (head.title, head.published) == (title, published)


def test_a_long_first_line_is_cut_at_a_word() -> None:
    title = read_headline(STORY.replace("\n", " ") * 3).title
    assert len(title) <= TITLE_LENGTH
    assert title.endswith(" …")
    assert (STORY.replace("\n", " ") * 3).startswith(title.removesuffix(" …"))
    assert read_headline("x" * 300).title == "x" * (TITLE_LENGTH - 2) + " …"


def test_language_is_told_for_english_alone() -> None:
    assert read_headline(STORY * 3).language == "en"
    assert read_headline("Переправу между двумя городами закрыли в понедельник.\n" * 3).language == ""


@pytest.mark.parametrize(
    ("text", "publisher"),
    [
        (f"Ferry line closes\n\nMay 17, 2024\nHalden Courier\n\n{STORY}", "Halden Courier"),
        (f"Ferry line closes\nBy Mira Eskeland | Halden Courier\n\n{STORY}", "Halden Courier"),
        (
            f"Ferry line closes\n\n{STORY}\nThis was stated by Ivo Brackow, Halden Courier reports citing Interpresse."
            f"\n\nAs previously reported by Halden Courier, the pumps had failed.\n",
            "Halden Courier",
        ),
        (
            f"Ferry line closes\n\n{STORY}\nThis was stated by Ivo Brackow, Halden Courier reports citing Tarn Wire.\n",
            "",
        ),
        (f"Ferry line closes\n\n{STORY}\nHalden Courier had written about it in May.\n", ""),
    ],
)
def test_publisher(text: str, publisher: str) -> None:
    assert publisher_of(text) == publisher


@pytest.mark.parametrize(
    "line",
    [
        "Published: June 3, 2024, 10:15",
        "Monday, June 3, 2024",
        "3 June 2024",
        "June 3, 2024",
        "The Valley Post, 3 June 2024",
        "The Valley Post | June 3, 2024",
        "Tarvik, 3 June 2024",
        "TARVIK, June 3, 2024 — The bridge over the Oresh was closed and trains stand still.",
        "Polar Wire, June 3, 2024",
        "(Polar Wire) - 3 June 2024",
        "Staff Reporter | Published: June 3, 2024, 10:15 IST",
        "TARVIK, 3 Jun 2024 (Polar Wire)",
        "Published: Mon 3 Jun 2024, 06:00",
        "TNB / Jun 3, 2024, 22:41 IST",
        "Published - June 3, 2024 10:47 pm IST",
        "PUBLISHED: 21:40, 3 JUN 2024",
        "11:20, 3 JUN 2024",
        "TARVIK, Oreshland, June 3, 2024 (Polar Wire) - The bridge over the Oresh was closed and trains stand still.",
        "Tarvik (Polar Wire) – June 3, 2024",
        "TARVIK (Polar Wire) - 3 June 2024 - The bridge over the Oresh was closed and trains stand still all day.",
        "TARVIK, 3 June 2024 – The bridge over the Oresh was closed and trains stand still.",
        "TARVIK, June 3, 2024 (Polar Press) - The bridge over the Oresh was closed and trains stand still.",
        "TARVIK (3 June 2024) – The bridge over the Oresh was closed and trains stand still, the mayor says today.",
        "Oresh Daily / 05:12 AM June 03, 2024",
        "2024/06/03",
        "2024-06-03T10:00:00Z",
        "Posted on June 3, 2024 by staff reporter",
        "TrueOresh | Claim reviewed: 3 June 2024",
        "Originally published by Polar Press on 3 June 2024.",
        "TARVIK, Oreshland, June 3, 2024 /PolarNews/ -- The bridge over the Oresh was closed and trains stand still.",
        "TARVIK, June 3, 2024, /PolarNews/ – The bridge over the Oresh was closed and trains stand still all day.",
        "TARVIK – (June 3, 2024) – The bridge over the Oresh was closed and trains stand still, the mayor says today.",
        "TARVIK--(POLAR WIRE)--June 3, 2024-- The bridge over the Oresh was closed and trains stand still all day.",
        "Tarvik (PWA) June 3, 2024 The bridge over the Oresh was closed on Monday and trains stand still all day.",
        "Updated: June 3, 2024 11:54:52",
        "TARVIK, June 3, 2024. The bridge over the Oresh was closed and trains stand still, the mayor says today.",
        "TARVIK/LODD, 3 June 2024. The bridge over the Oresh was closed and trains stand still all day.",
        "TARVIK. June 3, 2024. POLARWIRE. The bridge over the Oresh was closed and trains stand still all day.",
    ],
)
def test_the_day_of_publication_is_read_from_the_top(line: str) -> None:
    assert read_headline(f"Bridge closed\n\n{line}\n\nNobody was hurt.\n").published == "2024-06-03"


def test_the_day_of_publication_is_read_below_the_end_where_the_article_speaks_of_itself() -> None:
    text = "Bridge closed\n\nNobody was hurt.\n\n{}\n"
    itself = "This article was originally published by Polar Press on 3 June 2024."
    assert read_headline(text.format(itself)).published == "2024-06-03"
    assert read_headline(text.format(itself.replace("article", "song"))).published == ""


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was built on 3 June 1924.",
        "The song was published by Odo Tarn on 3 June 1924.",
        "Mara Quill (3 June 1924) – the bridge is named after her.",
        "Posted on June 3, 1924 by mistake, the letter was found.",
        "3 June 1924 by the old bridge, 20 men were killed",
        "Tarvik, 3 June 1924. A column of lorries is on the bridge, and nobody in the valley knows what is to come.",
        "THE BRIDGE WAS BUILT ON 3 June 1924. All of the men of the valley had to work on it for more than a year.",
        "The bridge, 3 June 1924 its birthday, was closed.",
        "The bridge (Tarvik's oldest) - 3 June 1924 is on its stone - was closed.",
        "Since June 3, 2004 the bridge has been closed to lorries, and nobody in the valley remembers when it was not.",
        "On Monday, June 3, 2024, the bridge was closed, and the mayor, who had been warned, went home.",
        "The fair of June 3, 2024 / the fair of Tarvik – both were late and cost a lot of money that nobody had then.",
        "Mara Quill (born June 3, 2004) – a cook of Tarvik – was shot at her house, as neighbours said on Monday.",
        "Mara Quill (left) June 3, 2004 in Tarvik, where she was a cook of the mayor who built the bridge long ago.",
        "Tarvik – (June 1924) – The bridge was built in a year, and all of the men of the valley had to work on it.",
    ],
)
def test_a_date_of_the_story_is_none(line: str) -> None:
    assert read_headline(f"Bridge closed\n\n{line}\n\nNobody was hurt.\n").published == ""


def test_the_day_is_read_from_a_first_line_that_is_a_dateline() -> None:
    line = "TARVIK, June 3, 2024 (Polar Wire) – The bridge over the Oresh was closed and trains stand still all day."
    assert read_headline(f"{line}\n\nNobody was hurt.\n").published == "2024-06-03"
    assert read_headline(f"{line.replace('TARVIK,', 'In Tarvik on')}\n\nNobody was hurt.\n").published == ""


def test_a_day_that_may_be_read_both_ways_is_none() -> None:
    for line, published in (("06/03/2024", ""), ("26/03/2024", "2024-03-26"), ("03/03/2024", "2024-03-03")):
        assert read_headline(f"Bridge closed\n\nIssued on: {line} - 19:48\n\nNobody was hurt.\n").published == published


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://tarvik.example/a/b?c=1\n\nBridge closed\n\nNobody was hurt.\n", "https://tarvik.example/a/b?c=1"),
        (" date 2024-06-03 Bridge closed\nhttps://tarvik.example/a\n\nNobody was hurt.\n", "https://tarvik.example/a"),
        ("Bridge closed\n\nNobody was hurt.\n\nSource: https://tarvik.example/a\n", "https://tarvik.example/a"),
        ("Bridge closed\n\nNobody was hurt.\n\nhttps://a.example/a\nhttps://b.example/b\n", ""),
        ("Bridge closed\n\nNobody was hurt.\n\nhttps://tarvik.example\n", ""),
        ("Bridge closed\n\nThe report is on https://tarvik.example/a\n", ""),
        ("Bridge closed\n\nhttps://tarvik\n\nNobody was hurt.\n", ""),
    ],
)
def test_the_address_is_a_line_of_its_own(text: str, url: str) -> None:
    assert read_headline(text).url == url


@pytest.mark.parametrize(
    ("above", "title", "publisher"),
    [
        (
            "Radio Tarnau\nhttps://tarnau.example/2026/03/06/ferry\nThe ferry line closes",
            "The ferry line closes",
            "Radio Tarnau",
        ),
        ("HALDEN COURIER\n\nMenu | Log in\n\nThe ferry line closes", "The ferry line closes", "Halden Courier"),
        (
            "The Meridian\nThe ferry line closes at last\n© 2026 The Meridian",
            "The ferry line closes at last",
            "The Meridian",
        ),
        ("https://www.meridian.example/x/ferry\nMeridian\nThe ferry line closes", "The ferry line closes", "Meridian"),
        (
            "Tarn Blick Weekly Review\n7 March 2026\nThe ferry line closes at last",
            "The ferry line closes at last",
            "Tarn Blick Weekly Review",
        ),
        ("The ferry line closes | The Meridian", "The ferry line closes", "The Meridian"),
        ("The ferry line closes - Halden Courier", "The ferry line closes", "Halden Courier"),
        ("The ferry line closes — A Meridian", "The ferry line closes — A Meridian", ""),
        ("The ferry | What we know", "The ferry | What we know", ""),
        ("The Reckoning\nA village comes to terms with its ferry", "The Reckoning", ""),
        ("Halden Courier closes\nThe paper had 40 readers at the end", "Halden Courier closes", ""),
        ("By MIRA ESKELAND\n7 March 2026\nThe ferry line closes", "The ferry line closes", ""),
    ],
)
def test_what_stands_over_the_title_or_behind_it_is_the_outlet(above: str, title: str, publisher: str) -> None:
    head = read_headline(f"{above}\n\n{STORY}")

    assert (head.title, head.publisher) == (title, publisher)


@pytest.mark.parametrize(
    ("pages", "shared"),
    [
        ([["Aldermoor", "Bridge closed for weeks"], ["Aldermoor", "Harvest", "Mayor leaves town hall"]], {"Aldermoor"}),
        ([["Aldermoor", "Bridge closed for weeks"], ["Tarvik Sound", "Mayor leaves town hall"]], set()),
        ([["Mayor Resigns", "She was in office for years."], ["Mayor Resigns", "Nobody follows her."]], set()),
        ([["Mayor Resigns", "Bridge closed for weeks"], ["Mayor Resigns", "Bridge closed for weeks"]], set()),
        ([["Press Release", "Bridge closed for weeks"], ["Press Release", "Mayor leaves town hall"]], set()),
        ([["Aldermoor", "Bridge closed in Aldermoor"], ["Aldermoor", "Mayor leaves town hall"]], set()),
        ([["Germany", "Bridge closed for weeks"], ["Germany", "Mayor leaves town hall"]], set()),
        ([[], ["Aldermoor"], ["Aldermoor"]], set()),
    ],
)
def test_a_masthead_is_what_several_pages_have_over_titles_of_their_own(
    pages: list[list[str]], shared: set[str]
) -> None:
    assert shared_mastheads((lines, " ".join(lines)) for lines in pages) == shared


@pytest.mark.parametrize(
    ("top", "title"),
    [
        ("ALDERMOOR\n\nBridge closed for weeks", "Bridge closed for weeks"),
        ("ALDERMOOR\nHarvest\n\nBridge closed for weeks | Aldermoor", "Bridge closed for weeks"),
        ("ALDERMOOR\n\nBridge closed - for weeks", "Bridge closed - for weeks"),
        ("ALDERMOOR\n\nHarvest", "ALDERMOOR"),
    ],
)
def test_a_known_masthead_is_the_outlet_and_the_title_stands_below(top: str, title: str) -> None:
    head = read_headline(f"{top}\n\n3 June 2024\n\n{STORY}", "ALDERMOOR")
    assert (head.title, head.publisher) == (title, "Aldermoor")
