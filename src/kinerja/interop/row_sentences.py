"""The sentences that errors say of cells and rows, each with its Indonesian: a pattern, and what it is in Indonesian.

Parts in braces are what the pattern found.  Sentences of cells stand first, then those of values that rows make.
"""

from __future__ import annotations

__all__ = ["SENTENCES"]

_OF_CELLS = (
    (r"(?P<a>.+) stands where a name of the list (?P<b>.+) is needed\.", "{a} bukan nama {b}."),
    (r"The number (?P<a>.+) stands where (?P<b>.+) is needed\.", "Sel berisi bilangan {a}, padahal harus {b}."),
    (r"(?P<a>.+) stands where (?P<b>.+) is needed\.", "{a} berada di tempat yang harus diisi {b}."),
    (
        r"Spreadsheets turn text such as 1-2 into days: type it again as text\.",
        "Spreadsheet mengubah teks seperti 1-2 menjadi tanggal: ketik lagi sebagai teks.",
    ),
    (
        r"Spreadsheets turn 1/2 and 3\.5 into days: type it again as a number\.",
        "Spreadsheet mengubah 1/2 dan 3.5 menjadi tanggal: ketik lagi sebagai bilangan.",
    ),
    (r"Write the word\.", "Tulis dengan kata."),
    (r"Write ya or tidak\.", "Tulis ya atau tidak."),
    (r"(?P<a>'.*') is neither yes nor no\.", "{a} bukan ya dan bukan tidak."),
    (r"(?P<a>'.*') is no name of the list (?P<b>.+)\.", "{a} bukan {b} yang dikenal."),
    (
        r"Systems have codes of their own for it, and some use the same code for opposite things\.",
        "Setiap sistem memakai kode sendiri, dan kode yang sama dapat berarti kebalikannya.",
    ),
    (r"(?P<a>'.*') is not one of the grades\.", "{a} bukan salah satu predikat yang dikenal."),
    (r"Write the name, or translate codes before\.", "Tulis namanya, atau terjemahkan kodenya lebih dahulu."),
    (r"(?P<a>.+) is not a number\.", "{a} bukan bilangan."),
    (r"Give the number\.", "Isi dengan bilangan."),
    (r"Write 12,5 or 1\.234,50\.", "Tulis 12,5 atau 1.234,50."),
    (
        r"If a comma sets decimals apart, name it: DecimalMark\.COMMA\.",
        "Bila koma menjadi tanda desimal, tulis 12.5, atau baca tabel dengan konvensi INDONESIAN_TEXT.",
    ),
    (r"Write the number alone; percent is a unit\.", "Tulis bilangannya saja; persen adalah satuan."),
    (
        r"Write digits 0-9 with a decimal point, such as '80\.5', or a ratio such as '1025/12'\.",
        "Tulis angka 0-9 dengan titik desimal, misalnya 80.5, atau pecahan, misalnya 1025/12.",
    ),
    (r"Give a denominator above 0\.", "Penyebut harus lebih dari 0."),
    (
        r"(?P<a>.+) is a float, which is not exact\.",
        "{a} tersimpan sebagai bilangan pecahan biner (float) yang tidak tepat.",
    ),
    (
        r"Read the column as text, or name how floats are read: FloatReading\.AS_TYPED\.",
        "Baca kolom sebagai teks, atau baca tabel dengan konvensi INDONESIAN_SPREADSHEET (FloatReading.AS_TYPED).",
    ),
    (
        r"(?P<a>.+) was computed, not typed: it needs more than (?P<b>.+) digits\.",
        "{a} hasil hitungan, bukan ketikan: lebih dari {b} digit.",
    ),
    (
        r"A spreadsheet keeps and shows no more, so this is not the number that people see\.",
        "Spreadsheet tidak menampilkan lebih dari itu, jadi ini bukan bilangan yang dilihat orang.",
    ),
    (
        r"Round it in the spreadsheet, or name FloatReading\.SHORTEST\.",
        "Bulatkan di spreadsheet, atau sebutkan FloatReading.SHORTEST.",
    ),
    (r"(?P<a>.+) is not a number one can compute with\.", "{a} bukan bilangan yang dapat dihitung."),
    (r"Leave it out\.", "Kosongkan."),
    (r"The number has more than (?P<a>.+) digits\.", "Bilangannya lebih dari {a} digit."),
    (r"Give a number that someone measured\.", "Isi dengan bilangan yang benar-benar diukur."),
    (r"The whole number is too long\.", "Bilangan bulatnya terlalu panjang."),
    (r"Give one that someone counted\.", "Isi dengan bilangan yang benar-benar dihitung."),
    (r"(?P<a>.+) is not a whole number\.", "{a} bukan bilangan bulat."),
    (r"Give a whole number\.", "Isi dengan bilangan bulat."),
    (r"(?P<a>.+) is not (?P<b>a half-year|a quarter|a month|a year of service)\.", "{a} bukan {b}."),
    (r"Write its four digits\.", "Tulis keempat digit tahunnya."),
    (r"Write 1 to (?P<a>[0-9]+)\.", "Tulis 1 sampai {a}."),
    (r"Write 1 to 12, or its name\.", "Tulis 1 sampai 12, atau nama bulannya."),
)

