# Halaman Terbitkan: masuk, unggah, periksa, setujui, kembalikan.
terbitkan-title = Terbitkan
terbitkan-lede = Skor resmi masuk setelah diperiksa, disetujui orang kedua, dan dapat ditarik kembali. Semua tindakan tercatat.
publish-contents = Di halaman ini
publish-now = Semua waktu di halaman ini adalah Waktu Indonesia Barat (WIB, UTC+7). Sekarang { $at }.

## Masuk

publish-sign-in = Masuk
publish-sign-out = Keluar
publish-signed-in = Masuk sebagai **{ $address }** ({ $roles }).
publish-role-editor = pengunggah
publish-role-approver = penyetuju
publish-refused-signed-out = Meja terbit hanya untuk pengunggah dan penyetuju yang terdaftar. Masuklah dengan akun dinas Anda.
publish-refused-no-address = Akun ini tidak memberikan alamat surel, sehingga perannya tidak dapat ditentukan. Keluarlah, lalu masuk dengan akun lain.
publish-refused-unverified = Alamat { $address } belum diverifikasi oleh penyedia akun. Verifikasikan alamat itu di sana, lalu masuk lagi.
publish-refused-expired = Waktu masuk Anda sebagai { $address } sudah habis. Masuklah lagi; tidak ada yang diubah.
publish-refused-outsider = Maaf, { $address } tidak terdaftar sebagai pengunggah atau penyetuju. Bila seharusnya terdaftar, mintalah pengelola memasukkan alamat itu.
publish-refused-role = Tindakan ini memerlukan peran { $role }. Tidak ada yang diubah.
publish-failed = Terjadi kesalahan dan tidak ada yang diubah. Coba lagi; bila berlanjut, sebutkan rujukan { $reference } kepada pengelola.
publish-late = Sudah tercatat di log, tetapi belum dapat dipakai; diselesaikan pada tindakan atau permulaan berikutnya. Rujukan { $reference }.

publish-guide-none = Meja terbit belum dibuka di peladen ini, karena cara masuk belum dipasang. Data resmi tetap dapat diterbitkan pengelola lewat baris perintah.
publish-guide-missing = Bagian [auth] belum lengkap. Yang belum ada, atau terlalu pendek: { $names }.
publish-guide-auth-title = Memasang cara masuk
publish-guide-auth = 1. Daftarkan dasbor ini sebagai klien pada penyedia akun OpenID Connect instansi (misalnya Google, Microsoft Entra atau Keycloak), dengan alamat balik seperti `redirect_uri` di bawah.
    2. Simpan isian berikut di peladen sebagai `.streamlit/secrets.toml`, hanya terbaca oleh akun yang menjalankan dasbor, dan jangan dimasukkan ke Git.
    3. Jalankan ulang dasbor.
publish-guide-secret = `cookie_secret` menandatangani bukti masuk: paling sedikit 32 huruf acak. Perintah ini membuatnya:
publish-guide-lists = `editors` boleh mengunggah dan mengajukan, `approvers` boleh menyetujui, menolak dan mengembalikan. Alamat harus sama persis; huruf besar dan kecil tidak dibedakan. Satu orang boleh ada di kedua daftar, tetapi tidak pernah dapat menyetujui unggahannya sendiri. Perubahan pada kedua daftar langsung berlaku. Setelah 8 jam, atau lebih cepat bila penyedia menetapkannya, orang harus masuk lagi.
publish-guide-word-dashboard = ALAMAT-DASBOR
publish-guide-word-random = HASIL-PERINTAH-DI-BAWAH
publish-guide-word-given = DARI-PENYEDIA
publish-guide-word-provider = PENYEDIA
publish-guide-word-file = BERKAS
publish-guide-word-snapshot = CUPLIKAN
publish-guide-word-name = NAMA
publish-guide-commands-title = Lewat baris perintah
publish-guide-commands = Pengelola peladen dapat memeriksa, menerbitkan, mengembalikan dan membuktikan data tanpa halaman ini:

## Unggah

publish-upload-title = Unggah dan periksa
publish-template-year = Tahun templat
publish-template = Unduh templat
publish-template-help = Buku kerja dengan semua instansi yang ada pada tahun itu, pilihan isian, contoh dan petunjuk.
publish-upload-label = Berkas skor: .xlsx, .csv atau .parquet, paling besar { $size } MB
publish-upload-help = Boleh satu tahun atau banyak, baru atau perbaikan. Baris yang tidak ada di berkas tetap seperti semula. Status “ditarik” menarik baris instansi itu pada tahun itu.
publish-checking = Memeriksa berkas …
publish-faults = { $file }: { $n } masalah ditemukan. Tidak ada yang diajukan; perbaiki berkasnya lalu unggah lagi.
publish-faults-title = Masalah pada berkas
publish-annotated = Unduh salinan bertanda (XLSX)
publish-faults-csv = Unduh daftar masalah (CSV)
publish-file-suffix = masalah
publish-fault-place = Tempat dan isi
publish-fault-problem = Masalah dan tindakan
publish-fault-row = Baris { $row }
publish-fault-column = Kolom { $letter }
publish-fault-file = Seluruh berkas
publish-fault-remedy = Tindakan:
publish-clean = { $file } bersih: { $rows } baris skor dan { $withdrawn } penarikan. Belum ada yang diajukan; periksa perubahannya di bawah ini.
publish-unread = Kolom yang tidak dibaca karena judulnya tidak dikenal: { $columns }. Isinya tidak diperiksa dan tidak diterbitkan.
publish-clean-blank = { $n } baris tanpa isian dilewati sebagai belum dinilai.
publish-synthetic = Berkas ini berisi data simulasi: semua namanya berakhiran “(simulasi)”. Bila disetujui, semua orang melihatnya sebagai data simulasi, bukan data resmi.
publish-working-out = Menghitung perubahan …

