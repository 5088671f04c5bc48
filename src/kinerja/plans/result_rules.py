"""Rules about a plan's results: priority, wording, level, where they come from."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..base.finding import Severity
from ..base.law import Assurance
from ..base.laws import PERMENPANRB_6_2022
from ..base.scale import plain
from ..base.words import Words, label
from ..people.positions import PositionKind
from .plan import Jenis, ResultLevel, Source
from .plan_rule import Place, PlanRule, results_of, when
from .wording import StatementKind, read_statement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .plan import WorkPlan, WorkResult

__all__ = [
    "ACTING_NOT_UTAMA",
    "AGREEMENT_NOT_UTAMA",
    "LEVEL_LOW",
    "LEVEL_UNFIT",
    "NOT_APPROVED",
    "NO_INDICATOR",
    "NO_RESULTS",
    "NO_SOURCE",
    "NO_UTAMA",
    "SAME_STATEMENT",
    "STATEMENT_ACTIVITY",
    "STATEMENT_CATEGORY",
]

_WORDING = PERMENPANRB_6_2022(
    "Lampiran hlm. 26, 47-49; Anak Lampiran 1, hlm. 120-122",
    assurance=Assurance.ASSUMPTION,
    note="That a result reads as something reached is the text's; by which signs it is recognised is ours.",
)

NO_RESULTS = PlanRule(
    "PLAN_NO_RESULTS",
    Severity.ERROR,
    PERMENPANRB_6_2022("Pasal 7 ayat (3) huruf a angka 1"),
    Words("SKP tidak memuat rencana hasil kerja.", "The plan has no results."),
    Words("Tambahkan rencana hasil kerja.", "Add results."),
    lambda plan: when(not plan.results, "results"),
)
"""A plan needs results."""

NO_UTAMA = PlanRule(
    "PLAN_NO_UTAMA",
    Severity.ERROR,
    PERMENPANRB_6_2022("Lampiran hlm. 27, 49"),
    Words("SKP tidak memuat hasil kerja utama.", "The plan has no main result."),
    Words("Tetapkan hasil kerja yang berprioritas tinggi.", "Say which results have high priority."),
    lambda plan: when(plan.results and not plan.of(Jenis.UTAMA), "results"),
)
"""Main results are required, additional ones optional."""


def _same(plan: WorkPlan) -> Iterator[Place]:
    counts = Counter(plain(result.statement) for result in plan.results)
    for path, result in results_of(plan):
        yield from when(counts[plain(result.statement)] > 1, f"{path}.statement", result.statement)


SAME_STATEMENT = PlanRule(
    "PLAN_SAME_STATEMENT",
    Severity.WARNING,
    PERMENPANRB_6_2022(
        "Lampiran hlm. 47-49", assurance=Assurance.ASSUMPTION, note="A cell of the matrix is one result of the plan."
    ),
    Words("Rencana hasil kerja ini tertulis lebih dari sekali: “{}”", "This result stands more than once: “{}”"),
    Words(
        "Gabungkan; satu hasil kerja dapat memiliki beberapa indikator.",
        "Merge them; a result may have more indicators.",
    ),
    _same,
)
"""One result written down twice."""


def _worded(plan: WorkPlan, kind: StatementKind) -> Iterator[Place]:
    for path, result in results_of(plan):
        yield from when(read_statement(result.statement).kind is kind, f"{path}.statement", result.statement)


STATEMENT_ACTIVITY = PlanRule(
    "PLAN_STATEMENT_ACTIVITY",
    Severity.INFO,
    _WORDING,
    Words("Rencana hasil kerja ini terbaca sebagai aktivitas: “{}”", "This result reads like an activity: “{}”"),
    Words("Tuliskan apa yang tercapai karenanya.", "Write what is reached by it."),
    lambda plan: _worded(plan, StatementKind.AKTIVITAS),
)
"""A statement that names what is done."""

STATEMENT_CATEGORY = PlanRule(
    "PLAN_STATEMENT_CATEGORY",
    Severity.INFO,
    _WORDING,
    Words("Rencana hasil kerja ini terbaca sebagai kategori: “{}”", "This result reads like a field of work: “{}”"),
    Words("Tuliskan apa yang tercapai di dalamnya.", "Write what is reached in it."),
    lambda plan: _worded(plan, StatementKind.KATEGORI),
)
"""A statement that only names a field of work."""


def _not_utama(plan: WorkPlan, sources: frozenset[Source]) -> Iterator[Place]:
    for path, result in results_of(plan):
        yield from when(result.source in sources and result.jenis is not Jenis.UTAMA, f"{path}.jenis")


AGREEMENT_NOT_UTAMA = PlanRule(
    "PLAN_AGREEMENT_NOT_UTAMA",
    Severity.ERROR,
    PERMENPANRB_6_2022("Lampiran hlm. 27, angka 3"),
    Words(
        "Sasaran perjanjian kinerja wajib menjadi hasil kerja utama.",
        "What the performance agreement holds must be a main result.",
    ),
    Words("Jadikan hasil kerja utama.", "Make it Jenis.UTAMA."),
    lambda plan: _not_utama(plan, frozenset({Source.PERJANJIAN_KINERJA})) if plan.has_perspectives else (),
)
"""The performance agreement of a JPT or an independent unit is always of high priority."""

ACTING_NOT_UTAMA = PlanRule(
    "PLAN_ACTING_NOT_UTAMA",
    Severity.ERROR,
    PERMENPANRB_6_2022("Lampiran hlm. 50, huruf d"),
    Words(
        "Penugasan sebagai Plt., Plh., atau pejabat fungsional di jabatan struktural selalu hasil kerja utama.",
        "Work as acting or daily official, or of a functional official in a structural post, is always a main result.",
    ),
    Words("Jadikan hasil kerja utama.", "Make it Jenis.UTAMA."),
    lambda plan: _not_utama(plan, frozenset({Source.PLT, Source.PLH, Source.FUNGSIONAL_DI_JABATAN_STRUKTURAL})),
)
"""Acting in another post is always of high priority."""


def _not_approved(plan: WorkPlan) -> Iterator[Place]:
    for path, result in results_of(plan):
        other = result.assigned_by is not None and result.assigned_by.id != plan.appraiser.id
        yield from when(other and result.approved_on is None and not plan.has_perspectives, f"{path}.approved_on")


NOT_APPROVED = PlanRule(
    "PLAN_NOT_APPROVED",
    Severity.ERROR,
    PERMENPANRB_6_2022("Lampiran hlm. 46, angka 10-11", note="Of JA and JF; a JPT clarifies directives (p. 27)."),
    Words(
        "Penugasan dari Pimpinan lain belum disetujui Pejabat Penilai Kinerja.",
        "The appraiser has not approved this assignment by another leader.",
    ),
    Words("Mintakan persetujuan lebih dahulu.", "Ask for approval first."),
    _not_approved,
)
"""An assignment by another leader needs the appraiser's approval."""

