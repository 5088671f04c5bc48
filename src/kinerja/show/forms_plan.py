"""The forms of planning: A.1.1 to A.1.8 of PermenPANRB 6/2022."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from ..base.period import PeriodKind
from ..base.words import Words, label
from ..plans.manual import IndicatorManual
from ..plans.plan import Approach, ResultLevel, WorkPlan
from ..plans.roles import RoleMatrix
from ..plans.workblock import Workblock, WorkNature
from .form import Form, Section
from .form_blocks import Entry, FormField, Grid, GridColumn, GridItem, GridPart, Options, Particulars
from .form_list import FORMS
from .form_parts import Imprint, check_given, counted, entry, form_about, period_line, points, section
from .form_tables import conduct_section, number, results_section
from .page import as_written, joined
from .parties import person_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from ..base.period import Period
    from ..plans.roles import Row
    from ..plans.workblock import Strategy

__all__ = ["attachment_form", "manual_form", "matrix_form", "plan_form", "workblock_form"]

_BARE = Imprint()


def plan_form(plan: WorkPlan, imprint: Imprint = _BARE) -> Form:
    """Return a plan in its form: A.1.1, A.1.2, A.1.6 or A.1.7, by the employee and the approach.

    Args:
        plan: The plan; what it does not say stays blank.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.

    Example:
        >>> from kinerja.base.period import Period
        >>> from kinerja.people.party import Party
        >>> from kinerja.people.positions import Position, PositionKind
        >>> from kinerja.people.unit import Unit
        >>> from kinerja.plans.plan import Jenis, WorkPlan, WorkResult
        >>> unit = Unit("puskesmas", "Puskesmas Contoh")
        >>> midwife = Party("e1", "Ani", Position("Bidan Penyelia", PositionKind.FUNGSIONAL), unit)
        >>> head = Party("e2", "Budi", Position("Kepala Puskesmas", PositionKind.ADMINISTRATOR), unit)
        >>> served = WorkResult("h1", "Ibu hamil terlayani sesuai standar", Jenis.UTAMA)
        >>> plan = WorkPlan("skp-1", Period.year(2025), midwife, head, Approach.KUANTITATIF, [served])
        >>> form = plan_form(plan)
        >>> form.code, [column.head.id for column in form.section("hasil_kerja").body.columns][2:5]
        ('A.1.7', ['Rencana hasil kerja', 'Aspek', 'Indikator kinerja individu'])
    """
    check_given(plan=(plan, WorkPlan), imprint=(imprint, Imprint))
    code = _PLANS[plan.has_perspectives, plan.approach]
    notes = [_INTERVENED, _SPECIAL] if code == "A.1.7" else [_SPECIAL]
    sections = [results_section(plan), conduct_section(plan.conduct)]
    return form_about(plan, code, sections, imprint, on=plan.agreed_on, footnotes=notes)


_PLANS: Mapping[tuple[bool, Approach], str] = MappingProxyType(
    {
        (True, Approach.KUALITATIF): "A.1.1",
        (True, Approach.KUANTITATIF): "A.1.2",
        (False, Approach.KUALITATIF): "A.1.6",
        (False, Approach.KUANTITATIF): "A.1.7",
    }
)
"""By whether the plan has perspectives, and its approach."""

_INTERVENED = Words(
    (
        "Dalam hal rencana hasil kerja Pimpinan yang diintervensi adalah hasil kerja pejabat pimpinan tinggi dan "
        "Pimpinan unit kerja mandiri/organisasi maka dituliskan rencana hasil kerja beserta indikator kinerja individu "
        "pejabat pimpinan tinggi dan Pimpinan unit kerja mandiri atau sasaran dan indikator kinerja organisasi yang "
        "diintervensi."
    ),
    (
        "Where the result is that of a senior executive, of the head of an independent unit or of the organisation, "
        "its indicator stands with it."
    ),
)
_SPECIAL = Words(
    "Pimpinan dapat memberikan ekspektasi khusus terhadap satu atau lebih aspek perilaku kerja Pegawai.",
    "The leader may set special expectations for one or more aspects of conduct.",
)


def manual_form(plan: WorkPlan, manual: IndicatorManual, imprint: Imprint = _BARE) -> Form:
    """Return the manual of one indicator as form A.1.3; nobody signs it.

    Args:
        plan: The plan that the indicator stands in.
        manual: Its manual.
        imprint: Whose paper it is.

    Raises:
        NotFound: when the plan has no such indicator.
    """
    check_given(plan=(plan, WorkPlan), manual=(manual, IndicatorManual), imprint=(imprint, Imprint))
    indicator, result = plan.indicator(manual.indicator_id), plan.result_of(manual.indicator_id)
    # The annex's own example adds the target to the name of this line (p. 138).
    target = [indicator.target.words] if indicator.target else []
    fields = [
        _field("rencana_hasil_kerja", "Rencana hasil kerja", "Result expected", entry(result.statement)),
        _field(
            "indikator", "Ukuran keberhasilan/indikator kinerja", "Measure of success", entry(indicator.text, *target)
        ),
        _field("tujuan", "Tujuan", "Purpose", entry(manual.purpose)),
        _field("definisi", "Deskripsi: definisi", "Description: definition", entry(manual.definition)),
        _field(
            "formula", f"Deskripsi: formula{_OPTIONAL.id}", f"Description: formula{_OPTIONAL.en}", entry(manual.formula)
        ),
        _field("satuan", f"Satuan pengukuran{_OPTIONAL.id}", f"Unit of measure{_OPTIONAL.en}", entry(manual.unit)),
        _field("level", "Kualitas dan tingkat kendali", "Quality and level of control", _levels(manual)),
        _field("sumber_data", "Sumber data", "Source of data", entry(manual.source)),
        _field("periode_pelaporan", "Periode pelaporan", "Reported every", _reported(manual)),
    ]
    about = [section("manual", "", "", Particulars(fields))]
    head = form_about(plan, "A.1.3", about, imprint)
    return attrs.evolve(head, identities=())


_OPTIONAL = Words(" (opsional bagi pendekatan hasil kerja kualitatif)", " (optional for the qualitative approach)")
_LEVELS = (ResultLevel.OUTCOME, ResultLevel.OUTCOME_ANTARA, ResultLevel.OUTPUT_KENDALI_RENDAH)
_PERIODS = (PeriodKind.BULANAN, PeriodKind.TRIWULANAN, PeriodKind.SEMESTERAN, PeriodKind.TAHUNAN)


def _field(key: str, id: str, en: str, value: Entry | Options) -> FormField:
    return FormField(key, Words(id, en), value)


def _levels(manual: IndicatorManual) -> Options:
    # A level that the form does not print is a finding of check_manuals, and no option here.
    chosen = _LEVELS.index(manual.level) if manual.level in _LEVELS else None
    return Options([level.label for level in _LEVELS], chosen)


def _reported(manual: IndicatorManual) -> Options:
    return Options([label("period_kind", kind) for kind in _PERIODS], _PERIODS.index(manual.reporting))


def workblock_form(workblock: Workblock) -> Form:
    """Return a workblock as form A.1.4; it has no head, and nobody signs it.

    Args:
        workblock: How a result of a leader is to be reached; what it does not say stays blank.
    """
    check_given(workblock=(workblock, Workblock))
    owner = [person_words(workblock.owner)] if workblock.owner else []
    fields = [
        _field("judul", "Judul inisiatif strategi pencapaian IKU", "Title of the strategy", entry(workblock.title)),
        _field(
            "indikator",
            "Indikator dan target yang diintervensi",
            "Indicators and targets worked on",
            points(workblock.indicators),
        ),
        _field("pemilik", "Pemilik strategi", "Owner", entry(*owner)),
        _field("pihak", "Pihak yang terlibat", "Parties", points(workblock.parties)),
        _field("waktu", "Waktu penyelesaian", "Time", entry(workblock.time)),
        _field("penerima_manfaat", "Penerima manfaat", "Beneficiaries", points(workblock.beneficiaries)),
        _field("tujuan", "Tujuan", "Purpose", entry(workblock.purpose)),
        _field("anggaran", "Anggaran", "Budget", entry(workblock.budget)),
    ]
    return Form(
        FORMS["A.1.4"],
        sections=[
            section("umum", "", "", Particulars(fields)),
            section("strategi", "Strategi (key activities)", "Strategy (key activities)", _lists(workblock.activities)),
            section("keluaran", "Keluaran kunci (key milestone)", "Key milestones", _lists(workblock.milestones)),
        ],
    )


def _lists(strategies: Iterable[Strategy]) -> Grid:
    """Return routine and transformative lines, counted through as the form does."""
    given, parts, place = tuple(strategies), [], 0
    for letter, nature in zip("AB", WorkNature, strict=True):
        texts = [each.text for each in given if each.nature is nature]
        items = [GridItem([number(place + step), entry(text)]) for step, text in enumerate(texts, 1)]
        parts.append(GridPart(items, joined((as_written(letter), nature.label), ". ")))
        place += len(texts)
    return Grid([GridColumn("no", Words("", "")), GridColumn("uraian", Words("", ""))], parts)


def matrix_form(*matrices: RoleMatrix, imprint: Imprint = _BARE, period: Period | None = None) -> Form:
    """Return a matrix of roles and results as form A.1.5, or several: that of the leader, then those of the teams.

    Args:
        matrices: The matrices, each in a section of its own; ``roles.matrices`` gives them in this order.
        imprint: Whose paper it is.
        period: The year it is about; the form of the annex does not print it.
    """
    for place, matrix in enumerate(matrices):
        check_given(**{f"matrices[{place}]": (matrix, RoleMatrix)})
    check_given(imprint=(imprint, Imprint))
    return Form(
        FORMS["A.1.5"],
        imprint.agency,
        period_line(period) if period else Words("", ""),
        sections=[_matrix(matrix, place) for place, matrix in enumerate(matrices, 1)],
    )


def _matrix(matrix: RoleMatrix, place: int) -> Section:
    heads = [GridColumn(f"kolom_{step}", as_written(column.heading)) for step, column in enumerate(matrix.columns, 1)]
    named = [GridColumn("pegawai", Words("Pegawai", "Employee")), GridColumn("jabatan", Words("Jabatan", "Position"))]
    owner = person_words(matrix.owner)
    title = Words(f"Outcome antara/output/layanan: {owner.id}", f"Shared out by {owner.en}")
    return Section(f"matriks_{place}", title, Grid([*named, *heads], [GridPart(map(_roles, matrix.rows))]))


def _roles(row: Row) -> GridItem:
    cells = [points(role.statement for role in cell) if cell else entry(_NO_ROLE) for cell in row.cells]
    return GridItem([entry(row.employee.name), entry(row.employee.title), *cells])


_NO_ROLE = Words("tidak ada peran", "no role")


def attachment_form(plan: WorkPlan, imprint: Imprint = _BARE) -> Form:
    """Return the attachment of a plan as form A.1.8: resources, accountability, consequences.

    Args:
        plan: The plan; what was not agreed yet stays blank.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.
    """
    check_given(plan=(plan, WorkPlan), imprint=(imprint, Imprint))
    annexes = plan.annexes
    reporting = [_reporting(plan, each.schedule, each.evidence, each.result_id) for each in annexes.reporting]
    sections = [
        section("sumber_daya", "Dukungan sumber daya", "Resources", counted(each.text for each in annexes.resources)),
        section("pertanggungjawaban", "Skema pertanggungjawaban", "Accountability", counted(reporting)),
        section("konsekuensi", "Konsekuensi", "Consequences", counted(each.text for each in annexes.consequences)),
    ]
    return attrs.evolve(form_about(plan, "A.1.8", sections, imprint, on=plan.agreed_on), identities=())


def _reporting(plan: WorkPlan, schedule: str, evidence: str, result_id: str) -> Words:
    about = [as_written(result.statement) for result in plan.results if result.id == result_id]
    data = [Words(f"data yang dilaporkan: {evidence}", f"data reported: {evidence}")] if evidence else []
    return joined([as_written(schedule), *data, *about])
