"""Whether a stretch of a sentence speaks of what was or of what is to come."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.dates.daysahead import is_ahead_of, is_of_plan
from dossier.convert.dates.dayspast import names_what_was, tense_of_what_was
from dossier.convert.dates.foreseen import PLANS
from dossier.convert.dates.lasting import is_meant_until, lasts_through, tense_of_what_lasts
from dossier.convert.dates.moved import is_moved_from
from dossier.convert.dates.tensecues import BACK, IRREGULAR, NOUN, cue_before, cue_behind, looks_ahead
from dossier.convert.dates.timeclauses import is_in_present_clause
from dossier.convert.english.eventwords import CHARGED, PUT_OFF
from dossier.convert.english.timewords import Tense
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

_NEAR: Final = 60
_POSSESSIVES: Final = ("'s ", "’s ")
_STARTING_ENDS: Final = ("ing ", "ing in ", "ing on ", "ing from ", "effective ", "effective from ")
_BY_ENDS: Final = (" by ", " before ", " until ")
_COMPARING_ENDS: Final = (" than in ", " than on ", " with ", " to ", " with in ", " to in ")
_PLANNING: Final = (" planned ", " scheduled ", " upcoming ")
_ARTICLES: Final = (" a ", " an ", " the ", " its ")
_NAMED: Final = Rare(f" {NOUN}")
_REACH: Final = 160  # characters read on either side
#: Unlike "a hearing for May 3", papers and figures are of what was: "the entry for May 3".
_KEPT_FOR: Final = Rare(
    r"\b(?:accounts?|charts?|data|diary|entr(?:y|ies)|figures|ledgers?|logs?|minutes|numbers|pages?|readings?|records?"
    r"|registers?|results?|returns|statistics|totals?|transcripts?) for \Z"
)
#: What may be if it is so, told with a past tense that looks ahead: "would be wise if they met on May 3".
_WOULD_IF: Final = Rare(
    r"\bwould (?!(?:not )?have\b)[^.;:\n]{0,80}? if (?![^.;:\n]{0,80}?\b(?:had|has|have|that|who|which)\b)"
    r"[^.;:\n]{0,80}\Z"
)
#: … or what is likely to be: "would be glad if we were *still* here at Easter".
_WOULD_STILL: Final = Rare(r"\bwould be [a-z]{3,20} if [\w’']{1,20} (?:was|were) still\b[^.;:\n]{0,60} \Z")
#: A day that is told as any other: "on a wet Tuesday".
_SOME: Final = Rare(r"\bon an? [a-z]{3,12} \Z")
_LONGEST_SOME: Final = len("a ") + 14
#: What is ruled out or pointed to is to come: "ruled out *an election* in May".
_OUTLOOK: Final = Rare(
    r"\b(?:rul(?:es?|ed|ing) out|(?:[Ee]verything|signs|polls|indications) point(?:s|ed)? to)"
    rf" (?:(?:an?|any|another) )?(?:[a-z-]{{3,20}} )?(?:{PLANS}) (?:in|on|by|before) \Z"
)
#: What a day as the subject of its sentence does: "Thursday *marks* a year since the fire".
_SEEING: Final = (" brings ", " is ", " marks ", " sees ")
_ON_ENDS: Final = (" in ", " on ", " by ", " before ")
#: A fixture: "Kick-off: Saturday, 3pm", "Rovers v City, Saturday".
_LISTED: Final = Rare(
    r"(?:(?:Kick-?off|Doors|Tickets?|When|Date|Time|Deadline|Starts|Coverage): "
    r"|(?:[A-Z][\w.’'-]{1,20} ){1,4}(?:v|vs)\.? (?:[A-Z][\w.’'-]{1,20}[ ,]*){1,4} ?)"
)
_LISTING_ENDS: Final = (": ", ", ", ") ")
#: What will be done where something was not by a day: "would strike if jobs were not saved by May 3".
_IF_NOT_BY: Final = Rare(
    r"\b(?:will|would(?! (?:not )?have)|could(?! (?:not )?have)|may|might(?! (?:not )?have)|threaten(?:s|ed|ing)?)\b"
    r"[^.;:\n]{0,80}?"
    r"\b(?:if|unless)\s(?![^.,;:\n]{0,80}\bhad\b)[^.,;:\n]{0,80}?\s(?:by|before|until)\s\Z"
)
#: A participle in front of its day, whatever may come of it: "a man *seen on* May 3 may be".
_DONE_ON: Final = Rare(
    r"\b(?!(?:advertised|announced|billed|called|expected|planned|proposed|scheduled|slated|timetabled)\b)"
    r"(?:\w{3,}ed|began|broke out|built|caught|died|fell|fled|found|held|hit|hurt|killed|left|lost|made|sank|seen|sent"
    r"|shot|struck|taken|told|took place) on \Z"
)
#: A fixture in the plural, at the head of its sentence: "Rovers, who won on May 3, *host* Albion on".
_FIXTURE: Final = Rare(
    r"[\"“]?(?:(?:But|And|Then|The) )?(?:[A-Z][\w’'-]{1,20} ){0,2}[A-Z][\w’'-]{1,20}(?:, who [^,;.\n]{1,80},)? "
    r"(?:face|go to|host|meet|play|travel to|visit) (?:[\w’'-]{1,20} ){1,6}?on \Z"
)
#: What must be done by a day: "had to save money by April", "were ordered to leave by May 3".
_BY: Final = Rare(
    r"\b(?:advised|asked|directs?|directed|instructs?|instructed|invited|obliges?|obliged|ordered|requested|requires?"
    r"|required|told|urge[ds])"
    # "directed the chief of the city's police to reply by"
    r"(?:\s[\w’'-]{1,20}){0,7}?\sto\s[a-z]\w+\s[^.;:\n]{0,60}?\bby\s\Z"
    r"|\b(?:(?:had|has|have)(?! (?:failed|forgotten|managed|neglected|refused)\b)|needs?|needed|must|promised|pledged"
    r"|agreed|vowed|bids?|calls?|commitment|deadline|deals?|motions?|obligation|orders?|plans?|pledges?|promises?|proposals?|targets?"
    r"|threats?|vows?)"
    r"(?:\s\w+){0,3}?\sto\s[a-z]\w+\s[^.;:\n]{0,60}?\bby\s\Z"
    r"|\b(?:wants?|demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|seeks?|needs?|promis(?:es|ed|ing)|guarantee[ds]?)\s"
    r"(?!to\b|by\b)"
    r"(?![^.,;:\n]{0,60}?\b(?:and|but|who|which|was|were|had)\b)[^.,;:\n]{0,60}?\bby\s\Z"
)
#: What has just been made likely: "opened the door to *a cut in* May".
_MADE_LIKELY: Final = Rare(
    r"\b(?:(?:open(?:s|ed|ing)|leav(?:es|ing)|left) the door (?:open )?(?:to|for)|clear(?:s|ed|ing) the way for"
    r"|(?:rais(?:es|ed|ing)|boost(?:s|ed|ing)|fuel(?:s|l?ed|l?ing)|dampen(?:s|ed|ing)|dash(?:es|ed|ing)) (?:the )?"
    r"(?:bets|expectations|fears|hopes|odds|prospects?) (?:of|for|on)|pric(?:e|es|ing) in)"
    r" (?:an?|another|any|further|the chance|more)\b(?![^.,;:\n]{0,60}? (?:and|after|from|that|which|who)\b)"
    r"[^.,;:\n]{0,60}? (?:in|on|at|by|before) (?:the )?\Z"
)
#: What something is compared with is over: "will be fewer *than in* May", "expects ten, *down from a* May forecast".
_COMPARED: Final = Rare(
    r"\b(?:(?:down|higher|lower|revised|unchanged|up) from (?:(?!to )[\w.,$£€%’'-]{1,20} ){1,5}"
    r"|(?:better|bigger|faster|fewer|higher|larger|less|lower|more|slower|smaller|stronger|weaker|worse)"
    r" (?:[a-z]{2,20} ){0,2}?than (?:in|on) "
    r"|compared (?:with|to) (?:in )?)\Z"
)
_DEADLINE: Final = Rare(r"['’]?s? deadline\b")
#: What is told of in the present: "a poll *in May* shows that they will".
_POLLED: Final = Rare(r"\b(?:audit|census|poll|study|survey) (?:conducted |published |released |taken )?(?:in|from) \Z")
#: What one asks of the hearer is to come: "Ask me on May 3".
_ASKED_OF: Final = Rare(
    r"[\"“'‘]?(?:(?:so|please|just|then|but|and|now) )?"
    r"(?:ask|be|bring|come|get|join|see|tell"
    # "call volumes", "vote counting": of these what follows must show that they are verbs
    r"|(?:call|meet|vote|wait|watch)(?= (?:me|us|him|her|them|it|you)\b)"
    r"|(?P<noun>call|meet|vote|wait|watch)"
    r"(?= (?:the|an?|my|our|your|his|their|this|that|these|those|again|at|back|by|for|from"
    r"|here|in|on|out|there|to|until|with|yes|no)\b))"
    r" [^.,;:!?\n]{0,60}?\b(?:on|by|before|until|till|in)\s\Z",
    re.IGNORECASE,
)
#: What begins on a day is as far as the sentence before it: "will be moved to a yard owned by it, *starting in* May".
_STARTING: Final = Rare(r", (?:starting|beginning|commencing|effective) (?:(?:in|on|from) )?\Z")
#: What is going on with these is a plan where a day is told: "I *am meeting* them in May".
_MEETING: Final = Rare(
    r"(?:\b(?:am|is|are)|['’](?:m|s|re))(?: (?:not|also|only|now))? "
    r"(?:appearing|arriving|closing|coming|flying|holding|hosting|launching|leaving|marrying|meeting|moving|opening"
    r"|performing|planning|playing|reconvening|releasing|retiring|returning|staging|starting|stepping down|striking"
    r"|touring|travell?ing|unveiling|visiting)"
    r"(?: (?!(?:after|from|in(?! (?:[A-Z]|court\b))|into|of|on|over|since|who|which|that)\b)[\w’'-]{1,20}){0,6} "
    r"(?:in|on|by) \Z"
)
#: Behind what was to come: that it has just been put off, so that its day may be ahead still.
_PUT_OFF_NOW: Final = Rare(
    rf",? (?:but (?:it |they )?)?(?:(?:has|have) (?:now |since )?been {PUT_OFF}|(?:will|is|are) now)\b"
)
#: "*Saturday's a* big day for us".
_IS: Final = Rare(r"['’]s (?:an?|the|going|not|my|our|just)\b")
#: What is called for a day: "called for a strike on May 3", "has been moved to May 3".
_CALLED_FOR: Final = Rare(
    r"(?:\b(?:call(?:s|ed|ing)? for|announc(?:es|ed|ing)|invit(?:es|ed)|summon(?:s|ed)|order(?:s|ed)|request(?:s|ed)"
    r"|propos(?:es|ed))\s[^.;:\n]{0,60}?\b(?:strike|rally|rallies|elections?|vote|summit|march|protests?|meeting|hearing"
    r"|session|talks|conference|referendum|autopsy|debate|ceremony|vigil|demonstrations?)\s(?:on|for)"
    r"|\b(?:posted|listed|fixed|set|slated)\s[^.;:\n]{0,40}?"
    r"\bfor (?:an? )?(?:hearing|trial|sentencing|debate|vote)\s(?:on|in)"
    r"|\b(?:has|have) been (?:announced|called|planned|posted|listed)\s(?:for\s(?:\w+\s){1,3}?)?(?:from|for|on)"
    r"|\blook(?:s|ing)? (?:forward|ahead) to"
    r"|(?:\bto (?:adjourn|defer|delay|move|postpone|reschedule)"
    r"|\b(?:moved|brought forward|put off|put back|pushed back|rescheduled|postponed|adjourned|delayed|deferred"
    r"|extended|prolonged|renewed|posted))(?: (?:the|an?|its|his|her|their|that|this)(?: \w+){1,3}?)?"
    r" (?:to|until|for)(?: at least| after)?"
    r"|\b(?:adjourned|deferred|postponed|rescheduled) [^.,;:\n]{0,80}? (?:to|until)"
    r"|\b(?:extension|postponement|adjournment) (?:to|until))\s\Z"
)
#: A post or a right that is agreed or given begins on a day that may be to come: "was offered a job from July".
_BEGINS_FROM: Final = Rare(
    r"\b(?:(?:accept|agree|appoint|approve|award|elect|grant|hire|offer|recruit|sign)(?:ed|d|s)?\s"
    r"(?:(?!(?:access|about|after|against|and|but|by|for|from|had|has|if|in|lost|of|on|or|over|that|to|under|was|were"
    r"|when|which|who|whose|with)\b)[\w’'-]{1,20}\s){0,4}?"
    r"(?:captain|chair(?:man|woman)?|coach|job|manager|pay (?:increase|rise)|post|role"
    # "the contract from July" is of July
    r"|(?:an?|new) (?:[\w-]{1,20} )?(?:contract|deal|lease|licen[cs]e|permit))"
    r"|renew(?:ed|s)?\s(?:[\w’'-]{1,20}\s){1,3}?(?:contract|deal|lease|licen[cs]e|permit))\sfrom \Z"
)
#: … if that is no time gone by: "worked from July to September".
_SPANNED: Final = (" to ", " until ", " till ", " through ")
#: What somebody is sent to do on a day: "was bailed to appear on May 3".
_SENT: Final = Rare(
    r"\b(?:bailed|remanded|released|summoned|order(?:ed|ing)|told|requir(?:ed|ing)|cited|scheduled|adjourned)\s(?:[\w’'-]+\s){0,5}?"
    r"to\s(?:appear|return|attend|answer|face|be sentenced|go on trial|stand trial|surrender)\b"
    r"[^.,;:\n]{0,60}?\s(?:on\s|in\s)?\Z"
)
#: What somebody was sent to do and did, or came of it, is over.
_DESPITE: Final = Rare(
    r"\b(?:was|were) [^.;:\n]{1,80}? (?:(?:despite|in spite of) (?:being|having been)"
    r"|(?:although|even though|though) (?:he|she|they) (?:had been|was|were)) [^.;:\n]{1,80}\Z"
)
#: What still goes on with a verb that ends or begins on a day: "with the window closing at noon on May 3".
_WITH: Final = Rare(
    r"\bwith\s(?:[\w’'-]+\s){1,5}?(?:closing|ending|expiring|opening|starting|beginning|resuming|looming|due)\s"
    r"(?:(?:at|by)\s(?:midnight|noon|\d{1,2}(?:[:.]\d\d)?(?:\s?[ap]\.?m\.?)?)\s)?(?:on\s|in\s)?\Z",
    re.IGNORECASE,
)
#: What may come on a day: "if it rains on May 3"; what is past there has a verb that says so.
_IF: Final = Rare(r"\b(?:if|unless)\s[^.,;:\n]{0,80}?\s(?:on|by|before|until)\s\Z", re.IGNORECASE)
#: Behind what was due: that it came otherwise, or how it went.
_UNDONE: Final = Rare(
    r";|\b(?:but|before|until|when|yet|though|although|only|and (?:(?:he|she|it|they) )?(?:never|did(?:n['’]t)?))\b"
)
#: … and a short sentence that tells so: "It never came.", "It was called off."; one with a date may look further back.
_WENT_OTHERWISE: Final = Rare(
    r"\s(?:(?:It|They) (?:(?:was|were) (?:called off|cancell?ed|scrapped|abandoned|stopped|not|never)"
    rf"|never|did(?:n['’]t)?|(?!(?:was|were|said|had)\b)(?:\w{{2,20}}ed|{'|'.join(IRREGULAR.split())}))"
    r"|(?:He|She) (?:never|did(?:n['’]t| not)|failed|refused|fled))\b"
    r"(?:(?! (?:in|since|last|by|on) )[^.;:\d\n]){0,40}[.!]"
    r"|\s(?:But )?[Ww]hen (?:he|she|they|it) (?:did(?:n['’]t| not)|failed to|never) "
    r"(?:appear|arrive|come|show up|turn up)\b"
)
#: What somebody answers for on a day: "will appear in court on Monday *charged with* theft".
_CHARGED_THERE: Final = Rare(rf",? {CHARGED} ")
#: What somebody did, or will do, in front of what is to come: "will leave *after losing* a vote in May".
_AFTER_DOING: Final = Rare(
    r"\bafter (?:[a-z]{3,16}ly )?(?!(?:during|spring|evening|morning)\b)[a-z]{2,16}ing [^.,;:\n]{0,80}(?:in|on|last) \Z"
)
#: What is named by when it is to be: "a summit *to be held in Lodd on* May 3".
_TO_BE_HELD: Final = Rare(
    r"\b(?!(?:due|expected|meant|needs?|planned|scheduled|set|slated|supposed|yet|ha[ds]|have|is|are|was|were)\b)"
    r"[\w’'-]{2,20},? to (?:be (?:announced|held|launched|opened|performed|played|published|released|screened|staged"
    r"|unveiled)|take place)(?: (?:at|in) (?:the )?[A-Z][^.,;:\n]{1,30})? (?:in|on) \Z"
)
#: … and what has come of a day: "the results of *Monday's* vote will" …
_COME_OF: Final = Rare(r"\b(?:aftermath|outcome|results?|wake) of (?:the )?\Z")
#: What is planned for a day though something else is past: "spoke of *a planned* rally on Monday".
_PLANNED_FOR: Final = Rare(
    r"\b(?:a|her|his|its|the|their) (?:planned|scheduled|upcoming) (?:[\w’'-]{1,20} ){1,4}?(?:for|in|on) \Z"
)


def tense_at(text: str, sentence: Span, at: Span) -> Tense:
    """The tense around `at`: the nearest cue in its clause, those before it first; empty when none shows."""
    first, last = max(sentence[0], at[0] - _REACH), min(sentence[1], at[1] + _REACH)
    near = max(sentence[0], at[0] - _NEAR)
    if text.startswith(_POSSESSIVES, at[1]):
        if is_ahead_of(text, sentence, first, near, at, last):
            return "due"
        if _IS.match(text, at[1]):
            return "future"
        if _COME_OF.search(text, near, at[0]):
            return "past"
    if at[0] == sentence[0] and text.startswith(_SEEING, at[1]):
        return "future"
    if names_what_was(text, at):
        return "past"
    shown = text[near : at[0]]
    if (was := tense_of_what_was(text, first, shown, at)) is not None:
        return was
    if any(word in shown for word in _PLANNING) and _PLANNED_FOR.search(shown):
        return "due"
    if lasts_through(text, near, at[0]) or (shown.endswith("for ") and not _KEPT_FOR.search(shown)):
        return "future"
    if shown.endswith(" on ") and " would " in text[first : at[0]] and _WOULD_IF.search(text, first, at[0]):
        return ""  # whatever is told with it only may be
    if " still " in shown and _WOULD_STILL.search(text, first, at[0]):
        return "future"
    if " a" in shown[-_LONGEST_SOME:] and _SOME.search(shown):
        return "past"
    if (lasts := tense_of_what_lasts(text, first, near, at)) is not None:
        return lasts
    if shown.endswith(" from ") and not text.startswith(_SPANNED, at[1]) and _BEGINS_FROM.search(text, first, at[0]):
        return "due"
    if shown.endswith(_ON_ENDS) and _OUTLOOK.search(text, near, at[0]):
        return "future"
    if shown.endswith(_LISTING_ENDS) and _LISTED.fullmatch(text, first, at[0]):
        return "future"
    if shown.endswith(_BY_ENDS) and _IF_NOT_BY.search(text, first, at[0]):
        return "future"
    if shown.endswith(" on ") and sentence[0] == first and _FIXTURE.fullmatch(text, first, at[0]):
        return "future"
    if is_meant_until(text, first, at[0]):
        return "future"
    if any(ahead.search(text, first, at[0]) for ahead in (_BY, _CALLED_FOR)):
        return "future"
    if (" from " in shown or shown.endswith(_COMPARING_ENDS)) and _COMPARED.search(shown):
        return "past"
    if shown.endswith(" from ") and is_moved_from(text, at[0]):
        return ""  # "brought the wedding forward *from May 3*"
    if shown.endswith((*_ON_ENDS, " the ", " at ")) and _MADE_LIKELY.search(text, first, at[0]):
        return "future"
    if _SENT.search(text, first, at[0]):
        if _DESPITE.search(text, first, at[0]):
            return "past"  # "were kept waiting *despite being told to appear* on Monday"
        return "" if _is_undone(text, sentence, at[1]) or _AFTER_DOING.search(text, first, at[0]) else "future"
    if shown.endswith(_ON_ENDS) and is_in_present_clause(text, first, at[0]):
        return "future"
    before, gap_before, opens = cue_before(text, first, at[0])
    noun = _NAMED.match(text, at[1]) if text.endswith(_ARTICLES, 0, at[0]) else None  # "a September *cut*"
    after, gap_after = cue_behind(text, noun.end() if noun else at[1], last, opens)
    if opens and not before and after == "future" and BACK.search(text, first, at[0]):
        after = ""
    if _WITH.search(text, first, at[0]) and cue_behind(text, at[1], last, opens=True)[0] != "past":
        return "future"
    if before != "past" and (_IF.search(text, first, at[0]) or _is_asked(text, sentence[0], at[0], after)):
        return "future"
    if before in ("", "past") and shown.endswith(_ON_ENDS) and _TO_BE_HELD.search(shown):
        return "future"
    if before in ("", "past") and after == "future" and shown.endswith(" on ") and _DONE_ON.search(text, near, at[0]):
        return "past"
    if shown.endswith(_STARTING_ENDS) and _STARTING.search(shown) and looks_ahead(text, first, at[0]):
        return "future"
    if shown.endswith(_ON_ENDS) and _MEETING.search(shown):
        return "future"
    if before == "due" and _PUT_OFF_NOW.match(text, at[1]):
        return "due"
    if not before and shown.endswith((" in ", " from ")) and _POLLED.search(shown):
        return "past"
    if before != "future" and shown.endswith(" before the ") and _DEADLINE.match(text, at[1]):
        return ""  # the nearest
    if before == "future" and after == "past" and _CHARGED_THERE.match(text, at[1]):
        after = ""
    if before == "future" and " after " in text[first : at[0]] and _AFTER_DOING.search(text, first, at[0]):
        return ""  # the nearest
    if before and after:
        before = before if gap_before <= gap_after * 2 else after
    tense = before or after
    if tense == "past" and is_of_plan(text, at, shown, opens):
        return ""  # the nearest
    return "" if tense == "due" and _is_undone(text, sentence, at[1]) else tense


def _is_asked(text: str, start: int, at: int, after: Tense) -> bool:
    """True for a day by which a sentence asks something of its hearer; "Calls for it on Monday *failed*" does not."""
    asked = _ASKED_OF.match(text, start, at)
    return asked is not None and not (asked["noun"] and after == "past")


def _is_undone(text: str, sentence: Span, at: int) -> bool:
    """True where the text tells behind `at` how it went with what was to come."""
    if _UNDONE.search(text, at, min(sentence[1], at + _NEAR)):
        return True
    return sentence[1] - at < _NEAR and _WENT_OTHERWISE.match(text, sentence[1]) is not None
