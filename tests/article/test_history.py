"""Undo and redo against a plain list of acts."""

from hypothesis import given
from hypothesis import strategies as st

from tashih.article.history import History, Kind, Step

WISHES = st.lists(st.sampled_from(["do", "join", "undo", "redo"]), max_size=40)


def test_undo_and_redo_take_whole_acts_back_and_forth_as_a_plain_model_does() -> None:
    """Both ways of building a history agree with lists of acts."""

    @given(WISHES)
    def check(wishes: list[str]) -> None:
        history, steps = History(), list[Step]()
        done: list[list[int]] = []
        undone: list[list[int]] = []
        last = ""
        for wish in wishes:
            seq = len(steps) + 1
            new: list[Step] = []
            if wish in {"do", "join"}:
                new = [Step(seq, joined=wish == "join")]
                if wish == "join" and last == "do" and done:
                    done[-1].append(seq)
                else:
                    done.append([seq])
                undone = []
                last = "do"
            elif wish == "undo" and done:
                group = done.pop()
                assert history.undoable == tuple(reversed(group))
                new = [Step(seq + i, Kind.UNDO, t, joined=i > 0) for i, t in enumerate(reversed(group))]
                undone.append(group)
                last = "undo"
            elif wish == "redo" and undone:
                group = undone.pop()
                assert history.redoable == tuple(group)
                new = [Step(seq + i, Kind.REDO, t, joined=i > 0) for i, t in enumerate(group)]
                done.append(group)
                last = "redo"
            steps += new
            history = history.after(new)
            assert history == History.of(steps)
            assert history.undoable == (tuple(reversed(done[-1])) if done else ())
            assert history.redoable == (tuple(undone[-1]) if undone else ())

    check()


def test_a_typed_letter_joins_the_word_only_straight_after_it() -> None:
    """After an undo, a joined change is an act of its own."""
    steps = [Step(1), Step(2), Step(3, Kind.UNDO, 2), Step(4, joined=True)]
    assert History.of(steps).undoable == (4,)
    assert History.of(steps).redoable == ()