NO_SOURCE = PlanRule(
    "PLAN_NO_SOURCE",
    Severity.INFO,
    PERMENPANRB_6_2022("Lampiran hlm. 32-36, 55-59 (Format A.1.1, A.1.2, A.1.6, A.1.7)"),
    Words(
        "Tidak disebut siapa yang menugaskan atau hasil kerja Pimpinan mana yang didukung.",
        "It is not said who assigned this, or which result of a leader it supports.",
    ),
    Words("Isi Pimpinan yang menugaskan atau hasil kerja yang diintervensi.", "Give assigned_by or supports."),
    lambda plan: (Place(path) for path, result in results_of(plan) if not (result.assigned_by or result.supports)),
)
"""A result out of nowhere."""


def _below(plan: WorkPlan, level: ResultLevel) -> Iterator[Place]:
    for path, result in results_of(plan):
        yield from when(_lower(result, level), f"{path}.level", label("result_level", str(result.level)))


def _lower(result: WorkResult, level: ResultLevel) -> bool:
    return result.level is not None and result.level < level


def _is_steering(plan: WorkPlan) -> bool:
    steering = {PositionKind.ADMINISTRATOR, PositionKind.PENGAWAS}
    return not plan.has_perspectives and (plan.employee.position.kind in steering or plan.employee.leads_team)


LEVEL_UNFIT = PlanRule(
    "PLAN_LEVEL_UNFIT",
    Severity.ERROR,
    PERMENPANRB_6_2022("Lampiran hlm. 28, angka 7"),
    Words(
        "Hasil kerja JPT atau pimpinan unit kerja mandiri tidak boleh berupa {}.",
        "A result of a JPT or of the head of an independent unit cannot be {}.",
    ),
    Words(
        "Tetapkan outcome, outcome antara, atau output kendali rendah.",
        "Set an outcome, an intermediate outcome, or an output with low control.",
    ),
    lambda plan: _below(plan, ResultLevel.OUTPUT_KENDALI_RENDAH) if plan.has_perspectives else (),
)
"""A JPT answers for outcomes, or for outputs that mostly depend on others."""

LEVEL_LOW = PlanRule(
    "PLAN_LEVEL_LOW",
    Severity.WARNING,
    PERMENPANRB_6_2022("Lampiran hlm. 44, huruf b", note='"Sebaiknya": a recommendation.'),
    Words(
        "Hasil kerja administrator, pengawas, atau ketua tim sebaiknya bukan {}.",
        "A result of an administrator, a pengawas or a team leader had better not be {}.",
    ),
    Words("Tetapkan paling kurang output kendali sedang.", "Set at least an output with balanced control."),
    lambda plan: _below(plan, ResultLevel.OUTPUT_KENDALI_SEDANG) if _is_steering(plan) else (),
)
"""Who steers others answers for more than own output."""

NO_INDICATOR = PlanRule(
    "PLAN_NO_INDICATOR",
    Severity.ERROR,
    PERMENPANRB_6_2022("Pasal 7 ayat (3) huruf a angka 1; Pasal 9 ayat (2)"),
    Words("Hasil kerja ini tanpa ukuran keberhasilan.", "This result has no measure of success."),
    Words("Tambahkan indikator kinerja individu.", "Add an indicator."),
    lambda plan: (Place(f"{path}.indicators") for path, result in results_of(plan) if not result.indicators),
)
"""A result without a measure."""
