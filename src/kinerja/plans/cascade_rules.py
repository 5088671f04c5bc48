"""What a careful reader would flag across plans: orphans, gaps, overlaps, circles, links that lead nowhere.

Many things are legal that look odd: a result may support several leaders' results, a leader may be outside government,
a team leader may be nobody's appraiser, a cell of the matrix may be empty, and shares need not add up to the target.
"""

from __future__ import annotations

from collections import Counter
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Severity, Undetermined
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words
from .cascade import LinkState, ResultKey
from .flag import Flag
from .plan import Source
from .roles import columns_of
from .rollup import ADDED_UP, split
from .units import SAME_UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ..base.finding import Finding
    from .cascade import Cascade, Link
    from .plan import WorkPlan, WorkResult
    from .rollup import Split
    from .units import UnitTable

    Shared = tuple[str, str]

__all__ = [
    "AMBIGUOUS",
    "COUNTED_TWICE",
    "CYCLE",
    "GAP",
    "LINKED_TWICE",
    "NO_SHARE",
    "ORPHAN",
    "OTHER_PERIOD",
    "OWN_RESULT",
    "PART_TWICE",
    "SPLIT_ABOVE",
    "SPLIT_BELOW",
    "UNKNOWN_CHOICE",
    "UNKNOWN_INDICATOR",
    "UNKNOWN_PLAN",
    "UNKNOWN_RESULT",
    "check_cascade",
]

_MATRIX = "Lampiran hlm. 46-49"
_LINKS = PERMENPANRB_6_2022(
    "Lampiran hlm. 57-59 (Format A.1.7)",
    assurance=Assurance.ASSUMPTION,
    note="The form names the leader's result; that the name has to lead to one is ours.",
)
_ONCE = PERMENPANRB_6_2022(
    "Lampiran hlm. 39-41, huruf f",
    assurance=Assurance.ASSUMPTION,
    note="A split shares something out; that nothing is shared out twice is our reading.",
)

