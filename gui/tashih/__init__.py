"""Tashih: a desktop proofreading desk for damaged Turkish news text."""

__version__ = "0.1.0"
