"""Names found by rules: which words, which type, and what is no name."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.convert.names.find import find_names
from dossier.convert.reading.sentences import find_sentences


def names_in(text: str) -> list[tuple[str, str]]:
    return [(text[m.span[0] : m.span[1]], m.type) for m in find_names(text, find_sentences(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Marta Olsen spoke.", [("Marta Olsen", "person")]),
        ("Norwegian Ombudsman Katarina Velk left.", [("Katarina Velk", "person")]),
        ("Halden Corp. executive Ron Marsh resigned.", [("Halden Corp.", "organization"), ("Ron Marsh", "person")]),
        ("The Ministry of Fish and Ships closed.", [("Ministry of Fish and Ships", "organization")]),
        ("The Campaign to Stop Rogue Drones won.", [("Campaign to Stop Rogue Drones", "organization")]),
        ("The Committee to Elect Odo Tarn won.", [("Committee to Elect Odo Tarn", "organization")]),
        ("Senate Committee to Investigate Odo Tarn Over Leak", [("Odo Tarn", "person")]),
        ("He went from the Tarn Committee to Lodd.", [("Tarn Committee", "organization"), ("Lodd", "")]),
        ("The Fund for the Defence of Bats won.", [("Fund for the Defence of Bats", "organization")]),
        # who undertakes something, where it speaks
        ("The Lodd Records Project said so.", [("Lodd Records Project", "organization")]),
        ("The Lodd Records Project opened.", []),
        ("The Lodd and Tarn Project said so.", [("Lodd", "")]),
        (
            "Odo Tarn and the Lodd Grain Initiative (LGI) told us.",
            [("Odo Tarn", "person"), ("Lodd Grain Initiative", "organization"), ("LGI", "organization")],
        ),
        ("She is a lawyer at the Lodd Records Project.", [("Lodd Records Project", "organization")]),
        ("The Rogue Grain and Water Reporting Project said so. He left the Rogue Grain and Water Reporting Project.",
         2 * [("Rogue Grain and Water Reporting Project", "organization")]),
        ("He works for the Lantern Collective.", [("Lantern Collective", "organization")]),
        ("They left Save the Children.", [("Save the Children", "organization")]),
        ("They left Fairness Now.", [("Fairness Now", "organization")]),
        ("They met Fairness now.", [("Fairness", "")]),
        ("A blue Ford Tarn left. He left a Ford Tarn.", []),
        # known names that are words
        ("“Nice morning,” said Odo Tarn.", [("Odo Tarn", "person")]),
        ("Split into groups, they left.", []),
        ("Mobile phones are dear. They live in Mobile.", [("Mobile", "place"), ("Mobile", "place")]),
        ("Nice, France, is dear.", [("Nice", "place"), ("France", "place")]),
        ("Target practice is dear.", []),
        ("Target has shops.", [("Target", "organization")]),
        ("He saw the Grain Farmers Memorial and the Memorial.", []),
        ("He works for the Grain and Fodder Administration.", [("Grain and Fodder Administration", "organization")]),
        ("They met in Oslo and flew to the United States.", [("Oslo", "place"), ("United States", "place")]),
        ("Police in Kirkvale searched the house.", [("Kirkvale", "place")]),
        ("The analyst Dorrit Vex disagreed.", [("Dorrit Vex", "person")]),
        ("A spokesman for Belltower Group declined.", [("Belltower Group", "organization")]),
        ("It was Kristof van der Molen who paid.", [("Kristof van der Molen", "person")]),
        ("Seán O'Dea's lawyer came.", [("Seán O'Dea", "person")]),
        ("He reads the Northern Chronicle.", [("Northern Chronicle", "organization")]),
        ("She writes for the Sunday Courier.", [("Sunday Courier", "organization")]),
        ("He lay in St Aldith's Hospital.", [("St Aldith's Hospital", "organization")]),
        ("St Aldith’s said so.", [("St Aldith’s", "organization")]),
        ("Pupils of St. James' left.", [("St. James'", "organization")]),
        ("They live in St Aldith's Street.", [("St Aldith's Street", "place")]),
        ("He lives in St Tarvin.", [("St Tarvin", "place")]),
        ("St Anna Ambulance came.", [("St Anna Ambulance", "organization")]),
        ("They prayed to St Anna.", [("Anna", "person")]),
        ("St. Petersburg's Court sat.", [("St. Petersburg", "place")]),
        ("The captain of the ferry, Anna Falk, left.", [("Anna Falk", "person")]),
        ("Marta Olsen came. The boat Olsen bought sank.", [("Marta Olsen", "person"), ("Olsen", "person")]),
        ("Anna Falk, a former ship engineer, left.", [("Anna Falk", "person")]),
        ("He saw the ships Russia lost.", [("Russia", "place")]),
        ("Sport Scotland said nothing.", [("Sport Scotland", "organization")]),
        ("Then Highways Wales was sued.", [("Highways Wales", "organization")]),
        ("Rural Scotland was hit.", [("Scotland", "place")]),
        ("Justice Monitor said nothing.", [("Justice Monitor", "organization")]),
        ("Tarn Utilities said nothing.", [("Tarn Utilities", "organization")]),
        ("French Finance Minister Jean Dray left.", [("Jean Dray", "person")]),
        ("French Army Chief Jean Dray left.", [("French Army", "organization"), ("Jean Dray", "person")]),
        ("Then-Governor Anna Falk left.", [("Anna Falk", "person")]),
        ("Coun Odo Falk (Con, Tarn Vale) left.", [("Odo Falk", "person"), ("Tarn Vale", "place")]),
        ("Former Rovers captain Anna Falk left.", [("Rovers", "organization"), ("Anna Falk", "person")]),
        ("Benning Lind, the law firm, left.", [("Benning Lind", "organization")]),
        # Arabic names of houses and hills, and of people
        ("They lay in Al-Karim Hospital.", [("Al-Karim Hospital", "organization")]),
        ("The Al-Karim Bank closed.", [("Al-Karim Bank", "organization")]),
        ("Mona Church and Mona al-Karim left.", [("Mona Church", "person"), ("Mona al-Karim", "person")]),
        ("It hit the Tal al-Karim neighbourhood.", [("Tal al-Karim", "place")]),
        ("Khan al-Karim, a teacher, said no.", [("Khan al-Karim", "person")]),
        ("They fled the town of Umm Karim.", [("Umm Karim", "place")]),
        ("Umm Karim said no.", [("Umm Karim", "person")]),
        ("It is the town of Mona Karim's birth.", [("Mona Karim", "person")]),
        # a station, whoever its first word is the name of
        ("They watched Al Karim News at noon.", [("Al Karim News", "organization")]),
        ("He spoke to Mona TV.", [("Mona TV", "organization")]),
        ("He spoke to Formula TV.", [("Formula TV", "organization")]),
        ("He heard the Good News.", []),
        # what stands in front of a name, or is told of behind it
        ("The collective Zembra de Lorn said no.", [("Zembra de Lorn", "organization")]),
        ("One of the lenders, Zembrabank, said no.", [("Zembrabank", "organization")]),
        ("One of the mayors, Zembra Lorn, said no.", [("Zembra Lorn", "person")]),
        ("As Zembra Lorn has learned from its own sources, he left.", [("Zembra Lorn", "organization")]),
        # somebody by one name, and what may be none
        ("“No,” said Zembra, a pensioner.", [("Zembra", "person")]),
        ("“No,” said Zembra, a 58-year-old tea seller.", [("Zembra", "person")]),
        ("“No,” says Zembra, with whom he has two sons.", [("Zembra", "person")]),
        ("“No,” said Zembra, a lender.", [("Zembra", "organization")]),
        ("“No,” said Zembra, an ally of Mona Karim.", [("Zembra", ""), ("Mona Karim", "person")]),
        ("In Zembra, a pensioner, Mona Karim, slept.", [("Zembra", "place"), ("Mona Karim", "person")]),
        ("Anna Falk, a company director, left.", [("Anna Falk", "person")]),
        ("Anna Falk's firm, Benning Lind, said no.", [("Anna Falk", "person"), ("Benning Lind", "organization")]),
        ("Besk Orrim, the owner of the company, said no.", [("Besk Orrim", "person")]),
        ("Vorik Dann, a manager at the bank, left.", [("Vorik Dann", "person")]),
        ("The rival of Tarn said no. Tarn's rival, Benning Lind, said no.", [("Benning Lind", "person")]),
        ("Anna Falk's main contractor, Benning Lind, left.", [("Anna Falk", "person"), ("Benning Lind", "person")]),
        ("His rival Karl Lind left.", [("Karl Lind", "person")]),
        ("It was lost to rival Karl Lind.", [("Karl Lind", "person")]),
        ("The brewer bought rival Karl Lind for £3m.", [("Karl Lind", "organization")]),
        ("A retailer's rival Karl Lind left.", [("Karl Lind", "organization")]),
        ("Rival Karl Lind said its sales fell.", [("Karl Lind", "organization")]),
        ("Its subsidiary Karl Lind left.", [("Karl Lind", "organization")]),
        ("Their rival Yorrow Rovers left.", [("Yorrow Rovers", "organization")]),
        # first names that are adjectives of belonging, too, or a firm's name
        ("Spokesman Roman Orrim left.", [("Roman Orrim", "person")]),
        ("The coach, Roman Orrim, left.", [("Roman Orrim", "person")]),
        ("Christian Orrim and Anna Falk left.", [("Christian Orrim", "person"), ("Anna Falk", "person")]),
        ("Mayor German Orrim left.", [("German Orrim", "person")]),
        ("German Mayor Odo Orrim left.", [("Odo Orrim", "person")]),
        ("Roman Catholic bishops saw the Roman Empire fall.", []),
        ("Anna Falk's agent, Kia Orrim, left.", [("Anna Falk", "person"), ("Kia Orrim", "person")]),
        ("The carmaker, Kia Motors, left.", [("Kia Motors", "organization")]),
        ("Mayor Anna Christie's wife left.", [("Anna Christie", "person")]),
        ("He sold it at Christie's.", [("Christie's", "organization")]),
        ("Det Con Anna Falk left.", [("Anna Falk", "person")]),
        ("Yorrow City have signed a keeper.", [("Yorrow City", "organization")]),
        ("Mexico City are ready.", [("Mexico City", "place")]),
        ("Cape Town were flooded.", [("Cape Town", "place")]),
        ("Trams in Yorrow City have stopped.", [("Yorrow City", "place")]),
        ("Yorrow Lind cut its prices.", [("Yorrow Lind", "organization")]),
        ("Yorrow Lind missed its full-year profit forecast.", [("Yorrow Lind", "organization")]),
        ("Yorrow cut its rates. In Yorrow, men cheered.", [("Yorrow", "place"), ("Yorrow", "place")]),
        ("Yorrow cut its prices. In Yorrow, men cheered.", [("Yorrow", "place"), ("Yorrow", "place")]),
        ("Yorrow shut its border.", [("Yorrow", "")]),
        ("Food Peru needs was sent.", [("Peru", "place")]),
        ("Nature Japan was read.", [("Japan", "place")]),
        ("Sport Scotland chief Anna Falk left.", [("Sport Scotland", "organization"), ("Anna Falk", "person")]),
        ("Men of Sport Scotland left. Sport Scotland was sued.", [("Sport Scotland", "organization")] * 2),
        ("Rovers on Mars sent photos.", [("Rovers", ""), ("Mars", "")]),
        ("Lodd Rovers lost. Rovers were poor.", [("Lodd Rovers", "organization"), ("Rovers", "organization")]),
        ("Lodd Dynamics was sued.", [("Lodd Dynamics", "organization")]),
        ("The Lodd Monitor was sold.", [("Lodd Monitor", "organization")]),
        ("Wafa Falk fled. Wafa said she was ill.", [("Wafa Falk", "person"), ("Wafa", "person")]),
        ("OLD TARVIN, Feb 11 (Newsbeam) - A mill burned.", [("OLD TARVIN", "place")]),
        ("PORT TARVIN, Feb 11 - A mill burned.", [("PORT TARVIN", "place")]),
        ("SAINT TARVIN, Feb. 11 - A mill burned.", [("SAINT TARVIN", "place")]),
        ("Zastava.Media said nothing.", [("Zastava.Media", "organization")]),
        ("City Hall said nothing.", [("City Hall", "organization")]),
        ("Eastern Wire said so.", [("Eastern Wire", "organization")]),
        ("That was told by Eastern Wire.", [("Eastern Wire", "organization")]),
        ("Southern Water was fined.", [("Southern Water", "organization")]),
        ("Northern Kirkvale was hit.", [("Northern Kirkvale", "place")]),
        ("She gave her name only as Amina.", [("Amina", "person")]),
        ("A man asked to be called Pawel.", [("Pawel", "person")]),
        ("A nurse identified by her first name, Olha, wept.", [("Olha", "person")]),
        ("The mill asked to be called Tarn Works.", [("Tarn Works", "organization")]),
        ("An analyst at Morgan Vetter agreed.", [("Morgan Vetter", "organization")]),
        ("They sold Brand & Holm.", [("Brand & Holm", "organization")]),
        ("Troops of the 12th Infantry Brigade left.", [("12th Infantry Brigade", "organization")]),
        ("Then Leeds Rovers won.", [("Leeds Rovers", "organization")]),
        ("The Norwegian Fish Survey said so.", [("Norwegian Fish Survey", "organization")]),
        ("Residents of Stellwick complained.", [("Stellwick", "place")]),
        ("They bought a stake in Ostmark.", [("Ostmark", "organization")]),
        ("They fled Upper Stell.", [("Upper Stell", "place")]),
        ("KIRKVALE, Ohio (AP) — It rained.", [("KIRKVALE", "place"), ("Ohio", "place"), ("AP", "organization")]),
        ("J. K. Marlowe wrote it.", [("J. K. Marlowe", "person")]),
        ("Mayor P. Quill spoke.", [("P. Quill", "person")]),
        ("Jean-Luc Terrier, 45, was held.", [("Jean-Luc Terrier", "person")]),
        ("The UN and the ICRC agreed.", [("UN", "organization"), ("ICRC", "organization")]),
        ("The paper was first to report it, citing Vestkurier.com.", [("Vestkurier.com", "organization")]),
        ("Kirkvale, 14 February 2023\n\nDear readers,", [("Kirkvale", "place")]),
        ("Anna Velk, Stellonia's deputy foreign minister, left.", [("Stellonia", "place")]),
        ("The Velmar Line denied it.", [("Velmar Line", "organization")]),
        ("Ірина Коваль said no.", [("Ірина Коваль", "person")]),
        ("The Attorney General's Office said so.", [("Attorney General's Office", "organization")]),
        ("The Kirk County Sheriff's Office left.", [("Kirk County Sheriff's Office", "organization")]),
        ("The Farmers’ Union of Lodd met.", [("Farmers’ Union of Lodd", "organization")]),
        ("The Tarn Dockers' Association met.", [("Tarn Dockers' Association", "organization")]),
        ("The operator, Halden Vessel, was fined.", [("Halden Vessel", "organization")]),
        ("They left the team, Ann Reed told the court.", [("Ann Reed", "person")]),
        ("She left the University of Lunvik, who paid for it.", [("University of Lunvik", "organization")]),
        ("He lay in the Tarn Children's Hospital.", [("Tarn Children's Hospital", "organization")]),
        ("She left King's College London.", [("King's College London", "organization")]),
        ("The Mayor's Christmas Fair was shut.", []),
        ("Lodd's Harbour Authority met.", [("Harbour Authority", "organization")]),
        ("They ate at Bell's Bakery.", [("Bell's Bakery", "organization")]),
        ("They met at Tarn's Bar Council.", []),
        ("McDonald’s said so.", [("McDonald’s", "organization")]),
        ("Brannock's said so. Brannock's profits fell.", [("Brannock's", "organization")] * 2),
        ("Brannock's said so. Ivo Brannock left.", [("Brannock", "person"), ("Ivo Brannock", "person")]),
        ("A friend of Ann Quill's said so.", [("Ann Quill", "person")]),
        ("He's said so. Marta's said no.", []),
        ("She works at University Tarn.", [("University Tarn", "organization")]),
        ("Cheers came from Team Halden.", [("Team Halden", "organization")]),
        ("He was a Navy Seal.", []),
        ("The barrister Ranjit Bains KC spoke.", [("Ranjit Bains", "person")]),
        ('Margaret "Mags" Falk left.', [('Margaret "Mags" Falk', "person")]),
        ("It was Robert (Bobby) Kline who left.", [("Robert (Bobby) Kline", "person")]),
        ('The "Dixiecrat" Strom Falk left.', [("Strom Falk", "person")]),
        ("Friday Osei, a teacher, came. Then Osei left.", [("Friday Osei", "person"), ("Osei", "person")]),
        ("It was Pastor Sunday Adeyemi. Then Mr Adeyemi left.", [("Sunday Adeyemi", "person"), ("Adeyemi", "person")]),
        ("On Friday Osei came. Then Osei left.", [("Osei", ""), ("Osei", "")]),
        ("The mayor, Friday Osei, left.", [("Friday Osei", "person")]),
        ("In a letter, Friday Osei said no.", [("Friday Osei", "person")]),
        ("Kofi Osei came. In a letter, Friday Osei said no.", [("Kofi Osei", "person"), ("Osei", "person")]),
        ("The talks, Friday Osei time, failed.", [("Osei", "")]),
        ("Kofi Osei came. Friday Osei sat. Then Osei left.", [("Kofi Osei", "person"), *[("Osei", "person")] * 2]),
        ("Sunday Service was held. Service was long.", []),
        ("Then Witness Africa left.", [("Witness Africa", "organization")]),
        ("Park Ji-hoon left.", [("Park Ji-hoon", "person")]),
        ("The Athletics Conduct Panel met.", [("Athletics Conduct Panel", "organization")]),
        ("The Lok Sabha passed it.", [("Lok Sabha", "organization")]),
        ("The Annual General Meeting was held.", []),
        ("It makes 40 MW under GST rules.", []),
        ("He told LCN News so.", [("LCN News", "organization")]),
        ("He told the broadcaster Antenne Océan so.", [("Antenne Océan", "organization")]),
        ("He told the Sobh-e Now daily so.", [("Sobh-e Now", "organization")]),
        ("He cheered the New York Mets.", [("New York Mets", "organization")]),
        ("New Yorkers cheered.", []),
        ("Then Ibrahim Said Ali left.", [("Ibrahim Said Ali", "person")]),
        ("Said Dorothy Falk, who grew up there: It burnt.", [("Dorothy Falk", "person")]),
        ("Then Theresa May left.", [("Theresa May", "person")]),
        ("He spoke at a June Quill rally.", [("Quill", "")]),
        ("Mark Waters, 41, was sad.", [("Mark Waters", "person")]),
        ("Jan Novak left.", [("Jan Novak", "person")]),
        ("On Jan. 5 it rained.", []),
        ("Then Rohan Shah left.", [("Rohan Shah", "person")]),
        ("Then Don Falk left.", [("Don Falk", "person")]),
        ("The Shah left.", []),
        ("In May Ann Quill left.", [("Ann Quill", "person")]),
        ("They met in Paris on May 3.", [("Paris", "place")]),
        ("It fell on San Telmo town.", [("San Telmo", "place")]),
        ("It was San San Win who left.", [("San San Win", "person")]),
        ("The Harlan County coroner came.", [("Harlan County", "place")]),
        ("It was Harlan Hill who left.", [("Harlan Hill", "person")]),
        ("It stood on Marine Parade.", [("Marine Parade", "place")]),
        ("They found it on Victoria Crescent.", [("Victoria Crescent", "place")]),
        ("They played at the Ruaraka Oval.", [("Ruaraka Oval", "place")]),
        ("He walked down Rua Direita.", [("Rua Direita", "place")]),
        ("Then Penrith Athletic left.", [("Penrith Athletic", "organization")]),
        ("It is in the journal Coastal Biology.", [("Coastal Biology", "organization")]),
        ("They paid for the purchase of Dell'Oro Baking.", [("Dell'Oro Baking", "organization")]),
        ("The group Physicians Without Walls left.", [("Physicians Without Walls", "organization")]),
        ("Then Jaydeep Shah left.", [("Jaydeep Shah", "person")]),
        ("The Kirkvale Sheriff left.", [("Kirkvale", "")]),
        ("Special Agent in Charge Mara Quill left.", [("Mara Quill", "person")]),
        ("The Minister of Migration Mara Quill left.", [("Mara Quill", "person")]),
        ("He met the head of Migration Watch.", [("Migration Watch", "organization")]),
        ("MP for Elmswell Tariq Falk left.", [("Elmswell", "place"), ("Tariq Falk", "person")]),
        ("He spoke for Tariq Falk.", [("Tariq Falk", "person")]),
        ("Her lawyer, Atty. Mara Quill, left.", [("Mara Quill", "person")]),
        ("Det Ch Insp Mara Quill and Det Sgt Odo Tarn left.", [("Mara Quill", "person"), ("Odo Tarn", "person")]),
        ("Its head of delegation, Beat Tarn, said so.", [("Beat Tarn", "person")]),
        ("The Minister of Migration, Eftychia Falk, said so.", [("Eftychia Falk", "person")]),
        ("The operator, Halden Tarn, was fined.", [("Halden Tarn", "organization")]),
        ("A man in Hilton Head, South Carolina, left.", [("South Carolina", "place")]),
        ("Mara, whose 5-year-old, Micah, slept, left.", [("Micah", "person")]),
        ("His ex-wife, Lorna, lives far off.", [("Lorna", "person")]),
        ("Odo, 24, from Baidoa, and others left.", [("Odo", "person"), ("Baidoa", "place")]),
        ("Jaydeep Shah, of Surat, who wept, left.", [("Jaydeep Shah", "person"), ("Surat", "place")]),
        ("Mara Quill, of Halden Bank, wept.", [("Mara Quill", "person"), ("Halden Bank", "organization")]),
        ("Town\n\nAMBERPUR: Police came.", [("AMBERPUR", "place")]),
        ("Town\n\nAMBER: I came.\n\nFALK: I left.", [("AMBER", "person"), ("FALK", "person")]),
        ("Town\n\nBy Mara Quill, Lafun, and Chinelo Falk, Oslo\n\nOk.", [("Lafun", ""), ("Chinelo Falk", "person")]),
        ("Town\n\nBy Ann Quill and Chinelo Falk\n\nIt fell.", [("Chinelo Falk", "person")]),
        ("Ma. Corazon Falk, 41, came.", [("Ma. Corazon Falk", "person")]),
        ("It was Jack Ma. Grace Falk left.", [("Jack Ma", "person"), ("Grace Falk", "person")]),
        ("The lawyer Achieng' Falk-Tarn left.", [("Achieng' Falk-Tarn", "person")]),
        ("They shouted 'Up with Achieng' Olsen said.", [("Olsen", "person")]),
        ("The Georgia Bureau of Fish said so.", [("Georgia Bureau of Fish", "organization")]),
        ("Mothers Against Knives met.", [("Mothers Against Knives", "organization")]),
        ("Health Cabinet Secretary Mara Quill left.", [("Mara Quill", "person")]),
        ("The president of Halden, Mara Quill, said no.", [("Halden", ""), ("Mara Quill", "person")]),
        ("Con Falk left.", [("Con Falk", "person")]),
        ("Mayor John Street left.", [("John Street", "person")]),
        ("Jill Albion, a teacher, left.", [("Jill Albion", "person")]),
        ("Halden Sa closed.", [("Halden Sa", "organization")]),
        ("Health CS Mara Quill left. The CS wept.", [("Mara Quill", "person")]),
        ("Colonel Abdou Ag Berg left.", [("Abdou Ag Berg", "person")]),
        ("He sued Halden AG.", [("Halden AG", "organization")]),
        ("The elder Musa ole Tarn left.", [("Musa ole Tarn", "person")]),
        ("Kent and Surrey Police came.", [("Kent and Surrey Police", "organization")]),
        ("He rang Elmvale and Surrey Constabulary.", [("Elmvale and Surrey Constabulary", "organization")]),
        ("Oslo and Bergen Council met.", [("Oslo and Bergen Council", "organization")]),
        ("Norway and Bergen Police met.", [("Norway", "place"), ("Bergen Police", "organization")]),
        ("Olsen and Bergen Council met.", [("Bergen Council", "organization")]),
        ("Great Northern Railway closed.", [("Great Northern Railway", "organization")]),
        ("North East Water paid.", [("North East Water", "organization")]),
        ("North East Water Street is shut.", [("East Water Street", "place")]),
        ("North East Coast Ambulance came.", [("North East Coast Ambulance", "organization")]),
        ("Mother-of-two Mara Quill left.", [("Mara Quill", "person")]),
        ("Books for Prisoners closed.", [("Books for Prisoners", "organization")]),
        ("The charity Help for Sailors closed.", [("Help for Sailors", "organization")]),
        ("Minister for Education Mara Quill left.", [("Mara Quill", "person")]),
        ("Money for Oslo was lost.", [("Oslo", "place")]),
        ("Nurses United left. Leeds United won.", [("Nurses United", "organization")]),
        ("The group Ocean Witness left. The witness left.", [("Ocean Witness", "organization")]),
        ("The Bakers and Allied Trades Union met.", [("Bakers and Allied Trades Union", "organization")]),
        ("The Health and Safety Executive met.", [("Health and Safety Executive", "organization")]),
        ("Baker and Farm Union met.", [("Farm Union", "organization")]),
        ('Wilmor "Sparky" Tarvin left.', [('Wilmor "Sparky" Tarvin', "person")]),
        ('Joaquin "El Tarv" Kard left.', [('Joaquin "El Tarv" Kard', "person")]),
        ('Robert C. "Red" Falk left.', [('Robert C. "Red" Falk', "person")]),
        ('The paper of Halden "Red" said Falk left.', [("Halden", ""), ("Falk", "")]),
        ("Her father, Magnus Barr, left.", [("Magnus Barr", "person")]),
        ("Barr. Odo Falk left.", [("Odo Falk", "person")]),
        ("The Brotherhood of Bakers Local 88 met.", [("Brotherhood of Bakers Local", "organization")]),
        ("Jorrit Plasm left. They took off Plasm.", [("Jorrit Plasm", "person"), ("Plasm", "person")]),
        ("They live in Jorrit Plasm. They sailed off Plasm.", [("Plasm", "place")]),
        ("The UN Special Rapporteur on law, Prof. Ann Falk, left.", [("UN", "organization"), ("Ann Falk", "person")]),
        ("LIMASK, March 19 (Wire) — It put in at Limask.", [("LIMASK", "place"), ("Limask", "place")]),
        ("POLICE, March 19. He worked at Tarvin.", [("Tarvin", "organization")]),
        ("The base at Tarvin was hit.", [("Tarvin", "place")]),
        ("Guards at Tarvin were hit.", [("Tarvin", "organization")]),
        ("Poland's neighbour Tarvin said so.", [("Poland", "place"), ("Tarvin", "place")]),
        ("Anna's neighbour Tarvin said so.", [("Tarvin", "person")]),
        ("The Inquiry into Church Funds met.", [("Inquiry into Church Funds", "organization")]),
        ("The Inquiry went into Church Funds.", [("Church Funds", "organization")]),
        ("Forward Marcus Till left.", [("Marcus Till", "person")]),
        ("The captain of the Halden Eagles left.", [("Halden Eagles", "")]),
        ("WAR CRIMES, March 3 - A court said no.", [("CRIMES", "")]),
        ("They left Puerto Tarvin for Costa Lorn.", [("Puerto Tarvin", "place"), ("Costa Lorn", "place")]),
        ("Police in Monte Tarvin said no.", [("Monte Tarvin", "place")]),
        ("A brother of Monto Tarvin said no.", [("Monto Tarvin", "person")]),
        ("Police in Halden arrested Odo Tarvin and said no.", [("Halden", "place"), ("Odo Tarvin", "person")]),
        ("The army of Tarvin denied it.", [("Tarvin", "place")]),
        ("The lawyer of Tarvin denied it.", [("Tarvin", "person")]),
        ("Odo Falk, a clerk from Tarvin Kard, left.", [("Odo Falk", "person"), ("Tarvin Kard", "place")]),
        ("He had the job from Tarvin Kard.", [("Tarvin Kard", "person")]),
        ("Costa Rican President Ann Falk left.", [("Ann Falk", "person")]),
        ("The Costa Rican Grain Board left.", [("Costa Rican Grain Board", "organization")]),
        ("He liked El Tarvin when it rained.", [("El Tarvin", "place")]),
        ("He told El Tarvin that it rained.", [("El Tarvin", "organization")]),
        ("He told the newspaper El Tarvin that it rained.", [("El Tarvin", "organization")]),
        ("He told Radio Tarvin no.", [("Radio Tarvin", "organization")]),
        ("He read it in the Tarvin Evening News.", [("Tarvin Evening News", "organization")]),
        ("Tarvistan and Korlavia met.", [("Tarvistan", "place"), ("Korlavia", "place")]),
        ("Octavia said no.", [("Octavia", "person")]),
        ("The Tarvin Kard group said no.", [("Tarvin Kard", "organization")]),
        ("The Hong Kong group said no.", [("Hong Kong", "place")]),
        ("The boats left the Tarvin Kard.", []),
        ("Odo Tarvin said no. The Odo Tarvin trial went on.", 2 * [("Odo Tarvin", "person")]),
        ("Jorvik Kard said no. The Jorvik Kard affair went on.", 2 * [("Jorvik Kard", "person")]),
        ("A boat, the Coast Guard said, sank.", [("Coast Guard", "organization")]),
        ("By boat, the Odo Tarvin family left.", [("Odo Tarvin", "person")]),
        ("He was aboard the Odo Tarvin campaign.", [("Odo Tarvin", "person")]),
        ('He told his story, "Odo Tarvin saved me".', [("Odo Tarvin", "person")]),
        ("Rovers have won.", [("Rovers", "organization")]),
        ("The Tarvin daily Kardblatt wrote so.", [("Tarvin", "place")]),
        ("The Tarvin newspaper said so.", [("Tarvin", "organization")]),
        ("The mayor of Tarvin, Vesk, said no.", [("Tarvin", "place")]),
        ("The mayor of Tarvin, Odo Vesk, said no.", [("Tarvin", "place"), ("Odo Vesk", "person")]),
        ("Odo al-Tarvin left. Al-Tarvin considered it.", [("Odo al-Tarvin", "person"), ("Al-Tarvin", "person")]),
        ("She saw the film Odo Tarvin made.", [("Odo Tarvin", "person")]),
        ('"My friend," Odo Tarvin said, "left."', [("Odo Tarvin", "person")]),
        ("Baker said no. Odo Baker left.", [("Baker", "person"), ("Odo Baker", "person")]),
        ("They sent Walkouts flowers. Walkouts are pleased.", 2 * [("Walkouts", "organization")]),
    ],
)  # fmt: skip  # read as a table
def test_names_are_found_and_typed(text: str, expected: list[tuple[str, str]]) -> None:
    assert [name for name in names_in(text) if name in expected] == expected


@pytest.mark.parametrize(
    "text",
    [
        "However, nobody came on Monday in January.",
        "Fourteen said so.",
        "A Jesuit, who runs it, said so.",
        "He told state TV so.",
        "Journalist Abducted by Rebels Says Women Lied",
        "The minister said so. Officials disagreed.",
        "Identification is ongoing.",
        "Norwegian soldiers met French farmers.",
        "They met on St Aldith's Day.",
        "The ships Halgan and Boris Falk sank. The Halgan was old. Boris Falk burned.",
        "On the frigate Admiral Falk, six men slept.",
        "MV Mira Falk sank. Nobody was on the Mira Falk.",
        "The Mira Falk, a small cargo ship, sank.",
        "Northern farmers met. Western Muslims prayed.",
        "“Nothing happened,” she said.",
        "The new Falke 320 flies higher.",
        "It costs US$40 billion.",
        "They signed the Halden Treaty.",
        "The Stellonian navy left with the Stellonians.",
        "Many Women Workers Reject New Tax Plan",
        "Northern Women Workers Reject Western Water Tax",
        "Don't go, they're here.",
        "The Heart Monitor was recalled.",
        "Group Dynamics is taught here.",
        "Divers have found it. Organisers said so.",
        "Walkouts are planned.",
        "UPDATED: Nothing is known.",
        "She wrote the novel “The Silent Tarvin” and the film 'Odo Tarvin' in May.",
        "A cargo ship, the Odo Tarvin, sank.",
        "The Odo Tarvin ran aground. Divers saw the Odo Tarvin.",
        "Police met the Odo Tarvin's crew.",
        "The captain of the Odo Tarvin left.",
        "Costa Rican police met Sri Lankan divers.",
    ],
)
def test_capitals_that_are_no_names(text: str) -> None:
    assert names_in(text) == []


def test_resources_of_a_kind_are_no_body() -> None:
    assert names_in("Human Resources left. The Mineral Resources manager left.") == []
    assert names_in("He sold Orrim Natural Resources.") == [("Orrim Natural Resources", "organization")]
    assert names_in("Orrim Resources left.") == [("Orrim Resources", "organization")]


def test_net_profit_is_nobodys_name() -> None:
    assert names_in("Net profit fell. Net sales rose.") == []


def test_a_department_of_works_keeps_its_name() -> None:
    text = "The Department of Public Works and Harbours paid."
    assert [text[slice(*name.span)] for name in find_names(text, find_sentences(text))] == [
        "Department of Public Works and Harbours"
    ]


def test_the_secretariat_of_a_full_name_is_not_its_name() -> None:
    text = "That is what the head of the Secretariat of the Grain Export Council Marta Olsen said."
    assert names_in(text) == [("Grain Export Council", "organization"), ("Marta Olsen", "person")]


def test_a_capital_at_a_sentences_head_is_a_names_where_the_words_stand_so_elsewhere() -> None:
    text = "Rising Falk said no. The firm Rising Falk is old."
    assert [name for name, _ in names_in(text)] == ["Rising Falk", "Rising Falk"]
    assert [name for name, _ in names_in("Rising Falk said no. He met Falk.")] == ["Falk", "Falk"]


def test_labels_of_a_transcript_are_people_whatever_their_capitals() -> None:
    text = "Transcript: the talks\n\nANNA HOLT: Are they talking?\n\nVELK: They are.\n\nHOLT: Since when?\n"
    people = [name for name, type_ in names_in(text) if type_ == "person"]
    assert people == ["ANNA HOLT", "VELK", "HOLT"]


def test_a_comma_alone_makes_no_row_of_one_type() -> None:
    types = dict(names_in("In a report by the Northern Chronicle, Velk denied it. The name Velk was on it."))
    assert types["Velk"] != "organization"
    assert dict(names_in("They met in Oslo, Stellwick and Kirkvale."))["Stellwick"] == "place"


@given(st.text(max_size=200))
def test_any_text_gives_grounded_names_in_order(text: str) -> None:
    names = find_names(text, find_sentences(text))
    spans = [name.span for name in names]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) and text[start:end].strip() == text[start:end] for start, end in spans)


@given(
    st.lists(
        st.sampled_from("President Anna Acme Corp. of the and said , . ( ) UN 's King Oslo “ ” News".split()),
        max_size=30,
    )
)
def test_name_words_in_any_order(words: list[str]) -> None:
    text = " ".join(words)
    spans = [name.span for name in find_names(text, find_sentences(text))]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))


@pytest.mark.parametrize(
    ("headline", "names"),
    [
        ("Marta Olsen Advised Ivan Falk To Use Private Email", ["Marta Olsen", "Ivan Falk"]),
        ("Marta Olsen Beats Ivan Falk In Querinha.", ["Marta Olsen", "Ivan Falk", "Querinha"]),
        ("Marta Olsen Fully Embraced Ivan Falk When She Left", ["Marta Olsen", "Ivan Falk"]),
    ],
)
def test_what_a_headline_in_title_case_tells_is_part_of_no_name(headline: str, names: list[str]) -> None:
    text = f"{headline}\n\nThe town hall reopened."
    assert [text[slice(*name.span)] for name in find_names(text, find_sentences(text))] == names
