"""The model behind every list: whatever rows come, views are told exactly what changed."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from tashih.desk.models.lines import Line, line
from tashih.desk.models.row_model import Data, Mark, Row, RowModel
from tashih.desk.theme import Role

Fatal = QAbstractItemModelTester.FailureReportingMode.Fatal


class Plain(RowModel):
    def lines(self, row: Row) -> tuple[Line, ...]:
        return (line(str(row.value)),)

    def mark(self, row: Row) -> Mark:
        return Mark("accept", Role.GOOD, "accepted")

    def badge(self, row: Row) -> str:
        return "×2"

    def tip(self, row: Row) -> str:
        return f"<b>{row.value}</b>"


def _trees() -> st.SearchStrategy[list[Row]]:
    values = st.integers(0, 3)
    leaves = st.lists(st.builds(Row, st.integers(0, 6), values), max_size=5, unique_by=lambda r: r.key)
    branches = st.builds(
        lambda key, value, below: Row(f"b{key}", value, tuple(below)), st.integers(0, 6), values, leaves
    )
    return st.lists(branches, max_size=6, unique_by=lambda r: r.key)


def shown(model: RowModel, parent: QModelIndex | None = None) -> list[Row]:
    parent = parent or QModelIndex()
    found = []
    for number in range(model.rowCount(parent)):
        index = model.index(number, 0, parent)
        row = model.row(index)
        assert row is not None
        assert model.parent(index) == parent
        assert row.children == tuple(shown(model, index))
        found.append(row)
    return found


@given(st.lists(_trees(), min_size=1, max_size=6))
def test_that_after_every_change_the_model_shows_the_rows_it_was_given(qapp, steps):
    model = Plain()
    tester = QAbstractItemModelTester(model, Fatal)
    for rows in steps:
        model.set_rows(rows)
        assert shown(model) == rows
        assert [row for _, row in model.rows()] == [r for top in rows for r in (top, *top.children)]
    tester.deleteLater()


@given(st.lists(_trees(), min_size=2, max_size=2))
def test_that_what_a_view_holds_on_to_stays_with_its_key(qapp, steps):
    model = Plain()
    model.set_rows(steps[0])
    held = {row.key: QPersistentModelIndex(index) for index, row in model.rows() if isinstance(row.key, str)}
    model.set_rows(steps[1])
    for key, index in held.items():
        if index.isValid():
            assert model.row(index).key == key


def test_that_rows_that_are_the_same_are_not_told_at_all(qtbot):
    model = Plain()
    rows = [Row(n, n) for n in range(1000)]
    model.set_rows(rows)
    with qtbot.assertNotEmitted(model.dataChanged), qtbot.assertNotEmitted(model.rowsInserted):
        model.set_rows(list(rows))


def test_that_one_row_changed_among_many_is_told_alone(qtbot):
    model = Plain()
    model.set_rows([Row(n, n) for n in range(1000)])
    with qtbot.waitSignal(model.dataChanged) as told:
        model.set_rows([Row(n, 7000 if n == 500 else n) for n in range(1000)])
    assert (told.args[0].row(), told.args[1].row()) == (500, 500)


def test_that_rows_put_in_the_middle_of_many_leave_the_rest(qtbot):
    model = Plain()
    model.set_rows([Row(n, n) for n in range(1000)])
    last = QPersistentModelIndex(model.index(999, 0))
    model.set_rows([Row(n, n) for n in (*range(400), *range(5000, 5003), *range(400, 1000))])
    assert last.row() == 1002


def test_that_a_screen_reader_hears_lines_badge_and_mark_and_a_tip_is_never_markup():
    model = Plain()
    model.set_rows([Row("a", "Ankara")])
    index = model.find("a")
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Ankara. ×2. accepted"
    assert model.data(index, Qt.ItemDataRole.ToolTipRole) == "<qt>&lt;b&gt;Ankara&lt;/b&gt;</qt>"
    assert model.data(index, Data.LINES) == (line("Ankara"),)
    assert model.data(index, Qt.ItemDataRole.DecorationRole) is None
    assert model.data(QModelIndex()) is None
    assert not model.find("b").isValid()
