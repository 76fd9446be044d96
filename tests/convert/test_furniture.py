"""Furniture of web pages: nothing is made of it, and no paragraph of an article is taken for it."""

from __future__ import annotations

import pytest

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.pipeline import convert
from dossier.convert.reading.furniture import article_text
from dossier.model import Source, text_at

STORY = "The ferry sank off Port Eldred on Monday, and two people were killed."


def kept(paragraphs: str) -> list[str]:
    """The paragraphs, parted by ` ¶ `, that are left of an article below its title and lead."""
    text = "\n\n".join(["Ferry sinks", STORY, *paragraphs.split(" ¶ ")])
    assert len(article_text(text)) == len(text)
    return [line.strip() for line in article_text(text).split("\n") if line.strip()][2:]


@pytest.mark.parametrize(
    "paragraphs",
    [
        "Share on Facebook ¶ Share on X ¶ Email ¶ Copy link",
        "Share | Tweet | Email",
        "👍 Like  🔁 Share  🔔 Subscribe",
        "Home | News | Local | Sport | Weather",
        "Most read ¶ 1. Cat returns home after nine years ¶ 2. Ferry: mayor to face a vote",
        "Read more ¶ - Ferry: what we know so far ¶ - “My crew went in blind”: captain speaks out",
        "Read more: Five things to know about the ferry",
        "RELATED: Mayor to face a vote",
        "Related topics: Ferries | Ports",
        "Follow us on Facebook and X.",
        "Follow Ada Moss on Twitter @adamoss.",
        "Sign up for our newsletter to get the day's top stories.",
        "Subscribe now",
        "We use cookies to give you the best experience.",
        "By continuing to use this site, you agree to our terms.",
        "© 2026 Valley Post. All rights reserved.",
        "Copyright 2026 Valley Post",
        "All rights reserved.",
        "Image caption: Smoke rises over the ferry on Monday night",
        "PHOTO: Odo Tarn at his home on Friday. (Lea Brook)",
        "(Photo by Lea Brook)",
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "4 min read",
        "Comments (214)",
        "https://valley.example/2026/03/12/ferry",
        "((lea.brook@polar.example; +00 555 0100))",
        "View image in fullscreen ¶ The ferry in May. Photograph: Lea Brook/Tarn Pictures",
        "Getty Images\nThe ferry left with 212 people",
        "(Reporting by Lea Brook; Editing by Odo Tarn.)",
    ],
)
def test_furniture_is_no_text(paragraphs: str) -> None:
    assert kept(paragraphs) == []


@pytest.mark.parametrize(
    "paragraph",
    [
        "Share prices of the ferry company fell on Tuesday.",
        "Share this burden with us, the mayor told the town.",
        "Read more books, the minister told the pupils.",
        "“Follow us on foot,” said the captain.",
        "Follow the money, the inspector said.",
        "Picture by picture, the film of the ferry was shown in court.",
        "Photo evidence was shown in court.",
        "Related charges against the captain were dropped.",
        "Copyright law was changed on Tuesday.",
        "Subscribe to that view and you are lost, he said.",
        "Cookies were sold at the port on Monday.",
        "We use cookies for it, the baker said.",
        "Get the facts right, he told the newsletter.",
        "By using the bridge you accept the risk.",
        "Comments were not allowed on Tuesday.",
        "No comment",
        "No comment.",
        "Email records show that the captain was warned.",
        "Advertisement of the ferry was banned in May.",
        "Most read the letter on Tuesday and left.",
        "Ada Moss | Valley Post | 3 June 2026",
        "1. The ferry was old.",
        "Europe",
        "More on Tuesday's hearing will be told by the judge, Ivo Quill.",
        "The photo was on https://valley.example/2026/03/12/ferry",
    ],
)
def test_a_paragraph_of_the_article_stays(paragraph: str) -> None:
    assert kept(paragraph) == [paragraph]


def test_lists_end_where_the_story_goes_on() -> None:
    goes_on = "The inquiry begins on Friday."
    assert kept(f"Most read ¶ 1. Cat returns home ¶ {goes_on}") == [goes_on]
    assert kept(f"Read more\nCat returns home\n{goes_on}") == [goes_on]


def test_a_text_of_nothing_else_stays_and_so_does_a_title() -> None:
    assert article_text("Share\n\nEmail") == "Share\n\nEmail"
    assert article_text(f"Photo: how the ferry sank\n\n{STORY}").startswith("Photo: how")
    assert article_text(f"Read more about ferries\n\n{STORY}").startswith("Read more about")


def test_a_quotation_goes_on_behind_an_advertisement() -> None:
    told = "“We saw it sink,” said Ada Moss. “It was old.\n\nAdvertisement\n\n“We warned you.”"
    text = f"Ferry sinks\n\n{STORY}\n\n{told}\n"
    for quote in convert(text, Source("ferry"), RulesEngine()).dossier.quotes:
        assert quote.text == text_at(text, quote.at)
        assert "Advertisement" not in quote.text


def test_a_header_does_not_widen_the_first_line() -> None:
    title = "Port boss quits as ferry inquiry opens in town"
    lead = f"TARVIK (Polar Press) — The head, Odo Tarn, resigned on Sunday, a day before {'the hearing of ' * 9}"
    top = f"Posted on March 9, 2026 by staff reporter\n{lead}the crew.\n\n“I am done,” Tarn wrote.\n"
    plain = convert(f"{title}\n{top}", Source("port", published="2026-03-09"), RulesEngine()).dossier
    headed = convert(f" date 2026-03-09 {title}\n{top}", Source("port"), RulesEngine()).dossier
    assert headed.source.publisher == plain.source.publisher == "Polar Press"
    assert [event.title for event in headed.events] == [event.title for event in plain.events]
    assert [quote.via for quote in headed.quotes] == [quote.via for quote in plain.quotes]
