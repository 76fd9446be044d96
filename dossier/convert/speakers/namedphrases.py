"""Which entity heads a noun phrase by its name: "coach *Ann Quill* of Tarn", "the mayor, *Ann Quill*"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier.convert.english.gazetteer import demonyms, known_names, title_kind, titles
from dossier.convert.english.persons import body_nouns, head_of, heads_something, is_person, is_plural
from dossier.convert.names.outlets import is_outlet
from dossier.convert.names.portfolios import begins_portfolio, is_what_for
from dossier.convert.names.selfnamed import is_called
from dossier.convert.names.titlesbehind import title_behind
from dossier.convert.names.twooffices import is_of_a_firm
from dossier.convert.patterns.rare import Rare
from dossier.convert.speakers.citing import OUTLET_KINDS
from dossier.convert.speakers.mentions import Mentions
from dossier.convert.speakers.several import AND_OTHERS, JOINING, are_several, is_backed, is_joined
from dossier.data import table_of
from dossier.model import Entity, Span

#: In front of a name: whose somebody is, in small letters.
_OF_ANOTHER: Final = Rare(r"\b((?:of|for|to|with) )((?:(?!(?:of|for|to|with)\b)[\w.-]+ ){1,5})\Z")
#: An age, or a prefix of who was something once: "the aunt of *12-year-old* Ann Quill", "the aide to *ex-Minister* …".
_NOT_ONLY_LETTERS: Final = Rare(r"\A(?:\d+-.*|(?:ex|then|would-be)-.*)\Z", re.IGNORECASE)
#: Kinds of titles that stand in front of who bears them.
_BORNE: Final = frozenset({"honorific", "rank", "office"})
_LONGEST_RANK: Final = 6
_LONGEST_OFFICE: Final = 4
_LINK: Final = re.compile(r"\b(?:of|by|with|for|to|from|through|via|beside|near)\b")
#: "*One of the residents*, Ann Quill": she is one of them.
_ONE_OF: Final = Rare(r"(?:[Oo]ne|[Aa]nother) of (?:[\w'’-]{1,20} ){1,3}[\w-]{1,20}")
#: What is called so is a body only where it has a name: "military *intelligence*, known as TMI,".
_BODIES_TOO: Final = frozenset(
    "affiliate alliance arm bloc coalition faction federation front grouping intelligence militia monitor movement "
    "network offshoot owner regulator watchdog wing".split()
)
#: Services of a state, by two words of what they are: "the TSA *security service*".
_SERVICES: Final = frozenset({"service", "agency", "police"})
_SECRET: Final = frozenset({"counterintelligence", "intelligence", "secret", "security", "spy"})
_OF_MANY: Final = frozenset({"AU", "EU", "NATO", "OSCE", "UN"})  # each has many bodies
_ONE: Final = ("One of ", "one of ")  # "*One of the banks*, Tarn Savings,"
_GROUP: Final = Rare(
    r"(?:[Oo]ne of )?(?:[Tt]he(?: (?:[A-Z][\w-]{1,20} )?[a-z-]{2,20}['’]s?)?"
    r"|[Aa]n?|[Aa]nother|[Oo]ne|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir"
    r"|(?:[A-Z][\w.]{1,20} ){0,2}[A-Z][\w-]{1,20}['’]s?) "
    r"(?:(?!(?:at|by|for|from|in|of|on|to|with)\b)"
    r"(?:[a-z-]{1,20}|[A-Z][a-z]{2,14}(?:-[a-z]{2,8})?) ){0,3}([a-z-]{1,20}), "
)
#: What ends the head of a noun phrase: "the *head* of the board", "the *mayor*, who …".
HEAD_END: Final = re.compile(
    r"[,(—–;:\s](?:(?<!\s)|(?:of|for|from|in|on|at|with|who|whom|that|which|to|by|through|about|near|under|and|but|or|nor"
    r"|representing|leading|heading|serving|-)\s)"
)
_LETTERS_BEHIND: Final = "|".join(table_of("name_words")["postnominal"])
#: Letters that stand inside a phrase, no degrees, in brackets or between commas: "the Board of Trade *(BOT)* director".
_LETTERS: Final = Rare(rf"(?:\([A-Z][A-Z-]{{1,9}}\)|, (?!(?:{_LETTERS_BEHIND}),)[A-Z]{{2,9}},)(?= \w)")
_APPOSED: Final = Rare(r"((?:[\w'’-]{1,20} ){0,4}[a-z-]{2,20}), (?:(?!and|or)[\w'’-]{1,20} ){0,3}([a-z-]{2,20}) ")
_BEHIND_A_NAME: Final = Rare(rf"(?: (?:{_LETTERS_BEHIND})\b)*[ .\"”'’]*")
_POSSESSIVE: Final = ("'", "’")
#: Behind a name: letters, and where somebody is from or works: "the agent, Ann Quill *KC of Tarn Mills*, said".
_OF_A_PLACE: Final = Rare(rf"(?: (?:{_LETTERS_BEHIND}))*(?: (?:of|from|at) (?:the )?[A-Z]|,|\Z)")
_MIMED: Final = Rare(r"\b(?:imitating|impersonating|mimicking|mocking|posing as|pretending to be)\s\Z")
_MIMED_ENDS: Final = frozenset({"ng", "as", "be"})
_LONGEST_MIME: Final = 20
#: How an apposition to a name begins: "Her brother, *the young actor* Ann Quill".
_CALLING: Final = frozenset("the a an its his her their".split())
_LINKING: Final = frozenset("of for to by from with in at on and".split())
_MOST_CALLED: Final = 5
_HONOURS: Final = frozenset({"Honor", "Honour"})
_OF_COURTS: Final = _HONOURS | {"Recorder"}  # in front of names of judges
_SOMEWHERE: Final = ("-based", "-born")
_OF_STAFF: Final = Rare(r"\bchief of staff\b", re.IGNORECASE)
#: Who is charged with something, right in front of a name: "the EU *envoy on* drought", "EU *High Representative for*".
_IN_CHARGE: Final = Rare(
    r"(?:(?!(?:and|by|for|of|or|to|with)\b)[\w.’'-]{1,20} ){0,5}(?:"
    r"(?:[Ee]nvoy|[Ee]xpert|[Rr]apporteur|[Rr]epresentative|[Cc]oordinator|[Aa]dvis[eo]r) on"
    r"|[Hh]igh [Rr]epresentative for)"
    r" (?:(?:the )?[A-Z][\w-]{1,20} |(?!(?:by|for|from|of|to|with)\b)[a-z-]{2,20} ){1,6}"
)
#: Whose an outlet or a firm may be, in front of its name.
_OWNED: Final = frozenset(
    "independent local national official private public regional semi-official state state-owned state-run".split()
)
#: What an outlet, and what a firm or another body, may be called behind its name.
_OUTLETS: Final = frozenset((*OUTLET_KINDS.split("|"), "news agency", "news channel", "news site", "news website"))
_KINDS: Final = frozenset(table_of("name_words")["company"]) - frozenset(
    "brand contractor operator parent publisher rival site start-up startup subsidiary supplier team unit".split()
) | frozenset({"charity", "party", "think tank"})
#: What a body writes or counts, or who speaks for it, in front of its name; and what stands behind that.
_WRITINGS: Final = (
    r"analys[ie]s|assessment|assessments|briefing|census|data|documents?|estimates?|figures|findings|forecasts?|notice|numbers"
    r"|polls?|records?|reports?|research|statement|statistics|stud(?:y|ies)|surveys?|tally"
)
_WRITTEN_BY: Final = Rare(
    rf"(?:[Aa]n? |[Tt]he )?(?:[\w’'-]{{1,20}} ){{0,4}}?(?:(?:{_WRITINGS}) (?:\([^)\n]{{1,30}}\) )?"
    r"(?:(?:collected|compiled|gathered|issued|made|posted|prepared|produced|provided|published|released|shared)"
    r" (?:(?:last|this) \w{1,9} |on \w{1,9} |in \w{1,9} |\w{1,9}day )?)?(?:by|from)"
    r"|press (?:office|service) of) (?:the )?"
)
_ITS_WRITINGS: Final = Rare(rf"(?:['’]s?)? (?:(?:latest|new|official|own) )?(?:{_WRITINGS}|press (?:office|service))\Z")
_NAME_AND_LETTERS: Final = Rare(
    r"(?:[Tt]he )?(?P<name>[A-Z][\w’'-]{1,30}(?: (?:(?:of|for|and|the|on) ){0,2}[A-Z][\w’'-]{1,30}){0,5}) "
    r"\((?P<letters>[A-Z]{2,8})\)"
)
_CAPITALS: Final = re.compile(r"(?<![a-z])[A-Z]")
#: What stands in front of whom another is of or with.
_GOVERNING: Final = frozenset(
    "for of to by from with in on at about against and or than like near under over around inside outside".split()
)


def named_in(text: str, mentions: Mentions, start: int, end: int) -> str:
    """The id of the entity whose name heads a phrase: "coach *Ann Quill* of Tarn"; empty where none does."""
    inside = mentions.within(start, end)
    if inside and (officer := _by_office(text, inside, start, end)):
        return officer
    if text.find("ing ", start, end) >= 0:
        inside = [each for each in inside if not is_backed(text[start : each[0][0]])]
    cut = HEAD_END.search(text, start + 1, end)
    owner = next((span[1] for span, _ in inside if cut and span[0] < cut.start() < span[1]), 0)
    if owner:  # "The *Board of Trade's* Ann Quill", "*Board of Trade* director Ann Quill"
        cut = HEAD_END.search(text, owner, end)
    cut = behind_letters(text, cut, end)
    head_end = cut.start() if cut else end
    for (first, last), entity in reversed(inside):
        if text[max(0, first - 3) : first - 1] in _MIMED_ENDS and _MIMED.search(
            text, max(0, first - _LONGEST_MIME), first
        ):
            continue  # "a voice *imitating* Ann Quill"
        if entity.type == "person" and text[last : last + 1] not in _POSSESSIVE and is_called(text, start, first):
            return entity.id  # "a woman who *gave her name as* Ann"
        if entity.type != "person" and last < end and text[last] in _POSSESSIVE:
            continue
        if entity.type == "person" and first == start and title_behind(text, (first, last)) == head_end:
            return entity.id  # "Ann Quill *Director* of the Board"
        if first < head_end <= last or (last <= head_end and _BEHIND_A_NAME.fullmatch(text, last, head_end)):
            if (cut and cut[0].strip() in JOINING) or are_several(text, inside) or is_joined(text, last, end):
                return ""
            return entity.id
        if entity.type == "organization" and _is_its_kind(text, (start, end), (first, last), head_end):
            return entity.id
    people = [each for each in inside if each[1].type == "person"]
    for (first, last), entity in people if len(people) == 1 else ():
        if first == start and _is_office_behind(text[last:head_end]):
            return entity.id  # "said *Ann Quill* Deputy Director for Tides"
    found = _behind_the_head(text, inside, (start, end), cut, owner or start) if cut is not None else ""
    return found or _whose_writing(text, inside, start, end) or _by_letters(text, inside, start, end)


def behind_letters(text: str, cut: re.Match[str] | None, end: int) -> re.Match[str] | None:
    """What ends a head that goes on behind its letters, "the Board of Trade (BOT) *director* Ann Quill".

    Else the end as it is.
    """
    if cut is None or cut[0] not in "(," or (letters := _LETTERS.match(text, cut.start(), end)) is None:
        return cut
    behind = HEAD_END.search(text, letters.end(), end)
    return cut if behind and behind.start() == letters.end() else behind


def _by_office(text: str, inside: Sequence[tuple[Span, Entity]], start: int, end: int) -> str:
    """The id of whoever is named behind an office in letters: "The PRO of the command, DSP *Odo Tarn*"."""
    ((first, last), _), ((name, stop), entity) = inside[0], inside[-1]
    is_office = text[first:last].isupper() and text[start:first].lower() == "the " and text.startswith(" of ", last)
    if not is_office or entity.type != "person" or stop != end:
        return ""
    comma = text.rfind(", ", last, name)
    titled = text[comma + 2 : name].split() if comma > 0 else ["-"]
    return entity.id if all(_is_rank(word) or title_kind(word.rstrip(".")) for word in titled) else ""


def _by_letters(text: str, inside: Sequence[tuple[Span, Entity]], start: int, end: int) -> str:
    """The body whose letters stand behind its name, "*the Harbour-Master’s Chambers (HMC)*": no "(HMC) *clerk*"."""
    body = _NAME_AND_LETTERS.match(text, start, end) if text.find(" (", start, end) > 0 else None
    if body is None or (body.end() < end and HEAD_END.match(text, body.end(), end) is None):
        return ""
    if [word[0] for word in _CAPITALS.findall(body["name"])] != list(body["letters"]):
        return ""
    return next((each.id for span, each in inside if span == body.span("letters")), "")


def _whose_writing(text: str, inside: Sequence[tuple[Span, Entity]], start: int, end: int) -> str:
    """The only body in "figures compiled by *the Tarn Board*", "the press office of *Tarn Mills*", "*TMB* data"."""
    (first, last), entity = inside[0] if len(inside) == 1 else ((0, 0), None)
    if entity is None or entity.type != "organization" or is_outlet(entity):
        return ""
    if last == end and _WRITTEN_BY.fullmatch(text, start, first):
        return entity.id
    lead = text[start:first].strip().lower()
    return entity.id if lead in ("", "the", "a") and _ITS_WRITINGS.match(text, last, end) else ""


def _behind_the_head(text: str, inside: Sequence[tuple[Span, Entity]], at: Span, cut: re.Match[str], owner: int) -> str:
    """The entity that is named behind the head of a phrase, ending at `cut`: "the head of the board, *Ann Quill*".

    Whose it is ends at `owner`: "*the Bank of Tarn*'s head, Ann Quill".
    """
    start, end = at
    for (first, named), entity in inside:
        is_lettered = entity.type == "person" and named < end and text[named] == " "
        last = end if is_lettered and _BEHIND_A_NAME.fullmatch(text, named, end) else named
        if last == end and cut[0] == " and " and _are_offices(text, start, first):
            return entity.id  # "the founder and chief executive Ann Quill", "Health and Education Secretary Ann Quill"
        if entity.type == "person" and last == end and _is_in_charge(text, start, first):
            return entity.id  # "UN special rapporteur on torture Ann Quill"
        if entity.type != "person":
            if entity.type == "organization" and last == end and _is_group(text, start, first):
                return entity.id  # "the bank, Tarn Savings"
            continue
        before, behind = _without_titles(text[start:first]), text[last : last + 2]
        ends = last == end or behind == ", "
        if last == end and _is_called(before):
            return entity.id  # "Her brother, the actor Ann Quill"
        apposed = _APPOSED.fullmatch(text, start, first) if ends else None
        if apposed and is_person(apposed[1]) and is_person(apposed[2]):
            return entity.id  # "One survivor, 22-year-old student Ann Quill"
        closed = last == end or behind[:1] in ",.(" or behind == " (" or _OF_A_PLACE.match(text, last, end)
        if before.endswith(",") and closed and _are_many(text[start : cut.start()]):
            continue  # "*Lawyers* for a man who knew the clerk, Ann Quill,"
        if before.endswith(",") and closed and not _of_somebody(_without_titles(text[owner:first])):
            # an apposition: "the head of the board, Ann Quill,"; but "*and her clerk*" speaks too
            return "" if text.startswith(AND_OTHERS, last, end) else entity.id
        if (
            ends
            and not before.endswith(",")
            and not _governed(before)
            and not _of_another(text, start, first)
            and cut[0].strip() in ("of", "for", "at", "in")
        ):
            return entity.id  # "the head of the Board of Trade Ann Quill"
    return ""


def _is_in_charge(text: str, start: int, name: int) -> bool:
    """True for "UN rapporteur on torture" in front of a name, not for "an expert on Mayor", whose name it may be."""
    if _IN_CHARGE.fullmatch(text, start, name) is None:
        return False
    return titles().get(text[start:name].split()[-1].lower().rstrip("."), "modifier") == "modifier"


def _is_its_kind(text: str, at: Span, name: Span, head_end: int) -> bool:
    """True for "the *Halden* bank" and "the *RLO* union": a name, and what it is; a known body's union is another."""
    kind = text[name[1] : head_end].strip()
    if not kind.islower() or not _is_only_which(text[at[0] : name[0]]):
        return False
    words = kind.split()
    if words[-1] in _SERVICES and not _SECRET.isdisjoint(words):
        return text[slice(*name)].isupper() and text[slice(*name)] not in _OF_MANY
    if known := known_names().get(text[slice(*name)]):
        return kind in ("company", "group") or (known.kind == "outlet" and kind in _OUTLETS)
    return text[slice(*name)].isupper() if kind == "union" else kind in _KINDS or kind in _OUTLETS


