"""The same year under three books: the facts as each book reads them, and one formula put in another's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from kinerja import EmployeeKind, Law, Undetermined
from kinerja.evaluation.fact_rows import steps_by_id
from kinerja.evaluation.older_facts import as_if
from kinerja.rules import national
from kinerja.rules.achievement import mirrored
from kinerja.rules.amendment import Amendment, kept
from semarang_data.telling import label, number, shown
from semarang_data.work import ONLY_PP30, ONLY_PP46, YEAR, progress_of, scored

if TYPE_CHECKING:
    from kinerja import Appraisal, WorkPlan
    from kinerja.formula.algebra import NumberFormula
    from kinerja.rules.book import Outcome

IN_FORCE = national().at(YEAR, kind=EmployeeKind.PNS)
"""The only book that counts for 2025: PermenPANRB 6/2022."""
PP46 = national().book("pp46_2011")
PERMEN8 = national().book("permenpanrb8_2021").choose(opsi="70_30")
"""PP 30/2019 has no default here; hospital and school are said not to hear peers and subordinates, so 70 and 30."""

LAST = 3


def under_pp46(plan: WorkPlan) -> Outcome:
    """What PP 46/2011 would answer, were it in force."""
    conduct = scored(plan, *ONLY_PP46)
    return as_if(plan, progress=progress_of(plan, LAST), rules=PP46, period=YEAR, conduct=conduct)


def under_permen8(plan: WorkPlan, of_second: str | None = None) -> Outcome:
    """What PermenPANRB 8/2021 would answer, with the total of PP 30/2019.

    Args:
        plan: The plan.
        of_second: The class of the second result, where it has four indicators, which no page that was read values.
    """
    told = {
        result.id: {"metode_cascading": "langsung", "kategori": kategori}
        for result, kategori in zip(plan.results, (None, of_second), strict=True)
    }
    return as_if(
        plan,
        progress=progress_of(plan, LAST),
        rules=PERMEN8,
        period=YEAR,
        conduct=scored(plan, *ONLY_PP30),
        results=told,
        extra={"ide_baru": False},
    )


# --- Indicator by indicator -------------------------------------------------------------------------------------------


@attrs.frozen
class Line:
    """One indicator under the three books."""

    text: str
    target: str
    realised: str
    pp46: str
    permen8: str
    permen6: str


def by_indicator(appraisal: Appraisal, older: Outcome, middle: Outcome) -> list[Line]:
    """Return what each indicator came to in each book, by its id."""
    value = steps_by_id(older, "nilai_aspek")
    reached, classed = steps_by_id(middle, "capaian_iki"), steps_by_id(middle, "kategori_iki")
    stood = {each.indicator_id: each for result in appraisal.standings for each in result.indicators}
    lines = []
    for each in appraisal.plan.indicators:
        share = "tidak dibaca"
        if each.id in reached:
            share = f"{number(reached[each.id].value)}% {label(classed[each.id].value)}"
        told = each.target.words.id if each.target else "-"
        reported, standing = appraisal.progress.of(each.id), stood[each.id].standing
        done = number(reported.value) if reported else "-"
        beside = "-" if isinstance(standing, Undetermined) else standing.label.id
        lines.append(Line(each.text, told, done, shown(value[each.id].value), share, beside))
    return lines


# --- One formula in another's place -----------------------------------------------------------------------------------

TRIAL = Law("Percobaan", "Andaikan satu rumus berbunyi lain; bukan hukum")


def tried(id: str, formula: NumberFormula) -> Amendment:
    """PP 46/2011 with another formula for time and cost, and nothing else changed."""
    return Amendment(id, "1", "pp46_2011", TRIAL, TRIAL("seluruhnya"), [formula])


WITHOUT_FALL = tried(
    "pp46_tanpa_tebing",
    (76 + kept(PP46, "efisiensi")).named(
        "nilai_hemat",
        id="76 + efisiensi, atau (1,76 T - R)/T",
        en="76 + efficiency, or (1.76 T - R)/T",
        basis=TRIAL("tanpa cabang di atas 24 persen"),
    ),
).apply(PP46)
"""As PP 46/2011 art. 8 itself prints it: the branch above 24 percent is of the Perka only."""
MIRRORED = tried(
    "pp46_rumus_permen8", mirrored(key="nilai_hemat", basis=TRIAL("1 + (1 - R/T), rumus PermenPANRB 8/2021"))
).apply(PP46)
"""The formula of PermenPANRB 8/2021 where less is better."""
