import pytest
from claimed import ENGINES, made
from hearing import quotes

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.names.entitykinds import kind_around
from dossier.convert.pipeline import convert
from dossier.convert.quotes.relays import with_relays
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.sentences import find_sentences
from dossier.model import Entity, EntityType, Quote, Source


def entity(text: str, name: str, type_: EntityType = "organization", kind: str = "outlet") -> Entity:
    mentions, at = [], text.find(name)
    while at >= 0:
        mentions.append((at, at + len(name)))
        at = text.find(name, at + 1)
    return Entity(
        name.lower().replace(" ", "-"), name, type_, kind if type_ == "organization" else "", mentions=tuple(mentions)
    )


def quote(text: str, words: str, speaker: str, cue: str = "said") -> Quote:
    start, cue_at = text.index(words), text.index(cue)
    return Quote(
        "q-1",
        "direct",
        words,
        ((start, start + len(words)),),
        speaker=speaker,
        cue=cue,
        cue_at=((cue_at, cue_at + len(cue)),),
    )


def relayed(text: str, words: str, publisher: str = "", cue: str = "said") -> tuple[tuple[str, ...], str]:
    entities = [entity(text, name) for name in ("Vesna", "Kray Post", "Harbour Board") if name in text]
    entities = [one if one.name != "Harbour Board" else entity(text, "Harbour Board", kind="") for one in entities]
    entities.append(entity(text, "Ann Quill", "person"))
    (found,) = with_relays(
        Parse(text, find_sentences(text), (), ()), (quote(text, words, "ann-quill", cue),), entities, publisher
    )
    return found.via, found.via_basis


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ('"We ran," Ann Quill said, Kray Post reports.', ("kray-post",)),
        ('"We ran," Ann Quill said, Kray Post reports citing Vesna.', ("vesna", "kray-post")),
        ('"We ran," Ann Quill said, Kray Post writes with reference to the agency Vesna.', ("vesna", "kray-post")),
        ('As previously reported by Kray Post, Ann Quill said "We ran,".', ("kray-post",)),
        ('"We ran," Ann Quill said in an interview with Kray Post.', ("kray-post",)),
        ('Ann Quill told the broadcaster Kray Post that she said "We ran,".', ("kray-post",)),
        ('"We ran," Ann Quill said, according to Kray Post.', ("kray-post",)),
        ('Kray Post quoted Ann Quill, who said: "We ran,"', ("kray-post",)),
        ('"We ran," Ann Quill said, quoted as saying by Kray Post.', ("kray-post",)),
        ('Ann Quill, who said "We ran,", was speaking to Vesna.', ("vesna",)),
    ],
)
def test_stated_in_the_sentence(text: str, via: tuple[str, ...]) -> None:
    assert relayed(text, "We ran,") == (via, "stated")


@pytest.mark.parametrize(
    "text",
    [
        '"We ran," Ann Quill said.',
        '"We ran," Ann Quill told Harbour Board, it is said.',
        '"We ran to Vesna," Ann Quill said.',
        '"We ran," Ann Quill said. Kray Post costs two crowns.',
        '"We ran," Ann Quill said, contradicting a Kray Post report on Monday that she stayed.',
    ],
)
def test_no_relay(text: str) -> None:
    assert relayed(text, "We ran", cue="said") == ((), "")


def test_told_an_outlet() -> None:
    assert relayed('"We ran," Ann Quill told Kray Post.', "We ran", cue="told") == (("kray-post",), "stated")


LEAD = "Ferry sinks\n\nThis was stated by Ann Quill, Kray Post reports citing Vesna.\n\n"


def test_the_lead_says_where_the_words_come_from() -> None:
    assert relayed(LEAD + '"We ran," she said.', "We ran", "Kray Post") == (("vesna", "kray-post"), "inferred")


def test_the_lead_does_not_reach_behind_a_heading() -> None:
    assert relayed(LEAD + 'What we know\n\n"We ran," she said.', "We ran", "Kray Post") == ((), "")


