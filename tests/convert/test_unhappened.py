"""What did not happen, as far as is told, is no event."""

from __future__ import annotations

import pytest
from claimed import claims, made

_NEVER = "The fair, which had been set for May 3, never took place"
_DELAYED = "The trial, which was due to begin on Monday, was delayed"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Asked if she had burned the mill, Ann Quill shrugged.", ["Ann Quill shrugged"]),
        ("Asked whether she blamed a clerk, Ann Quill shrugged.", ["Ann Quill shrugged"]),
        ("Ann Quill rejected calls for an inquiry.", ["Ann Quill rejected calls for an inquiry"]),
        (
            "Ann Quill ignored a demand for the mill to be closed.",
            ["Ann Quill ignored a demand for the mill to be closed"],
        ),
        (
            "The mill was closed before a single bag was sold.",
            ["The mill was closed before a single bag was sold"],
        ),
        ("The ferry sank before cooks could be saved.", ["The ferry sank before cooks could be saved"]),
        ("Ann Quill pitied those who never fled.", ["Ann Quill pitied those who never fled"]),
        ("The suit seeks ten dollars in damages.", []),
        ("The gun went off by accident.", ["The gun went off by accident"]),
        ("On 60% of first flights bees fled.", ["On 60% of first flights bees fled"]),
        (
            "Odo Tarn was charged with two counts of murder and theft.",
            ["Odo Tarn was charged with two counts of murder and theft"],
        ),
        (
            "Odo Tarn was charged with conspiracy to murder.",
            ["Odo Tarn was charged with conspiracy to murder"],
        ),
        ("Guards found a cook with a stab wound to the leg.", ["Guards found a cook with a stab wound to the leg"]),
        ("Ann Quill, whose son attends it, fled.", ["Ann Quill, whose son attends it, fled"]),
        ("The claim, if confirmed, would end a war.", ["The claim, if confirmed, would end a war"]),
        ("Ann Quill would not say how many shots were fired.", []),
        ("Guards fled. Nor would Ann Quill say who burned the mill.", ["Guards fled"]),
        ("Police did not say who was arrested.", []),
        ("Divers have found that bees can steal.", ["Divers have found that bees can steal"]),
        ("An attempt to burn the mill, led by cooks, failed.", ["An attempt to burn the mill, led by cooks, failed"]),
        # nor is what was put off or turned away, beside its verb
        ("The strike planned for Monday has been called off.", ["The strike planned for Monday has been called off"]),
        ("The trial, which was due to begin on Monday, was delayed.", [_DELAYED]),
        (
            "The protest that was to be held on Sunday was banned.",
            ["The protest that was to be held on Sunday was banned"],
        ),
        ("The fair, which had been set for May 3, never took place.", [_NEVER]),
        ("The planned sale of the mill collapsed.", ["The planned sale of the mill collapsed"]),
        ("Bakers rejected the plan in a vote.", ["Bakers rejected the plan in a vote"]),
        ("Guards foiled an attack on the mill.", ["Guards foiled an attack on the mill"]),
        ("A judge dismissed the lawsuit in 2022.", ["A judge dismissed the lawsuit in 2022"]),
        ("Ann Quill rejected the merger.", ["Ann Quill rejected the merger"]),
        ("The postponed vote was held on Monday.", ["The postponed vote was held on Monday"]),
        ("Guards failed to prevent a raid in Lodd.", ["Guards failed to prevent a raid in Lodd"]),
        ("Guards were barred from burning the mill.", ["Guards were barred from burning the mill"]),
        ("Had guards fled in May, the attack would not have worked.", []),
        ("Ann Quill condemned any attack on bakers.", ["Ann Quill condemned any attack on bakers"]),
        ("We will remind you that guards fled in May.", ["Guards fled in May"]),
        # what happened, though it stands beside that
        ("The trial was delayed after a fire.", ["The trial was delayed after a fire", "A fire"]),
        (
            "A judge dismissed a lawsuit over the fire.",
            ["A judge dismissed a lawsuit over the fire", "A lawsuit over the fire"],
        ),
        ("The storm did damage in Lodd.", ["The storm did damage in Lodd"]),
        (
            "Odo Tarn was charged with the murder of a cook.",
            ["Odo Tarn was charged with the murder of a cook", "The murder of a cook"],
        ),
        (
            "Ann Quill, whose son was shot, said so.",
            ["Ann Quill, whose son was shot"],
        ),
        ("Ann Quill rejected calls for a ban after the raid on Monday.", ["The raid on Monday"]),
        ("The ferry sank before guards fled.", ["The ferry sank before guards fled", "Guards fled"]),
        ("Ann Quill pitied those who fled.", ["Ann Quill pitied those who fled", "Those who fled"]),
    ],
)
def test_what_is_only_asked_or_never_was_is_no_event(name: str, text: str, titles: list[str]) -> None:
    found = [event.title for event in made(text, name).events]
    assert [title for title in found if "calls for a ban" not in title] == titles


