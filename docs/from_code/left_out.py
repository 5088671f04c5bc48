"""What a regulation says and kinerja does not do; written by hand.

An entry that waits for a module names it, and a test fails as soon as that module is there: then the entry goes.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["LEFT_OUT", "LeftOut"]


@attrs.frozen
class LeftOut:
    """A rule that is in the law and not in kinerja.

    Args:
        article: Where it stands.
        what: What it says, in a few words.
        why: Why it is not here.
        until: The module, within ``src/kinerja``, with which it comes; empty when none is planned.
    """

    article: str
    what: str
    why: str
    until: str = ""


NO_RULE = "Purposes and duties of agencies; nothing that could be computed or checked."

LEFT_OUT: Mapping[str, tuple[LeftOut, ...]] = MappingProxyType(
    {
        "permenpanrb6_2022": (
            LeftOut("Pasal 2, 3, 5, 6, 35, 36", "purposes, stages, applications, supervision", NO_RULE),
            LeftOut(
                "Pasal 10 ayat (1)",
                "five aspects of conduct",
                "They are realised through the seven values of Pasal 10 ayat (3), which are there.",
            ),
            LeftOut(
                "Pasal 17 ayat (1); Lampiran hlm. 69, huruf B",
                "observing the work",
                "Observations and feedback are recorded; how a leader observes is the leader's to decide.",
            ),
            LeftOut(
                "Lampiran hlm. 87-88",
                "lists and schedules of counselling, what its record says, what follows from it",
                "Procedure; the record has no form and is confidential, and the annex names no follow-up.",
            ),
            LeftOut("Pasal 38", "the link between SKP and angka kredit of 2021", "It ended on 7 February 2023."),
        ),
        "pp46_2011": (
            LeftOut("Pasal 2, 3, 11, 14, 18", "purposes, principles, delegations of rules", NO_RULE),
            LeftOut(
                "Pasal 5, 6",
                "how a plan is drafted and set; no plan is an offence",
                "Plans follow PermenPANRB 6/2022; facts of an old plan are judged as they are.",
            ),
            LeftOut(
                "Pasal 9",
                "targets missed for causes outside the person",
                "Judged on the conditions; the law gives no formula, and none is invented.",
            ),
            LeftOut(
                "Pasal 16, 19, 24",
                "days, the duty to appraise, recommendations",
                "Procedure of a regulation that is no longer in force; its documents and objections are followed.",
            ),
            LeftOut(
                "Pasal 27-30",
                "state officials, study leave, secondment, who is exempt",
                "Judged on documents of others; no formula.",
            ),
            LeftOut(
                "Perka BKN 1/2013",
                "quality by counting errors; two plans in one year; minimum time in a post",
                "The text could not be read; give the quality that was set, and judge each plan on its own.",
            ),
        ),
        "pp30_2019": (
            LeftOut("Pasal 2-7, 61, 62", "purposes, the system, delegations of rules", NO_RULE),
            LeftOut(
                "Pasal 8-22",
                "how a plan is drafted and set",
                "Plans follow PermenPANRB 6/2022; facts of an old plan are judged as they are.",
            ),
            LeftOut(
                "Pasal 29, 35",
                "how realisation becomes the value of the SKP",
                "The law leaves it to the minister: PermenPANRB 8/2021; give the value.",
            ),
            LeftOut("Pasal 26-28, 30-34", "documenting, monitoring, guidance, counselling", NO_RULE),
            LeftOut(
                "Pasal 47, 48, 52",
                "the appraisal team and its yearly ranking of an agency",
                "The order within a unit is there (`evaluation.status_cut`); who ranks, and for what, is procedure.",
            ),
        ),
        "permenpanrb8_2021": (
            LeftOut(
                "Lampiran hlm. 92, 94, 97-99, 101-125, 129-150, 292-294",
                "classes and values of JA and JF, weights, scopes, conduct, integration",
                "These pages could not be read; what is here instead is an option, practice, or marked as our reading.",
            ),
            LeftOut(
                "Lampiran hlm. 67",
                "the periodic value, the mean of action plans and of what is measured",
                "Only the half-year has a predikat; give the facts of a part of it, and judge it as a whole.",
            ),
            LeftOut(
                "Lampiran Bab I-V",
                "how a plan is drafted, set and cascaded",
                "Plans follow PermenPANRB 6/2022; what 8/2021 asks beyond them is told as facts.",
            ),
            LeftOut(
                "Pasal 36 PP 30/2019",
                "pro rata of plans after a move",
                "The values of both plans are joined by days or months: `evaluation.joining`.",
            ),
        ),
        "year_2021": (
            LeftOut(
                "SE MenPANRB 3/2021",
                "its text and annex",
                "They could not be read; what is here is what two unrelated running systems agree on.",
            ),
            LeftOut(
                "SIASN",
                "two records of 2021, konversiNilai and nilaiIntegrasi",
                "Both numbers are steps of the explanation: `nilai_konversi`, `nilai_integrasi`.",
            ),
        ),
        "kmk127_2026": (
            LeftOut(
                "KMK 127/2026 hlm. 68-69",
                "scales of an indicator that stabilises, other than the one of the example",
                "Give the achievement itself, `capaian`; `rules.achievement` computes it on a scale of its own.",
            ),
            LeftOut(
                "Tabel 4",
                "how the quarters of an indicator become its year",
                "It stands by itself: `rules.consolidation`; the book takes what comes of it as facts.",
            ),
            LeftOut(
                "KMK 127/2026 hlm. 139-147",
                "which sanction takes how much, and what a superior loses by sanctions of others",
                "It stands by itself: `rules.kmk127_discipline`; the book takes the deduction as a fact.",
            ),
            LeftOut(
                "all else",
                "how plans and indicators are made, and whatever follows from a result",
                "Its text could not be read, so what else it says is not known; plans follow PermenPANRB 6/2022.",
            ),
        ),
        "nko_kmk127": (
            LeftOut(
                "KMK 127/2026",
                "how the NKO is computed from indicators of an organisation",
                "It could not be read; the value is given.",
            ),
        ),
    }
)
"""By the id of the rule book."""
