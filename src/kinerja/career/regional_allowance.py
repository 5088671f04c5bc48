"""What is paid of an allowance (TPP, tukin) by the decree of a region: in whole Rupiah, and why.

A predikat that is missing is never 80 percent, and deductions that nobody counted are never 0: then nothing is said.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, Any, final

import attrs

from ..base.exact import exact, number_text
from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import KEPMENDAGRI_900_4700_2020
from ..base.period import plain_date
from ..base.scale import Grade, Ranked, grade_or_number
from ..base.spans import check_in_force
from ..base.words import Words, number_words
from ..errors import InvalidValue
from ..evaluation.cohort import masked
from ..formula.build import given, greatest_of, total
from ..formula.program import explain
from ..formula.steps import Input, Step
from ..plans.fields import filled, is_a, refuse_twins, stripped
from ..rules.allowance import PercentStage
from .regional_decree import DISIPLIN, KINERJA, RegionalAllowance, whole_rupiah

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.words import Language
    from ..formula.algebra import NumberFormula
    from .regional_decree import DeductionRule

__all__ = ["DISCIPLINE_SCORE", "AllowancePayment"]

FULL = 100
"""All of an allowance, in percent."""


def _whole(_: object, attribute: attrs.Attribute[Any], value: int) -> None:
    whole_rupiah(value, attribute.name)


_SHAPE: Basis = KEPMENDAGRI_900_4700_2020(
    "disiplin kerja",
    assurance=Assurance.ASSUMPTION,
    note="The shape that a news item and an application share: 100 less the deductions, and never below 0.  The text"
    " was not read; the decree of the region says what holds.",
)
DISCIPLINE_SCORE: NumberFormula = greatest_of(0, FULL - total("potongan", given("persen"))).named(
    "skor_disiplin", id="Skor disiplin", en="Score of discipline", basis=_SHAPE
)
"""What is left of discipline: 100 less all deductions, not below 0; facts ``potongan[]`` ``{persen}``.

