"""Files are written whole or not at all, and never over others unasked."""

import os
from pathlib import Path

import pytest

from tashih.errors import TashihError
from tashih.formats.files import read_bytes, write_files


def test_all_files_are_written_and_nothing_else(tmp_path: Path) -> None:
    written = write_files(tmp_path / "new" / "folder", {"a.txt": b"1", "b.txt": iter([b"2", b"3"])})
    assert [p.read_bytes() for p in written] == [b"1", b"23"]
    assert sorted(p.name for p in (tmp_path / "new" / "folder").iterdir()) == ["a.txt", "b.txt"]


def test_a_file_that_is_there_stays_unless_asked(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("old")
    with pytest.raises(TashihError, match="exists already"):
        write_files(tmp_path, {"a": b"1", "b": b"2"})
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == {"b": "old"}
    write_files(tmp_path, {"a": b"1", "b": b"2"}, overwrite=True)
    assert {p.name: p.read_text() for p in tmp_path.iterdir()} == {"a": "1", "b": "2"}


def test_a_failure_half_way_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "c").mkdir()  # a file cannot take the place of a folder
    with pytest.raises(TashihError, match="cannot be written to"):
        write_files(tmp_path, {"a": b"1", "b": b"2", "c": b"3"}, overwrite=True)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a", "c"]
    assert (tmp_path / "a").read_text() == "old"


def test_content_that_breaks_off_leaves_nothing_behind(tmp_path: Path) -> None:
    def content():
        yield b"1"
        raise RuntimeError("cancelled")

    with pytest.raises(RuntimeError):
        write_files(tmp_path, {"a": content()})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that cannot be written to")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(TashihError, match="Choose another folder"):
        write_files(tmp_path, {"a": b"1"})
    tmp_path.chmod(0o700)


def test_what_cannot_be_read_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "large").write_bytes(b"123456")
    with pytest.raises(TashihError, match="not there any more"):
        read_bytes(tmp_path / "none")
    with pytest.raises(TashihError, match="is a folder"):
        read_bytes(tmp_path)
    with pytest.raises(TashihError, match="larger than"):
        read_bytes(tmp_path / "large", limit=5)
    assert read_bytes(tmp_path / "large", limit=6) == b"123456"
