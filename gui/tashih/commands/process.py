"""``tashih process``: articles in, one JSON object a line out, without a window."""

import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from tqdm import tqdm

from tashih.batch import Job, Outcome, run
from tashih.errors import TashihError
from tashih.formats.files import read_bytes, write_files
from tashih.formats.process_row import ProcessRow
from tashih.formats.registry import reader
from tashih.formats.rows import TABLES

WORTH_A_POOL = 200_000
"""Bytes of input above which starting further processes pays."""


@dataclass(frozen=True)
class Columns:
    """Where the rows of a table hold text and id; found by themselves where they are not named."""

    text: str = ""
    id: str = ""


def process(inputs: list[str], output: str, processes: int = 0, columns: Columns = Columns()) -> int:
    """Process ``inputs`` (paths; ``-`` is standard input) into ``output``. Returns 1 if any article failed, else 0.

    An input is a text file, or a table with a text in each row: JSONL, CSV, TSV, Parquet.
    Each failure is one line on standard error; every other article is in the output, in the order of the input.
    Raises TashihError if the output cannot be written.
    """
    failures: list[str] = []
    size = sum(_size(name) for name in inputs)
    if not processes:
        processes = os.cpu_count() or 1 if size > WORTH_A_POOL else 1
    with tqdm(total=size or None, unit="B", unit_scale=True, disable=not sys.stderr.isatty()) as bar:
        lines = _lines(run(_jobs(inputs, failures, columns), processes), failures, bar)
        if output == "-":
            sys.stdout.buffer.writelines(lines)
        else:
            write_files(Path(output).parent, {Path(output).name: lines}, overwrite=True)
    for failure in failures:
        print(f"tashih: {failure}", file=sys.stderr)
    return 1 if failures else 0


def _lines(outcomes: Iterable[Outcome], failures: list[str], bar: "tqdm[NoReturn]") -> Iterator[bytes]:
    for outcome in outcomes:
        if outcome.row is None:
            failures.append(outcome.failure)
        else:
            yield _line(outcome.row)
            bar.update(len(outcome.row["original"]))


def _line(row: ProcessRow) -> bytes:
    line = json.dumps(row, ensure_ascii=False)
    try:
        return line.encode() + b"\n"
    except UnicodeEncodeError:  # a lone surrogate came in as an escape, so it goes out as one
        return json.dumps(row).encode() + b"\n"


def _size(name: str) -> int:
    try:
        return 0 if name == "-" else Path(name).stat().st_size
    except OSError:
        return 0  # said when it is read


def _jobs(inputs: Iterable[str], failures: list[str], columns: Columns) -> Iterator[Job]:
    for name in inputs:
        try:
            if name == "-":
                yield from _rows("standard input", sys.stdin.buffer, failures, columns)
            elif Path(name).suffix.lower() in {".jsonl", ".ndjson"}:
                with Path(name).open("rb") as lines:
                    yield from _rows(name, lines, failures, columns)
            elif Path(name).suffix.lower() in TABLES:
                reading = reader(text=columns.text, name=columns.id)(Path(name))
                failures += reading.failed
                yield from (Job(text.name, text.data.decode("utf-8", "replace")) for text in reading.texts)
            else:
                yield Job(name, read_bytes(Path(name)))
        except OSError as error:
            failures.append(f"{name} cannot be read: {error.strerror or error}; it was left out")
        except TashihError as error:
            failures.append(str(error))


def _rows(name: str, lines: Iterable[bytes], failures: list[str], columns: Columns) -> Iterator[Job]:
    key, id_ = columns.text or "text", columns.id or "id"
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            failures.append(f"{name}, line {number}: this is no JSON ({error}); the line was left out")
            continue
        if not isinstance(row, dict) or not isinstance(row.get(key), str):
            failures.append(f'{name}, line {number}: an object with a "{key}" is needed; the line was left out')
            continue
        yield Job(str(row.get(id_, f"{name}:{number}")), row[key])
