"""What a region may add by its own decree: a guide from the achievement of indicators to a rating of results.

It only proposes.  Under PermenPANRB 6/2022 the appraiser judges; a region may say what its application should suggest,
and with which numbers.  No such number is national, so none stands here: cuts and shares are given by the region, with
its article.
"""

from __future__ import annotations

from functools import partial, reduce
from operator import and_
from typing import TYPE_CHECKING

from ..base.exact import exact
from ..base.scale import Scale
from ..base.words import Words
from ..errors import InvalidValue
from ..formula.build import (
    absent,
    count,
    given_token,
    given_truth,
    is_absent,
    mean,
    undetermined,
    when,
)
from . import shape
from .achievement import ZERO_TARGET, mirrored, ratio
from .achievement_bounds import by_direction, clamped, ranged
from .amendment import Amendment, kept
from .permenpanrb6_2022 import PERMENPANRB6_2022
from .scales import check_answers

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction

    from ..base.exact import Exact
    from ..base.law import Basis, Law
    from ..formula.algebra import NumberFormula, NumberLike, TokenFormula, Undecidable
    from .parts import Coverage

__all__ = ["achievement_guide"]

STANDINGS = Scale("kedudukan", shape.KEDUDUKAN)
NONE_YET = Words("Belum ada hasil kerja untuk dinilai.", "There is no result to rate yet.")
UNMEASURED = Words(
    "Ada hasil kerja yang capaiannya belum dapat dihitung; Pejabat Penilai Kinerja yang menilai.",
    "Some result has no achievement that can be computed; the appraiser judges.",
)
NO_CATEGORY = Words(
    "Tidak ada kategori yang cocok dengan sebaran capaian ini; Pejabat Penilai Kinerja yang menetapkan.",
    "No category fits this mix of achievements; the appraiser decides.",
)


def achievement_guide(
    standing: Callable[[NumberFormula], TokenFormula],
    *,
    id: str,
    version: str,
    law: Law,
    basis: Basis,
    most: Exact,
    lower: Callable[..., NumberFormula] = mirrored,
    zero: NumberLike | Undecidable = ZERO_TARGET,
    highest: Exact | None = None,
    coverage: Coverage | None = None,
) -> Amendment:
    """Return an amendment of PermenPANRB 6/2022 whose guide proposes the rating of results by their achievement.

    Each indicator has an achievement in percent, each result the mean of its indicators, and the cuts of the region
    make a standing of it; a shortfall that the leader accepts counts as on target, as in the annex.  The rating is
    proposed by what most results are.  Only the proposal (``usulan_hasil_kerja``) is replaced; the appraiser judges.

    A result whose indicators cannot all be measured, and a mix that no category fits, leave the proposal undetermined.

    Args:
        standing: The cuts: what makes ``di_bawah``, ``sesuai`` or ``di_atas`` of an achievement in percent.
        id: The id of the amended book.
        version: The version of the amendment.
        law: The decree of the region.
        basis: Its article about the guide.
        most: The share of the results that is "most of them", from 1/2 to below 1; it must be exceeded.
        lower: The achievement where less is better: :func:`~kinerja.rules.achievement.mirrored` or
            :func:`~kinerja.rules.achievement.inverted`.
        zero: What holds at a target of 0.
        highest: Where the achievement of an indicator ends, if the decree says so; it then begins at 0.
        coverage: Whom and when the amended book judges, if not all that the national one does.

    Raises:
        InvalidValue: when the share is none, or the cuts answer with another token.

    Example:
        >>> from kinerja import Law
        >>> from kinerja.formula import bands
        >>> perbup = Law("Perbup Contoh 12/2025")
        >>> guide = achievement_guide(
        ...     lambda capaian: bands(capaian, lowest="di_bawah", at_least={90: "sesuai"}, above={100: "di_atas"}),
        ...     id="6_2022_contoh",
        ...     version="1",
        ...     law=perbup,
        ...     basis=perbup("Pasal 5"),
        ...     most="1/2",
        ... )
        >>> served = {"target": 80, "realisasi": 100, "arah": "lebih_tinggi"}
        >>> book = guide.apply(PERMENPANRB6_2022)
        >>> book.propose({"hasil_kerja": [{"jenis": "utama", "indikator": [served]}]}).rating
        <Rating.DI_ATAS_EKSPEKTASI: 'di_atas_ekspektasi'>
    """
    share = exact(most)
    if not exact("1/2") <= share < 1:
        raise InvalidValue(
            f"{most} is not the share that most of the results exceed.",
            mend="Give a share from 1/2 to below 1, such as '0.6'.",
            path="most",
            value=most,
        )
    stood = _standing(standing(_achieved(lower, zero, highest, basis)), basis)
    proposed = _proposed(stood, share, basis).named(
        "usulan_hasil_kerja",
        id="Usulan rating hasil kerja menurut capaian",
        en="Rating of results proposed by achievement",
        basis=basis,
    )
    return Amendment(id, version, PERMENPANRB6_2022.id, law, basis, [proposed], coverage=coverage)


