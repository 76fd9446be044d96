"""Names without a model: people, organizations and places by how they are written and by what is generally known.

Runs of capitalised words are cut into names by titles, given names, heads of organizations and known names; each name
is typed by its own words first, and by the words around all its occurrences where those tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import Final

from dossier.convert.dates.datephrases import MONTH
from dossier.convert.english.gazetteer import (
    OUTLETS,
    demonyms,
    is_common,
    is_given,
    known_names,
    place_kinds,
    titles,
)
from dossier.convert.names.besidewords import without_words_beside
from dossier.convert.names.capitals import find_runs
from dossier.convert.names.capitalwords import Run, Word
from dossier.convert.names.changednames import with_changed_names
from dossier.convert.names.namewords import Piece, is_head, piece_of
from dossier.convert.names.nicknames import is_what_one_is_called
from dossier.convert.names.nooutlets import is_no_outlet
from dossier.convert.names.onlywords import ACTS, ADJECTIVE, is_name
from dossier.convert.names.partnerships import with_partners
from dossier.convert.names.partynames import party_pieces
from dossier.convert.names.pieces import pieces_of
from dossier.convert.names.placelikesurnames import with_placelike_surnames
from dossier.convert.names.plainkinds import is_public_body
from dossier.convert.names.possessives import OWN, without_possessive
from dossier.convert.names.postnominals import are_ones_letters, without_letters
from dossier.convert.names.pressnames import is_papers_name, is_told_paper, is_told_phrase
from dossier.convert.names.products import CHANNEL, CHANNEL_NUMBER, is_fire, is_numbered_body, is_product, is_work
from dossier.convert.names.shortoffices import fronting_letters, short_offices
from dossier.convert.names.typevotes import types_of
from dossier.convert.names.typewords import ONLY_CLUBS
from dossier.convert.names.undertakings import spelled, undertaking, undertakings
from dossier.convert.names.verblikenames import is_a_name_in_full, with_or_without_can
from dossier.convert.names.vessels import without_vessels
from dossier.convert.patterns.rare import Rare
from dossier.convert.reading.parse import NameMention, Sentence
from dossier.convert.reading.pseudonyms import pseudonyms_in
from dossier.convert.reading.weekdaynames import personal_weekdays
from dossier.data import table_of
from dossier.records import replace

#: Articles and the like: a title behind them is no name.
_OF_OFFICES: Final = tuple(
    f"{form} "
    for word in ("the", "a", "an", "his", "her", "its", "our", "their", "this", "that", "my", "your", "no", "any")
    for form in (word, word.capitalize())
)
#: Behind what may be a public body's name: "Food Xland *said*", not "Food Xland *needs* is dear".
_IS_A_BODY: Final = Rare(
    rf" (?:(?:{'|'.join(table_of('name_words')['of_company'])})\b|(?:[a-z]{{2,12}}ly )?"
    rf"(?:{'|'.join(table_of('name_words')['speaks'])}|has|had)\b)"
)
_POSSESSIVE: Final = Rare(r"['’]s(?!\w)")
_ORDINAL: Final = Rare(r"\b\d+(?:st|nd|rd|th) $")
_ORDINALS: Final = ("st ", "nd ", "rd ", "th ")


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[NameMention, ...]:
    """The names of a reading text in order, typed where that can be told; spans leave titles and possessives out."""
    runs = _proved(text, list(find_runs(text, sentences)))
    pieces: list[Piece] = []
    projects = undertakings(text, runs)
    for run in runs:
        if run.words[-1].text == "Channel" and (number := CHANNEL_NUMBER.match(text, run.words[-1].end)):
            if len(run.words) > 1:
                pieces += pieces_of(Run(run.words[:-1], run.gaps[:-1]))
            pieces.append(replace(piece_of(run.words[-1:], "organization"), end=number.end()))
            continue
        if projects and (named := undertaking(text, run)) and spelled(named) in projects:
            front = len(run.words) - len(named)
            pieces += pieces_of(Run(run.words[:front], run.gaps[: front - 1])) if front else []
            pieces.append(piece_of(named, "organization"))
            continue
        for cut in _dateline(text, run) or pieces_of(run):
            piece = cut
            if pieces and cut.start < pieces[-1].end:
                continue  # "Xcast Radio 5 *Live*"
            if cut.type == "organization":
                piece = replace(cut, type="place") if _is_state(text, cut) else _numbered(text, cut)
            elif len(cut.words) > 1:
                piece = without_letters(text, cut)
                if piece.words[0].text == "Can":
                    piece = with_or_without_can(text, piece)
            elif cut.words[0].text[-1].isdigit() and is_numbered_body(text, text[cut.start : cut.end]):
                piece = replace(cut, type="organization")
            if cut.words[0].text in _CYCLONES and _STORM.search(text):
                continue  # "*TC* Ann", of Cyclone Ann
            if len(piece.words) == 1 and pieces and are_ones_letters(text, pieces[-1], piece):
                continue
            if not any(is_none(text, piece.start, piece.end) for is_none in _NO_NAMES):
                pieces.append(piece)
    if days := personal_weekdays(text):
        pieces = [replace(piece, type="person") if piece.start in days else piece for piece in pieces]
    if hidden := pseudonyms_in(text):
        pieces = [replace(piece, type="person") if piece.start - 1 in hidden else piece for piece in pieces]
    pieces = with_changed_names(text, runs, pieces)
    fronting = fronting_letters(text)
    if short := fronting.union(short_offices(text).values()):
        pieces = [
            piece_of(piece.words[1:], "person") if piece.words[0].text in fronting and len(piece.words) > 1 else piece
            for piece in pieces
            if text[piece.start : piece.end] not in short
        ]
    offices = titles()
    pieces = _with_peoples_surnames(text, runs, pieces)
    if parties := party_pieces(text, runs, {piece.start for piece in pieces}):
        pieces = sorted([*pieces, *parties], key=lambda piece: piece.start)
    if surnames := {p.words[-1].text for p in pieces if p.words[-1].low in offices and _is_in_full(p)}:
        surnames -= {run.words[0].text for run in runs if _is_titled(run)}
        alone = [run.words[0] for run in runs if len(run.words) == 1 and run.words[0].text in surnames]
        surnames -= {word.text for word in alone if _is_held(text, word)}
        if " said " in text:  # headlines leave articles out: "Pope says in Easter message"
            surnames &= {word.text for word in alone if not text.startswith(" says ", word.end)}
        pieces += [piece_of((word,), "person") for word in alone if word.text in surnames and _is_surname(text, word)]
        pieces.sort(key=lambda piece: piece.start)
    pieces = with_placelike_surnames(text, runs, pieces)
    if papers := {p.words[-1].text for p in pieces if _may_be_a_papers(p)} | _told_papers(text, runs):
        pieces = _with_papers(text, runs, pieces, papers)
    several = [run.words for run in runs if len(run.words) > 1]
    if told := [words for words in several if is_told_phrase(text, words) or is_papers_name(text, words)]:
        starts = {word.start for words in told for word in words}
        pieces = [piece for piece in pieces if piece.start not in starts]
        pieces = sorted([*pieces, *(piece_of(words, "organization") for words in told)], key=lambda piece: piece.start)
    if " & " in text:
        pieces = with_partners(text, pieces)
    pieces = without_vessels(text, _with_own_possessives(text, without_words_beside(text, pieces)))
    if small := [name for name in _written_small() if name in text]:
        pieces = sorted([*pieces, *_small_pieces(text, small)], key=lambda piece: piece.start)
    sure = {text[p.start : p.end] for p in pieces if not p.words[0].opens}
    lasts = {p.words[-1].text for p in pieces if len(p.words) > 1}
    pieces = [piece for piece in pieces if len(piece.words) > 1 or is_name(text, piece, sure, lasts)]
    types = types_of(text, pieces)
    return tuple([NameMention((p.start, p.end), types.get(text[p.start : p.end], "")) for p in pieces])


@cache
def _written_small() -> tuple[str, ...]:
    """The generally known names that begin with no capital, but for those of the Arabic article: eBay, 3M."""
    return tuple(name for name in known_names() if not (name[0].isupper() or name.startswith(("al-", "the "))))


def _small_pieces(text: str, names: Sequence[str]) -> Iterator[Piece]:
    """Where such names stand in a text."""
    for found in re.finditer(rf"(?<![\w.@/-])(?:{'|'.join(map(re.escape, names))})(?![\w@/-]|\.\w)", text):
        word = Word(found.start(), found.end(), found[0], found[0].lower())
        yield piece_of((word,), known_names()[found[0]].type)


def _is_state(text: str, piece: Piece) -> bool:
    """True for the two letters of an American state behind a town: "Halden, *GA*"."""
    start = piece.start
    is_behind = text.endswith(", ", 0, start) and text[start - 3].isalpha() and "\n" not in text[start - 20 : start]
    if not is_behind or text[piece.start : piece.end] not in _STATES:
        return False
    return text[: start - 2].rpartition(" ")[2][:1].isupper()


_STATES: Final = frozenset(
    "AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV OH OK OR PA"
    " RI SC SD TN TX UT VA VT WA WI WV WY".split()
)


#: What has capitals and is no name.
_NO_NAMES: Final = (is_product, is_fire, is_work, is_no_outlet, is_what_one_is_called)
_CYCLONES: Final = frozenset({"TC", "TS"})
_STORM: Final = Rare(r"\b(?:[Cc]yclone|[Ss]torm|[Tt]yphoon)\b")


def _may_be_a_papers(piece: Piece) -> bool:
    """True for a name in full whose last word alone may mean the paper: "the Halden *Ledger*"."""
    return len(piece.words) > 1 and piece.type == "organization" and piece.words[-1].low in OUTLETS


def _told_papers(text: str, runs: Sequence[Run]) -> Set[str]:
    """The words that stand for papers which were told something, or written in: "told The *Ledger*"."""
    words = [run.words[-1] for run in runs if run.words[-1].low in OUTLETS and run.words[-1].text not in known_names()]
    return {word.text for word in words if is_told_paper(text[max(0, word.start - _LONGEST_TELLING) : word.start])}


#: Behind so many characters a paper may be told something.
_LONGEST_TELLING: Final = 24


def _with_papers(text: str, runs: Sequence[Run], pieces: Sequence[Piece], papers: Set[str]) -> list[Piece]:
    """The names with the last words of papers that stand for them: "told the *Ledger*", "The *Ledger* said"."""
    starts = {piece.start for piece in pieces}
    short = [
        run.words[-1]
        for run in runs
        if run.words[-1].text in papers
        and (len(run.words) == 1 or (len(run.words) == 2 and run.words[0].text == "The" and run.gaps[0] == "plain"))
        and not (len(run.words) > 1 and run.words[0].start in starts)
        and text.endswith(_OF_A_PAPER, 0, run.words[-1].start)
    ]
    taken = {word.start for word in short}
    found = [piece for piece in pieces if piece.start not in taken]
    return sorted([*found, *(piece_of((word,), "organization") for word in short)], key=lambda piece: piece.start)


#: In front of a paper's last word alone: "told *the* Ledger", "this *morning's* Ledger".
_OF_A_PAPER: Final = ("the ", "The ", "'s ", "’s ")


def _with_peoples_surnames(text: str, runs: Sequence[Run], pieces: list[Piece]) -> list[Piece]:
    """The names with surnames that are a people's too: "governor Ann *Turk* said", and "*Turk* said" behind that."""
    peoples = demonyms()
    behind = {run.words[0].start: run for run in runs if len(run.words) == 2 and run.words[1].text in peoples}
    found = [
        piece_of(run.words, "person")
        if (run := behind.get(piece.start)) and len(piece.words) == 1 and _holds_office(text, run)
        else piece
        for piece in (pieces if behind else ())
    ] or pieces
    full = (piece.words for piece in found if piece.type == "person" and len(piece.words) > 1)
    surnames = {words[-1].text for words in full if words[-1].text in peoples and words[-1].text[-1] != "s"}
    if not surnames:
        return found
    alone = [run.words[0] for run in runs if len(run.words) == 1 and run.words[0].text in surnames]
    own = [word for word in alone if ACTS.match(text, word.end) and not text.endswith(_OF_OFFICES, 0, word.start)]
    return sorted([*found, *(piece_of((word,), "person") for word in own)], key=lambda piece: piece.start)


