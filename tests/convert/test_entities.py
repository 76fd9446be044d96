"""Mentions of one person, organization or place brought together, and others kept apart; roles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.convert.names.entities import find_entities
from dossier.convert.names.find import find_names
from dossier.convert.reading.parse import Parse
from dossier.convert.reading.sentences import find_sentences
from dossier.model import Entity


def entities_of(text: str) -> tuple[Entity, ...]:
    sentences = find_sentences(text)
    return find_entities(Parse(text, sentences, find_names(text, sentences), ()))


def named(text: str) -> dict[str, tuple[str, ...]]:
    return {entity.name: entity.aliases for entity in entities_of(text)}


@pytest.mark.parametrize(
    ("text", "name", "aliases"),
    [
        ("Marta Olsen came. Olsen spoke. Later Olsen left.", "Marta Olsen", ("Olsen",)),
        ("Andriy Hrytsak came. Later Andrii Hrytsak left.", "Andriy Hrytsak", ("Andrii Hrytsak",)),
        ("The consul Marta Velkonova came. The consul Marta Velknova left.", "Marta Velkonova", ("Marta Velknova",)),
        ("The State Grain Reserve (SGR) paid. Then the SGR closed.", "State Grain Reserve", ("SGR",)),
        ("The Federal Grain Office (BKO) paid. Then the BKO closed.", "Federal Grain Office", ("BKO",)),
        ("The Tarn Grain Service, or VDD, paid. The VDD closed.", "Tarn Grain Service", ("VDD",)),
        ("The State Security Committee (KGB) paid. The KGB closed.", "State Security Committee", ("KGB",)),
        ("The Grain Office (UN) paid. The UN closed.", "Grain Office", ()),
        ("The Tarn Board (US) paid. The US closed.", "Tarn Board", ()),
        ("The Grain Court of Bosnia and Herzegovina (BiH) met. BiH left.", "Grain Court of Bosnia and Herzegovina", ()),
        ("The Democratic Republic of the Congo (DRC) paid.", "Democratic Republic of the Congo", ("DRC",)),
        ("The Tarn Board (GER) paid. The Lodd Board (GER) left.", "Tarn Board", ()),
        ("The Tarn Board (LKP) paid. The Lodd Council (LKP) left.", "Tarn Board", ()),
        ("The Tarn Board (LKP) paid. Mara Lind (LKP) left.", "Tarn Board", ()),
        ("The Tarn Board (LKP-led) paid. The LKP left.", "Tarn Board", ()),
        ("The Tarn Board (NYSE: LKB) paid. Then the NYSE left.", "Tarn Board", ()),
        ("The State Grain Agency paid. Then the SGA closed.", "State Grain Agency", ("SGA",)),
        ("The Citizens Boat Council paid. Then the CBC closed.", "Citizens Boat Council", ("CBC",)),
        ("The Royal Sailing Fund paid. Then the RSF closed.", "Royal Sailing Fund", ("RSF",)),
        ("Halden Holdings of Tarn shut. Halden said it was sorry.", "Halden Holdings of Tarn", ("Halden",)),
        ("Selby Rovers lost. It hit Selby, who led.", "Selby Rovers", ("Selby",)),
        ("The Orzhal Grain Army left. The Grain Army came.", "Orzhal Grain Army", ("Grain Army",)),
        ("Odo Tarn left. The town of Lodd grieves for Tarn.", "Odo Tarn", ("Tarn",)),
        ("The Wool Helpers Organization (WHO) paid. WHO left.", "Wool Helpers Organization", ("WHO",)),
        ("Halden Corp. paid. The shares of Halden fell.", "Halden Corp.", ("Halden",)),
        ("They left the All Farmers Congress (AFC). The AFC won.", "All Farmers Congress", ("AFC",)),
        ("He lay in St Aldith's Hospital. St Aldith's closed.", "St Aldith's Hospital", ("St Aldith's",)),
        ("Britain paid. Then the UK left.", "Britain", ("UK",)),
        ("Rubén Tacuri Ñahui left. Rubén Tacuri was 38.", "Rubén Tacuri Ñahui", ("Rubén Tacuri",)),
        ("Abu Hafs al-Tarn left. Abu Hafs was 38.", "Abu Hafs al-Tarn", ("Abu Hafs",)),
        ("Odo al-Lind, alias Abu Omar, left. Abu Omar al-Tarn fled.", "Odo al-Lind", ("Abu Omar", "Abu Omar al-Tarn")),
        ("The Inter-American Oat Union paid.", "Inter-American Oat Union", ()),
        ("The Tarn State News Agency TSNA said so.", "Tarn State News Agency", ("TSNA",)),
        ("Nina Pavlivna Marchuk came. Nina Pavlivna left.", "Nina Pavlivna Marchuk", ("Nina Pavlivna",)),
        ("She lay in Queen Adelaide Hospital.", "Queen Adelaide Hospital", ()),
        ("Colonel Rubén Tacuri Ñahui came. Tacuri left.", "Rubén Tacuri Ñahui", ("Tacuri",)),
        ("His wife, Lorraine, came. Lorraine left.", "Lorraine", ()),
        ("I read it to my husband, Johan.", "Johan", ()),
        ("Sergei Petrovich Orlov came. Sergei Petrovich left.", "Sergei Petrovich Orlov", ("Sergei Petrovich",)),
        ("Doreen and Frank Tibbs came. Mrs Tibbs left.", "Doreen Tibbs", ("Doreen", "Tibbs")),
        ("Doreen and Frank Tibbs came. Then Mr Tibbs left.", "Frank Tibbs", ("Tibbs",)),
        ("Paul, Ann and Maria van der Berg came. Paul left.", "Paul van der Berg", ("Paul",)),
        ("Hillary Clarke came. Paul and Hillary Clarke sat. Clarke left.", "Hillary Clarke", ("Clarke",)),
        ("Cody Falk fled. His mother, Ann Falk, wept.\n\nFalk left.", "Cody Falk", ("Falk",)),
        ("Cody Falk fled. Falk's mother, Ann, wept.\n\nAnn Falk said they lied to Falk.", "Cody Falk", ("Falk",)),
        # a title in front of the surname tells whose it is
        ("Odo Tarn left. Cllr Ann Tarn sat. Ivo Lind ran. Cllr Tarn wept.", "Ann Tarn", ("Tarn",)),
        ("Cllr Odo Tarn left. Cllr Ann Tarn sat. Cllr Tarn wept.", "Ann Tarn", ("Tarn",)),
        ("Senator Ann Tarn met Odo Tarn. Then Sen. Tarn left.", "Ann Tarn", ("Tarn",)),
        ("Odo Tarn died. Mr Tarn was 91.\n\nIvo Tarn and Max Tarn wept.\n\nMr Tarn was ill.", "Odo Tarn", ("Tarn",)),
        # papers and lines by one word of their names
        ("The Kray Ledger was late. He told the Ledger so.", "Kray Ledger", ("Ledger",)),
        ("The Kray Herald was late. The Herald said so.", "Kray Herald", ("Herald",)),
        ("Halden Lines was late. Halden said it was sorry.", "Halden Lines", ("Halden",)),
        ("Kray City FC lost. The Kray City boss left.", "Kray City FC", ("Kray City",)),
        ("Halden Brewery shut. Halden said it was sorry.", "Halden Brewery", ("Halden",)),
        ("Quillon FC lost. The Quillon boss left.", "Quillon FC", ("Quillon",)),
        ("The OSCE Kray Group met. The Kray Group left.", "OSCE Kray Group", ("Kray Group",)),
        ("The Kray Red Cross came. The Red Cross left.", "Kray Red Cross", ("Red Cross",)),
        ("Odo Tarn died. His father, Ivo Tarn, wept.\n\nThen Mr. Tarn left.", "Odo Tarn", ("Tarn",)),
        ("Odo Tarn died. His father, Ivo Tarn, wept. Ivo Tarn ran.\n\nThen Mr. Tarn left.", "Odo Tarn", ("Tarn",)),
        ("Halden Steel shut a mill. Halden warned of more.", "Halden Steel", ("Halden",)),
        (
            "The Halden Commission of Inquiry sat. The Halden Commission left.",
            "Halden Commission of Inquiry",
            ("Halden Commission",),
        ),
        ("Halden Rovers lost. Later Rovers won.", "Halden Rovers", ("Rovers",)),
        ("Mara Ford came. Ford left. Ford spoke.", "Mara Ford", ("Ford",)),
        ("Odo de la Garza Berg came. De la Garza left.", "Odo de la Garza Berg", ("De la Garza",)),
        ("King Karl III came. Karl left.", "Karl III", ("Karl",)),
        ("Odo Bell Jr. came. Bell Jr. left.", "Odo Bell Jr.", ("Bell Jr.",)),
        ("The consul Ірина Коваль came. Iryna Koval left.", "Ірина Коваль", ("Iryna Koval",)),
        ("Dragomyr Tsviet (Драгомир Цвєт) came. Tsviet left.", "Dragomyr Tsviet", ("Драгомир Цвєт", "Tsviet")),
        ("Дмитро Коваль (Dmytro Koval) came. Koval left.", "Dmytro Koval", ("Дмитро Коваль", "Koval")),
        ("Mr Grant and Mrs. Grant came. Mrs Grant left.", "Mrs. Grant", ("Mrs Grant",)),
        ("The town of Tarnivka (Ukrainian: Тарнівка) burned.", "Tarnivka", ("Тарнівка",)),
        ("Olha Drin (Ольга Дрінь, Petro Salko) came.", "Olha Drin", ()),
        ("Al Rafi Tarn was hurt. Rafi wept.", "Al Rafi Tarn", ("Rafi",)),
        ("The Bank of England met. The BoE spoke.", "Bank of England", ("BoE",)),
        ("Former Mayor [Ann] Quill left. Quill spoke.", "Ann Quill", ("Quill",)),
        ("Tarn Canada left. Later Tarn said no.", "Tarn Canada", ("Tarn",)),
        ("The University of Halden met. Halden University left.", "University of Halden", ("Halden University",)),
        ("Congo left. The Democratic Republic of Congo spoke.", "Congo", ("Democratic Republic of Congo",)),
        ("Burkina Faso left. Troops from Burkina came.", "Burkina Faso", ("Burkina",)),
        (
            "The U.N. Security Council met. The United Nations Security Council left. The Security Council spoke.",
            "U.N. Security Council",
            ("United Nations Security Council", "Security Council"),
        ),
        # a surname's first words
        ("Ida von der Tarn left. Von der Tarn spoke.", "Ida von der Tarn", ("Von der Tarn",)),
        ("Rik van den Tarn left. Ms. Van den Tarn spoke. Van den Tarn wept.", "Rik van den Tarn", ("Van den Tarn",)),
        # an initial without a blank behind it
        ("Clerk Odo Quillberg left. They liked O.Quillberg and wept.", "Odo Quillberg", ("Quillberg",)),
    ],
)
def test_names_of_one_are_brought_together(text: str, name: str, aliases: tuple[str, ...]) -> None:
    assert named(text)[name] == aliases


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Marta Olsen met Peter Olsen.", {"Marta Olsen", "Peter Olsen"}),
        ("Ivan Petrenko and Ivanna Petrenko came.", {"Ivan Petrenko", "Ivanna Petrenko"}),
        ("Peter Halden owns the Halden Group.", {"Peter Halden", "Halden Group"}),
        ("Peter Halden spoke. Mrs Halden left.", {"Peter Halden", "Mrs Halden"}),
        ("Halden Works shut. His son, Halden, who wept, left.", {"Halden Works", "Halden"}),
        ("The Orzhal City Council left. The City Council met.", {"Orzhal City Council", "City Council"}),
        ("Ann Quill, mayor of Tarn, left. Odo Tarn was hurt.", {"Ann Quill", "Odo Tarn", "Tarn"}),
        ("The US Navy came. The UN left.", {"US Navy", "UN"}),
        ("NATO met. The Northern Alliance of Tram Owners left.", {"NATO", "Northern Alliance of Tram Owners"}),
        ("The RSF met. The Royal Sailing Fund left.", {"RSF", "Royal Sailing Fund"}),
        (
            "Reporters Without Borders met. It rained. The Rural Sailing Fund paid. The RSF left.",
            {"Reporters Without Borders", "Rural Sailing Fund"},
        ),
        ("Sir Odo Halden died. Lady Halden spoke.", {"Odo Halden", "Lady Halden"}),
        ("Ms Halden spoke. Her father, Odo Halden, wept. Ms Halden left.", {"Odo Halden", "Ms Halden"}),
        ("Doreen and Frank Tibbs came. Tibbs left.", {"Doreen Tibbs", "Frank Tibbs", "Tibbs"}),
        ("Ann Jackson came. Jackson and Tom Hill left.", {"Ann Jackson", "Tom Hill"}),
        ("Doreen Marsh came. Doreen and Frank Tibbs left.", {"Doreen Marsh", "Frank Tibbs"}),
        ("Cllr Odo Tarn and Cllr Ann Tarn sat. Cllr Tarn wept.", {"Odo Tarn", "Ann Tarn", "Tarn"}),
        ("Odo Tarn sat. Mr Tarn ran. Ivo Tarn wept. Then Mr Tarn left.", {"Odo Tarn", "Ivo Tarn", "Tarn"}),
        ("It burned.\n\nTOLGA, May 4 (Wire) - Tolga Avis, a newspaper, left Tolga.", {"Tolga", "Tolga Avis"}),
        ("The Kray Ledger sued the Tarn Ledger. He told the Ledger so.", {"Kray Ledger", "Tarn Ledger", "Ledger"}),
        ("Her son, Cody Falk, fled. Ann Falk wept. Falk left.", {"Ann Falk", "Cody Falk", "Falk"}),
        ("Magnus Tarn died. Angus Tarn wept. Then Mr. Tarn left.", {"Magnus Tarn", "Angus Tarn", "Tarn"}),
        ("Cody Falk fled. His mother, Ann Falk, wept. Falk left.", {"Cody Falk", "Ann Falk", "Falk"}),
        ("Ann Disney, a nurse, fell. Disney shut the ride.", {"Ann Disney", "Disney"}),
        ("Odo Tarn died. His father, Ivo Tarn, wept. Then Mrs. Tarn left.", {"Odo Tarn", "Ivo Tarn", "Mrs. Tarn"}),
        ("Mara Ford came. The Ford Foundation paid. Ford left.", {"Mara Ford", "Ford Foundation"}),
        ("Ford paid. Mara Ford came. Ford left.", {"Mara Ford", "Ford"}),
        ("Olga Clarke sat. Paul and Olga Clarke sat. Tom Clarke sat. Clarke left.", {"Paul Clarke", "Clarke"}),
        ("They left the town of Uribia Nueva. The U.N. paid.", {"Uribia Nueva", "U.N."}),
        ("Mark Waters sat. His daughter, Grace Waters, sat.", {"Mark Waters", "Grace Waters"}),
        (
            "Rubén Tacuri Soto met Ana Tacuri Luna. Tacuri said no.",
            {"Rubén Tacuri Soto", "Ana Tacuri Luna", "Tacuri"},
        ),
        ("Ann Bell met Anna Bell. Anna Bell left.", {"Ann Bell", "Anna Bell"}),
        ("George Hill Sr. sued George Hill Jr. on Monday.", {"George Hill Sr.", "George Hill Jr."}),
        ("Mr Halden spoke. Mrs Halden left.", {"Mr Halden", "Mrs Halden"}),
        ("Vikram Anand Joshi left. His father, Anand Joshi, wept.", {"Vikram Anand Joshi", "Anand Joshi"}),
        ("Quillon, founded by Max Quillon, paid. Max Quillon left.", {"Quillon", "Max Quillon"}),
        ("Rudy Haas, the owner of Haas Towing, left. Haas paid.", {"Rudy Haas", "Haas Towing"}),
        ("Pupils of St Aldith's School passed St Aldith's Church.", {"St Aldith's School", "St Aldith's Church"}),
        ("Halden Steel shut a mill. Mr Halden left.", {"Halden Steel", "Halden"}),
        ("Ann Halden runs Halden Steel. Halden left.", {"Halden Steel", "Ann Halden"}),
        ("Tarn Ferries was late. The mayor of Tarn wept.", {"Tarn Ferries", "Tarn"}),
        ("Tarn Railways said so. A train from Tarn was late. The mayor of Tarn wept.", {"Tarn Railways", "Tarn"}),
        ("Tarn Energy said so. A bus in Tarn hit a tree.", {"Tarn Energy", "Tarn"}),
        ("Tarn Foods said it would close. Tarn said he was sorry.", {"Tarn Foods", "Tarn"}),
        ("Tarn Gas said it would close. Their father, Tarn, said no.", {"Tarn Gas", "Tarn"}),
        ("The Halden Court of Tarn sat. The Halden Court left.", {"Halden Court of Tarn", "Halden Court"}),
        ("Rubén Tacuri Ñahui left. His son Rubén Tacuri wept.", {"Rubén Tacuri Ñahui", "Rubén Tacuri"}),
        (
            "Rubén Tacuri Ñahui met Rubén Tacuri Lind. Rubén Tacuri left.",
            {"Rubén Tacuri Ñahui", "Rubén Tacuri Lind", "Rubén Tacuri"},
        ),
        ("Odo Tarn Torpedoa in Lodd: Why?\n\nOdo Tarn left the town of Lodd on Monday.", {"Odo Tarn"}),
        ("Odo Tarn Wins Cup\n\nOdo Tarn left the town of Lodd on Monday.", {"Odo Tarn"}),
        ("Vikram Anand Tarn left. Vikram Anand wept.", {"Vikram Anand Tarn", "Vikram Anand"}),
        ("Abu Hafs al-Tarn left. Abu Hafs, a baker, wept.", {"Abu Hafs al-Tarn", "Abu Hafs"}),
        ("King Karl XI fled. King Karl III came. Karl VIII wept.", {"Karl XI", "Karl III", "Karl VIII"}),
        ("The Northern Bank and the Northern Union paid.", {"Northern Bank", "Northern Union"}),
        (
            "Northern General Hospital paid. Royal General Hospital sued.",
            {"Northern General Hospital", "Royal General Hospital"},
        ),
        (
            "The University of Washington met Washington University.",
            {"University of Washington", "Washington University"},
        ),
        ("The Democratic Republic of Congo met Congo in Brazzaville.", {"Democratic Republic of Congo", "Congo"}),
        ("Lodd General Infirmary sued Tarn Royal Infirmary.", {"Lodd General Infirmary", "Tarn Royal Infirmary"}),
        ("Tarn & Co. sued Tarn & Lodd Inc.", {"Tarn & Co.", "Tarn & Lodd Inc."}),
        ("Odo Tarn Jr. came. Odo Tarn Sr. left. Odo Tarn spoke.", {"Odo Tarn Jr.", "Odo Tarn Sr.", "Odo Tarn"}),
        # letters of what a body is of
        (
            "The Ministry of the Grain Export Zone (GEZ) met. The GEZ is old.",
            {"Ministry of the Grain Export Zone", "GEZ"},
        ),
    ],
)
def test_others_stay_apart(text: str, apart: set[str]) -> None:
    assert set(named(text)) >= apart


@pytest.mark.parametrize(
    ("text", "title", "organization"),
    [
        ("President Marta Olsen spoke.", "President", ""),
        ("Then Halden Corp. chief executive Marta Olsen spoke.", "chief executive", "halden-corp"),
        ("Marta Olsen, head of the Grain Export Council, spoke.", "head", "grain-export-council"),
        ("The representative of the Grain Council, Marta Olsen, spoke.", "representative", "grain-council"),
        ("The head of the Secretariat of the Oat Council Marta Olsen spoke.", "head of the Secretariat", "oat-council"),
        ("Marta Olsen, who was deputy mayor until May, spoke.", "deputy mayor", ""),
        ("The director of the Grain Council, Dr Marta Olsen, spoke.", "director", "grain-council"),
        ("In May ex-Transport Minister Marta Olsen spoke.", "ex-Transport Minister", ""),
        ("The bishop of Querinha, Marta Olsen, spoke.", "bishop of Querinha", ""),
        ("Marta Olsen, 44, a baker, spoke.", "baker", ""),
        ("Marta Olsen, aged 44, a former mill keeper, spoke.", "former mill keeper", ""),
        ("Marta Olsen (44), a baker, spoke.", "baker", ""),
        ("Marta Olsen, deputy Africa director at Halden Corp., spoke.", "deputy Africa director", "halden-corp"),
        ("Halden Corp. deputy Africa director Marta Olsen spoke.", "deputy Africa director", "halden-corp"),
        ("Marta Olsen, Asia and Europe editor of the Halden Post, spoke.", "Asia and Europe editor", "halden-post"),
        ("The France captain Marta Olsen spoke.", "captain", ""),
        ("Marta Olsen, ship and boat director at Halden Corp., spoke.", "ship and boat director", "halden-corp"),
        ("Marta Olsen, the Oat Bank’s Deputy Regional Director for Asia, left.",
         "Deputy Regional Director for Asia", "oat-bank"),
        ("The High Commissioner for Fish, Marta Olsen, spoke.", "High Commissioner for Fish", ""),
        ("Marta Olsen, a former British Army ship technician, spoke.", "former British Army ship technician", ""),
        ("The special rapporteur on torture, Marta Olsen, spoke.", "special rapporteur on torture", ""),
        ("Marta Olsen, an adviser on Monday, spoke.", "adviser", ""),
        ("Marta Olsen, a Halden Council expert on ships, spoke.", "expert on ships", "halden-council"),
        ("Marta Olsen, the mayor on that day, spoke.", "mayor", ""),
        ("Her mother, Marta Olsen, spoke.", "mother", ""),
        ("The Archbishop of Tarn, the Most Rev Marta Olsen, spoke.", "Archbishop of Tarn", ""),
        ("Housing minister Dame Marta Olsen spoke.", "Housing minister", ""),
        ("Admiral (retired) Marta Olsen spoke.", "Admiral", ""),
        ("The U.S. envoy, Marta Olsen, spoke.", "envoy", ""),
        ("He left the U.S. Envoy Marta Olsen spoke.", "Envoy", ""),
        ("Marta Olsen, legal affairs editor, spoke.", "legal affairs editor", ""),
        ("Marta Olsen, communications manager at Halden Corp., spoke.", "communications manager", "halden-corp"),
        ("After the speech President Marta Olsen spoke.", "President", ""),
        ("Marta Olsen, mother of a U.S. soldier, spoke.", "mother of a U.S. soldier", ""),
        ("Marta Olsen, a clerk and one of two Danes, spoke.", "clerk", ""),
        ("Then-Prime Minister Marta Olsen spoke.", "Then-Prime Minister", ""),
        ("Would-be mayor Marta Olsen spoke.", "Would-be mayor", ""),
        ("Kazakh Energy Minister Marta Olsen spoke.", "Energy Minister", ""),
        ("At a feast of Mayor Marta Olsen, Leader of Opposition Ivan Falk said no.", "Mayor", ""),
        ("Mayor Marta Olsen, senator Odo Tarn and Ivo Lind came.", "Mayor", ""),
        ("Marta Olsen, head coach of Tarn, spoke.", "head coach of Tarn", ""),
        ("When told so, the Halden Bureau of Tarn Director Marta Olsen wept.", "Director", "halden-bureau-of-tarn"),
        ("Then Clay County Sheriff Marta Olsen spoke.", "Sheriff", ""),
        ("In a letter to Mayor Marta Olsen, Halden Chair Odo Tarn said no.", "Mayor", ""),
        ("The Minister for Justice, Marta Olsen, spoke.", "Minister for Justice", ""),
        ("Then Senate Minority Leader Marta Olsen spoke.", "Minority Leader", "senate"),
        ("Fire chief Marta Olsen spoke.", "Fire chief", ""),
        ("In it Dr Marta Olsen spoke.", "Dr", ""),
        ("Marta Olsen, a spokeswoman for Halden Corp., spoke.", "spokeswoman", "halden-corp"),
        ("Marta Olsen, a former tribunal president, spoke.", "former tribunal president", ""),
        ("In it Brig Gen Marta Olsen spoke.", "Brig Gen", ""),
        ("In it Air Vice-Marshal Marta Olsen spoke.", "Air Vice-Marshal", ""),
        ("Halden Corp. Chief of Staff Marta Olsen spoke.", "Chief of Staff", "halden-corp"),
        ("Deputy Chief of Staff Marta Olsen spoke.", "Deputy Chief of Staff", ""),
        ("Marta Olsen, President Tarn's first Chief of Staff, spoke.", "first Chief of Staff", ""),
        ("Former Ohio Gov. Marta Olsen spoke.", "Former Ohio Gov.", ""),
        ("Then former Ohio governor Marta Olsen spoke.", "former Ohio governor", ""),
        ("The former Halden Corp. manager Marta Olsen spoke.", "former Halden Corp. manager", "halden-corp"),
        ("Alleged leader Marta Olsen left.", "Alleged leader", ""),
        ("The likely nominee Marta Olsen spoke.", "likely nominee", ""),
        ("Marta Olsen, head of the Grain Council's Oat Institute, spoke.", "head", "oat-institute"),
        ("Marta Olsen, lawyer for Halden Corp.'s parent company, Tarn Ltd., spoke.", "lawyer", "tarn-ltd"),
        ("Marta Olsen, lawyer for Halden Corp.'s rival, spoke.", "lawyer", ""),
        ("Marta Olsen, lawyer for Halden Corp.'s biggest investor, spoke.", "lawyer", ""),
        ("Marta Olsen, head of Halden Corp.'s export agency, spoke.", "head", "halden-corp"),
        ("Marta Olsen, editor of Halden University's newspaper, spoke.", "editor", "halden-university"),
        ("Marta Olsen, manager of Halden University's club, spoke.", "manager", "halden-university"),
        ("Marta Olsen, lawyer for Halden Corp.'s press office, spoke.", "lawyer", "halden-corp"),
        ("Marta Olsen, head of the UN oat watchdog, spoke.", "head of the UN oat watchdog", ""),
        ("The head of the UN, Marta Olsen, spoke.", "head", "un"),
        ("Marta Olsen, head of the Halden Corp. union, spoke.", "head", "halden-corp"),
        ("Marta Olsen, a professor at The Oat Institute, spoke.", "professor", "oat-institute"),
        ("Mayor Marta Olsen spoke. Odo Tarn, a friend of Mrs. Olsen's, left.", "Mayor", ""),
        ("Former mayor of Tarn, Marta Olsen, spoke.", "Former mayor of Tarn", ""),
        ("Marta Olsen, chief investment officer at Halden Corp., spoke.", "chief investment officer", "halden-corp"),
        ("Halden Corp. chief investment officer Marta Olsen spoke.", "chief investment officer", "halden-corp"),
        ("Marta Olsen, deputy health editor of the Oat Council, spoke.", "deputy health editor", "oat-council"),
        ("Marta Olsen, chief of the oat watch, spoke.", "chief of the oat watch", ""),
        ("The chief oat negotiator Marta Olsen spoke.", "chief oat negotiator", ""),
        ("Marta Olsen, the head of the Tarn-based Oat Institute, spoke.", "head", "oat-institute"),
        ("Bassist Marta Olsen spoke.", "Bassist", ""),
        ("The Water Resources Minister, Marta Olsen, spoke.", "Water Resources Minister", ""),
        ("The clerk of the Tarn Oat Council (TOC) in Lodd, Marta Olsen, spoke.", "clerk", "tarn-oat-council"),
    ],
)  # fmt: skip  # read as a table
def test_roles(text: str, title: str, organization: str) -> None:
    person = next(entity for entity in entities_of(text) if entity.name == "Marta Olsen")
    assert [(role.title, role.organization) for role in person.roles] == [(title, organization)]
    for role in person.roles:
        assert text[slice(*role.at[0])].startswith(role.title)


def test_a_surname_before_its_second_bearer_means_the_first() -> None:
    found = named("Ivan Petrenko spoke. Petrenko left. Then Vasyl Petrenko came. Petrenko laughed.")
    assert found == {"Ivan Petrenko": ("Petrenko",), "Vasyl Petrenko": (), "Petrenko": ()}


def test_a_surname_means_the_one_whom_the_article_is_about() -> None:
    text = "Marta Olsen won. Marta Olsen spoke, and Marta thanked Peter Olsen. Olsen smiled."
    assert named(text) == {"Marta Olsen": ("Marta", "Olsen"), "Peter Olsen": ()}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Rovers host Penrith Athletic on Tuesday.", "Penrith Athletic", "organization"),
        ("The Georgia Bureau of Fish said so.", "Georgia Bureau of Fish", "organization"),
        ("The vote was fair, the Compact said.", "Compact", "organization"),
        ("Odo of Clay County said so.", "Clay County", "place"),
        ("Odo of Clay Hill said so.", "Clay Hill", "person"),
    ],
)
def test_a_names_last_word_or_head_tells_more_than_what_stands_beside_it(text: str, name: str, kind: str) -> None:
    assert [entity.type for entity in entities_of(text) if entity.name == name] == [kind]


def test_the_head_of_a_service_that_is_no_name() -> None:
    person = entities_of("The head of the county library service Marta Olsen spoke.")[0]
    assert [role.title for role in person.roles] == ["head of the county library service"]
    assert entities_of("The head of the library told Marta Olsen all.")[0].roles == ()


def test_an_organization_may_be_in_charge_of_a_war() -> None:
    text = "The head of the Secretariat of the Grain Union for the Victims of War Marta Olsen spoke."
    assert set(named(text)) == {"Marta Olsen", "Grain Union for the Victims of War"}


def test_a_person_behind_an_organization_of_many_words() -> None:
    text = "So spoke the head of the press service of the Joint Centre for the Search for Missing Persons Xanthi Ekel."
    person, organization = entities_of(text)
    assert person.name == "Xanthi Ekel"
    assert [(role.title, role.organization) for role in person.roles] == [
        ("head of the press service", organization.id)
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("She leaves a husband, Odo Tarn, a son, Ivo Lind, and a daughter, Mia Orr.", ("husband", "son", "daughter")),
        ("Odo Tarn, a baker, Ivo Lind, a clerk, and Mia Orr, a nurse, left.", ("baker", "clerk", "nurse")),
        ("A survivor, Odo Tarn, a clerk, said it burned.", ("survivor clerk",)),
        ("On Monday, a baker, Odo Tarn, a Liberal candidate, won.", ("baker Liberal candidate",)),
        ("In Lodd Bay, a baker, Odo Tarn, a Liberal candidate, won.", ("baker Liberal candidate",)),
        ("Ann Tarn, his wife, Odo Lind, their son, and Mia Orr left.", ("wife", "son", "")),
    ],
)
def test_roles_in_a_row_are_each_ones_own(text: str, roles: tuple[str, ...]) -> None:
    people = [entity for entity in entities_of(text) if entity.type == "person"]
    assert tuple(" ".join(role.title for role in person.roles) for person in people) == roles


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Mill Works (“Tarn”) makes cells. Tarn said it would grow.",
        "Tarn Mill Works, Inc. (LSE: TMW) (“Tarn” or the “Company”) makes cells. Tarn said it would grow.",
    ],
)
def test_the_short_name_a_firm_gives_itself_is_its_own(text: str) -> None:
    firm = next(entity for entity in entities_of(text) if "Mill" in entity.name)
    assert firm.type == "organization"
    assert "Tarn" in firm.aliases


@pytest.mark.parametrize(
    "text",
    [
        "The bodies of Marta Olsen, the pilot and two guards were found.",
        "Killed were Marta Olsen, a clerk and several others.",
        "Mother Marta Olsen wept.",
    ],
)
def test_who_stands_in_a_row_has_no_role(text: str) -> None:
    [person] = [entity for entity in entities_of(text) if entity.type == "person"]
    assert person.roles == ()


def test_an_apposition_in_front_of_another_gives_its_role_too() -> None:
    for text in ("Their chair, the Danish jurist Odo Lind, left.", "The pilot's widower, a jurist, Odo Lind, left."):
        [person] = entities_of(text)
        assert person.roles[-1].title == "jurist"
    [person] = entities_of("Their chair, the Danish jurist Odo Lind, left.")
    assert [role.title for role in person.roles] == ["chair", "jurist"]
    [person] = entities_of("When she saw the mayor, the jurist Odo Lind left.")
    assert [role.title for role in person.roles] == ["jurist"]


def test_no_role_is_made_of_what_only_stands_near() -> None:
    person = entities_of("The president was away, Marta Olsen said.")[0]
    assert person.roles == ()


def test_a_role_ends_with_its_sentence_and_is_no_part_of_a_name() -> None:
    (person,) = (
        e for e in entities_of("He denies this information. Prosecutor Marta Olsen left.") if e.type == "person"
    )
    assert [role.title for role in person.roles] == ["Prosecutor"]
    assert entities_of("By Marta Olsen, The Kirkvale Courier\n\nIt rained.")[0].roles == ()


def test_capitals_of_a_dateline_name_nothing_where_other_letters_stand() -> None:
    assert "Kirkvale" in named(
        "KIRKVALE (Polar Press) - It rained.\n\nNobody in Kirkvale was hurt. In Kirkvale it is wet."
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They closed Kirkvale Bridge.", "site"),
        ("They closed Kirkvale Street.", "street"),
        ("They closed Kirkvale Airport.", "site"),
    ],
)
def test_a_places_last_word_says_of_what_kind_it_is(text: str, kind: str) -> None:
    assert [entity.kind for entity in entities_of(text)] == [kind]


@given(st.text(max_size=200))
def test_any_text_gives_grounded_entities(text: str) -> None:
    found = entities_of(text)
    assert len({entity.id for entity in found}) == len(found)
    for entity in found:
        spellings = {entity.name, *entity.aliases}
        assert entity.mentions == tuple(sorted(set(entity.mentions)))
        assert all(" ".join(text[start:end].split()) in spellings for start, end in entity.mentions)


def test_a_role_does_not_come_out_of_another_sentence() -> None:
    for text in ("He works for the mayor. Odo Lind left.", "No second police chief\nPolice Chief Odo Lind left."):
        [person] = [entity for entity in entities_of(text) if entity.name == "Odo Lind"]
        assert [role.title for role in person.roles] in ([], ["Police Chief"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Odo Tarn came. Tarn's son, Odo Tarn Jr., spoke.", {"Odo Tarn", "Odo Tarn Jr."}),
        ("Odo Tarn Jr. came. His father, Odo Tarn, died.", {"Odo Tarn", "Odo Tarn Jr."}),
        ("Odo Tarn met his son Odo F. Tarn in May.", {"Odo Tarn", "Odo F. Tarn"}),
        ("Odo Tarn Jr. came. Odo Tarn spoke.", {"Odo Tarn Jr."}),
        ("Mia Orr's son, Odo Tarn Jr., was held. Odo Tarn spoke.", {"Mia Orr", "Odo Tarn Jr."}),
        ("Her father, Odo Tarn Sr., baked. Odo Tarn died.", {"Odo Tarn Sr."}),
        ("Odo Tarn came. Mia Orr met Tarn. His father, Odo Tarn Sr., died.", {"Mia Orr", "Odo Tarn", "Odo Tarn Sr."}),
        ("Odo F. Tarn came. Then Odo Tarn spoke.", {"Odo F. Tarn"}),
        ("Ann Quill came. Her son, Odo Tarn, spoke. Odo F. Tarn left.", {"Ann Quill", "Odo Tarn"}),
        ('Sergey Tarn came. "[Minister Sergei] Lind!" he cried.', {"Sergey Tarn", "Sergei Lind"}),
        ("Sergey Tarn came. Sergei left.", {"Sergey Tarn"}),
        ("Luca Di Tarno spoke. DI Odo Lind left.", {"Luca Di Tarno", "Odo Lind"}),
    ],
)
def test_who_bears_the_name_of_another(text: str, expected: set[str]) -> None:
    assert set(named(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards laughed at Quillon for its plans.", {}),
        ("She worked at Quillon.", {"Quillon": "organization"}),
        ("He spoke at Quillon Tarnia.", {"Quillon Tarnia": "organization"}),
        ("Two guards died at Quillon.", {"Quillon": "place"}),
        ("It burned at Quillon Quarry.", {"Quillon Quarry": "place"}),
        ("She met them at Christmas and at Quillon.", {}),
        ("Mara Lind of The Tarnmark wrote that it rained.", {"Mara Lind": "person", "Tarnmark": "organization"}),
        ("The editor of The Tarnmark, Mara Lind, left.", {"Mara Lind": "person", "Tarnmark": "organization"}),
        ("Mara Lind of The Tarnmark was hurt.", {"Mara Lind": "person"}),
        ("The letter carrier, Odo Lind, was hurt.", {"Odo Lind": "person"}),
        ("A mail carrier, Odo Lind, was hurt.", {"Odo Lind": "person"}),
        ("Many Cuban-Americans left.", {}),
        ("It cost CA$1 billion and HK$20.", {}),
        ("The flag carrier Quillon Tarnia left.", {"Quillon Tarnia": "organization"}),
        ("The aircraft carrier Quillon left port.", {}),
        ("Odo Tarn Picks New Clerk For Town\n\nOdo Tarn spoke.", {"Odo Tarn": "person"}),
        ("Odo Tarn Praises Halden's Top Clerk\n\nOdo Tarn spoke.", {"Odo Tarn": "person"}),
    ],
)
def test_what_stands_around_a_name_and_is_none_of_it(text: str, expected: dict[str, str]) -> None:
    assert {entity.name: entity.type for entity in entities_of(text) if entity.name != "Halden"} == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("He died in Halden, Co. Mayo, on Friday.", {"Halden": "place", "Co. Mayo": "place"}),
        ("He was found in Halden Co Mayo on Friday.", {"Halden": "place", "Co Mayo": "place"}),
        ("He left General Motors Co. on Friday.", {"General Motors Co.": "organization"}),
        ("Tarn Mor Co Ltd said no.", {"Tarn Mor Co Ltd": "organization"}),
        ("Taoiseach Odo Tarn said no.", {"Odo Tarn": "person"}),
        ('"It is sad," the Taoiseach said.', {}),
        ("Sub-Inspector Odo Tarn said no.", {"Odo Tarn": "person"}),
        ("Oba Odo Tarn and Datuk Seri Ann Quill left.", {"Odo Tarn": "person", "Ann Quill": "person"}),
        ("Deputy CM Ann Quill said 5 cm of rain fell.", {"Ann Quill": "person"}),
        ("Minister for Health Ann Quill TD said no.", {"Ann Quill": "person"}),
        ("Leader of the Opposition G. Tarnova said no.", {"G. Tarnova": "person"}),
        ("Grain Secretary Ann Quill left. GS Quill said no. The GS said so.", {"Ann Quill": "person"}),
        ("GS Quill said no.", {"GS Quill": "person"}),
        ("Duke Energy said no.", {"Duke Energy": "organization"}),
        ("King County said no.", {"King County": "place"}),
        ("Prince Edgar County said no.", {"Prince Edgar County": "place"}),
        ("Prince George's County said no.", {"Prince George's County": "place"}),
        ("Prince Edgar said no.", {"Edgar": "person"}),
        ("Earl Power said no.", {"Power": "person"}),
        ("The state's largest utility, Sierra Power, said no.", {"Sierra Power": "organization"}),
        ("The water regulator, Odwat, said no.", {"Odwat": "organization"}),
        ("In a letter to the regulator, Odo Tarn, the mayor, said no.", {"Odo Tarn": "person"}),
        ("Sierra Power & Light told regulators so.", {"Sierra Power & Light": "organization"}),
        ("The firm's owner, Tarn Health, said no.", {"Tarn Health": "organization"}),
        ("She lectures on Public Health.", {}),
        ("He told Channel 12 so.", {"Channel 12": "organization"}),
        ("She told El Tarnado that it rained.", {"El Tarnado": "organization"}),
        ("Ann La Tarna left. She told La Tarna that it rained.", {"Ann La Tarna": "person"}),
        ("Diario Tarnes said no.", {"Diario Tarnes": "organization"}),
        ("HRM Oba Odo Tarn and District Collector Ann Quill left.", {"Odo Tarn": "person", "Ann Quill": "person"}),
        ("Collector Odo Tarn IAS left.", {"Odo Tarn": "person"}),
        ("CPI(M) leader Odo Tarn said no.", {"CPI(M)": "organization", "Odo Tarn": "person"}),
        ("Odo Tarn (D) said no.", {"Odo Tarn": "person"}),
        ('The "Midnight Orchard" star said no.', {}),
        ('"I love it. Hey, Y\'all," she said.', {}),
        ("Two men are named in the FIR, and the CrPC says so.", {}),
    ],
)
def test_what_titles_letters_and_nouns_beside_a_name_tell(text: str, names: dict[str, str]) -> None:
    assert {entity.name: entity.type for entity in entities_of(text)} == names


def test_a_town_where_an_article_was_written_is_no_water() -> None:
    (town,) = entities_of("TARN CREEK — A man died in Tarn Creek on Friday.")
    (creek,) = entities_of("A man died near Tarn Creek on Friday.")
    assert (town.kind, creek.kind) == ("city", "water")


def test_a_womens_team_is_its_clubs() -> None:
    manager, _ = entities_of("Halden Rovers women’s team manager Ann Quill said no.")
    assert [(role.title, role.organization) for role in manager.roles] == [("team manager", "halden-rovers")]


@pytest.mark.parametrize(
    ("text", "aliases"),
    [
        ("Mayor Jim French left. “It rained,” French told reporters.", ("French",)),
        ("Mayor Jim French left. “It rained,” said French. Later Mr French smiled.", ("French",)),
        # a people and its language
        ("Mayor Jim French left. The French said it rained.", ()),
        ("Mayor Jim French left. “It rained,” French clerks said.", ()),
        ("The French said it rained. “It rained,” said Mayor Jim French.", ()),
    ],
)
def test_a_peoples_name_is_somebodys_surname_where_it_speaks(text: str, aliases: tuple[str, ...]) -> None:
    assert named(text)["Jim French"] == aliases
