"""Whose words: attributions, how far they reach, and the quotes they become."""
