"""Tables by which an agency turns what is known of a person into points: by category, or by bands of a number.

No national table was found; what stands ready was read in systems and is never used by itself.  What a table does not
name has no points, which is not 0, and a value between two printed bands is told.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PRAKTIK_TALENTA
from ..base.scale import plain
from ..base.words import Words, number_words
from ..errors import InvalidValue
from ..plans.fields import filled, is_a, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from fractions import Fraction

    from ..base.exact import Exact

__all__ = [
    "INTEGRITY_POINTS",
    "PREDIKAT_POINTS",
    "BandRubric",
    "CategoryPoints",
    "CategoryRubric",
    "PointBand",
]


def _token(value: str) -> str:
    return plain(stripped(value)).replace(" ", "_")


@final
@attrs.frozen
class CategoryPoints:
    """What one category is worth.

    Args:
        category: Its name; kept in lower case with underscores.
        points: The points.
    """

    category: str = attrs.field(converter=_token, validator=filled)
    points: Fraction = attrs.field(converter=exact)


def _categories(rows: Mapping[str, Exact] | Iterable[CategoryPoints]) -> tuple[CategoryPoints, ...]:
    if isinstance(rows, Mapping):
        return tuple(CategoryPoints(str(category), points) for category, points in rows.items())
    return tuple(rows)


@final
@attrs.frozen
class CategoryRubric:
    """Points by category.

    Args:
        id: A short stable name.
        rows: The categories with their points; a mapping will do.
        basis: The rule of the agency.

    Raises:
        InvalidValue: for no category, or one that stands twice.

    Example:
        >>> from kinerja.base.law import Law
        >>> education = CategoryRubric("pendidikan", {"S2": 100, "S1": 80}, Law("SK Wali Kota 7/2026")("Lampiran"))
        >>> education.points_of("s1"), education.points_of("Luar Biasa").reason.en
        (Fraction(80, 1), "'Luar Biasa' is not in the table pendidikan; a person has to look, and nothing is 0.")
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    rows: tuple[CategoryPoints, ...] = attrs.field(
        converter=_categories, validator=attrs.validators.deep_iterable(is_a(CategoryPoints))
    )
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        if not self.rows:
            raise InvalidValue(f"The table {self.id!r} is empty.", mend="Give at least one row.", path="rows")
        refuse_twins((row.category for row in self.rows), "category", path="rows")

    def points_of(self, category: str) -> Fraction | Undetermined:
        """Return the points of a category; undetermined for one that the table does not name.

        Args:
            category: Its name; capitals, spaces and punctuation do not matter.
        """
        points = {row.category: row.points for row in self.rows}
        found = points.get(_token(category))
        return self._unknown(category, points) if found is None else found

    def names(self, category: str) -> bool:
        """Return whether the table has a row for a category."""
        return any(row.category == _token(category) for row in self.rows)

    def _unknown(self, category: str, known: Iterable[str]) -> Undetermined:
        near = get_close_matches(_token(category), tuple(known), n=1)
        meant = Words(f" Mungkin maksudnya {near[0]!r}.", f" Perhaps {near[0]!r} is meant.") if near else Words("", "")
        return Undetermined(
            Words(
                f"{category!r} tidak ada dalam tabel {self.id}; perlu diperiksa, dan tidak dianggap 0.{meant.id}",
                f"{category!r} is not in the table {self.id}; a person has to look, and nothing is 0.{meant.en}",
            ),
            self.basis,
        )


# --- Bands ----------------------------------------------------------------------------------------------------------


def _bound(value: Exact | None) -> Fraction | None:
    return None if value is None else exact(value)


@final
@attrs.frozen
class PointBand:
    """What one band of a number is worth.

    Args:
        least: Where it begins; that number itself belongs to it.
        points: The points.
        most: Where the decree prints its end; ``None`` for none.  The band itself runs to the beginning of the next.

    Raises:
        InvalidValue: when it ends before it begins.
    """

    least: Fraction = attrs.field(converter=exact)
    points: Fraction = attrs.field(converter=exact)
    most: Fraction | None = attrs.field(default=None, converter=_bound)

    def __attrs_post_init__(self) -> None:
        if self.most is not None and self.most < self.least:
            raise InvalidValue(
                f"A band runs from {number_text(self.least)} to {number_text(self.most)}.",
                mend="Give the lower end first.",
                path="most",
                value=self.most,
            )


def _least(band: PointBand) -> Fraction:
    return band.least


def _bands(bands: Iterable[PointBand]) -> tuple[PointBand, ...]:
    return tuple(sorted(bands, key=_least))


