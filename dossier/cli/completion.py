"""`dossier completion`: what a shell needs to complete commands and options."""

from __future__ import annotations

import click

EPILOG = """\b
bash:  dossier completion bash >> ~/.bashrc
zsh:   dossier completion zsh >> ~/.zshrc
fish:  dossier completion fish > ~/.config/fish/completions/dossier.fish
"""


@click.command("completion", epilog=EPILOG)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion_command(shell: str) -> None:
    """Print a completion script for a shell."""
    from click.shell_completion import get_completion_class

    from dossier.cli.main import dossier

    maker = get_completion_class(shell)
    assert maker is not None  # the three of the choice are click's own
    click.echo(maker(dossier, {}, "dossier", "_DOSSIER_COMPLETE").source())