def _holds_office(text: str, run: Run) -> bool:
    """True for somebody with an office in front of the name: "governor *Ann Turk* said", not "*Tarn French* wine"."""
    first, last = run.words
    if first.opens or is_common(first.text) or first.text in known_names() or last.text.endswith("s"):
        return False
    office = text[max(0, first.start - _REACH) : first.start - 1].rpartition(" ")[2]
    if titles().get(office) not in ("office", "rank"):
        return False
    return ADJECTIVE.match(text, last.end) is None or ACTS.match(text, last.end) is not None


def _is_in_full(piece: Piece) -> bool:
    """True for somebody with a given name."""
    return len(piece.words) > 1 and piece.type != "organization" and is_given(piece.words[0].text)


def _is_titled(run: Run) -> bool:
    """True for a name behind its title: "*Pope* Leo", not "King Street", "King Edgar School"."""
    words = run.words
    return len(words) > 1 and run.gaps[0] == "plain" and not is_common(words[1].text) and not any(map(is_head, words))


def _is_held(text: str, word: Word) -> bool:
    """True for a title that is no surname: "was crowned *King*", "thank you, *Judge*", "*Farmer* who stole jailed"."""
    if text.startswith(" who ", word.end):
        return True
    if text.endswith(", ", 0, word.start) and _ADDRESSED.match(text, word.end):
        return True
    return _IS_MADE.search(text, max(0, word.start - _REACH), word.start) is not None


