"""Whose an office is: the next name's, several people's, and whom somebody accused."""

from __future__ import annotations

import pytest
from claimed import ENGINES, made


def held(text: str, name: str) -> dict[str, list[str]]:
    """The titles of the people of a text."""
    people = (one for one in made(text, name).entities() if one.type == "person")
    return {one.name: [role.title for role in one.roles] for one in people}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # whom somebody accuses, who is no "accused Mayor"
        ("The council accused Mayor Ann Quill of delays.", ["Mayor"]),
        ("Rivals have accused Senator Ann Quill of lies.", ["Senator"]),
        ("They accused mayor Ann Quill of delays.", ["mayor"]),
        ("Odo Tarn accused former mayor Ann Quill of delays.", ["former mayor"]),
        ("Detectives suspected Mayor Ann Quill of theft.", ["Mayor"]),
        ("Some alleged Mayor Ann Quill took bribes.", ["Mayor"]),
        # who stands accused
        ("The accused Mayor Ann Quill wept.", ["accused Mayor"]),
        ("Accused mayor Ann Quill left the court.", ["Accused mayor"]),
        ("He was joined by accused Senator Ann Quill.", ["accused Senator"]),
        ("Police arrested suspected gang leader Ann Quill.", ["suspected gang leader"]),
        ("A court freed alleged gang leader Ann Quill.", ["alleged gang leader"]),
        # another of several
        ("“It is late,” said Ann Quill, another defence lawyer in the case.", ["defence lawyer in the case"]),
        ("“It is late,” said Ann Quill, one lawyer in the case.", ["lawyer in the case"]),
        ("Ann Quill, one of the lawyers, left.", []),
        # without a comma
        ("“It is late,” said Ann Quill Director for Research at the Elmstad Trust.", ["Director for Research"]),
        ("Odo Tarn told Ann Quill Director Ivo Lind left.", []),
        # what somebody became
        ("Ann Quill was appointed chairman of the bank.", ["chairman of the bank"]),
        ("Ann Quill was elected mayor of Elmstad in May.", ["mayor of Elmstad"]),
        ("Ann Quill has been retained as Minority Leader.", ["Minority Leader"]),
        ("Ann Quill became chief executive of the bank last year.", ["chief executive of the bank"]),
        ("Ann Quill was sworn in as president on Monday.", ["president"]),
        ("Ann Quill was not elected president.", []),
        ("Ann Quill may be appointed chair.", []),
        ("If Ann Quill was appointed chair, he would leave.", []),
        ("Ann Quill was appointed by the mayor.", []),
        ("Ann Quill was named player of the year.", []),
        ("Ann Quill was named a suspect in the case.", []),
        # princes, rulers and boroughs
        ("Crown Prince Faisal Tarn met Ann Quill, ruler of Qasra.", ["ruler of Qasra"]),
        ("The mayor of Elmstad, Alhaji Ann Quill, left.", ["mayor of Elmstad"]),
        ("He saw Elmstad Borough President Ann Quill.", ["Borough President"]),
    ],
)
def test_an_office_is_what_somebody_holds(text: str, titles: list[str], name: str) -> None:
    assert held(text, name)["Ann Quill"] == titles


def test_a_surname_is_no_office() -> None:
    assert not any(held("Odo D. Cook of Elmstad left.", "rules").values())


def test_a_crown_prince_is_no_prince() -> None:
    assert held("Crown Prince Faisal bin Harith left.", "rules") == {"Faisal bin Harith": ["Crown Prince"]}


@pytest.mark.parametrize("name", ENGINES)
@pytest.mark.parametrize(
    ("text", "titles"),
    [
        # behind the first, in front of the second, who does something
        ("After talks with Ann Quill, the mayor, Judge Orlin left.", {"Ann Quill": ["mayor"], "Orlin": ["Judge"]}),
        ("After a row with Ann Quill, the trader's wife, Odo Tarn left.", {"Ann Quill": ["wife"], "Odo Tarn": []}),
        ("Before he met Ann Quill, the late trader's wife, Odo Tarn left.", {"Ann Quill": ["wife"], "Odo Tarn": []}),
        ("Along with Ann Quill, a nurse, Odo Tarn saw the fire.", {"Ann Quill": ["nurse"], "Odo Tarn": []}),
        # hers whom it introduces
        ("In Elmstad, the mayor, Ann Quill, said no.", {"Ann Quill": ["mayor"]}),
        ("She met her husband, the painter Odo Tarn.", {"Odo Tarn": ["husband", "painter"]}),
        ("Along with Ann Quill, the mayor Odo Tarn saw the fire.", {"Ann Quill": [], "Odo Tarn": ["mayor"]}),
        # of all in a row
        (
            "Among them are Governors Ann Quill (Rivers), Odo Tarn (Elm) and Ivo Lind (Lodd).",
            {"Ann Quill": ["Governor"], "Odo Tarn": ["Governor"], "Ivo Lind": ["Governor"]},
        ),
        ("It was heard by Justices Ann Quill and Odo Tarn.", {"Ann Quill": ["Justice"], "Odo Tarn": ["Justice"]}),
        ("Both senators Ann Quill and Odo Tarn left.", {"Ann Quill": ["senator"], "Odo Tarn": ["senator"]}),
        ("He told reporters Ann Quill and Odo Tarn had left.", {"Ann Quill": [], "Odo Tarn": []}),
        ("Ministers told Ann Quill and Odo Tarn no.", {"Ann Quill": [], "Odo Tarn": []}),
        ("They saw senators Ann Quill and a clerk.", {"Ann Quill": []}),
    ],
)  # fmt: skip  # read as a table
def test_an_office_is_theirs_whom_it_stands_by(text: str, titles: dict[str, list[str]], name: str) -> None:
    assert held(text, name) == titles


@pytest.mark.parametrize("name", ENGINES)
def test_who_is_named_with_an_office_and_no_comma_speaks(name: str) -> None:
    dossier = made("“It is late,” said Ann Quill Deputy Director for Research at the Open Prison Trust.", name)
    assert [(quote.speaker, quote.text) for quote in dossier.quotes] == [("ann-quill", "It is late")]