_OF_NUMBERS_OF_PERSONS = (
    (r"The number is masked\.", "Nomor ini disamarkan."),
    (
        r"Write the rows with Numbers\.FULL, for who may see them\.",
        "Minta tabel dengan nomor lengkap (Numbers.FULL) dari yang berwenang melihatnya.",
    ),
    (
        r"The text is a number as spreadsheets and floats print it\.",
        "Nomor tertulis sebagai bilangan spreadsheet (seperti 1,98E+17).",
    ),
    (r"A float cannot hold 18 digits\.", "Bilangan pecahan biner (float) tidak memuat 18 digit."),
    (r"The integer looks like one that lost its last digits\.", "Nomor ini tampak kehilangan digit terakhirnya."),
    (
        r"The serial \(digits 16-18\) is 000, which is never given out\.",
        "Nomor urut (digit 16-18) adalah 000, yang tidak pernah diberikan.",
    ),
    (
        r"Its last digits were lost in a spreadsheet or a float \(terpotong spreadsheet\)\.",
        "Digit terakhirnya hilang di spreadsheet (terpotong) dan tidak dapat dipulihkan.",
    ),
    (
        r"Take the number from its source again and read the column as text \(dtype=str\)\.",
        "Ambil lagi nomornya dari sumbernya, lalu format dan baca kolomnya sebagai teks (dtype=str).",
    ),
    (r"A number is read from text, not from (?P<a>.+)\.", "Nomor dibaca dari teks, bukan dari {a}."),
    (r"Read the column as text\.", "Baca kolom sebagai teks."),
    (
        r"(?P<a>'.*') is not 18 digits but (?P<b>[0-9]+) characters\.",
        "Nomor {a} terdiri atas {b} karakter, bukan 18 digit.",
    ),
    (r"A NIP and an NI PPPK have 18 digits \((?P<a>.+)\)\.", "NIP dan NI PPPK terdiri atas 18 digit ({a})."),
    (
        r"Written forms go through read_number; a NIP lama \(9 digits\) or an NRP is other_number of a Party\.",
        "Lengkapi nomornya menurut SK; NIP lama (9 digit) atau NRP ditulis pada kolom nomor_lain.",
    ),
    (
        r"(?P<a>.+) is neither a NIP nor an NI PPPK: digits 1-8 are no date\.",
        "{a} bukan NIP dan bukan NI PPPK: digit 1-8 bukan tanggal lahir.",
    ),
    (
        r"(?P<a>.+) is neither a NIP nor an NI PPPK: the year of appointment \(digits 9-12\) does not come after .+\.",
        "{a} bukan NIP dan bukan NI PPPK: tahun pengangkatan (digit 9-12) tidak sesudah tahun lahir.",
    ),
    (
        r"(?P<a>.+) is neither a NIP nor an NI PPPK: digits 13-14 are (?P<b>..), .+\.",
        "{a} bukan NIP dan bukan NI PPPK: digit 13-14 berisi {b}, bukan bulan (01-12) dan bukan perjanjian (21-29).",
    ),
    (
        r"(?P<a>.+) is neither a NIP nor an NI PPPK: digit 15 is (?P<b>.), .+\.",
        "{a} bukan NIP dan bukan NI PPPK: digit 15 berisi {b}, bukan 1 (laki-laki) dan bukan 2 (perempuan).",
    ),
    (r"See (?P<a>.+)\.", "Lihat {a}."),
    (r"Compare it with the decree of appointment\.", "Cocokkan dengan SK pengangkatan."),
)

