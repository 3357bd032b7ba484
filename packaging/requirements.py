"""Print what pyproject.toml asks for, with the extras named (the development tools), one requirement a line."""

import sys
import tomllib
from pathlib import Path

project = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text("utf-8"))["project"]
extras = [line for name in sys.argv[1:] or ["dev"] for line in project["optional-dependencies"][name]]
print("\n".join(line for line in [*project["dependencies"], *extras] if not line.startswith("tashih[")))
