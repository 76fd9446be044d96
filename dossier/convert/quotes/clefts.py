"""What a clause calls somebody's words: "*What Quill said* was that …", "in *Quill's words*", "by her own account"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import trimmed
from dossier.convert.patterns.matches import matches_at
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.somebody import may_speak
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.marks import Quotation
from dossier.convert.reading.parse import CLAUSAL, Attribution, Sentence
from dossier.convert.reading.places import places_of
from dossier.convert.reading.tags import has_finite, vocabulary
from dossier.convert.speakers.pronouns import PRONOUNS
from dossier.model import Span

#: "What Quill did say on Monday was that …"; what was only called right or wrong is no speech.
_WHAT_SAID: Final = Rare(
    r"\b[Ww]hat (?P<who>(?!(?:not|never|is|was)\b)[^\n.;:,“”\"«»]{2,60}?) "
    r"(?:(?:actually|really|did|had|has|also|then) ){0,2}"
    r"(?P<cue>sa(?:y|ys|id)|told|wrote|claimed|argued)\b(?:, [^\n.;:“”\"«»]{2,90}?,|[^\n.;:,“”\"«»]{0,50}?)"
    r" (?:was|is)(?:: |, (?=[\"“])| (?=that ))"
)
#: "'…' is all Quill will say", "'…' was what Quill told the court".
_ALL_SAID: Final = Rare(
    r",? (?:is|was)(?: about)? all (?:that )?(?P<who>[^\n.;:,“”\"«»]{2,60}?) "
    r"(?P<cue>(?:(?:will|would|could|can|had|has|is|was) (?:(?:willing|prepared|able|ready|allowed) )?(?:to )?)?"
    r"(?:say|said|tell|told|answer|answered|reply|replied|write|wrote))\b"
)
_WHAT_IT_WAS: Final = Rare(
    r",? (?:is|was) what (?P<who>[^\n.;:,“”\"«»]{2,60}?) "
    r"(?P<cue>(?:had |has )?(?:told|said|says|wrote|answered|replied))\b"
)
#: How a clause begins that goes on from a quotation.
_LINKS: Final = (" is", " was", ", is", ", was")
#: "… because, *in Quill's words,* '…'", "It is, *as Quill put it,* '…'".
_SO_PUT: Final = Rare(
    r"\b(?:in (?P<whose>[^\n.;:,“”\"«»]{2,60}?)(?:['’]s?|(?<=his)|(?<=her)) (?:own )?(?P<words>words)"
    r"|in (?P<the>the words of) (?P<of>[^\n.;:,“”\"«»]{2,60}?)"
    r"|[Aa]s (?P<who>[^\n.;:,“”\"«»]{2,60}?) (?P<put>(?:(?:has|had|later|once) )?puts? (?:it|that|this)))"
    r"(?: (?:on|in|at|to|last) [^\n.;:,“”\"«»]{2,40})?[,:]?\s\Z"
)
#: "*As Quill puts it,* the port is dead", "The port is dead, *as Quill puts it*."
_AS_PUT: Final = Rare(
    r"\b[Aa]s (?P<who>[^\n.;:,“”\"«»]{2,60}?) (?P<put>(?:(?:has|had|later|once) )?puts? it)(?P<mark>,|(?=[.\n]|\Z))"
)
_LONGEST_PUT: Final = 130
_PUTS: Final = (" put it", " puts it")
#: "a woman *who, as he puts it, could start a fight*": less than the sentence is his.
_IN_RELATIVE: Final = ("who, ", "which, ", "that, ", "and, ", "but, ", "where, ")
_PUTTING: Final = frozenset({"put", "puts", "words"})
#: "*In the opinion of Ann Quill*, it was shut", "*In her view*, …", not "In its opinion, *published on Monday*, …".
_IN_OPINION: Final = Rare(
    r"(?:(?:But|And|Yet|Still),? )?In (?:(?P<whose>his|her|their|(?:[^\n.;:,“”\"«»]{2,60}?)(?=['’]))(?:['’]s?)? "
    r"(?:(?:expert|own|personal|professional) )?(?P<words>opinion|view|words|estimation|judge?ment|reckoning|telling)"
    r"|(?P<the>the (?:expert |personal |professional )?(?:opinion|view|words|estimation|judge?ment|reckoning) of) "
    r"(?P<of>[^\n.;:,“”\"«»]{2,80})), (?!(?:which|joined|published|issued|written|released|dated|given)\b)"
)
_OPINIONS: Final = frozenset("estimation judgement judgment opinion reckoning telling view words".split())
#: Between who did something and "by his own account".
_BESIDE: Final = Rare(r"(?:,? (?:who|is|was|has|had|also)\b)*,? ")
_OWN_ACCOUNT: Final = Rare(r"\b(?P<cue>[Bb]y (?:his|her) own account),?\s")
_DENIED: Final = Rare(r"\b(?:not|never)\b|n['’]t\b")
_WORDS: Final = re.compile(r"[a-z]+")
_SAYING: Final = frozenset("say says said tell tells told write writes wrote claims claimed adds added".split())
_PERSONAL: Final = Rare(r"[Hh]e\b|[Ss]he\b")
_OPENING: Final = 6


def find_clefts(article: Article) -> Iterator[Attribution]:
    """What a clause beside it calls somebody's words: "*What Quill said* was that …", "'…' *is all Quill will say*"."""
    text = article.text
    words = vocabulary(text)
    if "what" in words:
        places = sorted([place for what in ("What ", "what ") for place in places_of(text, what)])
        for said in matches_at(_WHAT_SAID.compiled, text, places, 0, len(text)):
            if _DENIED.search(text, said.start(), said.start("cue")):
                continue  # "What Quill did not say was that …"
            yield from _cleft(article, said, (said.end(), _sentence_end(article, said.end())))
    linked = [quotation for quotation in article.quotations if is_linked(text, quotation)]
    for form, need in ((_ALL_SAID, "all"), (_WHAT_IT_WAS, "what")):
        for quotation in linked if need in words else ():
            if match := form.match(text, quotation.end):
                yield from _cleft(article, match, *quotation.parts)
    if not words.isdisjoint(_PUTTING):
        for quotation in article.quotations:
            yield from _put_so(article, quotation)
        if any(puts in text for puts in _PUTS):
            for put in _AS_PUT.finditer(text):
                yield from _as_put(article, put)
    if not words.isdisjoint(_OPINIONS):
        for sentence in article.parse.sentences:
            if text.find("In ", sentence.start, sentence.start + len("Still, In ")) >= 0:
                yield from _in_opinion(article, sentence)
    if "account" in words:
        for account in _OWN_ACCOUNT.finditer(text):
            yield from _by_own_account(article, account)