What is paid by a decree cites the decree for it, see ``RegionalAllowance.discipline_basis``.
"""

_NO_PREDIKAT = Words("Predikat kinerja belum ada.", "There is no predikat yet.")
_NOT_COUNTED = Words("Pelanggaran disiplin belum direkap.", "Nobody has counted the breaches of discipline.")


def _performance(value: Ranked | Grade | Undetermined | Exact | None) -> Ranked | Grade | Undetermined | Fraction:
    if value is None:
        return Undetermined(_NO_PREDIKAT)
    return value if isinstance(value, Undetermined) else grade_or_number(value, path="performance")


def _breaches(
    values: Mapping[str, Exact] | Iterable[tuple[str, Exact]] | None,
) -> tuple[tuple[str, Fraction], ...] | None:
    if values is None:
        return None
    pairs: Any = tuple(values.items() if isinstance(values, Mapping) else values)
    refuse_twins((name for name, _ in pairs), "breach", path="breaches")
    counts = tuple((name, exact(count)) for name, count in pairs)
    for name, count in counts:
        if count < 0:
            raise InvalidValue(
                f"{name!r} was counted {number_text(count)} times.",
                mend="Give 0 or more.",
                path=f"breaches.{name}",
                value=count,
            )
    return counts


@final
@attrs.frozen(repr=False)
class AllowancePayment:
    """What is paid to one person for one month by one decree.

    Args:
        person_id: Whose; the caller's key.
        on: A day of the month that is paid.
        decree: By which decree.
        ceiling: The whole allowance (pagu) of the month, in Rupiah.
        performance: The grade, the score in percent, or why there is neither.
        breaches: How often each breach of the decree was counted; empty says that there was none of any, ``None`` that
            nobody counted.  Where some are told, one that is left out is not 0: the amount is open.

    Raises:
        InvalidValue: for a ceiling that is not whole, a score or count below 0, or a grade without a table.
        NotCovered: when the decree does not hold on that day.
        UnknownName: for a breach that the decree does not have.
        WrongType: for a grade of another scale.

    Example:
        >>> from datetime import date
        >>> from kinerja import Law, Rounding
        >>> from kinerja.rules.allowance import Allowance
        >>> perbup = Law("Perbup Contoh 7/2025")
        >>> weights = Allowance({"kinerja": "0.6", "disiplin": "0.4"}, perbup("Pasal 10"), Rounding(2), stage="dicetak")
        >>> whole = Rounding(0, basis=perbup("Pasal 14"))
        >>> tpp = RegionalAllowance("tpp", perbup, date(2025, 1, 1), None, weights, None, [], whole)
        >>> AllowancePayment("e1", date(2025, 3, 1), tpp, 4_000_001, performance="90.5", breaches={}).amount
        3772001
        >>> AllowancePayment("e1", date(2025, 3, 1), tpp, 4_000_001, performance=None, breaches={}).amount.reason.en
        'There is no predikat yet.'
    """

    person_id: str = attrs.field(converter=stripped, validator=filled)
    on: date = attrs.field(converter=plain_date)
    decree: RegionalAllowance = attrs.field(validator=is_a(RegionalAllowance))
    ceiling: int = attrs.field(validator=_whole)
    performance: Ranked | Grade | Fraction | Undetermined = attrs.field(converter=_performance, kw_only=True)
    breaches: tuple[tuple[str, Fraction], ...] | None = attrs.field(converter=_breaches, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_in_force(str(self.decree.law), self.decree.since, self.decree.until, self.on)
        self._performed()
        self._disciplined()

    def _performed(self) -> Step | Undetermined:
        told, decree = self.performance, self.decree
        label = Words("Skor kinerja", "Score of performance")
        if isinstance(told, Undetermined):
            return told
        if isinstance(told, Fraction):
            return Step("skor_kinerja", label, told, (), decree.allowance.basis)
        if decree.factors is None:
            raise InvalidValue(
                f"{decree.law} gives no percentage to {told!r}.",
                why="No national table does, and that of another region is not the law here.",
                mend="Give the score, or the region's table as factors.",
                path="performance",
                value=told,
            )
        read = (Input("predikat", str(told)),)
        return Step("skor_kinerja", label, decree.factors.factor(told), read, decree.factors.basis)

    def _disciplined(self) -> Step | Undetermined:
        if self.breaches is None:
            return Undetermined(_NOT_COUNTED, self.decree.allowance.basis)
        parts = tuple(_deducted(self.decree.deduction(name), count) for name, count in self.breaches)
        if self.uncounted:
            return _not_told(self.uncounted)
        step = explain(DISCIPLINE_SCORE, {"potongan": [{"persen": each.value} for each in parts]})
        return attrs.evolve(step, inputs=(), steps=parts, basis=self.decree.discipline_basis)

    @property
    def uncounted(self) -> tuple[DeductionRule, ...]:
        """The deductions of which nobody told how often, although others were counted."""
        counted = {name for name, _ in self.breaches or ()}
        return tuple(each for each in self.decree.deductions if counted and each.key not in counted)

    @property
    def deducted(self) -> Fraction | Undetermined:
        """All deductions together, in percent of the share of discipline; they may exceed 100."""
        step = self._disciplined()
        if isinstance(step, Undetermined):
            return step
        return sum((exact(each.value) for each in step.steps), Fraction(0))  # type: ignore[arg-type]

    @property
    def because(self) -> Step | Undetermined:
        """The explanation of the amount, or why there is none."""
        told = {KINERJA: self._performed(), DISIPLIN: self._disciplined()}
        for answer in told.values():
            if isinstance(answer, Undetermined):
                return answer
        steps = {name: step for name, step in told.items() if isinstance(step, Step)}
        paid = self.decree.allowance.paid({name: exact(step.value) for name, step in steps.items()})  # type: ignore[arg-type]
        parts = tuple(attrs.evolve(part, steps=(steps[part.inputs[0].path],)) for part in paid.because.steps)
        percent = attrs.evolve(paid.because, steps=parts)
        if paid.stage is PercentStage.DIBAYAR:
            label = Words("Persentase yang dibulatkan", "Percentage, rounded")
            percent = Step("persen_dibulatkan", label, paid.payable, (), paid.rounding.basis, (percent,))
        return self._rounded(paid.payable * self.ceiling / FULL, percent)

    def _rounded(self, amount: Fraction, percent: Step) -> Step:
        read = (Input("pagu", Fraction(self.ceiling), "rupiah"),)
        before = Words("Sebelum pembulatan (rupiah)", "Before rounding (rupiah)")
        whole = Words("Dibayarkan (rupiah)", "Paid (rupiah)")
        exactly = Step("sebelum_pembulatan", before, amount, read, self.decree.allowance.basis, (percent,))
        return Step("dibayar", whole, self.decree.money.apply(amount), (), self.decree.money.basis, (exactly,))

    @property
    def percent(self) -> Fraction | Undetermined:
        """The percentage before it is rounded; :attr:`payable` is the one that money is taken of."""
        return self._value("persen_dibayar")

    @property
    def payable(self) -> Fraction | Undetermined:
        """The percentage that money is taken of: rounded where the decree pays the rounded one, else exact."""
        rounded = self.decree.allowance.stage is PercentStage.DIBAYAR
        return self._value("persen_dibulatkan" if rounded else "persen_dibayar")

    @property
    def exact_amount(self) -> Fraction | Undetermined:
        """The amount before it is rounded, in Rupiah."""
        return self._value("sebelum_pembulatan")

    @property
    def amount(self) -> int | Undetermined:
        """The amount paid, in whole Rupiah."""
        value = self._value("dibayar")
        return value if isinstance(value, Undetermined) else int(value)

    def _value(self, key: str) -> Fraction | Undetermined:
        because = self.because
        return because if isinstance(because, Undetermined) else exact(because.find(key)[0].value)  # type: ignore[arg-type]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What a careful reader would flag."""
        return (*_capped(self), *_above(self))

    def as_text(self, language: Language) -> str:
        """Return what is paid as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.allowance import allowance_page
        from ..show.text import as_text

        return as_text(allowance_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return what is paid as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.allowance import allowance_page
        from ..show.html import as_html

        return as_html(allowance_page(self), language)

    def _repr_html_(self) -> str:
        """Return what is paid for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        told = self.amount
        shown = "undetermined" if isinstance(told, Undetermined) else f"Rp{told}"
        return f"<{type(self).__name__} of {masked(self.person_id)}: {shown}>"


