"""Golden cases of credits: operations (kind ``angka_kredit``) and years in a row (kind ``angka_kredit_tahunan``)."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from ..base.exact import exact
from ..base.laws import PERBKN_3_2023
from ..career.credit import accumulate, convert
from ..career.credit_education import education_credit
from ..career.credit_entry import CreditEntry, CreditKind
from ..career.credit_flat import FLAT_ROWS, flat_row
from ..career.credit_integration import integrate_credits
from ..career.credit_ledger import CreditLedger
from ..career.credit_older import old_yearly_cap
from ..career.credit_promotion import promote_jenjang
from ..career.credit_rules import PERBKN3_2023
from ..career.credit_tenure import HIGHEST_RANK_LIMIT
from ..career.credit_threshold import CreditThreshold, NoNextStep
from ..career.credit_transfer import transfer_at_once
from ..people.positions import Jenjang, Kategori
from ..people.ranks import Golongan
from .golden_case import Case, printed, rounding_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction

    from ..career.credit_rules import CreditRules
    from ..rules.catalogue import Catalogue

__all__ = ["angka_kredit", "angka_kredit_tahunan"]

_BEFORE, _ON = date(2023, 7, 1), date(2023, 12, 31)
"""Days for what a case tells without any; no number rests on them."""


def angka_kredit(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return what a case of the kind ``angka_kredit`` comes to, by its ``op``."""
    return _OPERATIONS[inputs["op"]](inputs, case)


def angka_kredit_tahunan(inputs: Case, case: Case, _books: Catalogue) -> Case:
    """Return the rows of some years, each rounded, and their sum with the basic credit; without ``bulan`` a year."""
    rules = _rules(case, 2)
    rows = [
        convert(inputs["jenjang"], year["predikat"], int(year.get("bulan", 12)), rules=rules)
        for year in inputs["tahun"]
    ]
    total = accumulate([*rows, str(inputs.get("ak_dasar", 0))], rules=rules)
    return {"baris": [printed(row.credit, case) for row in rows], "angka_kredit": printed(total.credit, case)}


def _rules(case: Case, places: int) -> CreditRules:
    return PERBKN3_2023.rounded(rounding_of(case, places))


# --- Operations -----------------------------------------------------------------------------------------------------


def _konversi(inputs: Case, case: Case) -> Case:
    rules = _rules(case, int(inputs.get("desimal", 2)))
    found = convert(inputs["jenjang"], inputs["predikat"], int(inputs.get("bulan", 12)), rules=rules)
    return {"angka_kredit": printed(found.credit, case)}


def _akumulasi(inputs: Case, case: Case) -> Case:
    return {"jumlah": printed(_sum(inputs["baris"], case), case)}


def _saldo(inputs: Case, case: Case) -> Case:
    """Return the sum of all amounts of a case, and what it has above its target or lacks."""
    total = _sum([amount for name, amount in inputs.items() if not name.startswith(_NO_AMOUNTS)], case)
    asked = inputs.get("target_kp", inputs.get("target_jenjang"))
    found = {"kumulatif": printed(total, case)}
    if asked is None:
        return found
    target = CreditThreshold(Golongan.III_B, 0, str(asked), PERBKN_3_2023("Pasal 21"))
    over, under = printed(target.surplus(total), case), printed(target.lacking(total), case)
    return {**found, "lebih": over, "kurang": under, "memenuhi": target.met_by(total)}


_NO_AMOUNTS = ("op", "target", "jenjang", "golongan")


def _sum(rows: list[object], case: Case) -> Fraction:
    """Return the sum of rows; a case that names places has each row rounded to them."""
    amounts = [exact(str(row)) for row in rows]
    if "rounding" in case:
        amounts = [rounding_of(case, 2).apply(amount) for amount in amounts]
    return accumulate(amounts).credit


def _perpindahan(inputs: Case, case: Case) -> Case:
    """Return the credits of a transfer.

    A case that tells the coefficient tells the basic credit as well, and without one asks for the conversion alone;
    where it tells no coefficient the tables decide.
    """
    jenjang = _aim(inputs)
    if jenjang is None:
        return _perpindahan_tidak_sesuai(inputs, case)
    new = transfer_at_once(
        jenjang,
        inputs["golongan"],
        inputs["predikat"],
        years=int(inputs["masa_tahun_dihitung"] if "masa_tahun_dihitung" in inputs else inputs["masa_tahun"]),
        months=int(inputs.get("masa_bulan", 0)),
        limit=HIGHEST_RANK_LIMIT if inputs.get("pangkat_puncak") else None,
        rules=PERBKN3_2023.rounded(None),
    )
    parts = {kind: sum(entry.credit for entry in new.entries if entry.kind is kind) for kind in CreditKind}
    converted, base = parts[CreditKind.PERPINDAHAN], parts[CreditKind.AK_DASAR]
    if "koefisien" in inputs:
        base = exact(str(inputs.get("ak_dasar", 0)))
    return {
        "per_tahun": printed(convert(jenjang, inputs["predikat"], rules=PERBKN3_2023.rounded(None)).credit, case),
        "ak_konversi": printed(converted, case),
        "ak_dasar": printed(base, case),
        "angka_kredit": printed(accumulate([converted, base]).credit, case),
    }


