"""Reading text: decoding, the header, and what reaches a terminal."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text import UndecodableError, decode, header_of, one_line, term_safe

ANY_TEXT = st.text(st.characters(categories=("Cc", "Cf", "Cs", "Zl", "Zp", "L", "P")))


@given(ANY_TEXT)
def test_term_safe_keeps_the_length_and_leaves_nothing_to_obey(text: str) -> None:
    safe = term_safe(text)
    assert len(safe) == len(text)
    assert not any(ord(c) < 0x20 and c != "\n" for c in safe)
    assert not any(0x7F <= ord(c) < 0xA0 for c in safe)
    assert not any(0xD800 <= ord(c) < 0xE000 for c in safe)
    assert term_safe(safe) == safe
    assert "\n" not in one_line(text)


def test_term_safe_shows_what_it_took_out() -> None:
    assert term_safe("\x1b]52;c;x\x07") == "␛]52;c;x␇"
    assert term_safe("a\u202eb\u00adc\ttab") == "a\ufffdb\ufffdc tab"
    assert term_safe("Łukasz, 李小龙, “naïve”\n") == "Łukasz, 李小龙, “naïve”\n"


def test_utf8_with_a_bom_and_crlf() -> None:
    data = b"\xef\xbb\xbfone\r\ntwo\rthree"
    assert decode(data).text == "one\ntwo\nthree"
    assert decode(data).encoding == ""
    assert decode(data).sha256 == hashlib.sha256(data).hexdigest()


def test_utf16_is_told_by_its_mark() -> None:
    reading = decode("\ufeffЗлива в Новодарську".encode("utf-16-le"))
    assert (reading.text, reading.encoding) == ("Злива в Новодарську", "utf-16-le")


def test_another_encoding_is_detected_and_recorded() -> None:
    sentence = "Мэр города Новодарск сообщил, что переправа снова открыта, а переговоры продолжатся завтра. "
    reading = decode((sentence * 6).encode("cp1251"))
    assert reading.text.startswith("Мэр города")
    assert reading.encoding


def test_binary_data_is_refused() -> None:
    with pytest.raises(UndecodableError):
        decode(bytes(range(256)) * 64)


def test_header_gives_the_date_and_where_the_text_begins() -> None:
    text = " date 2024-05-17 Ferry line closes"
    date, end = header_of(text)
    assert (date, text[end:]) == ("2024-05-17", "Ferry line closes")
    assert header_of("Ferry line closes, date 2024-05-17 ") == ("", 0)
