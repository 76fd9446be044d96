"""`python -m dossier` and the `dossier` command."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit status."""
    from dossier.cycles import search_rarely

    search_rarely()  # a command ends soon, and what it imports stays

    from dossier.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
