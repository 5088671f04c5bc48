"""Rules about a plan's indicators: aspects and perspectives, targets, units, trajectories."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..base.finding import Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words, label
from .indicator import Perspektif
from .plan import Approach, Jenis
from .plan_rule import Place, PlanRule, indicators_of, when
from .target import Direction, Exactly, NumberTarget, TextTarget
from .units import unit_key
from .wording import absolute_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from .indicator import Indicator
    from .plan import WorkPlan, WorkResult
    from .target import Target

__all__ = [
    "ABSOLUTE_NUMBER",
    "ABSOLUTE_WORDS",
    "ASPEK_NOT_EXPECTED",
    "NO_ANGGARAN",
    "NO_ASPEK",
    "NO_PERSPEKTIF",
    "NO_TARGET",
    "NO_UNIT",
    "PERSPEKTIF_MISSING",
    "PERSPEKTIF_NOT_EXPECTED",
    "TARGET_IN_NARRATIVE",
    "TRAJECTORY_MISSES",
    "TRAJECTORY_UNIT",
]

_ABSOLUTE = PERMENPANRB_6_2022("Lampiran hlm. 51, angka 7", note='"Idealnya": a recommendation, for JA and JF.')
_PERSPECTIVES = "Lampiran hlm. 29, angka 8"


def _each(field: str, found: Callable[[WorkPlan, Indicator], object]) -> Callable[[WorkPlan], Iterator[Place]]:
    def places(plan: WorkPlan) -> Iterator[Place]:
        for path, _, indicator in indicators_of(plan):
            yield from when(found(plan, indicator), f"{path}.{field}")

    return places


def _absent(plan: WorkPlan) -> tuple[Perspektif, ...]:
    if not (plan.has_perspectives and plan.indicators):
        return ()
    present = {indicator.perspektif for indicator in plan.indicators}
    return tuple(perspektif for perspektif in Perspektif if perspektif not in present)


NO_ANGGARAN = PlanRule(
    "PLAN_NO_ANGGARAN",
    Severity.ERROR,
    PERMENPANRB_6_2022(f"{_PERSPECTIVES} huruf d"),
    Words("Perspektif anggaran harus ada dan tidak ada.", "The budget perspective must be there and is not."),
    Words("Tambahkan indikator perspektif anggaran.", "Add an indicator of that perspective."),
    lambda plan: when(Perspektif.ANGGARAN in _absent(plan), "results"),
)
"""The budget perspective stands in every plan of a JPT or of the head of an independent unit."""

PERSPEKTIF_MISSING = PlanRule(
    "PLAN_PERSPEKTIF_MISSING",
    Severity.ERROR,
    PERMENPANRB_6_2022(_PERSPECTIVES),
    Words("Tidak ada indikator perspektif {}.", "No indicator has the perspective {}."),
    Words("Penuhi keempat perspektif.", "Meet all four perspectives."),
    lambda plan: (
        Place("results", label("perspektif", each)) for each in _absent(plan) if each is not Perspektif.ANGGARAN
    ),
)
"""The other three perspectives are to be met as well."""

NO_PERSPEKTIF = PlanRule(
    "PLAN_NO_PERSPEKTIF",
    Severity.WARNING,
    PERMENPANRB_6_2022("Lampiran hlm. 32-36 (Format A.1.1, A.1.2)"),
    Words("Indikator ini tanpa perspektif.", "This indicator has no perspective."),
    Words("Isi salah satu dari empat perspektif.", "Give one of the four perspectives."),
    _each("perspektif", lambda plan, indicator: plan.has_perspectives and indicator.perspektif is None),
)
"""An indicator of a JPT or of the head of an independent unit has a perspective."""

PERSPEKTIF_NOT_EXPECTED = PlanRule(
    "PLAN_PERSPEKTIF_NOT_EXPECTED",
    Severity.WARNING,
    PERMENPANRB_6_2022("Lampiran hlm. 107, catatan ****"),
    Words(
        "Perspektif hanya digunakan untuk JPT dan pimpinan unit kerja mandiri.",
        "Only JPT and heads of independent units use perspectives.",
    ),
    Words("Hapus perspektif dan isi aspek.", "Give aspects instead."),
    _each("perspektif", lambda plan, indicator: not plan.has_perspectives and indicator.perspektif is not None),
)
"""Nobody else's indicator has one."""

