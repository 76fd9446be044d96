"""Who speaks: the phrase that names the speaker, and the entity it stands for."""