_REACH: Final = 40
#: Behind the title of somebody who is spoken to.
_ADDRESSED: Final = Rare(r"[,.!?]?[\"”]|[.!?]?[’'](?!\w)")
#: In front of a title that somebody gets or has, or is spoken to by.
_IS_MADE: Final = Rare(
    r"\b(?:(?:anointed|became|becom(?:e|es|ing)|crowned|ordained|proclaimed"
    r"|(?:be|been|being|is|was|were) (?:appointed|called|declared|elected|made|named)|(?:will|would|to) be"
    r"|(?:consecrated|enthroned|inaugurated|installed|reigned|serv(?:ed|ing)|sworn in|worked) as"
    r"|(?:demoted|elevated|promoted|raised|rank|title) (?:of|to))"
    r"|[Ll]ong live|[Mm]adam|[Dd]ear|new|next|no|any|my|your"
    r"|(?:[Hh]ello|[Nn]o|[Oo]h|[Pp]lease|[Ss]orry|[Tt]hank you|[Tt]hanks|[Ww]ell|[Yy]es),?) \Z"
)


def _is_surname(text: str, word: Word) -> bool:
    """True for a title alone that somebody in the article has for a surname: "Ann *King* left. … *King* said"."""
    if text.endswith(_OF_OFFICES, 0, word.start):
        return False  # "the King", "a Judge"
    return not word.opens or ACTS.match(text, word.end) is not None


