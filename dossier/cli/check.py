"""`dossier check`: is every entry of a case where it says it is?"""

from __future__ import annotations

from pathlib import Path

import click

from dossier.cli.cases import CASE, require_case
from dossier.cli.out import put, put_json, say
from dossier.cli.progress import meter
from dossier.text import counted


@click.command("check")
@CASE
@click.option("--json", "as_json", is_flag=True, help="A JSON list on stdout, for editors and CI.")
def check_command(case: Path, as_json: bool) -> int:
    """Check the format and grounding of every dossier.

    One line a problem, `FILE:LINE: what; what to do`. The exit status is 1 when something is wrong; a source that is
    not converted yet is told and is not wrong.
    """
    require_case(case)
    from dossier.files.check import check_case

    with meter("checking") as shown:
        problems = list(check_case(case, shown.tell))
    errors = sum(problem.level == "error" for problem in problems)
    if as_json:
        put_json([problem.as_json() for problem in problems])
    else:
        for problem in problems:
            put(str(problem).replace("\n", " "))
        more = f", {len(problems) - errors} to note" if len(problems) > errors else ""
        say(f"{counted(errors, 'problem')}{more}" if problems else "nothing is wrong")
    return 1 if errors else 0