def _is_only_which(front: str) -> bool:
    """True for "the", "the state" and "the semi-official Norlandish" in front of an outlet's name."""
    words = front.split()
    if not words:
        return True
    return words[0].lower() == "the" and all(word in _OWNED or word in demonyms() for word in words[1:])


def _is_office_behind(words: str) -> bool:
    """True for an office with capitals right behind a name that no comma parts from it: " Deputy Director"."""
    held = words.split()
    return (
        words[:1] == " "
        and 0 < len(held) <= _LONGEST_OFFICE
        and all(word[0].isupper() and word.lower() in titles() for word in held)  # no "*PAC* Chief"
        and title_kind(held[-1].lower()) == "office"
    )


def _are_many(head: str) -> bool:
    """True for several people, by the head of a phrase, none of whom a single name stands for: "Residents"."""
    noun = head_of(head.lower())
    return is_plural(noun) and is_person(noun)


def _of_somebody(before: str) -> bool:
    """True for "the wife of the minister," and "led by her brother,": the name behind may be that one's."""
    part = before.rstrip(",").rpartition(",")[2]
    if _ONE_OF.fullmatch(part.strip()) and len(_LINK.findall(part)) == 1:
        return False
    owners = (part[link.end() :].strip() for link in _LINK.finditer(part))
    return any(is_person(owner) and not is_plural(head_of(owner)) and owner != "staff" for owner in owners)