def _dateline(text: str, run: Run) -> tuple[Piece, ...]:
    """The place of a dateline in capitals, "PORT XVILLE, Feb 11 (Wire) -", "XVILLE (Wire) The"; nothing for others."""
    first = run.words[0]
    if not first.text.isupper() or (first.start and text[first.start - 1] != "\n"):
        return ()
    if any(gap != "plain" for gap in run.gaps) or not all(word.text.isupper() for word in run.words):
        return ()
    if is_given(first.text) or (not run.gaps and is_common(first.text)):
        return ()
    dated = _DATELINE.match(text, run.words[-1].end)
    if dated is None:
        return ()
    if not run.gaps and len(first.text) <= _LONGEST_ACRONYM:  # "LODD (Reuters)", but "NATO (the alliance) said"
        agency = known_names().get((dated["agency"] or "").strip(" ()"))
        return (piece_of(run.words, "place"),) if agency is not None and agency.kind == "outlet" else ()
    is_town = first.low in _TOWN_FRONTS or run.words[-1].low in place_kinds()
    is_bare = first.low in _TOWN_FRONTS and not any(is_common(word.text) for word in run.words[1:])
    if not (dated["agency"] or (is_town and dated["day"]) or is_bare):  # "PORT XVILLE —"
        return ()
    return (piece_of(run.words, "place"),)