def is_linked(text: str, quotation: Quotation) -> bool:
    """True for a quotation that its sentence goes on from: "'…' *is* all Quill will say"."""
    return text.startswith(_LINKS, quotation.end)


def _put_so(article: Article, quotation: Quotation) -> Iterator[Attribution]:
    """The quotation behind "in Quill's words" or "as Quill put it", where nobody else is heard in its sentence."""
    text, start = article.text, quotation.start
    match = _SO_PUT.search(text, max(0, start - _LONGEST_PUT), start)
    sentence = article.sentence_at(match.start()) if match else None
    if match is None or sentence is None or sentence.start > match.start():
        return
    before = text[sentence.start : match.start()].lower().split()
    who = match.span(next(name for name in ("whose", "of", "who") if match[name]))
    cue = match.span("put" if match["put"] else "words" if match["words"] else "the")
    known = may_speak(article, who) or text[slice(*who)].lower() in PRONOUNS
    if known and cue_forms().speech.isdisjoint([word.strip(",.:;") for word in before]):
        content = trimmed(text, quotation.parts)
        if content:
            yield Attribution(content, "quotation in somebody's words", (cue,), (who,), lemma="say")


def _as_put(article: Article, put: re.Match[str]) -> Iterator[Attribution]:
    """What somebody puts so without quotation marks: the sentence around "as Quill puts it"."""
    text, sentence = article.text, article.sentence_at(put.start())
    if sentence is None or not (may_speak(article, put.span("who")) or put["who"].lower() in PRONOUNS):
        return
    before = (sentence.start, put.start())
    if before[0] < before[1] and not text.endswith(", ", *before):
        return  # "not as good as Quill put it", "the woman who, as he puts it, …" has a comma
    around = [span for span in (before, (put.end(), sentence.end)) if text[slice(*span)].strip(" .,")]
    is_cut = len(around) > 1 and (not put["mark"] or text.endswith(_IN_RELATIVE, *before))
    if not around or is_cut or _says(article, *around[0]) or _says(article, *around[-1]):
        return
    if any(article.quoted_parts(span) for span in around) or not has_finite(text, around[0][0], around[-1][1]):
        return
    if content := trimmed(text, tuple(around)):
        yield Attribution(
            content, "sentence around “as … puts it”", (put.span("put"),), (put.span("who"),), lemma="say"
        )


