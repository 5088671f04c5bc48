"""Who stands before whom in a cohort: by predikat, by the number where the law has one, and then as declared.

PermenPANRB 6/2022 knows no ranking beside the predikat (art. 30); PP 30/2019 compares number and predikat (art. 52).
Whatever tells people of one predikat and number apart is a rule of the agency: it is given in its order, with a name
and a basis, and stands in the answer.  People whom nothing tells apart share a place.
"""

from __future__ import annotations

from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, final

import attrs

from ..base.exact import Exact, exact
from ..base.finding import Finding, Severity, Undetermined
from ..base.law import Assurance, Basis
from ..base.laws import PERMENPANRB_6_2022, PP_30_2019, PP_46_2011
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..plans.fields import check_kind
from .cohort import check_cohort, shown_id
from .ranking_parts import RankNumbering, RankPlace, RankRule, TopShare, Unplaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.scale import Grade, Ranked
    from ..base.words import Language
    from .cohort import Cohort, CohortIdentity

__all__ = [
    "Ranking",
    "rank",
]

BY_PREDIKAT = PERMENPANRB_6_2022("Pasal 30")
"""Ranking is done by setting the predikat; the regulation knows no other one."""
_PREDIKAT_FIRST = PP_30_2019(
    "Pasal 52 ayat (2)",
    assurance=Assurance.ASSUMPTION,
    note="People are compared by number and predikat; that the predikat goes first is our reading, as in art. 41(8).",
)
_NO_ARTICLE = PP_46_2011(
    "Pasal 17",
    assurance=Assurance.ASSUMPTION,
    note="No article on ranking was found in PP 46/2011; the order of its grades is used, and the number within.",
)
_BASES: Mapping[str, Basis] = MappingProxyType(
    {
        "permenpanrb6_2022": BY_PREDIKAT,
        "pp46_2011": _NO_ARTICLE,
        "pp30_2019": _PREDIKAT_FIRST,
        "permenpanrb8_2021": _PREDIKAT_FIRST,
        "year_2021": _PREDIKAT_FIRST,
    }
)