_LONGEST_ACRONYM: Final = 4
_DATELINE: Final = Rare(
    rf"(?:, [A-Z][\w.]{{1,20}}){{0,2}}(?P<day>, {MONTH} \d{{1,2}}\b(?:, \d{{4}})?)?"
    r"(?P<agency> \([A-Z][^()\n]{1,20}\)|\.? /[A-Z][^/\n]{1,20}/\.?)?(?: ?[-–—]|(?<=\)) _|(?<=[)/.]) (?=[A-Z][a-z]))"
)
#: What towns' names of several words begin with; "WAR CRIMES, March 3 -" is no town's.
_TOWN_FRONTS: Final = frozenset(
    "cape el fort glen grand great las little los mount new north port saint san santa south st st. west east".split()
)


def _proved(text: str, runs: Sequence[Run]) -> list[Run]:
    """The runs; a capital at a sentence's head is a name's where the same two words stand so in mid-sentence.

    So is a surname's of somebody with a given name, who acts: "Ann Reading … *Reading* said"; so is what a club with
    another name in front ends in, "Halden Rovers … *Rovers* won", and a public body's that acts.
    """
    sure: set[tuple[str, str]] = set()
    surnames: set[str] = set()
    clubs: set[str] = set()
    for run in runs:
        for at, gap in enumerate(run.gaps):
            if gap == "plain":
                one, other = run.words[at], run.words[at + 1]
                if not one.opens:
                    sure.add((one.text, other.text))
                if not other.opens and is_given(one.text):
                    surnames.add(other.text)
                if other.low in ONLY_CLUBS:
                    clubs.add(other.text)
    return [_with_proof(text, run, sure, surnames, clubs) if run.words[0].opens else run for run in runs]


def _with_proof(text: str, run: Run, sure: Set[tuple[str, str]], surnames: Set[str], clubs: Set[str]) -> Run:
    """A run that opens a sentence; its first capital is a name's where the whole text proves that."""
    first = run.words[0]
    if len(run.words) == 1:
        is_proved = first.text in clubs or (first.text in surnames and ACTS.match(text, first.end) is not None)
    elif run.gaps[0] != "plain":
        is_proved = False
    else:
        is_proved = (first.text, run.words[1].text) in sure or (
            is_public_body(run.words) and _IS_A_BODY.match(text, run.words[1].end) is not None
        )
        is_proved = is_proved or is_a_name_in_full(text, run)
    return Run((replace(first, opens=False), *run.words[1:]), run.gaps) if is_proved else run


def _with_own_possessives(text: str, pieces: list[Piece]) -> list[Piece]:
    """The names with "Brannock's" wherever a firm of that name has its possessive, and without it if it has none.

    That is known from the rest of the article: who is "Chris Brannock", or "Brannock", somewhere is no Brannock's.
    """
    own = {p.words[0].text for p in pieces if len(p.words) == 1 and p.words[0].text.endswith(OWN)}
    if not own:
        return pieces
    stems = {without_possessive(name) for name in own}
    bare = {p.words[-1].text for p in pieces if p.words[-1].text in stems and not _POSSESSIVE.match(text, p.end)}
    return [
        _settled(text, piece, bare)
        if len(piece.words) == 1 and without_possessive(piece.words[0].text) in stems
        else piece
        for piece in pieces
    ]


def _settled(text: str, piece: Piece, bare: Set[str]) -> Piece:
    """A firm's name with its possessive; without it where it stands `bare` elsewhere."""
    name = text[piece.start : piece.end]
    stem = without_possessive(name)
    if stem in bare:
        return piece if name == stem else replace(piece, end=piece.start + len(stem), type="")
    possessive = _POSSESSIVE.match(text, piece.end) if name == stem else None
    return replace(piece, end=possessive.end(), type="organization") if possessive else piece


def _numbered(text: str, piece: Piece) -> Piece:
    """An organization with the number in front of its name or behind it: the 12th Infantry Brigade, Xcast Radio 4."""
    if piece.words[-1].low == "radio" and (channel := CHANNEL.match(text, piece.end)):
        return replace(piece, end=channel.end())
    if not text.endswith(_ORDINALS, 0, piece.start):
        return piece
    number = _ORDINAL.search(text[max(0, piece.start - 6) : piece.start])
    return replace(piece, start=piece.start - len(number[0])) if number else piece