def test_a_dateline_names_the_agency_of_the_article() -> None:
    text = 'LODD, May 3 (Vesna) – A ferry sank.\n\n"We ran," she said.'
    assert relayed(text, "We ran") == (("vesna",), "inferred")
    assert relayed(text, "We ran", "Vesna") == ((), "")


def test_a_credit_line_names_the_agency_of_the_article() -> None:
    assert relayed('"We ran," she said.\n\nSource: Vesna', "We ran") == (("vesna",), "inferred")


def converted(text: str) -> list[tuple[str, tuple[str, ...]]]:
    found = convert(f" date 2026-03-12 Town hall reopens\n\n{text}\n", Source(id="x"), RulesEngine()).dossier
    return [(quote.speaker, quote.via) for quote in found.quotes]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nadia Quill denied a report in The Guardian on Monday that she had left.", [("nadia-quill", ())]),
        ("Asked about a report by Reuters, Nadia Quill said the dam was safe.", [("nadia-quill", ())]),
        ("Reacting to a report in The Guardian, Nadia Quill said the dam was safe.", [("nadia-quill", ())]),
        (
            "Nadia Quill told the BBC that she was well and denied a report in the Daily Mail that she had left.",
            [("nadia-quill", ("bbc",)), ("nadia-quill", ("bbc",))],
        ),
        ("Nadia Quill said the dam was safe, according to a report by Reuters.", [("nadia-quill", ("reuters",))]),
        (
            "Asked by the Guardian in 2019 about the dam, Nadia Quill said it was safe.",
            [("nadia-quill", ("guardian",))],
        ),
        ("A spokesman for the BBC said the film was safe.", [("", ())]),
        ("Nadia Quill of the BBC said the film was safe.", [("nadia-quill", ())]),
        ("A spokeswoman for Standard Foods said the mill was safe.", [("", ())]),
        ("Nadia Quill told Sky Homes that the mill was safe.", [("nadia-quill", ())]),
        ("Nadia Quill told Sky News that the mill was safe.", [("nadia-quill", ("sky-news",))]),
        (
            "The mayor, Nadia Quill, said the road was shut. ITV said it was sorry.",
            [("nadia-quill", ()), ("itv", ())],
        ),
        (
            "Nadia Quill told Reuters that the mill was shut, but Mayor Odo Tarn said it was open.",
            [("nadia-quill", ("reuters",)), ("odo-tarn", ())],
        ),
        (
            "Nadia Quill told Reuters the mill was shut; Odo Tarn said it was open.",
            [("nadia-quill", ("reuters",)), ("odo-tarn", ())],
        ),
        (
            "Odo Tarn said it was open; Nadia Quill told Reuters that the mill was shut.",
            [("odo-tarn", ()), ("nadia-quill", ("reuters",))],
        ),
        ('Nadia Quill called it "a farce", Reuters reports.', [("nadia-quill", ("reuters",))]),
        ('Nadia Quill called the plan "a farce", according to the BBC.', [("nadia-quill", ("bbc",))]),
        ("The Guardian said Nadia Quill had told it she would resign.", [("nadia-quill", ("the-guardian",))]),
        ("The clerk said Nadia Quill had told it she would resign.", [("", ())]),
        ("Two clerks told The Lantern that the mill was shut.", [("", ("lantern",))]),
        ("Two clerks told the Tarnholm Echo that the mill was shut.", [("", ("tarnholm-echo",))]),
        ("Nadia Quill was quoted in the Guardian as saying the mill was shut.", [("nadia-quill", ("guardian",))]),
        ("In an article for the Guardian, Nadia Quill argued that it was shut.", [("nadia-quill", ("guardian",))]),
        ("Nadia Quill wrote in her column for the Guardian that it was shut.", [("nadia-quill", ("guardian",))]),
        ("Asked about an article in the Guardian, Nadia Quill said it was shut.", [("nadia-quill", ())]),
        ("Nadia Quill told a rally, broadcast live by the BBC, that it was shut.", [("nadia-quill", ("bbc",))]),
        ("Near the CNN broadcast set, Nadia Quill said it was shut.", [("nadia-quill", ())]),
        ("TARNHOLM, May 3 (Newsbeam) – Nadia Quill told Newsbeam that it was shut.", [("nadia-quill", ("newsbeam",))]),
        ("Reuters is reporting that the mill was shut, citing two clerks.", [("", ("reuters",))]),
        ("Nadia Quill wrote in a memo to staff viewed by Reuters that it was shut.", [("nadia-quill", ("reuters",))]),
        (
            "Nadia Quill wrote in a memo to staff that was viewed by Reuters that it was shut.",
            [("nadia-quill", ("reuters",))],
        ),
        ('"It is shut," Nadia Quill wrote in a letter reviewed by the BBC.', [("nadia-quill", ("bbc",))]),
        ("Speaking to Odo Tarn on Sky News, Nadia Quill said it was shut.", [("nadia-quill", ("sky-news",))]),
        ("Nadia Quill told the BBC’s Odo Tarn that it was shut.", [("nadia-quill", ("bbc",))]),
        # what the words around it tell as an outlet
        ("Nadia Quill wrote in an op-ed in The Lantern that it was shut.", [("nadia-quill", ("lantern",))]),
        ("Nadia Quill told The Gazette that it was shut.", [("nadia-quill", ("gazette",))]),
        ("In an interview published by Newsbeam, Nadia Quill said it was shut.", [("nadia-quill", ("newsbeam",))]),
        ("In a video aired by the channel Newsbeam, Nadia Quill said it was shut.", [("nadia-quill", ("newsbeam",))]),
        (
            "Nadia Quill said in a statement carried by the Zorvak agency that it was shut.",
            [("nadia-quill", ("zorvak",))],
        ),
        ("Nadia Quill said in a house in The Vale that it was shut.", [("nadia-quill", ())]),
    ],
)
def test_through_whom_in_an_article(text: str, found: list[tuple[str, tuple[str, ...]]]) -> None:
    assert converted(text) == found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Tarnholm Sentinel", "outlet"),
        ("Tarnholm Weekly", "outlet"),
        ("Radio Tarnholm", "outlet"),
        ("Tarnholm Media", ""),
        ("Tarnholm Review Board", ""),
        ("Tarnholm Express", ""),
        ("Press Council", ""),
    ],
)
def test_words_that_only_outlets_have(name: str, kind: str) -> None:
    assert kind_around(f"They met {name} there.", name, [(9, 9 + len(name))], "organization") == kind


