"""Print what pyproject.toml asks for, with the development tools, one requirement a line."""

import tomllib
from pathlib import Path

project = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text("utf-8"))["project"]
print("\n".join([*project["dependencies"], *project["optional-dependencies"]["dev"]]))