def _aim(inputs: Case) -> Jenjang | None:
    """Return the jenjang that a transfer aims at; ``None`` where it does not fit the rank, so that a table decides."""
    rank = Golongan.parse(inputs["golongan"])
    fitting = [need for need in PERBKN3_2023.needs if rank in need.ranks]
    if "jenjang_tujuan" in inputs:
        return next((each.jenjang for each in fitting if each.jenjang is Jenjang.parse(inputs["jenjang_tujuan"])), None)
    if "koefisien" in inputs:
        wanted = exact(str(inputs["koefisien"]))
        return next((each.jenjang for each in reversed(fitting) if each.coefficient == wanted), None)
    flat = "jabatan_asal" in inputs and any(
        rank in row.ranks and inputs["jabatan_asal"] in row.origins for row in FLAT_ROWS
    )
    return None if flat else fitting[-1].jenjang


def _perpindahan_tidak_sesuai(inputs: Case, case: Case) -> Case:
    row = flat_row(
        CreditKind.PERPINDAHAN,
        inputs["golongan"],
        origin=inputs.get("jabatan_asal"),
        jenjang=inputs.get("jenjang_tujuan"),
    )
    return {"angka_kredit": printed(row.credit, case)}


def _bonus_pendidikan(inputs: Case, case: Case) -> Case:
    predikat = inputs.get("predikat", "baik")
    degree = inputs.get("ijazah", "S2")
    new = education_credit(inputs["jenjang"], predikat=predikat, degree=degree, registered=_ON, since=_BEFORE)
    return {"bonus": printed(new.total, case)}


def _integrasi(inputs: Case, case: Case) -> Case:
    rank = Golongan.parse(inputs["golongan"])
    jenjang = inputs["jenjang"] if "jenjang" in inputs else str(PERBKN3_2023.jenjang_of(Kategori.KEAHLIAN, rank))
    base = str(inputs["nilai_dasar"]) if "nilai_dasar" in inputs else None
    new = integrate_credits(str(inputs["ak_konvensional"]), jenjang, rank, on=_ON, base=base)
    return {"ak_integrasi": printed(new.total, case)}


def _batas_tahunan_lama(inputs: Case, case: Case) -> Case:
    target = inputs.get("target_tahunan") or PERBKN3_2023.need(inputs["jenjang"]).coefficient
    return {"maksimum": printed(old_yearly_cap(str(target)), case)}


def _kenaikan_jenjang(inputs: Case, case: Case) -> Case:
    """Return whether the credits are enough for the next jenjang, and with what balance it begins."""
    ledger = CreditLedger("golden", inputs["jenjang"], _BEFORE, starts_at=_start(inputs))
    ledger = ledger.ranked(inputs["golongan"], _BEFORE).adding(
        CreditEntry(CreditKind.JF_LAMA, inputs["jenjang"], str(inputs["kumulatif"]), PERBKN_3_2023("Pasal 19"))
    )
    target = ledger.jenjang_target(rules=PERBKN3_2023)
    if isinstance(target, NoNextStep) or not isinstance(target.to, Jenjang) or not target.met_by(ledger.balance):
        return {"memenuhi": False, "saldo_setelah_naik_jenjang": None}
    after = promote_jenjang(ledger, target.to, _ON)
    return {"memenuhi": True, "saldo_setelah_naik_jenjang": printed(after.balance, case)}


def _start(inputs: Case) -> Golongan | None:
    """Return the rank at which posts start whose need the case tells; ``None`` where it is the usual one."""
    asked = inputs.get("target_jenjang")
    starts = (each for each in PERBKN3_2023.starts if each.jenjang is Jenjang.parse(inputs["jenjang"]))
    return next((each.golongan for each in starts if asked is not None and each.jenjang_need == exact(asked)), None)


_OPERATIONS: Mapping[str, Callable[[Case, Case], Case]] = MappingProxyType(
    {
        "konversi": _konversi,
        "akumulasi": _akumulasi,
        "saldo": _saldo,
        "perpindahan": _perpindahan,
        "perpindahan_tidak_sesuai": _perpindahan_tidak_sesuai,
        "bonus_pendidikan": _bonus_pendidikan,
        "integrasi": _integrasi,
        "batas_tahunan_lama": _batas_tahunan_lama,
        "kenaikan_jenjang": _kenaikan_jenjang,
    }
)
