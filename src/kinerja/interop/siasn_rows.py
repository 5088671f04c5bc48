"""Evaluations as SIASN gives them back: rows that are read as they come, and what does not fit in them as findings.

The names differ from those of the requests, numbers come as text or decimals, labels are misspelt, codes may be new.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.laws import PERMENPANRB_6_2022
from ..base.period import Period, PeriodKind
from ..base.words import Words
from ..errors import InvalidValue
from ..evaluation.reported import ReportedResult
from ..evaluation.rounds import EvaluationKind
from ..rules.permenpanrb6_2022 import MATRIX, PERMENPANRB6_2022, Predikat, Rating
from ..rules.permenpanrb6_2022 import predikat as by_matrix
from .siasn import ANNUAL_FIELDS, FIRST_YEAR, PERIODIC_FIELDS, SiasnAppraiser, SiasnEndpoint
from .siasn_codes import PERIODS, read_predikat_code, read_rating_code
from .siasn_fields import Other, read_wire

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["EvaluationRow", "read_annual", "read_periodic"]


@final
@attrs.frozen
class EvaluationRow:
    """An evaluation as SIASN gave it back.

    Args:
        endpoint: ``skp22`` or ``kinerjaperiodik``.
        person_id: The id of the person in SIASN.
        year: The year.
        hasil_kerja: The rating of the results; text for a code that is not known, ``None`` where there is none.
        perilaku: The rating of the conduct; the same.
        kuadran: The predikat as it came; the same.
        id: The id of the row.
        period: The months judged, where the row tells them; the whole year of an annual row.
        period_kind: Monthly or quarterly; text for a code that is not known, ``None`` for an annual row.
        koefisien_id: The id of the coefficient.
        appraiser: The appraiser.
        labels: The labels that came beside rating of results, rating of conduct and kuadran; empty where none did.
        other: What else the row held, as it came.
    """

    endpoint: SiasnEndpoint
    person_id: str
    year: int | None
    hasil_kerja: Rating | str | None
    perilaku: Rating | str | None
    kuadran: Predikat | str | None
    id: str = attrs.field(default="", kw_only=True)
    period: Period | None = attrs.field(default=None, kw_only=True)
    period_kind: PeriodKind | str | None = attrs.field(default=None, kw_only=True)
    koefisien_id: str = attrs.field(default="", kw_only=True)
    appraiser: SiasnAppraiser = attrs.field(factory=SiasnAppraiser, kw_only=True)
    labels: tuple[str, str, str] = attrs.field(default=("", "", ""), kw_only=True)
    other: Other = attrs.field(default=(), hash=False, kw_only=True, repr=False)

    def result(self, employee_id: str, *, period: Period | None = None) -> ReportedResult | Undetermined:
        """Return the result for the record of a person, or why there is none.

        The predikat is the one that SIASN has, also where it does not follow from the ratings: it is what was reported,
        and :meth:`check` tells.  Where SIASN has none it follows from the ratings.

        Args:
            employee_id: The caller's key of the person.
            period: The period judged; rows of ``kinerjaperiodik`` usually do not tell their months.

        Raises:
            InvalidValue: for a period that is not of the year, the months or the kind that the row tells.
        """
        hasil_kerja, perilaku = _known(self.hasil_kerja), _known(self.perilaku)
        predikat = self.kuadran if isinstance(self.kuadran, Predikat) else _by_matrix(hasil_kerja, perilaku)
        judged = period or self.period
        if period is not None:
            _check_period(self, period)
        if predikat is None or judged is None:
            return _NO_GRADE if predikat is None else _NO_PERIOD
        if judged.start.year < FIRST_YEAR:
            return _OTHER_LAW
        annual = self.endpoint is SiasnEndpoint.SKP22
        return ReportedResult(
            employee_id,
            judged,
            EvaluationKind.TAHUNAN if annual else EvaluationKind.PERIODIK,
            PERMENPANRB6_2022.id,
            predikat,
            hasil_kerja=hasil_kerja,
            perilaku=perilaku,
            origin="siasn",
            external_id=self.id,
        )

    def check(self) -> tuple[Finding, ...]:
        """Return what a careful reader would flag: a kuadran that the matrix does not give, labels, unknown codes."""
        return (*_not_by_matrix(self), *_other_labels(self), *_unknown_codes(self))


_NO_GRADE = Undetermined(Words("SIASN tidak memuat predikat yang dikenal.", "SIASN has no predikat that is known."))
_NO_PERIOD = Undetermined(
    Words("SIASN tidak menyebut bulan yang dinilai.", "SIASN does not tell which months were judged.")
)
_OTHER_LAW = Undetermined(
    Words(
        "Tahun sebelum 2022 tidak dinilai menurut PermenPANRB 6/2022.",
        "Years before 2022 are not judged by PermenPANRB 6/2022.",
    ),
    PERMENPANRB_6_2022("Pasal 39"),
)


def _check_period(row: EvaluationRow, period: Period) -> None:
    told = row.period or (None if row.year is None else Period.year(row.year))
    other_kind = isinstance(row.period_kind, PeriodKind) and row.period_kind is not period.kind
    if other_kind or (told is not None and not told.contains(period)):
        said = " ".join(str(part) for part in (row.period_kind, told and told.label.en) if part)
        raise InvalidValue(
            f"The row is of another period: {said}.",
            mend=f"Give it, not {period.label.en}.",
            path="period",
            value=period,
        )


def _known(rating: Rating | str | None) -> Rating | None:
    return rating if isinstance(rating, Rating) else None


def _by_matrix(hasil_kerja: Rating | None, perilaku: Rating | None) -> Predikat | None:
    return by_matrix(hasil_kerja, perilaku) if hasil_kerja is not None and perilaku is not None else None


def read_annual(row: Mapping[str, Any]) -> EvaluationRow:
    """Return a row of ``GET /pns/rw-skp22`` or ``/skp22/id``; the body of a request is read as well.

    Raises:
        Problems: with everything that cannot be read.

    Example:
        >>> row = read_annual(
        ...     {"tahun": "2024", "hasilKinerjaNilai": "2", "PerilakuKerjaNilai": 3, "KuadranKinerjaNilai": 3}
        ... )
        >>> [finding.code for finding in row.check()]
        ['SIASN_KUADRAN']
    """
    values, other = read_wire(row, ANNUAL_FIELDS)
    year = values["year"]
    period = Period.year(year) if year is not None else None
    return EvaluationRow(SiasnEndpoint.SKP22, **_common(values), period=period, other=other)


def read_periodic(row: Mapping[str, Any]) -> EvaluationRow:
    """Return a row of ``GET /pns/rw-kinerjaperiodik``; the body of a request is read as well.

    Raises:
        Problems: with everything that cannot be read.
    """
    values, other = read_wire(row, PERIODIC_FIELDS)
    code = values["period_id"]
    return EvaluationRow(
        SiasnEndpoint.KINERJA_PERIODIK,
        **_common(values),
        period=_months(values),
        period_kind=(PERIODS.member(code) or code) if code else None,
        koefisien_id=values["koefisien_id"],
        other=other,
    )


def _common(values: Mapping[str, Any]) -> dict[str, Any]:
    ratings = (values["hasil_kerja"], values["hasil_kerja_label"]), (values["perilaku"], values["perilaku_label"])
    hasil_kerja, perilaku = (read_rating_code(code or text) if code or text else None for code, text in ratings)
    kuadran = values["kuadran"] or values["kuadran_label"]
    return {
        "id": values["id"],
        "person_id": values["person_id"],
        "year": values["year"],
        "hasil_kerja": hasil_kerja,
        "perilaku": perilaku,
        "kuadran": read_predikat_code(kuadran) if kuadran else None,
        "appraiser": SiasnAppraiser(**{field.name: values[field.name] for field in attrs.fields(SiasnAppraiser)}),
        "labels": (values["hasil_kerja_label"], values["perilaku_label"], values["kuadran_label"]),
    }


def _months(values: Mapping[str, Any]) -> Period | None:
    first, last = values["first_month"], values["last_month"]
    years = (values["first_year"] or values["year"], values["last_year"] or values["year"])
    if None in {first, last, *years}:
        return None
    return Period(Period.month(years[0], first).start, Period.month(years[1], last).end)


# --- Findings -------------------------------------------------------------------------------------------------------


def _not_by_matrix(row: EvaluationRow) -> Iterator[Finding]:
    derived = _by_matrix(_known(row.hasil_kerja), _known(row.perilaku))
    if derived is None or not isinstance(row.kuadran, Predikat) or row.kuadran is derived:
        return
    yield Finding(
        "SIASN_KUADRAN",
        Severity.ERROR,
        "kuadran",
        Words(
            f"SIASN mencatat {row.kuadran.label.id}; kedua rating menghasilkan {derived.label.id}.",
            f"SIASN has {row.kuadran.label.en}; the two ratings give {derived.label.en}.",
        ),
        Words(
            "Kirim ulang dengan kuadran yang benar, kecuali tugas belajar yang tidak diselesaikan.",
            "Send it again with the right kuadran, unless it is study leave that was not completed.",
        ),
        MATRIX,
    )


def _other_labels(row: EvaluationRow) -> Iterator[Finding]:
    held = (("hasil_kerja", row.hasil_kerja), ("perilaku", row.perilaku), ("kuadran", row.kuadran))
    for (name, member), text in zip(held, row.labels, strict=True):
        said = read_predikat_code(text) if name == "kuadran" else read_rating_code(text)
        if (
            text
            and isinstance(said, Rating | Predikat)
            and isinstance(member, Rating | Predikat)
            and said is not member
        ):
            yield Finding(
                "SIASN_LABEL",
                Severity.WARNING,
                name,
                Words(
                    f"Kode berarti {member.label.id}, tetapi labelnya '{text}'.",
                    f"The code means {member.label.en}, but the label says '{text}'.",
                ),
                Words("Tanyakan kepada BKN yang mana yang berlaku.", "Ask BKN which of the two holds."),
            )


def _unknown_codes(row: EvaluationRow) -> Iterator[Finding]:
    named = ("hasil_kerja", row.hasil_kerja), ("perilaku", row.perilaku), ("kuadran", row.kuadran)
    for name, code in (*named, ("period_kind", row.period_kind)):
        if isinstance(code, str) and not isinstance(code, PeriodKind):
            yield Finding(
                "SIASN_UNKNOWN_CODE",
                Severity.WARNING,
                name,
                Words(f"Kode '{code}' tidak dikenal.", f"The code '{code}' is not known."),
                Words("Kode disimpan apa adanya.", "It is kept as it came."),
            )
