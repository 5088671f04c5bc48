"""KMK 127/2026: every number that it adds to the national book is pinned by golden cases; ``pinning`` says how."""

from __future__ import annotations

from .pinning import Pins, complaints

COUNTS = (
    "parts.nhk_awal.formula.branches.0.if.*",
    "parts.*.where.items.2.left.branches.0.then.value.number",
    "parts.*.where.items.2.right.value.number",
    "parts.npk_awal.formula.branches.0.if.*",
    "tops.check_KMK127_IKI_LEFT_OUT.*",
    "tops.check_KMK127_DAYS_*",
    "tops.check_KMK127_*.left.branches.0.then.value.number",
    "tops.check_KMK127_*.otherwise.where.right.value.number",
    "tops.check_KMK127_*_RANGE.right.value.number",
    "tops.check_KMK127_CONDUCT_RANGE.items.?.right.value.number",
    "tops.check_KMK127_CONDUCT_INCOMPLETE.*",
    "tops.check_KMK127_PERIOD_LEFT_OUT.*",
)
"""Where numbers count things or days, or compare counts: these are moved by 1."""

BOTH = {"+0.01", "-0.01"}
NO_WEIGHT = "The weights of no indicator are 0 together: undetermined all the same, with another reason."
NOT_REACHED = "Without results it is told before that there is no value."
WITHOUT_DAYS = "It counts where no days are given, whether as 1 or as 2 of them."
FEWER = "Fewer than none are none."
SURVIVORS = {
    "parts.kenaikan_atas_*.formula.left.*": (BOTH, "Only the sign of the difference is asked for."),
    "parts.bobot_target.formula.otherwise.items.1.otherwise.value.number": (
        BOTH,
        "Where nothing is mandatory the weight is 0.8 or more, so that it does not matter how low it may be.",
    ),
    "parts.capaian_awal.formula.branches.0.then.branches.0.if.op": ({"<"}, "On target both formulas give 100."),
    "parts.capaian_awal.formula.branches.1.if.right.value.number": (
        BOTH,
        "A target of 0 or below is undetermined all the same, with another reason.",
    ),
    "parts.capaian_stabil.formula.item.high.value.number": (
        {"+0.01"},
        "The first achievement is never above 100: R/T up to the target, 2 - R/T above it.",
    ),
    "parts.capaian_target_nol.formula.branches.0.if.left.branches.0.then.value.number": (
        {"-0.01"},
        "What is not given is no worst realisation above 0, whether it is taken as 0 or as less.",
    ),
    "parts.capaian_konversi.formula.branches.0.then.value.number": ({"+0.01"}, "An achievement is held at 120."),
    "parts.n?k_hasil.formula.low.value.number": (
        BOTH,
        "Blended with an NKO of 120 even 0.01 comes to 12 and is rated lowest, as 0 is.",
    ),
    "parts.nkp_bobot_nko.formula.branches.0.if.op": (
        {">"},
        "At equality both weights give the same; without a place there is no predikat, as results or conduct reach it.",
    ),
    "parts.nhk_awal.formula.branches.0.if.item.op": ({">="}, NO_WEIGHT),
    "parts.nhk_awal.formula.branches.0.if.item.right.value.number": ({"-1"}, NO_WEIGHT),
    "parts.nhk_awal.formula.branches.0.if.item.left.branches.0.then.value.number": ({"+1", "-1"}, NO_WEIGHT),
    "parts.nhk_awal.formula.branches.0.if.item.left.otherwise.where.op": ({">="}, NO_WEIGHT),
    "parts.nhk_awal.formula.branches.0.if.item.left.otherwise.where.right.value.number": ({"-1"}, NO_WEIGHT),
    "parts.nhk_awal.formula.branches.0.if.item.left.otherwise.where.left.branches.0.then.value.number": (
        {"+1", "-1"},
        NO_WEIGHT,
    ),
    "parts.nhk_awal.formula.branches.0.if.*.where.items.1.items.1.items.2.items.?.branches.0.then.value": (
        {"not so"},
        NO_WEIGHT,
    ),
    "parts.nhk_awal.formula.otherwise.left.branches.0.then.value.number": (BOTH, NOT_REACHED),
    "parts.jumlah_bobot.formula.branches.0.then.value.number": (BOTH, NOT_REACHED),
    "parts.nhk_awal.formula.branches.0.if.*.where.items.2.op": ({">="}, NO_WEIGHT),
    "parts.nhk_awal.formula.branches.0.if.*.where.items.2.right.value.number": ({"-1"}, NO_WEIGHT),
    "parts.*.where.items.2.left.branches.0.then.value.number": ({"+1"}, WITHOUT_DAYS),
    "tops.check_KMK127_IKI_LEFT_OUT.*.where.items.1.left.branches.0.then.value.number": ({"+1"}, WITHOUT_DAYS),
    "tops.check_KMK127_IKI_LEFT_OUT.items.1.left.branches.0.then.value.number": ({"-1"}, FEWER),
    "tops.check_KMK127_IKI_LEFT_OUT.items.1.left.otherwise.where.left.branches.0.then.value.number": ({"-1"}, FEWER),
    "tops.check_KMK127_DAYS_PARTLY.items.?.left.branches.0.then.value.number": (
        {"+1", "-1"},
        "Without results there are no days on the other side either.",
    ),
    "tops.check_KMK127_DAYS_PARTLY.items.?.left.otherwise.where.left.branches.0.then.value.number": ({"-1"}, FEWER),
    "tops.check_KMK127_DAYS_PARTLY.items.0.*.where.items.2.op": ({">="}, "Here only those without days are asked."),
    "tops.check_KMK127_DAYS_PARTLY.items.0.*.where.items.2.right.value.number": (
        {"-1"},
        "Here only those without days are asked.",
    ),
    "tops.check_KMK127_DAYS_PARTLY.items.0.*.where.items.2.left.branches.0.then.value.number": ({"+1"}, WITHOUT_DAYS),
    "tops.check_KMK127_DAYS_PARTLY.items.1.*.where.items.2.left.branches.0.then.value.number": (
        {"+1", "-1"},
        "Here only those with days are asked.",
    ),
    "tops.check_KMK127_DAYS_NEGATIVE.*left.branches.0.then.value.number": ({"-1"}, FEWER),
    "tops.check_KMK127_K3_RANGE.*left.branches.0.then.value.number": ({"-1"}, FEWER),
    "tops.check_KMK127_ACHIEVEMENT_RANGE.*left.branches.0.then.value.number": ({"-1"}, FEWER),
    "tops.check_KMK127_CONDUCT_RANGE.*left.branches.0.then.value.number": ({"-1"}, FEWER),
    "tops.check_KMK127_CONDUCT_INCOMPLETE.items.2.item.items.?.left.branches.0.then.value.number": (
        {"+1", "-1"},
        "Without conduct the other six core values are missing as well.",
    ),
    "tops.check_KMK127_PERIOD_LEFT_OUT.items.?.*left.branches.0.then.value.number": (
        {"+1", "-1"},
        "Without periods none of them is left out.",
    ),
}
"""What no case can notice, and why."""


def test_every_number_is_pinned() -> None:
    assert complaints(Pins("kmk127_2026", COUNTS), SURVIVORS) == []
