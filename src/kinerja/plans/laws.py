"""The law that plans rest on."""

from __future__ import annotations

from ..base.law import Law

__all__ = ["PERMENPANRB_6_2022"]

PERMENPANRB_6_2022 = Law("PermenPANRB 6/2022", "Pengelolaan Kinerja Pegawai Aparatur Sipil Negara")
"""How the performance of PNS and PPPK is managed since 2022."""
