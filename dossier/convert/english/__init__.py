"""What is known of English and of the world before any article is read: word lists and inflection."""
