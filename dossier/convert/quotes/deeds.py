"""Verbs of words beside some objects, and of deeds beside others: "attacked the plan", "attacked a village"."""

from __future__ import annotations

from typing import Final

from dossier.convert.clauses.readings import Reading, is_clausal
from dossier.convert.english.persons import head_of, is_person
from dossier.convert.patterns.rare import Rare
from dossier.convert.speakers.citing import NAME
from dossier.convert.speakers.pronouns import OBJECT_PRONOUNS
from dossier.data import table_of
from dossier.model import text_at

_NAME: Final = Rare(NAME)
_SUED: Final = Rare(rf"(?:[Tt]he )?(?:{NAME})(?:,? (?:on \w{{3,6}}day|in (?:\w+ )?court|last (?:week|month|year)))*")
#: Deeds that are words elsewhere, by what they are done to …
DEEDS: Final = {
    **dict.fromkeys(
        ("cast", "cast about"),
        Rare(
            r"(?:(?!(?:aspersions|blame|doubts?|light|on|over|upon) )[\w'’%-]{1,20} ){0,5}?"
            r"(?:votes?|ballots?|shadows?|spell|lots|nets?|lines?)\b"
        ),
    ),
    "tell": Rare(
        r"(?:an?|the|his|her|their|its|this|that) (?:[\w-]{1,20} ){0,2}?(?:(?:story|tales?|jokes?) of [\"“'‘]"
        r"|(?:story|stories|tales?|jokes?|truth|lies?)\Z)"
    ),
    "attack": Rare(
        r"(?:[\w'’-]{1,30} ){0,4}?(?:villages?|towns?|convoys?|checkpoints?|bases?|camps?|church(?:es)?|mosques?|ships?"
        r"|vessels?|tankers?|port|depots?|communit(?:y|ies)|homes?|houses?|forces|troops|soldiers|positions|outposts?|targets)\b"
    ),
    "claim": Rare(
        r"(?:(?:asylum|refugee status|(?:[a-z-]{1,20} )?benefits?|expenses|damages|(?:[a-z-]{1,20} )?compensation)"
        r"|(?:an?|the|his|her|their|its|two|three) (?:[\w-]{1,20} ){0,2}?(?:goals?|titles?|medals?|gold|silver|bronze"
        r"|prizes?|trophy|points?|wins?|wickets?|pole|crown|pension|refund))"
        r"(?=\Z|[.,;]| (?:…|after|and|as|at|before|by|for|from|in|on|since|to|under|when|while|with)(?!\w))"
    ),
    "dismiss": Rare(""),
    "charge": Rare(r"(?!that\b)"),
    "depose": Rare(r"(?!that\b)"),
    "submit": Rare(r"(?!that\b)"),
    "post": Rare(r"(?!that (?!(?:\w{2,20}ed|are|had|has|is|was|were)\b))"),
    "recall": Rare(
        r"(?:(?:about|around|over|nearly|some|up to|more than|almost) )?\d"
        r"|(?:(?:all|its|their|his|her|the|thousands of|millions of|dozens of|hundreds of|[\w-]{2,20}['’]s) )"
        r"(?:[\w’'-]{1,20} ){0,3}?"
        r"(?:ambassadors?|envoys?|diplomats?|charg[eé] d|consuls?|parliament|troops|witness(?:es)?|cars?|vehicles?"
        r"|models?|vans?|products?|batch(?:es)?|toys?|phones?|batter(?:y|ies)|captain|striker|midfielder|defender|goalkeeper"
        r"|winger|batsman|bowler|player)\b(?![’'])"
        r"|(?!(?:an?|the|h(?:is|er)|their|how|that)\b)[\w’' -]{2,60} (?:in)?to (?:the|his|her|their) "
        r"(?:[a-z-]{1,20} )?(?:line-?up|team|squad|side)\b"
    ),
    "show": Rare(
        r"(?:no|little|any|some|signs? of|great|much|(?:me|him|her|us|them) (?:his|her|their|the|an?)) "
        r"|(?:an?|his|her|their|the) (?:[\w-]{1,20} ){0,2}?(?:badges?|cards?|IDs?|licen[cs]es?|passports?|tickets?)\b"
    ),
    "write": Rare(
        r"it(?=\Z| (?:after|alone|as|at|before|by|down|during|for|in|last|on|that|the|there|when|while|with)\b)"
        r"|(?:(?:two|three|four|five|six|seven|eight|nine|ten|several|many|\d{1,3}) (?:[\w-]{1,20} )?)?"
        r"(?:songs|poems|books|novels|plays|scripts|checks|cheques)\b(?! (?:that|which)\b)"
        r"|(?:an?|the|his|her|their|its) (?:[$€£]?[\w,-]{1,20} ){0,2}"
        r"(?:draft|book|novel|memoir|song|poem|script|play|check|cheque|time|date|number|score)\b"
        r"|(?:an?|the|his|her|their) (?:[\w-]{1,20} )?(?:commentary|article|essay|foreword|paper|biography)"
        r"(?:\Z| (?:accompanying|for|in|published)\b)"
    ),
    "share": Rare(
        r"(?:an?|the|his|her|their|its) (?:[\w-]{1,20} ){0,2}?(?:cell|flat|house|home|room|bed|stage|table|office"
        r"|platform|podium|desk|apartment|meal|drink|bottle|prize|title|border|surname|birthday|ride|car|taxi|lift|tent|bench"
        r"|lead|spoils|kiss|hug|cabin|cab)\b"
    ),
    # Whatever is taken but a stand, a turn of words or a feeling.
    "take": Rare(
        r"(?!(?:[\w'’$%-]{1,20} ){0,4}?(?:aim|blame|comfort|credit|digs?|exceptions?|heart|interest|issue|jabs?|lines?"
        r"|notes?|offen[cs]e|pains|pleasure|positions?|potshots?|pride|questions?|responsibility|shots?|sides?|solace|stance"
        r"|stands?|swipes?|tack|tone|turns?|umbrage|views?)\b)"
    ),
    "introduce": Rare(""),
    # … but an outlet that "first published *the* video" may be cited for it.
    "release": Rare(
        r"(?:(?:an?|the|his|her|its|their|two|three|several|more|new) )?(?:[\w’'-]{1,20} ){0,2}?(?:photo(?:graph)?s?"
        r"|pictures?|images?|maps?|recordings?|books?|novels?|memoirs?|albums?|singles?|songs?|films?|names?|hostages?"
        r"|prisoners?|suspects?)\b(?! (?:saying|stating|claiming|showing)\b)"
    ),
    "publish": Rare(
        r"(?!the\b)(?:(?:an?|his|her|their|its|two|three|several|more) )?(?:[\w’'-]{1,20} ){0,3}?(?:videos?|footage"
        r"|series|photo(?:graph)?s?|pictures?|images?|maps?|clips?|recordings?|books?|novels?|memoirs?|albums?|cartoons?"
        r"|research|poems?|poetry)\b"
        r"(?! (?:saying|stating|claiming|titled|entitled|called)\b)"
    ),
    # Whatever is kept but a word, and what is so: "maintains *she did nothing*".
    "maintain": Rare(
        r"(?!(?:[\w'’-]{1,20} ){0,3}?(?:innocence|claims?|den(?:y|ial)|line|position|stance|story|view)\b)(?!that\b)"
        r"(?!(?:(?!that\b|which\b|who\b)[\w'’-]{1,20} ){1,5}?(?:are|can|could|did|do(?:es)?|ha[ds]|have|is|must|never"
        r"|should|was|were|will|would)\b)"
    ),
    "talk": Rare(r"(?:to|with) |(?:his|her|their|its) way\b"),
    "answer": Rare(
        r"(?:an?|the|his|her|their|some|any|more|further|no) (?:[\w-]{1,20} ){0,3}?(?:questions?|calls?|phones?"
        r"|doors?|prayers?|e-?mails?|letters?)\b|(?:questions?|calls?|emails?|letters?)\b"
    ),
    "bring up": Rare(
        r"(?:(?:an?|the|his|her|their|two|three|four|five|six|seven|several) )?(?:[\w-]{1,20} )?"
        r"(?:child|children|kids?|sons?|daughters?|boys?|girls?|famil(?:y|ies)|the rear)"
        r"(?=\Z|[.,;]| (?:alone|and|as|at|in|on)\b)"
    ),
    "identify": Rare(r"(?:(?:him|her|them|my)sel(?:f|ves)\b|as )"),
    "confirm": Rare(
        r"(?:his|her|their|its) (?:(?:full )?(?:name|names|identity|identities|age|address|nationality)\Z"
        r"|(?:berth|places?|spots?|qualification)\b)"
    ),
    "defend": Rare(r"(?:champions?|holders?|title|champion)\b"),
    "concede": Rare(
        r"(?:(?:an?|the|his|her|their|its|no|only|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|several) )?"
        r"(?:[\w-]{1,20} ){0,2}?(?:corners?|free[- ]kicks?|fouls?|goals?|penalt(?:y|ies)|points|runs|tr(?:y|ies))\b"
        r"(?! (?:that|was|were|is|are|should|would|could)\b)"
    ),
    "expect": Rare(
        r"(?:an?|the|h(?:is|er)|their) (?:[\w-]{1,20} ){0,2}?(?:bab(?:y|ies)|child|children|twins)\b(?! to\b)"
    ),
    "name": Rare(
        r"(?:an?|the|his|her|their|its) (?:[\w’'-]{1,20} ){0,3}?(?:line-?ups?|squads?|starting (?:eleven|XI|side)"
        r"|sides?|teams?|XI)(?=\Z|[.,;]| (?:against|ahead|as|at|featuring|for|from|in|of|on|to|with)\b)"
    ),
    "note": Rare(r"in (?:an?|his|her|their|the) (?:[\w-]{1,20} )?(?:diar(?:y|ies)|journals?|notebooks?)\Z"),
    "point": Rare(
        r"(?:an?|the|his|her|their|two|three) (?:[\w-]{1,20} ){0,3}?(?:camera|gun|handgun|knife|knives|laser|pistol"
        r"|rifle|shotgun|torch|weapon)s?\b"
    ),
    "present": Rare(
        r"(?:(?:h(?:im|er)|them) with )?(?:an?|the|his|her|their|two|three) "
        r"(?:(?!(?:at|for|of|on|to)\b)[\w’'-]{1,20} ){0,3}?"
        r"(?:awards?|bouquets?|certificates?|cheques?|checks?|cups?|gifts?|medals?|plaques?|prizes?|troph(?:y|ies))\b"
    ),
    "threaten": Rare(
        r"(?:(?!to\b|that\b)[\w’'-]{1,20} ){1,8}with (?:an?|the|his|her|their|two|three) (?:[\w’'-]{1,20} ){0,3}?"
        r"(?:axe|bat|blade|club|firearm|gun|hammer|handgun|knife|knives|machete|pistol|rifle|screwdriver|shotgun"
        r"|sword|weapon)s?\b"
    ),
    "sue": Rare(""),
    "rule": Rare(r"(?:this|that|it|them) out\b"),
    "invoke": Rare(r"(?:his|her|their|the) (?:[\w-]{1,20} ){0,2}(?:rights?|privilege|immunity|clause)\b"),
}
#: … or by what, or whom, somebody takes in: "accepted *a prize*", "admitted *three people*".
RECEIVING: Final = frozenset({"accept", "admit"})
#: … or what, or whom something, is not given: "denied *her bail*", "refused *a prisoner water*".
WITHHOLDING: Final = frozenset({"deny", "refuse"})
#: … and by who does them.
ARMED: Final = frozenset(
    "gunman gunmen militant militants soldiers rebels fighters forces troops militia militiamen army drone drones "
    "attacker attackers assailant assailants warplanes jets dog dogs bandits insurgents men mob settlers pirates "
    "terrorists".split()
)
#: "attacked *two* guards", but "attacked *a* critic *over* his book".
_SOME: Final = Rare(r"(?:an?|another|two|three|four|five|several) ")
_FOR_WORDS: Final = Rare(r" (?:as|for|over)\b")
_SPOKEN_AGAINST: Final = frozenset(
    "chancellor columnist councillor critic editor governor journalist judge leader mayor minister opponent politician "
    "premier president reporter reviewer rival secretary senator writer".split()
)
#: Places that only force can be used on: "attacked *the airport*", but "attacked the airport plan".
_SITES: Final = frozenset(
    "airfield airport barrack block consulate embassy headquarter hospital pipeline prison refinery school "
    "warehouse".split()
)
#: Whom somebody attacked who is named with an age, and with what, or where nobody makes speeches.
_BODILY: Final = Rare(
    r"(?:, \d{1,3}(?=[,.; ])| with (?:an?|the|his|her|their) (?:[a-z-]{1,15} ){0,2}?"
    r"(?:axe?|bat|bayonet|blade|bottle|brick|crowbar|cutlass|dagger|grenade|gun|hammer|hatchet|iron bar|knife|knives"
    r"|machete|pistol|rifle|rock|scissors|screwdriver|shotgun|spear|sticks?|stone|sword|truncheon|weapon)\b"
    r"| (?:at|in|inside|near|outside) (?:his|her|their) (?:[a-z-]{1,15} ){0,2}?"
    r"(?:apartment|bath|bed|bedroom|car|cell|flat|garden|home|house|kitchen|room|shop|sleep|tent|yard)\b"
    r"| (?:from behind|(?:in|on) the street|in (?:an?|the) (?:[a-z-]{1,15} )?(?:alley|park|pub|street|toilet))\b)"
)
#: What is accepted from the hand of somebody, not as what somebody said.
_GIVEN: Final = frozenset(
    "appointment award bouquet bribe cash cheque check degree delivery donation gift gong invitation job loan medal "
    "money nomination payment post present prize scholarship trophy".split()
)
#: What is granted or not …
_GRANTED: Final = (
    "bail parole clemency asylum visa visas entry food water treatment admission permission access".split()
)
#: … with nothing but its kind and whom in front: "*the prisoners* any *medical* treatment", but "poor treatment",
#: "theft *of* food" …
_WITHHELD: Final = Rare(
    rf"(?:(?:{NAME}|him|her|them|me|us|you|(?:the |some |many )?[a-z]{{3,20}}s) )?"
    r"(?:(?:all|any|adequate|clean|emergency|free|full|further|immediate|medical|urgent) ){0,2}"
    rf"(?:{'|'.join(_GRANTED)})(?=\Z|[.,;]| (?:after|and|as|at|before|for|from|in|on|or|to|until|when)\b)"
)
#: … and to whom; not what somebody denies of another: "*any part in* the theft".
_GIVEN_TO: Final = Rare(
    rf"(?:{NAME}) (?:an?|another|any|his|her|their|its) (?!(?:[a-z-]{{1,20}} ){{0,2}}"
    r"(?:accusation|account|allegation|blame|charge|claim|connection|fault|guilt|hand|involvement|knowledge|liability"
    r"|link|part|responsibility|role|share|story|tie|version|word|wrongdoing)s?\b)[a-z]"
)
#: Who is dismissed from more than an office.
_REMOVED: Final = frozenset("boss cabinet coach employee government jury juror manager staff worker".split())


