"""Absence without a valid reason: how many working days in a year, how many in a row, and what PP 94/2021 says.

The days of a calendar year are added up, from January to December (art. 15(1) with its elucidation), and ten working
days in a row dismiss whatever the sum is (art. 11(2)d no. 4), which names no year.  Only whole days count: PP 94/2021
has no rule that turns minutes of lateness into days, and leaves hours to a ministerial regulation (art. 6).
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined, all_findings
from ..base.laws import PP_49_2018, PP_94_2021
from ..base.members import member
from ..base.period import plain_date
from ..base.words import Words, date_words
from ..errors import InvalidValue, WrongType
from ..evaluation.cohort import masked
from ..formula.build import bands, given, token, when
from ..formula.program import explain
from ..people.party import EmployeeKind
from ..plans.fields import is_a, stripped
from ..rules.kmk127_discipline import PunishmentLevel
from .penalties import PENALTIES, Penalty, PenaltyTable

if TYPE_CHECKING:
    from ..base.finding import Finding
    from ..base.law import Basis
    from ..base.words import Language
    from ..formula.algebra import NumberFormula, TokenFormula
    from ..formula.steps import Step
    from .penalties import FormerPenalty

__all__ = [
    "ABSENCE_BANDS",
    "CANDIDATE_BASIS",
    "DAYS_IN_A_ROW",
    "LADDER",
    "ONCE_BASIS",
    "PAY_STOPS_BASIS",
    "PPPK_DISCIPLINE_BASIS",
    "ROW_BASIS",
    "YEAR_BASIS",
    "Absence",
    "AbsenceBand",
]

YEAR_BASIS: Basis = PP_94_2021(
    "Pasal 15 ayat (1)", note="The elucidation: from January to December of the year; the count begins anew each year."
)
"""Days are added up until the end of the year."""
ROW_BASIS: Basis = PP_94_2021(
    "Pasal 11 ayat (2) huruf d angka 4",
    note="Unlike numbers 1 to 3 it names no year, so a row that goes over New Year is one row.",
)
"""Ten working days in a row."""
PAY_STOPS_BASIS: Basis = PP_94_2021("Pasal 15 ayat (2)")
"""After ten working days in a row pay stops from the next month."""
CANDIDATE_BASIS: Basis = PP_94_2021("Pasal 43", note="PP 94/2021 holds mutatis mutandis for CPNS.")
"""Why the ladder holds for CPNS as well."""
PPPK_DISCIPLINE_BASIS: Basis = PP_49_2018(
    "Pasal 51 dan 52", note="The PPK of each agency decrees the discipline of its PPPK; PP 94/2021 is for PNS."
)
"""Why the ladder does not hold for PPPK."""
ONCE_BASIS: Basis = PP_94_2021("Pasal 35 ayat (3)", note="It bars punishing one breach twice, not counting its days.")
"""Nobody is punished twice for one breach."""
_BEFORE = PP_94_2021("Pasal 40 ayat (3) dan (4), Pasal 46")
DAYS_IN_A_ROW: int = 10
"""From how many working days in a row the sum does not matter any more."""


@final
@attrs.frozen
class AbsenceBand:
    """A step of the ladder: numbers of working days in a year, and their penalty.

    Args:
        first: The least number of days.
        last: The greatest; ``None`` for the highest step.
        penalty: The penalty as PP 94/2021 ranks it.
        basis: The article.
        condition: What else the article asks of the absence; ``None`` where nothing.
    """

    first: int
    last: int | None
    penalty: Penalty
    basis: Basis
    condition: Words | None = None


_AFFECTS_UNIT = Words("yang berdampak pada Unit Kerja", "with an effect on the work unit")


def _band(first: int, last: int | None, penalty: Penalty, article: str) -> AbsenceBand:
    # Art. 9(2)b says it of the light ones; art. 10(2)f and 11(2)d do not.
    condition = _AFFECTS_UNIT if penalty.level is PunishmentLevel.RINGAN else None
    return AbsenceBand(first, last, penalty, PP_94_2021(article), condition)


ABSENCE_BANDS: tuple[AbsenceBand, ...] = (
    _band(3, 3, Penalty.TEGURAN_LISAN, "Pasal 9 ayat (2) huruf b angka 1"),
    _band(4, 6, Penalty.TEGURAN_TERTULIS, "Pasal 9 ayat (2) huruf b angka 2"),
    _band(7, 10, Penalty.PERNYATAAN_TIDAK_PUAS_SECARA_TERTULIS, "Pasal 9 ayat (2) huruf b angka 3"),
    _band(11, 13, Penalty.POTONG_TUKIN_25_PERSEN_6_BULAN, "Pasal 10 ayat (2) huruf f angka 1"),
    _band(14, 16, Penalty.POTONG_TUKIN_25_PERSEN_9_BULAN, "Pasal 10 ayat (2) huruf f angka 2"),
    _band(17, 20, Penalty.POTONG_TUKIN_25_PERSEN_12_BULAN, "Pasal 10 ayat (2) huruf f angka 3"),
    _band(21, 24, Penalty.PENURUNAN_JABATAN_SETINGKAT_12_BULAN, "Pasal 11 ayat (2) huruf d angka 1"),
    _band(25, 27, Penalty.PEMBEBASAN_JABATAN_KE_PELAKSANA_12_BULAN, "Pasal 11 ayat (2) huruf d angka 2"),
    _band(28, None, Penalty.PEMBERHENTIAN, "Pasal 11 ayat (2) huruf d angka 3"),
)
"""The ladder of a calendar year, the lightest step first; fewer days than its first step have no penalty in it."""

_NO_PENALTY = "tanpa_hukuman"
_days: NumberFormula = given("hari")
_by_sum: TokenFormula = bands(
    _days, lowest=_NO_PENALTY, at_least={each.first: each.penalty.token for each in ABSENCE_BANDS}
).named(
    "tangga_setahun",
    id="Menurut jumlah hari kerja setahun",
    en="By the working days of the year",
    basis=PP_94_2021(
        "Pasal 9 ayat (2) huruf b, Pasal 10 ayat (2) huruf f, Pasal 11 ayat (2) huruf d angka 1-3", note=YEAR_BASIS.note
    ),
)
_by_row: TokenFormula = token(Penalty.PEMBERHENTIAN.token).named(
    "berturut_turut", id="Menurut hari berturut-turut", en="By the days in a row", basis=ROW_BASIS
)
LADDER: TokenFormula = (
    when(given("berturut_turut") >= DAYS_IN_A_ROW)
    .then(_by_row)
    .otherwise(_by_sum)
    .named(
        "hukuman_tidak_masuk_kerja",
        id="Hukuman karena tidak masuk kerja tanpa alasan yang sah",
        en="Penalty for absence without a valid reason",
        basis=PP_94_2021("Pasal 9-11 dan 15"),
    )
)
"""The penalty of ``hari`` working days in a year, of which ``berturut_turut`` in a row."""


def _employee_kind(value: EmployeeKind | str) -> EmployeeKind:
    return member(EmployeeKind, value)


def _whole_days(_: object, attribute: attrs.Attribute[int], value: object) -> None:
    if type(value) is not int:
        raise WrongType(
            f"{value!r} is no whole number of days.",
            why="PP 94/2021 counts days; no rule in it turns hours or minutes into days.",
            mend="Give an int.",
            path=attribute.name,
            value=value,
        )
    if value < 0:
        raise InvalidValue(f"{value} days cannot be.", mend="Give 0 or more.", path=attribute.name, value=value)


@final
@attrs.frozen(repr=False)
class Absence:
    """How long somebody was absent without a valid reason in a calendar year, and what PP 94/2021 says of it.

    Nothing here punishes anybody: the superior first hears the employee (art. 26 and 27).

    Args:
        kind: What the employee is; the ladder is for PNS and CPNS.
        days: Working days in the calendar year, up to the day of asking.
        in_a_row: The longest row of working days; it may have begun in the year before.  ``None`` while nobody has told
            it: from ten days of the year on, a row of ten among them would dismiss, so the penalty is open then.
        on: The day of asking, which decides whether penalties are suspended; ``None`` when it does not matter.
        table: Which penalties hold; one with a pairing leaves nothing open.
        tenth_on: The tenth day of the row, where it is known.  When it lies in a year before the day of asking, the
            dismissal belongs to that year, and whether there is a second penalty is left open (art. 35(3)).
        person_id: Who; empty where nobody in particular is meant.
        findings: What is doubtful about the days.

    Raises:
        InvalidValue: for less than 0 days, no row although there are days, a tenth day of a row that is shorter or not
            told, or no day of asking where it decides.
        WrongType: for anything but whole days.

    Example:
        >>> absence = Absence(EmployeeKind.PNS, 18, 5)
        >>> print(absence.penalty, absence.suspended)
        potong_tukin_25_persen_12_bulan True
        >>> print(Absence(EmployeeKind.PNS, 10, 10).penalty)
        pemberhentian_dengan_hormat_tidak_atas_permintaan_sendiri
        >>> Absence(EmployeeKind.PNS, 2).penalty is None, bool(Absence(EmployeeKind.PPPK, 28).penalty)
        (True, False)
    """

    kind: EmployeeKind = attrs.field(converter=_employee_kind)
    days: int = attrs.field(validator=_whole_days)
    in_a_row: int | None = attrs.field(default=None, validator=attrs.validators.optional(_whole_days))
    on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    table: PenaltyTable = attrs.field(default=PENALTIES, validator=is_a(PenaltyTable), kw_only=True)
    tenth_on: date | None = attrs.field(default=None, converter=attrs.converters.optional(plain_date), kw_only=True)
    person_id: str = attrs.field(default="", converter=stripped, kw_only=True)
    findings: tuple[Finding, ...] = attrs.field(default=(), converter=all_findings, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.in_a_row == 0 and self.days:
            raise InvalidValue(
                f"{self.days} days have a row of one at least.",
                mend="Give the longest row, or None while nobody has told it.",
                path="in_a_row",
                value=self.in_a_row,
            )
        if self.tenth_on is not None and (self.in_a_row is None or self.in_a_row < DAYS_IN_A_ROW):
            row = "that nobody told" if self.in_a_row is None else f"of {self.in_a_row} days"
            raise InvalidValue(f"A row {row} has no tenth one.", mend="Leave it out, or give the row.", path="tenth_on")
        if self.on is None and self.table.pay_law_since is not None:
            raise InvalidValue("The day of asking decides which penalties hold.", mend="Give it.", path="on")

    @property
    def because(self) -> Step | Undetermined:
        """The explanation, or why the ladder has no answer."""
        if self._outside is not None:
            return self._outside
        if self.on is not None and self.tenth_on is not None and self.tenth_on.year < self.on.year:
            return self._punished_before(self.tenth_on)
        if self.in_a_row is not None:
            return explain(LADDER, {"hari": self.days, "berturut_turut": self.in_a_row})
        return self._by_row if self._row_decides else explain(_by_sum, {"hari": self.days})

    @property
    def _row_decides(self) -> bool:
        """Whether a row of ten may lie among the days, and would be punished otherwise than their sum."""
        return self.days >= DAYS_IN_A_ROW and self._by_days is not Penalty.PEMBERHENTIAN

    @property
    def _outside(self) -> Undetermined | None:
        if self.kind.is_pppk:
            return _NOT_PPPK
        return _EARLIER if self.on is not None and self.on < self.table.since else None

    @property
    def _by_days(self) -> Penalty | None:
        return None if self.band is None else self.band.penalty

    @property
    def _by_row(self) -> Undetermined:
        least, row = _said(self._by_days), Penalty.PEMBERHENTIAN.label
        return Undetermined(
            Words(
                f"Belum diketahui berapa dari {self.days} hari itu berturut-turut. Menurut jumlahnya: {least.id}; bila "
                f"{DAYS_IN_A_ROW} hari kerja di antaranya berturut-turut: {row.id}.",
                f"Nobody has told how many of the {self.days} days are in a row. By their sum: {least.en}; with "
                f"{DAYS_IN_A_ROW} working days in a row among them: {row.en}.",
            ),
            ROW_BASIS,
        )

    def _punished_before(self, tenth: date) -> Undetermined:
        day, alone = date_words(tenth), _said(self._by_days)
        return Undetermined(
            Words(
                f"Hari kesepuluh dari {self.in_a_row} hari kerja berturut-turut jatuh pada {day.id}, dan "
                "pemberhentiannya milik tahun itu. Apakah hari-hari sesudahnya pelanggaran lain ditetapkan pejabat "
                f"yang berwenang; menurut jumlah {self.days} hari setahun saja: {alone.id}.",
                f"The tenth of {self.in_a_row} working days in a row was {day.en}, and the dismissal belongs to that "
                "year. Whether the days since are another breach is for the official in charge; by the sum of "
                f"{self.days} days of the year alone: {alone.en}.",
            ),
            ONCE_BASIS,
        )

    @property
    def penalty(self) -> Penalty | Undetermined | None:
        """The penalty as PP 94/2021 ranks it, suspended or not; ``None`` for fewer days than the ladder begins with."""
        step = self.because
        if isinstance(step, Undetermined):
            return step
        return None if step.value == _NO_PENALTY else Penalty.parse(str(step.value))

    @property
    def suspended(self) -> bool:
        """Whether art. 42 suspends that penalty."""
        return isinstance(self.penalty, Penalty) and self.table.suspended(self.penalty, self.on)

    @property
    def imposed(self) -> Penalty | FormerPenalty | Undetermined | None:
        """What may be imposed; open while the penalty is suspended and nobody chose a pairing."""
        found = self.penalty
        return self.table.imposed(found, self.on) if isinstance(found, Penalty) else found

    @property
    def band(self) -> AbsenceBand | None:
        """The step of the ladder that the days alone reach; ``None`` below the first."""
        return next((each for each in reversed(ABSENCE_BANDS) if each.first <= self.days), None)

    @property
    def pay_stops_on(self) -> date | None:
        """The first day without pay (art. 15(2)): that of the month after the tenth day; ``None`` if not known."""
        day = self.tenth_on
        if day is None or self._outside is not None:
            return None
        return date(day.year + day.month // 12, day.month % 12 + 1, 1)

    def as_text(self, language: Language) -> str:
        """Return the answer as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.discipline import absence_page
        from ..show.text import as_text

        return as_text(absence_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the answer as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.discipline import absence_page
        from ..show.html import as_html

        return as_html(absence_page(self), language)

    def _repr_html_(self) -> str:
        """Return the answer for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        who = f" of {masked(self.person_id)}" if self.person_id else ""
        row = "a row that nobody told" if self.in_a_row is None else f"{self.in_a_row} in a row"
        return f"<{type(self).__name__}{who}: {self.days} days, {row}>"


def _said(penalty: Penalty | None) -> Words:
    return Words("tanpa hukuman", "no penalty") if penalty is None else penalty.label


_NOT_PPPK = Undetermined(
    Words(
        "Tangga PP 94/2021 berlaku bagi PNS dan calon PNS; disiplin PPPK ditetapkan PPK instansi.",
        "The ladder of PP 94/2021 is for PNS and CPNS; the PPK of the agency decrees the discipline of PPPK.",
    ),
    PPPK_DISCIPLINE_BASIS,
)
_EARLIER = Undetermined(
    Words(
        "Sebelum 31 Agustus 2021 berlaku PP 53/2010; PP 94/2021 hanya menilai pelanggaran yang saat itu belum "
        "diperiksa.",
        "Before 31 August 2021 PP 53/2010 was in force; PP 94/2021 judges only what had not been examined by then.",
    ),
    _BEFORE,
)
