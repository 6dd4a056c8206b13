# Halaman ringan satu instansi, tanpa skrip
light-this-language = Bahasa Indonesia
light-description = { $name }: kategori, jarak ke kategori berikutnya, aspek, peringkat di antara pembanding, dan sumber setiap angka ({ $dataset }, { $year }).
light-aspect = Aspek
light-aspect-where = Skor dan pembanding
light-aspect-caption = Aspek { $year }: batang biru dan titik = skor sendiri, dari 0 sampai maksimum aspek; kotak abu-abu = separuh tengah pembanding; garis tegak = median.
light-aspect-peers = { $n } pembanding: median { $median }, separuh tengah { $q1 } sampai { $q3 }, tertinggi { $best } ({ $names }).
light-aspect-peers-few = { $n } pembanding: { $values } ({ $names }).
light-more-names = { $n } lainnya
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
