"""Repaired text to names and quotations, by rules, by memory and by what was learned."""
