"""What an appraiser can decide, and what not."""

from __future__ import annotations

from datetime import date

import pytest

from kinerja import Decision, OrganisationResult, Predikat, Rating
from kinerja.errors import InvalidValue, UnknownName
from kinerja.evaluation.decision import StudyNotCompleted
from kinerja.rules.permenpanrb6_2022 import OrganisationPredikat

from .samples import PENILAI, UNIT, YEAR


def test_names_are_read_as_forms_print_them():
    """Official names, tokens and known misspellings."""
    decision = Decision("DIATAS ESPEKTASI", "sesuai", by=PENILAI, on=date(2026, 1, 2), recorded="KURANG/ MIS CONDUCT")
    assert decision.hasil_kerja is Rating.DI_ATAS_EKSPEKTASI
    assert decision.perilaku is Rating.SESUAI_EKSPEKTASI
    assert decision.recorded is Predikat.KURANG


def test_an_unknown_rating_is_refused_with_a_suggestion():
    """Never silently None."""
    with pytest.raises(UnknownName, match="Did you mean 'sesuai_ekspektasi'"):
        Decision("sesuwai ekspektasi", by=PENILAI, on=date(2026, 1, 2))


def test_study_leave_leaves_two_predikats_only():
    """Annex pp. 100 and 103."""
    assert StudyNotCompleted("Sangat Kurang", "Mengundurkan diri.").predikat is Predikat.SANGAT_KURANG
    with pytest.raises(InvalidValue, match="Kurang and Sangat Kurang only"):
        StudyNotCompleted("Butuh Perbaikan", "Tidak lulus.")
    with pytest.raises(InvalidValue, match="no reason"):
        StudyNotCompleted("Kurang", "  ")


def test_an_organisation_has_grades_of_its_own():
    """Istimewa is no predikat of a person, and Sangat Baik none of an organisation."""
    assert OrganisationResult(UNIT, YEAR, "ISTIMEWA").predikat is OrganisationPredikat.ISTIMEWA
    for wrong in ("Sangat Baik", "sangat_baik", Predikat.SANGAT_BAIK):
        with pytest.raises(UnknownName, match="Its best predikat is Istimewa"):
            OrganisationResult(UNIT, YEAR, wrong)
