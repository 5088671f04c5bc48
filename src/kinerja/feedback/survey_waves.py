"""Whether a service got better between two surveys, or whether chance alone may have made the difference.

Respondents are compared, never elements; the two surveys asked different people.  Where only sums or means were
published there is a difference and no answer to that question, and the result says so.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_14_2017
from ..base.stats_samples import Difference, welch
from ..base.words import Words, label
from ..errors import InvalidValue
from .survey import index
from .survey_answers import Answers, MissingPolicy
from .survey_interval import ENOUGH_FOR_T, FEWEST_RESPONDENTS, fewest_answers, respondent_values
from .survey_weights import EXACT

if TYPE_CHECKING:
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis
    from ..base.words import Language
    from .survey import SurveyIndex
    from .survey_answers import ElementMeans, ElementTotals
    from .survey_weights import WeightPolicy

__all__ = ["WaveComparison", "WaveVerdict", "compare_waves"]

_OURS: Basis = PERMENPANRB_14_2017(
    "Lampiran, pengolahan data",
    assurance=Assurance.ASSUMPTION,
    note="The regulation compares no surveys. That it is done by Welch's difference of the respondents is ours.",
)


class WaveVerdict(StrEnum):
    """What the difference of two surveys, or of two other measurements, says."""

    MEMBAIK = "membaik"
    """Better than before, beyond what chance makes."""
    MEMBURUK = "memburuk"
    """Worse than before, beyond what chance makes."""
    TIDAK_JELAS = "tidak_jelas"
    """Chance alone may have made it; that nothing changed is not said either."""
    DATA_KURANG = "data_kurang"
    """Too little is known to say anything."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("wave_verdict", self)


