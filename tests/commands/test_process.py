"""``tashih process``: rows in, rows out, each failure named, nothing lost."""

import json
from pathlib import Path

import pytest

from tashih.cli import FAILED, OK, main


def rows(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def test_each_row_comes_out_under_its_id_with_its_original_untouched(tmp_path: Path) -> None:
    texts = {"a": "Ankara'da toplantı yapıldı.", "b": "a\r\nb\u2028c\u00a0d😀", "c": ""}
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps({"id": i, "text": t}) + "\n" for i, t in texts.items()), "utf-8")
    assert main(["process", str(source), "-o", str(target)]) == OK
    assert {row["id"]: row["original"] for row in rows(target)} == texts


def test_a_bad_line_is_named_and_the_others_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": "a", "text": "İyi."}\n{broken\n["no"]\n{"id": "b", "text": "Güzel."}\n', "utf-8")
    assert main(["process", str(source), "-o", str(target)]) == FAILED
    assert [row["id"] for row in rows(target)] == ["a", "b"]
    errors = capsys.readouterr().err
    assert "line 2" in errors
    assert "line 3" in errors


def test_a_missing_file_is_named_and_the_others_go_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tmp_path / "iyi.txt"
    good.write_bytes("Toplantı Ankara'da yapıldı.".encode("cp1254"))
    target = tmp_path / "out.jsonl"
    assert main(["process", str(tmp_path / "yok.txt"), str(good), "-o", str(target)]) == FAILED
    assert [row["original"] for row in rows(target)] == ["Toplantı Ankara'da yapıldı."]
    assert "yok.txt" in capsys.readouterr().err


def test_a_lone_surrogate_comes_out_as_it_came_in(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"id": "a", "text": "x\\ud800y"}\n', "utf-8")
    assert main(["process", str(source), "-o", str(target)]) == OK
    assert rows(target)[0]["original"] == "x\ud800y"


def test_an_output_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = tmp_path / "a.txt"
    source.write_text("İyi.", "utf-8")
    blocked = tmp_path / "a.txt" / "out.jsonl"
    assert main(["process", str(source), "-o", str(blocked)]) == FAILED
    assert "a.txt" in capsys.readouterr().err


def test_a_table_gives_a_row_for_each_of_its_texts(tmp_path: Path) -> None:
    source, target = tmp_path / "in.csv", tmp_path / "out.jsonl"
    source.write_text('no;haber\n7;"Toplantı\nAnkara\'da."\n8;İkinci.\n', "utf-8")
    assert main(["process", str(source), "-o", str(target)]) == OK
    assert [row["original"] for row in rows(target)] == ["Toplantı\nAnkara'da.", "İkinci."]
    assert main(["process", str(source), "-o", str(target), "--text-column", "no", "--name-column", "haber"]) == OK
    assert [(row["id"], row["original"]) for row in rows(target)][1] == ("İkinci.", "8")


def test_a_column_that_is_not_there_is_named_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in.csv"
    source.write_text("no;haber\n7;Toplantı\n", "utf-8")
    assert main(["process", str(source), "-o", str(tmp_path / "o"), "--text-column", "metin"]) == FAILED
    assert "It has: no, haber" in capsys.readouterr().err


def test_the_keys_of_a_jsonl_can_be_named(tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"no": 1, "haber": "İyi."}\n', "utf-8")
    arguments = ["process", str(source), "-o", str(target), "--text-column", "haber", "--name-column", "no"]
    assert main(arguments) == OK
    assert [(row["id"], row["original"]) for row in rows(target)] == [("1", "İyi.")]
