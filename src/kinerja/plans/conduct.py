"""Conduct: what behaviour is expected, and what was seen of it.

The standard is the same for everybody: seven core values (BerAKHLAK) with three guides each.  A leader may add special
expectations to a value, also during the year.  What was seen in a period is told value by value; the older regimes gave
numbers to named aspects instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, cast, final

import attrs

from ..base.exact import exact
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import plain_date
from ..base.words import Words
from ..errors import InvalidValue, WrongType
from .fields import filled, is_a, refuse_twins, stripped

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.period import Period
    from ..people.party import Leader, Party

__all__ = [
    "HIGHEST_SCORE",
    "STANDARDS",
    "AspekPerilaku",
    "Conduct",
    "ExpectedConduct",
    "NilaiDasar",
    "Observation",
    "Scores",
    "SpecialExpectation",
    "Standard",
]


class NilaiDasar(StrEnum):
    """The seven core values of the civil service, BerAKHLAK (PermenPANRB 6/2022, art. 10(3)).

    Example:
        >>> NilaiDasar.ADAPTIF.standard.guides[2].id
        'Bertindak proaktif'
    """

    BERORIENTASI_PELAYANAN = "berorientasi_pelayanan"
    AKUNTABEL = "akuntabel"
    KOMPETEN = "kompeten"
    HARMONIS = "harmonis"
    LOYAL = "loyal"
    ADAPTIF = "adaptif"
    KOLABORATIF = "kolaboratif"

    @property
    def standard(self) -> Standard:
        """What the value means and its three guides."""
        return STANDARDS[self]


@final
@attrs.frozen
class Standard:
    """What is expected of everybody under one core value.

    Args:
        value: The core value.
        name: Its official name.
        definition: What it means.
        guides: The three guides of behaviour, in official order; the Indonesian is the law's, the English ours.
        basis: Where they stand.
    """

    value: NilaiDasar
    name: Words
    definition: Words
    guides: tuple[Words, Words, Words]
    basis: Basis


_STANDARD = PERMENPANRB_6_2022(
    "Pasal 10 ayat (3); Lampiran hlm. 29-31",
    note="Article, annex and forms differ in commas and short forms; the wording of form C.1.1 is used.",
)


def _standard(value: NilaiDasar, name: Words, definition: Words, *guides: tuple[str, str]) -> Standard:
    first, second, third = (Words(*guide) for guide in guides)
    return Standard(value, name, definition, (first, second, third), _STANDARD)


_ALL = (
    _standard(
        NilaiDasar.BERORIENTASI_PELAYANAN,
        Words("Berorientasi Pelayanan", "Service-oriented"),
        Words(
            "komitmen memberikan pelayanan prima demi kepuasan masyarakat",
            "committed to excellent service that satisfies the public",
        ),
        ("Memahami dan memenuhi kebutuhan masyarakat", "Understands and meets the needs of the public"),
        ("Ramah, cekatan, solutif, dan dapat diandalkan", "Friendly, quick, resourceful and reliable"),
        ("Melakukan perbaikan tiada henti", "Improves without end"),
    ),
    _standard(
        NilaiDasar.AKUNTABEL,
        Words("Akuntabel", "Accountable"),
        Words("bertanggung jawab atas kepercayaan yang diberikan", "answers for the trust given"),
        (
            "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
            "Does the work honestly, responsibly, carefully, with discipline and high integrity",
        ),
        (
            "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
            "Uses the state's wealth and property responsibly, effectively and efficiently",
        ),
        ("Tidak menyalahgunakan kewenangan jabatan", "Does not abuse the powers of the position"),
    ),
    _standard(
        NilaiDasar.KOMPETEN,
        Words("Kompeten", "Competent"),
        Words("terus belajar dan mengembangkan kapabilitas", "keeps learning and developing abilities"),
        (
            "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
            "Raises own competence to meet challenges that always change",
        ),
        ("Membantu orang lain belajar", "Helps others to learn"),
        ("Melaksanakan tugas dengan kualitas terbaik", "Does the work with the best quality"),
    ),
    _standard(
        NilaiDasar.HARMONIS,
        Words("Harmonis", "Harmonious"),
        Words("saling peduli dan menghargai perbedaan", "caring for one another and respecting differences"),
        ("Menghargai setiap orang apapun latar belakangnya", "Respects everyone, whatever the background"),
        ("Suka menolong orang lain", "Likes to help others"),
        ("Membangun lingkungan kerja yang kondusif", "Builds a good place to work"),
    ),
    _standard(
        NilaiDasar.LOYAL,
        Words("Loyal", "Loyal"),
        Words(
            "berdedikasi dan mengutamakan kepentingan Bangsa dan Negara",
            "dedicated, putting the interest of nation and state first",
        ),
        (
            (
                "Memegang teguh ideologi Pancasila, Undang-Undang Dasar Negara Republik Indonesia Tahun 1945, setia "
                "kepada Negara Kesatuan Republik Indonesia serta pemerintahan yang sah"
            ),
            (
                "Holds to Pancasila and the 1945 Constitution, faithful to the unitary Republic of Indonesia and its "
                "lawful government"
            ),
        ),
        (
            "Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara",
            "Guards the good name of colleagues, leaders, the agency and the state",
        ),
        ("Menjaga rahasia jabatan dan negara", "Keeps the secrets of office and state"),
    ),
    _standard(
        NilaiDasar.ADAPTIF,
        Words("Adaptif", "Adaptive"),
        Words(
            "terus berinovasi dan antusias dalam menggerakkan serta menghadapi perubahan",
            "keeps innovating, eager to drive and to face change",
        ),
        ("Cepat menyesuaikan diri menghadapi perubahan", "Adjusts quickly to change"),
        ("Terus berinovasi dan mengembangkan kreativitas", "Keeps innovating and developing creativity"),
        ("Bertindak proaktif", "Acts proactively"),
    ),
    _standard(
        NilaiDasar.KOLABORATIF,
        Words("Kolaboratif", "Collaborative"),
        Words("membangun kerja sama yang sinergis", "builds cooperation that adds up"),
        (
            "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
            "Gives all kinds of parties the chance to contribute",
        ),
        (
            "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
            "Open in working together to add value",
        ),
        (
            "Menggerakkan pemanfaatan berbagai sumberdaya untuk tujuan bersama",
            "Puts all kinds of resources to use for common goals",
        ),
    ),
)

STANDARDS: Mapping[NilaiDasar, Standard] = MappingProxyType({standard.value: standard for standard in _ALL})
"""The standard of behaviour, value by value."""


@final
@attrs.frozen
class SpecialExpectation:
    """What a leader expects beyond the standard, tied to a core value (PermenPANRB 6/2022, art. 10(4)).

    Args:
        value: The core value it belongs to.
        text: What is expected.
        by: Who expects it; ``None`` when the document does not say.
        on: Since when, for one added during the year.
    """

    value: NilaiDasar = attrs.field(validator=is_a(NilaiDasar))
    text: str = attrs.field(converter=stripped, validator=filled)
    by: Leader | Party | None = None
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))


def _special(expectations: Iterable[SpecialExpectation]) -> tuple[SpecialExpectation, ...]:
    return tuple(expectations)


@final
@attrs.frozen
class ExpectedConduct:
    """The behaviour that a plan expects: always the seven values, and what the leader adds.

    Args:
        special: The special expectations, in the order they were set.

    Example:
        >>> expected = ExpectedConduct((SpecialExpectation(NilaiDasar.AKUNTABEL, "Menjadi panutan antikorupsi"),))
        >>> [each.text for each in expected.of(NilaiDasar.AKUNTABEL)]
        ['Menjadi panutan antikorupsi']
    """

    special: tuple[SpecialExpectation, ...] = attrs.field(default=(), converter=_special)

    def of(self, value: NilaiDasar) -> tuple[SpecialExpectation, ...]:
        """Return the special expectations under ``value``."""
        return tuple(each for each in self.special if each.value is value)


@final
@attrs.frozen
class Observation:
    """Something seen or heard of an employee's behaviour.

    Args:
        value: The core value it is about.
        text: What was seen.
        by: Who said it, in the words of the record: ``"Pimpinan"``, ``"Pasien"``.
        on: When.
    """

    value: NilaiDasar = attrs.field(validator=is_a(NilaiDasar))
    text: str = attrs.field(converter=stripped, validator=filled)
    by: str = ""
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date))


class AspekPerilaku(StrEnum):
    """The aspects of behaviour that the older regimes put into numbers.

    PP 46/2011, art. 12, knows six, without initiative; PP 30/2019, art. 25(1), knows five, without integrity and
    discipline.  PermenPANRB 6/2022, art. 10(1), names the same five and gives them no numbers.
    """

    ORIENTASI_PELAYANAN = "orientasi_pelayanan"
    INTEGRITAS = "integritas"
    KOMITMEN = "komitmen"
    DISIPLIN = "disiplin"
    INISIATIF_KERJA = "inisiatif_kerja"
    KERJA_SAMA = "kerja_sama"
    KEPEMIMPINAN = "kepemimpinan"


HIGHEST_SCORE = 120
"""The highest number of any regime: PP 46 ends at 100 (art. 13(3)), PP 30 at 120 (art. 41(5)); the rule book judges."""


def _scores(scores: Mapping[AspekPerilaku, Exact] | Iterable[tuple[AspekPerilaku, Exact]]) -> Scores:
    if isinstance(scores, Mapping):
        return _scores(tuple(cast("Mapping[AspekPerilaku, Exact]", scores).items()))
    pairs = tuple(scores)
    for aspek, _ in pairs:
        if not isinstance(aspek, AspekPerilaku):
            mend = "Give a member of AspekPerilaku."
            raise WrongType(f"{aspek!r} is no AspekPerilaku.", mend=mend, path="scores", value=aspek)
    refuse_twins((aspek for aspek, _ in pairs), "score of", path="scores")
    given = {aspek: exact(score) for aspek, score in pairs}
    return tuple((aspek, given[aspek]) for aspek in AspekPerilaku if aspek in given)


def _observations(observations: Iterable[Observation]) -> tuple[Observation, ...]:
    return tuple(observations)


Scores = tuple[tuple[AspekPerilaku, Fraction], ...]
"""Pairs of an aspect and its number, in the order of the aspects."""


@final
@attrs.frozen
class Conduct:
    """What was seen of an employee's behaviour in a period.

    Args:
        period: The period.
        observations: What was seen, in the order it was noted.
        scores: Numbers of named aspects, 0 to 120, as a mapping or as pairs; only the older regimes have them.

    Raises:
        InvalidValue: when an aspect has two scores, or one that is below 0 or above 120.

    Example:
        >>> from ..base.period import Period
        >>> seen = Conduct(Period.year(2019), scores={AspekPerilaku.DISIPLIN: "85.5", AspekPerilaku.KOMITMEN: 90})
        >>> [(str(aspek), str(score)) for aspek, score in seen.scores]
        [('komitmen', '90'), ('disiplin', '171/2')]
    """

    period: Period
    observations: tuple[Observation, ...] = attrs.field(default=(), converter=_observations)
    scores: Scores = attrs.field(default=(), converter=_scores, kw_only=True)

    def __attrs_post_init__(self) -> None:
        for aspek, score in self.scores:
            if not 0 <= score <= HIGHEST_SCORE:
                raise InvalidValue(
                    f"The score of {aspek} is {score}.",
                    mend=f"Give 0 to {HIGHEST_SCORE}.",
                    path=f"scores.{aspek}",
                    value=score,
                )
