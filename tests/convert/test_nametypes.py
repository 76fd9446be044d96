"""Of which kind a name is, and where it begins and ends, by its own words and those around it."""

from __future__ import annotations

import pytest

from dossier.convert.engines.rules import RulesEngine
from dossier.convert.names.entities import find_entities


def kinds(text: str) -> dict[str, str]:
    """The names of a text and their types."""
    return {one.name: one.type for one in find_entities(RulesEngine().parse(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whom somebody speaks for, and what somebody is in charge of
        ("A spokesman for Anna Falk left.", {"Anna Falk": "person"}),
        ("A spokesman for Anna Falk Holdings left.", {"Anna Falk Holdings": "organization"}),
        ("She is the director for Africa.", {"Africa": "place"}),
        ("A gang known as Los Tarnos left.", {"Los Tarnos": "organization"}),
        ("A group called Odo for Tarn left.", {}),
        ("The town known as Los Tarnos is old.", {"Los Tarnos": "place"}),
        # who is arrested, and has lawyers as firms have
        ("Vujic was arrested. Vujic’s lawyers left.", {"Vujic": "person"}),
        ("Shares in Xcorp fell. Xcorp’s lawyers left.", {"Xcorp": "organization"}),
        # a firm that ends a sentence, and who works there
        ("They came from a law firm, Tarnack Quellseca.", {"Tarnack Quellseca": "organization"}),
        ("It was told by a clerk at a law firm, Odo Quellseca.", {"Odo Quellseca": "person"}),
        ("Ann Quill of New Hope Ministries left.", {"Ann Quill": "person", "New Hope Ministries": "organization"}),
        ("A spokeswoman for the company, Reet Sallan, left.", {"Reet Sallan": "person"}),
        ("A nurse at the hospital, Reet Sallan, left.", {"Reet Sallan": "person"}),
        ("The company, Reet Sallan, left.", {"Reet Sallan": "organization"}),
        ("A fire struck the Al Noor girls' school.", {"Al Noor": "organization"}),
        ("The mine’s owner, Altyn Gold, had left. Altyn Gold expressed its regret.", {"Altyn Gold": "organization"}),
        (
            "A doctor at Lodd’s only hospital, Esther Mwango, left.",
            {"Esther Mwango": "person", "Lodd": "organization"},
        ),
        ("They saw files seen by the Halden Bote.", {"Halden Bote": "organization"}),
        (
            "They searched Baltic Cargo, a company owned by Odo Tarn.",
            {"Baltic Cargo": "organization", "Odo Tarn": "person"},
        ),
        ("Darnell King left. King said it was late.", {"Darnell King": "person"}),
        ("We want an end to state PR.", {}),
        ("He was in charge of Metro Xovia.", {"Metro Xovia": "place"}),
        ("They hit the main hospital, Al Xovia, on Friday.", {"Al Xovia": "organization"}),
        ("The head of the hospital, Ann Quill, left.", {"Ann Quill": "person"}),
        ("Senator Ronald “Bato” dela Quenz left.", {"Ronald “Bato” dela Quenz": "person"}),
        ("It rained. He met the Lodd Grain Board.", {"Lodd Grain Board": "organization"}),
        (
            "The National Intelligence and Security Service left.",
            {"National Intelligence and Security Service": "organization"},
        ),
        ("Ann Quill told Rai Al Xovia newspaper so.", {"Ann Quill": "person", "Rai Al Xovia": "organization"}),
        ("Orders came from Xovia de Quenz Mayor Ann Quill.", {"Xovia de Quenz": "place", "Ann Quill": "person"}),
        ("He left the Sri Lanka Police Department.", {"Sri Lanka Police Department": "organization"}),
        ("It was granted by Xovia chief magistrate Ann Quill.", {"Xovia": "place", "Ann Quill": "person"}),
        # a pilgrim's title, as it is abbreviated
        ("They shot the village head of Xovia Alh. Odo B. Tarn.", {"Odo B. Tarn": "person"}),
        # bodies and people with an Arabic article
        ("Jaish al-Tarnin wal-Quellar fled.", {"Jaish al-Tarnin wal-Quellar": "organization"}),
        ("Hayat Tahrir al-Tarn said it was late.", {"Hayat Tahrir al-Tarn": "organization"}),
        ("Bashir al-Tarn said it was late.", {"Bashir al-Tarn": "person"}),
        # a maker of cars
        ("Tarn Auto wants Ida Moss to head it.", {"Tarn Auto": "organization", "Ida Moss": "person"}),
        ("Halden Digital and Lodd Payments rose.", {"Halden Digital": "organization", "Lodd Payments": "organization"}),
        # a first name behind "in" is its bearer's
        ("We have faith in Gerda. Gerda Krull will stay.", {"Gerda Krull": "person"}),
        ("Gerda had lost. Gerda Krull and Gerda Renn left.", {"Gerda Krull": "person", "Gerda Renn": "person"}),
        ("Nobody learned in Gerda's class. Gerda Krull is old.", {"Gerda Krull": "person"}),
        ("We have faith in Xovia.", {"Xovia": "place"}),
        ("Victoria Quill lives in Victoria.", {"Victoria Quill": "person", "Victoria": "place"}),
        ("A fire broke out in Elmstad's port.", {"Elmstad": "place"}),
        # where somebody is from or works, who is told of behind it
        ("A nurse in Xovia, who saw it, said it was late.", {"Xovia": "place"}),
        ("A driver from Xovia said it was late.", {"Xovia": "place"}),
        ("It sank near the port of Xovia. A woman from Xovia said so.", {"Xovia": "place"}),
        ("A letter from Xovia, who saw it, was read out.", {"Xovia": "person"}),
        ("Ten civilians from Xovia who fled were shot.", {"Xovia": "place"}),
        ("The men from Xovia were shot.", {"Xovia": "place"}),
        ("Troops shelled Xovia and Lodmar, killing two.", {"Xovia": "place", "Lodmar": "place"}),
        # a row that has one small word in front
        ("Fires broke out in Xovia, Lodmar and Quenz on Monday.", dict.fromkeys(("Xovia", "Lodmar", "Quenz"), "place")),
        ("Fires broke out in Xovia and Lodmar.", {"Xovia": "place", "Lodmar": "place"}),
        ("Fires broke out in Xovia and Lodmar said she fled.", {"Xovia": "place", "Lodmar": "person"}),
        ("Guards fought in Xovia and Lodmar, who had a gun, fled.", {"Xovia": "place", "Lodmar": "person"}),
        ("In Xovia, Lodmar and Quenz said they fled.", {"Xovia": "place", "Quenz": "person"}),
        # firms, papers, journals, clubs, colleges
        ("The drugmaker Corvano said it had failed.", {"Corvano": "organization"}),
        ("The chain Corvano closed.", {"Corvano": "organization"}),
        ("Halden Chemie closed.", {"Halden Chemie": "organization"}),
        ("She told Haldener Blick so.", {"Haldener Blick": "organization"}),
        ("The Sunday Ledger reported that it was shut.", {"Sunday Ledger": "organization"}),
        ("On Sunday Odo Tarn left.", {"Odo Tarn": "person"}),
        ("It stood in the Annals of Headache.", {"Annals of Headache": "organization"}),
        ("Quill Town beat Tarn United.", {"Quill Town": "organization", "Tarn United": "organization"}),
        ("He lived in Quill Town.", {"Quill Town": "place"}),
        ("Together we are United.", {}),
        ("National Nurses United said it was late.", {"National Nurses United": "organization"}),
        ("She studied at Queen Maud's College.", {"Queen Maud's College": "organization"}),
        ("Queen Maud's son left.", {"Maud": "person"}),
        ("The state-run Al Halden News, citing a source, said it was late.", {"Al Halden News": "organization"}),
        # storms bear names of people
        ("As Storm Babet came, Cyclone Ann left.", {}),
        # so do fires
        ("As the Odo Fire grew, the Mill Fire died.", {}),
        ("The Halden Fire said it rained.", {"Halden Fire": "organization"}),
        # whom an office is of is no part of the name behind it
        ("Superintendent of Police Keriako Tobak left.", {"Keriako Tobak": "person"}),
        ("Commissioner of Police Tobak said he was ill.", {"Tobak": "person"}),
        ("The Commissioner of Police Scotland left.", {"Scotland": "place"}),
        ("Director of Nursing Ann Quill left.", {"Ann Quill": "person"}),
        ("Acting Director of Communication said so.", {}),
        (
            "Vice-Mayor Ann Quill left. Ambassador-designate Odo Tarn spoke.",
            {"Ann Quill": "person", "Odo Tarn": "person"},
        ),
        ("The Minister Designate for Trade left.", {}),
        ("Elmstad District Attorney Ann Quill left.", {"Elmstad": "place", "Ann Quill": "person"}),
        ("Elmstad District flooded.", {"Elmstad District": "place"}),
        (
            "Elmstad Metropolitan Airport Director Ann Quill left.",
            {"Elmstad Metropolitan Airport": "place", "Ann Quill": "person"},
        ),
        ("He met Economic and Tribal Affairs Minister Odo Tarn.", {"Odo Tarn": "person"}),
        # two bodies in full
        (
            "The University of Elmstad and Halden State University met.",
            {"University of Elmstad": "organization", "Halden State University": "organization"},
        ),
        ("The Ministry of Trade and Industry met.", {"Ministry of Trade and Industry": "organization"}),
        # the partners of a firm of lawyers
        (
            "Ann Quill, a partner at Gall, Tarn & Moss, left.",
            {"Ann Quill": "person", "Gall, Tarn & Moss": "organization"},
        ),
        ("Brisk, Gall, Tarn & Moss LLP sued.", {"Brisk, Gall, Tarn & Moss LLP": "organization"}),
        ("On Monday, Tarn & Moss LLP sued.", {"Tarn & Moss LLP": "organization"}),
        ("In Halden, Tarn & Moss LLP sued.", {"Halden": "place", "Tarn & Moss LLP": "organization"}),
        (
            "Shares of Quillon, Tarn & Moss rose.",
            {"Quillon": "organization", "Tarn & Moss": "organization"},
        ),
        # a firm's whole name, in a sentence of capitals, too
        ("Tarn Oil and Gas Limited sued.", {"Tarn Oil and Gas Limited": "organization"}),
        (
            "Moss Deep Mining Limited sued Tarn Exploration Limited.",
            {"Moss Deep Mining Limited": "organization", "Tarn Exploration Limited": "organization"},
        ),
        (
            "She sued Moss Mining Limited and Tarn Production Company Limited.",
            {"Moss Mining Limited": "organization", "Tarn Production Company Limited": "organization"},
        ),
        # a hall of fame is a body, and tells what somebody is
        ("Hall of Fame coach Ann Quill left.", {"Ann Quill": "person"}),
        ("She joined the Elmstad Hall of Fame.", {"Elmstad Hall of Fame": "organization"}),
        ("General Practitioner Ann Quill left.", {"Ann Quill": "person"}),
        # who is called so
        ("A man called Tarvin was hurt. A boy named only as Ivo left.", {"Tarvin": "person", "Ivo": "person"}),
        ("A girl called Ann and a boy called Ivo were hurt.", {"Ann": "person", "Ivo": "person"}),
        ("A band called Tarvin were there.", {"Tarvin": "organization"}),
        # letters of a state behind a town
        ("The mill in Elmstad, GA closed.", {"Elmstad": "place", "GA": "place"}),
        ("The mill closed, GA said.", {"GA": "organization"}),
        # who is told of in a row with a place is none
        (
            "They met in Elmstad, Va. and Jaroslava Tarnek, a former clerk, left.",
            {"Elmstad": "place", "Va.": "place", "Jaroslava Tarnek": "person"},
        ),
        ("It stood on the edge of Nether Cawle.", {"Nether Cawle": "place"}),
        ("It lay 20 miles north of Tarn Elm.", {"Tarn Elm": "place"}),
        ("The south of Odo Tarn's garden flooded.", {"Odo Tarn": "person"}),
        # what somebody is named is no name
        ("It was named Exporter of the Year.", {}),
        ("Odo Tarn Footballer of the Season left.", {"Odo Tarn": "person"}),
        ("The Year of the Rat began.", {}),
        # short titles stand in front of names, and initials in front of others
        ("Nok Mai Sen said it had burned.", {"Nok Mai Sen": "person"}),
        ("Sen. Odo Tarn left.", {"Odo Tarn": "person"}),
        ("“It fell,” said Lway Nang Mon, a spokeswoman for the women.", {"Lway Nang Mon": "person"}),
        ("A. V. Tarn left.", {"A. V. Tarn": "person"}),
        ("A Tarn V. Quill left.", {"Tarn V. Quill": "person"}),
        ("Xland.Pravda reported that it was shut.", {"Xland.Pravda": "organization"}),
        ("The River Trent rose.", {"River Trent": "place"}),
        ("River police left.", {}),
        # a rank's first word is a given name as well
        ("Lance Quill left.", {"Lance Quill": "person"}),
        ("Speaker Lance Quill left.", {"Lance Quill": "person"}),
        ("Lance Corporal Ann Quill left.", {"Ann Quill": "person"}),
        ("Cook County prosecutors left.", {"Cook County": "place"}),
        ("Cook Odo Tarn left.", {"Odo Tarn": "person"}),
        # a state behind a town is none of the name behind it, nor is what only tells of somebody
        ("The firm in Elmstad, Ill. Ann Quill left.", {"Ann Quill": "person", "Elmstad": "place", "Ill.": "place"}),
        ("Odo Tarn, U.S. Senate clerk, left.", {"Odo Tarn": "person", "U.S. Senate": "organization"}),
        ("Nobel Prize-winning economist Odo Tarn left.", {"Odo Tarn": "person"}),
        ("Longtime Quill foe left\n\nAnn Quill left.", {"Ann Quill": "person"}),
        ("It was shut.\n\nCORRECTION: The lock was open.\n\nHOLT: It was.", {"HOLT": "person"}),
        # nouns that open a headline
        ("Casino chief quits\n\nIt was late.", {}),
        ("Ferry chief quits\n\nIt was late.", {}),
        ("Zembra Flash left. Flash told the court so.", {"Zembra Flash": "person"}),
        ("Brenholt chief quits\n\nIt was late.", {"Brenholt": "organization"}),
        # several of a kind are no body
        ("Two KCs and the VPs left; super PACs paid.", {}),
        ("He sued UPS in May.", {"UPS": "organization"}),
        # towns of datelines
        ("Ship burns\n\nPORT SALLOW (NPA) — The crew left.", {"Port Sallow": "place", "NPA": "organization"}),
        ("Ship burns\n\nHALDEN (NPA/Blick) The crew left.", {"Halden": "place", "NPA": "organization"}),
        (
            "Ship burns\n\nPORT SALLOW, March 6. /TASSO/. The crew left.",
            {"Port Sallow": "place", "TASSO": "organization"},
        ),
        ("Ship burns\n\nNEW PLAN - The crew left.", {}),
        ("Ship burns\n\nPORT SALLOW — The crew left.", {"Port Sallow": "place"}),
        ("Ship burns\n\nPORT SALLOW, Xovia — The crew left.", {"Port Sallow": "place"}),
        # the Red Cross of a country
        ("The Xovian Red Crescent left.", {"Xovian Red Crescent": "organization"}),
        ("The Syrian Arab Red Crescent left.", {"Syrian Arab Red Crescent": "organization"}),
        ("The Norwegian Red Cross left.", {"Norwegian Red Cross": "organization"}),
        ("They left Halden Crescent.", {"Halden Crescent": "place"}),
        # a capital within one word
        ("The provider, NavHalden, said no.", {"NavHalden": "organization"}),
        ("NavHalden said no.", {"NavHalden": "organization"}),
        ("McHalden said no.", {"McHalden": "person"}),
        ("DeHalden said no.", {"DeHalden": "person"}),
        # who calls itself after a cause, what an account is named, a firm by an adjective with a capital
        ("A group, Voices for Justice, said no.", {"Voices for Justice": "organization"}),
        ("An account named Free Soil Quillon left.", {}),
        ("A man named Quillon left.", {"Quillon": "person"}),
        ("Quillon, a Norwegian-owned firm, said no.", {"Quillon": "organization"}),
        ("Quillon, the Norwegian-owned firm that left, slept.", {"Quillon": "organization"}),
        # movements, police
        ("The Quillon Movement left.", {"Quillon Movement": "organization"}),
        ("The Civil Rights Movement ended.", {}),
        ("An Garda Síochána said no.", {"An Garda Síochána": "organization"}),
        # titles
        ("Chief Electoral Officer Ann Quill left.", {"Ann Quill": "person"}),
        ("Chief Wildlife Officer Ann Quill left.", {"Ann Quill": "person"}),
        ("The TMW Publicity Secretary, Ann Quill, left.", {"TMW": "organization", "Ann Quill": "person"}),
        ("SP Ann Quill and Comrade Odo Tarn left.", {"Ann Quill": "person", "Odo Tarn": "person"}),
        ("The SP said no.", {"SP": "organization"}),
        # members of two trades
        ("The Bakers' and Millers' Union left.", {"Bakers' and Millers' Union": "organization"}),
        ("The Dockers' and Allied Workers' Union left.", {"Dockers' and Allied Workers' Union": "organization"}),
        ("The bakers' and Ann Quill's mills burned.", {"Ann Quill": "person"}),
        # who was told something in an interview, a paper's word, two bodies, the adjective of a land
        ("He told Radiant Quillon in a telephone interview.", {"Radiant Quillon": "organization"}),
        ("He told Ann Quill in a telephone interview.", {"Ann Quill": "person"}),
        ("The Western Herald met. This day's Herald, who left, slept.", {"Western Herald": "organization"}),
        ("The Quillon Centre for Mills and The Tarn left.", {"Quillon Centre for Mills": "organization"}),
        ("Men fled Quillon for Tarn. Quilloni troops left.", {}),
        # parts of a land, broadcasters of sports, towns' clubs, shops, orchestras
        ("It rained in northern Quillon.", {"Quillon": "place"}),
        ("It rained at 8 Eastern Daylight Time.", {}),
        ("He told NTQ Sport so.", {"NTQ Sport": "organization"}),
        ("They lost to Real Quillon.", {"Real Quillon": "organization"}),
        ("Real Men Left Halden\n\nIt was late.", {}),
        ("He fell at Odo Stores.", {"Odo Stores": "organization"}),
        ("She led the Royal Quillon Sinfonia.", {"Royal Quillon Sinfonia": "organization"}),
        # clubs by their letters, camps, villages, parties
        ("Quillon FC left.", {"Quillon FC": "organization"}),
        ("FC Quillon left.", {"FC Quillon": "organization"}),
        ("They fled Camp Quillon. Camp guards left.", {"Camp Quillon": "place"}),
        ("They fled Quillon village.", {"Quillon": "place"}),
        ("The Quillon party left.", {"Quillon": "organization"}),
        ("A party of Ann Quill's left.", {"Ann Quill": "person"}),
        # several who have one title in capitals, numbers, bodies of unions and courts of magistrates
        ("Quillon MPs left. The MPs slept.", {}),
        ("The NAQ MPs left.", {"NAQ": "organization"}),
        ("Thirty-seven left in May. Twenty-two died.", {}),
        ("They saw the Piet Quill Magistrate's Court.", {"Piet Quill Magistrate's Court": "organization"}),
        # headlines
        ("Late Quill header\n\nAnn Quill scored.", {"Ann Quill": "person"}),
        ("Ann Quill Dies at 91\n\nAnn Quill left.", {"Ann Quill": "person"}),
        ("Ann Quill, Inventor, Dies at 91\n\nAnn Quill left.", {"Ann Quill": "person"}),
        ("WRAPUP 2-Ann Quill quits\n\nAnn Quill left.", {"Ann Quill": "person"}),
        ("CORRECTED-Halden Steel quits\n\nHalden Steel left.", {"Halden Steel": "organization"}),
        ("REFILE-UPDATE 1-Ann Quill quits\n\nAnn Quill left.", {"Ann Quill": "person"}),
        ("EXCLUSIVE - Ann Quill quits\n\nAnn Quill left.", {"Ann Quill": "person"}),
        # clubs, by what is done with them and said of them
        ("Odo Tarn signed for Zelia Quillon.", {"Odo Tarn": "person", "Zelia Quillon": "organization"}),
        ("Odo Tarn signed with Ann Quill.", {"Odo Tarn": "person", "Ann Quill": "person"}),
        ("Quillon midfielder Odo Tarn left.", {"Quillon": "organization", "Odo Tarn": "person"}),
        ("Quillon City said they were late.", {"Quillon City": "organization"}),
        ("In May, Quillon said they were late. The club won.", {"Quillon": "organization"}),
        ("In May, Quillon said they were late. The clerk won.", {"Quillon": "person"}),
        ("Odo Tarn left the club in May. Tarn said they were late.", {"Odo Tarn": "person"}),
        ("They lost to Real Quillon. Quillon denied it.", {"Real Quillon": "organization"}),
        ("Quillon boss Odo Tarn left.", {"Quillon": "organization", "Odo Tarn": "person"}),
        ("In May, Quillon’s head coach Odo Tarn left.", {"Quillon": "organization", "Odo Tarn": "person"}),
        ("Ann Quill left. Quill manager Odo Tarn slept.", {"Ann Quill": "person", "Odo Tarn": "person"}),
        ("Quillon beat Zelmoor 2-1.", {"Quillon": "organization", "Zelmoor": "organization"}),
        ("In May, they lost to Zelmoor 3-2 at home.", {"Zelmoor": "organization"}),
        ("In May, Quillon beat Zelmoor 6-4, 6-3.", {}),
        # a town that begins like somebody, a pool, a dateline's mills, who is drawn in
        ("They fled Jefferson City.", {"Jefferson City": "place"}),
        ("Quillon Lido is shut.", {"Quillon Lido": "place"}),
        ("QUILLON MILLS, Vt. — Clerks moved to Quillon Mills.", {"Quillon Mills": "place", "Vt.": "place"}),
        ("It has drawn in Zelia Quillon.", {"Zelia Quillon": "person"}),
        ("The Isle of Man is wet.", {"Isle of Man": "place"}),
        # a county's brigade, a journal, a station, a line
        ("Quillon County Fire said it rained.", {"Quillon County Fire": "organization"}),
        ("A Halden County fire burned.", {"Halden County": "place"}),
        ("It appeared in Quillon Letters.", {"Quillon Letters": "organization"}),
        (
            "She told BBC Radio 5 Live and BBC Radio 4.",
            {"BBC Radio 5 Live": "organization", "BBC Radio 4": "organization"},
        ),
        (
            "Tarn Lakes & Western Railway left. A Tarn Lakes & Western clerk slept.",
            {"Tarn Lakes & Western Railway": "organization"},
        ),
        # what was told something, and whose reporter asks, in another language
        ("A guard told Kravia Posten that it rained.", {"Kravia Posten": "organization"}),
        ("A judge told Zubin Khar that he had lied.", {"Zubin Khar": "person"}),
        ("Zubin Khar quoted his father as saying that it rained.", {"Zubin Khar": "person"}),
        ("Kravia Posten quoted a guard as saying that it rained.", {"Kravia Posten": "organization"}),
        ("She told a Kravia Posten reporter to ask.", {"Kravia Posten": "organization"}),
        ("A guard told Sefo Tuan that it rained. Tuan wept.", {"Sefo Tuan": "person"}),
        ("A guard told Sefo Tuan that it rained. Sefo Tuan wept.", {"Sefo Tuan": "person"}),
        ("A guard told Odo Tarn that it rained.", {"Odo Tarn": "person"}),
        ("A guard told Garden Talk that it rained.", {"Garden Talk": "organization"}),
        ("A guard told Senate Estimates that it rained.", {}),
        ("She told Team Leader that it rained.", {}),
        ("Odo Tarn, the owner of Sallowex, who said no, left.", {"Odo Tarn": "person", "Sallowex": "organization"}),
        # letters with a number
        ("K23 rebels left. The K23 said no.", {"K23": "organization"}),
        ("Odo Tarn, a spokesman for K23, left.", {"Odo Tarn": "person", "K23": "organization"}),
        ("The K23 is shut. A K23 unit left.", {}),
        ("Odo Tarn, a spokesman for the KB5 Investment Fund, left.", {"Odo Tarn": "person"}),
        # what is nobody's surname
        ("The General Election was late.", {}),
        ("The District Chief Executives left.", {}),
        ("Mr Sessions left.", {"Sessions": "person"}),
        ("The Attorney General’s Chambers said no.", {"Attorney General’s Chambers": "organization"}),
        ("Mayor Chambers said no.", {"Chambers": "person"}),
        # storms
        ("Tropical Cyclone Ann came. TC Ann left.", {}),
        ("Super Typhoon Odo came.", {}),
        ("TC Quill left.", {"TC Quill": "person"}),
        # parks
        ("They met in Victoria Park.", {"Victoria Park": "place"}),
        ("Grace Park said it rained.", {"Grace Park": "person"}),
        # a body for two fields, and two bodies
        (
            "The Norwegian Communications and Multimedia Commission left.",
            {"Norwegian Communications and Multimedia Commission": "organization"},
        ),
        (
            "Tarn Communications and Kray Media left.",
            {"Tarn Communications": "organization", "Kray Media": "organization"},
        ),
        ("The Geology and Climate Institute left.", {"Geology and Climate Institute": "organization"}),
        # a firm's branch, and a part of a land
        ("Tarn Canada left.", {"Tarn Canada": "organization"}),
        ("They met in Atlantic Canada.", {"Canada": "place"}),
        ("Kim Canada, 34, left.", {"Kim Canada": "person"}),
        # who sits for a place
        ("Halden East MP Odo Tarn left.", {"Halden East": "place", "Odo Tarn": "person"}),
        ("Ann Quill MP left.", {"Ann Quill": "person"}),
        (
            "The Tarns leader, Ann Quill, left. The deputy Tarns leader left. Tarns MP Mara Lind left.",
            {"Ann Quill": "person", "Mara Lind": "person", "Tarns": "organization"},
        ),
        # surnames that a people has too
        ("The governor Olga Turk left. Turk said no. A Turk wept.", {"Olga Turk": "person"}),
        ("The governor Zorvia Turk said no.", {"Zorvia Turk": "person"}),
        ("Jim French left. French said no. The French said so.", {"Jim French": "person"}),
        ("Senate Republicans left. Republicans said no.", {"Senate": "organization"}),
        ("Mr Turk, the clerk, left.", {"Turk": "person"}),
        ("Ayub Shah Quill left.", {"Ayub Shah Quill": "person"}),
        ("Queen Ann Shah left.", {"Ann Shah": "person"}),
        # what is studied, what it says in some papers, letters of things
        ("She has a degree in Physics and in Economics.", {}),
        ("He told it in the Budget in Autumn.", {}),
        ("An NGO left. It is a PDF.", {}),
        ("The Halden People Defense Force (PDF) left. PDF wept.", {"Halden People Defense Force": "organization"}),
        ("An Anti-kidnapping squad left.", {}),
        ("Norwegian FM: No trade.", {}),
        ("A Halden-Tarn Dialogue began.", {}),
        # firms and public bodies
        ("Capital Economics said no.", {"Capital Economics": "organization"}),
        ("Transport for Tarn said no.", {"Transport for Tarn": "organization"}),
        ("Transport for farmers was late.", {}),
        ("The Serious Crime Unit left.", {"Serious Crime Unit": "organization"}),
        # parties
        ("Labour has said no. Labour MP Ann Quill left.", {"Labour": "organization", "Ann Quill": "person"}),
        (
            "Labour’s plan and a plan by the Conservatives failed.",
            {"Labour": "organization", "Conservatives": "organization"},
        ),
        ("Labour costs rose. Hard labour. Labour leader Ann Quill left.", {"Ann Quill": "person"}),
        ("The Labour Party met. Labour won.", {"Labour Party": "organization"}),
        # bodies for several fields
        ("The Department for Business and Trade left.", {"Department for Business and Trade": "organization"}),
        (
            "The Halden Institute of Science and Technology left.",
            {"Halden Institute of Science and Technology": "organization"},
        ),
        (
            "The Ministry of Trade, Industry and Tourism left.",
            {"Ministry of Trade, Industry and Tourism": "organization"},
        ),
        (
            "The Ministry of Trade and Health Minister Odo Tarn left.",
            {"Ministry of Trade": "organization", "Odo Tarn": "person"},
        ),
        (
            "The Xovian Oceanic and Atmospheric Administration left.",
            {"Xovian Oceanic and Atmospheric Administration": "organization"},
        ),
        ("The Securities and Exchange Commission left.", {"Securities and Exchange Commission": "organization"}),
        ("Halden Spa University left.", {"Halden Spa University": "organization"}),
        ("She told Joy FM that it rained.", {"Joy FM": "organization"}),
        ("The Committee on Energy and Trade left.", {"Committee on Energy and Trade": "organization"}),
        ("A Committee on Energy and Ann Quill left.", {"Committee on Energy": "organization", "Ann Quill": "person"}),
        (
            "The National Union of Rail, Maritime and Transport Workers left.",
            {"National Union of Rail, Maritime and Transport Workers": "organization"},
        ),
        (
            "The Department of Agriculture, Food and the Marine left.",
            {"Department of Agriculture, Food and the Marine": "organization"},
        ),
        # a campus
        ("The University of California, Davis left.", {"University of California, Davis": "organization"}),
        (
            "Odo Tarn of the University of California, Mara Lind and others left.",
            {"Odo Tarn": "person", "University of California": "organization", "Mara Lind": "person"},
        ),
        # what a minister is for
        ("The Minister for Foreign Affairs left.", {}),
        ("The Ministry of Foreign Affairs left.", {"Ministry of Foreign Affairs": "organization"}),
        ("NSW Police left.", {"NSW Police": "organization"}),
        # where people get to
        ("The rebels pushed past Munita and fled to Korvo.", {"Munita": "place", "Korvo": "place"}),
        ("They shelled its capital, Muzabad.", {"Muzabad": "place"}),
        ("He fled to Ann Quill.", {"Ann Quill": "person"}),
        ("BY JASON CROSS\n\nIt rained.", {}),
        # zones of time
        ("Updated 10:37 ET\n\nIt rained at 9 CDT and at 8:15 a.m. BST.", {}),
    ],
)
def test_kinds_of_names(text: str, expected: dict[str, str]) -> None:
    assert kinds(text) == expected
