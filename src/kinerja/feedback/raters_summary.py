"""What several people said of one, as it may be shown: by group, without telling what few of them said.

Under PermenPANRB 6/2022 it is one of the things that the appraiser weighs (annex p. 69, C.3), so :func:`summarise`
gives no total.  An agency that joins the groups to a number of its own does it by :func:`weigh`; under PP 30/2019 it
is :func:`rated_conduct_of`.  Nothing here enters a predikat by itself.

Why nothing can be solved back: a group is shown from ``least`` people on, and a total only where all of its anonymous
groups are shown, so that it tells no more than they do, or where none of them is and each of their people counts alike
in it, so that it tells the mean of all of them and nothing else.
That holds of one summary: two of the same answers, by other weights or another aggregation, would be two equations.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, final

import attrs

from ..base.finding import Finding, Severity, Undetermined
from ..base.laws import PERMENPANRB_6_2022, PP_30_2019
from ..base.members import member
from ..base.suppression import Hidden
from ..base.words import Words
from ..errors import InvalidValue, NotFound
from ..plans.fields import check_kind
from ..rules.pp30_raters import RatedConduct, Sharing, rated_conduct
from .rater_policy import ANONYMITY, Aggregation, Keep, MissingGroup, RaterPolicy
from .raters import RatedPerson, RaterGroup
from .raters_lines import group_line, merged_groups, small_groups

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from ..base.law import Basis
    from ..base.period import Period
    from ..base.words import Language
    from .rater_policy import Anonymity
    from .raters_lines import GroupLine, MergedGroups, RaterValue

__all__ = [
    "RaterSummary",
    "rated_conduct_of",
    "summarise",
    "weigh",
]

CONSIDERED = PERMENPANRB_6_2022("Pasal 18; Lampiran hlm. 69 huruf C angka 3 dan 7")
_LEADERS = PERMENPANRB_6_2022("Pasal 18 ayat (1) dan Pasal 19 ayat (2)")
_SINCE = PERMENPANRB_6_2022("Pasal 39")
_FIRST_YEAR = 2022


@final
@attrs.frozen
class RaterSummary:
    """What several people said of one, as it may be shown to the leader and the person.

    Args:
        rated_id: Of whom.
        period: Of which period.
        anonymity: From how many people on something is shown.
        aggregation: How the answers of a group became one.
        lines: What each group gave, in the order of :class:`~kinerja.feedback.raters.RaterGroup`, without the own
            answer.
        total: The number of the agency or of PP 30/2019; undetermined where there is none or not yet, with why.
        own: What the person said of the own work; never counted.
        merged: Small groups together; ``None`` where that would say too much or is not needed.
        class_name: The agency's class of the total; empty without one.
        basis: Where all this stands.
        findings: What a careful reader would flag.
    """

    rated_id: str
    period: Period
    anonymity: Anonymity
    aggregation: Aggregation
    lines: tuple[GroupLine, ...]
    total: RaterValue
    own: Fraction | None = None
    merged: MergedGroups | None = None
    class_name: str = ""
    basis: tuple[Basis, ...] = ()
    findings: tuple[Finding, ...] = ()

    def line(self, group: RaterGroup) -> GroupLine:
        """Return what a group gave.

        Raises:
            NotFound: when nobody of it was asked or answered, and it does not count.
        """
        for line in self.lines:
            if line.group is group:
                return line
        raise NotFound(f"{group.label.en} have no part here.", mend="Ask for another group.", value=group)

    def as_text(self, language: Language) -> str:
        """Return the summary as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.raters import raters_page
        from ..show.text import as_text

        return as_text(raters_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the summary as HTML that needs nothing else, texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.html import as_html
        from ..show.raters import raters_page

        return as_html(raters_page(self), language)

    def _repr_html_(self) -> str:
        """Return the summary for a notebook, in Indonesian."""
        return self.as_html("id")


def summarise(
    person: RatedPerson,
    *,
    aggregation: Aggregation = Aggregation.RATA_RATA,
    anonymity: Anonymity = ANONYMITY,
) -> RaterSummary:
    """Return what several people said of one without any total: the leader reads it and decides.

    PermenPANRB 6/2022 hears peers, subordinates and others (art. 18) as one of the things that are weighed (annex
    p. 69, C.3); it has no weights, so there is nothing to add up.

    Args:
        person: The answers.
        aggregation: How the answers of a group become one.
        anonymity: From how many people on something is shown.

    Raises:
        WrongType: for what is no ``RatedPerson``.

    Example:
        >>> from kinerja import Period
        >>> from .raters import RaterAnswer, RaterScale
        >>> said = [RaterAnswer("pimpinan", 9), *(RaterAnswer("rekan_kerja", n) for n in (7, 8, 9))]
        >>> said += [RaterAnswer("bawahan", 4), RaterAnswer("diri_sendiri", 10)]
        >>> summary = summarise(RatedPerson("e1", Period.year(2025), RaterScale(1, 10), said))
        >>> [(line.group.value, str(getattr(line.value, "numerator", "hidden"))) for line in summary.lines]
        [('pimpinan', '9'), ('rekan_kerja', '8'), ('bawahan', 'hidden')]
        >>> summary.line(RaterGroup.REKAN_KERJA).gap, print(summary.total.reason.en)
        PermenPANRB 6/2022 knows no weights of raters: the leader weighs what they say and decides.
        (Fraction(2, 1), None)
    """
    _check(person)
    no_total = Undetermined(
        Words(
            "PermenPANRB 6/2022 tidak mengenal bobot penilai: Pimpinan menimbang pendapat mereka dan memutuskan.",
            "PermenPANRB 6/2022 knows no weights of raters: the leader weighs what they say and decides.",
        ),
        CONSIDERED,
    )
    return _summary(person, _Joined(no_total, (CONSIDERED,)), member(Aggregation, aggregation), anonymity)


def weigh(person: RatedPerson, policy: RaterPolicy, *, anonymity: Anonymity = ANONYMITY) -> RaterSummary:
    """Return what several people said of one, with the number that an agency's own policy makes of it.

    The number enters no predikat: since 2022 no regulation gives raters a weight, and the summary says so.

    Args:
        person: The answers.
        policy: What each group counts, and what happens where one has too few answers.
        anonymity: From how many people on something is shown, and what stays to be seen where a group is smaller.

    Raises:
        WrongType: for what is no ``RatedPerson`` or no ``RaterPolicy``.

    Example:
        >>> from kinerja import Law, Period
        >>> from .rater_policy import GroupRule
        >>> from .raters import RaterAnswer, RaterScale
        >>> rules = [GroupRule("pimpinan", 50), GroupRule("rekan_kerja", 50, fewest=3)]
        >>> policy = RaterPolicy(rules, MissingGroup.TUNDA, basis=Law("Perbup Contoh 9/2025")("Pasal 6"))
        >>> said = [RaterAnswer("pimpinan", 9), *(RaterAnswer("rekan_kerja", 8) for _ in range(3))]
        >>> scale, year = RaterScale(1, 10, out_of=100), Period.year(2025)
        >>> weigh(RatedPerson("e1", year, scale, said), policy).total
        Fraction(85, 1)
        >>> print(weigh(RatedPerson("e1", year, scale, said[:3]), policy).total.reason.en)
        Pending. Peers: 2 answers, 3 are needed
    """
    _check(person)
    check_kind(policy, RaterPolicy, path="policy", mend="Give RaterPolicy(...), or call summarise.")
    short = {rule.group: why for rule in policy.groups if (why := _short(person, policy, rule.group))}
    counted = {rule.group: rule.weight for rule in policy.groups if rule.group not in short}
    whole = sum(counted.values(), Fraction())
    shares = {group: weight / whole for group, weight in counted.items()}
    total: Fraction | Undetermined
    if not counted or (short and policy.missing is MissingGroup.TUNDA):
        total, shares = _pending(short.values(), policy.basis), {}
    else:
        values = {group: policy.aggregation.of(person.of(group)) for group in shares}
        total = sum((share * values[group] for group, share in shares.items()), Fraction())
    joined = _Joined(total, (policy.basis, CONSIDERED), shares)
    told = _summary(person, joined, policy.aggregation, anonymity)
    named = policy.class_of(told.total) if isinstance(told.total, Fraction) else None
    return attrs.evolve(told, class_name=named.name if named else "", findings=(*told.findings, *_own_number(person)))


def _short(person: RatedPerson, policy: RaterPolicy, group: RaterGroup) -> Words | None:
    """Return why a group has too few answers; ``None`` where it has enough."""
    rule, given, asked = policy.rule(group), len(person.of(group)), person.asked(group)
    name = group.label
    if given < rule.fewest:
        return Words(
            f"{name.id}: {given} jawaban, diperlukan {rule.fewest}",
            f"{name.en}: {given} answers, {rule.fewest} are needed",
        )
    if rule.everyone and asked is None:
        return Words(
            f"{name.id}: semua harus menjawab, jumlah yang diminta tidak diketahui",
            f"{name.en}: all must answer, and how many were asked is not known",
        )
    if rule.everyone and asked is not None and given < asked:
        return Words(
            f"{name.id}: {given} dari {asked} menjawab, semua diperlukan",
            f"{name.en}: {given} of {asked} answered, all are needed",
        )
    return None


def _pending(short: Iterable[Words], basis: Basis) -> Undetermined:
    why = tuple(short)
    return Undetermined(
        Words("Ditunda. " + "; ".join(each.id for each in why), "Pending. " + "; ".join(each.en for each in why)),
        basis,
    )


def rated_conduct_of(person: RatedPerson, *, sharing: Sharing) -> RatedConduct:
    """Return the value of conduct under PP 30/2019: 60 percent the appraiser, 40 percent peers and subordinates.

    It is :func:`~kinerja.rules.pp30_raters.rated_conduct` of these answers; others and the own answer do not count.
    Its explanation holds single values, so it is for the file of the appraisal and not for everybody.

    Args:
        person: The answers, shown on the scale of 0 to 120; exactly one of them by a leader, who is the appraiser.
        sharing: How peers and subordinates share their 40 percent; the law does not say.

    Raises:
        InvalidValue: for a period since 2022, no or several leaders, or a scale beyond 0 to 120.

    Example:
        >>> from kinerja import Period
        >>> from .raters import RaterAnswer, RaterScale
        >>> said = [RaterAnswer("pimpinan", 100), *(RaterAnswer("rekan_kerja", 90) for _ in range(3))]
        >>> person = RatedPerson("e1", Period.of("2021-07-01", "2021-12-31"), RaterScale(0, 120), said)
        >>> rated_conduct_of(person, sharing=Sharing.BERSAMA).value
        Fraction(96, 1)
    """
    _check(person)
    if person.period.end.year >= _FIRST_YEAR:
        raise InvalidValue(
            "The 60 and 40 percent of PP 30/2019 do not hold since 2022.",
            why=f"Performance since 2022 is appraised by {_SINCE}, which knows no weights of raters.",
            mend="Call summarise.",
            path="period",
            value=person.period,
        )
    leaders = person.of(RaterGroup.PIMPINAN)
    if len(leaders) != 1:
        raise InvalidValue(
            f"{len(leaders)} leaders gave a value.",
            why=f"The appraiser has 60 percent ({PP_30_2019('Pasal 39 ayat (4)')}).",
            mend="Give the value of the appraiser, and of no other leader.",
            path="answers",
        )
    peers, subordinates = person.of(RaterGroup.REKAN_KERJA), person.of(RaterGroup.BAWAHAN)
    return rated_conduct(leaders[0], peers=peers, subordinates=subordinates, sharing=sharing)


def _check(person: object) -> None:
    check_kind(person, RatedPerson, path="person", mend="Give RatedPerson(...).")


@final
@attrs.frozen
class _Joined:
    """The groups joined, before anybody asks what may be shown."""

    total: Fraction | Undetermined
    basis: tuple[Basis, ...]
    shares: Mapping[RaterGroup, Fraction] = attrs.field(factory=dict)


def _summary(person: RatedPerson, joined: _Joined, aggregation: Aggregation, anonymity: Anonymity) -> RaterSummary:
    small, shares = small_groups(person, anonymity), joined.shares
    hidden, shown = _beside(person, joined, small, aggregation, anonymity)
    lines = [
        attrs.evolve(group_line(person, group, aggregation, anonymity, hidden=hidden), share=shares.get(group))
        for group in RaterGroup
        if group is not RaterGroup.DIRI_SENDIRI and (person.from_group(group) or person.asked(group) or group in shares)
    ]
    # Beside a total, groups seen together would be a second equation for the same hidden answers.
    merged = None if isinstance(shown, Fraction) else merged_groups(person, small, aggregation, anonymity)
    return RaterSummary(
        person.rated_id,
        person.period,
        anonymity,
        aggregation,
        tuple(lines),
        shown,
        own=next(iter(person.of(RaterGroup.DIRI_SENDIRI)), None),
        merged=merged,
        basis=(*joined.basis, anonymity.basis),
        findings=tuple(_no_leader(person)),
    )


def _beside(
    person: RatedPerson,
    joined: _Joined,
    small: frozenset[RaterGroup],
    aggregation: Aggregation,
    anonymity: Anonymity,
) -> tuple[frozenset[RaterGroup], RaterValue]:
    """Return which groups are hidden, and the total as it may be shown beside the others."""
    total, shares = joined.total, joined.shares
    if not small & set(shares):
        return small, total
    counted = {group: share for group, share in shares.items() if group.anonymous}
    # The leader's answer is known, so a total tells what the others add.  Answers are whole steps: if people of one
    # group counted more than those of another, it could be told from the remainder which group said what.
    alike = len({share / len(person.of(group)) for group, share in counted.items()}) == 1
    enough = sum(len(person.of(group)) for group in counted) >= anonymity.least
    if anonymity.keep is Keep.JUMLAH and alike and enough and aggregation is Aggregation.RATA_RATA:
        return small | set(counted), total
    return small, Hidden(
        Words(
            f"Disembunyikan: nilai gabungan ini akan menunjukkan jawaban kurang dari {anonymity.least} orang.",
            f"Hidden: it would tell what fewer than {anonymity.least} people answered.",
        )
    )


def _no_leader(person: RatedPerson) -> Iterator[Finding]:
    if not person.from_group(RaterGroup.PIMPINAN):
        yield Finding(
            "RATERS_NO_LEADER",
            Severity.WARNING,
            "answers",
            Words("Pimpinan tidak ikut menjawab.", "No leader answered."),
            Words(
                "Umpan balik Pimpinan wajib; pendapat pihak lain tidak menggantikannya.",
                "Feedback by a leader is a duty; what others say does not take its place.",
            ),
            _LEADERS,
        )


def _own_number(person: RatedPerson) -> Iterator[Finding]:
    if person.period.end.year >= _FIRST_YEAR:
        yield Finding(
            "RATERS_NUMBER_OF_THE_AGENCY",
            Severity.INFO,
            "total",
            Words(
                "Angka ini milik instansi: PermenPANRB 6/2022 tidak mengenal bobot penilai.",
                "The number is the agency's own: PermenPANRB 6/2022 knows no weights of raters.",
            ),
            Words(
                "Gunakan sebagai bahan pertimbangan; angka ini tidak masuk ke predikat.",
                "Weigh it as one thing among others; it enters no predikat.",
            ),
            CONSIDERED,
        )
