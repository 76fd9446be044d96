"""What a verb takes that also tells of speech, but here of something else: "called *her on Monday*"."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading
from dossier.convert.english.persons import is_person
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.nobodys import CLAIM
from dossier.convert.quotes.nospeech import LOOKED_AT, is_no_speech, quotes_words
from dossier.convert.quotes.nothingtold import tells_nothing
from dossier.convert.quotes.onlyfronts import is_adverbial, is_gerund, is_no_front, is_whose_own
from dossier.convert.quotes.outletparts import PLATFORM
from dossier.convert.quotes.wordless import WORDLESS, is_wordless
from dossier.convert.reading.cues import REPORTED_MISSING
from dossier.convert.reading.tags import has_finite, tagged
from dossier.convert.speakers.citing import HANDING, RELAYED, REPORTING
from dossier.model import Span

_PATIENTS: Final = frozenset({"patient", *(f"patient pp:{word}" for word in "across after at from in near on".split())})
_ACCORDING_TO: Final = Rare(r"According to ([^\n,.;:!?\"“”]{2,80}), ")
#: What is said already: "has said *so to anyone who would listen*"; "said so many came" goes on.
_SO: Final = Rare(r" so (?:again|at|before|himself|herself|in|on|openly|publicly|themselves|to)\b")
#: … and between a verb and when it was said.
_SAID_ALREADY: Final = Rare(
    r" (?:(?:this|that|it|as much)(?! (?:day|month|morning|afternoon|evening|time|week|year))"
    r"|(?:him|her|them|me|us) so)"
    r"(?: (?:at|during|early|in|last|late|on|to|via) [^\n.,;:“”\"«»]{2,60})?,? "
)
#: "remembers *it differently*".
_IT_OTHERWISE: Final = Rare(r"it (?:[a-z]{2,12}ly|otherwise|well)\b\W*")
_WHO_WAS_ASKED: Final = re.compile(
    r"(?:[^\n,]{2,80}+, )?(?:(?:asked|pressed|questioned|contacted|reached|approached)"
    r"(?: (?:whether|if|why|how|what|when|where|who|about|by|for|on|to comment|to respond)\b[^\n]*)?"
    r"|(?:advised|assured|informed|reminded|told|warned) (?:about|by|of|that)\b[^\n]*),?\s?",
    re.IGNORECASE,
)
#: Verbs that read as nouns for what is said; how a relative clause behind such a noun ends that tells who denies it;
#: and in front of a passive none does.
_CLAIMS: Final = frozenset({"allege", "charge", "claim", "report"})
_DENIED_ENDS: Final = (
    " confirm", " confirmed", " contested", " denied", " denies", " deny", " dismissed", " disputed", " disputes",
    " not back", " refuted", " rejected", " rejects", " substantiate", " verified", " verify",
)  # fmt: skip  # read as a table
_PASSIVE: Final = frozenset("is are was were be been being".split())
_FEWEST_WORDS: Final = 2
_THAT_TIME: Final = ("the ", "that ")
_AT_ONCE: Final = re.compile(
    r"(?:the (?:same|next|following|previous|very next)|that) (?:second|minute|hour|day|morning|afternoon|evening|night"
    r"|week|weekend|month|year)"
)
_TOLD_THIS: Final = re.compile(
    r"[^\n.;:“”\"«»]{2,100}? (?:(?:announced|confirmed|declared|reported|said|stated|wrote)"
    r"|(?:informed|spoke|told)(?: \w{2,15}){0,3} (?:about|of)) this"
    r"(?: (?:at|in|on|during|via) [^\n.,;:“”\"«»]{2,60})?"
)
_MINDING: Final = frozenset({"recall", "remember"})
_SAYING_SO: Final = frozenset({"say", "say to"})
#: What is known is not told: "*what* police know about", "*how much do* we know of".
_KNOWING: Final = frozenset({"know", "know about", "know of"})
_WHAT: Final = tuple(
    f"{what}{does}" for what in ("what ", "What ", "how much ", "How much ") for does in ("", "do ", "does ", "did ")
)
_FOND: Final = frozenset({"like", "love"})
_TO_SAY: Final = Rare(r"to (?:boast|joke|quip|quote|recall|say|tell)\b")
#: Frames of what stands in front of a verb.
_FRONTS: Final = frozenset({"bare", "front", "front on"})
_WHERE_FRAMES: Final = frozenset({"pp:on", "pp:in", "pp:via"})
_FINITE: Final = frozenset("VA")
#: Where something was written, which is not what was.
_WHERE: Final = Rare(
    rf"(?:(?:his|her|its|their|the)\s(?:official\s)?)?(?:{PLATFORM}|social\smedia|television|TV|radio)"
    r"(?:\s(?:account|channel|feed|page))?"
    r"|(?:an?|his|her|its|their)\s(?:[\w-]{2,20}\s){0,2}(?:statements?|letters?|e-?mails?|notes?|messages?|posts?|tweets?"
    r"|blogs?|books?|memoirs?|essays?|columns?|op-eds?|speech|interviews?)"
)
_REFERRING: Final = frozenset({"refer", "refer to"})
_AS: Final = Rare(r"(?: to)? as (?!(?:many|much|few|little)\b)")  # "referred to *as many as* 40 clerks"
#: What is done in a paper that stands by its name behind it.
_NOTING: Final = frozenset("argue note observe point put report say write".split())
_PAPER: Final = Rare(r"(?:[Tt]he )?[A-Z][\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,4}")


_NEXT_WORD: Final = 20  # characters behind a mark in which the next verb begins


def _is_while(text: str, start: int, end: int) -> bool:
    """True for an "as" with a subject and its finite verb behind it."""
    tokens, tags = tagged(text)
    place, last = tokens.index(start) + 1, tokens.index(end)
    first = place
    while place < last and tags[place] in "DJNPRM":
        place += 1
    return first < place < last and tags[place] in "VA"


#: An opening clause, or phrase, of what is told.
_ONLY_WHEN: Final = Rare(
    r"that, (?:after|as|before|during|having|if|in|on|once|since|until|when|while)\b[^\n,.;:!?\"“”«»]{1,120}"
)


def _is_only_who_says(article: Article, reading: Reading) -> bool:
    """True for "*The caller*, according to the log, said it was late": that is told by the caller."""
    if not reading.source or has_finite(article.text, *reading.content[0]) or len(reading.content) > 1:
        return False
    behind = reading.source[-1][1]
    is_between = reading.content[0][1] <= reading.cue[0][0] and article.text.startswith(", ", behind)
    return is_between and article.has_cue(behind, behind + _NEXT_WORD)


def holds_no_words(article: Article, reading: Reading) -> bool:
    """True for what a verb takes that also tells of speech, but here of something else: "called *her on Monday*"."""
    if article.text.endswith("anonymity ", 0, reading.content[0][0]):
        return True  # "speaking on condition of anonymity *to discuss it*"
    clause = reading.clause
    if clause.lemma.startswith("according") and _is_only_who_says(article, reading):
        return True
    if clause.part != "verb":
        return False
    lemma, (start, end) = clause.lemma, reading.content[0]
    if article.text.startswith("According to ", start) and _is_of_somebody(article, start, end):
        return True  # "*According to the mayor, it was sold*, officials said": the mayor does
    if reading.content[-1][1] <= clause.cue[0][0] and article.text.startswith(";", reading.content[-1][1]):
        return True  # of a headline: "*Mayor quits over mill*; union says too late"
    if article.text.startswith("that, ", start) and _ONLY_WHEN.fullmatch(article.text, start, end):
        return True  # "told the court *that, when he was asked*, he replied: '…'"
    if article.text.startswith("when ", start) and _SAID_ALREADY.fullmatch(article.text, clause.cue[-1][1], start):
        return True  # "She said this on Monday *when she met clerks*"
    if reading.frame == "as" and article.text.startswith("as ", start) and _is_while(article.text, start, end):
        return True  # "Mayor concedes *as rivals sweep town*"
    if end <= clause.cue[0][0] and _WHO_WAS_ASKED.fullmatch(article.text, start, end):
        return True
    if clause.passive and article.text[start : start + 3].lower() == "it " and reading.frame.startswith("patient"):
        return True  # "…, *it* was claimed *in court*"
    if reading.frame in _WHERE_FRAMES and _is_where(article.text, lemma, reading.content[-1]):
        return True  # "As she noted *on Telegram*, it was late", "as she put it *in a letter*"
    if lemma in _REFERRING and _AS.match(article.text, clause.cue[-1][1]):
        return not clause.subject or article.text.endswith(", ", 0, clause.cue[0][0])  # "Kyle, *referred to as* a liar"
    if reading.content[-1][1] <= clause.cue[0][0] and is_adverbial(article.text, lemma, start, end):
        return not article.quoted_parts((start, end))  # "*A year later*, she apologized"
    if start < clause.cue[0][0] and is_whose_own(article, reading):
        return True  # "*Ann Quill,* who wrote of it*, goes further*"
    if reading.frame == "bare" and not reading.source and is_gerund(article, clause.cue[0][0]):
        return True  # "*Reading* it out took an hour"
    if end <= clause.cue[0][0] and reading.frame in _FRONTS and is_no_front(article, reading, start, end):
        return True  # "*After the dam broke*, she smiled", "*The guests, tired and wet*, were greeted by her"
    if lemma == "add" and article.text.startswith(" to ", clause.cue[-1][1]) and reading.frame != "quote":
        is_told = _is_told(article, clause.cue[-1][1] + len(" to ")) or _says_that(article, reading)
        return not is_told and not article.quoted_parts((start, reading.content[-1][1]))
    if article.text.endswith(REPORTING, start, end) and RELAYED.fullmatch(article.text, start, end):
        return True  # "This was announced by her, *Presswire reports*"
    if article.text.startswith(_THAT_TIME, start) and _AT_ONCE.fullmatch(article.text, start, end):
        return True  # "replied *the same evening*"
    if lemma in HANDING and _TOLD_THIS.fullmatch(article.text, start, end):
        return True  # "*Ann Quill said this on Monday*, Presswire reports": of what stands before
    if lemma == "agree" and clause.negated and article.text.endswith(": ", 0, start) and start > clause.cue[0][0]:
        return not article.quoted_parts((start, end))  # "They have never agreed: *he left*, she stayed"
    if lemma in _CLAIMS and reading.frame == "that" and _is_of_a_claim(article, reading):
        return True  # "…, claims *that the bank denied*"
    if article.text.startswith("a", start) and CLAIM.fullmatch(article.text, start, end):
        return True  # "they did it, *a claim* he denied"
    if lemma == "approve" and reading.frame.startswith("patient") and not reading.source and clause.passive:
        return True  # "*The plan* has been approved": nobody is told to say so
    if lemma == "report" and clause.passive and not reading.source and reading.frame in _PATIENTS:
        cue = article.text[clause.cue[0][0] : clause.cue[-1][1]]  # "*Delays* were reported", by nobody
        return not cue.startswith(("is ", "are ")) and " first " not in cue
    if lemma == "report" and not clause.passive and REPORTED_MISSING.match(article.text, clause.cue[-1][1]):
        return not article.quoted_parts((start, end))  # "his wife reported *him missing*"
    if lemma == "write" and reading.frame == "pp:to":  # "wrote *to the mayor* claiming that …"
        return not article.quoted_parts((start, reading.content[-1][1]))
    if lemma in _FOND and (reading.frame == "pp:to" or _TO_SAY.match(article.text, start)):
        return True  # "she liked *to say* that it rains" is what she said
    if reading.frame == "np" and lemma in _MINDING and _IT_OTHERWISE.fullmatch(article.text, start, end):
        return True
    if lemma in _SAYING_SO and article.text.startswith(" so ", clause.cue[0][1]):
        is_so = _SO.match(article.text, clause.cue[0][1]) is not None
        return is_so and start > clause.cue[0][1] and not article.quoted_parts((start, reading.content[-1][1]))
    if (
        (lemma in _KNOWING or (lemma == "tell" and reading.frame.endswith("pp:about")))
        and clause.subject
        and article.text.endswith(_WHAT, 0, clause.subject[0][0])
    ):
        return True  # "*what we know* about the spill", "What Logs *Tell* Us About It"
    if (lemma, reading.frame) == ("sign", "patient"):
        return True  # "*The letter* was signed by Ann Quill"
    if lemma == "know" and clause.passive and not reading.source and reading.frame.endswith("as"):
        return True  # "*He* is known *as “Lucky”*"
    if lemma == "sign" and article.quoted and not quotes_words(article, (start, reading.content[-1][1])):
        return reading.frame == "quote" or bool(article.quoted_parts((start, end)))  # "a letter signed *“A. Quill”*"
    if (lemma in WORDLESS and is_wordless(article, reading)) or tells_nothing(article, reading):
        return True
    if not clause.passive and lemma.partition(" ")[0] not in LOOKED_AT and reading.frame != "np":
        return False  # no rule is about such a verb
    return is_no_speech(article, reading)


def _is_of_somebody(article: Article, start: int, end: int) -> bool:
    """True for "According to the mayor, it was sold", and not for what an outlet or a report hands on."""
    who = _ACCORDING_TO.match(article.text, start, end)
    if who is None:
        return False
    named = article.names_in(*who.span(1))
    return named[-1] == (who.span(1), "person") if named else is_person(who[1])


def _is_where(text: str, lemma: str, place: Span) -> bool:
    """True for where something was written, and for the paper where it was noted: "noted in *The Tarn Courier*"."""
    return bool(_WHERE.fullmatch(text, *place) or (lemma in _NOTING and _PAPER.fullmatch(text, *place)))


def _is_told(article: Article, place: int) -> bool:
    """True where somebody who may be told begins: "added to *reporters* that …"."""
    tokens, _ = tagged(article.text)
    first = tokens.lows[tokens.index(place) :][:1]  # none at the text's end
    return any(map(is_person, first)) or bool(article.names_in(place, place + 1))


def _says_that(article: Article, reading: Reading) -> bool:
    """True for "added to the committee *that it was safe*", not for "adds to the doubts *that have* grown"."""
    if reading.frame != "that":
        return False
    tokens, tags = tagged(article.text)
    behind = tokens.index(reading.content[0][0]) + 1
    return behind < len(tags) and tags[behind] not in _FINITE


def _is_of_a_claim(article: Article, reading: Reading) -> bool:
    """True for "*that the bank denied*" behind "claims": what somebody else says of them, without what is denied."""
    text, (start, end) = article.text, (reading.content[0][0], reading.content[-1][1])
    clause, cue = reading.clause, reading.clause.cue[0]
    if not text.endswith(_DENIED_ENDS, start, end) or not text.endswith("s", *cue):
        return False
    if clause.subject and clause.subject[-1][1] + 1 == cue[0]:
        return False  # "*Quill claims* that the bank denied"
    words = text[start:end].split(" ")
    helpers = words[-4:-1]
    return len(words) > _FEWEST_WORDS and _PASSIVE.isdisjoint(helpers) and words[-2] not in ("to", "and", "he", "she")
