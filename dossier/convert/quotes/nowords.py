"""What a verb takes that also tells of speech, but here of something else: "called *her on Monday*"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.chunks import chunk
from dossier.convert.clauses.openings import SUBORDINATORS, says_when
from dossier.convert.clauses.readings import Reading
from dossier.convert.english.persons import is_person, is_somebody
from dossier.convert.english.timewords import NUMBERS
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.deeds import DEEDS, RECEIVING, WITHHOLDING, is_deed
from dossier.convert.quotes.mended import TELLING
from dossier.convert.quotes.nobodys import CLAIM
from dossier.convert.quotes.nothingtold import tells_nothing
from dossier.convert.quotes.outletparts import PLATFORM
from dossier.convert.quotes.quotedas import RELAYING
from dossier.convert.quotes.wordless import WORDLESS, is_wordless
from dossier.convert.reading.cues import CLAUSE_VERBS, REPORTED_MISSING
from dossier.convert.reading.parse import Clause
from dossier.convert.reading.spoken import MARKS, is_title, looks_spoken
from dossier.convert.reading.tags import has_finite, tagged
from dossier.convert.speakers.citing import HANDING, RELAYED, REPORTING, is_outlets_phrase
from dossier.model import Span, text_at

_LONGEST_PART: Final = 80
_PATIENTS: Final = frozenset({"patient", *(f"patient pp:{word}" for word in "across after at from in near on".split())})
_HAS_SAID: Final = re.compile(r" to have (?:said|written|told|replied|added|shouted|texted|posted|tweeted|boasted)\b")
_STOP: Final = Rare(r"[\n.!?]")
#: "called *her on Monday*" by telephone, "saw *him in May*", "argued *with a man*", "pleaded *guilty*".
_TELEPHONED: Final = re.compile(
    r"(?:her|him|them|me|us|you)\b(?: (?:on|at|from|in|last|again|back|to|before|after|when|every|twice|and)\b[^\n]*)?"
)
#: … "a page called *Free Tarn*", but "called *Tarn* a liar".
_NAMED: Final = Rare(
    r"(?:the )?(?:[A-Z][\w’'-]{0,30} ){0,4}[A-Z][\w’'-]{0,30}(?<!Mr)(?<!Mrs)(?<!Ms)(?<!Dr)"
    r"(?:[.,;:!?)\n]|\Z| (?:and|who|which|that|in|on|at|by|with|from|to)\b)"
)
#: … "called *a taxi*".
_SUMMONED: Final = Rare(
    r"(?:(?:an?|the|his|her|their) )?(?:[a-z]{1,20} )?(?:taxi|cab|ambulance|police|doctor|emergency services|hotline"
    r"|helpline|fire (?:brigade|service)|plumber|witness(?:es)?|999|911|112)"
    r"(?=\Z| (?:to|and|at|on|in|from|after|for|when)\b)"
)
#: What says something only beside what was said, or in "*shot back*".
_BLOWS: Final = frozenset({"fire", "hit", "shoot"})
_BACK: Final = Rare(r"\w{1,8} (?:back|out|off)\b")
#: Manners of speaking, and what stands beside them without being said: "wept *as the judge left*".
_BESIDE_MANNERS: Final = frozenset({"as", "if", "inf", "ing", "np", "pp", "wh"})
_MANNERS: Final = frozenset("begin continue cry end finish grin laugh nod sigh smile sob start weep".split())
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
_FATE: Final = Rare(
    r" (?:to (?:have|be)|killed|dead|missing|injured|wounded|arrested|captured|detained|stolen|safe|ill|sick)\b"
)
_ANSWER: Final = re.compile(r" (?:no|yes)\b(?=[\s.,;])")
_ASKED: Final = Rare(r"\b(?:asked|asking|asks|if|pressed|questioned|when|whether)\b", re.IGNORECASE)
_ANSWERING: Final = frozenset({"comment", "respond", "explain", "elaborate"})
_WHO_WAS_ASKED: Final = re.compile(
    r"(?:[^\n,]{2,80}+, )?(?:(?:asked|pressed|questioned|contacted|reached|approached)"
    r"(?: (?:whether|if|why|how|what|when|where|who|about|by|for|on|to comment|to respond)\b[^\n]*)?"
    r"|(?:advised|assured|informed|reminded|told|warned) (?:about|by|of|that)\b[^\n]*),?\s?",
    re.IGNORECASE,
)
#: Of whom something is denied, or to whom it is promised, behind a passive: "*the mayor* had been denied access".
_GIVING: Final = frozenset({"deny", "offer", "promise", "refuse"})
#: Every verb, but for passives and for objects alone, that `_is_no_speech_here` asks for.
_LOOKED_AT: Final = frozenset(
    {
        *DEEDS,
        *RECEIVING,
        *WITHHOLDING,
        *_MANNERS,
        *_BLOWS,
        *TELLING,
        *_ANSWERING,
        *_GIVING,
        *"announce argue ask call know name offer plead report say see write".split(),
    }
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
_PLEADED: Final = Rare(r"(?:not )?guilty\b|no contest\b")
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
_VIEWING: Final = frozenset({"review", "see", "view"})
_FOND: Final = frozenset({"like", "love"})
_TO_SAY: Final = Rare(r"to (?:boast|joke|quip|quote|recall|say|tell)\b")
#: What opens where, how or why something was said.
_LED: Final = Rare(
    r"(?:(?:and|but|just|only|even) )?(?:after|amid|as an?|at|because of|before|by|despite|due to|during|following|for"
    r"|from|in|on|since|through|to|under|until|upon|with|within|without)\b",
    re.IGNORECASE,
)
#: … and what tells that a clause follows whose verb may read as a noun: "In addition, the mill plans to shut".
_MORE: Final = Rare(r",\s|s to [a-z]")
#: Verbs that no clause in front of them tells the words of: "After the dam broke, she *apologized*".
_OF_NOTHING: Final = frozenset({"apologise", "apologize", "disagree", "object", "plead", "protest"})
#: Frames of what stands in front of a verb, and the words that it opens with where it may only say when.
_FRONTS: Final = frozenset({"bare", "front", "front on"})
_OPENING: Final = re.compile(
    rf"(?i:and |but |even |just |only ){{0,2}}(?i:{'|'.join(sorted(SUBORDINATORS))}|(?P<phrase>in|at|on|during))\b"
)
_LONGEST_FRONT: Final = 60
#: What says when or in what paper somebody spoke, and is never said: "*A year later,* she apologized".
_WHEN_FRONT: Final = Rare(
    r"(?:(?:and|but|just|only|exactly|about|nearly|almost|some|less than|more than) ){0,2}"
    rf"(?:(?:an?|another|{'|'.join(NUMBERS)}|\d{{1,3}}|several|many|a few|a couple of) (?:and a half )?"
    r"(?:minute|hour|day|night|week|month|year|decade|centur|moment|season|generation)(?:s|y|ies)?"
    r" (?:after|afterwards?|ago|before|beforehand|earlier|later|on)"
    r"|(?:minutes|hours|days|nights|weeks|months|years|decades) (?:after|afterwards?|before|earlier|later)"
    r"|(?:later|earlier|(?:on )?(?:that|the (?:same|next|following|previous))) (?:that |the same )?"
    r"(?:day|morning|afternoon|evening|night|week|weekend|month|year)"
    r"|on the (?:day|morning|afternoon|evening|night|eve|anniversary)\b[^\n]*"
    r"|in an? (?:[\w-]{1,20} ){0,2}?(?:statement|letter|message|video|note|post|e-?mail)\b[^\n]*),?",
    re.IGNORECASE,
)
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
#: "'Long Live Tarn' was written *in paint on the wall*" is no book.
_WHEREON: Final = Rare(r" (?:in [a-z]{3,10} (?:[a-z]{3,10} )?)?(?:on|across|above|over|under|beside|next to) ")
#: What is done in a paper that stands by its name behind it.
_NOTING: Final = frozenset("argue note observe point put report say write".split())
_PAPER: Final = Rare(r"(?:[Tt]he )?[A-Z][\w’'-]{0,30}(?: [A-Z][\w’'-]{0,30}){0,4}")


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


def holds_no_words(article: Article, reading: Reading) -> bool:
    """True for what a verb takes that also tells of speech, but here of something else: "called *her on Monday*"."""
    if article.text.endswith("anonymity ", 0, reading.content[0][0]):
        return True  # "speaking on condition of anonymity *to discuss it*"
    clause = reading.clause
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
    if reading.content[-1][1] <= clause.cue[0][0] and _is_adverbial(article.text, lemma, start, end):
        return not article.quoted_parts((start, end))  # "*A year later*, she apologized"
    if start < clause.cue[0][0] and _is_whose_own(article, reading):
        return True  # "*Ann Quill,* who wrote of it*, goes further*"
    if reading.frame == "bare" and not reading.source and _is_gerund(article, clause.cue[0][0]):
        return True  # "*Reading* it out took an hour"
    if end <= clause.cue[0][0] and reading.frame in _FRONTS and _is_no_front(article, reading, start, end):
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
    if lemma == "sign" and article.quoted and not _quotes_words(article, (start, reading.content[-1][1])):
        return reading.frame == "quote" or bool(article.quoted_parts((start, end)))  # "a letter signed *“A. Quill”*"
    if (lemma in WORDLESS and is_wordless(article, reading)) or tells_nothing(article, reading):
        return True
    if not clause.passive and lemma.partition(" ")[0] not in _LOOKED_AT and reading.frame != "np":
        return False  # no rule is about such a verb
    return _is_no_speech_here(article, reading)


def _is_of_somebody(article: Article, start: int, end: int) -> bool:
    """True for "According to the mayor, it was sold", and not for what an outlet or a report hands on."""
    who = _ACCORDING_TO.match(article.text, start, end)
    if who is None:
        return False
    named = article.names_in(*who.span(1))
    return named[-1] == (who.span(1), "person") if named else is_person(who[1])


def _is_adverbial(text: str, lemma: str, start: int, end: int) -> bool:
    """True for words in front of a clause that only say when, where or how: they hold no verb, or it takes none."""
    if _WHEN_FRONT.fullmatch(text, start, end):
        return True
    if _LED.match(text, start) is None:
        return False
    return lemma in _OF_NOTHING or not (_MORE.search(text, start, end) or has_finite(text, start, end))


def _is_whose_own(article: Article, reading: Reading) -> bool:
    """True for words in front of "who" and its verb, which are told of whom it is about."""
    content = reading.content
    if not reading.source or content[0][0] >= reading.source[-1][1]:
        return False
    who = article.text[slice(*reading.source[-1])]
    is_relative = who in ("who", "which") or who.endswith((" who", " which"))
    return is_relative and not article.quoted_parts((content[0][0], content[-1][1]))


def _is_gerund(article: Article, cue: int) -> bool:
    """True for a word in -ing that a sentence opens with."""
    sentence = article.sentence_at(cue)
    return (
        sentence is not None
        and sentence.start == cue
        and article.text[cue : cue + 20].partition(" ")[0].endswith("ing")
    )


def _is_where(text: str, lemma: str, place: Span) -> bool:
    """True for where something was written, and for the paper where it was noted: "noted in *The Tarn Courier*"."""
    return bool(_WHERE.fullmatch(text, *place) or (lemma in _NOTING and _PAPER.fullmatch(text, *place)))


def _is_no_speech_here(article: Article, reading: Reading) -> bool:
    """True for what a verb that tells of speech elsewhere takes where it tells of a deed, a manner or a name."""
    clause = reading.clause
    lemma, (start, end) = clause.lemma, reading.content[0]
    is_plain = (lemma in DEEDS or lemma in RECEIVING or lemma in WITHHOLDING) and reading.frame != "quote"
    if is_plain and not _quotes_words(article, (start, reading.content[-1][1])) and is_deed(article.text, reading):
        return True
    if (lemma in _VIEWING and clause.passive and reading.frame != "as") or (
        lemma == "know" and reading.frame == "pp:for"
    ):
        return True  # "a draft, *seen* by the Courier", "a man I have *known* for years"
    if lemma in _MANNERS and end <= clause.cue[0][0] and _is_gerund(article, start):
        return not article.quoted_parts((start, end))  # "*Making it clear that he would go*, he smiled"
    if lemma in _MANNERS and reading.frame.partition(" ")[0].partition(":")[0] in _BESIDE_MANNERS:
        return not article.quoted_parts((start, reading.content[-1][1]))
    if lemma.partition(" ")[0] in _BLOWS and not _BACK.match(article.text, clause.cue[0][0]):
        parts = article.quoted_parts((start, reading.content[-1][1]))
        return not any(looks_spoken(article.text, article.quotation_of[part]) for part in parts)
    is_of_object = lemma == "offer" and reading.frame == "inf" and start > clause.cue[-1][1] + 1
    if is_of_object or (lemma == "write" and clause.passive):  # "offered an amendment *to …*", "*the bill*, written by"
        parts = article.quoted_parts((start, reading.content[-1][1]))
        if parts and _WHEREON.match(article.text, clause.cue[-1][1]):
            return False
        return all(lemma == "write" and is_title(article.text[slice(*part)].strip(MARKS)) for part in parts)
    if (lemma, reading.frame) == ("announce", "pp:with"):
        return True  # "announced *with fanfare*"
    if (
        clause.passive
        and reading.frame.startswith(("patient", "inf"))
        and _HAS_SAID.match(article.text, clause.cue[-1][1])
    ):
        return _is_behind_a_quotation(article, clause)  # "'I did it,' Quill is alleged *to have written to a friend*"
    if lemma == "report" and reading.frame == "patient" and _FATE.match(article.text, clause.cue[-1][1]):
        return True  # "*Quill* is reported to have died"
    if lemma == "say" and (end <= clause.cue[0][0] or reading.frame == "np") and _is_plain_answer(article, reading):
        return True  # "*When she asked again*, he said no"
    if lemma == "ask" and clause.negated and reading.frame.startswith(("np", "pp:")) and "inf" not in reading.frame:
        return True  # "does not *ask* patients about it"
    if lemma == "name" and clause.passive and not reading.source:
        return True  # "on the night he was *named* chief justice"
    if lemma in CLAUSE_VERBS and reading.frame == "np" and start in article.subjects_at:
        return True  # "said *the girl, six,* had told her": the clause is what was said
    if lemma in RELAYING and reading.frame == "np" and is_somebody(article.text[start:end]):
        who = text_at(article.text, reading.source)  # "the Courier, which cited *two clerks*"
        is_outlets = who == "which" or who.endswith(", which") or is_outlets_phrase(who)
        return is_outlets and not article.quoted_parts((start, end))
    if lemma in _GIVING and clause.passive and reading.frame == "patient":
        return any(each.kind == "np" and not each.marker for each in clause.complements)
    if lemma in TELLING and (reading.frame == "patient" or reading.frame.startswith("patient pp")):
        return True  # "*the council* was told by its auditor"
    if lemma in _ANSWERING and clause.role == "infinitive" and article.text.endswith("asked ", 0, clause.cue[0][0]):
        return True
    if lemma == "see":
        return _TELEPHONED.fullmatch(article.text, start, end) is not None  # "last saw *him in May*"
    if lemma == "call":
        telephoned = reading.frame != "quote" and _TELEPHONED.fullmatch(article.text, start, end)
        if reading.frame == "np" and _SUMMONED.match(text_at(article.text, reading.content)):
            return not article.quoted_parts((start, end))
        return bool(telephoned or (reading.frame == "np" and _NAMED.match(article.text, start)))
    if lemma == "plead":
        return _PLEADED.match(article.text, start, end) is not None
    return lemma in ("argue", "write") and reading.frame == "pp:with"


def _is_no_front(article: Article, reading: Reading, start: int, end: int) -> bool:
    """True for words in front of a verb that only say when, or what was done to whom by whoever acts."""
    clause, text = reading.clause, article.text
    if clause.passive:
        return any(each.marker == "patient" and each.at and each.at[0][0] == start for each in clause.complements)
    opening = _OPENING.match(text, start)
    if opening is None or len(reading.content) > 1:
        last = max(clause.cue[-1][1], clause.subject[-1][1]) if clause.subject else clause.cue[-1][1]
        return len(reading.content) == 1 and _is_by_doing(article, start, end, going_on=text.startswith(" ", last))
    if opening["phrase"] and text.find(", wh", start, end) < 0:
        return False
    last = max(clause.cue[-1][1], clause.subject[-1][1]) if clause.subject else clause.cue[-1][1]
    if clause.lemma not in _MANNERS and not text.startswith(" ", last):
        return False  # "*When it rains*, she said."
    tokens, tags = tagged(text)
    first, stop = tokens.index(start), tokens.index(end)
    if stop - first > _LONGEST_FRONT or article.quoted_parts((start, end)):
        return False
    return says_when(chunk(tokens, list(tags), first, stop, {}).shape, tokens.lows[first : first + 3])


def _is_by_doing(article: Article, start: int, end: int, *, going_on: bool) -> bool:
    """True for "*Using the rain as an excuse*, she added trains": a participle without a finite verb.

    One that reads as an adjective is none unless the sentence is `going_on`: "*Giving evidence*, she said he fell".
    """
    text = article.text
    if not text[start : start + 20].partition(" ")[0].endswith("ing") or has_finite(text, start, end):
        return False
    tokens, tags = tagged(text)
    return tags[tokens.index(start)] in ("GJ" if going_on else "G") and not article.quoted_parts((start, end))


def _is_plain_answer(article: Article, reading: Reading) -> bool:
    """True for the "no" or "yes" right behind a verb of saying, in front of which, or behind a comma, it was asked."""
    clause = reading.clause
    if _ANSWER.match(article.text, clause.cue[-1][1]) is None:
        return False
    is_front = reading.content[-1][1] <= clause.cue[0][0]
    if is_front:
        return True
    subject = clause.subject[0][0] if clause.subject else 0
    if not article.text.endswith(", ", 0, subject) or article.text.startswith(" to ", reading.content[-1][1]):
        return False
    return _ASKED.search(article.text, max(0, subject - _LONGEST_PART), subject) is not None


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


def _quotes_words(article: Article, span: Span) -> bool:
    """True where more than a name is quoted in a span: "shared a taxi with a man called *'Lucky'*" has no more."""
    text = article.text
    return not all(is_title(text[start:end].strip(MARKS)) for start, end in article.quoted_parts(span))


def _is_behind_a_quotation(article: Article, clause: Clause) -> bool:
    """True where a quotation ends in front of a clause, in its sentence."""
    cue = clause.cue[0][0]
    number = bisect_left(article.ends, cue + 1) - 1
    end = article.ends[number] if number >= 0 else -1
    return end >= 0 and cue - end <= _LONGEST_PART and not _STOP.search(article.text, end, cue)
