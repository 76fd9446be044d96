"""English inflection: every form of a verb or noun from its dictionary form."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

_IRREGULAR: Final = {
    line.split(":")[0]: tuple(form.split("/") for form in line.split(":")[1].split())
    for line in """\
say:said said
tell:told told
write:wrote written
rewrite:rewrote rewritten
speak:spoke spoken
think:thought thought
rethink:rethought rethought
know:knew known
see:saw seen
foresee:foresaw foreseen
hear:heard heard
read:read read
feel:felt felt
find:found found
hold:held held
uphold:upheld upheld
withhold:withheld withheld
keep:kept kept
leave:left left
lose:lost lost
make:made made
mean:meant meant
meet:met met
pay:paid paid
put:put put
set:set set
let:let let
cast:cast cast
forecast:forecast/forecasted forecast/forecasted
broadcast:broadcast broadcast
bet:bet bet
cut:cut cut
hit:hit hit
hurt:hurt hurt
quit:quit quit
cost:cost cost
send:sent sent
spend:spent spent
lend:lent lent
bend:bent bent
build:built built
bring:brought brought
buy:bought bought
seek:sought sought
teach:taught taught
catch:caught caught
fight:fought fought
take:took taken
mistake:mistook mistaken
undertake:undertook undertaken
overtake:overtook overtaken
shake:shook shaken
give:gave given
forgive:forgave forgiven
come:came come
become:became become
overcome:overcame overcome
run:ran run
begin:began begun
swear:swore sworn
bear:bore borne
tear:tore torn
wear:wore worn
choose:chose chosen
break:broke broken
drive:drove driven
rise:rose risen
ride:rode ridden
fall:fell fallen
grow:grew grown
blow:blew blown
throw:threw thrown
draw:drew drawn
withdraw:withdrew withdrawn
show:showed shown/showed
go:went gone
do:did done
undo:undid undone
have:had had
be:was/were been
get:got gotten/got
forget:forgot forgotten
stand:stood stood
understand:understood understood
misunderstand:misunderstood misunderstood
lead:led led
mislead:misled misled
feed:fed fed
plead:pleaded/pled pleaded/pled
deal:dealt dealt
dream:dreamed/dreamt dreamed/dreamt
learn:learned/learnt learned/learnt
sing:sang sung
ring:rang rung
win:won won
hang:hung hung
strike:struck struck
stick:stuck stuck
swing:swung swung
sell:sold sold
sit:sat sat
spit:spat spat
bite:bit bitten
hide:hid hidden
lay:laid laid
lie:lied/lay lied/lain
shoot:shot shot
sweep:swept swept
weep:wept wept
wake:woke woken
arise:arose arisen
beat:beat beaten
bid:bid bid
rid:rid rid
shut:shut shut
split:split split
upset:upset upset
spread:spread spread
bleed:bled bled
burn:burned/burnt burned/burnt
burst:burst burst
dig:dug dug
drink:drank drunk
eat:ate eaten
flee:fled fled
fly:flew flown
freeze:froze frozen
oversee:oversaw overseen
overthrow:overthrew overthrown
shrink:shrank shrunk
sink:sank sunk
slay:slew slain
sleep:slept slept
slide:slid slid
spring:sprang sprung
steal:stole stolen
swim:swam swum
undergo:underwent undergone
wind:wound wound
withstand:withstood withstood""".splitlines()
}
#: Past tenses of helping verbs that are not above.
_PAST_HELPERS: Final = frozenset({"did", "had", "was", "were"})
#: British writers double the last letter of these: "labelled".
_DOUBLING_IN_BRITAIN: Final = frozenset(
    "cancel channel counsel fuel label level marvel model quarrel rival signal total travel".split()
)
_DOUBLING: Final = frozenset(
    "admit aver ban bar beg begin bet bid blog blot blur brag brim chat clap commit compel concur confer control cut "
    "deadpan defer deter dispel drag drop dub emit equip expel flag flip gag get grin hit hug infer jab jog knot let "
    "log map mob nag nod occur omit pat patrol pen permit pin plan plot plug prefer prod propel put quip quit ram rap "
    "rebel rebut refer regret rip rob rub run set shed ship shun sit skid skip slam slap snap sob spin spot spur "
    "star step stir stop strip stun submit swap tag tap throb tip top trim trot vet win wrap zip".split()
)


@cache
def same_in_the_past() -> frozenset[str]:
    """The verbs whose past tense is their infinitive: "cut"."""
    return frozenset(verb for verb, (pasts, _) in _IRREGULAR.items() if verb in pasts)


@cache
def pasts_and_participles() -> frozenset[str]:
    """The forms that are past tense and participle of one verb and do not end in "ed": "sent"."""
    return frozenset(form for pasts, participles in _IRREGULAR.values() for form in pasts if form in participles)


@cache
def irregular_pasts() -> frozenset[str]:
    """The past tenses that do not end in "ed"."""
    return frozenset(form for forms in _IRREGULAR.values() for form in forms[0])


def is_past(form: str) -> bool:
    """True for the past tense of a verb, of a helping one as well: "left", "was"."""
    return form.endswith("ed") or form in _PAST_HELPERS or form in irregular_pasts()


@cache
def irregular_participles() -> frozenset[str]:
    """The participles that do not end in "ed"."""
    return frozenset({"been", *(form for forms in _IRREGULAR.values() for form in forms[-1])})


@cache
def only_participles() -> frozenset[str]:
    """The participles that do not end in "ed" and are no past tense or base of any verb: "known", "spoken"."""
    others = irregular_pasts() | _IRREGULAR.keys()
    return frozenset(
        form for form in irregular_participles() if form not in others and form.endswith("n") and form != "been"
    )


@cache
def verb_forms(lemma: str) -> Mapping[str, str]:
    """Form → tense (base, present, past, participle, ing; the first that fits) of a verb; particles are left off."""
    verb, _, _ = lemma.partition(" ")
    pasts, participles = _IRREGULAR.get(verb, ([_with(verb, "ed")], [_with(verb, "ed")]))
    if verb in _DOUBLING_IN_BRITAIN:
        pasts = participles = [*pasts, f"{verb}led"]
    forms = {verb: "base", _third(verb): "present", _with(verb, "ing"): "ing"}
    if verb in _DOUBLING_IN_BRITAIN:
        forms[f"{verb}ling"] = "ing"
    forms |= {form: "past" for form in pasts if form not in forms}
    forms |= {form: "participle" for form in participles if form not in forms}
    if verb == "be":
        forms |= {"is": "present", "are": "present", "am": "present"}
    if verb == "have":
        forms["has"] = "present"
    return forms


def forms_of_verbs(verbs: str) -> frozenset[str]:
    """All forms of some verbs, in one string."""
    return frozenset(verbs_by_form(verbs))


def verbs_by_form(verbs: str) -> dict[str, str]:
    """Form → verb of some verbs, in one string; where two share a form, it is of the last."""
    return {form: verb for verb in verbs.split() for form in verb_forms(verb)}


def forms_in_the_past(verbs: str) -> dict[str, str]:
    """Form → verb of the irregular past tenses and participles of some verbs, in one string."""
    return {
        form: verb
        for verb in verbs.split()
        for forms in _IRREGULAR[verb]
        for form in forms
        if form != _with(verb, "ed")
    }


def forms_of_nouns(nouns: str) -> frozenset[str]:
    """Some nouns, in one string, and their regular plurals."""
    return frozenset(form for noun in nouns.split() for form in noun_forms(noun))


def noun_forms(lemma: str) -> tuple[str, ...]:
    """A noun and its regular plural."""
    return (lemma, _third(lemma))


def _third(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh", "o")) and not word.endswith(("io", "eo")):
        return word + "es"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"


def _with(verb: str, suffix: str) -> str:
    if verb.endswith("ie") and suffix == "ing":
        return verb[:-2] + "ying"
    if verb.endswith("e") and not (suffix == "ing" and verb.endswith(("ee", "oe", "ye"))):
        return verb[:-1] + suffix
    if verb.endswith("y") and suffix == "ed" and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied"
    if verb in _DOUBLING:
        return verb + verb[-1] + suffix
    return verb + suffix
