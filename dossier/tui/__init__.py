"""The terminal app. Nothing else imports Textual."""
