"""The project file: the one place with SQL."""
