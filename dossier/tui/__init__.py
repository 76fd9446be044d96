"""The terminal app; the only part that imports Textual. `app.run` opens it."""
