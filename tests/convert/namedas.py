"""How a conversion names and types who and what is in a sentence, with both engines."""

from __future__ import annotations

from claimed import made


def named(text: str, engine: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """The type and the aliases of every entity, by its name."""
    return {each.name: (each.type, each.aliases) for each in made(text, engine).entities()}


def offices(text: str, engine: str) -> dict[str, list[str]]:
    """The roles of every person, by the name."""
    return {each.name: [role.title for role in each.roles] for each in made(text, engine).people}