def vias(text: str) -> list[tuple[str, tuple[str, ...]]]:
    dossier = convert(f" date 2026-03-12 Town hall reopens\n\n{text}\n", Source("a"), RulesEngine()).dossier
    return [(quote.speaker or quote.speaker_text, quote.via) for quote in dossier.quotes]


@pytest.mark.parametrize(
    "sentence",
    [
        "He told councillors it was not.",
        "He later wrote on X that it was not.",
        "He told her husband it was not.",
        "He said in a statement that it was not.",
        "He admitted to his wife that it was not.",
        "In a letter to the board he admitted that it was not.",
        "At a press conference on Monday he said it was not.",
        "Speaking to reporters outside court, he said it was not.",
        "He had told an inquest in 2019 that it was not.",
        "He said on national television that it was not.",
        "He said in a televised address on Monday that it was not.",
        "Last month, he said that it was not.",
        "Two years ago he said that it was not.",
    ],
)
def test_what_is_said_to_others_is_not_said_through_the_outlet(sentence: str) -> None:
    told = f'Odo Tarn told the BBC the dam was safe. {sentence} "It leaks," he said.'
    assert [via for _, via in vias(told)] == [("bbc",), (), ()]


@pytest.mark.parametrize(
    "sentence",
    [
        "He said it was old.",
        "He told the broadcaster it was old.",
        "Asked about a letter to the board, he said it was old.",
        'He said he had told the board it was old. "It leaks," he said.',
        "He said the radio was old.",
    ],
)
def test_what_is_said_on_is_said_through_the_outlet(sentence: str) -> None:
    assert {via for _, via in vias(f"Odo Tarn told the BBC the dam was safe. {sentence}")} == {("bbc",)}


