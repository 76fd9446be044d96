"""Whether a stretch of a sentence speaks of what was or of what is to come."""

from __future__ import annotations

import re
from typing import Final

from dossier.convert.dates.foreseen import PLANS, is_foreseen
from dossier.convert.dates.moved import is_moved_from
from dossier.convert.dates.tensecues import BACK, IRREGULAR, MEANT, NOUN, cue_before, cue_behind, looks_ahead
from dossier.convert.dates.timeclauses import is_in_present_clause
from dossier.convert.english.eventwords import CHARGED, PUT_OFF
from dossier.convert.english.timewords import Tense
from dossier.convert.patterns.rare import Rare
from dossier.model import Span

_NEAR: Final = 60
_POSSESSIVES: Final = ("'s ", "’s ")
_UNTIL_ENDS: Final = ("until ", "till ")
_STARTING_ENDS: Final = ("ing ", "ing in ", "ing on ", "ing from ", "effective ", "effective from ")
_BY_ENDS: Final = (" by ", " before ", " until ")
_COMPARING_ENDS: Final = (" than in ", " than on ", " with ", " to ", " with in ", " to in ")
_SAYING_ENDS: Final = ("ing ", "ing on ", " late on ", " early on ")
_WINNING: Final = (" win", "ictor", " loss", " defeat")
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
#: Up to an hour of a day, or up to the day: "until 5pm on", "until".
_UP_TO: Final = (
    r"(?:until|till)\s(?:at\sleast\s|after\s)?"
    r"(?:(?:midnight|noon|\d{1,2}(?:[:.]\d\d(?!\d)(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?))\s)?(?:on\s)?\Z"
)
#: What is made to last, or lasts, up to an hour: "extended its ban to 6am on May 3"; "from 5am to 6am" is within a day.
_TO_AN_HOUR: Final = Rare(
    r"\b(?:extend(?:s|ed)?|prolong(?:s|ed)?|lasts?|remains?|stays?)\s"
    r"(?:(?!from\b|hours\b|(?:and|but|that|which|who)\b)[^.,;:\s]{1,20}\s){0,8}?"
    r"to\s(?:midnight|noon|\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|\d{1,2}:\d\d)\s(?:on\s)?\Z"
)
_LASTS: Final = Rare(rf"\b{_UP_TO}")
#: What lasts to a day that is yet to come: "has until 5pm on May 3", "released on bail until May 3".
_UNTIL: Final = Rare(
    r"\b(?:ha(?:s|ve|d)(?! been)|bail(?:ed)?|custody|held|detention|detained|remanded|suspended|jailed|banned|barred"
    r"|closed|shut|postponed|adjourned|delayed|extended|valid|open|runs?|running|lasts?|stays?|remains?|respond|pay|decide"
    r"|apply|wait|(?:is|are) (?:blocked|booked|cancell?ed|contracted|frozen|grounded|halted|paused|restricted|sealed"
    r"|signed|stopped)(?! (?:after|for|from|of)\b)|(?<!had to )be [a-z]{2,20}(?:ed|n|t))"
    rf"\s(?:[\w-]+\s){{0,3}}?{_UP_TO}",
    re.IGNORECASE,
)
#: … and what is given to last so long: "extended its warning for rain until 6am on May 3".
_GIVEN_UNTIL: Final = Rare(
    r"\b(?:issue[ds]?|extend(?:s|ed)?|impose[ds]?|renew(?:s|ed)?|prolong(?:s|ed)?|grant(?:s|ed)?)\s[^.,;:\n]{0,60}?"
    rf"\b{_UP_TO}"
)
#: … or will not be before: "won't hear the case of those who have been jailed until October".
_NOT_UNTIL: Final = Rare(rf"\b(?:won['’]t|will not|will never) [^.;:\n]{{1,160}}?\b{_UP_TO}")
#: … or is given until then to do something: "gave the firm *until May 3 to* reply".
_GAVE_UNTIL: Final = Rare(rf"\bg(?:ives?|ave|iven|iving)\s(?:[\w’'-]{{1,20}}\s){{0,5}}?{_UP_TO}")
_TO_DO: Final = Rare(r" to [a-z]")
#: … and what is not to be before: "cancelled flights until May 3".
_HALTED_UNTIL: Final = Rare(
    r"\b(?:cancel(?:s|led|ed)?|suspend(?:s|ed)?|halt(?:s|ed)?|ground(?:s|ed)|ban(?:s|ned)|bar(?:s|red)|shut(?:s)?|clos(?:es|ed)"
    r"|postpon(?:es|ed)|restrict(?:s|ed)?)\s(?!(?:by|in|on|at|when|after|before)\b)[^.,;:\n]{0,60}?"
    rf"\s{_UP_TO}"
)
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
#: What somebody means to do up to a day: "voted to strike until May 3".
_MEANT_UNTIL: Final = Rare(rf"\b(?:{MEANT}|plan(?:s|ned)?) to [a-z]\w+[^.,;:\n]{{0,60}}? (?:until|till) \Z")
#: In front of somebody's words or in them, a day's own happening is ahead: "ahead of Sunday's game", "speaking before".
_AHEAD_OF: Final = Rare(
    r"\b(?:ahead of|in the run-up to|look(?:s|ing)? (?:forward|ahead) to|prepar(?:e|es|ing) for"
    r"|(?P<told>said|says|speaking|told|tells|asked|warned|urged|days|hours)\b[^.,;:\n]{0,40}? before)\s(?:next\s)?\Z",
    re.IGNORECASE,
)
#: … as it is in front of a day that is told with it: "campaigned *ahead of the* May 3 *vote*".
_AHEAD_OF_THE: Final = Rare(
    r"\b(?:ahead of|before|in the run-up to|prepar(?:e|es|ing) for|until)\s"
    r"(?:an?|her|his|its|the|their|this|(?:the )?[\w.]{2,20}['’]s?)\s\Z"
)
_PLAN: Final = Rare(rf"\s(?:[\w’'-]{{1,20}}\s){{0,2}}?(?:{PLANS}|caucus(?:es)?|contests?|convention|primaries)\b")
#: A day of the month that is a planned thing's own: "had no rival in *the primary on* May 3".
_OF_PLAN: Final = Rare(
    rf"\b(?:{PLANS}|caucus(?:es)?|contests|convention|primaries)(?: on)? \Z",
    re.IGNORECASE,
)
#: … and a month of what is long awaited: "a fight at *the convention in* July".
_AWAITED: Final = Rare(
    r"\b(?:caucus(?:es)?|conventions?|elections?|primar(?:y|ies)|referendum|showdown|summit)(?: in)? \Z", re.IGNORECASE
)
_DEADLINE: Final = Rare(r"['’]?s? deadline\b")
#: … if it is one that is planned: "hours before Sunday's *attack*" is over.
_PLANNED: Final = Rare(rf"['’]s?\s(?:[\w-]{{1,20}}\s){{0,3}}?(?:{PLANS})\b")
_SAYING: Final = Rare(
    r"\b(?:said|says|say|speaking|told|tells|asked|warn(?:ed|s)|urge[ds]|admitted|admits|insist(?:ed|s)|added|adds|has|have)\b",
    re.IGNORECASE,
)
_HAD: Final = Rare(r"\bhad (?:\w+ ){0,2}?\w{2,}(?:ed|en|ne|wn|ld|d|t)\b")
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
#: What lasts to the end of a day to come: "closed through May 3".
_THROUGH: Final = Rare(
    r"\b(?:(?<!was )(?<!were )(?:closed|shut|open|suspended)|extended|valid|runs|lasts?|stays?|remains?|continues?)"
    r"\s(?:(?:closed|shut|open|suspended|valid|in\s\w+)\s|(?:the|its|his|her|their)\s(?:[\w’'-]{1,20}\s){1,4})?"
    r"through\s\Z",
    re.IGNORECASE,
)
#: "The May 3 *crash*" has been, whatever will be done about it …
_HAPPENED_ON: Final = Rare(
    r" (?:[a-z-]{2,16} )?(?:crash|collision|attacks?|fire|blaze|blast|bombings?|explosions?|shootings?|killings?"
    r"|murders?|stabbings?|deaths?|storm|earthquake|floods?|landslide|avalanche|riots?|clashes|raids?|ambush|accident|assault"
    r"|incident|massacre|tragedy|outage|coup)\b"
)
#: … and so has "Sunday's *crash*".
_HAPPENED: Final = Rare(
    r"['’]s?\s(?:\w+\s){0,2}?(?:crash|collision|attacks?|fire|blaze|blast|bombings?|explosions?|shootings?|killings?"
    r"|murders?|stabbings?|deaths?|storm|earthquake|quake|floods?|landslide|avalanche|defeat|win|victory|loss|draw|results?"
    r"|riots?|clashes|raids?|strikes|ambush|accident|incident|collapse|arrests?|tragedy|outage|ruling|verdict|coup|announcement|decision|outcome|victories|wins)\b",
    re.IGNORECASE,
)
#: … and so has "the *crash on* Sunday".
_CAME_ON: Final = Rare(
    r"\b(?:crash|collision|attacks?|fire|blaze|blast|bombings?|explosions?|shootings?|killings?|murders?|stabbings?"
    r"|deaths?|storm|earthquake|floods?|landslide|riots?|raid|ambush|accident|incident|massacre)"
    r"(?: (?:in|at|near) [A-Z][\w’'-]{1,20})? (?:in|on) \Z"
)
#: … and what people answer for in court: "accused of *robbing* a mill in May".
_ANSWERED: Final = Rare(
    rf"\b{CHARGED} (?:[a-z]{{3,16}}ing|an?|the|two|three|several) "
    r"(?:(?!(?:appears?|are|due|face[ds]?|goe?s?|ha[sd]|have|is|to|was|were|who|will)\b)[\w’'-]{1,20} ){0,8}"
    r"(?:in|on) \Z"
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
_FORESEEN: Final = Rare(r"\b(?:expect|fear|plan|plot|prepar|threat|warn)[a-z]{0,6} ")
#: … and what has come of a day: "the results of *Monday's* vote will" …
_COME_OF: Final = Rare(r"\b(?:aftermath|outcome|results?|wake) of (?:the )?\Z")
#: … or what was won or lost on it: "her win *on* Monday will".
_WON_ON: Final = Rare(
    r"\b(?:defeats?|loss(?:es)?|victor(?:y|ies)|(?<!to )wins?) "
    r"(?:in (?:[A-Z][\w.’'-]{1,20},? (?:and )?){1,5})?(?:on )?\Z"
)
#: What is said on a day in front of what is to come: "*announcing on* Monday he would leave".
_SAYING_ON: Final = Rare(
    r"(?<!\bbe )(?<!\bbefore )\b(?:adding|announcing|claiming|insisting|promising|saying|stating|vowing|warning)"
    r" (?:late |early )?(?:on )?\Z"
)
#: What is planned for a day though something else is past: "spoke of *a planned* rally on Monday".
_PLANNED_FOR: Final = Rare(
    r"\b(?:a|her|his|its|the|their) (?:planned|scheduled|upcoming) (?:[\w’'-]{1,20} ){1,4}?(?:for|in|on) \Z"
)


def tense_at(text: str, sentence: Span, at: Span) -> Tense:
    """The tense around `at`: the nearest cue in its clause, those before it first; empty when none shows."""
    first, last = max(sentence[0], at[0] - _REACH), min(sentence[1], at[1] + _REACH)
    near = max(sentence[0], at[0] - _NEAR)
    if text.startswith(_POSSESSIVES, at[1]):
        ahead = _AHEAD_OF.search(text, near, at[0])
        if ahead and _is_planned(text, at[1], ahead) and _is_ahead_of(text, sentence, first, at):
            return "due"
        if _IS.match(text, at[1]):
            return "future"
        if _COME_OF.search(text, near, at[0]):
            return "past"
    if at[0] == sentence[0] and text.startswith(_SEEING, at[1]):
        return "future"
    if _HAPPENED.match(text, at[1]) or (text.endswith(" the ", 0, at[0]) and _HAPPENED_ON.match(text, at[1])):
        return "past"
    shown = text[near : at[0]]
    if shown.endswith(_SAYING_ENDS) and _SAYING_ON.search(shown):
        return "past"
    is_on = shown.endswith((" in ", " on ")) and not _FORESEEN.search(shown)
    if is_on and (_CAME_ON.search(shown) or _ANSWERED.search(text, first, at[0])):
        return "" if looks_ahead(text, first, at[0]) else "past"  # "will be tried for murder in May": the nearest
    if any(word in shown for word in _WINNING) and _WON_ON.search(shown):
        return "past"
    if any(word in shown for word in _PLANNING) and _PLANNED_FOR.search(shown):
        return "due"
    if _THROUGH.search(text, near, at[0]) or (shown.endswith("for ") and not _KEPT_FOR.search(shown)):
        return "future"
    if shown.endswith(" on ") and " would " in text[first : at[0]] and _WOULD_IF.search(text, first, at[0]):
        return ""  # whatever is told with it only may be
    if " still " in shown and _WOULD_STILL.search(text, first, at[0]):
        return "future"
    if " a" in shown[-_LONGEST_SOME:] and _SOME.search(shown):
        return "past"
    if "til" in shown and _LASTS.search(shown):
        if _UNTIL.search(text, near, at[0]) or _GIVEN_UNTIL.search(text, first, at[0]):
            return "future"
        if _NOT_UNTIL.search(text, first, at[0]):
            return "future"
        if _TO_DO.match(text, at[1]) and _GAVE_UNTIL.search(text, first, at[0]):
            return "future"
        if _HALTED_UNTIL.search(text, first, at[0]):
            return "due"  # or long over
    if " to " in shown and _TO_AN_HOUR.search(text, first, at[0]):
        return "future"
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
    if text.endswith(_UNTIL_ENDS, 0, at[0]) and _MEANT_UNTIL.search(text, first, at[0]):
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
    if tense == "past" and _is_of_plan(text, at, shown, opens):
        return ""  # the nearest
    return "" if tense == "due" and _is_undone(text, sentence, at[1]) else tense


def _is_of_plan(text: str, at: Span, shown: str, opens: bool) -> bool:
    """True for the date of something planned behind a past verb, which need not be over: "spoke of the May 3 vote"."""
    if _PLAN.match(text, at[1]):
        return _DAY.search(text, *at) is not None or _AHEAD_OF_THE.search(shown) is not None
    if opens:
        return False
    if _DAY.search(text, *at):
        return _OF_PLAN.search(shown) is not None
    return _AWAITED.search(shown) is not None or is_foreseen(text, at[0])


_DAY: Final = Rare(r"\d")


def _is_planned(text: str, at: int, ahead: re.Match[str]) -> bool:
    """True for what can be ahead: a game or a vote before which one speaks, no crash that one is "ahead of"."""
    return _PLANNED.match(text, at) is not None or not (ahead["told"] or _HAPPENED.match(text, at))


def _is_asked(text: str, start: int, at: int, after: Tense) -> bool:
    """True for a day by which a sentence asks something of its hearer; "Calls for it on Monday *failed*" does not."""
    asked = _ASKED_OF.match(text, start, at)
    return asked is not None and not (asked["noun"] and after == "past")


def _is_ahead_of(text: str, sentence: Span, first: int, at: Span) -> bool:
    """True where a day's own happening is ahead of what is said or goes on, False where all that is over by then."""
    before, _, _ = cue_before(text, first, at[0])
    after, _ = cue_behind(text, at[1], min(sentence[1], at[1] + _REACH), opens=True)
    if _HAD.search(text, first, at[0]):
        return False
    return (before or after) != "past" or _SAYING.search(text, *sentence) is not None


def _is_undone(text: str, sentence: Span, at: int) -> bool:
    """True where the text tells behind `at` how it went with what was to come."""
    if _UNDONE.search(text, at, min(sentence[1], at + _NEAR)):
        return True
    return sentence[1] - at < _NEAR and _WENT_OTHERWISE.match(text, sentence[1]) is not None
