"""What looks odd in the answers of a survey: flags with counts, to be looked into, never a reason to leave rows out.

People who are content may tick one column all the way down, and a clerk who enters a pile of forms leaves equal rows
beside one another.  The counts tell how much of that there is and how much of it chance would make; what it means is
for those to find out who know how the survey was taken.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_14_2017
from ..base.rounding import Rounding
from ..base.words import Words, number_words
from ..plans.fields import check_kind
from .survey_answers import Answers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..base.law import Basis
    from ..base.period import Period
    from ..base.words import Language

__all__ = ["IntegrityReport", "check_integrity"]

FEWEST_ROWS: int = 10
"""Of fewer rows nothing is flagged (ours)."""
MUCH: Fraction = Fraction(1, 2)
"""From this share on equal answers and full marks are flagged (ours)."""
BEYOND_CHANCE: int = 3
"""So many standard deviations above what chance makes, equal neighbours are flagged (ours)."""

_SHOWN = Rounding(1)
_OURS: Basis = PERMENPANRB_14_2017(
    "Lampiran, pengolahan data",
    assurance=Assurance.ASSUMPTION,
    note="The regulation has no such check. The counts are facts; from where on they are flagged is ours.",
)


@final
@attrs.frozen
class IntegrityReport:
    """How often answers repeat one another, within rows and between them.

    Args:
        n: How many rows have an answer.
        straight: How many rows have one answer to all of two questions or more.
        full_marks: How many have the highest answer to every question they answered.
        longest_run: How many equal rows stand beside one another at most.
        equal_neighbours: How many rows equal the row before.
        expected_neighbours: How many would, on average, if the same rows stood in any order.
        variance: The variance of that number over all orders.
        alpha: Cronbach's alpha of the rows without a blank: near 1, the questions say nearly the same.  ``None`` for
            fewer than two questions or rows, or where no sum differs.
        unit_id: The unit the survey is about.
        period: The days it is about.
    """

    n: int
    straight: int
    full_marks: int
    longest_run: int
    equal_neighbours: int
    expected_neighbours: Fraction
    variance: Fraction
    alpha: Fraction | None
    unit_id: str = ""
    period: Period | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What should be looked into; nothing for fewer than 10 rows."""
        return (*_within_rows(self), *_of_neighbours(self)) if self.n >= FEWEST_ROWS else ()

    @property
    def basis(self) -> Basis:
        """That no regulation asks for it."""
        return _OURS

    def as_text(self, language: Language) -> str:
        """Return the report as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.survey_statistics import integrity_page
        from ..show.text import as_text

        return as_text(integrity_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the report as HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.survey_statistics import integrity_page

        return as_html(integrity_page(self), language)

    def _repr_html_(self) -> str:
        """Return the report for a notebook, in Indonesian."""
        return self.as_html("id")


def check_integrity(answers: Answers) -> IntegrityReport:
    """Return how often answers repeat one another.

    Args:
        answers: The rows in the order they were entered; in another order neighbours say nothing.  Rows without an
            answer are passed over.

    Raises:
        WrongType: for sums or means, which have no rows.

    Example:
        >>> from .survey_scheme import PERMENPANRB14_2017
        >>> piled = [[4] * 9] * 12 + [[3, 4] * 4 + [4]] * 6 + [[3] * 9] * 6
        >>> report = check_integrity(Answers(PERMENPANRB14_2017, piled))
        >>> report.straight, report.longest_run, report.equal_neighbours, str(report.expected_neighbours)
        (18, 12, 21, '8')
        >>> [finding.code for finding in report.findings]
        ['SURVEY_STRAIGHT_LINES', 'SURVEY_FULL_MARKS', 'SURVEY_EQUAL_NEIGHBOURS']
    """
    check_kind(answers, Answers, path="answers", mend="Give Answers: sums and means have no rows.")
    rows = [row for row in answers.rows if any(answer is not None for answer in row)]
    told = [[answer for answer in row if answer is not None] for row in rows]
    expected, variance = _neighbours(list(Counter(rows).values()))
    return IntegrityReport(
        n=len(rows),
        straight=sum(len(row) > 1 and len(set(row)) == 1 for row in told),
        full_marks=sum(set(row) == {answers.scheme.highest} for row in told),
        longest_run=max((sum(1 for _ in run) for _, run in groupby(rows)), default=0),
        equal_neighbours=sum(before == after for before, after in pairwise(rows)),
        expected_neighbours=expected,
        variance=variance,
        alpha=_alpha(answers.complete_rows),
        unit_id=answers.unit_id,
        period=answers.period,
    )


def _neighbours(counts: Sequence[int]) -> tuple[Fraction, Fraction]:
    """Return mean and variance of the number of equal neighbours over all orders of rows of several kinds.

    It is the number of rows less that of runs, whose moments are those of Mood (1940).
    """
    n = sum(counts)
    if n < 2:
        return Fraction(), Fraction()
    squares, cubes = sum(count**2 for count in counts), sum(count**3 for count in counts)
    expected = Fraction(squares, n) - 1
    variance = Fraction(squares * (squares + n * (n + 1)) - 2 * n * cubes - n**3, n**2 * (n - 1))
    return expected, variance


def _alpha(rows: Sequence[Sequence[int]]) -> Fraction | None:
    """Return Cronbach's alpha; the divisors of the variances fall out."""
    if len(rows) < 2 or len(rows[0]) < 2:
        return None
    of_sums = _squares([sum(row) for row in rows])
    of_questions = sum((_squares(column) for column in zip(*rows, strict=True)), Fraction())
    questions = len(rows[0])
    return Fraction(questions, questions - 1) * (1 - of_questions / of_sums) if of_sums else None