publish-submit-title = Ajukan untuk disetujui
publish-note = Catatan (boleh kosong)
publish-note-help = Tampil di daftar cuplikan dan di log.
publish-embargo = Dengan embargo
publish-embargo-help = Sebelum waktu itu tidak seorang pun di luar meja terbit melihat data ini. Waktu diisi dalam WIB (UTC+7).
publish-embargo-day = Tanggal embargo
publish-embargo-time = Jam embargo (WIB)
publish-embargo-chosen = Terlihat oleh semua orang mulai **{ $at }**, bila sudah disetujui.
publish-submit-says = Mengajukan belum menerbitkan apa pun: berkas disimpan dan menunggu persetujuan orang lain.
publish-submit = Ajukan untuk disetujui
publish-submitted-later = { $file } diajukan dengan nomor { $number } dan menunggu persetujuan orang lain. Setelah disetujui, datanya terlihat mulai { $at }.
publish-submitted = { $file } diajukan dengan nomor { $number } dan menunggu persetujuan orang lain. Data yang dipakai belum berubah.

## Perubahan

publish-changes-title = Baris yang berubah
publish-changes-sentence = { $new } baris baru, { $changed } berubah, { $withdrawn } ditarik.
publish-lost = { $n } sel kehilangan isinya pada { $rows } baris: nilai lama dihapus tanpa pengganti. Pastikan itu disengaja; selnya ditandai “isinya hilang” pada daftar baris yang berubah.
publish-column-change = Perubahan
publish-change-new = Baru
publish-change-changed = Berubah
publish-change-withdrawn = Ditarik
publish-from-to = { $what }: { $before } → { $after }
publish-from-to-lost = { $what }: { $before } → { $after } **(isinya hilang)**
publish-cell-aspect = Aspek { $no }
publish-cell-total = Skor
publish-cell-category = Kategori
publish-cell-fixed-on = Tanggal penetapan
publish-cell-talent-management = Manajemen talenta
publish-empty = kosong
publish-yes = ya
publish-no = tidak
publish-no-score = tanpa skor
publish-no-category = belum dinilai
publish-code = Kode instansi
publish-before = Sebelum
publish-after = Sesudah
publish-before-of = { $what } sebelum
publish-after-of = { $what } sesudah
publish-n-rows = n = { $n } baris
publish-moves-title = Instansi yang berpindah kategori
publish-moves-sentence = Menurut status terakhir, { $moves } instansi berpindah kategori, { $first } pertama kali dinilai, { $lost } tidak lagi berkategori, dan { $ended } sudah tidak ada.
publish-ended = sudah tidak ada
publish-moves-none = Tidak ada instansi yang berpindah kategori menurut status terakhirnya.
publish-shifts = { $n } baris berganti kategori, { $other } di antaranya tanpa memindahkan status terakhir instansinya.
publish-totals-title = Jumlah sebelum dan sesudah
publish-totals-sentence = Tahun { $year }: { $n } angka berubah.
publish-totals-same = Tahun { $year }: tidak ada angka yang berubah.
publish-totals-years = Angka juga berubah pada { $years }.
publish-figure = Angka
publish-difference = Selisih
publish-none = belum ada
publish-controls-ok = Putaran { $years }: { $ok } dari { $n } kendali jumlah cocok, tidak ada yang gagal.
publish-controls-failed = Putaran { $years }: { $failed } dari { $n } kendali jumlah gagal.
publish-controls-none = Tidak ada putaran dengan skor final yang tersentuh, sehingga tidak ada kendali yang diperiksa.

## Menunggu persetujuan

