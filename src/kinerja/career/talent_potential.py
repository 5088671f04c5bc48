"""The potential of a person by the policy of an agency: what the scores come to, and what is missing.

A score that is missing, expired, undated or outside the scale is never 0 and never the middle: the potential waits,
says for what, and says which levels are still possible.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.period import plain_date
from ..base.words import Words, date_words, number_words
from ..formula.program import evaluate, explain
from ..plans.fields import is_a, refuse_twins
from .talent_parts import Potensial
from .talent_policy import OutsideScale, PotentialPolicy
from .talent_scores import PotentialScore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from fractions import Fraction

    from ..base.words import Language
    from ..formula.steps import Step
    from .talent_policy import PotentialPart

__all__ = ["PotentialResult"]


def _scores(scores: Iterable[PotentialScore]) -> tuple[PotentialScore, ...]:
    return tuple(scores)


@final
@attrs.frozen(repr=False)
class PotentialResult:
    """The potential that scores come to by a policy; everything is worked out from the two.

    Args:
        policy: The policy of the agency; there is no default.
        scores: The scores, each of a part that the policy scores.
        on: The day of which it is asked.

    Raises:
        InvalidValue: for two scores of one part.
        UnknownName: for a score of a part that the policy does not score.
        WrongType: for parts of the wrong kind.
    """

    policy: PotentialPolicy = attrs.field(validator=is_a(PotentialPolicy))
    scores: tuple[PotentialScore, ...] = attrs.field(
        converter=_scores, validator=attrs.validators.deep_iterable(is_a(PotentialScore))
    )
    on: date = attrs.field(converter=plain_date)

    def __attrs_post_init__(self) -> None:
        refuse_twins((score.key for score in self.scores), "score of", path="scores")
        for score in self.scores:
            self.policy.leaf(score.key)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is doubtful; each of severity error keeps the potential from being told."""
        return tuple(found for leaf in self.policy.leaves for found in _flagged(self, leaf))

    @property
    def open(self) -> tuple[str, ...]:
        """The keys of the parts for which the potential waits."""
        return tuple(leaf.key for leaf in self.policy.leaves if any(_blocks(each) for each in _flagged(self, leaf)))

    @property
    def score(self) -> Fraction | Undetermined:
        """The score, exact; undetermined while a part is open."""
        waiting = self._waiting()
        return self._at(self.facts) if waiting is None else waiting

    @property
    def level(self) -> Potensial | Undetermined:
        """The level; undetermined while a part is open."""
        score = self.score
        return score if isinstance(score, Undetermined) else self.policy.cuts.level(score)

    @property
    def possible(self) -> tuple[Potensial, ...]:
        """The levels that the open parts leave possible, whatever they come to."""
        cuts, known = self.policy.cuts, self.facts
        ends = [known | dict.fromkeys(self.open, end) for end in (cuts.lowest, cuts.highest)]
        least, most = (cuts.level(self._at(facts)) for facts in ends)
        return tuple(level for level in Potensial if least <= level <= most)

    @property
    def because(self) -> Step | Undetermined:
        """The explanation of the level."""
        waiting = self._waiting()
        return explain(self.policy.level_formula, self.facts) if waiting is None else waiting

    @property
    def facts(self) -> dict[str, Fraction]:
        """The scores that count, by part, as the formulas of the policy read them; open parts are not among them."""
        closed = [each for each in self.scores if each.key not in self.open]
        return {each.key: each.value for each in closed if not isinstance(each.value, Undetermined)}

    def as_text(self, language: Language) -> str:
        """Return the potential as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.talent import potential_page
        from ..show.text import as_text

        return as_text(potential_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the potential as a piece of HTML that needs nothing else.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.talent import potential_page

        return as_html(potential_page(self), language)

    def _repr_html_(self) -> str:
        """Return the potential for a notebook, in Indonesian."""
        return self.as_html("id")

    def __repr__(self) -> str:
        level = self.level
        told = "undetermined" if isinstance(level, Undetermined) else level
        return f"<{type(self).__name__} by {self.policy.id}: {told}>"

    def find(self, key: str) -> PotentialScore | None:
        """Return the score of a part; ``None`` where there is none."""
        return next((score for score in self.scores if score.key == key), None)

    def _waiting(self) -> Undetermined | None:
        reasons = [each.message for each in self.findings if _blocks(each)]
        if not reasons:
            return None
        told = Words(" ".join(each.id for each in reasons), " ".join(each.en for each in reasons))
        return Undetermined(told, self.policy.basis)

    def _at(self, facts: dict[str, Fraction]) -> Fraction:
        return evaluate(self.policy.formula, facts)  # type: ignore[return-value]


# --- What is doubtful -----------------------------------------------------------------------------------------------


def _blocks(finding: Finding) -> bool:
    return finding.severity is Severity.ERROR


def _flagged(result: PotentialResult, part: PotentialPart) -> Iterator[Finding]:
    score, path = result.find(part.key), f"scores.{part.key}"
    if score is None:
        yield _missing(part, result).at(path)
        return
    yield from (finding.at(path) for finding in score.findings)
    if isinstance(score.value, Undetermined):
        yield _unknown(part, score.value).at(path)
        return
    for finding in (*_days(part, score, result.on), *_scale(part, score.value, result.policy)):
        yield finding.at(path)


def _missing(part: PotentialPart, result: PotentialResult) -> Finding:
    return Finding(
        "POTENTIAL_MISSING",
        Severity.ERROR,
        "",
        Words(f"{part.name.id} belum dinilai.", f"{part.name.en} was not scored."),
        Words("Nilai dahulu; yang belum ada tidak dianggap 0.", "Score it first; what is not there is not 0."),
        result.policy.basis,
    )


def _unknown(part: PotentialPart, why: Undetermined) -> Finding:
    return Finding(
        "POTENTIAL_UNKNOWN",
        Severity.ERROR,
        "",
        Words(f"{part.name.id}: {why.reason.id}", f"{part.name.en}: {why.reason.en}"),
        Words("Lengkapi sumbernya.", "Complete what it is taken from."),
        why.basis,
    )


def _days(part: PotentialPart, score: PotentialScore, on: date) -> Iterator[Finding]:
    last = score.last_day(part)
    if score.on is not None and score.on > on:
        yield _not_yet(part, score.on)
    if score.on is None and part.valid_months is not None:
        yield _undated(part, part.valid_months)
    if last is not None and last < on:
        yield _expired(part, last)
    if last is not None and score.said_to_hold is (last < on):
        yield _contradicted(part, last)


def _not_yet(part: PotentialPart, day: date) -> Finding:
    told = date_words(day)
    return Finding(
        "POTENTIAL_NOT_YET",
        Severity.ERROR,
        "on",
        Words(f"{part.name.id} bertanggal {told.id}.", f"{part.name.en} is dated {told.en}."),
        Words("Itu sesudah hari yang ditanyakan; periksa.", "That is after the day that is asked about; check it."),
        part.basis,
    )


def _undated(part: PotentialPart, months: int) -> Finding:
    return Finding(
        "POTENTIAL_UNDATED",
        Severity.ERROR,
        "on",
        Words(
            f"{part.name.id} berlaku {months} bulan, tetapi tanggalnya tidak diketahui.",
            f"{part.name.en} holds {months} months, and its day is not known.",
        ),
        Words("Cari tanggalnya.", "Find the day."),
        part.basis,
    )


def _expired(part: PotentialPart, last: date) -> Finding:
    told = date_words(last)
    return Finding(
        "POTENTIAL_EXPIRED",
        Severity.ERROR,
        "expires",
        Words(f"{part.name.id} berlaku sampai {told.id}.", f"{part.name.en} held until {told.en}."),
        Words("Nilai kembali sebelum dipakai.", "Score it again before using it."),
        part.basis,
    )


def _contradicted(part: PotentialPart, last: date) -> Finding:
    told = date_words(last)
    return Finding(
        "POTENTIAL_STATUS_CONTRADICTED",
        Severity.WARNING,
        "said_to_hold",
        Words(
            f"{part.name.id}: status sumber tidak sesuai dengan tanggal berlakunya, {told.id}.",
            f"{part.name.en}: what the source says does not fit its last day, {told.en}.",
        ),
        Words("Tanggal yang dipakai; betulkan sumbernya.", "The day decides; mend the source."),
        part.basis,
    )


def _scale(part: PotentialPart, value: Fraction, policy: PotentialPolicy) -> Iterator[Finding]:
    if policy.cuts.holds(value):
        return
    told, low, high = (number_words(each) for each in (value, policy.cuts.lowest, policy.cuts.highest))
    capped = policy.outside is OutsideScale.DIBATASI
    yield Finding(
        "POTENTIAL_OUTSIDE_SCALE",
        Severity.WARNING if capped else Severity.ERROR,
        "value",
        Words(
            f"{part.name.id} bernilai {told.id}, di luar {low.id} sampai {high.id}.",
            f"{part.name.en} is {told.en}, outside {low.en} to {high.en}.",
        ),
        Words("Dihitung sebagai ujung skala.", "It counts as the end of the scale.")
        if capped
        else Words("Periksa nilainya; tidak dihitung.", "Check it; it does not count."),
        policy.basis,
    )
