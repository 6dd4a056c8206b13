# Halaman ringan satu instansi, tanpa skrip
light-this-language = Bahasa Indonesia
light-description = { $name }: kategori, jarak ke kategori berikutnya, aspek, peringkat di antara pembanding, dan sumber setiap angka ({ $dataset }, { $year }).
light-aspect = Aspek
light-aspect-where = Skor dan pembanding
light-caption = Aspek { $year }: { $marks }.
light-caption-own = batang biru dan titik = skor sendiri, dari 0 sampai maksimum aspek
light-caption-percent = batang putus-putus dan titik terbuka = persen dari maksimum, tanpa poin
light-caption-peers = kotak abu-abu = separuh tengah pembanding; garis tegak = median, ujung kanan garis tipis = tertinggi
light-caption-single = garis tegak abu-abu = skor pembanding, satu per satu
light-caption-spark = garis atau titik kecil = persen maksimum per tahun, 0 sampai 100%
light-note-percent = Persen terbitan tidak dijumlahkan atau dibandingkan dengan poin.
light-aspect-peers = { $n } pembanding: median { $median }, separuh tengah { $q1 } sampai { $q3 }, tertinggi { $best } ({ $names }).
light-aspect-peers-few = { $n } pembanding: { $values } ({ $names }).
light-more-names = { $n } lainnya
light-history-peers = Pembanding: separuh tengah { $q1 }–{ $q3 }, median { $median }, n = { $n }
light-history-few = Pembanding: n = { $n }
light-peers-reason = Alasan bersama: { $reason }.
light-peers-silent = { $n } pembanding tanpa skor { $year }.
light-peers-silent-published = { $n } pembanding tanpa skor { $year } yang diterbitkan.
light-peers-newest = Status terbaru pembanding:
light-peers-never = Belum ada penilaian final:
light-peers-never-published = Tanpa skor atau kategori yang diterbitkan:
light-quick-pdf = PDF A4
light-sections = Di halaman ini
light-jump-step = Langkah
light-jump-makers = Yang pernah naik
light-jump-peers = Pembanding
light-jump-history = Riwayat
light-jump-sources = Sumber
light-peers-cut = Ditampilkan { $shown } dari { $all } baris: yang terdekat di atas dan di bawah instansi ini. Semua baris ada di tampilan lengkap.
light-peers-cut-unranked = Ditampilkan { $shown } dari { $all } baris: yang teratas dan instansi ini. Semua baris ada di tampilan lengkap.
light-makers-cut = Ditampilkan { $shown } dari { $all } baris, pembanding dan yang terbaru lebih dahulu. Semua baris ada di tampilan lengkap.
light-absent = Tidak ditampilkan karena tidak ada di registri { $year } atau instansi ini sendiri: { $codes }.
light-onward = Lanjut
light-full = Tampilan lengkap
light-pdf = Satu halaman A4 (PDF)
light-csv = Semua skor instansi ini (CSV)
light-json = Jawaban ini sebagai data (JSON)
light-method = Metodologi dan semua sumber

light-problem-unknown = Instansi tidak ditemukan
light-problem-parameter = Alamat ini tidak dapat dibuka
light-problem-preparing = Data sedang disiapkan
light-problem-broken = Terjadi kesalahan
light-problem-method = Halaman ini hanya untuk dibaca
light-way-search = Cari instansi
light-way-default = Halaman instansi ini tanpa pilihan yang salah
light-way-again = Coba lagi