UNKNOWN_PLAN = Flag(
    "CASCADE_UNKNOWN_PLAN",
    Severity.WARNING,
    _LINKS,
    Words("SKP Pimpinan '{}' tidak ada di antara SKP ini.", "The leader's plan '{}' is not among these."),
    Words("Tambahkan SKP itu, atau perbaiki id-nya.", "Add it, or correct the id."),
)
"""A link to a plan that is not at hand."""
UNKNOWN_RESULT = Flag(
    "CASCADE_UNKNOWN_RESULT",
    Severity.ERROR,
    _LINKS,
    Words("SKP Pimpinan tidak memuat hasil kerja '{}'.", "The leader's plan has no result '{}'."),
    Words("Perbaiki id hasil kerja.", "Correct the id of the result."),
)
"""A link to a result that is not there."""
UNKNOWN_INDICATOR = Flag(
    "CASCADE_UNKNOWN_INDICATOR",
    Severity.ERROR,
    _LINKS,
    Words("Hasil kerja Pimpinan tidak memuat indikator '{}'.", "The leader's result has no indicator '{}'."),
    Words("Perbaiki id indikator.", "Correct the id of the indicator."),
)
"""A link to an indicator that is not there."""
AMBIGUOUS = Flag(
    "CASCADE_AMBIGUOUS",
    Severity.WARNING,
    _LINKS,
    Words(
        "Hasil kerja '{}' ada di lebih dari satu SKP Pimpinan.", "More than one plan of the leader has a result '{}'."
    ),
    Words("Cantumkan id SKP-nya.", "Give the id of the plan."),
)
"""A link that leads to two plans of one leader."""
OTHER_PERIOD = Flag(
    "CASCADE_OTHER_PERIOD",
    Severity.WARNING,
    _LINKS,
    Words("SKP Pimpinan '{}' berlaku untuk periode lain.", "The leader's plan '{}' is for another period."),
    Words("Gunakan SKP Pimpinan pada periode ini.", "Use the leader's plan of this period."),
)
"""A link into another year."""
OWN_RESULT = Flag(
    "CASCADE_OWN_RESULT",
    Severity.WARNING,
    PERMENPANRB_6_2022(f"{_MATRIX}, huruf i"),
    Words("Hasil kerja ini mendukung hasil kerja sendiri: {}", "This result supports a result of the same plan: {}"),
    Words("Tunjuk hasil kerja Pimpinan.", "Name the result of a leader."),
)
"""A link within one plan."""
CYCLE = Flag(
    "CASCADE_CYCLE",
    Severity.ERROR,
    PERMENPANRB_6_2022(
        f"{_MATRIX}, huruf i",
        assurance=Assurance.ASSUMPTION,
        note="Results support those of leaders, so the way leads up and never back.",
    ),
    Words("Cascading berputar: {}.", "The cascade runs in a circle: {}."),
    Words("Putuskan salah satu kaitannya.", "Cut one of the links."),
)
"""A result that in the end supports itself."""
ORPHAN = Flag(
    "CASCADE_ORPHAN",
    Severity.WARNING,
    PERMENPANRB_6_2022(f"{_MATRIX}, huruf i; hlm. 57-59 (Format A.1.7)"),
    Words("Hasil kerja ini tidak mendukung hasil kerja Pimpinan: {}", "This result supports no result of a leader: {}"),
    Words("Sebut hasil kerja yang diintervensi.", "Name the result that it supports."),
)
"""A result that stands alone, though the plan of who assigned it is at hand."""
GAP = Flag(
    "CASCADE_GAP",
    Severity.WARNING,
    PERMENPANRB_6_2022("Lampiran hlm. 46-47, huruf h"),
    Words("Tidak ada yang mendukung: {}", "Nobody supports: {}"),
    Words(
        "Bagi perannya, atau pastikan Pimpinan mengerjakannya sendiri.", "Share it out, or see that the leader does it."
    ),
)
"""An indicator or result of a leader that nobody supports."""
LINKED_TWICE = Flag(
    "CASCADE_LINKED_TWICE",
    Severity.WARNING,
    _ONCE,
    Words("Kaitan ini tertulis dua kali: {}.", "This link stands twice: {}."),
    Words("Sisakan satu.", "Keep one."),
)
"""A result that names one leader's result twice."""
PART_TWICE = Flag(
    "CASCADE_PART_TWICE",
    Severity.WARNING,
    _ONCE,
    Words("Bagian '{}' dipegang lebih dari satu hasil kerja.", "More than one result has the part '{}'."),
    Words("Bagi bagian itu, atau perjelas namanya.", "Share that part out, or name the parts apart."),
)
"""An area or aspect that two results take."""
COUNTED_TWICE = Flag(
    "CASCADE_COUNTED_TWICE",
    Severity.WARNING,
    _ONCE,
    Words("Bagian ini terhitung dua kali dalam {}.", "This share counts twice in {}."),
    Words(
        "Hitung langsung atau melalui atasan, jangan keduanya.", "Count it directly or through the superior, not both."
    ),
)
"""A share that reaches one indicator directly, and again through the share of somebody between."""
NO_SHARE = Flag(
    "CASCADE_NO_SHARE",
    Severity.INFO,
    ADDED_UP,
    Words("{} mendukung tanpa angka yang dapat dijumlahkan.", "{} supports it without a number that can be added."),
    Words(
        "Tetapkan indikator dengan satuan yang sama, atau biarkan.", "Set an indicator in the same unit, or leave it."
    ),
)
"""A supporter of a split indicator that takes no share of it."""
SPLIT_BELOW = Flag(
    "CASCADE_SPLIT_BELOW",
    Severity.WARNING,
    ADDED_UP,
    Words("Bagian-bagiannya kurang dari target: {}.", "The shares are less than the target: {}."),
    Words("Bagi sisanya, atau sengaja dibiarkan.", "Share out the rest, or mean it so."),
)
"""Shares that do not make up the target."""
SPLIT_ABOVE = Flag(
    "CASCADE_SPLIT_ABOVE",
    Severity.INFO,
    ADDED_UP,
    Words("Bagian-bagiannya melebihi target: {}.", "The shares are more than the target: {}."),
    Words("Periksa apakah itu disengaja.", "See whether that is meant."),
)
"""Shares that make up more than the target."""
UNKNOWN_CHOICE = Flag(
    "CASCADE_UNKNOWN_CHOICE",
    Severity.ERROR,
    PERMENPANRB_6_2022("Lampiran hlm. 39, huruf e"),
    Words(
        "Metode cascading dipilih untuk indikator yang tidak ada: {}.",
        "A method was chosen for an indicator that is not there: {}.",
    ),
    Words("Perbaiki id-nya.", "Correct the ids."),
)
"""A choice about nothing."""