@final
@attrs.frozen
class BandRubric:
    """Points by bands of a number, without gaps: a band begins at its least value and runs to the next one.

    Args:
        id: A short stable name.
        bands: The bands, in any order.
        basis: The rule of the agency.

    Raises:
        InvalidValue: for no band, two that begin together, or one whose printed end lies beyond the next beginning.

    Example:
        >>> from kinerja.base.law import Law
        >>> bands = [PointBand(0, 60, 2), PointBand(3, 80, 4), PointBand(5, 100)]
        >>> years = BandRubric("masa_jabatan", bands, Law("SK Wali Kota 7/2026")("Lampiran"))
        >>> str(years.points_of("4.1")), [finding.code for finding in years.findings("4.1")]
        ('80', ['RUBRIC_GAP'])
    """

    id: str = attrs.field(converter=stripped, validator=filled)
    bands: tuple[PointBand, ...] = attrs.field(
        converter=_bands, validator=attrs.validators.deep_iterable(is_a(PointBand))
    )
    basis: Basis = attrs.field(validator=is_a(Basis))

    def __attrs_post_init__(self) -> None:
        if not self.bands:
            raise InvalidValue(f"The table {self.id!r} is empty.", mend="Give at least one band.", path="bands")
        for place, (before, after) in enumerate(pairwise(self.bands)):
            if before.least == after.least or (before.most is not None and before.most > after.least):
                raise InvalidValue(
                    f"Two bands of {self.id!r} hold {number_text(after.least)}.",
                    why="One number would have two answers.",
                    mend="Let each band end where the next begins.",
                    path=f"bands[{place}].most",
                )

    def points_of(self, value: Exact) -> Fraction | Undetermined:
        """Return the points of a number; undetermined below the first band, and above a printed end of the last.

        Args:
            value: The number, exact; nothing is rounded before.

        Raises:
            WrongType: for floats and other inexact numbers.
        """
        number = exact(value)
        band = self._band(number)
        last = self.bands[-1].most
        if band is None or (last is not None and number > last):
            return self._outside(number)
        return band.points

    def findings(self, value: Exact) -> tuple[Finding, ...]:
        """Return that a number lies between two printed bands, where it does."""
        number = exact(value)
        return tuple(self._gap(low, high) for low, high in self._gaps() if low < number < high)

    def check(self) -> tuple[Finding, ...]:
        """Return the gaps between the printed bands, each where it lies."""
        return tuple(self._gap(low, high) for low, high in self._gaps())

    def _band(self, number: Fraction) -> PointBand | None:
        return next((band for band in reversed(self.bands) if band.least <= number), None)

    def _gaps(self) -> Iterator[tuple[Fraction, Fraction]]:
        for before, after in pairwise(self.bands):
            if before.most is not None and before.most < after.least:
                yield before.most, after.least

    def _gap(self, low: Fraction, high: Fraction) -> Finding:
        below, above = number_words(low), number_words(high)
        return Finding(
            "RUBRIC_GAP",
            Severity.WARNING,
            "bands",
            Words(
                f"Tabel {self.id} tidak mencetak nilai di antara {below.id} dan {above.id}.",
                f"The table {self.id} prints nothing between {below.en} and {above.en}.",
            ),
            Words(
                "Dibaca sebagai bagian dari rentang di bawahnya; pastikan kepada pembuat aturan.",
                "Read as part of the band below; ask who made the rule.",
            ),
            self.basis,
        )

    def _outside(self, number: Fraction) -> Undetermined:
        told = number_words(number)
        return Undetermined(
            Words(
                f"{told.id} di luar tabel {self.id}; tidak dianggap 0.",
                f"{told.en} is outside the table {self.id}; it is not 0.",
            ),
            self.basis,
        )


# --- Read in systems ------------------------------------------------------------------------------------------------


def _seen(what: str) -> Basis:
    return PRAKTIK_TALENTA(what, assurance=Assurance.PRACTICE, note="Read in one application; other agencies differ.")


INTEGRITY_POINTS: CategoryRubric = CategoryRubric(
    "integritas",
    {"tidak_pernah": 100, "ringan": 75, "sedang": 50, "berat": 25, "sedang_menjalani": 0},
    _seen("Nilai integritas 100/75/50/25/0"),
)
"""Points of integrity by the heaviest penalty, as one application has them; a named choice, no default."""


def _predikat_points(id: str, *points: int) -> CategoryRubric:
    tokens = ("sangat_baik", "baik", "butuh_perbaikan", "kurang", "sangat_kurang")
    return CategoryRubric(id, dict(zip(tokens, points, strict=True)), _seen(f"Nilai predikat {id.replace('_', '/')}"))


PREDIKAT_POINTS: Mapping[str, CategoryRubric] = MappingProxyType(
    {
        each.id: each
        for each in (
            _predikat_points("100_80_60_40_20", 100, 80, 60, 40, 20),
            _predikat_points("100_85_65_45_25", 100, 85, 65, 45, 25),
        )
    }
)
"""Points of the predikat as two applications have them; they order people within a box and decide no box."""