def _is_called(before: str) -> bool:
    """True for "Her brother, the young actor" and "The chair, the Argentine jurist" in front of a name."""
    _, comma, called = before.rpartition(", ")
    words = called.split()
    return bool(comma and words) and words[0] in _CALLING and len(words) <= _MOST_CALLED and _describe(words[1:])


def introduces(words: Sequence[str]) -> bool:
    """True for "the novelist", "General" and "the Rev Canon" in front of a name, and for nothing at all."""
    words = words[1:] if words and words[0] in _CALLING else words
    return len(words) < _MOST_CALLED and _describe([word for word in words if word.lower().rstrip(".") not in titles()])


def _describe(words: Sequence[str]) -> bool:
    """True for "young", "Argentine" and "Lodd-based" in front of what somebody is."""
    return all(
        (word.islower() and word not in _LINKING) or word in demonyms() or word.endswith(_SOMEWHERE) for word in words
    )


def _is_group(text: str, start: int, name: int) -> bool:
    """True for "the bank," and "Ann Quill's union, Lodd-based" in front of a name, and for "The owner, the firm"."""
    *_, last = front = text[start:name].rpartition(", ")
    words = last.split()
    kinds = (table_of("name_words")["company"], body_nouns(), _BODIES_TOO)
    if words == ["the"]:
        words = []  # "Tarn's spy agency, *the* TSA"
    if words and words[0] in _CALLING:
        return bool(front[1]) and _describe(words[1:]) and any(words[-1] in kind for kind in kinds)
    match = _GROUP.fullmatch(text, start, name - len(last)) if _describe(words) else None
    if match is None:
        return False
    noun = match[1].removesuffix("s") if text.startswith(_ONE, start) else match[1]
    return any(noun in kind for kind in kinds)