publish-waiting-title = Menunggu persetujuan
publish-waiting-none = Tidak ada berkas yang menunggu.
publish-waiting-n = { $n } berkas menunggu, yang paling lama di atas.
publish-waiting-open = Lihat perubahan dan putuskan
publish-waiting-faulty = Terhadap data yang sekarang, berkas ini tidak lagi bersih dan tidak dapat disetujui. Mintalah pengunggahnya memperbaiki dan mengajukan ulang.
publish-waiting-editor = Penyetuju memutuskan berkas ini.
publish-base = Dibandingkan dengan: { $base }.
publish-base-none = belum ada data resmi
publish-embargo-none = Tanpa embargo: terbit seketika saat disetujui.
publish-embargo-until = Embargo sampai { $at }: sebelum itu tidak terlihat oleh siapa pun di luar meja terbit.
publish-embargo-past = Embargo { $at } sudah lewat: terbit seketika saat disetujui.
publish-approve-says = Menyetujui menerbitkan perubahan di atas. { $when }
publish-approve-sure = Saya sudah memeriksa perubahan di atas dan bertanggung jawab atas penerbitannya.
publish-approve = Setujui dan terbitkan
publish-approved = Diterbitkan: cuplikan { $snapshot }, dipakai mulai sekarang.
publish-approved-later = Disetujui: cuplikan { $snapshot } dipakai mulai { $at }; sebelum itu data lama tetap dipakai.
publish-reason = Alasan penolakan
publish-reason-missing = Tulis dahulu alasan penolakan. Tidak ada yang diubah.
publish-reject = Tolak
publish-rejected = { $file } ditolak. Data tidak berubah; berkas dan alasannya tetap ada di arsip dan log.
publish-take-back-says = Menarik kembali mengeluarkan berkas dari antrean. Data tidak berubah.
publish-take-back = Tarik kembali
publish-taken-back = { $file } ditarik kembali. Data tidak berubah.

## Cuplikan

publish-snapshots-title = Cuplikan
publish-snapshots-none = Belum ada data resmi yang diterbitkan.
publish-snapshots-n = { $n } kali diterbitkan atau dikembalikan, yang terbaru di atas.
publish-state-current = Dipakai sekarang
publish-state-embargo = Embargo sampai { $at }
publish-state-superseded = Digantikan { $at }
publish-state-taken-back = Ditarik sebelum terlihat
publish-did-publish = Diterbitkan { $by }, { $at }.
publish-did-approved = Diunggah { $loader }, disetujui { $by }, { $at }.
publish-did-rollback = Dikembalikan { $by }, { $at }.
publish-did-upgrade = Disusun ulang untuk versi baru oleh { $by }, { $at }.
publish-did-submit = Diajukan { $by }, { $at }.
publish-file-line = Berkas: { $file } (sha256 `{ $short }…`)
publish-note-line = Catatan: { $note }
publish-counts-line = { $assessments } baris skor dari { $institutions } instansi; { $new } baru, { $changed } berubah, { $withdrawn } ditarik; { $moves } instansi berpindah kategori, { $first } pertama kali dinilai, { $ended } sudah tidak ada.
publish-pinned = Buka tampilan dengan cuplikan ini
publish-hashes = sha256
publish-hash-file = Berkas yang diunggah
publish-hash-content = Isi cuplikan
publish-back = Kembali ke cuplikan ini
publish-back-here = Tetap di cuplikan ini
publish-back-older-title = Kembali ke cuplikan lama
publish-back-same-title = Tetap di cuplikan yang dipakai
publish-back-older-says = Semua orang langsung melihat { $snapshot } lagi. Yang sekarang dipakai, { $now }, tidak hilang dan dapat dipakai lagi.
publish-back-same-says = { $snapshot } tetap dipakai.
publish-back-waits = Yang menunggu embargo dikeluarkan dan tidak akan terbit: { $names }.
publish-back-reason = Alasan (tercatat di log)
publish-back-older-yes = Ya, kembalikan
publish-back-same-yes = Ya, keluarkan yang menunggu
publish-back-no = Batal
publish-rolled-back = Cuplikan { $snapshot } dipakai sekarang, oleh semua orang.

publish-compare-title = Selisih dua cuplikan
publish-compare-few = Selisih dapat dilihat setelah ada dua cuplikan.
publish-compare-same = Pilih dua cuplikan yang berbeda.
publish-compare-old = Selisih tidak dapat dihitung, karena dibuat oleh versi lama produk ini: { $names }. Pilih cuplikan yang lebih baru.
publish-compare-open = Lihat selisihnya

## Log

publish-log-title = Log
publish-log-open = Semua { $n } catatan, yang terbaru di atas
publish-log-sentence = { $n } catatan. Setiap catatan memuat sidik (hash) catatan sebelumnya; tidak ada yang dapat diubah tanpa ketahuan.
publish-log-number = No.
publish-log-what = Apa, siapa, kapan
publish-log-hash = Hash
publish-action-build = Dibangun
publish-action-submit = Diajukan
publish-action-reject = Ditolak atau ditarik
publish-action-publish = Diterbitkan
publish-action-rollback = Dikembalikan
publish-action-upgrade = Disusun ulang
publish-visible-from = Terlihat mulai { $at }
publish-verify = Buktikan sekarang
publish-verify-says = Pembuktian membaca ulang seluruh log, semua cuplikan dan semua berkas, lalu membandingkan hash-nya.
publish-verifying = Membaca ulang log, cuplikan dan berkas …
publish-verify-broken = { $n } hal tidak cocok dengan log. Hentikan penerbitan dan hubungi pengelola:
