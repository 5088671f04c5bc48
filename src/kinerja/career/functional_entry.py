"""Into a functional position: first appointment, transfer, adjustment, promotion (PP 11/2017, art. 75 to 82).

The Minister may ask for more in each of them (PermenPANRB 1/2023, whose articles could not be read), so that ask stays
open until somebody says that it is met.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.laws import PP_11_2017
from ..base.members import member
from ..base.words import Words, label
from ..errors import InvalidValue
from ..people.party import EmployeeKind
from ..people.positions import Jenjang, Kategori
from .career_rules import CareerRule
from .performance_ask import PerformanceAsk
from .requirements import CareerMatter, RequirementKind
from .step_asks import AgeAsk, KindAsk, StatementAsk, TimeAsk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..base.law import Basis
    from .step_asks import StepAsk

__all__ = ["FunctionalEntry", "functional_rule"]


class FunctionalEntry(StrEnum):
    """The ways into a functional position (PP 11/2017, art. 74)."""

    PENGANGKATAN_PERTAMA = "pengangkatan_pertama"
    PERPINDAHAN = "perpindahan"
    PENYESUAIAN = "penyesuaian"
    PROMOSI = "promosi"

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("functional_entry", self)


_ARTICLES: Mapping[tuple[FunctionalEntry, Kategori], str] = MappingProxyType(
    {
        (FunctionalEntry.PENGANGKATAN_PERTAMA, Kategori.KEAHLIAN): "Pasal 75",
        (FunctionalEntry.PENGANGKATAN_PERTAMA, Kategori.KETERAMPILAN): "Pasal 78",
        (FunctionalEntry.PERPINDAHAN, Kategori.KEAHLIAN): "Pasal 76",
        (FunctionalEntry.PERPINDAHAN, Kategori.KETERAMPILAN): "Pasal 79",
        (FunctionalEntry.PENYESUAIAN, Kategori.KEAHLIAN): "Pasal 77",
        (FunctionalEntry.PENYESUAIAN, Kategori.KETERAMPILAN): "Pasal 80",
        (FunctionalEntry.PROMOSI, Kategori.KEAHLIAN): "Pasal 81",
        (FunctionalEntry.PROMOSI, Kategori.KETERAMPILAN): "Pasal 81",
    }
)
_FIRST = frozenset({Jenjang.AHLI_PERTAMA, Jenjang.AHLI_MUDA, Jenjang.PEMULA, Jenjang.TERAMPIL})
_AGES: Mapping[Jenjang, int] = MappingProxyType({Jenjang.AHLI_MADYA: 55, Jenjang.AHLI_UTAMA: 60})
_HIGHEST_AGE = 53
_EDUCATION: Mapping[Kategori, Words] = MappingProxyType(
    {
        Kategori.KEAHLIAN: Words("Paling rendah sarjana atau diploma IV", "At least a bachelor's degree or diploma IV"),
        Kategori.KETERAMPILAN: Words(
            "Paling rendah sekolah lanjutan tingkat atas atau setara", "At least upper secondary school or the like"
        ),
    }
)
_AS_NEEDED = Words(", sesuai dengan kualifikasi pendidikan yang dibutuhkan", ", of the qualification that is needed")
_STILL_DOING = Words(
    "Saat Menteri menetapkan JF itu: berpengalaman dan masih menjalankan tugasnya berdasarkan keputusan PyB.",
    "On the day the Minister set the position up: had the experience and still did the work by a decision of the PyB.",
)
_IN_TWO_YEARS = Words(
    "Satu kali, paling lama 2 tahun sejak Menteri menetapkan JF itu.",
    "Once, within 2 years at most from the day the Minister set the position up.",
)
_FURTHER = Words("Syarat lain yang ditetapkan Menteri.", "Whatever else the Minister asks for.")
_HELD_JPT = Words("Telah menduduki jabatan pimpinan tinggi.", "Has held a top position.")
_IN_THE_FIELD = Words("Di bidang jabatan fungsional yang akan diduduki.", "In the field of the position to be held.")


def functional_rule(entry: FunctionalEntry | str, jenjang: Jenjang) -> CareerRule:
    """Return what is asked for one way into a jenjang.

    An adjustment knows no age limit and no competency test, but is bound to the day on which the Minister set the
    position up (art. 77(2) and (3), 80(2) and (3)); a promotion asks for neither experience nor age.

    Args:
        entry: The way.
        jenjang: The jenjang to be held.

    Raises:
        InvalidValue: for a first appointment to a jenjang that has none (art. 82(1)).

    Example:
        >>> rule = functional_rule("perpindahan", Jenjang.AHLI_MADYA)
        >>> [str(ask.kind) for ask in rule.asks if str(ask.kind) in {"usia", "pengalaman", "predikat"}]
        ['pengalaman', 'predikat', 'usia']
    """
    way = member(FunctionalEntry, entry)
    if way is FunctionalEntry.PENGANGKATAN_PERTAMA and jenjang not in _FIRST:
        raise InvalidValue(
            f"Nobody is first appointed to {jenjang}.",
            why="Open are ahli pertama, ahli muda, pemula and terampil (PP 11/2017, Pasal 82 ayat (1)).",
            mend="Give one of those, or another way.",
            path="jenjang",
            value=jenjang,
        )
    basis = PP_11_2017(
        _ARTICLES[way, jenjang.kategori],
        note="PP 17/2020, which amends PP 11/2017, and the articles of PermenPANRB 1/2023 could not be read.",
    )
    name, to = way.label, jenjang.label
    return CareerRule(
        f"jf_{way}_{jenjang}",
        Words(f"{name.id} ke {to.id}", f"{name.en} to {to.en}"),
        CareerMatter.JABATAN_FUNGSIONAL,
        _asks(way, jenjang, basis),
        since=date(2017, 4, 7),
    )


def _asks(way: FunctionalEntry, jenjang: Jenjang, basis: Basis) -> Iterator[StepAsk]:
    """Yield the asks in the order of the articles."""
    promoted = way is FunctionalEntry.PROMOSI
    adjusted = way is FunctionalEntry.PENYESUAIAN
    if not promoted:
        yield KindAsk((EmployeeKind.PNS,), basis)
        yield StatementAsk(RequirementKind.INTEGRITAS, basis)
        yield StatementAsk(RequirementKind.KESEHATAN, basis)
        yield StatementAsk(RequirementKind.PENDIDIKAN, basis, about=_education(way, jenjang.kategori))
    if not adjusted:
        yield StatementAsk(RequirementKind.UJI_KOMPETENSI, basis)
    if adjusted or way is FunctionalEntry.PERPINDAHAN:
        yield TimeAsk(RequirementKind.PENGALAMAN, 2, basis, about=_IN_THE_FIELD)
    if adjusted:
        yield StatementAsk(RequirementKind.TUGAS_BERJALAN, basis, about=_STILL_DOING)
        yield StatementAsk(RequirementKind.MASA_PENYESUAIAN, basis, about=_IN_TWO_YEARS)
    years = 1 if way is FunctionalEntry.PENGANGKATAN_PERTAMA else 2
    yield PerformanceAsk("baik", years, basis)
    if way is FunctionalEntry.PERPINDAHAN:
        yield AgeAsk(_AGES.get(jenjang, _HIGHEST_AGE), basis)
        if jenjang is Jenjang.AHLI_UTAMA:
            yield StatementAsk(RequirementKind.JABATAN, basis, about=_HELD_JPT)
    yield StatementAsk(RequirementKind.PERNYATAAN, basis, about=_FURTHER)
    yield StatementAsk(RequirementKind.LOWONGAN, basis)


def _education(way: FunctionalEntry, kategori: Kategori) -> Words:
    """Return the degree that is asked for; an adjustment does not ask that it is the one needed (art. 77 and 80)."""
    least = _EDUCATION[kategori]
    further = Words("", "") if way is FunctionalEntry.PENYESUAIAN else _AS_NEEDED
    return Words(f"{least.id}{further.id}.", f"{least.en}{further.en}.")
