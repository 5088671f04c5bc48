"""Corrections after a result was final, the chain that follows, and what rests on the old result."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest

from kinerja import OrganisationResult, Period, Severity, Unit
from kinerja.base.law import Assurance
from kinerja.base.words import date_words
from kinerja.errors import InvalidValue, NotFound
from kinerja.evaluation.chain import chains, current
from kinerja.evaluation.correction import (
    Authority,
    Correction,
    CorrectionKind,
    Dependent,
    DependentKind,
    check_correction,
    what_rests_on,
)
from kinerja.evaluation.objection_decision import change, uphold
from kinerja.evaluation.reference import names_of, person_of, reference
from kinerja.evaluation.reported import ReportedResult
from kinerja.evaluation.rounds import EvaluationKind
from kinerja.rules.permenpanrb6_2022 import Predikat

from .samples import ATASAN, DECISION, PEGAWAI, PLAN, appraised
from .test_documents import day
from .test_objection import RESULT, heard, judged

K = CorrectionKind
AUTHORITY = Authority(ATASAN, "800/123/2026", day(3, 2))
IN_PLACE = appraised(decision=attrs.evolve(DECISION, by=ATASAN, on=day(2, 9)))
"""The same ratings by another hand: the digest is the same."""


def correct(result, replacement=None, kind=K.SALAH_TULIS, *, name=None) -> Correction:
    """Return a correction of a result."""
    return Correction(name or reference(result), kind, "Rating tertukar.", AUTHORITY, day(3, 3), replacement)


def reported(person="p1", year=2024, grade=Predikat.BAIK, **rest) -> ReportedResult:
    """Return a result without a plan."""
    return ReportedResult(person, Period.year(year), EvaluationKind.TAHUNAN, "permenpanrb6_2022", grade, **rest)


class TestReferences:
    """What one result is known by."""

    def test_a_digest_does_not_tell_the_superiors_result_from_the_appraisers(self) -> None:
        """The same facts and the same answer; the reference tells them apart."""
        assert IN_PLACE.digest == RESULT.digest
        assert reference(IN_PLACE) != reference(RESULT)

    def test_nor_one_person_from_another(self) -> None:
        """Two people with the same plan and ratings."""
        other = appraised(attrs.evolve(PLAN, employee=attrs.evolve(PEGAWAI, id="p8")))
        assert other.digest == RESULT.digest
        assert reference(other) != reference(RESULT)
        assert (person_of(other), person_of(reported())) == ("p8", "p1")

    def test_nor_the_right_unit_from_the_wrong(self) -> None:
        """The result of the organisation is no fact of the matrix."""
        elsewhere = appraised(organisation=OrganisationResult(Unit("lain", "Unit Lain"), PLAN.period, "Baik"))
        assert elsewhere.digest == RESULT.digest
        assert reference(elsewhere) != reference(RESULT)
        assert reference(appraised(organisation=None, decision=None)) != reference(RESULT)

    def test_it_has_several_names(self) -> None:
        """Reference, digest, key."""
        assert names_of(RESULT) == (reference(RESULT), RESULT.digest)
        assert names_of(reported()) == (reference(reported()), reported().key)
        assert "d1" in names_of(reported(digest="d1"))


class TestCorrections:
    """The law is silent on all but one kind."""

    @pytest.mark.parametrize("kind", CorrectionKind)
    def test_what_the_law_does_not_say_is_marked(self, kind) -> None:
        """Only the superior in place stands in the annex."""
        correction = correct(RESULT, IN_PLACE, kind)
        silent = kind is not K.ATASAN_MENGGANTIKAN
        assert (kind.basis.assurance is Assurance.ASSUMPTION) is silent
        assert bool(kind.basis.note) is silent
        assert [finding.code for finding in correction.check()] == ["CORRECTION_NOT_IN_LAW"] * silent
        assert kind.label.id != kind.value

    def test_a_correction_has_a_reason_and_a_document(self) -> None:
        """Without a document it is flagged; a court's or an inspectorate's has one."""
        with pytest.raises(InvalidValue, match="reason"):
            attrs.evolve(correct(RESULT), reason=" ")
        bare = attrs.evolve(correct(RESULT), authority=Authority(ATASAN))
        assert [finding.code for finding in bare.check()] == ["CORRECTION_NOT_IN_LAW", "CORRECTION_NO_DOCUMENT"]
        for kind in (K.PUTUSAN_PENGADILAN, K.TEMUAN_INSPEKTORAT):
            with pytest.raises(InvalidValue, match="names no document"):
                attrs.evolve(bare, kind=kind)

    def test_only_the_wrong_person_changes_the_person(self) -> None:
        """In both directions."""
        other = reported("p7")
        mistyped = check_correction(correct(reported(), other), reported())
        assert "CORRECTION_PERSON" in {finding.code for finding in mistyped}
        moved = check_correction(correct(reported(), other, K.SALAH_ORANG), reported())
        assert "CORRECTION_PERSON" not in {finding.code for finding in moved}
        unmoved = check_correction(correct(reported(), reported(origin="b"), K.SALAH_ORANG), reported())
        assert "CORRECTION_PERSON" in {finding.code for finding in unmoved}

    def test_nobody_corrects_the_own_result(self) -> None:
        """Whatever the law leaves open, this it does not."""
        own = attrs.evolve(correct(RESULT), authority=Authority(PEGAWAI, "800/1/2026"))
        (finding,) = (each for each in check_correction(own, RESULT) if each.code == "CORRECTION_BY_ONESELF")
        assert (finding.severity, finding.path) == (Severity.ERROR, "authority.by")

    def test_a_correction_is_of_the_same_period(self) -> None:
        """Another period is another result."""
        found = check_correction(correct(reported(), reported(year=2023)), reported())
        assert "CORRECTION_PERIOD" in {finding.code for finding in found}
        assert len(check_correction(correct(reported()), reported())) == 1

    def test_a_document_that_is_newer_than_the_correction_is_flagged(self) -> None:
        """It cannot have been the authority yet; on the same day it can."""
        for dated, codes in ((day(3, 4), ["CORRECTION_DOCUMENT_LATER"]), (day(3, 3), []), (None, [])):
            late = attrs.evolve(correct(RESULT), authority=Authority(ATASAN, "800/1/2026", dated))
            assert [finding.code for finding in late.check()] == ["CORRECTION_NOT_IN_LAW", *codes]
        late = attrs.evolve(correct(RESULT), authority=Authority(ATASAN, "800/1/2026", day(3, 4)))
        assert late.check()[-1].message.en == "The correction is of 3 March 2026, its document of 4 March 2026."

    @pytest.mark.parametrize(
        ("corrected", "since"),
        [(RESULT, day(1, 12)), (reported(reported_on=day(2, 20)), day(2, 20))],
    )
    def test_nothing_is_corrected_before_it_was_set(self, corrected, since) -> None:
        """By decision, or as far as it is known by the report; on the same day it may be."""
        correction = attrs.evolve(correct(corrected), authority=Authority(ATASAN, "800/1/2026"))
        before = attrs.evolve(correction, on=since - timedelta(days=1))
        (finding,) = (each for each in check_correction(before, corrected) if each.severity is Severity.ERROR)
        assert (finding.code, finding.path) == ("CORRECTION_BEFORE_RESULT", "on")
        assert date_words(since).id in finding.message.id
        assert len(check_correction(attrs.evolve(correction, on=since), corrected)) == 1

    def test_where_no_day_is_known_none_is_compared(self) -> None:
        """An appraisal without a decision, a result of unknown age."""
        for undated in (appraised(decision=None), reported()):
            old = attrs.evolve(correct(undated), on=day(1, 1), authority=Authority(ATASAN, "800/1/2026"))
            assert len(check_correction(old, undated)) == 1

    def test_it_is_checked_beside_the_result_that_it_names(self) -> None:
        """Under any of its names."""
        assert check_correction(correct(RESULT, IN_PLACE, name=RESULT.digest), RESULT)
        with pytest.raises(InvalidValue, match="The correction is of another result"):
            check_correction(correct(RESULT), reported())


class TestChains:
    """Nothing is deleted, and exactly one result holds."""

    def test_without_changes_every_result_holds(self) -> None:
        """Each is a chain of its own."""
        results = (RESULT, reported())
        assert current(results) == results
        assert [chain.superseded for chain in chains(results)] == [(), ()]

    def test_the_last_of_several_changes_holds(self) -> None:
        """An objection that changed the result, and then a mistyped rating; in any order."""
        decision = change(heard(), judged(), by=ATASAN, on=day(2, 9), recommendation="Ya.")
        last = reported("p1", 2025, Predikat.BAIK)
        mistyped = correct(judged(), last)
        for changes in ([decision, mistyped], [mistyped, decision]):
            (chain,) = chains([RESULT], changes)
            assert chain.current is last
            assert chain.results == (RESULT, judged(), last)
            assert chain.superseded == (RESULT, judged())
            assert chain.changes == (decision, mistyped)

    def test_an_upheld_result_holds(self) -> None:
        """The decision supersedes nothing."""
        assert current([RESULT], [uphold(heard(), by=ATASAN, on=day(2, 9))]) == (RESULT,)

    def test_a_withdrawn_result_leaves_none(self) -> None:
        """And stays readable."""
        withdrawn = correct(reported(), kind=K.SALAH_ORANG)
        assert withdrawn.withdraws
        (chain,) = chains([reported()], [withdrawn])
        assert (chain.current, chain.superseded) == (None, (reported(),))
        assert current([reported(), RESULT], [withdrawn]) == (RESULT,)

    def test_the_superiors_result_in_place_may_have_the_digest_of_the_one_it_replaces(self) -> None:
        """A chain by digests alone would go round in a circle."""
        in_place = correct(RESULT, IN_PLACE, K.ATASAN_MENGGANTIKAN, name=RESULT.digest)
        assert current([RESULT], [in_place]) == (IN_PLACE,)

    def test_a_digest_that_several_results_have_names_none(self) -> None:
        """It has to be said which one is meant."""
        with pytest.raises(InvalidValue, match="names 2 results"):
            chains([RESULT, IN_PLACE], [correct(RESULT, name=RESULT.digest)])

    def test_one_result_is_not_changed_twice(self) -> None:
        """The later change supersedes what the earlier one left."""
        changes = [correct(RESULT, IN_PLACE), correct(RESULT, reported("p1", 2025))]
        with pytest.raises(InvalidValue, match=r"changes\[1\].supersedes: The result .* is changed twice"):
            chains([RESULT], changes)

    def test_an_unknown_result_is_not_changed(self) -> None:
        """A change of what is not there."""
        with pytest.raises(NotFound, match="There is no result abc"):
            chains([RESULT], [correct(RESULT, name="abc")])

    def test_changes_do_not_go_round_in_a_circle(self) -> None:
        """Each would be the other's first."""
        one, two = reported(origin="a"), reported(origin="b")
        with pytest.raises(InvalidValue, match="in a circle"):
            chains([RESULT], [correct(one, two), correct(two, one)])
        with pytest.raises(NotFound):
            chains([RESULT], [correct(one, one)])

    def test_a_result_that_is_restored_is_a_new_one(self) -> None:
        """With a day of its own; the old one itself may not stand twice."""
        two = reported(origin="b")
        changes = [correct(reported(), two), correct(two, reported(), K.PUTUSAN_PENGADILAN)]
        with pytest.raises(InvalidValue, match="A result stands twice"):
            chains([reported()], changes)
        restored = reported(reported_on=date(2026, 5, 4))
        assert current([reported()], [changes[0], correct(two, restored)]) == (restored,)


