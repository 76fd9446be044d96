"""Reading text: decoding, the header, and what reaches a terminal."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.text import UndecodableError, decode, header_of, one_line, shortened, term_safe

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


#: Of 2,949 texts of one to eight sentences with such names and with and without curly quotes, 1,433 were read right by
#: charset-normalizer alone, and 2,891 are with the code pages looked at first.
NAMES = [
    ("cp1252", "René Lefèvre, Hélène Lebœuf, Gaëlle Pietri", "cp1252"),
    ("latin-1", "René Lefèvre\nJörg Müller\nRenée Dubois", "cp1252"),
    ("cp1252", "Müller", "cp1252"),
    ("cp1252", "Íñigo Núñez, João Simões, Conceição Falcão", "cp1252"),
    ("cp1252", "Bjørn Ødegård, Lærke Sørensen, Åsa Öberg", "cp1252"),
    ("cp1252", "Guðmundur Þórðarson, Nicolò Forlì, Tõnu Rõivas", "cp1252"),
    ("cp1252", "“déjà vu” – the group’s café paid £3m, or €4m", "cp1252"),
    ("cp1250", "Łukasz Żurek, Jarosław Kaczyński, Radosław Święcki", "cp1250"),
    ("iso8859-2", "Łukasz Żurek, Jarosław Kaczyński, Radosław Święcki", "iso8859-2"),
    ("cp1250", "Jiří Dvořák, Zdeněk Nováček, Přemysl Říha", "cp1250"),
    ("cp1250", "Gergő Szőke, Pál Erdős, Ionuţ Băsescu, Zoran Đinđić", "cp1250"),
    ("cp1254", "Ekrem İmamoğlu, Kemal Kılıçdaroğlu, Ayşe Yıldırım", "cp1254"),
    ("cp1251", "Дмитро Лубінець, Андрій Юсов, Їжакевич", "cp1251"),
    ("koi8-r", "Владимир Петров, Ольга Смирнова", "koi8-u"),
    ("mac-roman", "“René Lefèvre”, Begoña Núñez, João Simões", "mac-roman"),
    ("utf-8", "René Lefèvre, Łukasz Żurek, Юсов", ""),
    ("utf-8-sig", "René Lefèvre, Łukasz Żurek, Юсов", ""),
    ("utf-16", "René Lefèvre, Łukasz Żurek, Юсов", "utf-16-le"),
]


@pytest.mark.parametrize(("encoding", "names", "found"), NAMES)
def test_names_tell_the_code_page_of_an_english_text(encoding: str, names: str, found: str) -> None:
    text = f"The mayor met {names}, and the two agreed to talk about the bridge again next week.\n"
    reading = decode(text.encode(encoding))
    assert (reading.text, reading.encoding) == (text, found)


def test_what_is_said_of_an_encoding_goes_before_a_guess_and_behind_utf8() -> None:
    text = "Łukasz Żurek"
    assert decode(text.encode("cp1250"), "cp1257").encoding == "cp1257"
    assert decode(text.encode("cp1250"), "windows-1250").text == text
    assert decode(text.encode(), "cp1250").text == text
    assert decode(text.encode("utf-16-le"), "utf-16-le").text == text
    for encoding in ("no such", "hex", "punycode", "a\0b", "cp932"):
        with pytest.raises(UndecodableError):
            decode(b"\x81", encoding)


def test_binary_data_is_refused() -> None:
    with pytest.raises(UndecodableError):
        decode(bytes(range(256)) * 64)


def test_bytes_that_could_be_letters_with_controls_between_them_are_binary() -> None:
    data = bytes(0x80 + 7 * number % 0x80 if number % 9 else number % 0x20 for number in range(4000))
    with pytest.raises(UndecodableError):
        decode(data.replace(b"\0", b""))
    text = "Der Bürgermeister von Königsfähr erklärte, die Brücke bleibe gesperrt.\x01\n" * 20
    assert decode(text.encode("cp1252")).text == text


def test_header_gives_the_date_and_where_the_text_begins() -> None:
    text = " date 2024-05-17 Ferry line closes"
    date, end = header_of(text)
    assert (date, text[end:]) == ("2024-05-17", "Ferry line closes")
    assert header_of("Ferry line closes, date 2024-05-17 ") == ("", 0)


def test_what_is_too_long_ends_with_an_ellipsis() -> None:
    assert shortened("the pumps", 9) == "the pumps"
    assert shortened("the pumps", 5) == "the…"