def _not_told(rules: tuple[DeductionRule, ...]) -> Undetermined:
    id, en = "; ".join(each.label.id for each in rules), "; ".join(each.label.en for each in rules)
    return Undetermined(Words(f"Belum direkap: {id}.", f"Nobody has counted: {en}."), rules[0].basis)


def _deducted(rule: DeductionRule, count: Fraction) -> Step:
    unit = rule.unit.id
    return Step(f"potongan_{rule.key}", rule.label, rule.percent * count, (Input(rule.key, count, unit),), rule.basis)


def _capped(paid: AllowancePayment) -> Iterator[Finding]:
    deducted = paid.deducted
    if isinstance(deducted, Fraction) and deducted > FULL:
        shown = number_words(deducted)
        yield Finding(
            "ALLOWANCE_DEDUCTIONS_ABOVE_100",
            Severity.INFO,
            "breaches",
            Words(
                f"Potongan {shown.id}% melebihi 100%; bagian disiplin menjadi 0, bagian kinerja tidak dikurangi.",
                f"Deductions of {shown.en}% exceed 100%; the share of discipline is 0, that of performance is not cut.",
            ),
            basis=paid.decree.discipline_basis,
        )


def _above(paid: AllowancePayment) -> Iterator[Finding]:
    percent = paid.payable
    if isinstance(percent, Fraction) and percent > FULL:
        shown = number_words(percent)
        yield Finding(
            "ALLOWANCE_ABOVE_CEILING",
            Severity.WARNING,
            "performance",
            Words(f"Yang dibayarkan {shown.id}% dari pagu.", f"What is paid is {shown.en}% of the ceiling."),
            Words("Periksa apakah peraturan daerah mengizinkannya.", "Look whether the decree allows it."),
            paid.decree.allowance.basis,
        )
