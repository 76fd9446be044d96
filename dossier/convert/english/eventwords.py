"""What a happening is told with: nouns that name one, verbs that tell none, verbs whose telling weighs much."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from dossier.convert.english.inflections import forms_in_the_past, verb_forms
from dossier.convert.english.persons import is_plural


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Nouns that name a happening, in the singular, by field.
_NOUNS: Final = {
    "violence": """airstrike ambush assassination assault attack battle blast blockade bombardment bombing clash coup
    explosion fighting genocide gunfire hijacking invasion kidnapping abduction killing massacre murder offensive
    poisoning raid rape rebellion riot shelling shooting siege stabbing strike torture unrest uprising violence war""",
    "disaster": """accident avalanche blackout blaze collapse collision crash cyclone derailment drought earthquake
    epidemic eruption famine fire flood flooding hurricane inferno infection landslide leak outbreak pandemic quake
    sinking spill storm tornado tsunami typhoon wildfire""",
    "harm": "casualty damage death destruction disappearance fatality illness injury loss suicide",
    "law": """acquittal appeal arrest ban capture complaint conviction crackdown detention execution extradition
    hearing imprisonment indictment inquest inquiry investigation lawsuit pardon penalty probe prosecution ruling
    sanction sentencing surrender suspension testimony trial verdict""",
    "politics": """accord agreement annexation appointment boycott ceasefire ceremony coronation curfew deal
    declaration demonstration deployment election evacuation exchange expulsion impeachment inauguration intervention
    march mobilization negotiation pact protest rally referendum reform resignation secession summit talks treaty truce
    visit vote withdrawal""",
    "business": """acquisition bailout bankruptcy closure deal launch layoff merger purchase recall release resumption
    sale shutdown takeover transfer""",
    "life": "birth burial divorce funeral marriage pregnancy wedding airlift flight landing mission rescue",
    "sport": "championship defeat draw match final tournament victory win doping retirement",
}
EVENT_NOUNS: Final = frozenset(word for field in _NOUNS.values() for word in field.split())
#: Nouns of these fields are what an article is about when they stand in it at all.
GRAVE_NOUNS: Final = frozenset(word for field in ("violence", "disaster", "harm") for word in _NOUNS[field].split())

#: Verbs that tell a state, an opinion, or nothing without their complement.
STATIVE_VERBS: Final = _words(
    """be have do can will seem appear remain stay keep tend want need like love hate prefer hope fear wish know believe
    think feel understand expect consider doubt suppose mean concern matter depend belong own contain consist comprise
    include involve cost weigh measure equal exceed resemble represent constitute feature lie sit stand live exist last
    cover face hold lack require deserve owe concern relate refer base intend plan aim try attempt seek let make help
    get use serve act work happen occur take see look watch hear come allow enable begin start continue cause follow
    result lead prompt accompany become prove provide remain age delight please worry disappoint interest satisfy
    convince tire date nickname dub entitle deem realise realize amount"""
)
#: Verbs that lend themselves to a noun: "suffered injuries", "held a vote" are the noun's happening.
LIGHT_VERBS: Final = _words(
    """give hand suffer sustain bring hold conduct make take secure launch issue carry commit perform undergo face
    receive reach sign impose have do stage see open order"""
)
#: Verbs that only say that the happening named before them came about: "a storm hit the coast".
COMING_VERBS: Final = _words("strike hit engulf erupt break occur happen spread rage ravage sweep unfold")
#: Verbs that ask somebody for something and are happenings themselves ("called on her to resign").
DIRECTIVE_VERBS: Final = _words("allow appeal call demand forbid force invite order persuade recommend")
#: Verbs of what somebody or something has always been: they go on from no date told before them.
BACKGROUND_VERBS: Final = _words("born base educate graduate marry")
#: Patterns: what is done to somebody for a deed, and what leads to the deed that somebody answers for: "jailed for".
PUNISHED: Final = "(?:arrested|fined|held|jailed|sentenced|tried|wanted)"
CHARGED: Final = f"(?:(?:accused|convicted|guilty|suspected) of|charged with|{PUNISHED} (?:for|over))"
#: Whom a writer reminds of what was told before: "We will remind *you that* the mill burned".
TO_READERS: Final = (" you that ", " readers that ", " our readers that ")
#: What is done to something planned, so that it is not, or not on its day: "the march was called off".
PUT_OFF: Final = (
    "(?:abandoned|adjourned|averted|brought forward|called off|cancell?ed|deferred|delayed|halted|moved|postponed"
    "|pushed back|put back|put off|rescheduled|scrapped|shelved|suspended)"
)
#: Words in -ing and -en that are prepositions.
PREPOSITIONS: Final = _words(
    "according concerning considering during excluding following given including involving pending regarding"
)
#: Verbs that do little else than attribute, in one string; to announce or deny something is to do it.
SAYING: Final = (
    "add argue ask assure claim clarify confirm explain insist note report say state tell testify warn write"
)
#: Verbs that only report what somebody says or thinks.
REPORTING_VERBS: Final = _words(
    """say tell report state add note explain claim argue insist describe comment remark mention quote cite write ask
    answer reply respond suggest indicate imply stress emphasise emphasize maintain acknowledge admit concede estimate
    predict believe observe recall recount point highlight underline reiterate speak talk express voice read show label
    interview put call agree confirm deny allege accuse warn urge clarify conclude according assert contend predict
    affirm apprise attest aver bemoan confide deplore divulge guess lament muse narrate notify opine posit quip retort
    specify surmise theorise theorize
    speculate testify tweet post caution echo declare announce assure establish determine verify inform rumor
    rumour"""
)
#: Papers that bear a date of their own, in the singular.
DOCUMENTS: Final = _words(
    """report article statement letter memo memorandum email e-mail message note dispatch column editorial post tweet
    document order decree filing bulletin release communique communiqué complaint affidavit notice invoice interview
    story piece reply"""
)
#: Verbs of what is done with such a paper on its day.
ISSUING_VERBS: Final = _words("publish issue release post write send sign print file circulate carry run give make put")
#: Verbs that do something by saying it: reports of these are happenings.
PERFORMATIVE_VERBS: Final = _words(
    """announce declare denounce condemn order demand accuse warn appeal apologise apologize pledge promise propose
    recommend reject approve endorse sue charge sentence convict acquit indict ban invite agree call"""
)
#: Verbs of harm, force and decision: the news itself.
GRAVE_VERBS: Final = _words(
    """abduct acquit ambush arrest assassinate attack ban behead bomb burn capture charge clash close collapse collide
    convict crash cut damage deploy derail destroy detain die dismiss drown elect engulf erupt evacuate execute expel
    explode extradite fire flee flood hijack hospitalise hospitalize impose imprison indict infect injure invade jail
    kidnap kill launch loot murder oust overthrow plunge poison raid rape release rescue resign retire return sack
    sanction seize sentence shell shoot sink stab stall strike sue surrender suspend torture wound"""
)

#: Irregular verbs that tell happenings, beside those of the attribution lexicon, by their past forms alone.
_ONLY_PAST: Final = forms_in_the_past(
    """bleed burn burst dig drink eat flee fly freeze hold hurt leave lose meet overthrow ring sell send shrink sink
    slay slide spring steal swim tear win wind write"""
)


@cache
def verb_lemmas() -> dict[str, str]:
    """Every form of the verbs above -> its dictionary form."""
    verbs = (
        STATIVE_VERBS
        | REPORTING_VERBS
        | PERFORMATIVE_VERBS
        | GRAVE_VERBS
        | LIGHT_VERBS
        | COMING_VERBS
        | DIRECTIVE_VERBS
    )
    verbs |= (BACKGROUND_VERBS - {"born"}) | ISSUING_VERBS
    return {form: verb for verb in sorted(verbs) for form in verb_forms(verb)} | _ONLY_PAST


@cache
def past_forms() -> frozenset[str]:
    """Irregular past tenses and participles of happenings.

    Not all that `inflections` has: "ran for mayor", "hung over the deal" and "lent an ear" are hardly ever news.
    """
    words = _words(
        """became began blew bought broke brought built came caught chose did drew drove fell felt found gave got grew
        had heard hit kept knew laid led made meant paid rang rose said sat saw set shook shot slept sought spent spoke
        stood struck swept swore took taught thought threw told was went were withdrew withstood oversaw underwent
        beaten begun broken chosen driven fallen forgotten given gone hidden known risen seen shaken spoken stricken
        taken thrown withdrawn worn"""
    )
    return words | frozenset(_ONLY_PAST)


@cache
def event_noun_forms() -> dict[str, str]:
    """Singulars and plurals of the event nouns -> the singular."""
    forms = {}
    for noun in sorted(EVENT_NOUNS):
        for form in (noun, noun + "s", noun + "es", noun[:-1] + "ies"):
            if noun_lemma(form) == noun:
                forms[form] = noun
    return forms


@lru_cache(maxsize=1 << 14)
def verb_lemma(low: str) -> str:
    """The dictionary form of a verb of these tables; of others a stem that all their regular forms share."""
    return verb_lemmas().get(low) or stem(low)


@lru_cache(maxsize=1 << 14)
def stem(low: str) -> str:
    """A word without the ending of a regular verb or noun, to compare words with each other."""
    for suffix in ("ies", "ied", "ing", "ed", "es", "s", "y", "e"):
        if low.endswith(suffix) and len(low) - len(suffix) >= 3 and not low.endswith("ss"):
            low = low[: -len(suffix)]
            break
    return low[:-1] if len(low) > 4 and low[-1] == low[-2] else low


#: Words of one happening that do not begin alike.
_ALIKE: Final = {
    "dead": "die",
    "death": "die",
    "died": "die",
    "killing": "kill",
    "invasion": "invade",
    "arson": "fire",
    "closure": "close",
    "sale": "sell",
    "loss": "lose",
    "burial": "bury",
    "birth": "born",
    "ruling": "rul",
}
_KEY: Final = 5


def happening_key(lemma: str) -> str:
    """What the words of one happening have in common: `arrest` for "arrested", `resig` for "resignation"."""
    return _ALIKE.get(lemma, lemma)[:_KEY]


@lru_cache(maxsize=1 << 14)
def noun_lemma(low: str) -> str:
    """The singular of a noun, by suffix."""
    if not low.endswith("s") or not is_plural(low) or low == "talks":
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("shes", "ches", "sses", "xes")):
        return low[:-2]
    return low[:-1]
