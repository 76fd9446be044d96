"""What somebody is, from in front of a name, behind it and out of a sentence's own telling."""

from __future__ import annotations

import pytest

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.names.entities import find_entities


def roles(text: str, name: str = "Ann Quill") -> list[tuple[str, str]]:
    """The roles of one of the people of a text, each with its organization."""
    [person] = [one for one in find_entities(RulesEngine().parse(text)) if one.name == name]
    return [(role.title, role.organization) for role in person.roles]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # a word of address is no part of the office in front of it
        ("Ward member Cllr Ann Quill said it was late.", "member"),
        ("The council leader Mrs Ann Quill left.", "council leader"),
        ("The director, Dr Ann Quill, left.", "director"),
        ("Dr Ann Quill left.", "Dr"),
        ("Staff Sgt Ann Quill left.", "Staff Sgt"),
        ("Maj-Gen Ann Quill left.", "Maj-Gen"),
        ("She met Prof Ann Quill.", "Prof"),
        ("Professor Emerita Ann Quill left.", "Professor Emerita"),
        ("Lance Corporal Ann Quill left.", "Lance Corporal"),
        ("The reporter, Ann Quill, left.", "reporter"),
        # what people do in sports and elsewhere
        ("Substitute Ann Quill scored.", "Substitute"),
        ("The referee, Ann Quill, left.", "referee"),
        ("Ann Quill, a GP in Elmstad, left.", "GP in Elmstad"),
        # who was something once in a land
        ("Ann Quill, a former Norwegian trade minister, left.", "former Norwegian trade minister"),
        ("Former Xovian minister Ann Quill left.", "Former Xovian minister"),
        ("The Norwegian minister Ann Quill left.", "minister"),
        # letters behind a name
        ("Ann Quill KC, counsel to the board, left.", "counsel to the board"),
        ("Ann Quill MP, the chair, left.", "chair"),
        # without an article
        ("“It is late,” said Ann Quill, retail analyst of Elmstad.", "analyst of Elmstad"),
        ("Ann Quill, tax lawyer, left.", "tax lawyer"),
        # a sentence that opens with somebody and tells what she is
        ("Ann Quill is the mayor of Elmstad, and Odo Tarn left.", "mayor of Elmstad"),
        ("Dr Ann Quill is chief economist.", "chief economist"),
        ("Ann Quill is a former clerk who left.", "former clerk"),
        # a number is no sentence's end
        ("Ann Quill, a former guard of prison No. 2, left.", "former guard of prison No. 2"),
        ("Ann Quill, the boss, said No. Odo Tarn left.", "boss"),
        # what an office is of
        ("Indigenous leader Ann Quill left.", "Indigenous leader"),
        ("Liberal Leader Ann Quill left.", "Liberal Leader"),
        ("They chose the former Liberal leader Ann Quill.", "former Liberal leader"),
        ("She accused Liberal leader Ann Quill of lies.", "Liberal leader"),
        ("Protest organiser Ann Quill left.", "Protest organiser"),
        ("Aviation authority chief Ann Quill left.", "Aviation authority chief"),
        ("Yesterday mayor Ann Quill left.", "mayor"),
        ("Chief Wildlife Officer Ann Quill left.", "Chief Wildlife Officer"),
        ("The geophysicist, Ann Quill, left.", "geophysicist"),
        ("The late Emir Ann Quill slept.", "Emir"),
        ("They chose former coal trucking director Ann Quill.", "former coal trucking director"),
        ("Suspected thieves robbed one teacher Ann Quill.", "teacher"),
        ("Ann Quill, the host of a show, left.", "host of a show"),
        # an address behind a comma, and whose secretary somebody is
        ("The mayor, Mrs Ann Quill, left.", "mayor"),
        ("The Press Secretary to the governor, Ms Ann Quill, left.", "Press Secretary to the governor"),
        ("An aide to the mayor, Ann Quill, left.", "aide to the mayor"),
        ("The murder of the mayor, Ann Quill, is old.", "mayor"),
        # what somebody is asked about or does as one is told of her
        ("As the mayor, Ann Quill said no.", "mayor"),
        ("The leader, Ann Quill, said no.", "leader"),
        ("Ann Quill, the driver added to the crew, slept.", "driver"),
        # a noun and an office that are one phrase
        ("It was led by campaign manager Ann Quill.", "campaign manager"),
        ("“It is late,” said shop steward and tax lawyer Ann Quill.", "tax lawyer"),
        ("In court lawyer Ann Quill slept.", "lawyer"),
        ("Kray campaign manager Ann Quill left.", "campaign manager"),
        ("Ann Quill, a high school graduate, left.", "high school graduate"),
        ("They met infectious diseases expert Ann Quill.", "infectious diseases expert"),
        ("A popular radio host, Ann Quill, left.", "radio host"),
        ("The real estate agent Ann Quill left.", "real estate agent"),
        ("It was the last thing state Representative Ann Quill saw.", "state Representative"),
        ("They met a colourful teacher, Ann Quill.", "teacher"),
        ("He had to spotlight daughter Ann Quill.", "daughter"),
        # trades and the learned, whom no list of offices has
        ("Ann Quill, a psephologist in Elmstad, left.", "psephologist in Elmstad"),
        ("Ann Quill, a former brakeman, left.", "former brakeman"),
        ("The care worker, Ann Quill, left.", "care worker"),
        ("Silver medallist Ann Quill left.", "medallist"),
        ("Sporting director Ann Quill left.", "Sporting director"),
        ("They met the behavioural ecologist Ann Quill.", "behavioural ecologist"),
        ("Ann Quill (45), a welder, left.", "welder"),
        ("Ann Quill, a friend of the mayor, left.", "friend of the mayor"),
        ("But the mayor, Ann Quill said it.", "mayor"),
        # who stands in for another, and who holds an office no more, whatever name stands between
        ("Deputy Norwegian Trade Minister Ann Quill left.", "Deputy Norwegian Trade Minister"),
        ("Deputy Xovian Trade Minister Ann Quill left.", "Deputy Xovian Trade Minister"),
        ("Acting Norwegian Defence Minister Ann Quill left.", "Acting Norwegian Defence Minister"),
        ("The deputy Liberal leader, Ann Quill, left.", "deputy Liberal leader"),
        ("Ann Quill, a former Tarn administration official, left.", "former Tarn administration official"),
        ("Ann Quill, a former Tarn adviser, left.", "former Tarn adviser"),
        ("They accused Odo Tarn campaign manager Ann Quill of theft.", "campaign manager"),
        ("The former mayor Odo Tarn, adviser Ann Quill and others left.", "adviser"),
        # an office for two fields or more
        ("Health and Education Secretary Ann Quill left.", "Health and Education Secretary"),
        ("Deputy Health and Education Secretary Ann Quill left.", "Deputy Health and Education Secretary"),
        ("Union Information and Broadcasting Minister Ann Quill left.", "Information and Broadcasting Minister"),
        ("The trade and industry minister, Ann Quill, left.", "trade and industry minister"),
        ("The president and health minister Ann Quill left.", "health minister"),
        ("Police and Health Minister Ann Quill left.", "Health Minister"),
        ("Ann Quill, the minister for trade, industry and science, left.", "minister for trade, industry and science"),
        ("Ann Quill, the clerk for trade, the mayor and others left.", "clerk for trade"),
        # what a minister is for, without an article
        ("Minister for Justice Ann Quill left.", "Minister for Justice"),
        ("Minister for Foreign Affairs Ann Quill left.", "Minister for Foreign Affairs"),
        ("Minister of State for Interior Ann Quill left.", "Minister of State for Interior"),
        ("Minister for Norway Affairs Ann Quill left.", "Minister for Norway Affairs"),
        ("Minister for Parliamentary Affairs Ann Quill left.", "Minister for Parliamentary Affairs"),
        ("Minister of the Interior Ann Quill left.", "Minister of the Interior"),
        ("Minister of Justice and Legal Affairs Ann Quill left.", "Minister of Justice and Legal Affairs"),
        ("Minister for Trade, Industry and Tourism Ann Quill left.", "Minister for Trade, Industry and Tourism"),
        ("The Minister for Trade, Industry and Tourism, Ann Quill, left.", "Minister for Trade, Industry and Tourism"),
        ("Health, Education and Trade Minister Ann Quill left.", "Health, Education and Trade Minister"),
        ("He saw Mills, the mayor and Trade Minister Ann Quill.", "Trade Minister"),
        ("It rained. Mayor of London Ann Quill left.", "Mayor of London"),
        ("He met Justice Ann Quill.", "Justice"),
        ("Xovia Police Minister Ann Quill left.", "Police Minister"),
        # how somebody is addressed between the office and the name
        ("Foreign Minister Sheikh Ann Quill left.", "Foreign Minister"),
        ("Deputy Secretary General Haji Ann Quill left.", "Deputy Secretary General"),
        ("Supreme Leader Ayatollah Ann Quill left.", "Supreme Leader"),
        # a given name in brackets
        ("Former Mayor [Ann] Quill left.", "Former Mayor"),
        ("“I met [the mayor Ann] Quill.”", "mayor"),
        ("Ann Quill, officer-in-charge of the station, left.", "officer-in-charge of the station"),
        ("Lands Cabinet Secretary Ann Quill left.", "Cabinet Secretary"),
    ],
)
def test_what_somebody_is(text: str, title: str) -> None:
    assert roles(text) == [(title, "")]


