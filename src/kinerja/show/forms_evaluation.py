"""The forms of evaluation: C.1.1 to C.1.3 of PermenPANRB 6/2022."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.finding import Undetermined
from ..base.scale import Grade
from ..base.words import Words
from ..errors import WrongType
from ..evaluation.appraisal import Appraisal
from ..evaluation.distribution_guide import DRAWN
from ..evaluation.documents import DocumentTrack
from ..plans.plan import Approach
from ..rules.permenpanrb6_2022 import OrganisationPredikat, Predikat, Rating
from .form_blocks import Bar, Curve, Options
from .form_parts import Imprint, check_given, cycle_of, form_about, section
from .form_roles import roles_of
from .form_tables import Told, conduct_section, results_section, told_sections

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.scale import Ranked
    from ..evaluation.organisation import OrganisationResult
    from .form import Form, Section

__all__ = ["evaluation_form", "predikat_of"]

_BARE = Imprint()


def evaluation_form(appraisal: Appraisal, imprint: Imprint = _BARE, *, track: DocumentTrack | None = None) -> Form:
    """Return an appraisal in its form: C.1.1, C.1.2 or C.1.3, by the employee and the approach.

    All options of the ratings and of the predikat are printed, with the one chosen marked.  Who decided stands in head
    and signature as appraiser, also where the plan names a former one.  The form knows no superior; where plan or track
    tell that the superior decided, the signature is the superior's, as in form D.1.2, and the head keeps the appraiser.

    Args:
        appraisal: The appraisal, under PermenPANRB 6/2022; what was not decided stays without a mark.
        imprint: Whose paper it is, where and when it is signed, how numbers are written.
        track: Its document; it tells who appraises and who is above, where the plan does not.

    Raises:
        InvalidValue: when the track is of another person or period, or knows neither role of who decided.
        WrongType: when the appraisal is under rules with other grades.
    """
    check_given(appraisal=(appraisal, Appraisal), imprint=(imprint, Imprint), track=(track, DocumentTrack | None))
    plan, decision = appraisal.plan, appraisal.decision
    told = Told(appraisal.period, appraisal.progress, appraisal.feedback, appraisal.conduct)
    code = _EVALUATIONS[plan.has_perspectives, plan.approach]
    results, conduct = _ratings(appraisal)
    roles = roles_of(appraisal, track)
    return form_about(
        plan,
        code,
        [
            *_organisation(appraisal.organisation),
            results_section(plan, told),
            *told_sections(plan, told),
            section("rating_hasil_kerja", "Rating hasil kerja", "Rating of results", _options(Rating, results)),
            conduct_section(plan.conduct, told),
            section("rating_perilaku_kerja", "Rating perilaku kerja", "Rating of conduct", _options(Rating, conduct)),
            section(
                "predikat",
                "Predikat kinerja Pegawai",
                "Predikat of the employee",
                _options(Predikat, predikat_of(appraisal)),
            ),
        ],
        imprint,
        signers=[roles.signer],
        people=roles.people,
        on=decision.on if decision else None,
        cycle=cycle_of(plan, appraisal.period, imprint),
        fifth="instansi" if code == "C.1.2" else "unit_kerja",
        footnotes=_NOTES,
    )


_EVALUATIONS: Mapping[tuple[bool, Approach], str] = MappingProxyType(
    {
        (True, Approach.KUALITATIF): "C.1.1",
        (False, Approach.KUALITATIF): "C.1.1",
        (True, Approach.KUANTITATIF): "C.1.2",
        (False, Approach.KUANTITATIF): "C.1.3",
    }
)
"""By whether the plan has perspectives, and its approach."""

_NOTES = (
    Words(
        (
            "Rating hasil kerja dan rating perilaku kerja ditetapkan dengan mempertimbangkan pola distribusi predikat "
            "kinerja Pegawai berdasarkan capaian kinerja organisasi serta kontribusi Pegawai terhadap kinerja "
            "organisasi."
        ),
        (
            "The ratings are set in view of the distribution that goes with the result of the organisation, and of "
            "what the employee contributed to it."
        ),
    ),
    Words(
        "Periode disesuaikan dengan periode evaluasi kinerja Pegawai yang berlaku pada Instansi Pemerintah.",
        "The period follows the evaluations of the agency.",
    ),
)


def _options(scale: type[Ranked], chosen: Ranked | None) -> Options:
    """Return the members of a scale, the best first as the forms print them."""
    members = list(reversed(list(scale)))
    return Options([member.label for member in members], None if chosen is None else members.index(chosen))


def _ratings(appraisal: Appraisal) -> tuple[Rating | None, Rating | None]:
    """Return the ratings that were set, also where only one of the two is."""
    decision = appraisal.decision
    return (decision.hasil_kerja, decision.perilaku) if decision else (None, None)


def predikat_of(appraisal: Appraisal) -> Predikat | None:
    """Return the predikat of an appraisal under PermenPANRB 6/2022; ``None`` while there is none.

    Raises:
        WrongType: when the appraisal is under rules with other grades.
    """
    grade = appraisal.predikat
    if isinstance(grade, Undetermined):
        return None
    if _scale_of(grade) != Predikat.scale_id():
        raise WrongType(
            f"The appraisal is under {appraisal.outcome.rules.id}, with grades of its own.",
            why="The forms C and D are of PermenPANRB 6/2022.",
            mend="Print appraisals of other rules by their own page: as_html and as_text.",
            path="appraisal",
        )
    return Predikat(grade.token)


def _scale_of(grade: Ranked | Grade) -> str:
    return grade.scale.id if isinstance(grade, Grade) else grade.scale_id()


def _organisation(organisation: OrganisationResult | None) -> tuple[Section, Section]:
    reached = organisation.predikat if organisation else None
    return (
        section(
            "capaian_organisasi",
            "Capaian kinerja organisasi",
            "Result of the organisation",
            _options(OrganisationPredikat, reached),
        ),
        section("pola_distribusi", "Pola distribusi", "Distribution", _curve(reached)),
    )


def _curve(reached: OrganisationPredikat | None) -> Curve:
    if reached is None:
        return Curve(Words("", ""))
    name = Words(
        f"Kurva distribusi predikat kinerja Pegawai dengan capaian kinerja organisasi {reached.label.id}",
        f"Curve of the predikat of employees where the organisation reached '{reached.label.en}'",
    )
    return Curve(name, [Bar(grade.label, height) for grade, height in zip(Predikat, DRAWN[reached], strict=True)])
