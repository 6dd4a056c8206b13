# Baris perintah: periksa, terbitkan, daftar snapshot, kembalikan, buktikan.
cli-store = Penyimpanan atau data tidak dapat dipakai: { $detail }
cli-checking = Memeriksa
cli-publishing = Menyusun cuplikan dan kendalinya …
cli-problems = { $number } masalah ditemukan, { $shown } ditampilkan. Tidak ada yang diterbitkan.
cli-clean = { $file }: bersih; { $rows } baris skor, { $withdrawn } penarikan, { $blank } baris tanpa isi dilewati (belum dinilai).
cli-unread = Kolom yang tidak dibaca karena judulnya tidak dikenal: { $columns }.
cli-changes = Perubahan: { $new } baris baru, { $changed } berubah, { $withdrawn } ditarik. Status terakhir: { $moves } instansi berpindah kategori, { $first } pertama kali dinilai, { $lost } tidak lagi berkategori, { $ended } sudah tidak ada.
cli-totals = Jumlah { $year } menurut aturan "{ $rule }":
cli-controls = { $number } kendali jumlah untuk { $years } putaran diperiksa; tidak ada yang gagal.
cli-published = Diterbitkan: { $snapshot }, dipakai sekarang.
cli-published-later = Diterbitkan dengan embargo: { $snapshot }, tidak terlihat sebelum { $hour }.
cli-no-snapshots = { $dataset }: belum ada cuplikan.
cli-rolled-back = Kembali ke { $snapshot }; dipakai sekarang.
verify-sound = Rantai log utuh; setiap cuplikan dan berkas sama dengan saat dicatat.
verify-broken = { $number } hal tidak cocok dengan log.

# Temuan pembuktian penyimpanan.
verify-no-entry = log, baris { $line }: bukan catatan
verify-number = log, baris { $line }: menyebut dirinya catatan { $said }
verify-previous = log, baris { $line }: tidak menyambung dari baris sebelumnya
verify-changed = log, baris { $line }: diubah setelah ditulis
verify-head-missing = log.head tidak ada
verify-head-unreadable = log.head tidak terbaca
verify-short = log: berakhir setelah baris { $line }, padahal baris { $written } pernah ditulis
verify-other = log, baris { $line }: bukan baris yang pernah ditulis
verify-log-unreadable = log.jsonl tidak terbaca
verify-snapshot-missing = { $snapshot }: berkasnya tidak ada
verify-snapshot-changed = { $snapshot }: berkasnya bukan yang diterbitkan
verify-snapshot-unknown = { $file }: tidak ada dalam catatan log
verify-file-missing = { $file }: berkas yang diajukan tidak ada
verify-file-changed = { $file }: bukan berkas yang diajukan
verify-pointer-unreadable = { $file }: tidak terbaca
verify-pointer-other = { $file }: menunjuk cuplikan lain daripada log
verify-no-store = { $folder }: tidak ada penyimpanan di sini
verify-lake = penyimpanan bersama: { $detail }
