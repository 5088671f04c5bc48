"""A profile of rows as a page: which headers are read, what their cells hold, and which must be there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.words import Words
from ..show.page import NONE, Group, Page, Paragraph, Row, Table, as_written

if TYPE_CHECKING:
    from .columns import Column, RowProfile

__all__ = ["profile_page"]


def profile_page(profile: RowProfile) -> Page:
    """Return the columns of a profile as a page."""
    heads = [
        Words("Judul kolom", "Header"),
        Words("Isi sel", "Cells hold"),
        Words("Wajib", "Required"),
        Words("Judul lain yang dibaca", "Also read as"),
    ]
    return Page(
        Words(f"Kolom tabel {profile.id}", f"Columns of the table {profile.id}"),
        [Table(heads, [Group(map(_row, profile.columns))]), *_ignored(profile)],
    )


def _row(column: Column) -> Row:
    required = Words("ya", "yes") if column.required else NONE
    also = [name for name in (column.name, *column.aliases) if name != column.title]
    return Row([as_written(column.title), column.kind.label, required, as_written(", ".join(also)) if also else NONE])


def _ignored(profile: RowProfile) -> list[Paragraph]:
    if not profile.ignored:
        return []
    names = ", ".join(profile.ignored)
    return [Paragraph(Words(f"Tidak dibaca: {names}.", f"Not read: {names}."))]