def is_deed(text: str, reading: Reading) -> bool:
    """True for what is done by more than words: "gunmen *attacked* a village", "showed no emotion"."""
    lemma, done = reading.clause.lemma, text_at(text, reading.content)
    if lemma in RECEIVING:
        return reading.frame.partition(" ")[0] == "np" and _is_received(lemma, done)
    if lemma == "recall" and _NAME.fullmatch(done):
        return True  # "the coach *recalled Odo Tarn*"
    if lemma == "sue":
        return reading.frame.startswith("np") and _SUED.fullmatch(done) is not None
    if lemma == "attack" and (
        head_of(text_at(text, reading.source).lower()) in ARMED
        or _is_hurt(done)
        or _is_bodily(text, reading.content[0][0])
    ):
        return True
    if lemma == "talk" and reading.frame in ("pp:to", "pp:with") and " about " not in done:
        return True  # "has been talking *to Ann Quill*"
    if lemma == "claim" and reading.frame.startswith("pp:"):
        return True  # "claimed asylum *at the airport*"
    if lemma == "show" and reading.frame == "as":
        return True  # "showed no emotion *as the sentence* was read"
    if lemma in WITHHOLDING:
        return reading.frame == "np" and _is_withheld(text, reading.content[0][0], done)
    if lemma == "write" and reading.frame == "ing":  # "wrote *a check* to a group supporting her"
        behind = reading.clause.cue[-1][1] + 1
        done = text[behind : max(behind, reading.content[0][0])]
        return DEEDS[lemma].match(done.lower().rstrip()) is not None
    deed = DEEDS[lemma].match(done.lower())
    if deed is None or (lemma in ("claim", "dismiss", "show", "write", "answer") and is_clausal(reading.frame)):
        return False
    return lemma != "dismiss" or (" as " not in done and _is_in_office(done))