def test_a_rank_is_another_role_than_the_office_in_front() -> None:
    assert [title for title, _ in roles("Army spokesman Brig. Gen. Ann Quill left.")] == [
        "Army spokesman",
        "Brig. Gen.",
    ]
    assert [title for title, _ in roles("Press Officer DSP Ann Quill left.")] == ["Press Officer", "DSP"]
    assert [title for title, _ in roles("President General Ann Quill left.")] == ["President", "General"]
    assert [title for title, _ in roles("Attorney General Ann Quill left.")] == ["Attorney General"]
    assert [title for title, _ in roles("Secretary General Ann Quill left.")] == ["Secretary General"]
    assert [title for title, _ in roles("The chief superintendent Ann Quill left.")] == ["chief superintendent"]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Ann Quill, the head of Vesland's Hobday Institute, left.", ("head", "hobday-institute")),
        ("Ann Quill, a clerk in Mr. Tarn's Hobday Institute, left.", ("clerk", "hobday-institute")),
        (
            "Interim Hobday Institute President Ann Quill left.",
            ("Interim Hobday Institute President", "hobday-institute"),
        ),
        ("Former Halden and Tarnby striker Ann Quill left.", ("Former Halden and Tarnby striker", "tarnby")),
        ("Assistant Tarn coach Ann Quill left.", ("Assistant Tarn coach", "tarn")),
        ("The deputy Tarns leader, Ann Quill, left.", ("deputy Tarns leader", "tarns")),
        ("Hobday Institute Deputy Director Ann Quill left.", ("Deputy Director", "hobday-institute")),
    ],
)
def test_where_somebody_has_an_office(text: str, role: tuple[str, str]) -> None:
    assert roles(text) == [role]


