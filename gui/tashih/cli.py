"""The command line: a thin layer that reads arguments, calls the program, and prints."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from tashih import __version__
from tashih.errors import TashihError

OK, FAILED, USAGE = 0, 1, 2
_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

EXAMPLES = """\
examples:
  tashih                                   open the window
  tashih open haber.txt                    open an article (its project is found or made beside it)
  tashih process haber.txt -o haber.jsonl  repair and suggest without a window
  tashih process *.txt -o all.jsonl        many at once; a bad file is named and the rest goes on
  tashih export haber.txt -f brat -o out   write an annotated file
  tashih formats                           what can be written and read
  tashih import *.ann -o proje.tashih      put annotated files or texts into a project
  tashih check proje.tashih                is everything in it whole?

exit codes: 0 all went well, 1 something failed (it is named on standard error), 2 the command was not understood
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    options = parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except TashihError as error:
        print(f"tashih: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        print("tashih: stopped; what was written so far is complete", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output went away: nothing left to say, and nobody to say it to
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def parser() -> argparse.ArgumentParser:
    """Every command and option; man pages and shell completions are made from it, too."""
    parser = argparse.ArgumentParser(
        prog="tashih",
        description="Repair damaged Turkish news text, tag who said what, export annotated files.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"tashih {__version__}")
    parser.add_argument(
        "--self-test",
        dest="run",
        action="store_const",
        const=_self_test,
        help="check this installation: open a window nobody sees, repair and export the sample",
    )
    parser.set_defaults(run=_window, files=[])
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _add_open(commands)
    _add_process(commands)
    _add_export(commands)
    _add_import(commands)
    _add_formats(commands)
    _add_check(commands)
    _add_repair_project(commands)
    _add_sample(commands)
    return parser


def _add_open(commands: _Commands) -> None:
    command = commands.add_parser("open", help="open the window on files or projects")
    command.add_argument("files", nargs="*", metavar="FILE", help="text files or .tashih projects")
    command.set_defaults(run=_window)


def _add_process(commands: _Commands) -> None:
    command = commands.add_parser(
        "process",
        help="repair and suggest without a window",
        description="Repair articles and suggest entities and quotations. Text files of any encoding, or JSONL with "
        'one {"id", "text"} a line; one JSON object a line comes out. Offsets are Unicode code points.',
    )
    command.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help=".txt, .jsonl, .csv, .tsv or .parquet; - reads JSONL from standard input",
    )
    command.add_argument(
        "-o", "--output", required=True, metavar="OUTPUT", help=".jsonl to write; - for standard output"
    )
    command.add_argument("-j", "--jobs", type=int, default=0, metavar="N", help="processes (default: one a processor)")
    _add_columns(command)
    command.set_defaults(run=_process)


def _add_export(commands: _Commands) -> None:
    command = commands.add_parser("export", help="write annotated files")
    command.add_argument("inputs", nargs="+", metavar="INPUT", help="text files or .tashih projects")
    command.add_argument("-f", "--format", required=True, metavar="FORMAT", help="see: tashih formats")
    command.add_argument("-o", "--output", required=True, metavar="FOLDER", help="where the files go")
    command.add_argument("--overwrite", action="store_true", help="replace files that are there already")
    command.add_argument("--report", action="store_true", help="store what was written and what was lost beside it")
    command.add_argument(
        "--language", choices=("tr", "en"), default="tr", help="of words added for people (default: tr)"
    )
    command.set_defaults(run=_export)


def _add_import(commands: _Commands) -> None:
    command = commands.add_parser("import", help="put files of any format that Tashih reads into a project")
    command.add_argument("inputs", nargs="+", metavar="INPUT", help="files, folders, or ZIP archives of those")
    command.add_argument("-o", "--output", required=True, metavar="PROJECT.tashih", help="made if it is not there")
    command.add_argument(
        "-f", "--format", default="", metavar="FORMAT", help="see: tashih formats (default: told by the file itself)"
    )
    _add_columns(command)
    command.set_defaults(run=_import)


def _add_formats(commands: _Commands) -> None:
    command = commands.add_parser("formats", help="list the formats and what each holds")
    command.add_argument("--language", choices=("en", "tr"), default="en", help="English or Turkish (default: en)")
    command.set_defaults(run=_formats)


def _add_check(commands: _Commands) -> None:
    command = commands.add_parser("check", help="check a project file: is everything in it whole?")
    command.add_argument("project", metavar="PROJECT", help="a .tashih file")
    command.set_defaults(run=_check)


def _add_repair_project(commands: _Commands) -> None:
    command = commands.add_parser("repair-project", help="put what is whole in a damaged project into a new one")
    command.add_argument("project", metavar="DAMAGED", help="a .tashih file that cannot be opened")
    command.add_argument("-o", "--output", required=True, metavar="NEW.tashih", help="the project to make")
    command.set_defaults(run=_repair_project)


def _add_sample(commands: _Commands) -> None:
    command = commands.add_parser("sample", help="open the sample article; without a display, do the job headless")
    command.add_argument("-o", "--output", default="out", metavar="FOLDER", help="where its files go (default: out)")
    command.set_defaults(run=_sample)


def _add_columns(command: argparse.ArgumentParser) -> None:
    command.add_argument("--text-column", default="", metavar="NAME", help="of a table (default: found by itself)")
    command.add_argument("--name-column", default="", metavar="NAME", help="the column with ids or names")


def _window(options: argparse.Namespace) -> int:
    from tashih.desk.app import main as desk

    return desk([Path(name) for name in options.files])


def _self_test(options: argparse.Namespace) -> int:
    from tashih.commands.self_test import self_test

    return self_test()


def _process(options: argparse.Namespace) -> int:
    from tashih.commands.process import Columns, process

    columns = Columns(options.text_column, options.name_column)
    return process(options.inputs, options.output, options.jobs, columns)


def _export(options: argparse.Namespace) -> int:
    from tashih.commands.export import export

    return export(
        options.inputs,
        options.format,
        Path(options.output),
        overwrite=options.overwrite,
        keep_report=options.report,
        language=options.language,
    )


def _import(options: argparse.Namespace) -> int:
    from tashih.commands.import_ import import_files

    return import_files(
        options.inputs, Path(options.output), options.format, text=options.text_column, name=options.name_column
    )


def _formats(options: argparse.Namespace) -> int:
    from tashih.commands.formats import show_formats

    return show_formats(options.language)


def _check(options: argparse.Namespace) -> int:
    from tashih.commands.check import check_project

    return check_project(Path(options.project))


def _repair_project(options: argparse.Namespace) -> int:
    from tashih.commands.check import repair_project

    return repair_project(Path(options.project), Path(options.output))


def _sample(options: argparse.Namespace) -> int:
    from tashih.commands.sample import show_sample

    return show_sample(Path(options.output))