def _in_opinion(article: Article, sentence: Sentence) -> Iterator[Attribution]:
    """What stands behind "In the opinion of Ann Quill," where nobody else says it; of words only those not quoted."""
    text, end = article.text, sentence.end
    match = _IN_OPINION.match(text, sentence.start, end)
    if match is None:
        return
    first, last = match.span("whose" if match["whose"] else "of")
    start = match.end()
    name = next((span for span, kind in article.names_in(start, start + 1) if kind == "person"), None)
    if match["of"] and name and text.startswith(", ", name[1]):  # "In the opinion of the mayor, *Ann Quill*, it …"
        last, start = name[1], name[1] + len(", ")
    is_known = may_speak(article, (first, last)) or text[first:last] in ("his", "her", "their")
    is_words = (match["words"] or match["the"]).startswith(("words", "the words"))
    if not is_known or (is_words and article.quoted_parts((start, end))) or _says(article, start, end):
        return
    if not match["of"] and match["words"].startswith("judg") and _opens_with_speaker(article, start, end):
        return  # "In her judgment, *Mrs Quill ordered* the board to pay"
    content = trimmed(text, ((start, end),))
    if content:
        cue = match.span("words" if match["words"] else "the")
        yield Attribution(content, "in somebody's opinion", (cue,), ((first, last),), lemma="say")


def _opens_with_speaker(article: Article, start: int, end: int) -> bool:
    """True where the subject of a verb that may tell something stands at `start`."""
    return any(
        clause.subject and clause.subject[0][0] == start
        for place in article.cues[bisect_left(article.cues, start) : bisect_left(article.cues, end)]
        for clause in article.clauses_at[place]
    )


def _says(article: Article, start: int, end: int) -> bool:
    """True where a verb of saying in `[start, end)` has a speaker and a clause of its own."""
    speech = cue_forms().speech
    return any(
        clause.subject
        and not speech.isdisjoint(article.text[slice(*clause.cue[0])].lower().split())
        and any(each.kind in CLAUSAL for each in clause.complements)
        for place in article.cues[bisect_left(article.cues, start) : bisect_left(article.cues, end)]
        for clause in article.clauses_at[place]
    )


def _cleft(article: Article, match: re.Match[str], *content: Span) -> Iterator[Attribution]:
    if not article.quoted_parts(match.span("who")) and may_speak(article, match.span("who")):
        found = trimmed(article.text, content)
        if found:
            yield Attribution(found, "cleft", (match.span("cue"),), (match.span("who"),), lemma="say")


def _sentence_end(article: Article, start: int) -> int:
    sentence = article.sentence_at(start)
    return sentence.end if sentence else start


def _by_own_account(article: Article, match: re.Match[str]) -> Iterator[Attribution]:
    """What somebody is told to have done by the own account: of a sentence with nobody else in front of it."""
    text, (start, end) = article.text, match.span()
    sentence = article.sentence_at(start)
    if sentence is None or article.quoted_parts((start, end)):
        return
    if not _SAYING.isdisjoint(_WORDS.findall(text, sentence.start, sentence.end)):
        return  # "By her own account, she *told* him that …"
    opening = start - sentence.start < _OPENING
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
