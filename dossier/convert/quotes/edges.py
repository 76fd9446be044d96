"""Other edges for what a cue attributes: parses go wrong at them, and writers do not agree where reported speech ends.

A content goes on to the end of its sentence, begins behind a semicolon, or ends at a comma. Which edge holds is for the
weights to say; what a parse surely left out or took in too much is mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier.convert.clauses.article import Article
from dossier.convert.clauses.readings import Reading, first_of, is_clausal, is_spoken, length, trimmed
from dossier.convert.english.auxiliaries import BE_FORMS
from dossier.convert.english.inflections import forms_of_verbs
from dossier.convert.english.persons import is_person
from dossier.convert.patterns.rare import Rare
from dossier.convert.quotes.briefs import BLOCKS
from dossier.convert.quotes.labels import LABELS, behind_topic
from dossier.convert.quotes.sentencereadings import LONGEST_SENTENCE, SHORTEST_CLAUSE
from dossier.convert.reading.cues import cue_forms
from dossier.convert.reading.tags import has_finite, is_clause, tagged
from dossier.model import Span
from dossier.records import replace

_BREAK: Final = re.compile(  # a set in front, so that a search skips what is not in it
    r"[;:,\s](?:(?<=[;:])(?=\s)|(?<=\s)(?:[—–]|--?)(?=\s)|(?<=,)(?=\s(?:which|who|with|but|and|while|where)\s))"
)
_NEXT: Final = Rare(r"[\"”’'»]*\s*(\W?)")
_CLOSE: Final = re.compile(r"[,;\s](?:(?<=[,;])|(?<=\s)(?:[—–]|--?))\s(\w+)")
_MOST_CUTS: Final = 3
_OPENERS: Final = frozenset(
    "a after although and as at because before but citing despite even for from if in including on or since so the "
    "though to unless until when where whereas which while who whom whose with without".split()
)
_MARKS: Final = {",": "comma", ";": "semicolon", ":": "colon", "(": "bracket", **dict.fromkeys("—―–-", "dash")}
_WORD: Final = re.compile(r"\w")
_OPENING: Final = re.compile(
    r"(?<=[\s\"“])((?:not(?: at)?|(?P<only>only|even|just|merely)|hardly|barely|scarcely|almost|nearly|never"
    r"|nowhere|neither|at no (?:point|time|stage)|not once"
    r"|(?P<around>about|around|over|under|between|up to|at least|at most|(?:more|less|fewer) than)))\s\Z"
)
_NONE: Final = (" no ", " little ", " scant ")
_NO_SIGN: Final = Rare(r"(?:no|little|scant) ((?!one )(?:[\w-]{1,20} ){0,2}[\w-]{2,20}) ")
#: … and what it holds in spite, or in the light, of: "said *without help,* they would die".
_LED: Final = Rare(
    r" (?P<led>(?:because of|despite|due to|given|for (?:now|one)|like|since|thanks to|under|unlike|until|without"
    r"|as (?:an?|the)|(?:in|at|on) the (?:absence|case|contrary|end|event|future|long|meantime|moment|one|other|past"
    r"|same|short|[a-z]{3,14} front))\b[^\n.;:!?\"“”,]{0,48}), "
)
_LONGEST_OPENING: Final = 60
_LONGEST_LABEL: Final = 20
_NO_SUBJECT: Final = Rare(r"(?:that|to|if|whether|why|how|when|where|what|who|because|by|in|for|on)\b")
_NUMBER: Final = Rare(r"\d|(?:half|an?|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)\b")
_PERSONAL: Final = frozenset({"he", "she"})
#: What a speaker does with the face or the hands …
_GESTURES: Final = frozenset(
    "beaming blushing chuckling crying frowning gesturing giggling grimacing grinning laughing nodding pausing shaking "
    "shrugging sighing smiling sobbing wearing weeping wincing wiping".split()
)
#: … and with these, where it is done to a thing or a part of the body: "*pointing at* a bottle", "*waving* a flag".
_HOLDING: Final = frozenset("brandishing clutching leaning pointing sipping sitting standing waving".split())
_WHAT_IS_HELD: Final = Rare(
    r"(?:up|out|aloft|back|down|at|to|on|in|by|next|near|beside|from|his|her|their) |(?:an?|the) [a-z]"
)
#: What a speaker does with other words while speaking: always the speaker's.
_ANSWERING: Final = frozenset(
    "alluding brushing contradicting countering disputing echoing mimicking mocking paraphrasing rebuffing rebutting "
    "referring refuting".split()
)
#: … and with these, where it is done to what was said: a judge may be "*dismissing* the case".
_TURNING_AWAY: Final = frozenset({"dismissing", "rejecting"})
_WHAT_WAS_SAID: Final = Rare(
    r"(?:[\w’'-]{1,20} ){0,4}?(?:(?:accusation|allegation|assertion|call|claim|comparison|complaint|concern|criticism"
    r"|doubt|fear|idea|report|rumou?r|suggestion|theor|warning)(?:s|y|ies)?|notion|speculation|talk|what)\b"
)
#: "told *me*, pouring tea": a reporter sees what is done meanwhile, but for what comes of what is told, or was how it
#: was done: "The army attacked, he told me, *burning three villages*".
_TOLD_REPORTER: Final = Rare(r" (?:me|us)\b")
_COMING_OF_IT: Final = frozenset(
    "adding affecting allowing bringing causing costing creating cutting damaging depriving driving earning enabling "
    "ending endangering ensuring following forcing generating giving helping including increasing injuring keeping "
    "killing leading leaving letting making meaning preventing prompting proving putting raising reducing rendering "
    "resulting saving sending showing sparking starting suggesting taking triggering turning using wounding".split()
)
_STATES: Final = BE_FORMS | forms_of_verbs(
    "believe dislike doubt enjoy fear feel hate have hope know like love miss need prefer regret remember trust want"
)
_DOING: Final = frozenset("VXG")
_VERBS: Final = frozenset("VBXG")
_NEVER: Final = frozenset("never not".split())
#: … unless it goes on with who was somewhere: "the man *was seen*, she said, *wearing* a red coat". A face is hers.
_SEEN: Final = Rare(
    r"\b(?:(?:was|were|been|is|are)(?: last| often)?|(?:seen|spotted|filmed|photographed|found|discovered|caught"
    r"|arrested|(?:was|were|is|are|been|stood|sat|lay) (?:at|in|inside|outside|on|by|near|there|behind|beside)|came"
    r"|went|left|walked|ran|returned|fled|died|stood|sat|lay)(?: [\w'’-]{1,20}){0,4})\Z"
)
_LONGEST_SEEN: Final = 120
_ALSO_SEEN: Final = _HOLDING | {"crying", "holding", "raising", "shaking", "sobbing", "wearing", "weeping"}
#: … and with these only such things are, as others are what followed: "*holding* a vote", "*raising* their wages".
_WHAT_IS_RAISED: Final = Rare(
    r"(?:holding|raising) (?:(?:up|aloft) |(?:an?|the|his|her|their|both) (?:[a-z]{2,12} ){0,2}(?:arms?|baby|banner"
    r"|bottle|child|cup|eyebrows?|fingers?|fists?|flag|glass|hands?|head|knife|microphone|mug|phone|photo|photograph|picture"
    r"|placard|poster|sign|voice)\b)"
)
_AND_WHEN_ASKED: Final = Rare(r", (?:and|but) when (?:asked|pressed|questioned)\b[^,\n]{0,160}(?:,|\Z)")
_LINKS: Final = (" and", " but", ",")
#: What words are called by who writes of them: "said it was shut, *a claim that others denied*".
_CALLED: Final = frozenset(
    "accusation admission allegation argument assertion assessment charge claim comment complaint contention criticism "
    "demand denial description figure message move notion plea pledge point position prediction promise proposal "
    "recommendation reference remark request sentiment stance statement suggestion theory view warning".split()
)
#: What people do as well, without a word.
_DEEDS: Final = forms_of_verbs("begin break end finish fire hit post shoot start")
_CLOSING_MARKS: Final = ('"', "”")
_LONGEST_CALLED: Final = 60
_COMMENT: Final = Rare(
    r"(?P<mark>,[\"”]?| ?[—–]| --?) (?:the latter )?an? (?:[a-z-]{2,20} ){0,2}"
    rf"(?P<called>{'|'.join(sorted(_CALLED))}) "
    r"(?:that|which|he|she|it|they|we|the|to|[a-z]{3,20}s (?:contest|den(?:y|ied)|disputed?|rejected)"
    r"|(?:not |long |widely )?[a-z]{2,20}(?:ed|own|en) by|[A-Z][\w’'.-]{1,30})\b"
)


def with_its_opening(article: Article, reading: Reading) -> Reading:
    """The reading with what denies or narrows its first words, which a parse may leave out: "said *not* all came"."""
    start = reading.content[0][0] if reading.content else 0
    behind = reading.cue[-1][1]
    if not 2 < start - behind <= _LONGEST_OPENING or reading.clause.part != "verb":
        return reading
    is_of_none = article.text.startswith(_NONE, behind) and article.text.startswith("that ", start)
    if is_of_none and (none := _NO_SIGN.fullmatch(article.text, behind + 1, start)):
        (_, end), *others = reading.content  # "found *no sign* that it leaked"
        return reading if is_person(none[1]) else replace(reading, content=((behind + 1, end), *others))
    led = _LED.fullmatch(article.text, behind, start) if is_clausal(reading.frame) else None
    if led and not (has_finite(article.text, behind, start) or article.quoted_parts((start, start + 1))):
        (_, end), *others = reading.content
        return replace(reading, content=((led.start("led"), end), *others))
    opening = _OPENING.search(article.text, behind, start)
    if opening is None or _NO_SUBJECT.match(article.text, start):
        return reading
    if opening["around"] and not _NUMBER.match(article.text, start):
        return reading
    if opening["only"] and not is_clausal(reading.frame):
        return reading  # "the zone boasts *just* one shop"
    (_, end), *others = reading.content
    return replace(reading, content=((opening.start(1), end), *others))


_POINTING: Final = (" it", " that", " this")
_DENYING: Final = forms_of_verbs("contest deny dispute refute reject")


#: What an item or a headline begins with, and nobody says: "Exclusive: …".
_LABELS: Final = BLOCKS | LABELS


def without_introduction(article: Article, reading: Reading) -> Reading:
    """The reading without a label, or who is introduced: "*Ann Quill denies it*: the dam, she says, is safe"."""
    (start, end), *others = reading.content or ((0, 0),)
    if start >= reading.clause.cue[0][0]:
        return reading
    if start < (topic := behind_topic(article.text, start)) < end:
        return replace(reading, content=((topic, end), *others))
    if not reading.source:
        return reading
    label = article.text.find(": ", start, start + _LONGEST_LABEL)
    if label > 0 and article.text[start:label].lower() in _LABELS:  # "*Details:* The port burned, she said"
        return replace(reading, content=(*trimmed(article.text, ((label + 2, max(end, label + 2)),)), *others))
    colon = article.text.rfind(": ", start, end + 2)
    if colon > start and article.text.endswith(_POINTING, start, colon):
        is_denied = not _DENYING.isdisjoint(article.text[start:colon].split()[-2:-1])  # "*The board denies this*: it …"
        return replace(reading, content=trimmed(article.text, ((colon + 1, end), *others))) if is_denied else reading
    names = article.names_in(start, colon) if colon > start else ()
    if not names or article.quoted_parts((start, end)):
        return reading
    said_by = article.text[reading.source[0][0] : reading.source[-1][1]]
    if said_by.lower() not in _PERSONAL and not any(article.text[slice(*span)] in said_by for span, _ in names):
        return reading
    if not any(kind == "person" for _, kind in names):
        return reading
    content = trimmed(article.text, ((min(colon + 1, end), end), *others))
    return replace(reading, content=content) if content and content[0][0] > colon else reading


def without_gesture(article: Article, reading: Reading) -> Reading:
    """The reading without what its speaker does or what links the writer's next words to it.

    "It sold well, he said, *wiping his face*"; "said it sold well, *and when asked why*, she left".
    """
    if not reading.content or not is_spoken(reading.frame):
        return reading
    text, (*others, (start, end)) = article.text, reading.content
    if start > reading.cue[0][0] and others:
        word, _, more = text[start:end].partition(" ")
        is_gesture = (
            word in _GESTURES
            or (word in _HOLDING and _WHAT_IS_HELD.match(more))
            or _WHAT_IS_RAISED.match(text, start, end)
            or text.startswith(("on condition of ", "on the condition "), start)
            or (word == "and" and _SPEAKS_TOO.fullmatch(text, start, end))
            or _is_meanwhile(text, reading, word, others[-1])
        )
        is_seen = word in _ALSO_SEEN and _SEEN.search(
            text, max(others[-1][0], others[-1][1] - _LONGEST_SEEN), others[-1][1]
        )
        if more and is_gesture and not is_seen:
            return replace(reading, content=tuple(others))
    asked = _AND_WHEN_ASKED.search(text, start, end) if text.find(" when ", start, end) > 0 else None
    if asked is not None and asked.end() == end and text[end : end + 1] != ",":
        asked = None  # "said that he ran, and when asked by guards he lied"
    stop = asked.start() if asked else end
    for link in _LINKS:
        if text.endswith(link, start, stop):
            stop -= len(link)
    if stop == end or stop <= start or article.quoted_parts((stop, end)):
        return reading
    content = trimmed(text, (*others, (start, stop)))
    return replace(reading, content=content) if content else reading


#: Who speaks besides, with a clause of his own: "says Ann Quill, who runs it, *and Odo Tarn, who built it*".
_SPEAKS_TOO: Final = Rare(
    r"and (?:[A-Z][\w.’'-]{0,30} ){0,4}[A-Z][\w.’'-]{0,30},? (?:who|whose|an?|the) [^\n.;:\"“”]{2,120}"
)


def without_comment(article: Article, reading: Reading) -> Reading:
    """The reading without what its writer calls it: "He said it was shut, *a claim that Ann Quill denied*".

    Nothing is left of one that takes such a comment for what is claimed, and by nobody.
    """
    if not reading.content or _CALLED.isdisjoint(article.words):
        return reading
    text, cue, (*others, (start, end)) = article.text, reading.cue[0], reading.content
    if reading.clause.part == "noun" and not reading.source and text[slice(*cue)] in _CALLED:
        comment = _COMMENT.search(text, max(0, cue[0] - _LONGEST_CALLED), end)
        return replace(reading, content=()) if comment and comment.end("called") == cue[1] else reading
    is_to_be = reading.frame.endswith("inf")
    comment = _COMMENT.search(text, start, end) if is_to_be or is_spoken(reading.frame) else None
    if (
        comment is None
        or article.quoted_parts((comment.end("mark"), comment.end()))
        or not (is_to_be or has_finite(text, start, comment.start()))
    ):
        return reading
    if text.find(comment["mark"], comment.end(), end) > 0:
        return reading  # "said it is clear that the plan, a proposal that he made, will fail"
    tokens, tags = tagged(text)
    speech = cue_forms().speech - _DEEDS
    if any(
        tags[place] in _VERBS and tokens.lows[place] in speech
        for place in range(tokens.index(start), tokens.index(comment.start()))
    ):
        return reading  # "said the firm promised jobs, a pledge it never kept"
    stop = comment.end("mark") if comment["mark"][1:] in _CLOSING_MARKS else comment.start()
    return replace(reading, content=(*others, (start, stop)))


#: In what, or where, somebody says something.
_OCCASIONS: Final = frozenset(
    "address blog briefing broadcast email e-mail hearing interview letter message conference post rally speech "
    "statement testimony tweet video".split()
)
#: … and said it: "blamed 'rogues' *in a message posted on Monday*".
_OCCASION: Final = Rare(
    r"(?: and| or|,)? (?:in|on|during|at|via) (?:an?|another|his|her|its|their) (?:[\w’'-]{1,20} ){0,3}?"
    rf"(?:{'|'.join(sorted(_OCCASIONS - {'conference'}))}|(?:news|press) conference)\b"
    r"(?: (?:by|carried|dated|early|for|from|in|issued|last|late|of|on|posted|published|released|sent|this|to|with)"
    r" [^\n,.;:!?\"“”«»]{1,80})?\Z"
)
#: What may stand in one itself: "rejected *claims* in a letter".
_UTTERED: Final = (
    _CALLED | {f"{word}s" for word in _CALLED} | frozenset("criticisms words that what report reports".split())
)


def without_occasion(article: Article, reading: Reading) -> Reading:
    """The reading of a thing that somebody spoke of without where, or in what, he did."""
    if reading.frame not in _THINGS or not reading.content or _OCCASIONS.isdisjoint(article.words):
        return reading
    text, (*others, (start, end)) = article.text, reading.content
    if start < reading.cue[-1][1]:
        return reading
    occasion = _OCCASION.search(text, max(start, end - _LONGEST_OCCASION), end)
    if occasion is None or article.quoted_parts(occasion.span()):
        return reading
    if not _UTTERED.isdisjoint(text[start : occasion.start()].lower().split()):
        return reading
    return replace(reading, content=trimmed(text, (*others, (start, occasion.start()))))


def without_open_relative(article: Article, reading: Reading) -> Reading:
    """The reading without a "which" that opens what others say: "refused to show the study*, which*, she wrote, …"."""
    *others, (start, end) = reading.content or ((0, 0),)
    opened = _OPEN_RELATIVE.search(article.text, max(start, end - _LONGEST_LABEL), end)
    return replace(reading, content=trimmed(article.text, (*others, (start, opened.start())))) if opened else reading


_OPEN_RELATIVE: Final = Rare(r", (?:which|who|whom|whose|where)\Z")
_THINGS: Final = frozenset({"np", "np as", "np pp:of", "np pp:for"})
_LONGEST_OCCASION: Final = 160


def _is_meanwhile(text: str, reading: Reading, word: str, before: Span) -> bool:
    """True for "It is safe, he said, *dismissing reports*", "… he told me, *pouring tea*": behind all that is told."""
    if not word.endswith("ing") or before[1] > reading.cue[0][0] or not has_finite(text, *before):
        return False
    if word in _ANSWERING:
        return True
    if word in _TURNING_AWAY and _WHAT_WAS_SAID.match(text, reading.content[-1][0] + len(word) + 1):
        return True
    if word in _TURNING_AWAY or word in _COMING_OF_IT or not _TOLD_REPORTER.match(text, reading.cue[-1][1]):
        return False
    return not _tells_deed(text, before)


def _tells_deed(text: str, span: Span) -> bool:
    """True for "*The army attacked*", which may go on with how; not for "*It was safe*", "*He had never met her*"."""
    tokens, tags = tagged(text)
    places = range(tokens.index(span[0]), tokens.index(span[1] - 1) + 1)
    return _NEVER.isdisjoint(tokens.lows[places.start : places.stop]) and any(
        tags[place] in _DOING and tokens.lows[place] not in _STATES for place in places
    )


def with_other_edges(article: Article, reading: Reading) -> Iterator[Reading]:
    """The reading; if it is of a clause, also the same to the end of its sentence, and from behind its last break."""
    if not is_spoken(reading.frame) or reading.frame in ("quote", "block") or not reading.content:
        yield reading
        return
    first = first_of(reading.cue, reading.source)
    start, end = reading.content[0]
    if reading.content[-1][1] - start > LONGEST_SENTENCE:
        yield reading
        return
    if start < first and (found := _last_break(article, (start, min(end, first)))):
        mark, place = found
        content = trimmed(article.text, ((place, end), *reading.content[1:]))
        most = (place - start) * 2 >= length(reading.content)
        yield replace(reading, edge=f"early {mark}", edge_most=most)
        if most and content and end - place >= SHORTEST_CLAUSE:
            yield replace(reading, content=content, edge=f"late {mark}", edge_most=most)
    else:
        yield reading
    if not reading.cut and reading.content[-1][0] > first:
        yield from _extended(article, reading)
        if not reading.tail:
            yield from _cut_short(article, reading)


def _last_break(article: Article, span: Span) -> tuple[str, int] | None:
    """The last semicolon, colon or dash in a span outside quotation marks, by name, and where it ends."""
    found = None
    for match in _BREAK.finditer(article.text, *span):
        relative = match[0] == "," and article.text.find(",", match.end(), span[1]) >= 0  # it ends before the main verb
        if not relative and not article.quoted_parts(match.span()):
            found = _MARKS[match[0].strip()[0]], match.end()
    return found


def _extended(article: Article, reading: Reading) -> Iterator[Reading]:
    text, end = article.text, reading.content[-1][1]
    sentence = article.sentence_at(end - 1)
    if (
        sentence is None
        or sentence.end - sentence.start > LONGEST_SENTENCE
        or not _WORD.search(text, end, sentence.end)
    ):
        return
    if (sentence.end - end) * 2 < sentence.end - reading.content[0][0]:
        return  # a matter of taste
    match = _NEXT.match(text, end)
    if match and match[1] == ";" and not text[end : sentence.end].rstrip("\"”’'").endswith((".", "!", "?")):
        return  # a headline's: "Board says it rained; mayor calls it a lie"
    mark = _MARKS.get(match[1], "word") if match else "word"
    content = (*reading.content[:-1], (reading.content[-1][0], sentence.end))
    yield replace(reading, content=content, tail="", edge=f"extended {mark}", edge_most=True)


def _cut_short(article: Article, reading: Reading) -> Iterator[Reading]:
    """The reading cut at each of the last commas and dashes that may close what was said."""
    text, (start, end) = article.text, reading.content[-1]
    whole = length(reading.content)
    closes = _CLOSE.finditer(text, start + SHORTEST_CLAUSE, end)
    first = next(closes, None)
    if first is None or (end - first.start()) * 2 < whole:
        return
    for match in [first, *closes][-_MOST_CUTS:]:
        if article.quoted_parts(match.span()):
            continue
        if (end - match.start()) * 2 < whole:
            continue  # a matter of taste
        closing = text[match.start()]
        if reading.frame in ("that", "bare") and closing == "," and not is_clause(text, start, match.start()):
            continue  # "said *the clerk, Ann Quill*, told the board": a subject is nothing that is said
        word = match[1].lower()
        name = "ing" if word.endswith("ing") else word if word in _OPENERS else "other"
        content = trimmed(text, (*reading.content[:-1], (start, match.start())))
        yield replace(reading, content=content, edge=f"short {name}", edge_most=True)