NO_ASPEK = PlanRule(
    "PLAN_NO_ASPEK",
    Severity.WARNING,
    PERMENPANRB_6_2022("Pasal 9 ayat (2); Lampiran hlm. 51, 57 (Format A.1.7)"),
    Words("Indikator ini tanpa aspek.", "This indicator has no aspect."),
    Words("Isi kuantitas, kualitas, waktu, dan/atau biaya.", "Give quantity, quality, time and/or cost."),
    _each(
        "aspek",
        lambda plan, indicator: (
            not plan.has_perspectives and plan.approach is Approach.KUANTITATIF and not indicator.aspek
        ),
    ),
)
"""The quantitative form of JA and JF has a column for the aspect."""

ASPEK_NOT_EXPECTED = PlanRule(
    "PLAN_ASPEK_NOT_EXPECTED",
    Severity.INFO,
    PERMENPANRB_6_2022("Lampiran hlm. 32-36 (Format A.1.1, A.1.2)"),
    Words("Format JPT dan unit kerja mandiri tidak memuat aspek.", "The form of a JPT has no place for aspects."),
    Words("Hapus aspek; isi perspektif.", "Give a perspective instead."),
    _each("aspek", lambda plan, indicator: plan.has_perspectives and indicator.aspek),
)
"""The forms of JPT have no column for it."""

NO_TARGET = PlanRule(
    "PLAN_NO_TARGET",
    Severity.ERROR,
    PERMENPANRB_6_2022("Pasal 9 ayat (2)-(3); Lampiran hlm. 50, angka 4"),
    Words("Indikator kuantitatif ini tanpa target.", "This quantitative indicator has no target."),
    Words("Sepakati target beserta satuannya.", "Agree on a target with its unit."),
    _each("target", lambda plan, indicator: plan.approach is Approach.KUANTITATIF and indicator.target is None),
)
"""A quantitative indicator has a target apart from its text."""

TARGET_IN_NARRATIVE = PlanRule(
    "PLAN_TARGET_IN_NARRATIVE",
    Severity.INFO,
    PERMENPANRB_6_2022("Lampiran hlm. 50, angka 3"),
    Words(
        "SKP kualitatif menuliskan ukuran dan target dalam satu narasi.",
        "A qualitative plan puts measure and target into one narrative.",
    ),
    Words("Satukan target ke dalam narasi, atau gunakan pendekatan kuantitatif.", "Merge them, or plan in numbers."),
    _each("target", lambda plan, indicator: plan.approach is Approach.KUALITATIF and indicator.target is not None),
)
"""A qualitative indicator has its target in its text."""


def _targets(plan: WorkPlan) -> Iterator[tuple[str, Target]]:
    for path, _, indicator in indicators_of(plan):
        if indicator.target is not None:
            yield f"{path}.target", indicator.target
        for k, (_, target) in enumerate(indicator.trajectory):
            yield f"{path}.trajectory[{k}]", target


NO_UNIT = PlanRule(
    "PLAN_NO_UNIT",
    Severity.WARNING,
    PERMENPANRB_6_2022("Lampiran hlm. 50, angka 4 huruf c"),
    Words("Target {} tanpa satuan.", "The target {} has no unit."),
    Words(
        "Isi satuannya, misalnya %, dokumen, hari kerja, indeks.", "Give it, such as %, dokumen, hari kerja, indeks."
    ),
    lambda plan: (
        Place(path, target.words)
        for path, target in _targets(plan)
        if isinstance(target, NumberTarget) and not target.unit
    ),
)
"""A number says little without its unit."""


def _leaves_no_room(target: NumberTarget) -> bool:
    whole = unit_key(target.unit) in {"%", "persen"} and target.low == 100
    return whole if target.direction is Direction.LEBIH_TINGGI else target.high == 0


def _may_be_absolute(plan: WorkPlan, result: WorkResult, indicator: Indicator) -> bool:
    vital = indicator.stake is not None and result.jenis is Jenis.UTAMA
    return plan.has_perspectives or vital