class TestWhatRests:
    """Annex p. 117, no. 12: what a result is used for."""

    dependents = tuple(
        Dependent(kind, reference(RESULT), f"no-{number}", day(3, 9 - number))
        for number, kind in enumerate(reversed(DependentKind))
    )

    def test_all_that_rests_on_it_has_to_be_looked_at_again(self) -> None:
        """By kind, each with the reason and the article."""
        reviews = what_rests_on(correct(RESULT, IN_PLACE), self.dependents)
        assert [review.dependent.kind for review in reviews] == list(DependentKind)
        assert reviews[0].why.en == "Credits no-5 of 4 March 2026 rests on a result that no longer holds."
        assert reviews[2].basis.article.startswith("Pasal 32")
        assert all(review.dependent.kind.label.id in review.why.id for review in reviews)

    def test_the_result_may_be_given_itself_or_by_name(self) -> None:
        """Whatever name the dependents used."""
        by_digest = Dependent(DependentKind.LAPORAN_BKN, RESULT.digest, "skp22-1", day(2, 20))
        assert len(what_rests_on(RESULT, [*self.dependents, by_digest])) == 7
        assert len(what_rests_on(reference(RESULT), self.dependents)) == 6
        assert what_rests_on(reported(), self.dependents) == ()

    def test_an_upheld_result_still_holds(self) -> None:
        """Nothing has to be looked at."""
        assert what_rests_on(uphold(heard(), by=ATASAN, on=day(2, 9)), self.dependents) == ()
        changed = change(heard(), judged(), by=ATASAN, on=day(2, 9), recommendation="Ya.")
        assert len(what_rests_on(changed, self.dependents)) == 6
