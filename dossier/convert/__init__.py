"""An article becomes a dossier; one file a stage, each a plain function from the text and what is known so far."""