@final
@attrs.frozen
class WaveComparison:
    """Two surveys of one service, the earlier one first.

    Args:
        first: The earlier index.
        second: The later one.
        difference: How the respondents differ, with its interval, or why that is not known.
        fewest: So many answers each element must have in both for a verdict.
    """

    first: SurveyIndex
    second: SurveyIndex
    difference: Difference | Undetermined
    fewest: int

    @property
    def change(self) -> Fraction:
        """The later index less the earlier one, exact."""
        return self.second.exact - self.first.exact

    @property
    def verdict(self) -> WaveVerdict:
        """What it says."""
        if not isinstance(self.difference, Difference) or self._smaller < self.fewest:
            return WaveVerdict.DATA_KURANG
        if self.difference.low > 0:
            return WaveVerdict.MEMBAIK
        return WaveVerdict.MEMBURUK if self.difference.high < 0 else WaveVerdict.TIDAK_JELAS

    @property
    def _smaller(self) -> int:
        return min(fewest_answers(self.first), fewest_answers(self.second))

    @property
    def reason(self) -> Words:
        """The verdict in a sentence."""
        if not isinstance(self.difference, Difference):
            return self.difference.reason
        match self.verdict:
            case WaveVerdict.MEMBAIK:
                return Words(
                    "Naik, di luar kebetulan; sebabnya belum diketahui.", "Up, beyond chance; why is not known."
                )
            case WaveVerdict.MEMBURUK:
                return _changed("Turun", "Down")
            case WaveVerdict.TIDAK_JELAS:
                return Words(
                    "Selisihnya dapat terjadi karena kebetulan; itu bukan bukti bahwa tidak ada yang berubah.",
                    "Chance alone may have made the difference; that is no proof that nothing changed.",
                )
            case _:
                return _few(self._smaller, self.fewest)

    @property
    def basis(self) -> Basis:
        """That no regulation asks for it."""
        return _OURS

    def as_text(self, language: Language) -> str:
        """Return it as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.survey_statistics import waves_page
        from ..show.text import as_text

        return as_text(waves_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return it as HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.survey_statistics import waves_page

        return as_html(waves_page(self), language)

    def _repr_html_(self) -> str:
        """Return it for a notebook, in Indonesian."""
        return self.as_html("id")


def compare_waves(
    first: Answers | ElementTotals | ElementMeans,
    second: Answers | ElementTotals | ElementMeans,
    *,
    weights: WeightPolicy = EXACT,
    missing: MissingPolicy = MissingPolicy.ANSWERED_ONLY,
    confidence: Exact = 95,
    fewest: int = ENOUGH_FOR_T,
) -> WaveComparison:
    """Return what two surveys of one service say about a change.

    Args:
        first: The earlier survey.
        second: The later one, of other people: who answered both is taken for two.
        weights: How the elements are weighted, in both.
        missing: What happens to rows with blanks, in both.
        confidence: Of the interval, in percent, from 50 to 99.9999.
        fewest: So many answers each element must have in both for a verdict, 5 or more; 30 by default.

    Raises:
        InvalidValue: for two schemes, periods in the wrong order, another unit, or a limit below 5.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> def told(*counts):
        ...     rows = [[4 - place] * 9 for place, count in enumerate(counts) for _ in range(count)]
        ...     return Answers(PERMENPANRB14_2017, rows)
        >>> answer = compare_waves(told(10, 30, 10), told(25, 25, 0))
        >>> print(answer.difference.estimate, answer.difference.low, answer.difference.high, answer.verdict)
        12.5000 6.7822 18.2178 membaik
        >>> print(compare_waves(told(10, 30, 10), told(14, 26, 10)).verdict)
        tidak_jelas
    """
    if type(fewest) is not int or fewest < FEWEST_RESPONDENTS:
        raise InvalidValue(
            f"fewest is {fewest!r}.",
            mend=f"Give a whole number, {FEWEST_RESPONDENTS} or more.",
            path="fewest",
            value=fewest,
        )
    before, after = (index(each, weights=weights, missing=missing) for each in (first, second))
    _check_pair(before, after)
    if not (isinstance(first, Answers) and isinstance(second, Answers)):
        return WaveComparison(before, after, Undetermined(_ONLY_SUMS, _OURS), fewest)
    smaller = min(map(fewest_answers, (before, after)))
    if smaller < FEWEST_RESPONDENTS:
        return WaveComparison(before, after, Undetermined(_few(smaller, FEWEST_RESPONDENTS), _OURS), fewest)
    old, new = (respondent_values(each, weights=weights, missing=missing) for each in (first, second))
    if len(set(old)) == len(set(new)) == 1:
        return WaveComparison(before, after, Undetermined(_ALIKE, _OURS), fewest)
    return WaveComparison(before, after, welch(old, new, confidence=confidence), fewest)


def _check_pair(first: SurveyIndex, second: SurveyIndex) -> None:
    if first.scheme != second.scheme:
        raise InvalidValue(
            f"One survey was asked by {first.scheme.id}, the other by {second.scheme.id}.",
            why="Their elements or scales differ, and so do their indices.",
            mend="Compare surveys of one scheme.",
            path="second",
        )
    if first.unit_id and second.unit_id and first.unit_id != second.unit_id:
        raise InvalidValue(
            f"One survey is about {first.unit_id!r}, the other about {second.unit_id!r}.",
            mend="Compare surveys of one unit.",
            path="second.unit_id",
        )
    if first.period and second.period and first.period.end >= second.period.start:
        raise InvalidValue(
            "The second survey does not begin after the end of the first.",
            mend="Give the earlier one first, and periods that share no day.",
            path="second.period",
        )


_ONLY_SUMS = Words(
    "Hanya jumlah atau rata-rata per unsur yang diketahui: tidak ada uji yang mungkin.",
    "Only sums or means of the elements are known: no test is possible.",
)
_ALIKE = Words(
    "Dalam kedua survei semua responden memberi jawaban yang sama: seberapa jauh kebetulan berperan tidak terlihat.",
    "In both surveys all respondents gave the same index: such answers do not show how far chance reaches.",
)


def _changed(way_id: str, way_en: str) -> Words:
    return Words(
        f"{way_id}, di luar kebetulan; sebabnya belum diketahui.", f"{way_en}, beyond chance; why is not known."
    )


def _few(answers: int, fewest: int) -> Words:
    return Words(
        f"Terlalu sedikit: {answers} jawaban atas salah satu unsur dalam salah satu survei; diperlukan {fewest}.",
        f"Too few: {answers} answers to one of the elements in one of the surveys; {fewest} are needed.",
    )
