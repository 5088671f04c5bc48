"""Care: who and which units may need support, for those who may see it.

Nothing here is a mark on a person: no rule book, appraisal, ranking or publication reads it (a test of the architecture
holds that), and nothing in it is stored with a result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, final

import attrs

from ..base.brief import how_many
from ..base.members import member
from ..base.period import Period
from ..errors import WrongType
from ..plans.fields import check_kind, is_a
from .care_files import CareFiles
from .care_kinds import CareKind, CareRole
from .care_parts import CarePolicy, SupportRemark, Unsaid
from .care_people import low_without_feedback, severe_appraisers, sudden_drops
from .care_units import UnitShare, silent_appraisers, unit_remarks, unit_shares
from .care_work import WorkLoad, heavy_loads, unreached_targets

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..base.words import Language
    from .appraisal import Appraisal
    from .care_change import SosialisasiChange
    from .leniency import LeniencyReport
    from .record import Record

__all__ = ["CareReport", "care_report"]

_DEFAULT = CarePolicy()
_ORDER = tuple(CareKind)


def _place(each: SupportRemark | Unsaid) -> tuple[int, str]:
    return _ORDER.index(each.kind), each.about


def _remarks(remarks: Iterable[SupportRemark]) -> tuple[SupportRemark, ...]:
    return tuple(sorted(remarks, key=_place))


def _unsaid(unsaid: Iterable[Unsaid]) -> tuple[Unsaid, ...]:
    return tuple(sorted(dict.fromkeys(unsaid), key=_place))


def _shares(shares: Iterable[UnitShare]) -> tuple[UnitShare, ...]:
    return tuple(shares)


def _changes(changes: Iterable[SosialisasiChange]) -> tuple[SosialisasiChange, ...]:
    return tuple(changes)


@final
@attrs.frozen
class CareReport:
    """Who and which units may need support.

    The whole of it is for nobody: hand out what :meth:`seen_by` gives.

    Args:
        period: The days that were looked at.
        remarks: What was seen, by kind and id.
        unsaid: What nothing is said of, and why; the same.
        shares: How many people of each unit lack what, also where it is no reason for a remark.
        changes: What became of people after a sosialisasi.
    """

    period: Period = attrs.field(validator=is_a(Period))
    remarks: tuple[SupportRemark, ...] = attrs.field(default=(), converter=_remarks, repr=how_many)
    unsaid: tuple[Unsaid, ...] = attrs.field(default=(), converter=_unsaid, repr=how_many)
    shares: tuple[UnitShare, ...] = attrs.field(default=(), converter=_shares, repr=how_many)
    changes: tuple[SosialisasiChange, ...] = attrs.field(default=(), converter=_changes, repr=how_many)

    def seen_by(self, role: CareRole | str, ids: Iterable[str]) -> CareReport:
        """Return what somebody may see.

        Args:
            role: In what role, or its token.
            ids: Of which people and units the person has that role: of himself, of his people, of his unit.

        Raises:
            UnknownName: for a role that there is none of.
            WrongType: for one text in the place of ids.

        Example:
            >>> from ..base.words import Words
            >>> heavy, late = (
            ...     SupportRemark(kind, about, Words("...", "..."), 6)
            ...     for kind, about in ((CareKind.BEBAN_BERLEBIH, "ani"), (CareKind.SKP_TERLAMBAT, "dinas"))
            ... )
            >>> report = CareReport(Period.year(2025), [heavy, late])
            >>> [remark.about for remark in report.seen_by("pegawai", ["ani", "dinas"]).remarks]
            ['ani']
            >>> report.seen_by("unit_kepegawaian", ["ani"]).remarks
            ()
        """
        if isinstance(ids, str):
            raise WrongType("One text is no list of ids.", mend="Give a list of them.", path="ids")
        who, about = member(CareRole, role), frozenset(ids)
        return CareReport(
            self.period,
            [each for each in self.remarks if who in each.sees and each.about in about],
            [each for each in self.unsaid if who in each.kind.sees and each.about in about],
            [each for each in self.shares if who in each.kind.sees and each.unit_id in about],
            [
                each
                for each in self.changes
                if who in each.kind.sees and not about.isdisjoint(each.sosialisasi.unit_ids)
            ],
        )

    def as_text(self, language: Language) -> str:
        """Return the report as plain text of 100 columns.

        Args:
            language: ``"id"`` or ``"en"``.

        Raises:
            UnknownName: for any other language.
        """
        from ..show.care import care_page
        from ..show.text import as_text

        return as_text(care_page(self), language)

    def as_html(self, language: Language) -> str:
        """Return the report as HTML that needs nothing else, texts escaped and numbers masked.

        Args:
            language: ``"id"`` or ``"en"``.
        """
        from ..show.care import care_page
        from ..show.html import as_html

        return as_html(care_page(self), language)

    def _repr_html_(self) -> str:
        """Return the report for a notebook, in Indonesian."""
        return self.as_html("id")


def care_report(
    files: CareFiles,
    *,
    appraisals: Iterable[Appraisal] = (),
    records: Iterable[Record] = (),
    leniency: LeniencyReport | None = None,
    loads: Iterable[WorkLoad] = (),
    changes: Iterable[SosialisasiChange] = (),
    further: Iterable[SupportRemark | Unsaid] = (),
    policy: CarePolicy = _DEFAULT,
) -> CareReport:
    """Return who and which units may need support, by all checks for which something is given.

    Each check also stands for itself; this puts their answers together.

    Args:
        files: What is on record of the people in some days.
        appraisals: Those of these days: low results without feedback before, targets that nobody reached.
        records: The results over time: sudden drops.
        leniency: How appraisers rate beside one another: who rates lower than others.
        loads: What people carry: who carries far more than others.
        changes: What became of people after a sosialisasi.
        further: Answers of other checks, such as :func:`~kinerja.evaluation.care_change.still_lacking`.
        policy: From when on something is said.

    Raises:
        WrongType: for what are no files.
        DuplicateJob: when a person has two loads of one measure.

    Example:
        >>> from .care_files import CareFile
        >>> told = [CareFile(f"e{place}", "dinas", "belum_ada" if place < 3 else "tepat_waktu") for place in range(12)]
        >>> report = care_report(CareFiles(Period.year(2025), told))
        >>> [(remark.kind.value, remark.about, remark.n) for remark in report.remarks]
        [('skp_belum_ada', 'dinas', 12)]
    """
    check_kind(files, CareFiles, path="files", mend="Give care_files(roster, plans, ...), or CareFiles(period, [...]).")
    judged, shares = tuple(appraisals), unit_shares(files, policy=policy)
    days = {file.employee_id: file.dialogues or () for file in files.files}
    told = (
        *(severe_appraisers(leniency) if leniency is not None else ()),
        *silent_appraisers(files),
        *sudden_drops(records, policy=policy),
        *low_without_feedback(judged, dialogues=days, policy=policy),
        *heavy_loads(loads, policy=policy),
        *unreached_targets(judged, policy=policy),
        *unit_remarks(shares, policy=policy),
        *further,
    )
    return CareReport(
        files.period,
        [each for each in told if isinstance(each, SupportRemark)],
        [each for each in told if isinstance(each, Unsaid)],
        [each for each in shares if isinstance(each, UnitShare)],
        changes,
    )
