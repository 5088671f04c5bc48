"""An audit of published survey figures: which weights they were made with, and which number is misprinted.

Reports print the means of their elements, how many people answered and an index.  From these alone it can often be
told what somebody computed.  What comes out is a reason to ask, never a finding against anybody: a misprint that would
explain everything is a suspicion, and where several would, all of them are told.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.words import Words, number_words
from ..errors import InvalidValue
from ..plans.fields import check_kind
from .survey_answers import ElementTotals, QuestionTotal
from .survey_audit_parts import (
    AuditedElement,
    Misprint,
    PrintedNumber,
    WeightFit,
    WeightReading,
    audited_element,
    misprints_of,
    weight_reading,
)
from .survey_weights import EXACT, PrintedWeight

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ..base.scale import Grade, Ranked
    from ..base.words import Language
    from .survey_scheme import SurveyScheme
    from .survey_weights import WeightPolicy

__all__ = ["SurveyAudit", "audit_published"]


@final
@attrs.frozen
class SurveyAudit:
    """What published figures tell about how they were made; made by :func:`audit_published`.

    Args:
        scheme: What was asked.
        elements: The elements, with the sums behind their means where they can be rebuilt.
        ikm: The index as printed.
        respondents: How many people answered; ``None`` when nobody said.
        readings: What the index would be with each of the weights.
        misprints: Single numbers that, changed, make everything fit; the likeliest first.
        findings: What a careful reader would ask about.
    """

    scheme: SurveyScheme
    elements: tuple[AuditedElement, ...]
    ikm: PrintedNumber
    respondents: int | None
    readings: tuple[WeightReading, ...]
    misprints: tuple[Misprint, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def explained_by(self) -> tuple[WeightPolicy, ...]:
        """The weights that may have been used, those that fit to the cent before the others; empty when none does."""
        fits = (WeightFit.PERSIS, WeightFit.MUNGKIN)
        return tuple(each.weights for fit in fits for each in self.readings if each.fit is fit)

    @property
    def guess(self) -> WeightPolicy | None:
        """The only weights that fit to the cent, or else the only ones that may fit; ``None`` when that is open."""
        for fit in (WeightFit.PERSIS, WeightFit.MUNGKIN):
            found = [each.weights for each in self.readings if each.fit is fit]
            if found:
                return found[0] if len(found) == 1 else None
        return None

    @property
    def likeliest(self) -> Misprint | None:
        """The only misprint, or the one that the period beside it speaks for most; ``None`` when that is open."""
        nearest = [each.nearer or 0 for each in self.misprints]
        clear = len(nearest) == 1 or (len(nearest) > 1 and nearest[0] > nearest[1])
        return self.misprints[0] if clear else None

    @property
    def recovered(self) -> ElementTotals | None:
        """The sums of the answers, where each mean leaves only one; what they come to is another question."""
        totals = [(each.key, each.total) for each in self.elements]
        n = self.respondents
        if n is None or any(total is None for _, total in totals):
            return None
        found = [QuestionTotal(key, total, n) for key, total in totals if total is not None]
        return ElementTotals(self.scheme, found, respondents=n)

    def as_text(self, language: Language) -> str:
        """Return the audit as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.survey import audit_page
        from ..show.text import as_text

        return as_text(audit_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the audit as HTML that needs nothing else, its texts escaped.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.survey import audit_page

        return as_html(audit_page(self), language)

    def _repr_html_(self) -> str:
        """Return the audit for a notebook, in Indonesian."""
        return self.as_html("id")


def audit_published(
    scheme: SurveyScheme,
    elements: Mapping[str, str],
    *,
    ikm: str,
    respondents: int | None = None,
    mutu: str | None = None,
    ni: str | None = None,
    beside: Mapping[str, str] | None = None,
    weights: Iterable[WeightPolicy] | None = None,
) -> SurveyAudit:
    """Return what published figures tell about how they were made.

    Args:
        scheme: What was asked.
        elements: The mean of each element as printed, with all of its zeros, by the key of the element.
        ikm: The index as printed.
        respondents: How many people answered each question; with it, sums can be rebuilt and misprints looked for.
        mutu: The class as printed.
        ni: The index on the scale of the answers as printed, where that stands there too.
        beside: The means of another period as printed, to tell which of several misprints is the likeliest.
        weights: The weights that are tried; left out, exact ones and those that reports of this scheme print.

    Raises:
        InvalidValue: for numbers that are not printed ones, an element that is missing, and no respondents.
        UnknownName: for an element or a class that there is not.
        WrongType: for means without the keys of their elements.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017 as scheme
        >>> means = ("3.31", "3.35", "3.49", "3.93", "3.45", "3.39", "3.39", "3.76", "3.35")
        >>> audit = audit_published(scheme, dict(zip(scheme.keys, means)), ikm="87.28")
        >>> audit.guess.label.en, [reading.fit.value for reading in audit.readings]
        ('exact weights (1 divided by the number of elements)', ['persis', 'tidak', 'mungkin'])
    """
    if respondents is not None and (type(respondents) is not int or respondents < 1):
        raise InvalidValue(
            f"{respondents!r} people answered.", mend="Give 1 or more, or None.", path="respondents", value=respondents
        )
    n = respondents if scheme.has_single_questions else None
    told = [audited_element(key, printed, n) for key, printed in _in_order(scheme, elements, "elements").items()]
    index = PrintedNumber(ikm)
    tried: tuple[WeightPolicy, ...] = (
        (EXACT, *map(PrintedWeight, scheme.printed_weights)) if weights is None else tuple(weights)
    )
    readings = [weight_reading(scheme, told, index, each) for each in tried]
    misprints: list[Misprint] = []
    if n is not None and all(each.fit is WeightFit.TIDAK for each in readings):
        other = {} if beside is None else _in_order(scheme, beside, "beside")
        misprints = misprints_of(scheme, told, index, readings, other)
        misprints = [each for each in misprints if ni is None or _agrees(each, index, PrintedNumber(ni), scheme)]
    audit = SurveyAudit(scheme, tuple(told), index, respondents, tuple(readings), tuple(misprints))
    found = [*_about_elements(audit), *_about_weights(audit), *_about_misprints(audit), *_about_rest(audit, mutu, ni)]
    return attrs.evolve(audit, findings=tuple(found))


def _in_order(scheme: SurveyScheme, printed: Mapping[str, str], path: str) -> dict[str, PrintedNumber]:
    mend = f"Give each mean by the key of its element; the keys are {', '.join(scheme.keys)}."
    check_kind(printed, Mapping, path=path, mend=mend)
    for key in printed:
        scheme.element(key)
    missing = [key for key in scheme.keys if key not in printed]
    if missing:
        raise InvalidValue(f"Not there: {', '.join(missing)}.", mend="Give all elements.", path=path, value=missing)
    return {key: PrintedNumber(printed[key]) for key in scheme.keys}


def _agrees(misprint: Misprint, ikm: PrintedNumber, ni: PrintedNumber, scheme: SurveyScheme) -> bool:
    """Return whether the index agrees with the one on the scale once the misprint is mended."""
    mended = PrintedNumber(misprint.mended) if misprint.where == "ikm" else ikm
    return ni.stands_for(mended.value / scheme.conversion)


def _about_elements(audit: SurveyAudit) -> Iterator[Finding]:
    for each in audit.elements:
        if not each.is_possible:
            n = audit.respondents
            yield Finding(
                "SURVEY_ELEMENT_IMPOSSIBLE",
                Severity.WARNING,
                f"elements.{each.key}",
                Words(
                    f"Rata-rata jawaban bulat {n} responden tidak mungkin {each.printed.words.id}.",
                    f"Whole answers of {n} people cannot have a mean of {each.printed.words.en}.",
                ),
                Words(
                    "Periksa angka itu, banyaknya responden, atau jawaban yang kosong.",
                    "Look at that number, at how many answered, or at what was left blank.",
                ),
            )
    if not audit.scheme.has_single_questions:
        yield Finding(
            "SURVEY_SEVERAL_QUESTIONS",
            Severity.INFO,
            "elements",
            Words(
                "Unsur dengan beberapa pertanyaan: jumlah jawabannya tidak dapat disusun kembali.",
                "Elements of several questions: the sums of their answers cannot be rebuilt.",
            ),
        )


def _about_weights(audit: SurveyAudit) -> Iterator[Finding]:
    if not audit.explained_by:
        yield Finding(
            "SURVEY_NOT_EXPLAINED",
            Severity.WARNING,
            "ikm",
            Words(
                f"Tidak ada bobot yang dicoba menghasilkan {audit.ikm.words.id} dari unsur yang tercetak.",
                f"None of the weights that were tried gives {audit.ikm.words.en} from the printed elements.",
            ),
            Words("Minta rincian perhitungannya.", "Ask how it was computed."),
        )
    guess = audit.guess
    if isinstance(guess, PrintedWeight):
        exact = weight_reading(audit.scheme, audit.elements, audit.ikm, EXACT).index
        shown = number_words(audit.scheme.published(exact))
        falls = audit.scheme.grade(exact) != audit.scheme.grade(audit.ikm.value)
        yield Finding(
            "SURVEY_PRINTED_WEIGHT",
            Severity.WARNING if falls else Severity.INFO,
            "ikm",
            Words(
                f"Dihitung dengan {guess.label.id}; dengan bobot eksak {shown.id}"
                + (", dan mutunya lain." if falls else "."),
                f"Computed with a {guess.label.en}; with exact weights {shown.en}"
                + (", and another class." if falls else "."),
            ),
        )


def _about_misprints(audit: SurveyAudit) -> Iterator[Finding]:
    if not audit.misprints:
        return
    likely = audit.likeliest
    hint = Words("Tanyakan kepada penyusun laporan.", "Ask who made the report.")
    if likely is None:
        several = Words(
            f"Satu salah cetak dapat menjelaskannya, tetapi ada {len(audit.misprints)} kemungkinan.",
            f"One misprint may explain it, but there are {len(audit.misprints)} ways.",
        )
        yield Finding("SURVEY_MISPRINT", Severity.WARNING, "", several, hint)
        return
    printed, mended = (PrintedNumber(text).words for text in (likely.printed, likely.mended))
    message = Words(
        f"Mungkin salah cetak: {printed.id} seharusnya {mended.id} ({likely.kind.label.id}).",
        f"Perhaps a misprint: {printed.en} for {mended.en} ({likely.kind.label.en}).",
    )
    path = likely.where if likely.where == "ikm" else f"elements.{likely.where}"
    yield Finding("SURVEY_MISPRINT", Severity.WARNING, path, message, hint)


def _about_rest(audit: SurveyAudit, mutu: str | None, ni: str | None) -> Iterator[Finding]:
    grade = audit.scheme.grade(audit.ikm.value)
    if mutu is not None and not isinstance(grade, Undetermined) and _named(audit.scheme, mutu) != grade:
        yield Finding(
            "SURVEY_GRADE_DIFFERS",
            Severity.WARNING,
            "mutu",
            Words(
                f"Tercetak mutu {mutu}, sedangkan {audit.ikm.words.id} berarti {grade.token}.",
                f"Class {mutu} is printed, and {audit.ikm.words.en} means {grade.token}.",
            ),
            basis=audit.scheme.cuts_basis,
        )
    if ni is not None and not PrintedNumber(ni).stands_for(audit.ikm.value / audit.scheme.conversion):
        yield Finding(
            "SURVEY_NI_DIFFERS",
            Severity.WARNING,
            "ni",
            Words(
                f"NI tercetak {PrintedNumber(ni).words.id} tidak sejalan dengan IKM {audit.ikm.words.id}.",
                f"The printed index on the scale, {ni}, does not go with {audit.ikm.words.en}.",
            ),
        )


def _named(scheme: SurveyScheme, mutu: str) -> Ranked | Grade:
    members = scheme.grades.members
    return members.parse(mutu) if members is not None else scheme.grades.grade(mutu)
