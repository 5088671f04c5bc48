"""The laws that kinerja cites, each once."""

from __future__ import annotations

from .law import Law

__all__ = [
    "KEPDIRJEN_GTK_4242_2024",
    "KEPMENDAGRI_900_4700_2020",
    "KEPMENPANRB_16_2025",
    "KEPMENPAN_25_2004",
    "KMK_127_2026",
    "PERBAN_BKN_26_2019",
    "PERBKN_2_2025",
    "PERBKN_3_2023",
    "PERBKN_4_2023",
    "PERBKN_4_2025",
    "PERBKN_6_2022",
    "PERBKN_8_2019",
    "PERBKN_11_2022",
    "PERKA_BKN_1_2013",
    "PERLAN_10_2018",
    "PERLAN_15_2020",
    "PERMENDAGRI_86_2017",
    "PERMENPANRB_1_2023",
    "PERMENPANRB_3_2020",
    "PERMENPANRB_6_2022",
    "PERMENPANRB_7_2023",
    "PERMENPANRB_8_2021",
    "PERMENPANRB_9_2026",
    "PERMENPANRB_14_2017",
    "PERMENPANRB_16_2014",
    "PERMENPANRB_16_2017",
    "PERMENPANRB_20_2025",
    "PERMENPANRB_38_2017",
    "PERMENPANRB_38_2018",
    "PERMENPANRB_62_2018",
    "PERMENPANRB_88_2021",
    "PERPRES_21_2023",
    "PERPRES_76_2013",
    "PERPRES_98_2020",
    "PP_7_1977",
    "PP_11_2017",
    "PP_30_2019",
    "PP_46_2011",
    "PP_49_2018",
    "PP_53_2010",
    "PP_94_2021",
    "PP_99_2000",
    "PRAKTIK_LKJIP",
    "PRAKTIK_TALENTA",
    "SE_BKN_1_2023",
    "SE_BKN_9_2024",
    "SE_BKN_15_2024",
    "SE_MENPANRB_3_2021",
    "SE_MENPANRB_3_2023",
    "SURAT_BPS_B031_2019",
    "UU_14_2008",
    "UU_20_2023",
    "UU_25_2009",
    "UU_27_2022",
]

