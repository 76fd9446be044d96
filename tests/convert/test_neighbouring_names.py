"""What a name is by the words in it and beside it: "Georgia Republicans", "Tarn Water", "Ex-Tarn Mills chief"."""

from __future__ import annotations

import pytest
from claimed import ENGINES
from namedas import named, offices


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Georgia Republicans vote on Monday.", {"Georgia": "place"}),
        ("South Carolina Republicans vote on Monday.", {"South Carolina": "place"}),
        ('"She has," added a South Carolina Democrat.', {"South Carolina": "place"}),
        ("Orlando Democrat Ann Quill said it leaks.", {"Orlando": "place", "Ann Quill": "person"}),
        ("Libertarian Ann Quill said it leaks.", {"Ann Quill": "person"}),
        ("They met the Georgia Republican Party.", {"Georgia Republican Party": "organization"}),
        ("The Charlotte Panthers won on Monday.", {"Charlotte Panthers": "organization"}),
        ("They met Ann Warriors on Monday.", {"Ann Warriors": "person"}),
        ("The army said N. Korea had tested a rocket.", {"N. Korea": "place"}),
        ("He climbed Mt. Quill on Monday.", {"Mt. Quill": "place"}),
        (
            "The mill is run by Ann Quill, of Lodd, and Odo Harr.",
            {"Ann Quill": "person", "Odo Harr": "person", "Lodd": "place"},
        ),
        (
            "Odo Harr, 32, of Mill Court, Elm Abbey, admitted it.",
            {"Odo Harr": "person", "Mill Court": "place", "Elm Abbey": "place"},
        ),
        (
            "Odo Harr, 32, of Elm, Ann Quill, 22, of Lodd, and Ida Orr admitted it.",
            {"Odo Harr": "person", "Elm": "place", "Ann Quill": "person", "Lodd": "place", "Ida Orr": "person"},
        ),
        ("Enugu, Kadda, 11 Other Towns Get New Mayors\n\nIt rained.", {}),
        ("LGBTQ people came on Monday.", {}),
        ("They vote on Super Tuesday.", {}),
        ("In Tarn v. Board of Works the court said no.", {"Board of Works": "organization"}),
        (
            "They met Bashar al-Tarn. Nobody could push Tarn to leave, where Tarn rules.",
            {"Bashar al-Tarn": "person"},
        ),
        ('"HARR: Let us start.\n\n"QUILL: It leaks.', {"HARR": "person", "QUILL": "person"}),
        ("Mehmet Quill — Ivy League-trained surgeon — left.", {"Mehmet Quill": "person", "Ivy League": "organization"}),
        (
            "They met CNN's Ann Quill and Fox News' Odo Harr.",
            {"CNN": "organization", "Ann Quill": "person", "Fox News": "organization", "Odo Harr": "person"},
        ),
        ("TMW Director of Government Affairs Ann Quill left.", {"TMW": "organization", "Ann Quill": "person"}),
        (
            "The Assistant Secretary of the Tarn Army for Acquisition Darlee Quill left.",
            {"Tarn Army": "organization", "Darlee Quill": "person"},
        ),
        (
            "The boss of eBay left. They sold 3M in May.",
            dict.fromkeys(("eBay", "3M"), "organization"),
        ),
        ("It is 3Mbit wide and 13M long.", {}),
        (
            "The clerks Ann Quill, PhD, and Odo Harr (IAS) left.",
            {"Ann Quill": "person", "Odo Harr": "person"},
        ),
        ("The clerk Ann Quill, M.D., Ph.D., left.", {"Ann Quill": "person"}),
        ("All Blacks coach Ann Quill left.", {"All Blacks": "organization", "Ann Quill": "person"}),
        ("Pfc. Ann Quill and Spc. Odo Harr left.", {"Ann Quill": "person", "Odo Harr": "person"}),
        (
            "Tarntronics, Inc. (NASDAQ:TRNT), a leader in glass, left.",
            {"Tarntronics, Inc.": "organization", "NASDAQ": "organization"},
        ),
        ("The judges met Ann Quill & Ida Harr on Monday.", {"Ann Quill": "person", "Ida Harr": "person"}),
        ("They sued Ann Quill & Ida Harr LLP.", {"Ann Quill & Ida Harr LLP": "organization"}),
        (
            "They left the University of Tarn and University of Lodd.",
            {"University of Tarn": "organization", "University of Lodd": "organization"},
        ),
        ("Ann Quill and Tarn mayor Odo Harr left.", {"Ann Quill": "person", "Odo Harr": "person"}),
        ("TMW State president Ann Quill left.", {"TMW": "organization", "Ann Quill": "person"}),
        ("They met in Quill Nagar.", {"Quill Nagar": "place"}),
        ("The clerk Rahul Nagar left.", {"Rahul Nagar": "person"}),
        ("The President's Chief Economic Adviser left.", {}),
        ("The CM Inauguration Ceremony was late.", {}),
        ("Impeccable sources told the board so.", {}),
        ("Ann Quill, a professor of Organic Chemistry, left.", {"Ann Quill": "person"}),
        ("The lawyer for Bukay Sarr left.", {"Bukay Sarr": "person"}),
        (
            "The deaths of Ann Quill in Norway and Bukay Sarr in Iceland shocked many.",
            {"Ann Quill": "person", "Norway": "place", "Bukay Sarr": "person", "Iceland": "place"},
        ),
        *((f"They spoke of {what} and in {what}.", {}) for what in ("Ebola", "Hindi", "Bitcoin", "Islam", "GDP")),
        ("They met the Ebola Fund.", {"Ebola Fund": "organization"}),
        ("Messrs Harr and Quill left.", {"Harr": "person", "Quill": "person"}),
        # a sentence's last word tells nothing of the next one's first
        ("It shut its China unit. Sam Quill, its former head, left.", {"China": "place", "Sam Quill": "person"}),
        ("He lives in the city. Bukay Sarr left.", {"Bukay Sarr": "person"}),
        ("They met Gov. Bukay Sarr.", {"Bukay Sarr": "person"}),
        # firms by what they trade in, and places by what they are
        *((f"Quarn {what} said it leaks.", {f"Quarn {what}": "organization"}) for what in ("Alloys", "Mills", "Loans")),
        *(
            (f"Quarn {what} was shut.", {f"Quarn {what}": "place"})
            for what in ("Canyon", "Docks", "Kibbutz", "Wetlands")
        ),
        *((f"Ann {what} left.", {f"Ann {what}": "person"}) for what in ("Mills", "Docks", "Wood", "Moor")),
        # what somebody is, with a sentence's capital
        *(
            (f"{what} Ann Quill left.", {"Ann Quill": "person"})
            for what in ("Schoolgirl", "Cellist", "Hurdler", "Teen")
        ),
        *(
            (f"{what} Ann Quill left.", {"Ann Quill": "person"})
            for what in ("Whistleblower", "Physio", "Nine-year-old")
        ),
        *((f"{name} Ann Quill left.", {f"{name} Ann Quill": "person"}) for name in ("Usman", "Coleman", "Mason")),
        ("They read the Bible and the Constitution on the Internet.", {}),
        ("They met at the Bundy Ranch.", {"Bundy Ranch": "place"}),
        ("Snow fell in Upstate New York.", {"Upstate New York": "place"}),
        ("Corporate lawyers left.", {}),
        ("They sold BBC-generated maps to Norway-leaning towns.", {"BBC": "organization", "Norway": "place"}),
        ("They met Ann Harr-Fielding on Monday.", {"Ann Harr-Fielding": "person"}),
        (
            "They met Odo Harr and Govs. Ann Quill and Ida Orr.",
            dict.fromkeys(("Odo Harr", "Ann Quill", "Ida Orr"), "person"),
        ),
        ("They met the LGBT Foundation.", {"LGBT Foundation": "organization"}),
        ("They read Tennessee Williams' plays.", {}),
        ("Tarn Water said it leaks.", {"Tarn Water": "organization"}),
        ("The mill is insured by Tarn Re.", {"Tarn Re": "organization"}),
        ("The singer Ron Sugar said it leaks.", {"Ron Sugar": "person"}),
        ("Ex-Tarn Mills chief Ann Quill said it leaks.", {"Ann Quill": "person", "Tarn Mills": "organization"}),
    ],
)
def test_a_place_in_front_of_a_party_or_a_team_is_nobodys_given_name(
    text: str, names: dict[str, str], name: str
) -> None:
    assert {who: kind for who, (kind, _) in named(text, name).items()} == names


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Pres. Odo Tarn said it leaks.", {"Odo Tarn": ["Pres."]}),
        ("Co-anchor Ann Quill said it leaks.", {"Ann Quill": ["Co-anchor"]}),
        ("Mayor-elect Ann Quill said it leaks.", {"Ann Quill": ["Mayor-elect"]}),
        ("Quarn House Press Secretary Ann Quill said it leaks.", {"Ann Quill": ["Press Secretary"]}),
        ("Ex-Tarn Mills chief Ann Quill said it leaks.", {"Ann Quill": ["Ex-Tarn Mills chief"]}),
        (
            "They met Deputy Odo Harr and Tarn Fire Chief Ann Quill.",
            {"Odo Harr": ["Deputy"], "Ann Quill": ["Fire Chief"]},
        ),
    ],
)
def test_a_short_title_is_no_part_of_a_name(text: str, titles: dict[str, list[str]], name: str) -> None:
    assert offices(text, name) == titles


@pytest.mark.parametrize("name", ENGINES)
def test_a_firm_of_one_word_is_one_with_its_legal_form_and_without(name: str) -> None:
    firm = named("Tarntronics, Inc. left. Tarntronics said it leaks.", name)
    assert firm == {"Tarntronics, Inc.": ("organization", ("Tarntronics",))}
    two = named("Quill Inc left. Ann Quill built it. Quill said it leaks.", name)
    assert two == {"Quill Inc": ("organization", ()), "Ann Quill": ("person", ("Quill",))}