def test_two_offices_of_one() -> None:
    assert [title for title, _ in roles("Founder and chief executive Ann Quill left.")] == [
        "Founder",
        "chief executive",
    ]
    assert [title for title, _ in roles("The president and mayor Ann Quill left.")] == ["mayor"]
    assert [title for title, _ in roles("Mayor Odo Tarn and clerk Ann Quill left.")] == ["clerk"]
    assert [title for title, _ in roles("Head of the union Odo Tarn and clerk Ann Quill left.")] == ["clerk"]
    assert [title for title, _ in roles("His father and Mayor Ann Quill left.")] == ["Mayor"]


@pytest.mark.parametrize(
    ("text", "both"),
    [
        (
            "Ann Quill, president and chief executive of the Hobday Institute, left.",
            [("president", "hobday-institute"), ("chief executive", "hobday-institute")],
        ),
        (
            "Ann Quill, law professor and political scientist at the Hobday Institute, left.",
            [("law professor", "hobday-institute"), ("political scientist", "hobday-institute")],
        ),
        (
            "Ann Quill, a general and former commander of the Hobday Institute, left.",
            [("general", ""), ("former commander", "hobday-institute")],
        ),
        ("Ann Quill, 45, a teacher and mother of two, left.", [("teacher", ""), ("mother of two", "")]),
        ("Ann Quill, a friend and the mayor of Elmstad, left.", [("friend", "")]),
        ("Ann Quill, mayor and BBC presenter, left.", [("mayor", ""), ("presenter", "bbc")]),
        ("Ann Quill, a former senator and mayor, left.", [("former senator", "")]),
        ("Ann Quill, the mayor and Odo Tarn left.", [("mayor", "")]),
        ("Ann Quill, a nurse and director of the mill, left.", [("nurse", ""), ("director of the mill", "")]),
        ("Ann Quill, head of the Hobday Institute and mayor of Elmstad, left.", [("head", "hobday-institute")]),
        ("Ann Quill, spokeswoman for the UN refugee agency UNHCR, left.", [("spokeswoman", "unhcr")]),
    ],
)
def test_what_two_offices_behind_a_name_are(text: str, both: list[tuple[str, str]]) -> None:
    assert roles(text) == both