_OF_DAYS = (
    (r"(?P<a>'.*') is not a day\.", "{a} bukan tanggal."),
    (r"(?P<a>.+) is a time, not a day\.", "{a} memuat jam, bukan hanya tanggal."),
    (r"Leave out hours and minutes\.", "Hapus jam dan menitnya."),
    (r"(?P<a>'.*') is no day of the calendar\.", "Tanggal {a} tidak ada dalam kalender."),
    (r"(?P<a>\w+) (?P<b>[0-9]+) has only (?P<c>[0-9]+) days\.", "{a} {b} hanya {c} hari."),
    (
        r"The month seems to stand before the day, and then nobody can tell 02/03 from 03/02\.",
        "Bulan tampaknya ditulis sebelum hari, sehingga 02/03 dan 03/02 tidak dapat dibedakan.",
    ),
    (r"Write dd/mm/yyyy\.", "Tulis dd/mm/yyyy (hari/bulan/tahun)."),
    (r"Write YYYY-MM-DD\.", "Tulis YYYY-MM-DD (tahun-bulan-hari)."),
    (r"(?P<a>Write .+); a year alone is no day\.", "Tulis tanggal lengkap; tahun saja bukan tanggal."),
    (r"(?P<a>'.*') is not clear\.", "Tanggal {a} tidak jelas."),
    (
        r"The cell alone does not tell which figure is the day and which the month\.",
        "Dari selnya saja tidak diketahui angka mana hari dan mana bulan.",
    ),
    (
        r"If the day stands first, name it: DayOrder\.DAY_MONTH_YEAR\.",
        "Tulis YYYY-MM-DD; bila hari ditulis lebih dahulu, baca tabel dengan konvensi INDONESIAN_TEXT.",
    ),
    (
        r"If it counts days as spreadsheets do, name it: DaySerials\.FROM_1900\.",
        "Bila ini nomor tanggal spreadsheet, baca tabel dengan konvensi INDONESIAN_SPREADSHEET.",
    ),
    (r"The number is no serial number of a day\.", "Bilangan ini bukan nomor tanggal spreadsheet."),
    (
        r"Spreadsheets count days from 1900; a day of this century is about 40,000\.",
        "Spreadsheet menghitung hari sejak 1900; tanggal pada abad ini sekitar 40.000.",
    ),
)

