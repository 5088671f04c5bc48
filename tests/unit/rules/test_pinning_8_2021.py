"""PermenPANRB 8/2021: every number is pinned by golden cases; ``pinning`` says how."""

from __future__ import annotations

from .pinning import Pins, complaints

COUNTS = (
    "parts.urutan_kategori.*",
    "parts.urutan_rencana.*",
    "parts.kategori_rencana.*",
    "parts.bobot_jenis_utama.formula.branches.0.if.*",
    "parts.nilai_utama.formula.branches.0.if.*",
    "tops.check_PERMENPANRB8_CONDUCT_INCOMPLETE.*",
    "tops.check_PERMENPANRB8_CONDUCT_TWICE.*",
    "tops.check_PERMENPANRB8_CONDUCT_RANGE.right.*",
    "tops.check_PERMENPANRB8_LEADERSHIP_*",
    "tops.check_PERMENPANRB8_MAXIMUM_*",
    "tops.check_PERMENPANRB8_SCOPE_NEGATIVE.right.*",
    "tops.check_PERMENPANRB8_Y_RANGE.right.*",
)
"""Where numbers count things or compare counts: nothing lies between two whole ones, so these are moved by 1."""

SURVIVORS = {
    "parts.capaian_dalam_rentang.formula.value.number": (
        {"+0.01"},
        "100.01 is worth what 100 is: Baik has one value, and a maximum is reached by both.",
    ),
    "parts.capaian_iki_acuan.formula.branches.0.if.items.1.op": (
        {">="},
        "At the upper end the realisation is inside of the range, and nothing is divided.",
    ),
    "parts.capaian_iki.formula.branches.1.if.items.1.op": (
        {"<"},
        "At the lower end the realisation divided by it is 100 as well.",
    ),
    "parts.capaian_*.formula.branches.1.if.right.value.number": (
        {"+0.01", "-0.01"},
        "A target of 0 or below is undetermined all the same, with another reason.",
    ),
    "parts.awal_pita.formula.rows.3.answer.number": (
        {"+0.01", "-0.01"},
        "Baik has one value from 100 to 101, so it does not matter where its line begins.",
    ),
    "parts.urutan_kategori.formula.rows.4.answer.number": (
        {"+1"},
        "Above the highest class there is none.",
    ),
}
"""What no case can notice, and why."""


def test_every_number_is_pinned() -> None:
    assert complaints(Pins("permenpanrb8_2021", COUNTS), SURVIVORS) == []