def _of_another(text: str, start: int, name: int) -> bool:
    """True for "a friend *of the late mayor* Ann Quill", not for "the head *of finance* Ann Quill"."""
    match = _OF_ANOTHER.search(text, start, name)
    if match is None:
        return False
    words = match[2].split()
    held = text[start:name].split()
    if held and is_what_for(held, len(held) - 1):
        return False  # "the Minister *for Justice* Ann Quill"
    if words[0].lower() == "staff" and _OF_STAFF.search(text, start, match.end(1) + len("staff")):
        return False  # "the chief *of staff* Ann Quill"
    if match[2].islower() and not any(map(_NOT_ONLY_LETTERS.search, words)):
        if heads_something(text[start:name]):
            return False  # "Tarn director *of football* Ann Quill"
        return match[1] != "of " or words[-1] not in table_of("speaking_nouns")["department"]
    if not is_person(text[start : match.start()].strip()):
        return False  # "the Centre *for Tides Director* Ann Quill"
    if not body_nouns().isdisjoint(word.lower() for word in words):
        return False  # "the head *of the Finance Ministry Dr* Ann Quill"
    return any(map(_NOT_ONLY_LETTERS.search, words)) or titles().get(words[-1].lower().rstrip(".")) in _BORNE


def _are_offices(text: str, start: int, name: int) -> bool:
    """True for "Tarn Mills *founder and chief executive*" in front of a name, not for "a clerk and mayor".

    So is "Co-chair and *Tarn Senator*" in front of one, but what has an article of its own may be another; and so is
    an office for two fields.
    """
    held = text[start:name].split()
    if begins_portfolio(held, len(held) - 1) >= 0 or is_of_a_firm(text, start, name + 1):
        return True
    first, _, second = text[start:name].strip().rpartition(" and ")
    words = second.split()
    return (
        not first.lower().startswith(("a ", "an ", "the "))  # "the minister and ambassador Quill" may be two
        and title_kind(first.rpartition(" ")[2].lower().removeprefix("co-")) == "office"
        and bool(words)
        and title_kind(words[-1]) is not None
        and all(word.lower() in titles() or word[0].isupper() for word in words)
    )


