"""Original text to edits, each with its rule, its reason and a confidence."""
