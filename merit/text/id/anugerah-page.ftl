# Halaman "Anugerah": judul, filter, kendali, berkas (statistiknya sendiri ada di anugerah.ftl)
anugerah-title = Statistik Anugerah Meritokrasi
anugerah-lede = Semua angka dan nama yang diumumkan pada satu putaran, kendali bahwa jumlahnya saling cocok, dan berkas untuk dibawa: paparan, lampiran, daftar penerima, siaran pers.
label-provinces = Provinsi
ceremony-provinces = Provinsi (kosong: seluruh Indonesia)
ceremony-provinces-help = Sejak 2024 anugerah juga diselenggarakan per daerah. Pilih provinsi yang diundang; semua angka, daftar, kendali, dan berkas lalu hanya memuat provinsi itu. Tanpa pilihan: seluruh Indonesia.
ceremony-nation = seluruh Indonesia
ceremony-no-round = Dataset ini belum memuat satu pun penilaian final, jadi belum ada putaran yang dapat diumumkan.
ceremony-contents = Langsung ke

ceremony-controls-title = Kendali
ceremony-controls-ok = **Cocok.** Semua { $n } kendali cocok; berkas boleh diunduh.
ceremony-controls-known = **Cocok.** { $n } dari { $all } kendali cocok, tidak ada yang gagal; berkas boleh diunduh. { $unknown } kendali tidak dapat diperiksa karena angkanya tidak diterbitkan.
ceremony-controls-list = Semua { $n } kendali dengan kedua sisinya

ceremony-files-title = Berkas
ceremony-files-help = Setiap berkas dibuat saat diminta, dari cuplikan { $snapshot }; yang pertama memerlukan beberapa detik.
ceremony-files-blocked = Unduhan ditutup karena { $n } kendali tidak cocok; alasannya tertulis pada bagian Kendali di atas. Angka dan daftar di bawah hanya untuk memeriksa, belum boleh diumumkan.
ceremony-file-all = Semua berkas (ZIP)
ceremony-file-deck = Paparan (PPTX)
ceremony-file-deck-other = Paparan bahasa Inggris (PPTX)
ceremony-file-lampiran = Lampiran (XLSX)
ceremony-file-penerima = Penerima (CSV)
ceremony-file-siaran-pers = Siaran pers (TXT)
ceremony-file-json = Semua statistik (JSON)

ceremony-press-title = Siaran pers
ceremony-press-help = Kalimat siap salin dengan tombol di atas.

ceremony-all-rows = Semua { $n } baris
ceremony-jump-totals = Kategori
ceremony-jump-by-group = Per kelompok
ceremony-jump-cumulative = Kumulatif
ceremony-jump-recipients = Penerima
ceremony-jump-best-by-group = Terbaik
ceremony-jump-first-baik = Pertama kali Baik
ceremony-jump-first-sangat-baik = Pertama kali Sangat Baik
ceremony-jump-moved-up = Naik
ceremony-jump-moved-down = Turun
ceremony-jump-most-improved = Kenaikan terbesar
ceremony-jump-aspects = Aspek
ceremony-jump-talent-management = Manajemen talenta
ceremony-jump-by-province = Per provinsi
ceremony-jump-by-island = Per pulau
