# Lampiran, daftar penerima, dan teks piagam
charter-number = Nomor { $number }/{ $year }
charter-text = Piagam { $number } diberikan kepada { $name } atas pencapaian kategori { $category } dengan nilai { $total } pada penilaian penerapan sistem merit tahun { $year }.
charter-text-no-score = Piagam { $number } diberikan kepada { $name } atas pencapaian kategori { $category } pada penilaian penerapan sistem merit tahun { $year }.
cut-off-unknown = tidak diketahui

recipients-number = nomor
recipients-institution = kode_instansi
recipients-name = nama_instansi
recipients-group = kelompok
recipients-province = provinsi
recipients-total = nilai
recipients-category = kategori
recipients-rank = peringkat_kelompok
recipients-of = dari
recipients-year = tahun
recipients-charter-number = nomor_piagam
recipients-charter-text = teks_piagam
recipients-rule = cara_hitung
recipients-cut-off = batas_tanggal
recipients-dataset = dataset
recipients-snapshot = snapshot

annex-document = { $title }: lampiran
annex-subject = Statistik putaran { $year }
annex-page = Halaman { $page } dari { $pages }
annex-lede = Lampiran: setiap statistik yang diumumkan pada satu lembar, dengan semua barisnya, cara hitung, batas tanggal, dan sumbernya.
annex-snapshot = Cuplikan
annex-cut-off = Batas tanggal
annex-before = Putaran pembanding
annex-before-none = tidak ada putaran sebelumnya
annex-before-other = tidak sebanding: putaran { $year } memakai instrumen lain
annex-missing = Kata dalam sel
annex-missing-help = Angka yang tidak ada ditulis dengan kata (misalnya “tidak diterbitkan” atau “tidak ada”), tidak pernah 0; 0 selalu berarti nol.
annex-column-sheet = Lembar
annex-column-content = Isi
annex-column-rows = Baris
annex-column-finding = Temuan

annex-sheet-contents = Daftar isi
annex-sheet-totals = Kategori
annex-sheet-by-group = Per kelompok
annex-sheet-cumulative = Kumulatif dan target
annex-sheet-recipients = Penerima
annex-sheet-best-by-group = Terbaik per kelompok
annex-sheet-first-baik = Pertama kali Baik
annex-sheet-first-sangat-baik = Pertama kali Sangat Baik
annex-sheet-moved-up = Naik kategori
annex-sheet-moved-down = Turun kategori
annex-sheet-most-improved = Kenaikan terbesar
annex-sheet-aspects = Aspek
annex-sheet-talent-management = Manajemen talenta
annex-sheet-by-province = Per provinsi
annex-sheet-by-island = Per pulau
annex-sheet-controls = Kendali
annex-sheet-charters = Piagam
annex-sheet-sources = Sumber

annex-source-line = Sumber: { $source }
annex-sources-in-rows = Kode sumber setiap baris ada pada kolom “{ $column }”; kepanjangannya ada pada lembar “{ $sheet }”.
annex-sources-more = Dan { $n } sumber lain, semuanya pada lembar “{ $sheet }”.
annex-questions = Kueri: { $names }
annex-chart-data = Data diagram
annex-chart-silent = tanpa batang: tidak diterbitkan

annex-controls-note = Setiap kendali membandingkan dua hitungan atas fakta yang sama. Selisih = sisi pertama dikurangi sisi kedua. Bila sebuah sisi tidak diterbitkan, kendali tidak dapat diperiksa. Pada catatan publikasi, bagian yang diketahui boleh lebih kecil daripada keseluruhannya.

annex-charters-title = Teks piagam: { $title }
annex-charters-sentence = { $n ->
    [0] Tidak ada penerima, jadi tidak ada teks piagam.
   *[other] { $n } teks piagam, satu per penerima, dalam urutan daftar penerima.
}
annex-charters-note = Nomor adalah nomor urut dalam daftar penerima seluruh Indonesia diikuti tahun, bukan nomor resmi; gantilah dengan nomor register penilai bila ada. Untuk gabungan surat (mail merge), pakai berkas CSV penerima: teksnya sama. Di sana kode instansi diawali apostrof ('32.16), karena tanpa itu Excel membacanya sebagai jam.
annex-charter-number = Nomor piagam
annex-charter-institution = Kode
annex-charter-name = Instansi
annex-charter-category-name = Kategori
annex-charter-total = Nilai
annex-charter-year = Tahun
annex-charter-text = Teks piagam

annex-sources-title = Sumber terbitan yang dikutip
annex-sources-sentence = { $n } sumber terbitan, dikutip { $uses } kali dalam lampiran ini.
annex-sources-note = Satu baris per kutipan: lembar atau instansi yang angkanya dikutip, lalu sumbernya. Alamat ditulis sebagai teks; salin ke peramban untuk membukanya.
annex-source-used-for = Dikutip untuk
annex-source-source-id = Kode sumber
annex-source-title = Judul
annex-source-publisher = Penerbit
annex-source-published-date = Tanggal
annex-source-url = Alamat
annex-source-undated = tidak diketahui
