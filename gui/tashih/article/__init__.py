"""What an article is: an original, edits and annotations; values and functions, without files and without a window."""
