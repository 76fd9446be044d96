"""Dossiers and case.yaml on the disk: read with every problem told, written atomically and always alike.

`shape` is the format as a table; `tokens` and `read` go from YAML to values, `emit` and `write` back; `sources` reads
what others have put into the case; `check` tells what is wrong with all of it; `schema` is the JSON Schema for editors.
"""