def _squares(values: Sequence[int]) -> Fraction:
    return sum(value**2 for value in values) - Fraction(sum(values) ** 2, len(values))


def _within_rows(report: IntegrityReport) -> Iterator[Finding]:
    if report.straight >= MUCH * report.n:
        yield Finding(
            "SURVEY_STRAIGHT_LINES",
            Severity.WARNING,
            "rows",
            Words(
                f"{report.straight} dari {report.n} responden memberi satu jawaban yang sama untuk semua pertanyaan.",
                f"{report.straight} of {report.n} respondents gave one answer to all questions.",
            ),
            _HINT,
            _OURS,
        )
    if report.full_marks >= MUCH * report.n:
        yield Finding(
            "SURVEY_FULL_MARKS",
            Severity.WARNING,
            "rows",
            Words(
                f"{report.full_marks} dari {report.n} responden memberi nilai tertinggi untuk semuanya: kenaikan tidak"
                " akan terlihat lagi.",
                f"{report.full_marks} of {report.n} respondents gave full marks throughout: nothing better can show.",
            ),
            _HINT,
            _OURS,
        )


def _of_neighbours(report: IntegrityReport) -> Iterator[Finding]:
    excess = report.equal_neighbours - report.expected_neighbours
    # The root of the variance would be no exact number; its square is compared.
    if excess > 0 and excess**2 > BEYOND_CHANCE**2 * report.variance:
        expected = number_words(_SHOWN.published(report.expected_neighbours))
        yield Finding(
            "SURVEY_EQUAL_NEIGHBOURS",
            Severity.WARNING,
            "rows",
            Words(
                f"{report.equal_neighbours} baris sama dengan baris sebelumnya; secara kebetulan kira-kira"
                f" {expected.id}. Deretan terpanjang {report.longest_run} baris: mungkin diisi sekaligus.",
                f"{report.equal_neighbours} rows equal the row before; chance makes about {expected.en}. The longest"
                f" run has {report.longest_run} rows: they may have been entered in a batch.",
            ),
            _HINT,
            _OURS,
        )


_HINT = Words(
    "Tanyakan cara pengumpulan dan pengisiannya; jangan membuang jawaban karena tanda ini.",
    "Ask how it was taken and entered; leave no answers out because of this.",
)
