"""Where a regulation is silent, and what kinerja does there; written by hand."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["SILENT", "Silence"]


@attrs.frozen
class Silence:
    """A question that the law does not answer.

    Args:
        question: What one would like to know.
        answer: What kinerja does.
    """

    question: str
    answer: str


SILENT: Mapping[str, tuple[Silence, ...]] = MappingProxyType(
    {
        "permenpanrb6_2022": (
            Silence(
                "How are CPNS and part-time PPPK evaluated?",
                "They use this book (its coverage names them); `people.agreement` and `evaluation.extension` hold what "
                "PermenPANRB 9/2026 says of the agreements of part-time PPPK.",
            ),
            Silence(
                "What follows for the contract of a PPPK?",
                "PP 49/2018 says it: `evaluation.extension` recommends, and a person decides.",
            ),
            Silence(
                "What of leave, sickness, maternity, retirement or death within the year?",
                "SE Kepala BKN 1/2023 speaks of leave, so `people.planning` does; leave of exactly a year is "
                "Undetermined.  Sickness and maternity are leave.  The circular speaks of the plan: whether who is on "
                "leave all through a quarter or month is evaluated is Undetermined, unless "
                "`EvaluatorPolicy.whole_leave` says what the agency does; so is who evaluates somebody who retired or "
                "died (`EvaluatorPolicy.leavers`).",
            ),
            Silence(
                "How many months in a post are needed? What of who joins in the middle of the year?",
                "No minimum is named; an agency may set one (`EvaluatorPolicy.least_days`).  Whoever comes later plans "
                "for the rest of the year, and no last day to set that plan is named.",
            ),
            Silence(
                "How long must a superior be away to be 'berhalangan tetap'?",
                "Not said.  A place that nobody holds is passed over, and who acts in it (Plt., Plh.) evaluates only "
                "by delegation: a line that names the decree, or `EvaluatorPolicy.acting_heads`.",
            ),
            Silence(
                "Who evaluates after two moves in one period, after a move within the window, or when an assignment "
                "as Plt. ended?",
                "Undetermined; the reason names the field of `EvaluatorPolicy` in which an agency says it.  Where both "
                "places lead to the same person, that person evaluates.",
            ),
            Silence(
                "Who makes the annual evaluation when the appraiser moves within its window?",
                "Lampiran hlm. 91-92 angka 14 speaks of periodic ones: Undetermined, or "
                "`EvaluatorPolicy.appraiser_moved`.",
            ),
            Silence(
                "Who evaluates when the post of the appraiser ends within the window and no other is known?",
                "Lampiran hlm. 91-92 angka 14 huruf b is about a move, and a retirement looks the same: Undetermined, "
                "unless the roster has the new post, or `EvaluatorPolicy.appraiser_left` says how to read it.",
            ),
            Silence(
                "Which is the period before, whose result may be used after a move?",
                "Lampiran hlm. 91 angka 13 huruf a: the month or quarter that ended before the period judged or before "
                "the move, since the units may differ; the year before after a move in its first quarter.",
            ),
            Silence(
                "Which organisation counts where somebody stands in for the appraiser?",
                "The unit led by who evaluates, marked as our reading.",
            ),
            Silence(
                "How are two plans of one year combined?", "They are not: the year is judged afresh, never averaged."
            ),
            Silence("Who wins when employee and appraiser do not agree on the plan?", "Nobody: there is no veto rule."),
            Silence(
                "How is the organisation's predikat computed, and who sets it?",
                "It is given: OrganisationResult.  An agency with rules of its own may have it worked out by them "
                "(`evaluation.organisation_judging`); without such rules it is Undetermined.",
            ),
            Silence(
                "Within which days is a period evaluated, and what is the end of December?",
                "Periodic windows are the agency's own, without a default; for the year `ANNUAL_WINDOW` is our "
                "reading, from 25 December, and an agency may give another.",
            ),
            Silence(
                "How many people may have which predikat?",
                "No quota exists.  `evaluation.distribution_checks` holds a unit "
                "against a guide that has a name, and gives findings that are never errors.",
            ),
            Silence(
                "How many are 'sebagian besar' and 'sebagian kecil'?",
                "Of results: more than half and fewer than half, marked as our reading; where no category fits, the "
                "proposal is Undetermined.  Of people in a pattern: the largest group, or more than half, as is asked.",
            ),
            Silence(
                "How much does each result, indicator or feedback weigh?", "Nothing is weighed; the appraiser judges."
            ),
            Silence(
                "Which days are working days?",
                "Those of the calendar that the caller gives; outside of it, NotCovered is raised.",
            ),
            Silence(
                "What of a document that the employee does not return?",
                "Nothing is said: its step stays overdue, and the report is due all the same.",
            ),
            Silence(
                "What if the report is due before the objection has been decided?",
                "Each deadline stands for itself, and TRACK_REPORT_BEFORE_DECISION tells where they cross.",
            ),
            Silence(
                "Is the decision on an objection final? Is a late objection heard?",
                "`ObjectionDecision.finality` is Undetermined and points to PP 30/2019; a late objection is refused, "
                "marked as our reading.",
            ),
            Silence(
                "How is a final result corrected when rating, unit, appraiser or person was wrong, or a court decided?",
                "`evaluation.correction` keeps it with reason and authority, marked as an assumption.  Who may order "
                "one, and until when, is not said, and not checked.",
            ),
            Silence(
                "What becomes of credit, an allowance or a report that rests on a corrected result?",
                "`what_rests_on` lists what has to be looked at again; who is in charge of it decides.",
            ),
            Silence("How does a predikat turn into angka kredit?", "Other rules say that; not written yet."),
            Silence("May results of persons be published?", "No rule; numbers of persons are masked everywhere."),
        ),
        "pp46_2011": (
            Silence("What is 90.5?", "Pasal 17 has whole numbers only: option batas."),
            Silence("When is rounded?", "Not found in the text: option pembulatan."),
            Silence("What of several creative works?", "The rule could not be read: option kreativitas."),
            Silence("What of a target of 0?", "DivisionByZero is raised, with the path."),
            Silence(
                "By when is a result handed over, endorsed, or an objection decided?",
                "No day is named: the step of the document has none, and says so.",
            ),
            Silence("May a value of time fall below 0?", "No floor is stated, so there is none."),
        ),
        "pp30_2019": (
            Silence("What is 89.995?", "Cukup: classes are cut on the exact value, which is printed 90.00."),
            Silence("How are the aspects of conduct made into one value?", "By their mean, which is practice."),
            Silence(
                "How do peers and subordinates share their 40 percent?",
                "Not said: `rated_conduct` asks for `sharing`, and a book for option pembagian.",
            ),
            Silence("What if none of them answers?", "Undetermined, never 0."),
            Silence(
                "Where does the cap of 120 act?",
                "On the value of the SKP, before it is weighted; conduct above 120 is an error.",
            ),
            Silence(
                "Who is above expectation among people of one predikat?",
                "All lawful cuts are answers; equals stay undetermined unless an order is declared.",
            ),
            Silence(
                "What of a unit too small for the percentages?",
                "Undetermined, unless nobody has Kurang or Sangat Kurang; then nobody need be below expectation.",
            ),
        ),
        "permenpanrb8_2021": (
            Silence("What is 99.5 percent?", "The bands are whole percents: option pita_capaian."),
            Silence("What of a target of 0 or below?", "Undetermined: the formula divides by it."),
            Silence("Is a realisation inside of a range 100 percent?", "Yes, by what a running system has."),
            Silence("May an achievement or its value fall below 0?", "No floor is stated, so there is none."),
            Silence(
                "Which class has a result with two indicators, or more than three?",
                "Undetermined, unless the fact kategori tells it.",
            ),
            Silence("What is Y?", "Option arti_y, without default."),
            Silence(
                "Which kind of main work of a JPT weighs 60, and what if one is missing?",
                "Options bobot_utama_jpt and satu_jenis_utama, without default.",
            ),
            Silence("What do scopes of additional work weigh?", "The weight is given as a fact: bobot_lingkup."),
            Silence("What is conduct on a range of one level worth?", "Undetermined; give its value."),
        ),
        "year_2021": (
            Silence("What is 90.5 of the first half?", "The segments have whole numbers only: option batas."),
            Silence(
                "Is the printed value converted, or the exact one?",
                "The exact one; a system that rounds first gives the book its rounded facts.",
            ),
            Silence(
                "What of somebody with one half only?",
                "Nothing is said: `join` takes both halves.",
            ),
        ),
        "kmk127_2026": (
            Silence(
                "What of a negative target where less is better?",
                "The formula that is known values worse realisations higher: option target_negatif_minimum, without "
                "default.",
            ),
            Silence(
                "What weighs a target that equals last year's target and realisation?",
                "The systems differ: option target_tetap.",
            ),
            Silence(
                "What of an indicator without a realisation or a K3?",
                "It is left out of the NHK and told, `KMK127_IKI_LEFT_OUT`; it is never 0.",
            ),
            Silence(
                "How is a value above 100 calibrated?",
                "On a line from 100 to the limit: our reading, which gives the figures of the ministry's slides.",
            ),
            Silence(
                "Are part-time PPPK judged by it?",
                "Not known; its coverage does not name them, and the national book judges them.",
            ),
        ),
        "nko_kmk127": (
            Silence(
                "What is an NKO of exactly 100, 90 or 80 called?",
                "The slides print strict signs on both sides: option batas_nko, by default undetermined.",
            ),
        ),
    }
)
"""By the id of the rule book."""
