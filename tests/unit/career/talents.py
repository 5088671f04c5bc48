"""A policy of a town and people that it is tried on."""

from __future__ import annotations

from datetime import date

from kinerja.base.law import Law
from kinerja.base.laws import PP_11_2017
from kinerja.base.words import Words
from kinerja.career.requirements import CareerMatter, Eligibility, Requirement, RequirementKind
from kinerja.career.talent import TalentPerformance, TalentPlacement
from kinerja.career.talent_parts import Potensial
from kinerja.career.talent_policy import POTENTIAL_CUTS, OutsideScale, PotentialPart, PotentialPolicy
from kinerja.career.talent_potential import PotentialResult
from kinerja.career.talent_scores import PotentialScore
from kinerja.evaluation.answers import Verdict
from kinerja.rules.permenpanrb6_2022 import Predikat

DECREE = Law("SK Wali Kota 7/2026")("Lampiran I")
DAY = date(2026, 2, 2)
NUMBER = "198502142010031991"


def part(key, weight, parts=(), **more) -> PotentialPart:
    """Return a part named by its key."""
    return PotentialPart(key, Words(key, key), weight, DECREE, parts, **more)


def policy(*parts, cuts="60_80", outside=OutsideScale.DIBATASI) -> PotentialPolicy:
    """Return a policy with named cut-offs."""
    return PotentialPolicy("kota", parts, POTENTIAL_CUTS[cuts], outside, DECREE)


TREE = policy(
    part("potensi", "0.65"),
    part("rekam_jejak", "0.2", [part(key, "1/4") for key in ("pendidikan", "pelatihan", "jabatan", "prestasi")]),
    part("integritas", "0.15"),
)
"""The tree of talent core: 65/20/15, the second a mean of four."""
HALVES = policy(part("satu", "1/2"), part("dua", "1/2"))


def found(of: PotentialPolicy, on: date = DAY, **scores) -> PotentialResult:
    """Return the potential by undated scores."""
    return PotentialResult(of, [PotentialScore(key, value) for key, value in scores.items()], on)


def placed(id="e1", predikat=Predikat.BAIK, potential=Potensial.TINGGI, on: date = DAY) -> TalentPlacement:
    """Return where a person stands by the predikat of 2025."""
    return TalentPlacement(id, TalentPerformance(2025, predikat), potential, on=on)


def art_199(id="e1", verdict=Verdict.MET, on: date = DAY, *more: Requirement) -> Eligibility:
    """Return what PP 11/2017, art. 199, asks beside the box, all answered alike, and what else is asked."""
    kinds = (RequirementKind.KOMPETENSI, RequirementKind.PENGEMBANGAN, RequirementKind.PREDIKAT)
    basis, words = PP_11_2017("Pasal 199"), Words("Sudah ditanyakan.", "It was asked.")
    asks = [Requirement(kind, verdict, words, basis) for kind in kinds]
    return Eligibility(CareerMatter.KELOMPOK_SUKSESI, id, on, [*more, *asks])