def _is_withheld(text: str, start: int, done: str) -> bool:
    """True for what, or whom something, is not given: "denied *Ann Quill a loan*", "refused *bail*"."""
    return _WITHHELD.match(done) is not None or _GIVEN_TO.match(text, start) is not None


def _is_bodily(text: str, start: int) -> bool:
    """True for "attacked *Ann Quill, 41,*", "*Ann Quill with a knife*", the object's words from `start` on."""
    found = _BODILY.search(text, start, start + _LONGEST_OBJECT)
    return found is not None and not any(mark in _MARKS for mark in text[start : found.start()])


_LONGEST_OBJECT: Final = 120
_MARKS: Final = frozenset(',.;:!?\n"“”')


def _is_hurt(phrase: str) -> bool:
    """True for "*a nurse* with a knife", "*the airport*": words attack the holder of an office, and for something."""
    if head_of(phrase).lower().removesuffix("s") in _SITES:
        return True
    if not _SOME.match(phrase) or _FOR_WORDS.search(phrase):
        return False
    head = head_of(phrase)
    return is_person(head) and head.removesuffix("s") not in _SPOKEN_AGAINST


def _is_received(lemma: str, phrase: str) -> bool:
    """True for "accepted *a prize* from the king", "admitted *three people* on Monday"."""
    head, opening = head_of(phrase), phrase.partition(" ")[0]
    if opening.endswith("ing"):
        return False  # "admitted *killing* her husband"
    if lemma == "accept":
        return head.lower().removesuffix("s") in _GIVEN
    return is_person(head) or opening in OBJECT_PRONOUNS


def _is_in_office(phrase: str) -> bool:
    """True for whom somebody else can remove: "*the army chief* on Monday", "*General Quill*"."""
    head, opening = head_of(phrase), phrase.partition(" ")[0]
    offices = table_of("titles")
    if opening[:1].isdigit() and is_person(head):
        return True  # "dismissed *300 workers*"
    return head.removesuffix("s") in {*offices["office"], *_REMOVED} or opening.lower() in offices["rank"]