@final
@attrs.frozen
class Ranking:
    """The places of a cohort.

    Args:
        cohort: Which people; with others the places are others.
        numbering: How places are counted behind a shared one.
        basis: Why the order is what it is; ``None`` for rules of which kinerja knows no article.
        by_score: Whether the number orders people of one predikat.
        rules: What else tells people apart, in its order.
        places: From the best; within a place by id.
        unplaced: Who has no predikat, by id.
        findings: What a careful reader would flag.
    """

    cohort: CohortIdentity
    numbering: RankNumbering
    basis: Basis | None
    by_score: bool
    rules: tuple[RankRule, ...]
    places: tuple[RankPlace, ...]
    unplaced: tuple[Unplaced, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def ranked(self) -> int:
        """How many people have a place."""
        return sum(len(place.employee_ids) for place in self.places)

    @property
    def ties(self) -> tuple[RankPlace, ...]:
        """The places that several people share."""
        return tuple(place for place in self.places if place.shared)

    def place(self, employee_id: str) -> RankPlace | Undetermined:
        """Return the place of a person, or why there is none.

        Raises:
            NotFound: when nobody of the cohort has the id.
        """
        for place in self.places:
            if employee_id in place.employee_ids:
                return place
        for each in self.unplaced:
            if each.employee_id == employee_id:
                return each.why
        raise NotFound(f"{shown_id(employee_id)} is nobody of the cohort.", mend="Correct the id.", value=employee_id)

    def top(self, share: Exact) -> TopShare:
        """Return who is among the best share, such as the best tenth.

        No more people are taken than the share holds: of 25 people a tenth is 2.5, and two are taken.

        Args:
            share: Above 0 and at most 1.

        Raises:
            InvalidValue: for another share.
        """
        part = exact(share)
        if not 0 < part <= 1:
            raise InvalidValue(f"{share} is no share.", mend="Give one above 0, up to 1.", path="share", value=share)
        quota = part * self.ranked
        room, inside = int(quota), list[str]()
        for place in self.places:
            if len(place.employee_ids) > room:
                return TopShare(part, self.ranked, quota, inside, place.employee_ids if room else (), room)
            room -= len(place.employee_ids)
            inside += place.employee_ids
        return TopShare(part, self.ranked, quota, inside, (), 0)

    def as_text(self, language: Language) -> str:
        """Return the ranking as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.cohort import ranking_page
        from ..show.text import as_text

        return as_text(ranking_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the ranking as HTML that needs nothing else, texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.cohort import ranking_page
        from ..show.html import as_html

        return as_html(ranking_page(self), language)

    def _repr_html_(self) -> str:
        """Return the ranking for a notebook, in Indonesian."""
        return self.as_html("id")


def rank(
    cohort: Cohort, rules: Iterable[RankRule] = (), *, numbering: RankNumbering = RankNumbering.KOMPETISI
) -> Ranking:
    """Return the places of a cohort: by predikat, by the number where the law has one, then by the rules declared.

    Nothing else breaks a tie: without a rule people of one predikat and number share a place.

    Args:
        cohort: The people, of one regulation and evaluation.
        rules: What tells people apart who would share a place, the first one first.
        numbering: How places are counted behind a shared one.

    Raises:
        InvalidValue: when a rule names somebody else.
        WrongType: for what is no cohort or no rule, such as the name of one.

    Example:
        >>> from kinerja import EvaluationKind, Period
        >>> from ..rules.pp30_2019 import PredikatPP30
        >>> from .cohort import Cohort, CohortMember
        >>> year, told = Period.year(2020), {"e1": 92, "e2": "95.5", "e3": 92, "e4": 80}
        >>> people = [CohortMember(id, "pp30_2019", year, PredikatPP30.BAIK, score=told[id]) for id in told]
        >>> answer = rank(Cohort("Dinas Contoh", year, EvaluationKind.TAHUNAN, people))
        >>> [(place.number, place.employee_ids) for place in answer.places]
        [(1, ('e2',)), (2, ('e1', 'e3')), (4, ('e4',))]
        >>> best = answer.top("0.5")
        >>> best.inside, best.tied, best.seats
        (('e2',), ('e1', 'e3'), 1)
    """
    check_cohort(cohort)
    declared = tuple(rules)
    for place, rule in enumerate(declared):
        check_kind(rule, RankRule, path=f"rules[{place}]", mend="Give RankRule(label, basis, numbers).")
    _check_people(cohort, declared)
    graded = {each.employee_id: each.predikat for each in cohort.members if not isinstance(each.predikat, Undetermined)}
    scores = {each.employee_id: each.score for each in cohort.members if each.score is not None}
    by_score = bool(scores) and cohort.regime != _WITHOUT_NUMBER
    groups, findings = [sorted(graded)] if graded else [], list[Finding]()
    for step in _steps(graded, scores if by_score else None, declared):
        groups = [part for group in groups for part in _split(group, step, findings)]
    return Ranking(
        cohort.identity,
        numbering,
        _BASES.get(cohort.regime),
        by_score,
        declared,
        tuple(
            RankPlace(number, group, graded[group[0]], scores.get(group[0]) if by_score else None)
            for number, group in _numbered(groups, numbering)
        ),
        tuple(
            Unplaced(each.employee_id, each.predikat)
            for each in cohort.members
            if isinstance(each.predikat, Undetermined)
        ),
        (*_beyond(cohort.regime, declared), *findings),
    )


_WITHOUT_NUMBER = "permenpanrb6_2022"


class _Step(NamedTuple):
    """What people are ordered by next."""

    name: Words
    numbers: Mapping[str, Fraction]


def _steps(
    graded: Mapping[str, Ranked | Grade], scores: Mapping[str, Fraction] | None, rules: Iterable[RankRule]
) -> Iterator[_Step]:
    yield _Step(Words("predikat", "predikat"), {id: Fraction(grade.merit) for id, grade in graded.items()})
    if scores is not None:
        yield _Step(Words("nilai", "number"), scores)
    for rule in rules:
        yield _Step(rule.label, dict(rule.numbers))


def _split(group: list[str], step: _Step, findings: list[Finding]) -> Iterator[list[str]]:
    """Yield the parts of people who shared a place so far, the best first."""
    missing = [id for id in group if id not in step.numbers]
    if len(group) == 1 or missing:
        if len(group) > 1:
            findings.append(_without(step.name, group, missing))
        yield group
        return
    for number in sorted({step.numbers[id] for id in group}, reverse=True):
        yield [id for id in group if step.numbers[id] == number]


def _numbered(groups: Iterable[list[str]], numbering: RankNumbering) -> Iterator[tuple[int, list[str]]]:
    before = 0
    for group in groups:
        yield before + 1, group
        before += len(group) if numbering is RankNumbering.KOMPETISI else 1


def _check_people(cohort: Cohort, rules: tuple[RankRule, ...]) -> None:
    known = {each.employee_id for each in cohort.members}
    for place, rule in enumerate(rules):
        strange = sorted({id for id, _ in rule.numbers} - known)
        if strange:
            raise InvalidValue(
                f"{shown_id(strange[0])} is nobody of the cohort.",
                why="A rule made for other people may have numbers of another period.",
                mend="Leave the person out of the rule.",
                path=f"rules[{place}].numbers",
                value=strange[0],
            )


def _beyond(regime: str, rules: tuple[RankRule, ...]) -> Iterator[Finding]:
    if regime == _WITHOUT_NUMBER and rules:
        yield Finding(
            "RANKING_BEYOND_PREDIKAT",
            Severity.INFO,
            "rules",
            Words(
                "Peringkat ini membedakan pegawai yang predikatnya sama.",
                "This ranking tells people of one predikat apart.",
            ),
            Words(
                "PermenPANRB 6/2022 memeringkat melalui penetapan predikat saja; urutan selebihnya aturan instansi.",
                "PermenPANRB 6/2022 ranks by the predikat only; what goes beyond is a rule of the agency.",
            ),
            BY_PREDIKAT,
        )


def _without(name: Words, group: list[str], missing: list[str]) -> Finding:
    of = ", ".join(map(shown_id, missing))
    return Finding(
        "RANKING_NO_NUMBER",
        Severity.WARNING,
        f"places.{shown_id(group[0])}",
        Words(
            f"{len(group)} orang tetap berbagi peringkat: {name.id} tidak ada untuk {of}.",
            f"{len(group)} people go on sharing a place: there is no {name.en} of {of}.",
        ),
        Words("Lengkapi; yang kosong tidak dihitung 0.", "Complete it; what is missing is not taken as 0."),
    )