def check_cascade(cascade: Cascade, table: UnitTable = SAME_UNITS) -> tuple[Finding, ...]:
    """Return what a careful reader would flag across plans; a path begins with the id of the plan.

    Args:
        cascade: The plans, and how the leaders share out their indicators.
        table: Which units may be read as one another.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.cascade import Cascade
        >>> from kinerja.plans.plan import Approach, Jenis, Supported, WorkPlan, WorkResult
        >>> unit = Unit("puskesmas", "Puskesmas Contoh")
        >>> midwife = Party("e1", "Ani", Position("Bidan", PositionKind.FUNGSIONAL), unit)
        >>> head = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), unit)
        >>> served = WorkResult(
        ...     "anc", "Ibu hamil terlayani", Jenis.UTAMA, supports=[Supported("anc", "Ibu", plan_id="skp-2")]
        ... )
        >>> care = WorkResult("anc", "Layanan cepat", Jenis.UTAMA, supports=[Supported("anc", "Ibu", plan_id="skp-1")])
        >>> plans = [
        ...     WorkPlan("skp-1", Period.year(2025), midwife, head, Approach.KUALITATIF, [served]),
        ...     WorkPlan("skp-2", Period.year(2025), head, head, Approach.KUALITATIF, [care]),
        ... ]
        >>> [finding.message.en for finding in check_cascade(Cascade(plans))]
        ['The cascade runs in a circle: skp-1/anc > skp-2/anc > skp-1/anc.']
    """
    return (*_links(cascade), *_circles(cascade), *_orphans(cascade), *_gaps(cascade), *_splits(cascade, table))


_NOWHERE: Mapping[LinkState, Flag] = MappingProxyType(
    {
        LinkState.UNKNOWN_PLAN: UNKNOWN_PLAN,
        LinkState.UNKNOWN_RESULT: UNKNOWN_RESULT,
        LinkState.UNKNOWN_INDICATOR: UNKNOWN_INDICATOR,
        LinkState.AMBIGUOUS: AMBIGUOUS,
    }
)


def _links(cascade: Cascade) -> Iterator[Finding]:
    seen: set[tuple[ResultKey, ResultKey | str, str, str]] = set()
    for link in cascade.links:
        supported = link.supported
        if link.state in _NOWHERE:
            yield _NOWHERE[link.state].at(link.path, _missing(link))
        if link.to:
            yield from _about(cascade, link, link.to)
        name = (link.of, link.to or supported.result_id, supported.indicator_id, supported.through)
        if name in seen:
            yield LINKED_TWICE.at(link.path, str(link.to or supported.result_id))
        seen.add(name)


def _missing(link: Link) -> str:
    if link.state is LinkState.UNKNOWN_PLAN:
        return link.supported.plan_id
    return link.supported.indicator_id if link.state is LinkState.UNKNOWN_INDICATOR else link.supported.result_id


def _about(cascade: Cascade, link: Link, to: ResultKey) -> Iterator[Finding]:
    if to.plan_id == link.of.plan_id:
        yield OWN_RESULT.at(link.path, link.supported.statement)
    elif not cascade.plan(to.plan_id).period.overlaps(cascade.plan(link.of.plan_id).period):
        yield OTHER_PERIOD.at(link.path, to.plan_id)


def _circles(cascade: Cascade) -> Iterator[Finding]:
    for circle in cascade.cycles():
        yield CYCLE.at(circle[0].plan_id, " > ".join(map(str, (*circle, circle[0]))))


