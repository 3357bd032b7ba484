"""The window: everything Qt, and nothing else."""