ABSOLUTE_NUMBER = PlanRule(
    "PLAN_ABSOLUTE_NUMBER",
    Severity.WARNING,
    _ABSOLUTE,
    Words("Target {} tidak memberi toleransi kesalahan.", "The target {} leaves no room for error."),
    Words(
        "Gunakan rentang, kecuali menyangkut nyawa, cedera, keamanan nasional, atau kerugian besar.",
        "Give a range, unless lives, injury, national security or a large loss are at stake.",
    ),
    lambda plan: (
        Place(f"{path}.target", indicator.target.words)
        for path, result, indicator in indicators_of(plan)
        if isinstance(indicator.target, NumberTarget)
        and _leaves_no_room(indicator.target)
        and not _may_be_absolute(plan, result, indicator)
    ),
)
"""All of it, or not a single one."""


def _absolutely_worded(plan: WorkPlan) -> Iterator[Place]:
    for path, result, indicator in indicators_of(plan):
        target = indicator.target
        said = absolute_words(target.text if isinstance(target, TextTarget) else indicator.text)
        judged_by_words = target is None or isinstance(target, TextTarget)
        flagged = said and judged_by_words and not _may_be_absolute(plan, result, indicator)
        yield from when(flagged, f"{path}.target" if target else f"{path}.text", ", ".join(said))


ABSOLUTE_WORDS = PlanRule(
    "PLAN_ABSOLUTE_WORDS",
    Severity.WARNING,
    _ABSOLUTE,
    Words("Target tertulis secara mutlak: {}.", "The target is worded absolutely: {}."),
    Words(
        "Beri toleransi, kecuali menyangkut nyawa, cedera, keamanan nasional, atau kerugian besar.",
        "Leave room for error, unless lives, injury, national security or a large loss are at stake.",
    ),
    _absolutely_worded,
)
"""The words that the text warns of."""


def _of_other_unit(plan: WorkPlan) -> Iterator[Place]:
    for path, _, indicator in indicators_of(plan):
        for k, (_, step) in enumerate(indicator.trajectory):
            if isinstance(step, NumberTarget) and isinstance(indicator.target, NumberTarget):
                differ = unit_key(step.unit) != unit_key(indicator.target.unit)
                yield from when(differ, f"{path}.trajectory[{k}]", step.words)


TRAJECTORY_UNIT = PlanRule(
    "PLAN_TRAJECTORY_UNIT",
    Severity.WARNING,
    PERMENPANRB_6_2022(
        "Lampiran hlm. 93", assurance=Assurance.ASSUMPTION, note="In the example target and trajectory share one unit."
    ),
    Words("Satuan target periode {} berbeda dari target akhirnya.", "The step {} has another unit than the target."),
    Words("Samakan satuannya.", "Use one unit."),
    _of_other_unit,
)
"""A step of the trajectory in another unit than the target."""


def _misses(plan: WorkPlan) -> Iterator[Place]:
    for path, _, indicator in indicators_of(plan):
        target, steps = indicator.target, [step for _, step in indicator.trajectory]
        reaches_end = bool(steps) and indicator.trajectory[-1][0].end == plan.period.end
        values = [step.value for step in steps if isinstance(step, Exactly)]
        if isinstance(target, Exactly) and reaches_end and len(values) == len(steps):
            yield from when(target.value not in {sum(values), values[-1]}, f"{path}.trajectory", target.words)


TRAJECTORY_MISSES = PlanRule(
    "PLAN_TRAJECTORY_MISSES",
    Severity.INFO,
    PERMENPANRB_6_2022(
        "Lampiran hlm. 93",
        assurance=Assurance.ASSUMPTION,
        note="In the example 15 + 40 + 40 + 5 million make 100 million; a trajectory may also grow up to the target.",
    ),
    Words(
        "Target periode tidak berjumlah {} dan tidak berakhir padanya.", "The steps neither add up to {} nor end there."
    ),
    Words("Periksa target setiap periode.", "Look at the steps again."),
    _misses,
)
"""A trajectory that does not lead to its target."""