def _orphans(cascade: Cascade) -> Iterator[Finding]:
    for plan in cascade.plans:
        for place, result in enumerate(plan.results):
            if not result.supports and _needs_support(cascade, plan, result):
                yield ORPHAN.at(f"{plan.id}.results[{place}]", result.statement)


def _needs_support(cascade: Cascade, plan: WorkPlan, result: WorkResult) -> bool:
    # A JPT plans by the performance agreement, a student for the university; neither helps a leader's result.
    leader = result.assigned_by or plan.appraiser
    known = bool(cascade.plans_of(leader.id)) and leader.id != plan.employee.id
    return known and not plan.has_perspectives and result.source is not Source.TUGAS_BELAJAR


def _gaps(cascade: Cascade) -> Iterator[Finding]:
    for plan in cascade.plans:
        links = {result.id: _from_others(cascade, ResultKey(plan.id, result.id)) for result in plan.results}
        leads = any(links.values()) or cascade.appraised_by(plan.employee.id)
        for column in columns_of(plan) if leads else ():
            if not any(column.holds(link.supported) for link in links[column.result_id]):
                place = list(links).index(column.result_id)
                yield GAP.at(f"{plan.id}.results[{place}]", column.heading)


def _from_others(cascade: Cascade, key: ResultKey) -> list[Link]:
    return [link for link in cascade.supporting(key) if link.of.plan_id != key.plan_id]


def _splits(cascade: Cascade, table: UnitTable) -> Iterator[Finding]:
    known = {(plan.id, indicator.id) for plan in cascade.plans for indicator in plan.indicators}
    splits: dict[Shared, Split] = {}
    for place, choice in enumerate(cascade.choices):
        shared = (choice.plan_id, choice.indicator_id)
        if shared not in known:
            yield UNKNOWN_CHOICE.at(f"choices[{place}]", "/".join(shared))
            continue
        if choice.method.direct:
            yield from _parts(cascade, shared)
        answer = split(cascade, *shared, table)
        if not isinstance(answer, Undetermined):
            splits[shared] = answer
            yield from _sums(answer)
    yield from _twice(splits)


def _parts(cascade: Cascade, shared: Shared) -> Iterator[Finding]:
    plan_id, indicator_id = shared
    key = ResultKey(plan_id, cascade.plan(plan_id).result_of(indicator_id).id)
    links = [link for link in cascade.supporting(key) if link.supported.indicator_id in {"", indicator_id}]
    taken = {(link.supported.part, link.of) for link in links if link.supported.part}
    for part, times in sorted(Counter(part for part, _ in taken).items()):
        if times > 1:
            yield PART_TWICE.at("/".join(shared), part)


def _sums(answer: Split) -> Iterator[Finding]:
    path = f"{answer.plan_id}/{answer.indicator_id}"
    for of in answer.without:
        yield NO_SHARE.at(path, str(of))
    if answer.difference:
        yield (SPLIT_ABOVE if answer.difference > 0 else SPLIT_BELOW).at(path, answer.words)


def _twice(splits: Mapping[Shared, Split]) -> Iterator[Finding]:
    above: dict[Shared, dict[Shared, None]] = {}
    for shared, answer in splits.items():
        for share in answer.shares:
            above.setdefault((share.of.plan_id, share.indicator_id), {})[shared] = None
    for share_of, tops in above.items():
        if len(tops) > 1:
            beyond = {far for top in tops for far in _further(above, top)}
            for top in tops:
                if top in beyond:
                    yield COUNTED_TWICE.at("/".join(share_of), "/".join(top))


def _further(above: Mapping[Shared, Mapping[Shared, None]], start: Shared) -> dict[Shared, None]:
    """Return everything that a share reaches through ``start``, without ``start`` itself unless in a circle."""
    found: dict[Shared, None] = {}
    queue = list(above.get(start, ()))
    for shared in queue:  # grows while it is read
        if shared not in found:
            found[shared] = None
            queue.extend(above.get(shared, ()))
    return found