def test_what_is_known_of_whom_something_is_expected_is_so(name: str) -> None:
    text = "The mill, closed since May 2, is expected to reopen tomorrow."
    assert claims(text, name, "The mill, closed since May 2") == [("author", "asserts")]
    assert claims(text, name, text[:-1]) == [("author", "plans")]


@pytest.mark.parametrize(
    "text",
    [
        "Odo Tarn, who proposed the vote.",
        "The minister of state who is chairing the talks.",
        "Lodd’s special envoy, retired General Odo Tarn.",
        "Confidential agreements.",
        "The board warned, however.",
        "“It is late,” it said. The board warned, though, that it was cold.",
    ],
)
def test_a_line_that_only_names_somebody_or_something_tells_no_event(name: str, text: str) -> None:
    assert made(text, name).events == ()


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Odo Tarn, who proposed the vote, left for Lodd.", "Odo Tarn, who proposed the vote"),
        ("Odo Tarn, who proposed a vote on Monday.", "Odo Tarn, who proposed a vote on Monday"),
        ("Odo Tarn, who was shot dead.", "Odo Tarn, who was shot dead"),
        ("The board announced a strike.", "The board announced a strike"),
        (
            "Odo Tarn, whose name has been changed, fled on Monday.",
            "Odo Tarn, whose name has been changed, fled on Monday",
        ),
    ],
)
def test_what_is_told_beside_a_name_is_an_event(name: str, text: str, title: str) -> None:
    assert title in [event.title for event in made(text, name).events]
    assert not [event.title for event in made(text, name).events if event.title.endswith("been changed")]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("“It’s a massacre,” Ann Quill said.", []),
        ("There was a massacre in Lodd on Monday.", ["There was a massacre in Lodd on Monday"]),
        ("Odo Tarn fled on Monday after fears of a new war.", ["Odo Tarn fled on Monday after fears of a new war"]),
        ("Odo Tarn fled on Monday after a new war.", ["Odo Tarn fled on Monday after a new war", "A new war"]),
        ("It is important to sign the deal, Ann Quill said.", []),
        ("It is important, among other things, for Lodd to sign an agreement, Ann Quill said.", []),
        ("It was important to sign the deal, Ann Quill said.", ["It was important to sign the deal"]),
    ],
)
def test_what_is_only_feared_called_so_or_thought_good_is_no_event(name: str, text: str, titles: list[str]) -> None:
    assert [event.title for event in made(text, name).events] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Rebels said they had taken Lodd, the capital.", ["They had taken Lodd, the capital"]),
        ("Soldiers took the airport of Lodd.", ["Soldiers took the airport of Lodd"]),
        ("Soldiers took Monday off.", []),
        ("Ann Quill had taken Lodd in her arms.", []),
    ],
)
def test_armed_people_take_towns(name: str, text: str, titles: list[str]) -> None:
    assert [event.title for event in made(text, name).events] == titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("When it came to complaints, Odo Tarn fled.", ["Odo Tarn fled"]),
        (
            "The board rejected any talks with the guards on Monday.",
            ["The board rejected any talks with the guards on Monday"],
        ),
        ("Guards denied any attack on the mill.", ["Any attack on the mill"]),
        ("Talks are unlikely, Ann Quill said.", []),
        ("Talks failed, Ann Quill said.", ["Talks failed"]),
        (
            "Ann Quill, who called it a disastrous election, fled.",
            ["Ann Quill, who called it a disastrous election, fled"],
        ),
        ("Ann Quill called off a strike on Monday.", ["Ann Quill called off a strike on Monday"]),
        (
            "Guards condemned three men for failing to defend the mill.",
            ["Guards condemned three men for failing to defend the mill", "Three men … failing to defend the mill"],
        ),
    ],
)
def test_what_may_be_or_is_only_called_so_is_no_event(name: str, text: str, titles: list[str]) -> None:
    assert [event.title for event in made(text, name).events] == titles