def _without_titles(before: str) -> str:
    """What stands before a name, less the titles in front of it: "A lawyer for *Mr*", "The observer, *Spanish MEP*"."""
    words = before.split()
    if words and is_what_for(words, len(words) - 1):
        return " ".join(words)  # "the Minister for *Justice* Ann Quill"
    if words and _is_rank(words[-1]) and words[-1].lower() not in titles():
        words.pop()
    last = words[-1].lower().rstrip(".") if words else ""
    if titles().get(last, "modifier") == "modifier" and words[-1:] != ["Recorder"]:
        return " ".join(words)  # "the head of *finance* Ann Quill"
    while words and (words[-1].lower().rstrip(".") in titles() or words[-1] in demonyms() or words[-1] in _OF_COURTS):
        if words.pop() in _HONOURS and words[-1:] in (["His"], ["Her"]):
            words.pop()  # "the judge, *His Honour Judge* Odo Tarn"
    if " ".join(words[-2:]).lower() == "chief of" and _OF_STAFF.search(before):
        del words[-2:]
    return " ".join(words)


def _is_rank(word: str) -> bool:
    """True for an abbreviation in capitals, which may be a rank: "the commissioner, *CP* Ann Quill"."""
    return word.isupper() and word.isalpha() and 1 < len(word) < _LONGEST_RANK


def _governed(before: str) -> bool:
    """True when a preposition or a possessive stands right before a name: "a spokesman for", "the mayor's"."""
    word = before.rsplit(None, 1)[-1].lower() if before else ""
    return word.endswith(("'s", "’s", "s'", "s’")) or word in _GOVERNING