_OF_ROWS = (
    (
        r"There is no person (?P<a>.+) among the parties\.",
        "Tidak ada orang dengan id {a} di antara pihak-pihak yang diberikan.",
    ),
    (
        r"Hand the persons over as parties=\{id: Party\}\.",
        "Lengkapi tabel orangnya, lalu berikan sebagai parties={{id: Party}}.",
    ),
    (
        r"Row (?P<a>[0-9]+) and row (?P<b>[0-9]+) say different things of the same\.",
        "Baris {a} dan baris {b} berbeda isi tentang hal yang sama.",
    ),
    (
        r"What several rows share is told once, or each time in the same way\.",
        "Yang dimiliki bersama oleh beberapa baris ditulis sekali, atau setiap kali sama.",
    ),
    (r"Make them agree, or give them different ids\.", "Samakan isinya, atau beri id yang berbeda."),
    (
        r"The row does not say clearly which period it is about\.",
        "Baris ini tidak menyebut periodenya dengan jelas.",
    ),
    (
        r"Give the year, and at most one of semester, triwulan and bulan\.",
        "Isi tahun, dan paling banyak satu dari semester, triwulan, dan bulan.",
    ),
    (r"Give mulai and selesai, or tahun\.", "Isi mulai dan selesai, atau tahun."),
    (
        r"mulai and selesai are (?P<a>.+), the rest says (?P<b>.+)\.",
        "Samakan: mulai dan selesai menyebut {a}, kolom lainnya {b}.",
    ),
    (r"The position has no (?P<a>\w+)\.", "Jabatan ini tidak mempunyai {a}."),
    (
        r"Fill it; (?P<a>\w+) is the kind of a position that is none of an ASN\.",
        "Isi; {a} adalah jenis untuk jabatan yang bukan jabatan ASN.",
    ),
    (r"Fill it\.", "Isi."),
    (r"Fill both\.", "Isi keduanya."),
    (r"There is a day, and nothing that it is the day of\.", "Ada tanggal, tetapi tidak ada yang ditanggali."),
    (r"A (?P<a>\w+) does not have the golongan (?P<b>.+)\.", "Pegawai {a} tidak mempunyai golongan {b}."),
    (r"PNS and CPNS have I/a to IV/e, PPPK I to XVII\.", "PNS dan CPNS: I/a sampai IV/e; PPPK: I sampai XVII."),
    (r"The result has no id\.", "Hasil kerja ini tidak mempunyai id."),
    (
        r"Write it on each row; merged cells are filled by fill_down\.",
        "Tulis pada setiap baris; sel yang digabung diisi dengan fill_down.",
    ),
    (r"The result has no (?P<a>\w+)\.", "Hasil kerja ini tidak mempunyai {a}."),
    (r"The indicator has no id or no text\.", "Indikator ini tidak mempunyai id atau uraian."),
    (r"The target is told in two ways\.", "Target ditulis dengan dua cara."),
    (
        r"Fill target, target_ya or target_uraian\.",
        "Isi salah satu saja: target, target_ya, atau target_uraian.",
    ),
    (r"The target lacks a number, or has one too many\.", "Target kekurangan atau kelebihan satu bilangan."),
    (
        r"Fill target, and target_atas exactly where bentuk_target is antara\.",
        "Isi target; target_atas hanya bila bentuk_target adalah antara.",
    ),
    (r"(?P<a>\w+) means (?P<b>\w+), not (?P<c>\w+)\.", "{a} berarti {b}, bukan {c}."),
    (r"Leave arah empty\.", "Kosongkan kolom arah."),
    (r"The target does not say which way is better\.", "Target tidak menyebut arah mana yang lebih baik."),
    (r"Write (?P<a>\w+) or (?P<b>\w+)\.", "Tulis {a} atau {b}."),
    (r"The realisation is a number and a truth\.", "Realisasi berisi bilangan sekaligus ya/tidak."),
    (r"Fill nilai or ya\.", "Isi salah satu: nilai atau ya."),
    (r"The evidence is not described\.", "Bukti dukung tidak diuraikan."),
    (r"Fill bukti\.", "Isi kolom bukti."),
    (
        r"The row tells neither an observation nor a score\.",
        "Baris ini tidak memuat pengamatan dan tidak memuat skor.",
    ),
    (
        r"Fill nilai_dasar and pengamatan, or aspek_perilaku and skor\.",
        "Isi nilai_dasar dan pengamatan, atau aspek_perilaku dan skor.",
    ),
    (r"The exception has no predikat\.", "Pengecualian tugas belajar tidak mempunyai predikat."),
    (
        r"It is not clear which scale the predikat stands on\.",
        "Tidak jelas predikat ini menurut skala mana.",
    ),
    (r"Name it in the column skala\.", "Sebutkan pada kolom skala."),
    (r"'Cukup' is no predikat of PermenPANRB 6/2022\.", "'Cukup' bukan predikat PermenPANRB 6/2022."),
    (r"Other regulations use it for another step\.", "Peraturan lain memakainya untuk jenjang yang berbeda."),
    (
        r"Write Butuh Perbaikan if the source means this, or name the scale it stands on\.",
        "Tulis Butuh Perbaikan bila itu maksud sumbernya, atau sebutkan skalanya.",
    ),
    (
        r"The row does not say whether this is a PNS or a CPNS\.",
        "Baris ini tidak menyebut PNS atau CPNS.",
    ),
    (
        r"Fill STATUS CPNS PNS with P or C, or add a column jenis_pegawai\.",
        "Isi STATUS CPNS PNS dengan P atau C, atau tambahkan kolom jenis_pegawai.",
    ),
    (
        r"The position lacks its name, unit or first day\.",
        "Jabatan ini tidak lengkap: nama, unit, atau TMT-nya tidak ada.",
    ),
    (
        r"The row does not say which kind of position this is\.",
        "Baris ini tidak menyebut jenis jabatannya.",
    ),
    (
        r"The export tells structural positions \(1\) from others, and not one from another\.",
        "Ekspor SIASN membedakan jabatan struktural (1) dari yang lain, tetapi tidak tingkatnya.",
    ),
    (
        r"Add a column eselon \(21, II\.a\) or jenis_jabatan \(administrator\)\.",
        "Tambahkan kolom eselon (21, II.a) atau jenis_jabatan (administrator).",
    ),
)