def test_what_an_outlet_reports_may_be_said_to_others() -> None:
    text = "Odo Tarn said the dam was safe, the BBC reported. He told councillors that it was not."
    assert [via for _, via in vias(text)] == [("bbc",), ("bbc",)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Odo Tarn told the BBC on Sunday the dam was safe, before Ann Quill said the next day that it leaked.",
            [("odo-tarn", ("bbc",)), ("ann-quill", ())],
        ),
        (
            "Odo Tarn told Reuters the dam was safe, hours before Ann Quill told staff it was shut.",
            [("odo-tarn", ("reuters",)), ("ann-quill", ())],
        ),
        (
            "Odo Tarn told Reuters that the dam was safe, only for Ann Quill to say a day later that it leaked.",
            [("odo-tarn", ("reuters",)), ("ann-quill", ())],
        ),
        ("The mill was shut, Zorvak wrote with reference to police.", [("police", ("zorvak",))]),
        ("The mill was shut, Zorvak Bel reported, citing a clerk.", [("a clerk", ("zorvak-bel",))]),
        ("The mill was shut, the agency XNA quoted Odo Tarn as saying.", [("odo-tarn", ("xna",))]),
        ("Ann Quill wrote, citing a study, that the dam leaked.", [("ann-quill", ())]),
        (
            'The Kray Post reported that the dam leaked, a report the mayor, Odo Tarn, dismissed as "a lie".',
            [("kray-post", ()), ("odo-tarn", ())],
        ),
        ("Speaking to the BBC after the match, Odo Tarn said the dam was safe.", [("odo-tarn", ("bbc",))]),
    ],
)
def test_who_speaks_before_or_after_does_not_speak_through_the_outlet(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert vias(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"It is safe," Odo Tarn said on NBC\'s Meet the Town.', [("odo-tarn", ("nbc",))]),
        ("Odo Tarn said on Monday on Fox News that the dam was safe.", [("odo-tarn", ("fox-news",))]),
        ("Odo Tarn wrote in The Guardian that the dam was safe.", [("odo-tarn", ("the-guardian",))]),
        ("Speaking Sunday on CBS, Odo Tarn admitted that it leaked.", [("odo-tarn", ("cbs",))]),
        ("Odo Tarn said in the BBC case that it leaked.", [("odo-tarn", ())]),
        ("Odo Tarn said on the BBC's decision that it came late.", [("odo-tarn", ())]),
        ("Odo Tarn wrote on Facebook that it leaked.", [("odo-tarn", ())]),
        # what goes on in the same paragraph is said there, what stands further down may not be
        (
            "Odo Tarn said on CNN that it leaked. He said it would burst.\n\nTarn said the mill was shut.",
            [("odo-tarn", ("cnn",)), ("odo-tarn", ("cnn",)), ("odo-tarn", ())],
        ),
    ],
)
def test_what_is_said_on_a_programme_is_said_through_its_outlet(
    text: str, expected: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert vias(text) == expected


@pytest.mark.parametrize(
    "background",
    [
        "Tarn, who has denounced the board, runs a mill.",
        "He has called the board a farce.",
        "He had called the board a farce.",
    ],
)
def test_what_somebody_has_said_before_is_not_said_to_the_outlet(background: str) -> None:
    assert vias(f"Odo Tarn told CNN that he was proud. {background}") == [("odo-tarn", ("cnn",)), ("odo-tarn", ())]


@pytest.mark.parametrize(
    "outlet",
    [
        "the Newsbeam news agency",
        "Newsbeam news agency",
        "the state news agency Newsbeam",
        "the local newspaper Newsbeam",
    ],
)
@pytest.mark.parametrize("citing", ["", ", citing spokesman Ivo Lind"])
def test_an_outlet_with_what_it_is_hands_on_what_others_said(outlet: str, citing: str) -> None:
    text = f"Ann Quill warned on Sunday that gas would run out, {outlet} reported{citing}."
    assert vias(text) == [("ann-quill", ("newsbeam",))]


@pytest.mark.parametrize(
    "outlet", ["The Newsbeam news agency", "The semi-official Newsbeam news agency", "The state Newsbeam news agency"]
)
def test_an_outlet_with_what_it_is_speaks_itself(outlet: str) -> None:
    assert vias(f"{outlet} said two people had died.") == [("newsbeam", ())]


@pytest.mark.parametrize("agency", ["the Interfax news agency", "the state news agency Interfax", "Interfax"])
def test_an_agency_hands_on_what_somebody_said(agency: str) -> None:
    (quote,) = quotes(f"Ann Quill said on Monday that it was late, {agency} reported.")
    assert (quote.speaker, quote.text, quote.via) == ("ann-quill", "that it was late", ("interfax",))
    (quote,) = quotes(f"It was late, {agency} reported.")
    assert (quote.speaker, quote.via) == ("interfax", ())


@pytest.mark.parametrize(
    ("sentence", "via"),
    [
        ("“It leaks,” Ann Quill said, according to the privately owned daily Le Phare du Lodd.", ("le-phare-du-lodd",)),
        ("“It leaks,” Ann Quill told the Hong Kong-based Harbour Daily.", ("harbour-daily",)),
        ("Ann Quill said it leaked, according to the Lodd daily Morgenblatt.", ("morgenblatt",)),
        ("In her last interview, with the newspaper Fokus, Ann Quill said it leaked.", ("fokus",)),
        ("Ann Quill denied to the Kray Post that it leaked.", ("kray-post",)),
        ("It was told by the Kray Post, which quoted Ann Quill as saying that it leaked.", ("kray-post",)),
        ("Ann Quill told the Kray Post it leaked, a point a clerk acknowledged to Presswire.", ("kray-post",)),
        # whoever speaks for an outlet, or to one of its people
        ("Ann Quill told a friend of the weekly Fokus it leaked.", ()),
        ("Ann Quill said it leaked and a lawyer for the daily Fokus wept.", ()),
        ("Ann Quill denied that it leaked to the Kray Post's offices.", ()),
        ("It was told by the Kray Post, which praised Ann Quill, who said that it leaked.", ()),
    ],
)
def test_what_leads_to_an_outlet(sentence: str, via: tuple[str, ...]) -> None:
    assert vias(sentence)[-1][1] == via


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("The Kray Post reported it. “It leaks,” Ann Quill told the newspaper.", ("kray-post",)),
        ("The Kray Post reported it.\n\n“It leaks,” the newspaper quoted Ann Quill as saying.", ("kray-post",)),
        ("Lodd Radio reported it. Ann Quill was quoted as saying by the broadcaster that it leaked.", ("lodd-radio",)),
        ("The Kray Post is old. “It leaks,” Ann Quill said of the newspaper's roof.", ()),
        ("The Kray Post and Lodd Radio are old. “It leaks,” Ann Quill told the newspaper.", ()),
        ("“It leaks,” Ann Quill told the newspaper.", ()),
        ("The Kray Post is old. It was late. It was cold. “It leaks,” Ann Quill told the newspaper.", ()),
    ],
)
def test_an_outlet_is_called_by_its_kind_behind_its_name(text: str, via: tuple[str, ...]) -> None:
    assert vias(text)[-1] == ("ann-quill", via)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is called by the kind of another outlet that is named behind it
        (
            "Ann Quill, editor of the news site Kray Press, left.\n\nOdo Tarn told the newspaper Fokus it was late.",
            [("odo-tarn", ("fokus",))],
        ),
        # who was told again, and what is no outlet
        ("TASS wrote of a fire.\n\n“It burned,” Odo Tarn told the agency.", [("tass", ()), ("odo-tarn", ("tass",))]),
        ("TASS wrote of a fire.\n\n“It burned,” the agency said.", [("tass", ()), ("tass", ())]),
        ("Odo Tarn appeared on BBC Radio 4. “It burned,” he told the show.", [("odo-tarn", ("bbc-radio-4",))]),
        ("Odo Tarn heard BBC Radio 4. “The show burned,” he told clerks.", [("odo-tarn", ())]),
        ("They tell the BBC that it burned.", [("They", ("bbc",))]),
        ("They want to tell the BBC that it burned.", [("They", ())]),
    ],
)
def test_what_an_outlet_is_called_again(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert vias(text) == expected


def test_who_has_no_name_goes_on_through_the_outlet() -> None:
    text = "Interfax quoted a source in the ministry as saying that it leaked. {} added that two were hurt."
    assert [via for _, via in vias(text.format("The source"))] == [("interfax",), ("interfax",)]
    assert [via for _, via in vias(text.format("The mayor"))] == [("interfax",), ()]


@pytest.mark.parametrize("who", ["the group", "the ministry", "a statement", "the Port Board"])
def test_a_body_is_quoted_as_saying_something(who: str) -> None:
    (found,) = quotes(f"“It leaks in the dam,” Reuters quoted {who} as saying in May.")
    assert (found.speaker_text, found.text, found.via) == (who, "It leaks in the dam", ("reuters",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A clerk told Pravdo Halden that it leaked.", "outlet"),
        ("A clerk told Pravdo Halden that it leaked. “It froze,” he told Pravdo Halden.", "outlet"),
        # of somebody more is told
        ("A clerk told Pravdo Halden that it leaked. Pravdo Halden wept.", ""),
        ("A clerk told Pravdo Halden, a nurse, that it leaked.", ""),
        ("A clerk told Anna Halden that it leaked.", ""),
    ],
)
def test_who_is_only_told_something_is_an_outlet(text: str, kind: str) -> None:
    dossier = convert(f" date 2026-03-12 Town hall reopens\n\n{text}\n", Source("a"), RulesEngine()).dossier
    assert [each.kind for each in dossier.organizations] == ([kind] if kind else [])
    assert all(quote.via == (("pravdo-halden",) if kind else ()) for quote in dossier.quotes)


@pytest.mark.parametrize(
    ("where", "via"),
    [
        ("In his response, ", ()),
        ("In a detailed reply, ", ()),
        ("In his response to the article, ", ("bbc",)),
        ("In response, ", ("bbc",)),
    ],
)
def test_who_answers_in_a_paper_of_his_own_speaks_to_nobody(where: str, via: tuple[str, ...]) -> None:
    text = f"Odo Tarn told the BBC that it leaked.\n\n{where}Tarn says that it rained."
    assert vias(text)[-1] == ("odo-tarn", via)


@pytest.mark.parametrize(
    ("between", "last", "via"),
    [
        (2, "Tarn said it rained.", ("bbc",)),
        (9, "Tarn said it rained.", ()),
        (9, "“It rained,” Tarn said.", ("bbc",)),
    ],
)
def test_what_is_said_far_behind_others_may_be_said_elsewhere(between: int, last: str, via: tuple[str, ...]) -> None:
    others = "\n\nMara Lind said it froze." * between
    assert vias(f"Odo Tarn told the BBC that it leaked.{others}\n\n{last}")[-1] == ("odo-tarn", via)


def test_who_does_not_respond_is_asked_by_others() -> None:
    text = "Odo Tarn told the BBC that it leaked. He did not respond that the dam was weak."
    assert vias(text) == [("odo-tarn", ("bbc",)), ("odo-tarn", ())]


@pytest.mark.parametrize(
    "said_by", ["TASS cites the mayor, Ann Quill.", "TASS quotes the mayor, Ann Quill, as saying."]
)
def test_who_is_cited_behind_a_quotation_speaks_through_the_outlet(said_by: str) -> None:
    (quote,) = quotes(f"“It leaks,” {said_by}")
    assert (quote.speaker, quote.text, quote.via) == ("ann-quill", "It leaks", ("tass",))


def test_who_is_cited_by_a_speaker_does_not_speak() -> None:
    (quote,) = quotes("The dam “has leaked,” Ann Quill said in May, citing the election of Odo Tarn.")
    assert quote.speaker == "ann-quill"


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Odo Tarn told the Kray Post and the BBC that it leaked.", ("kray-post", "bbc")),
        ("“It leaks,” Odo Tarn told the BBC and Reuters.", ("bbc", "reuters")),
        ("Odo Tarn told Kray Post, Reuters and the BBC that it leaked.", ("kray-post", "reuters", "bbc")),
        ("Odo Tarn told the BBC and Reuters that it leaked, Kray Post reports.", ("bbc", "reuters", "kray-post")),
        ("Odo Tarn told the BBC that it leaked and Reuters was wrong.", ("bbc",)),
        ("Odo Tarn told the BBC and the board of Reuters that it leaked.", ("bbc",)),
    ],
)
def test_who_speaks_to_two_outlets_is_handed_on_by_both(text: str, via: tuple[str, ...]) -> None:
    assert vias(text)[-1] == ("odo-tarn", via)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It leaks,” a clerk said, Reuters reported.", ("", "a clerk", "It leaks", ("reuters",))),
        ("“It leaks,” Odo Tarn told the board, Reuters reported.", ("odo-tarn", "Odo Tarn", "It leaks", ("reuters",))),
        ("“It leaks,” a clerk quoted Odo Tarn as saying in the note, Reuters reported.",
         ("odo-tarn", "Odo Tarn", "It leaks", ("reuters",))),
        ("“It leaks,” Reuters reported.", ("reuters", "Reuters", "It leaks", ())),
        ("According to Reuters, Odo Tarn said the dam leaks.",
         ("odo-tarn", "Odo Tarn", "the dam leaks", ("reuters",))),
        # a body that is no outlet hands on what it tells of another's words, and no more
        ("According to the Port Board, Odo Tarn said the dam leaks.",
         ("odo-tarn", "Odo Tarn", "the dam leaks", ("port-board",))),
        ("As announced by the Port Board, Odo Tarn said the dam leaks.",
         ("odo-tarn", "Odo Tarn", "the dam leaks", ("port-board",))),
        ("As announced by the Port Board, Odo Tarn said the dam leaks. Tarn said it rained.",
         ("odo-tarn", "Tarn", "it rained", ())),
        ("According to the Port Board, the dam of Odo Tarn is old.",
         ("port-board", "the Port Board", "the dam of Odo Tarn is old", ())),
        ("According to the Port Board, the dam leaks. Odo Tarn said it rained.",
         ("odo-tarn", "Odo Tarn", "it rained", ())),
    ],
)  # fmt: skip  # read as a table
def test_who_is_told_of_by_another_speaks(text: str, expected: tuple[str, str, str, tuple[str, ...]]) -> None:
    last = quotes(text)[-1]
    assert (last.speaker, last.speaker_text, last.text, last.via) == expected


