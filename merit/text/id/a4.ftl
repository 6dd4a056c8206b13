# Halaman A4 satu instansi
a4-document = { $name }: lembar sistem merit { $year }
a4-document-province = { $province }: lembar sistem merit { $n } instansi
a4-year = lembar tahun { $year }
a4-address = Alamat tampilan ini:
a4-sources = Sumber
a4-n = n = { $n } skor ditetapkan { $year }, { $peers } di antaranya dari { $of } pembanding
a4-no-trend = Belum ada skor total maupun kategori untuk digambar.
a4-strip-aspect = Aspek
a4-strip-own = Skor
a4-strip-mark = Terhadap pembanding, persen dari maksimum
a4-strip-years = Per tahun
a4-strip-middle = Separuh tengah pembanding
a4-strip-alt = { $name }: { $own }; pembanding: { $middle }.
a4-spark-alt = { $name } per tahun: { $values }.
a4-middle = { $q1 }–{ $q3 }, median { $median } (n = { $n })
a4-middle-few = { $values } (n = { $n })
a4-values = { $low } dan { $high }
a4-download = Unduh lembar A4 (PDF)
a4-strip-bar = Persen dari maksimum
a4-unscored = Pembanding tanpa skor { $year } (status terakhirnya): { $items }.
a4-strip-single = Pembanding
a4-more = { $n } instansi lagi: daftar lengkap lewat alamat tampilan ini
a4-n-published = n = { $n } skor { $year } yang terbit, { $peers } di antaranya dari { $of } pembanding
a4-gap = { $n } baris peringkat tidak dicetak
a4-silent = { $n } pembanding tanpa satu pun penilaian final.
a4-silent-published = { $n } pembanding tanpa skor atau status terbit.
a4-thin = tipis
a4-bounds = Batas kategori { $year }: { $name }
a4-aspects = Aspek yang dinilai: { $names }.
a4-aspect-maximum = { $name } (maksimum { $maximum })