_OF_VALUES = (
    (r"It ends on (?P<a>\S+), before it begins on (?P<b>\S+)\.", "Berakhir {a}, sebelum mulai {b}."),
    (
        r"The period ends on (?P<a>\S+), before it starts on (?P<b>\S+)\.",
        "Periode berakhir {a}, sebelum mulai {b}.",
    ),
    (r"Give the first day first\.", "Perbaiki tanggal mulai atau selesai."),
    (r"Correct a day\.", "Perbaiki tanggalnya."),
    (r"Two entries begin on an unknown day\.", "Dua isian riwayat tidak mempunyai tanggal mulai (TMT)."),
    (r"Two entries begin on (?P<a>\S+)\.", "Dua isian riwayat mulai pada {a}."),
    (
        r"Which of them is in force cannot be told\.",
        "Tidak dapat diketahui mana yang berlaku.",
    ),
    (r"Give each its own first day\.", "Beri masing-masing TMT sendiri."),
    (
        r"On (?P<a>\S+) two definitive positions are held: (?P<b>.+)\.",
        "Pada {a} ada dua jabatan definitif: {b}.",
    ),
    (r"A person has one at a time \((?P<a>.+)\)\.", "Seseorang hanya mempunyai satu pada satu waktu ({a})."),
    (
        r"End the earlier one the day before, or enter the other as Plt\., Plh\. or additional task\.",
        "Akhiri yang lama sehari sebelumnya, atau isi yang lain sebagai Plt., Plh., atau tugas tambahan.",
    ),
    (r"There are two numbers\.", "Ada dua nomor."),
    (r"Give number or other_number\.", "Isi nip atau nomor_lain, jangan keduanya."),
    (
        r"(?P<a>.+) is no functional position and has the jenjang (?P<b>.+)\.",
        "{a} bukan jabatan fungsional tetapi mempunyai jenjang {b}.",
    ),
    (r"Only functional positions have one \((?P<a>.+)\)\.", "Hanya jabatan fungsional yang berjenjang ({a})."),
    (
        r"Leave the jenjang out, or give PositionKind\.FUNGSIONAL\.",
        "Kosongkan jenjang, atau isi jenis_jabatan dengan fungsional.",
    ),
    (r"The version is (?P<a>.+)\.", "Versinya {a}."),
    (r"Count from 1\.", "Hitung mulai dari 1."),
    (r"The (?P<a>.+) '(?P<b>.*)' stands twice\.", "{a} '{b}' ada dua kali."),
    (r"Name each once\.", "Tulis masing-masing sekali."),
    (r"The target is 0 where higher is better\.", "Target 0, padahal lebih tinggi berarti lebih baik."),
    (r"It expects nothing\.", "Target seperti itu tidak mengharapkan apa pun."),
    (
        r"Give a target above 0, or Direction\.LEBIH_RENDAH\.",
        "Isi target di atas 0, atau isi arah dengan lebih_rendah.",
    ),
    (r"The range runs from (?P<a>.+) down to (?P<b>.+)\.", "Rentang turun dari {a} ke {b}."),
    (
        r"Give the lower end first; the direction says which end is better\.",
        "Tulis batas bawah pada target dan batas atas pada target_atas; kolom arah menyebut mana yang lebih baik.",
    ),
    (r"The realisation says nothing\.", "Realisasi ini kosong."),
    (r"Give a value or text\.", "Isi nilai, ya, atau uraian."),
    (r"The score of (?P<a>\w+) is (?P<b>.+)\.", "Skor {a} adalah {b}."),
    (r"Give 0 to (?P<a>.+)\.", "Isi 0 sampai {a}."),
    (
        r"(?P<a>.+) cannot be set for study leave that was not completed\.",
        "Predikat ini tidak dapat ditetapkan untuk tugas belajar yang tidak selesai.",
    ),
    (
        r"PermenPANRB 6/2022, annex pp\. 100 and 103, leaves Kurang and Sangat Kurang only\.",
        "PermenPANRB 6/2022, Lampiran hlm. 100 dan 103, hanya menyediakan Kurang dan Sangat Kurang.",
    ),
    (r"Set one of these two, in view of the conduct\.", "Tetapkan salah satunya menurut perilaku kerja."),
    (r"The exception has no reason\.", "Pengecualian tidak disertai alasan."),
    (r"Say what happened\.", "Tulis apa yang terjadi."),
    (r"(?P<a>.+) is no grade of (?P<b>\w+)\.", "{a} bukan predikat menurut {b}."),
    (
        r"Grades of different regulations are different things, also where they share a word\.",
        "Predikat peraturan yang berbeda tidak sama artinya, juga bila katanya sama.",
    ),
    (r"Give a \w+: (?P<a>.+)\.", "Isi salah satu dari: {a}."),
    (r"(?P<a>\w+) knows no ratings\.", "{a} tidak mengenal rating."),
    (
        r"Only PermenPANRB 6/2022 rates results and conduct apart\.",
        "Hanya PermenPANRB 6/2022 yang memberi rating hasil kerja dan perilaku secara terpisah.",
    ),
    (r"Leave the ratings out\.", "Kosongkan rating."),
    (r"The result supersedes itself\.", "Hasil ini menggantikan dirinya sendiri."),
    (r"Name the one that it replaces\.", "Sebutkan hasil yang digantikannya."),
    (r"(?P<a>\w+) knows no number\.", "{a} tidak mengenal nilai angka."),
    (r"Leave the score out\.", "Kosongkan nilai."),
    (r"No score of (?P<a>\w+) is (?P<b>.+)\.", "Nilai {b} tidak ada menurut {a}."),
    (r"Give one from (?P<a>\S+) to (?P<b>\S+)\.", "Isi nilai dari {a} sampai {b}."),
    (r"Give one from (?P<a>\S+)\.", "Isi nilai mulai dari {a}."),
)

SENTENCES = (*_OF_CELLS, *_OF_NUMBERS_OF_PERSONS, *_OF_DAYS, *_OF_ROWS, *_OF_VALUES)
"""Pairs of a pattern and its Indonesian; the first pattern that fits the whole sentence holds."""
