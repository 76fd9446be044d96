"""What commands print for people: tables that fit the terminal."""

import pytest
from rich.cells import cell_len

from dossier.cli.out import table_lines

HEAD = ("date", "speaker", "cue", "text")
WORDS = "The pumps were never looked at before the ferry left the port of Karnsk that night"
ROWS = [("2024-03-04", f"Mira Eskeland {number}", "said", f"{number} {WORDS}") for number in range(40)]
LONG = (
    "2024-03-05",
    "a spokeswoman of the Harbour Authority who would not give her name " * 5,
    "told reporters",
    WORDS,
)


@pytest.mark.parametrize("room", [200, 120, 80, 40, 20, 5])
def test_one_long_cell_leaves_the_last_column_its_half(room: int) -> None:
    lines = list(table_lines(HEAD, [*ROWS, LONG], room))
    assert all(cell_len(line) <= room for line in lines)
    assert cell_len(lines[-1].rpartition("  ")[2]) >= min(cell_len(WORDS), (room - 6) // 2) - 1


def test_what_most_rows_need_is_not_cut_at_eighty_columns() -> None:
    head, first, *_, last = table_lines(HEAD, [*ROWS, LONG], 80)
    assert first.startswith("2024-03-04  Mira Eskeland 0")
    assert "  said" in first
    assert "The pumps were never looked" in first
    assert first.endswith("…")
    assert head.index("text") == first.index("0 The pumps")
    assert last.startswith("2024-03-05  a spokeswoman")


def test_a_table_that_fits_is_whole_and_so_is_one_without_a_terminal() -> None:
    rows = [("2024", "Ivo Brackow", "said", "No."), ("2024-03-04", "李 小龍川", "said", "Yes.")]
    assert list(table_lines(HEAD, rows, 80)) == [
        "date        speaker      cue   text",
        "2024        Ivo Brackow  said  No.",
        "2024-03-04  李 小龍川    said  Yes.",
    ]
    assert LONG[1].strip() in list(table_lines(HEAD, [*ROWS, LONG], 0))[-1]
