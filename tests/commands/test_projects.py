"""Projects on the command line: import, export, check, rescue."""

from pathlib import Path

import pytest

from tashih import resources
from tashih.cli import FAILED, OK, main


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.tashih"
    assert main(["import", str(resources.path("samples", "lavrov.txt")), "-o", str(path)]) == OK
    return path


def test_an_imported_article_is_exported_with_what_was_found(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert main(["export", str(project), "-f", "brat", "-o", str(out)]) == OK
    assert "Sergey Lavrov" in (out / "lavrov.ann").read_text("utf-8")


def test_an_export_over_files_that_are_there_is_refused_until_asked_for(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = ["export", str(project), "-f", "html", "-o", str(out)]
    assert main(arguments) == OK
    assert main(arguments) == FAILED
    assert main([*arguments, "--overwrite"]) == OK


def test_an_export_never_takes_the_place_of_the_file_it_is_made_from(tmp_path: Path) -> None:
    source = tmp_path / "haber.txt"
    source.write_bytes(b"Ankara'da toplant\xfd yap\xfdld\xfd.")
    before = source.read_bytes()
    assert main(["export", str(source), "-f", "brat", "-o", str(tmp_path), "--overwrite"]) == FAILED
    assert source.read_bytes() == before


def test_the_same_text_twice_is_said_and_left_out(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(resources.path("samples", "lavrov.txt")), "-o", str(project)]) == FAILED
    assert "already" in capsys.readouterr().err


def test_a_sound_project_is_told_to_be_whole(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(project)]) == OK
    assert "all whole" in capsys.readouterr().out


def test_what_is_whole_in_a_damaged_project_is_saved_into_a_new_one(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = bytearray(project.read_bytes())
    data[:100] = bytes(100)
    project.write_bytes(data)
    assert main(["check", str(project)]) == FAILED
    capsys.readouterr()
    assert main(["repair-project", str(project), "-o", str(tmp_path / "new.tashih")]) == OK
    assert main(["check", str(tmp_path / "new.tashih")]) == OK


def test_the_formats_are_listed_with_what_they_hold(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["formats"]) == OK
    assert "brat" in capsys.readouterr().out


def test_without_a_display_the_sample_is_done_headless(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sample", "-o", str(tmp_path)]) == OK
    printed = capsys.readouterr().out
    assert "no display" in printed
    assert "ř→ş" in printed
    assert (tmp_path / "export" / "lavrov.html").exists()
    assert (tmp_path / "lavrov.txt").read_bytes() == resources.path("samples", "lavrov.txt").read_bytes()
