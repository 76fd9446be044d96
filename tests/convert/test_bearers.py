"""Whom an office, an age or initials mean."""

from __future__ import annotations

import pytest
from hearing import quotes, said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # other words for an office
        ('Foreign Minister Odo Tarn left. "It rained," the diplomat said.', "odo-tarn"),
        ('Foreign Minister Odo Tarn left. "It rained," the top diplomat said.', "odo-tarn"),
        ('Foreign Minister Odo Tarn met a northern diplomat. "It rained," the diplomat said.', "the diplomat"),
        ('Senator Odo Tarn left. "It rained," the lawmaker said.', "odo-tarn"),
        ('Senator Odo Tarn and Senator Ivo Lind left. "It rained," the lawmaker said.', "the lawmaker"),
        ('Mayor Odo Tarn left. "It rained," the lawmaker said.', "the lawmaker"),
        ('Father Odo Tarn left. "It rained," the vicar said.', "odo-tarn"),
        ('The Rev Odo Tarn left. "It rained," the priest said.', "odo-tarn"),
        ('The Rev Odo Tarn met a vicar from Lodd. "It rained," the vicar said.', "the vicar"),
        ('Father Odo Tarn met the Rev Ivo Lind. "It rained," the vicar said.', "the vicar"),
        ('Odo Tarn left. "It rained," the vicar said.', "the vicar"),
        # not the body of an office with a capital
        ('Committee Secretary Odo Tarn left. "It rained," the secretary said.', "odo-tarn"),
        ('Committee Secretary Odo Tarn left. "It rained," the committee said.', "the committee"),
        ('Taoiseach Odo Tarn left. "It rained," the Taoiseach said.', "odo-tarn"),
        # by an age
        ('Odo Tarn, 34, left. "It rained," the 34-year-old said.', "odo-tarn"),
        ('The dam was seen by 34-year-old Odo Tarn. "It rained," the 34-year-old said.', "odo-tarn"),
        ('Odo Tarn, 34, left. "It rained," the 35-year-old said.', "the 35-year-old"),
        ('Odo Tarn, 34, met Ivo Lind, 34. "It rained," the 34-year-old said.', "the 34-year-old"),
        ('Odo Tarn, 34, met a 34-year-old man. "It rained," the 34-year-old said.', "the 34-year-old"),
        # by a title, in letters or in full
        ("Sen. Ann Quill spoke on Monday.\n\n“I am glad,” the senator said.", "ann-quill"),
        ("Gov. Ann Quill spoke on Monday.\n\n“I am glad,” the governor said.", "ann-quill"),
        ("Sen. Ann Quill and Sen. Odo Tarn spoke on Monday.\n\n“I am glad,” the senator said.", "the senator"),
        ("Gov. Ann Quill spoke. The governor smiled.\n\n“I am glad,” the governor said.", "ann-quill"),
        ("Gov. Ann Quill met the governor of the bank.\n\n“I am glad,” the governor said.", "the governor"),
        ("Gen. Odo Tarn met a general from Spain. The general said it was late.", "The general"),
        ("Rep. Ann Quill met two union representatives. The representative said it was late.", "The representative"),
        ("Dr Ann Quill was treated by a doctor. The doctor said she was ill.", "The doctor"),
        # of an office that somebody else without a name has, who was brought in since
        ("Party aide Odo Tarn left. An army aide said it rained.\n\n“It pours,” the aide said.", "the aide"),
        ("Party aide Odo Tarn left. It rained, said one aide who was there. The aide said it poured.", "The aide"),
        ("Lawyer Odo Tarn met another lawyer. The lawyer said it rained.", "The lawyer"),
        ("Lawyer Odo Tarn left. The other lawyer smiled. The lawyer said it rained.", "The lawyer"),
        ("Lawyer Odo Tarn left. The clerks' lawyer said it rained. The lawyer said it poured.", "The lawyer"),
        ("Aide Odo Tarn left. Two aides stayed. One of the aides slept. The aide said it rained.", "The aide"),
        ("An army aide said Aide Odo Tarn had left. The aide said it rained.", "The aide"),
        # … not where nobody new is told of
        ("Aide Odo Tarn left. An aide from Lodd slept. Tarn came back. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. Odo Tarn has been an aide for years. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. He works as an aide. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. An aide can do that. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. An aide's coat was found. The aide said it rained.", "odo-tarn"),
        ("Official Odo Tarn left. An official visit began. The official said it rained.", "odo-tarn"),
        ("An aide with the port agency, Odo Tarn, left. The aide said it rained.", "odo-tarn"),
        ("Tarn lawyer Odo Brand left. Tarn's lawyer said it rained. The lawyer said it poured.", "odo-brand"),
        # an office in front of a rank
        ("Army spokesman Brig. Gen. Odo Tarn left. The spokesman said it rained.", "odo-tarn"),
        ("Battalion commander Major Odo Tarn left. The commander said it rained.", "odo-tarn"),
        ("Battalion commander Major Odo Tarn left. The clerk said it rained.", "The clerk"),
        # lines of an interview
        ("Odo Tarn is out.\n\nAnn Quill: It was cold.\n\nQ: And now?\n\nA: The mill is shut.", "ann-quill"),
        # anybody of an office is nobody new
        ("Aide Odo Tarn left. An aide earns little. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. An aide has to wait. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. An aide says it snowed. The aide said it rained.", "The aide"),
        ("Aide Odo Tarn left. Every board needs an aide. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. The board has not had an aide for years. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. Such an aide is rare. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. It is up to an aide to pay. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. If an aide pays, he stays. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. An aide by training, he slept. The aide said it rained.", "odo-tarn"),
        ("Aide Odo Tarn left. An aide wept, he said. The aide said it rained.", "The aide"),
        # who is told apart by a word is no other without it; nor is who the words that are said speak of
        ("Prime Minister Odo Tarn met a minister. The prime minister said it rained.", "odo-tarn"),
        ("Deputy Mayor Odo Tarn left. A mayor from Lodd slept. The deputy mayor said it rained.", "odo-tarn"),
        (
            "Deputy Mayor Odo Tarn left. A deputy mayor from Lodd slept. The deputy mayor said it rained.",
            "The deputy mayor",
        ),
        ("Baker Odo Tarn left. “A baker never sleeps,” the baker said.", "odo-tarn"),
        # what a head of state, who leads a party, and who leads a team are called
        ("President Odo Tarn left. The Lodd head of state said it rained.", "odo-tarn"),
        ("President Odo Tarn of Lodd met President Ivo Lind. The head of state said it rained.", "The head of state"),
        ("Odo Tarn, secretary of the Lodd Workers Party (LWP), left. The LWP leader said it rained.", "odo-tarn"),
        (
            "Odo Tarn, aide of the Lodd Mill Party, and Ivo Lind, its clerk, left. The Mill leader said it rained.",
            "The Mill leader",
        ),
        ("Lodd Rovers boss Odo Tarn left. The Lodd coach said it rained.", "odo-tarn"),
        ("Hotel manager Odo Tarn left with Lodd coach Ivo Lind. The coach said it rained.", "ivo-lind"),
        ("Co-chair and Lodd Senator Odo Tarn said it rained.", "odo-tarn"),
        ("The co-chair and Senator Odo Tarn said it rained.", "The co-chair and Senator Odo Tarn"),
        # a paper's words are whose it is
        ("The Tarn Rights Centre issued a statement on Monday.\n\nThe statement said it rained.", "tarn-rights-centre"),
        ("In a letter, Odo Tarn said it was cold.\n\nThe letter said it rained.", "odo-tarn"),
        ("Odo Tarn quoted a statement by a clerk.\n\nThe statement said it rained.", "The statement"),
        ("Ivo Lind blamed a clerk in a letter, Odo Tarn said.\n\nThe letter said it rained.", "The letter"),
        # what an editor put in names nobody who cannot speak
        ("Odo Tarn hit Ivo Lind. He added: “I ran [Tarn points at a door] and hid.”", "odo-tarn"),
        # nor is who speaks whom a bracket names as the one that is spoken of
        ("Odo Tarn left. “He [Tarn] fled,” he said.", "he"),
        # who only speaks for a body, or led it once, is no leader of it; nor is one who was president a head of state
        (
            "Odo Tarn, spokesman for the Lodd Mill Union, left. The Lodd Mill Union chief said it rained.",
            "The Lodd Mill Union chief",
        ),
        ("Odo Tarn, chair of the Lodd Mill Union, left. The Lodd Mill Union boss said it rained.", "odo-tarn"),
        (
            "Odo Tarn, chair of the Lodd Mill Union, left. The head of the Lodd Mill Union's panel said it rained.",
            "The head of the Lodd Mill Union's panel",
        ),
        ("Odo Tarn, chair of the Lodd Mill Union, left. The head of the Lodd Mill Union said it rained.", "odo-tarn"),
        ("President Odo Tarn left. The former head of state said it rained.", "The former head of state"),
        ("Club president Odo Tarn left. The head of state said it rained.", "The head of state"),
        ("The president of Kenya, Odo Tarn, left. The head of state said it rained.", "odo-tarn"),
        ("The band's manager, Odo Tarn, left. The trainer said it rained.", "The trainer"),
        ("Former president Odo Tarn left. The head of state said it rained.", "The head of state"),
        ("Odo Tarn, a bus manager, left. The coach said it rained.", "The coach"),
        # another paper of the kind, or one that others wrote
        (
            "In a report, Odo Tarn said it rained. A report by a clerk said it froze. The report said it rained.",
            "The report",
        ),
        ("Odo Tarn said clerks had sent him a letter. The letter said it rained.", "The letter"),
    ],
)
def test_who_is_meant_by_office_age_or_letter(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


def test_initials_in_front_of_a_line_mean_who_was_named_in_full() -> None:
    text = "Maria Tarn met Peter Quill.\n\nMT: Come in.\n\nPQ: I slept.\n\nMT: And then?\n\nPQ: It rained."
    assert [each.speaker for each in quotes(text)] == ["maria-tarn", "peter-quill", "maria-tarn", "peter-quill"]


@pytest.mark.parametrize(
    ("before", "who", "speaker"),
    [
        ("US envoy Odo Tarn and EU envoy Ivo Lind met on Sunday.", "the US envoy", "odo-tarn"),
        ("US envoy Odo Tarn and EU envoy Ivo Lind met on Sunday.", "the EU envoy", "ivo-lind"),
        ("EU envoy Ivo Lind came on Sunday.", "the EU envoy", "ivo-lind"),
        ("EU envoy Ivo Lind came on Sunday.", "the US envoy", "the US envoy"),
        ("EU envoy Ivo Lind and the US delegation came on Sunday.", "the US envoy", "the US envoy"),
        ("Former Gov. Odo Tarn came on Sunday.", "the former three-term governor", "odo-tarn"),
        ("Harbour Commission secretary Odo Tarn came on Sunday.", "the HC secretary", "odo-tarn"),
        ("The Labour envoy said Tarn envoy Odo Lind was late.", "the Labour envoy", "the Labour envoy"),
        ("Harbour Commission secretary Odo Tarn came on Sunday.", "the RC secretary", "the RC secretary"),
        ("Lodd coach Odo Tarn came on Sunday.", "the Portuguese coach", "odo-tarn"),
    ],
)
def test_whose_envoy_is_meant(before: str, who: str, speaker: str) -> None:
    assert said(f"{before}\n\n“We need talks,” {who} told reporters.")[-1] == (speaker, "We need talks")


@pytest.mark.parametrize(
    ("headline", "text", "speaker"),
    [
        ("Harbour minister says it rained", "Harbour Minister Odo Tarn left Lodd.", "odo-tarn"),
        ("It rained, Lodd mayor says", "Lodd Mayor Odo Tarn left. Kray Mayor Ivo Lind smiled.", "odo-tarn"),
        ("Lodd mayor says it rained", "The mayor of Lodd, Odo Tarn, left.", "odo-tarn"),
        # another may be meant
        ("Lodd mayor says it rained", "Kray Mayor Odo Tarn left.", "Lodd mayor"),
        ("Minister says it rained", "Harbour Minister Odo Tarn left Lodd.", "Minister"),
        ("Former harbour minister says it rained", "Harbour Minister Odo Tarn left.", "Former harbour minister"),
        ("A Lodd mayor says it rained", "The mayor of Lodd, Odo Tarn, left.", "A Lodd mayor"),
    ],
)
def test_whom_the_office_of_a_headline_means(headline: str, text: str, speaker: str) -> None:
    assert said(text, headline)[0][0] == speaker
