"""The command line's work, one module a command."""