UU_20_2023 = Law("UU 20/2023", "Aparatur Sipil Negara")
"""The law on the civil service."""
PP_46_2011 = Law("PP 46/2011", "Penilaian Prestasi Kerja Pegawai Negeri Sipil")
"""Appraisal of PNS from 2014 to June 2021."""
PERKA_BKN_1_2013 = Law("Perka BKN 1/2013", "Ketentuan Pelaksanaan PP 46/2011")
"""How PP 46/2011 is carried out; its text could not be read, only what others say of it."""
PP_11_2017 = Law("PP 11/2017", "Manajemen Pegawai Negeri Sipil")
"""Management of PNS."""
PP_7_1977 = Law("PP 7/1977", "Peraturan Gaji Pegawai Negeri Sipil")
"""Pay of PNS with its periodic rises; read as promulgated, not with its amendments, which set new amounts."""
PP_99_2000 = Law("PP 99/2000", "Kenaikan Pangkat Pegawai Negeri Sipil")
"""Promotion in rank, as PP 12/2002 amends it; withdrawn by PP 11/2017, art. 362, while its ranks remain (art. 352)."""
PP_49_2018 = Law("PP 49/2018", "Manajemen Pegawai Pemerintah dengan Perjanjian Kerja")
"""Management of PPPK."""
PP_30_2019 = Law("PP 30/2019", "Penilaian Kinerja Pegawai Negeri Sipil")
"""Appraisal of PNS from 2019 on."""
PERPRES_98_2020 = Law("Perpres 98/2020", "Gaji dan Tunjangan Pegawai Pemerintah dengan Perjanjian Kerja")
"""Pay of PPPK, with their golongan."""
PERMENPANRB_8_2021 = Law("PermenPANRB 8/2021", "Sistem Manajemen Kinerja Pegawai Negeri Sipil")
"""Performance management of PNS in the second half of 2021; only single pages of it could be read."""
PERMENPANRB_6_2022 = Law("PermenPANRB 6/2022", "Pengelolaan Kinerja Pegawai Aparatur Sipil Negara")
"""Performance management of ASN, in force since 2022."""
PERPRES_21_2023 = Law(
    "Perpres 21/2023", "Hari Kerja dan Jam Kerja Instansi Pemerintah dan Pegawai Aparatur Sipil Negara"
)
"""Working days and hours."""
SE_MENPANRB_3_2021 = Law("SE MenPANRB 3/2021", "Penilaian Kinerja Pegawai Negeri Sipil Tahun 2021")
"""How the two halves of 2021 are joined; its annex could not be read, only what running systems do."""
SE_MENPANRB_3_2023 = Law("SE MenPANRB 3/2023", "Pola Distribusi Predikat Kinerja Pegawai")
"""How predikat are spread with the organisation's; its text could not be read, only what others say of it."""
SE_BKN_1_2023 = Law("SE Kepala BKN 1/2023", "Tata Cara Pelaksanaan Pengelolaan Kinerja Pegawai Aparatur Sipil Negara")
"""The technical guide to PermenPANRB 6/2022."""
PERBKN_3_2023 = Law("Peraturan BKN 3/2023", "Angka Kredit, Kenaikan Pangkat, dan Jenjang Jabatan Fungsional")
"""How the predikat of functional officials turns into credits."""
SE_BKN_9_2024 = Law("SE Kepala BKN 9/2024", "Penjelasan atas Peraturan BKN 3/2023")
"""How credits are counted, with the names of grades across regimes."""
KEPDIRJEN_GTK_4242_2024 = Law(
    "Kepdirjen GTK 4242/B.B1/HK.03.01/2024", "Pengelolaan kinerja guru, kepala sekolah, dan pengawas sekolah"
)
"""Performance of teachers since 2025; its text could not be read, only what others say of it."""
KEPMENPANRB_16_2025 = Law("KepmenPANRB 16/2025", "Pegawai Pemerintah dengan Perjanjian Kerja Paruh Waktu")
"""Part-time PPPK, until PermenPANRB 9/2026."""
PERMENPANRB_9_2026 = Law("PermenPANRB 9/2026", "Pegawai Pemerintah dengan Perjanjian Kerja Paruh Waktu")
"""Part-time PPPK."""
KMK_127_2026 = Law("KMK 127/2026", "Pengelolaan Kinerja di Lingkungan Kementerian Keuangan")
"""The engine of the Ministry of Finance; its text could not be read, only systems tested against its examples."""
PRAKTIK_LKJIP = Law("Praktik LKjIP", "Kebiasaan laporan kinerja instansi dan aplikasinya; bukan peraturan")
"""What performance reports of agencies and the tools behind them do; no regulation."""
KEPMENPAN_25_2004 = Law(
    "KepmenPAN 25/2004", "Pedoman Umum Penyusunan Indeks Kepuasan Masyarakat Unit Pelayanan Instansi Pemerintah"
)
"""Satisfaction surveys of fourteen elements; its text could not be read, only what others say of it."""
PERMENPANRB_16_2014 = Law(
    "PermenPANRB 16/2014", "Pedoman Survei Kepuasan Masyarakat terhadap Penyelenggaraan Pelayanan Publik"
)
"""Satisfaction surveys from 2014 to 2017; its text could not be read, only what others say of it."""
PERMENPANRB_14_2017 = Law(
    "PermenPANRB 14/2017", "Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik"
)
"""Satisfaction surveys of nine elements; its text could not be read, only what others say of it."""
PERMENPANRB_16_2017 = Law(
    "PermenPANRB 16/2017",
    "Pedoman Penyelenggaraan Forum Konsultasi Publik di Lingkungan Unit Penyelenggara Pelayanan Publik",
)
"""Forums where a provider and the public consult; its text could not be read, only what others say of it."""
PERMENDAGRI_86_2017 = Law(
    "Permendagri 86/2017",
    "Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah",
)
"""Planning of regions, with the musrenbang; only single pages of it could be read."""
PERPRES_76_2013 = Law("Perpres 76/2013", "Pengelolaan Pengaduan Pelayanan Publik")
"""Complaints about public services; its text could not be read, only what others say of it."""
PERMENPANRB_62_2018 = Law("PermenPANRB 62/2018", "Pedoman Sistem Pengelolaan Pengaduan Pelayanan Publik Nasional")
"""The national system of complaints; its text could not be read, only what others say of it."""
UU_14_2008 = Law("UU 14/2008", "Keterbukaan Informasi Publik")
"""What is open to the public; only single articles of it could be read."""
UU_25_2009 = Law("UU 25/2009", "Pelayanan Publik")
"""Public services; its text could not be read, only what others say of it."""
UU_27_2022 = Law("UU 27/2022", "Pelindungan Data Pribadi")
"""Personal data; its text could not be read."""
PERBAN_BKN_26_2019 = Law("Perban BKN 26/2019", "Pembinaan Penyelenggara Penilaian Kompetensi Pegawai Negeri Sipil")
"""Assessment of competency; its text could not be read, only parts and what others say of it."""
PERLAN_10_2018 = Law("PerLAN 10/2018", "Pengembangan Kompetensi Pegawai Negeri Sipil")
"""Development of the competency of PNS; its annex could not be read, only what agencies print of it."""
PERLAN_15_2020 = Law("PerLAN 15/2020", "Pengembangan Kompetensi bagi Pegawai Pemerintah dengan Perjanjian Kerja")
"""Development of the competency of PPPK; its text could not be read, only what others say of it."""
PERMENPANRB_38_2017 = Law("PermenPANRB 38/2017", "Standar Kompetensi Jabatan Aparatur Sipil Negara")
"""Standards of competency; only openings of it could be read."""
SURAT_BPS_B031_2019 = Law("Surat Sestama BPS B-031/BPS/2600/02/2019", "Konversi jam pelajaran pengembangan kompetensi")
"""How an agency counts forms of development in hours; read in a public application that prints it."""
KEPMENDAGRI_900_4700_2020 = Law(
    "Kepmendagri 900-4700/2020", "Tambahan penghasilan pegawai ASN di lingkungan pemerintah daerah"
)
"""Additional income of regional ASN; its text could not be read, only decrees of regions that cite it."""
PERBKN_4_2023 = Law("Peraturan BKN 4/2023", "Periodisasi kenaikan pangkat PNS")
"""Six days a year on which a promotion in rank begins, from 2024 until Peraturan BKN 4/2025."""
PERBKN_2_2025 = Law("Peraturan BKN 2/2025", "Kenaikan pangkat reguler PNS")
"""Regular promotion in rank since 20 May 2025; its text could not be read, only what others say of it."""
PERBKN_4_2025 = Law("Peraturan BKN 4/2025", "Periodisasi kenaikan pangkat PNS")
"""Twelve windows of promotion a year; its text could not be read, only what others say of it."""
PERBKN_6_2022 = Law("Peraturan BKN 6/2022", "Peraturan pelaksanaan PP 94/2021 tentang Disiplin PNS")
"""How PP 94/2021 is carried out; its text could not be read."""
PERBKN_8_2019 = Law("Peraturan BKN 8/2019", "Pedoman tata cara pelaksanaan pengukuran Indeks Profesionalitas ASN")
"""How the index of professionality is measured; only parts of it could be read."""
PERBKN_11_2022 = Law("Peraturan BKN 11/2022", "Pedoman teknis pembinaan kepegawaian jabatan fungsional")
"""Credits before Peraturan BKN 3/2023, which withdrew it; only a page could be read."""
PERMENPANRB_1_2023 = Law("PermenPANRB 1/2023", "Jabatan Fungsional")
"""Functional positions; its text could not be read, only what Peraturan BKN 3/2023 and others say of it."""
PERMENPANRB_3_2020 = Law("PermenPANRB 3/2020", "Manajemen Talenta Aparatur Sipil Negara")
"""Talent management, as PermenPANRB 20/2025 amends it; read in systems that follow it."""
PERMENPANRB_7_2023 = Law("PermenPANRB 7/2023", "Kenaikan Gaji Berkala dan Kenaikan Gaji Istimewa PPPK")
"""Rises in pay of PPPK."""
PERMENPANRB_20_2025 = Law("PermenPANRB 20/2025", "Perubahan atas PermenPANRB 3/2020 tentang Manajemen Talenta ASN")
"""Talent management since 31 December 2025."""
PERMENPANRB_38_2018 = Law("PermenPANRB 38/2018", "Pengukuran Indeks Profesionalitas Aparatur Sipil Negara")
"""The index of professionality; its text could not be read, only what others say of it."""
PERMENPANRB_88_2021 = Law("PermenPANRB 88/2021", "Evaluasi Akuntabilitas Kinerja Instansi Pemerintah")
"""The grade of an agency's accountability; its text could not be read, only systems that follow it."""
PP_53_2010 = Law("PP 53/2010", "Disiplin Pegawai Negeri Sipil")
"""Discipline before PP 94/2021; its moderate penalties still hold by PP 94/2021, art. 42."""
PP_94_2021 = Law("PP 94/2021", "Disiplin Pegawai Negeri Sipil")
"""Discipline of PNS since 31 August 2021."""
PRAKTIK_TALENTA = Law("Praktik manajemen talenta", "Kebijakan dan aplikasi talenta instansi; bukan peraturan nasional")
"""What agencies and their systems do about talent; no national regulation."""
SE_BKN_15_2024 = Law("SE Kepala BKN 15/2024", "Peningkatan pendidikan dan pencantuman gelar")
"""When a higher degree counts; read in part."""