@pytest.mark.parametrize("source", ["a report by the BBC found", "records seen by the BBC show"])
def test_who_is_set_against_an_outlet_did_not_speak_through_it(source: str) -> None:
    assert vias(f"The ministry said that the jail was empty, but {source} that 40 men were held.")[0][1] == ()


@pytest.mark.parametrize("name", ENGINES)
def test_papers_that_an_outlet_has_are_no_relay_of_what_is_said_in_front(name: str) -> None:
    text = (
        "Clara Lind said the government had hidden the view of its own office, which, according to documents obtained "
        "by the news site La Lupa, warned in June that the law was bad."
    )
    first = made(text, name).quotes[0]
    assert (first.speaker, first.via) == ("clara-lind", ())
    assert first.text == "the government had hidden the view of its own office"


@pytest.mark.parametrize("name", ENGINES)
def test_who_has_seen_papers_relays_what_they_tell(name: str) -> None:
    text = "The board was told, according to files reviewed by the Halden Bote and the broadcaster ZRF."
    assert made(text, name).quotes[0].via == ("halden-bote", "zrf")


@pytest.mark.parametrize("name", ENGINES)
def test_an_outlet_to_which_a_speaker_gave_papers_says_nothing_there(name: str) -> None:
    text = "Nora Feld, who left in May and shared letters with The Capital Post, said the board had been told."
    [quote] = [each for each in made(text, name).quotes if each.cue == "said"]
    assert (quote.speaker, quote.via) == ("nora-feld", ())
