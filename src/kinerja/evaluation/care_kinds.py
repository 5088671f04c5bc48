"""What care is about: for each thing seen what the law asks for, what would help, who should act and who may see it."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from ..base.laws import PERMENPANRB_6_2022
from ..base.words import Words, label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..base.law import Basis

__all__ = ["CareKind", "CareRole"]


class CareRole(StrEnum):
    """Who may act on a remark, or see it."""

    PEGAWAI = "pegawai"
    """The person that it is about."""
    PENILAI = "penilai"
    """The appraiser."""
    ATASAN_PENILAI = "atasan_penilai"
    """The appraiser's superior."""
    PIMPINAN_UNIT = "pimpinan_unit"
    """Who leads the unit that it is about."""
    UNIT_KEPEGAWAIAN = "unit_kepegawaian"
    """The personnel unit; it sees what is said of units, never of a person."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("care_role", self)


class CareKind(StrEnum):
    """What support is about; the first four are about a person, the others about a unit."""

    PENILAIAN_LEBIH_RENDAH = "penilaian_lebih_rendah"
    """An appraiser rates lower than others do, beyond chance."""
    PENILAI_BELUM_MEMBERI_UMPAN_BALIK = "penilai_belum_memberi_umpan_balik"
    """An appraiser gave no feedback to anybody."""
    TURUN_TAJAM = "turun_tajam"
    """A result fell by several steps at once."""
    RENDAH_TANPA_UMPAN_BALIK = "rendah_tanpa_umpan_balik"
    """A low result came without feedback that left time to mend."""
    BEBAN_BERLEBIH = "beban_berlebih"
    """A person carries much more than others of the unit."""
    TARGET_SULIT_DICAPAI = "target_sulit_dicapai"
    """Nobody who has a target reached it."""
    SKP_BELUM_ADA = "skp_belum_ada"
    """Plans are not set although their time is over."""
    SKP_TERLAMBAT = "skp_terlambat"
    """Plans were set after January."""
    DIALOG_BELUM_ADA = "dialog_belum_ada"
    """People had no performance dialogue."""
    UMPAN_BALIK_BELUM_ADA = "umpan_balik_belum_ada"
    """People had no feedback by a leader."""
    BELUM_BERUBAH = "belum_berubah"
    """Nothing changed for the better after a sosialisasi."""

    @property
    def label(self) -> Words:
        """The name for people."""
        return label("care_kind", self)

    @property
    def of_unit(self) -> bool:
        """Whether it is about a unit, so that no person is named in it."""
        return self in _OF_UNITS

    @property
    def helps(self) -> Words:
        """What would help."""
        return _GUIDES[self].helps

    @property
    def acts(self) -> CareRole:
        """Who should act."""
        return _GUIDES[self].acts

    @property
    def sees(self) -> tuple[CareRole, ...]:
        """Who may see it; nobody else, and never the public."""
        return _GUIDES[self].sees

    @property
    def basis(self) -> Basis:
        """What the law asks for there."""
        return _GUIDES[self].basis


class _Guide(NamedTuple):
    """What goes with a kind of remark."""

    acts: CareRole
    sees: tuple[CareRole, ...]
    helps: Words
    basis: Basis


_PERSON = (CareRole.PEGAWAI, CareRole.PENILAI, CareRole.ATASAN_PENILAI)
_APPRAISERS = (CareRole.PENILAI, CareRole.ATASAN_PENILAI)
_UNIT = (CareRole.PIMPINAN_UNIT, CareRole.UNIT_KEPEGAWAIAN)
_DIALOGUE = PERMENPANRB_6_2022("Lampiran hlm. 24, angka 3", note="The dialogue is intense and goes on all year.")
_REGULAR = PERMENPANRB_6_2022("Pasal 19 ayat (2)", note="A leader has to give regular feedback, as agreed.")
_FOLLOW_UP = PERMENPANRB_6_2022("Pasal 20 ayat (3)", note="Adjust what is expected or the resources, or coach.")

_GUIDES: Mapping[CareKind, _Guide] = MappingProxyType(
    {
        CareKind.PENILAIAN_LEBIH_RENDAH: _Guide(
            CareRole.ATASAN_PENILAI,
            _APPRAISERS,
            Words(
                "Bicarakan bersama bagaimana ekspektasi dan bukti ditimbang; sebabnya bisa saja pada pekerjaannya.",
                "Talk over how expectations and evidence were weighed; the reason may well lie in the work.",
            ),
            PERMENPANRB_6_2022("Lampiran hlm. 97-98 dan 101-102, huruf (e)", note="People are compared."),
        ),
        CareKind.PENILAI_BELUM_MEMBERI_UMPAN_BALIK: _Guide(
            CareRole.ATASAN_PENILAI,
            _APPRAISERS,
            Words(
                "Tanyakan apa yang menghalangi (waktu, jumlah pegawai, aplikasi) dan sepakati jadwal umpan balik.",
                "Ask what stands in the way (time, number of people, the application) and agree on a rhythm.",
            ),
            _REGULAR,
        ),
        CareKind.TURUN_TAJAM: _Guide(
            CareRole.PENILAI,
            _PERSON,
            Words(
                "Cari sebabnya dalam dialog; sesuaikan ekspektasi atau sumber daya, atau tawarkan bimbingan.",
                "Look for the reason in a dialogue; adjust what is expected or the resources, or offer coaching.",
            ),
            _FOLLOW_UP,
        ),
        CareKind.RENDAH_TANPA_UMPAN_BALIK: _Guide(
            CareRole.ATASAN_PENILAI,
            _PERSON,
            Words(
                "Adakan dialog sekarang, jelaskan alasan hasilnya, dan sepakati umpan balik berkala.",
                "Hold the dialogue now, give the reasons of the result, and agree on regular feedback.",
            ),
            _REGULAR,
        ),
        CareKind.BEBAN_BERLEBIH: _Guide(
            CareRole.PENILAI,
            _PERSON,
            Words(
                "Bagi ulang penugasan atau tambah sumber daya; timbang beban kerja sebelum menyetujui penugasan baru.",
                "Share the work out anew or add resources; weigh the load before approving another assignment.",
            ),
            PERMENPANRB_6_2022("Lampiran hlm. 46, angka 12", note="Before approving, the appraiser weighs the load."),
        ),
        CareKind.TARGET_SULIT_DICAPAI: _Guide(
            CareRole.PENILAI,
            _APPRAISERS,
            Words(
                "Tinjau targetnya: realistis menurut realisasi terakhir dan keadaan? Sesuaikan ekspektasi bila perlu.",
                "Look at the target: realistic by the last realisation and conditions? Adjust it where needed.",
            ),
            PERMENPANRB_6_2022("Lampiran hlm. 51-52, angka 8-9", note="A target is realistic and rests on data."),
        ),
        CareKind.SKP_BELUM_ADA: _Guide(
            CareRole.PIMPINAN_UNIT,
            _UNIT,
            Words(
                "Dampingi penyusunan SKP; bila penilai belum menetapkan, dialog dilakukan dengan atasannya.",
                "Help to write the plans; where the appraiser does not act, the dialogue is held with the superior.",
            ),
            PERMENPANRB_6_2022("Pasal 14 ayat (1); Lampiran hlm. 65, C angka 4"),
        ),
        CareKind.SKP_TERLAMBAT: _Guide(
            CareRole.PIMPINAN_UNIT,
            _UNIT,
            Words(
                "Mulai dialog lebih awal, paling lambat awal Januari, dan siapkan matriks peran hasil sebelumnya.",
                "Begin the dialogue earlier, by the first days of January, with the matrix of roles ready before.",
            ),
            PERMENPANRB_6_2022("Pasal 14 ayat (1)"),
        ),
        CareKind.DIALOG_BELUM_ADA: _Guide(
            CareRole.PIMPINAN_UNIT,
            _UNIT,
            Words(
                "Jadwalkan dialog kinerja dan beri pimpinan waktu serta contoh pertanyaannya.",
                "Set dates for the dialogues, and give the leaders time and questions to begin with.",
            ),
            _DIALOGUE,
        ),
        CareKind.UMPAN_BALIK_BELUM_ADA: _Guide(
            CareRole.PIMPINAN_UNIT,
            _UNIT,
            Words(
                "Sepakati jadwal umpan balik berkala, dan permudah pencatatannya.",
                "Agree on the rhythm of regular feedback, and make it easy to record.",
            ),
            _REGULAR,
        ),
        CareKind.BELUM_BERUBAH: _Guide(
            CareRole.UNIT_KEPEGAWAIAN,
            _UNIT,
            Words(
                "Tanyakan apa yang menghalangi: pemahaman, waktu, alat, atau dukungan pimpinan; lalu dampingi.",
                "Ask what stands in the way: understanding, time, tools or the leaders' support; then help with that.",
            ),
            _DIALOGUE,
        ),
    }
)
_OF_UNITS = frozenset(tuple(CareKind)[tuple(CareKind).index(CareKind.TARGET_SULIT_DICAPAI) :])