def test_what_somebody_is_at_an_organization() -> None:
    told = "Ann Quill is director of the Hobday Institute."
    assert (
        roles(told) == roles("Ann Quill, director of the Hobday Institute, left.") == [("director", "hobday-institute")]
    )


@pytest.mark.parametrize(
    "text",
    [
        "Asked if she was the leader, Ann Quill said no.",
        'Asked if the party needs a new leader, Ann Quill replied: "No."',
        "Asked whether she would be a candidate, Ann Quill left.",
        "If Odo Tarn is the nominee, Ann Quill said, it is late.",
        "Ann Quill is married to the mayor of Elmstad.",
        "Ann Quill is not the mayor of Elmstad.",
        "Ann Quill is likely to be mayor of Elmstad.",
        "Ann Quill is the leader they need.",
        "“Ann Quill is the leader of the gang,” he said.",
        "Ann Quill is the leader of the gang, Odo Tarn said.",
        "If Ann Quill is the leader of the gang, she must go.",
        "Ann Quill, says analyst Odo Tarn, left.",
        "Ann Quill, married to the mayor of Elmstad, left.",
        "Ann Quill, the mayor added on Monday, slept.",
        "The brother of the mayor, Ann Quill, left.",
        "To a host of young clerks Ann Quill was kind.",
        "As for Ann Quill, Secretary of Trade Ivo Lind gave her hope.",
        "A lawyer for the mayor, Ann Quill, left.",
        "Ann Quill left. As president, Mrs Quill would stay.",
        # a trade's word with a capital is rather a surname
        "Odo Welder and Ann Quill left.",
        # what she is not, though it is told of
        "Ann Quill, who is running for governor, left.",
        "Ann Quill, a rival of the mayor, left.",
        "Ann Quill (right), with the mayor, left.",
        "Ann Quill, who was shot by an officer in Elmstad, left.",
        # what somebody says behind another's title
        "He employed a worker, Ann Quill said.",
        "He had met the mayor, Ann Quill said on Monday.",
        "There was a dispute with the slain reporter, Ann Quill added.",
    ],
)
def test_what_nobody_is_said_to_be(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("Halden Steel shut a mill. Its chairman, Ann Quill, left.", "halden-steel"),
        ("The Halden Bank is late. Its chairman, Ann Quill, left.", "halden-bank"),
        ("Halden Steel will shut a mill, Ann Quill, its chairman, said.", "halden-steel"),
        ("Halden Steel sued Kray Bank and its chairman, Ann Quill, left.", ""),
        ("Halden Steel, whose chairman Ann Quill left, was late.", "halden-steel"),
        ("Odo Tarn, whose chairman Ann Quill left, was late.", ""),
        ("Halden Rovers’ chairman, Ann Quill, left.", "halden-rovers"),
        ("Ann Quill, the Bank of Halden’s chairman, left.", "bank-of-halden"),
        ("Clerks wept. Its chairman, Ann Quill, left.", ""),
        ("Halden Steel shut a mill.\n\nIts chairman, Ann Quill, left.", "halden-steel"),
    ],
)
def test_whose_office_it_is(text: str, organization: str) -> None:
    assert roles(text) == [("chairman", organization)]


def test_a_doctor_who_is_named_by_initials_is_nobodys_name() -> None:
    assert [one.name for one in find_entities(RulesEngine().parse("A GP said it was late. She saw her GP."))] == []


@pytest.mark.parametrize("address", ["Smt.", "Shri", "Mrs", "Kumari"])
def test_a_word_of_address_is_no_role(address: str) -> None:
    assert roles(f"{address} Ann Quill left.") == []


def test_an_office_behind_a_dash_is_no_apposition() -> None:
    assert roles("Ann Quill MP, Ivo Lind involved in fraud – Chief alleges\n\nIt rained.") == []
    assert roles("Ann Quill MP, a board involved in fraud – Chief alleges\n\nIt rained.") == []
    assert roles("Ann Quill, Chief of Halden – she left\n\nIt rained.") == [("Chief of Halden", "")]
