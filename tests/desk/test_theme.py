"""Every theme can be read: contrast by WCAG AA, labels apart for colour-blind readers, a style sheet that resolves."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from tashih.desk import icons, labels
from tashih.desk.contrast import SHAPE, TEXT, blended, contrast, hardest_distance
from tashih.desk.theme import TINT, Appearance, Choice, Role, style_sheet, themes

PAPERS = (Role.PAPER, Role.SOURCE, Role.LINE)
CHROMES = (Role.WINDOW, Role.PANEL, Role.RAISED)
TEXTS = [
    *(
        (ink, ground)
        for ink in (Role.CHROME_INK, Role.CHROME_MUTED)
        for ground in (*CHROMES, Role.HOVER, Role.ACCENT_SOFT)
    ),
    *((Role.INK, ground) for ground in (*PAPERS, Role.GROUND, Role.MATCH, Role.MATCH_CURRENT)),
    *((Role.MUTED, ground) for ground in PAPERS),
    (Role.ACCENT_INK, Role.ACCENT),
    (Role.ACCENT_INK, Role.ACCENT_HOVER),
    (Role.SELECTION_INK, Role.SELECTION),
    *((ink, ground) for ink in (Role.GOOD, Role.WARNING, Role.BAD) for ground in CHROMES),
    *((ink, Role.PANEL) for ink in (Role.APPLIED, Role.SUGGESTED, Role.REJECTED, Role.BY_HAND, Role.EDIT_SOURCE)),
    *((ink, Role.PANEL) for ink in (Role.FLAG, Role.SPEAKER, Role.CUE, Role.QUOTATION)),
]
MARKS = (
    Role.APPLIED,
    Role.SUGGESTED,
    Role.REJECTED,
    Role.BY_HAND,
    Role.EDIT_SOURCE,
    Role.FLAG,
    Role.FLAG_STYLE,
    Role.QUOTATION,
    Role.QUOTATION_CURRENT,
    Role.NOT_QUOTATION,
    Role.SPEAKER,
    Role.CUE,
    Role.LINK,
    Role.INVISIBLE,
)
SHAPES = [
    *((mark, ground) for mark in MARKS for ground in PAPERS),
    *((Role.FOCUS, ground) for ground in (*CHROMES, Role.PAPER)),
    *((Role.BORDER, ground) for ground in (Role.WINDOW, Role.RAISED, Role.GROUND)),
    (Role.RULER_VIEW, Role.PANEL),
    (Role.RULER_VIEW, Role.RULER),
]


@pytest.fixture(params=sorted(themes()))
def theme(request):
    return themes()[request.param]


def test_that_text_has_the_contrast_of_wcag_aa(theme):
    low = {(a.value, b.value): contrast(theme.hex(a), theme.hex(b)) for a, b in TEXTS}
    assert not {pair: round(ratio, 2) for pair, ratio in low.items() if ratio < TEXT}


def test_that_marks_borders_and_focus_have_the_contrast_of_shapes(theme):
    low = {(a.value, b.value): contrast(theme.hex(a), theme.hex(b)) for a, b in SHAPES}
    assert not {pair: round(ratio, 2) for pair, ratio in low.items() if ratio < SHAPE}


def test_that_ink_can_be_read_on_every_tint(theme):
    paper, ink = theme.hex(Role.PAPER), theme.hex(Role.INK)
    tints = [theme.hex(r) for r in MARKS] + [theme.label(x).name() for x in labels.default().labels]
    assert min(contrast(ink, blended(t, paper, 2 * TINT)) for t in tints) >= TEXT


def test_that_every_label_can_be_read_and_seen(theme):
    for label in labels.default().labels:
        colour = theme.label(label).name()
        for ground in (*PAPERS, Role.PANEL, Role.RAISED):
            assert contrast(colour, theme.hex(ground)) >= TEXT, (label.id, ground)


@pytest.mark.parametrize("tone", ["light", "dark"])
def test_that_colour_blind_readers_tell_labels_apart(tone):
    found = {
        (a.id, b.id): hardest_distance(getattr(a, tone), getattr(b, tone))
        for a, b in combinations(labels.default().labels, 2)
    }
    assert min(found.values()) >= 10, min(found, key=lambda pair: found[pair])


def test_that_high_contrast_text_has_the_contrast_of_wcag_aaa():
    theme = themes()["contrast"]
    assert min(contrast(theme.hex(a), theme.hex(b)) for a, b in TEXTS) >= 7


def test_that_the_style_sheet_names_only_roles_and_pictures_that_exist(theme):
    sheet = style_sheet(theme)
    assert "@" not in sheet
    for part in sheet.split("url(icons:")[1:]:
        assert part.split(".svg")[0] in icons.names()


def test_that_the_program_wears_what_is_chosen_and_tells_it(qtbot, qapp: QApplication):
    appearance = Appearance(qapp, Choice.LIGHT)
    with qtbot.waitSignal(appearance.changed) as told:
        appearance.choose(Choice.CONTRAST)
    assert told.args == [themes()["contrast"]]
    assert qapp.palette().window().color().name() == "#000000"
    button = QPushButton("x")
    qtbot.addWidget(button)
    button.show()
    assert button.grab().toImage().pixelColor(button.width() // 2, 4).name() == themes()["contrast"].hex(Role.RAISED)
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose(Choice.CONTRAST)
    appearance.deleteLater()


def test_that_the_theme_follows_the_system_until_one_is_chosen(qtbot, qapp: QApplication):
    appearance = Appearance(qapp)
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
    qtbot.waitUntil(lambda: qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark or not appearance.theme.dark)
    assert appearance.theme.dark == (qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark)
    qapp.styleHints().unsetColorScheme()
    appearance.deleteLater()


def test_that_every_icon_draws_something_in_the_colour_of_the_theme(theme, qapp):
    for name in icons.names():
        picture = icons.icon(name, theme).pixmap(32, 32).toImage()
        assert any(picture.pixelColor(x, y).alpha() > 100 for x in range(32) for y in range(32)), name
    shown = icons.icon("minus", theme).pixmap(24, 24).toImage()
    assert hardest_distance(shown.pixelColor(12, 12).name(), theme.hex(Role.CHROME_INK)) < 2
