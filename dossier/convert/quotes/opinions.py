"""What a phrase beside it calls somebody's word: "In *her* view, …", "…, by *her* account, …", "as *Quill* puts it".

So does a clause behind it of who hands it on, "The mill was shut, Presswire quoted *Ann Quill* as saying", or of what
shows it, "The mill was shut, *documents* show", whose verb may be read as a noun.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import body_nouns, head_of, is_plural
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.somebody import may_speak
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.marks import first_letter
from dossier.convert.reading.parse import CLAUSAL, Attribution, Sentence
from dossier.convert.reading.tags import has_finite, vocabulary
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.model import Span

_KINDS: Final = "(?:expert |own |personal |professional )?"
_NOUNS: Final = "(?:opinion|view|words|estimation|judge?ment|reckoning|telling|accounts?|admission|count|estimates?)"
_NEEDED: Final = frozenset(
    "account accounts admission count estimate estimates estimation judgement judgment opinion reckoning telling view "
    "words".split()
)
#: Whose word it is.
_WHOSE: Final = (
    rf"(?:(?P<whose>his|her|their|[^\n.;:,“”\"«»]{{2,60}}?(?=['’]))(?:['’]s?)? {_KINDS}(?P<words>{_NOUNS})"
    rf"|(?P<the>the {_KINDS}{_NOUNS} of) (?P<of>[^\n.;:,“”\"«»]{{2,80}}?))"
)
#: "*In the opinion of Ann Quill*, it was shut", "*By her account*, …", not "In its opinion, *published on Monday*, …".
_OPENING: Final = Rare(
    rf"(?:(?:But|And|Yet|Still),? )?(?:In|By) {_WHOSE}"
    r", (?!(?:which|joined|published|issued|written|released|dated|given)\b)"
)
_LONGEST_START: Final = len("Still, In ")
#: Where the sentence goes on, or ends.
_MARK: Final = r"(?P<mark>,|(?=[.\n]|\Z))"
#: "The port, *in her view*, is dead".
_ASIDE: Final = Rare(rf"(?<=[,;] )(?:in|by) {_WHOSE}{_MARK}")
#: Behind an aside, a verb of whoever stands in front of it.
_SAYS_THAT: Final = Rare(r" (?!(?:is|was)\b)[a-z]{3,12} that\b")
#: "*As Quill puts it,* the port is dead", "The port is dead, *as Quill puts it*."
_AS_PUT: Final = Rare(
    rf"\b[Aa]s (?P<who>[^\n.;:,“”\"«»]{{2,60}}?) (?P<put>(?:(?:has|had|later|once) )?puts? it){_MARK}"
)
#: "The mill was shut*, Presswire quoted Ann Quill as saying*."
_QUOTED: Final = Rare(
    r", [^\n,.;:!?\"“”«»]{2,80}? (?P<cue>quot(?:ed|es)) (?P<who>[^\n.;:!?\"“”«»]{2,100}?) as (?:saying|having said)"
    r"(?: (?:on|in|late|earl(?:y|ier)|last|this|to) [^\n,.;:!?\"“”«»]{2,40})?(?P<mark>(?=[.\n]|\Z))"
)
_QUOTING: Final = frozenset({"quoted", "quotes"})
#: "The mill was shut*, per the ministry*", not "two loaves, per day".
_PER: Final = Rare(
    r", (?P<per>per) (?P<who>(?!(?:cent|capita|se|annum|diem)\b)(?:(?:an?|the|his|her|its|their) )?"
    r"(?:[\w’'.-]{1,20} ){0,5}?[\w’'-]{2,20})(?P<mark>(?=[.\n]|\Z))"
)
#: What tells things, beside those who speak.
_PAPERS: Final = frozenset(
    "affidavit agreement announcement complaint contract data documents filing filings indictment itinerary lawsuit "
    "memo order poll polls post records release report reports statement study survey transcript website".split()
)
_SHOWN: Final = Rare(
    r", (?P<who>(?!(?:and|as|but|if|or|when|where|which|whose)\b)"
    r"(?:(?:an?|the|his|her|its|their) )?(?:[\w-]{1,16}(?:[’']s)? ){0,4}?"
    r"(?:accounts|analys[ie]s|audits?|data|documents|e-?mails"
    r"|figures|files|filings|footage|images|letters?|logs|memos?|messages|minutes|papers|photos|photographs|polls?"
    r"|receipts|records|reports?|research|results|statistics|stud(?:y|ies)|surveys?|tests|transcripts?|videos?)"
    r"(?: (?:about|by|for|from|in|of|on|anal[iy][sz]ed|compiled|dated|examined"
    r"|filed|gathered|given|leaked|obtained|posted|provided|published"
    r"|released|reviewed|seen|sent|shared|shown|verified|viewed) [^\n,.;:!?\"“”«»]{2,60}?)?)"
    rf" (?P<cue>indicates?|reveals?|shows?|suggests?){_MARK}"
)
_SHOWING: Final = frozenset("indicate indicates reveal reveals show shows suggest suggests".split())
_PUTS: Final = (" put it", " puts it")
#: "a woman *who, as he puts it, could start a fight*": less than the sentence is his.
_IN_RELATIVE: Final = ("who, ", "which, ", "that, ", "where, ")
_TURNS: Final = (" and, ", " but, ")
#: Between who did something and "by his own account".
_BESIDE: Final = Rare(r"(?:,? (?:who|is|was|has|had|also)\b)*,? ")
_OWN_ACCOUNT: Final = Rare(r"\b(?P<cue>[Bb]y (?:his|her) own account),?\s")
_WORDS: Final = re.compile(r"[a-z]+")
_SAYING: Final = frozenset("say says said tell tells told write writes wrote claims claimed adds added".split())
_PERSONAL: Final = Rare(r"[Hh]e\b|[Ss]he\b")
_NEAR: Final = 6


def find_opinions(article: Article) -> Iterator[Attribution]:
    """What stands beside "In her view", "by her account" or "as Quill puts it", where nobody else says it."""
    text, words = article.text, vocabulary(article.text)
    if any(puts in text for puts in _PUTS):
        for put in _AS_PUT.finditer(text):
            if _is_known(article, put.span("who")):
                yield from _around(article, put, put.span("who"), put.span("put"))
    if not words.isdisjoint(_QUOTING):
        for quoted in _QUOTED.finditer(text):
            if _is_known(article, quoted.span("who")):
                yield from _around(article, quoted, quoted.span("who"), quoted.span("cue"))
    if "per" in words:
        for per in _PER.finditer(text):
            who = per["who"]
            is_each = who.isalpha() and who.islower() and who != "police" and not is_plural(who)  # "per *head*"
            if not is_each and (_is_known(article, per.span("who")) or head_of(who).lower() in _PAPERS):
                yield from _around(article, per, per.span("who"), per.span("per"))
    if not words.isdisjoint(_SHOWING):
        for shown in _SHOWN.finditer(text):
            yield from _around(article, shown, shown.span("who"), shown.span("cue"), may_quote=True)
    if words.isdisjoint(_NEEDED):
        return
    for sentence in article.parse.sentences:
        stop = sentence.start + _LONGEST_START
        if text.find("In ", sentence.start, stop) >= 0 or text.find("By ", sentence.start, stop) >= 0:
            yield from _behind(article, sentence)
    for aside in _ASIDE.finditer(text):
        who, cue = _source(aside)
        if not aside[0].startswith(_BY_OWN) and _is_known(article, who):
            # ", in her words, '…'" tells of the quotation alone
            yield from _around(article, aside, who, cue, may_quote="words" not in aside[0])
    if "account" in words:
        for account in _OWN_ACCOUNT.finditer(text):
            yield from _by_own_account(article, account)


_BY_OWN: Final = ("by his own account", "by her own account")


def _source(match: re.Match[str]) -> tuple[Span, Span]:
    """Whose word it is, and the words that tell so."""
    return match.span("whose" if match["whose"] else "of"), match.span("words" if match["words"] else "the")


def _is_known(article: Article, who: Span) -> bool:
    phrase = article.text[slice(*who)]
    return may_speak(article, who) or phrase.lower() in _PRONOUNS or head_of(phrase) in body_nouns()


_PRONOUNS: Final = frozenset((*PRONOUNS, "their"))


def _around(
    article: Article, match: re.Match[str], who: Span, cue: Span, *, may_quote: bool = False
) -> Iterator[Attribution]:
    """The sentence around "as Quill puts it" or ", in her view,", which holds at most a few words in marks."""
    text, sentence = article.text, article.sentence_at(match.start())
    if sentence is None:
        return
    opens = text.rfind("; ", sentence.start, match.start())  # "The bid fell; in her view, it was late"
    before = (sentence.start if opens < 0 else opens + len("; "), match.start())
    if before[0] < before[1] and not text.endswith(", ", *before) and match[0][0] != ",":
        return  # "not as good as Quill put it", "the woman who, as he puts it, …" has a comma
    if text.endswith(_TURNS, *before):
        before = (before[1], before[1])  # "It is late and, by his own count, five are here"
    if _SAYS_THAT.match(text, match.end()):
        return  # "Justice Quill, in her judgment, *held that* …"
    around = [span for span in (before, (match.end(), sentence.end)) if text[slice(*span)].strip(" .,")]
    is_cut = len(around) > 1 and (not match["mark"] or text.endswith(_IN_RELATIVE, *before))
    if not around or is_cut or _says(article, *around[0]) or _says(article, *around[-1]):
        return
    quoted = [part for span in around for part in article.quoted_parts(span)]
    if quoted and (not may_quote or any(not first_letter(text, start).islower() for start, _ in quoted)):
        return
    if not has_finite(text, around[0][0], around[-1][1]):
        return
    if content := trimmed(text, tuple(around)):
        yield Attribution(content, "sentence around whose word it is", (cue,), (who,), lemma="say")


def _behind(article: Article, sentence: Sentence) -> Iterator[Attribution]:
    """What stands behind "In the opinion of Ann Quill,"; of words only those not quoted."""
    text, end = article.text, sentence.end
    match = _OPENING.match(text, sentence.start, end)
    if match is None or match[0].lower().startswith(_BY_OWN):
        return
    who, cue = _source(match)
    start = match.end()
    name = next((span for span, kind in article.names_in(start, start + 1) if kind == "person"), None)
    if match["of"] and name and text.startswith(", ", name[1]):  # "In the opinion of the mayor, *Ann Quill*, it …"
        who, start = (who[0], name[1]), name[1] + len(", ")
    is_words = text[slice(*cue)].startswith(("words", "the words"))
    if not _is_known(article, who) or (is_words and article.quoted_parts((start, end))) or _says(article, start, end):
        return
    if text.startswith("judg", cue[0]) and _opens_with_speaker(article, start, end):
        return  # "In her judgment, *Mrs Quill ordered* the board to pay"
    if content := trimmed(text, ((start, end),)):
        yield Attribution(content, "in somebody's opinion", (cue,), (who,), lemma="say")


def _opens_with_speaker(article: Article, start: int, end: int) -> bool:
    """True where the subject of a verb that may tell something stands at `start`."""
    return any(
        clause.subject and clause.subject[0][0] == start
        for place in article.cues[bisect_left(article.cues, start) : bisect_left(article.cues, end)]
        for clause in article.clauses_at[place]
    )


#: Verbs of saying that are rather deeds: "The clerk *shot* dead on Monday was unarmed, footage shows".
_BLOWS: Final = forms_of_verbs("fire hit shoot")


def _says(article: Article, start: int, end: int) -> bool:
    """True where a verb of saying in `[start, end)` has a speaker and a clause of its own."""
    speech = cue_forms().speech - _BLOWS
    return any(
        clause.subject
        and not speech.isdisjoint(article.text[slice(*clause.cue[0])].lower().split())
        and any(each.kind in CLAUSAL for each in clause.complements)
        for place in article.cues[bisect_left(article.cues, start) : bisect_left(article.cues, end)]
        for clause in article.clauses_at[place]
    )


def _by_own_account(article: Article, match: re.Match[str]) -> Iterator[Attribution]:
    """What somebody is told to have done by the own account: of a sentence with nobody else in front of it."""
    text, (start, end) = article.text, match.span()
    sentence = article.sentence_at(start)
    if sentence is None or article.quoted_parts((start, end)):
        return
    if not _SAYING.isdisjoint(_WORDS.findall(text, sentence.start, sentence.end)):
        return  # "By her own account, she *told* him that …"
    opening = start - sentence.start < _NEAR
    people = [span for span, kind in article.names_in(sentence.start, sentence.end) if kind == "person"]
    if opening:
        who = people[0] if people and people[0][0] == end else None
        who = who or ((end, end + len(said[0])) if (said := _PERSONAL.match(text, end)) else None)
        content = (who[1], sentence.end) if who else (end, end)
    else:
        said = _PERSONAL.match(text, sentence.start)
        beside = people[0] if people and _BESIDE.fullmatch(text, people[0][1], start) else None
        who = said.span() if said else beside
        content = (end, sentence.end)
    found = trimmed(text, (content,))
    if who and found and (opening or len(people) < 2):
        yield Attribution(found, "by the own account", (match.span("cue"),), (who,), lemma="say")