def _achieved(
    lower: Callable[..., NumberFormula], zero: NumberLike | Undecidable, highest: Exact | None, basis: Basis
) -> NumberFormula:
    """Return the achievement of a result: the mean of its indicators."""
    up, down = (partial(method, zero=zero, basis=basis) for method in (ratio, lower))
    one = by_direction(
        ranged(up, key="capaian_lebih_tinggi", basis=basis),
        ranged(down, key="capaian_lebih_rendah", basis=basis),
        key="capaian_indikator",
        basis=basis,
    )
    one = one if highest is None else clamped(one, 0, highest, basis=basis)
    return mean("indikator", one).named(
        "capaian_hasil", id="Capaian hasil kerja (persen)", en="Achievement of the result (percent)", basis=basis
    )


def _standing(stood: TokenFormula, basis: Basis) -> TokenFormula:
    check_answers("standing", stood.node, STANDINGS)
    accepted = absent(given_truth("diterima_pimpinan"), counts_as=False)
    return (
        when(stood.equals("di_bawah") & accepted)
        .then("sesuai")
        .otherwise(stood)
        .named(
            "kedudukan_capaian",
            id="Posisi hasil kerja menurut capaian",
            en="Standing of the result by achievement",
            basis=basis,
        )
    )


def _proposed(stood: TokenFormula, share: Fraction, basis: Basis) -> TokenFormula:
    """Return the rating that a mix of standings comes to, as the annex counts, with a share that is said."""
    results: NumberFormula = kept(PERMENPANRB6_2022, "jumlah_hasil")
    main, down = given_token("jenis").equals("utama"), stood.equals("di_bawah")
    above = count("hasil_kerja", where=stood.equals("di_atas")).named(
        "capaian_di_atas", id="Hasil kerja di atas target", en="Results above target", basis=basis
    )
    below = count("hasil_kerja", where=down).named(
        "capaian_di_bawah", id="Hasil kerja di bawah target", en="Results below target", basis=basis
    )
    main_below = count("hasil_kerja", where=main & down).named(
        "capaian_utama_di_bawah", id="Hasil kerja utama di bawah target", en="Main results below target", basis=basis
    )
    few_main = main_below.equals(0) | (main_below < (1 - share) * count("hasil_kerja", where=main))
    return (
        when(results.equals(0))
        .then(undetermined(id=NONE_YET.id, en=NONE_YET.en, basis=basis))
        .when(_unmeasured(basis) > 0)
        .then(undetermined(id=UNMEASURED.id, en=UNMEASURED.en, basis=basis))
        .when((above > share * results) & main_below.equals(0))
        .then("di_atas_ekspektasi")
        .when(below > share * results)
        .then("di_bawah_ekspektasi")
        .when((results - below > share * results) & few_main)
        .then("sesuai_ekspektasi")
        .otherwise(undetermined(id=NO_CATEGORY.id, en=NO_CATEGORY.en, basis=basis))
    )


def _unmeasured(basis: Basis) -> NumberFormula:
    """Return how many results have no indicator, or one that lacks target, realisation or direction."""
    measured = reduce(and_, (~is_absent(name) for name in ("target", "realisasi", "arah")))
    indicators = absent(count("indikator"), counts_as=0)
    known = absent(count("indikator", where=measured), counts_as=0)
    return count("hasil_kerja", where=indicators.equals(0) | (known < indicators)).named(
        "capaian_belum_terukur", id="Hasil kerja yang belum terukur", en="Results not measured yet", basis=basis
    )
