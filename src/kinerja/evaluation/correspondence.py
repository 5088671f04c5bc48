"""Parts of two books that mean the same under other keys, so that answers of two regimes can be followed side by side.

No law equates them: what is declared here is our own reading, for learning where two books part company.  It changes
no answer, and it orders no grade of one regime against one of another.
"""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, final

import attrs

from ..base.words import Words
from ..errors import UnknownName
from ..plans.fields import is_a

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..rules.book import RuleBook

__all__ = ["Counterpart", "check_counterparts", "national_counterparts"]

Keys: TypeAlias = str | Iterable[str]


def _keys(keys: Keys) -> tuple[str, ...]:
    return (keys,) if isinstance(keys, str) else tuple(keys)


@final
@attrs.frozen
class Counterpart:
    """Parts that mean the same in two books.

    Args:
        label: What they both are, for people.
        first: The key in the first book; several where one of them stands for it, such as one of a JPT and one of
            others.
        second: The key in the second book.  Empty when it has nothing like it; such a part of one book is then told
            by the parts that read it only.

    Example:
        >>> Counterpart(Words("Nilai SKP", "Value of the SKP"), "skp", "nilai_skp").second
        ('nilai_skp',)
    """

    label: Words = attrs.field(validator=is_a(Words))
    first: tuple[str, ...] = attrs.field(default=(), converter=_keys)
    second: tuple[str, ...] = attrs.field(default=(), converter=_keys)


PP46, PP30, PERMEN8, PERMEN6 = "pp46_2011", "pp30_2019", "permenpanrb8_2021", "permenpanrb6_2022"

_MEANINGS: tuple[tuple[Words, Mapping[str, tuple[str, ...]]], ...] = tuple(
    (Words(id, en), MappingProxyType({regime: _keys(key) for regime, key in keys.items()}))
    for id, en, keys in (
        ("Predikat", "Predikat", {PP46: "sebutan", PP30: "predikat", PERMEN8: "predikat", PERMEN6: "predikat"}),
        ("Nilai akhir", "Final value", {PP46: "npk", PP30: "nilai_kinerja", PERMEN8: "nilai_kinerja"}),
        (
            "Nilai SKP atau rating hasil kerja",
            "Value of the SKP, or rating of results",
            {PP46: "skp", PP30: "nilai_skp_terbatas", PERMEN8: "nilai_skp", PERMEN6: "rating_hasil_kerja"},
        ),
        (
            "Nilai atau rating perilaku kerja",
            "Value or rating of conduct",
            {PP46: "perilaku", PP30: "nilai_perilaku", PERMEN8: "nilai_perilaku", PERMEN6: "rating_perilaku"},
        ),
        ("Bagian SKP", "Share of the SKP", {PP46: "bagian_skp", PP30: "bagian_skp", PERMEN8: "bagian_skp"}),
        (
            "Bagian perilaku kerja",
            "Share of the conduct",
            {PP46: "bagian_perilaku", PP30: "bagian_perilaku", PERMEN8: "bagian_perilaku"},
        ),
        (
            "Hasil kerja seluruhnya",
            "All results together",
            {PP46: "rata_rata_capaian", PERMEN8: "nilai_utama", PERMEN6: "usulan_hasil_kerja"},
        ),
        (
            "Hasil kerja",
            "Result",
            {PP46: "capaian", PERMEN8: ("nilai_rencana", "nilai_rencana_jpt"), PERMEN6: "kedudukan_hasil"},
        ),
        (
            "Capaian indikator",
            "Achievement of the indicator",
            {PP46: "nilai_aspek", PERMEN8: ("nilai_iki", "capaian_iki")},
        ),
        (
            "Capaian bila makin rendah makin baik",
            "Achievement where less is better",
            {PP46: "nilai_hemat", PERMEN8: "capaian_cermin"},
        ),
        ("Tugas atau kinerja tambahan", "Additional work", {PP46: "nilai_tugas_tambahan", PERMEN8: "nilai_tambahan"}),
        # Whether anything was done at all is a condition of the mean only.
        ("Kuantitas terealisasi", "Quantity done", {PP46: "kuantitas_terealisasi"}),
    )
)


def national_counterparts(first: RuleBook, second: RuleBook) -> tuple[Counterpart, ...]:
    """Return the parts that mean the same in two national books, also where a region amended them.

    PP 46/2011, PP 30/2019, PermenPANRB 8/2021 and 6/2022 are known; PermenPANRB 6/2022 has two ratings that people
    decide where the others have numbers, and its guide stands beside their results.  There are none within one
    regime, whose parts bear the same keys.

    Args:
        first: The one book.
        second: The other book.

    Example:
        >>> from kinerja.rules import national
        >>> books = [national().book(id) for id in ("pp46_2011", "permenpanrb8_2021")]
        >>> [(each.first, each.second) for each in national_counterparts(*books)][:2]
        [(('sebutan',), ('predikat',)), (('npk',), ('nilai_kinerja',))]
    """
    regimes = (first.regime, second.regime)
    if len({*regimes} & {PP46, PP30, PERMEN8, PERMEN6}) < len(regimes):
        return ()
    one, other = regimes
    told = ((label, keys.get(one, ()), keys.get(other, ())) for label, keys in _MEANINGS)
    return tuple(Counterpart(*each) for each in told if any(each[1:]))


def check_counterparts(counterparts: Iterable[Counterpart], first: RuleBook, second: RuleBook) -> None:
    """Check that two books have the parts that are said to mean the same.

    Raises:
        UnknownName: when a book has no such part.
    """
    for each in counterparts:
        for keys, book in ((each.first, first), (each.second, second)):
            for key in keys:
                if key not in book.parts:
                    raise UnknownName(
                        f"{book.id!r} has no part {key!r}.",
                        mend=f"Known are {', '.join(book.parts)}.",
                        path="counterparts",
                        value=key,
                    )
