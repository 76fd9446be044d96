"""What fuzzers build their input from: the words and signs that the readers of this program look for."""

from __future__ import annotations

from typing import Final

#: Pieces of news, and what makes trouble between them.
NEWS: Final = (
    "“|”|\"|'|’|‘|«|»|„|``|''|(|)|[|]|—|–|-|…|...|.|,|:|;|!|?| |\n|\n\n|\t|\u00a0|\u2028|\0|\x1b[2J|\u202e|\u200b"
    "|\ufeff|e\u0301"
    "|said|says|told|according to|that|who|which|he|she|they|it|not|may|denied|wants to|reports|reported|citing|asked"
    "|has claimed|was said to have|in a statement|the claim|a storm hit|born in|since|called for|announced plans to"
    "|the|of the|in|on|and|but|from|to|until|between|by"
    "|Ivo Brackow|Brackow|Mira|Mr.|Dr. Mira Eskeland|President|chief of|Karnsk|Harbour Office|Reuters|The Courier|U.S."
    "|Ana Holt, head of Karnsk Grain Ltd.|Deputy Minister|Karnsk-based|the port's|Air|South|Ministry of|and Drug"
    "|NATO|Карнськ|Іво|北湾市|O'Neil|al-Hadi|March 3, 2024|Monday|last week|2024|early February|2024-02-30|99|yesterday"
    "|March 3|February 29|a week earlier|the same day|two days later|mid-June 1999|the 19th century|last night|in 2009"
    "|the 1990s|Q3|The pumps work|reopened|was killed|a storm|will meet|has not been| date 2024-03-03 |Published:"
    "|12 people|one in three|an estimated 3,000|$4.5 million|the crash|killing three|Updated:|(Reporting by|Photo:"
    "|Source:"
    "|By Ana Holt|KARNSK —|Q:|- Ivo|https://a.example/b?c=d"
).split("|")
#: Signs that stand close to the word before them.
CLOSE: Final = "“”\"'.,:;!?()"
YAML: Final = (
    "dossier: 1\n;source: ;{id: a};people:\n;- ;  ;\n;id: ;name: x;[;];{;};, ;: ;&a ;*a;!!str ;? ;|\n;>-\n;#;\";';\\"
    ";---\n"
    ";...\n;%YAML 1.1\n;<<: ;x-;\t;é"
    ";|#;>#;{a :};{? a};|2\n;>+\n;: ;!;!<a> ;@;`;\r\n;\r;\\x41;\\u2028;\\N;''; #;-\n;?\n;,;~;null;x-a: ;at: [[1, 2]]\n"
).split(";")
DATE: Final = ("2024", "-", "02", "29", "~", "?", "%", "/", "..", "21", "13", "9999", "0000", "-24", "٢")
QUERY: Final = (
    *('"', "“", "”", "speaker:", "person:", "org:", "place:", "source:", "kind:", "stance:", "x*", " ", "a", "before:"),
    *(
        "after:",
        "2024",
        ":",
        "*",
        "brackow",
        "pumps",
        "direct",
        "denies",
        "NEAR",
        "AND",
        "OR",
        "NOT",
        "(",
        ")",
        "^",
        "-",
    ),
    *("'", ";", "{", "}", "+", "text", "\0", "é", "北"),
)


def news(pieces: list[str]) -> str:
    """An article of pieces of news, with blanks where writers put them."""
    return "".join(piece if piece.strip() in CLOSE else f"{piece} " for piece in pieces)
