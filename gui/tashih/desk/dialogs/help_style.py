"""How a page of the manual looks: Qt's rendering of Markdown, given room, sizes and the colours of the theme."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
)

from tashih.desk.theme import Role, Theme

KEY = "key:"
"""The address of what is a key on the keyboard and no link."""

_SIZES = {1: 1.7, 2: 1.3, 3: 1.1}
_ABOVE = {1: 8, 2: 26, 3: 18}
_INDENT = 26
_MANY, _NAMES = 5, 120
"""Columns from which the first is held open, and how wide, in pixels."""
_PICTURE = "\ufffc"
"""What stands for a picture in Qt's text."""
_CODE = QTextFormat.Property.BlockCodeFence


def dress(document: QTextDocument, theme: Theme, font: QFont) -> None:
    """Give every block, word and table of ``document`` its look; ``font`` is that of plain text."""
    document.setDefaultFont(font)
    document.setIndentWidth(_INDENT)
    edit = QTextCursor(document)
    edit.beginEditBlock()  # laid out once, at the end
    for block in blocks(document):
        _dress_block(block, theme, font)
    for table in _tables(document.rootFrame()):
        _dress_table(table, theme)
    edit.endEditBlock()


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    """All of them, in order."""
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _dress_block(block: QTextBlock, theme: Theme, font: QFont) -> None:
    look = QTextBlockFormat(block.blockFormat())
    cursor = QTextCursor(block)
    level = look.headingLevel()
    if level:
        look.setTopMargin(_ABOVE.get(level, 12))
        look.setBottomMargin(6)
        _dress_heading(block, level, theme, font)
    elif look.hasProperty(_CODE):
        look.setBackground(theme.colour(Role.LINE))
        look.setLeftMargin(12)
    elif QTextCursor(block).currentTable() is None:
        if _PICTURE not in block.text():  # whose height would grow, too
            look.setLineHeight(128.0, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setTopMargin(4)
        look.setBottomMargin(4)
    cursor.setBlockFormat(look)
    for start, length, shape in _pieces(block):
        _dress_words(block, start, length, shape, theme)


def _dress_heading(block: QTextBlock, level: int, theme: Theme, font: QFont) -> None:
    for start, length, shape in _pieces(block):
        shape.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        shape.setFontPointSize(font.pointSizeF() * _SIZES.get(level, 1.0))
        shape.setFontWeight(QFont.Weight.DemiBold.value)
        shape.setForeground(theme.colour(Role.INK))
        _words(block, start, length).setCharFormat(shape)


def _pieces(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    found = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        found.append((fragment.position(), fragment.length(), fragment.charFormat()))
        walk += 1
    return found


def _dress_words(block: QTextBlock, start: int, length: int, shape: QTextCharFormat, theme: Theme) -> None:
    new = QTextCharFormat()
    if shape.anchorHref() == KEY:
        new.setAnchor(False)
        new.setAnchorHref("")
        new.setFontWeight(QFont.Weight.DemiBold.value)
        new.setBackground(theme.colour(Role.HOVER))
        new.setForeground(theme.colour(Role.INK))
        new.setFontUnderline(False)
    elif shape.isAnchor():
        new.setForeground(theme.colour(Role.ACCENT))
        new.setFontUnderline(True)
    elif shape.fontFixedPitch():
        new.setForeground(theme.colour(Role.INK))
        if not block.blockFormat().hasProperty(_CODE):
            new.setBackground(theme.colour(Role.LINE))
    else:
        return
    _words(block, start, length).mergeCharFormat(new)


def _words(block: QTextBlock, start: int, length: int) -> QTextCursor:
    cursor = QTextCursor(block)
    cursor.setPosition(start)
    cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _tables(frame: QTextFrame) -> list[QTextTable]:
    return [child for child in frame.childFrames() if isinstance(child, QTextTable)]


def _dress_table(table: QTextTable, theme: Theme) -> None:
    look = table.format()
    look.setBorder(0)
    look.setBorderCollapse(True)
    look.setCellPadding(5)
    look.setCellSpacing(0)
    look.setTopMargin(8)
    look.setBottomMargin(8)
    # not 100, which is wider than the page by the lines at its sides
    look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99))
    if table.columns() > _MANY:
        first = QTextLength(QTextLength.Type.FixedLength, _NAMES)
        look.setColumnWidthConstraints([first, *[QTextLength()] * (table.columns() - 1)])
    table.setFormat(look)
    line = QBrush(QColor(theme.hex(Role.HAIRLINE)))
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            shape = QTextTableCellFormat(cell.format().toTableCellFormat())
            shape.setBottomBorder(1)
            shape.setBottomBorderBrush(line)
            shape.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignTop)
            if row == 0:
                shape.setBackground(theme.colour(Role.LINE))
                shape.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBottom)
            cell.setFormat(shape)
            _align_left(cell.firstCursorPosition())


def _align_left(cursor: QTextCursor) -> None:
    look = QTextBlockFormat(cursor.blockFormat())
    look.setAlignment(Qt.AlignmentFlag.AlignLeft)
    cursor.setBlockFormat(look)
