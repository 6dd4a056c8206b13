tren-title = Tren
tren-lede = Bergerakkah sistem merit: kategori, skor, dan aspek dari tahun ke tahun, per kelompok dan provinsi. Cara hitung berlaku untuk kategori; skor dan aspek selalu yang ditetapkan pada tahun itu.
trend-scope-all = Semua instansi
trend-scope-province = Instansi di { $province }
trend-scope-both = { $group } ({ $province })
trend-scope-groups = Semua kelompok
trend-scoped = { $scope }, { $finding }

trend-not-sample = Bukan sampel (pemenang lebih sering diterbitkan), jadi bukan angka nasional dan bukan tren.
trend-record-sources = Tiap skor dalam catatan beserta sumbernya ada pada halaman Instansi; semua sumber pada halaman Metodologi & sumber.
trend-few-note = Lingkaran kosong: skor satu per satu; tahun itu belum cukup data untuk median (kurang dari { $few } skor).
trend-instruments-note = Instrumen berganti dalam rentang ini: angka sebelum dan sesudahnya tidak sebanding.
trend-other-instrument = Tahun sebelum { $year } memakai instrumen lain: tidak sebanding.
trend-incomparable = tidak sebanding
trend-n-scores = n = { $n } skor
trend-n-year = n = { $n } instansi ({ $year })
trend-n-profiles = n ≤ { $n } profil per aspek dan tahun

trend-median = Median
trend-median-and-half = Median dan kuartil
trend-middle-half = Separuh tengah
trend-single = Skor tunggal (n < { $few })
trend-minimum = Terendah
trend-maximum = Tertinggi
trend-q1 = Kuartil 1
trend-q3 = Kuartil 3
trend-hover = { $year }: median { $median }, separuh tengah { $q1 } sampai { $q3 }, n = { $n }
trend-no-score = tidak ada skor

trend-mix-title = Kategori per tahun: { $scope }
trend-mix-title-published = Kategori per tahun dalam catatan: { $scope }
trend-mix-sentence = { $year }: dari { $assessed } instansi yang dinilai, { $above } Baik atau lebih tinggi dan { $below } di bawah Baik ({ $parts }).
trend-mix-published = { $year }: { $assessed } instansi ada dalam catatan, { $above } Baik atau lebih tinggi dan { $below } di bawah Baik ({ $parts }); { $silent } lainnya tidak diterbitkan. Bukan sampel, jadi bukan angka nasional.
trend-mix-change = { $direction ->
    [rose] Bagian Baik atau lebih tinggi dari yang dinilai naik dari { $before } ({ $year }) menjadi { $after }.
    [fell] Bagian Baik atau lebih tinggi dari yang dinilai turun dari { $before } ({ $year }) menjadi { $after }.
   *[same] Bagian Baik atau lebih tinggi dari yang dinilai tetap { $after } sejak { $year }.
  }
trend-mix-none = belum ada yang dinilai dari { $n } instansi terdaftar.
trend-mix-none-published = tidak satu pun dari { $n } instansi terdaftar ada dalam catatan.
trend-mix-nobody = tidak ada instansi dengan pilihan ini.
trend-mix-note-published = Hanya instansi yang pernah disebut pers atau KASN. Tahun tanpa balok: tidak ada yang diterbitkan. Jumlah nasional yang diterbitkan ada pada halaman Ringkasan.
trend-mix-note-silent = Tahun tanpa balok: belum ada yang dinilai.

trend-spread-title = Median dan sebaran skor: { $scope }
trend-spread-now = { $year }: median { $median } dari { $n } skor yang ditetapkan; separuhnya di antara { $q1 } dan { $q3 }.
trend-spread-range = Median itu berada pada rentang { $category }.
trend-spread-published = { $year }: median { $median } dari { $n } skor yang diterbitkan; separuhnya di antara { $q1 } dan { $q3 }.
trend-spread-change = { $direction ->
    [rose] Sejak { $year } ({ $before }) median naik { $change } poin.
    [fell] Sejak { $year } ({ $before }) median turun { $change } poin.
   *[same] Median sama dengan { $year } ({ $before }).
  }
trend-spread-few = { $year }: hanya { $n } skor ({ $scores }), belum cukup data untuk median (kurang dari { $few }).
trend-spread-none = belum ada skor yang ditetapkan.
trend-spread-none-published = tidak ada skor yang diterbitkan.
trend-spread-note = Garis mendatar: batas bawah kategori. Separuh tengah: dari kuartil 1 sampai kuartil 3. Tiap tahun menilai instansi yang berbeda, jadi median juga berubah karena pesertanya.

trend-events = Peristiwa bernomor pada gambar
trend-events-outside = Di luar tahun pada gambar
trend-event-basis = dasar: { $basis }
trend-event-source = sumber: { $source }
trend-events-note = Garis putus-putus: anugerah. Peristiwa yang hanya diketahui tahunnya berdiri di tengah tahun.

trend-groups-title = Median skor per kelompok: { $scope }
trend-groups-sentence = { $year }: median tertinggi { $median } pada { $groups }, terendah { $least } pada { $lowest }.
trend-groups-one = { $year }: median { $median } pada { $groups }.
trend-groups-none = belum cukup data: tidak ada kelompok dengan { $few } skor atau lebih dalam satu tahun.
trend-groups-silent = Belum cukup data: { $groups }.
trend-group-n = { $group } (n = { $n })
trend-groups-note = Makin tua warnanya, makin tinggi mediannya. n=…: kurang dari { $few } skor, belum cukup data untuk median. Sel kosong: tidak ada skor.

trend-aspect = Aspek
trend-aspect-title = Delapan aspek, persen dari maksimum: { $scope }
trend-aspect-value = { $aspects } ({ $value })
trend-aspect-sentence = { $year }: terkuat { $strongest }, terlemah { $weakest }, median dalam persen dari maksimum.
trend-aspect-before = { $aspect } pada { $year }: { $value }.
trend-aspect-none = belum ada skor aspek.
trend-aspect-few = belum cukup data: tidak ada tahun dengan { $few } skor aspek atau lebih.
trend-aspect-national = Rata-rata nasional { $year }, hanya { $n } dari delapan aspek yang pernah diterbitkan: terkuat { $strongest }, terlemah { $weakest }, dalam persen dari maksimum.
trend-aspect-profiles = { $scope }: paling banyak { $n } profil instansi per aspek dan tahun; bukan sampel, dan belum cukup data untuk median (kurang dari { $few }).
trend-aspect-medians = { $scope }: paling banyak { $n } profil instansi per aspek dan tahun; bukan sampel.
trend-aspect-no-profile = { $scope }: tidak ada profil instansi yang diterbitkan.
trend-aspect-note = Angka pada judul kecil: median { $year }.
trend-aspect-note-published = Angka pada judul kecil: rata-rata nasional { $year } semua instansi, apa pun pilihan kelompok dan provinsi. Judul tanpa angka: rata-ratanya tidak diterbitkan.
trend-aspect-other = Aspek instrumen yang berbeda tidak sebanding, jadi tiap instrumen berdiri sendiri.
trend-national-average = Rata-rata nasional
trend-profile = satu instansi
trend-median-of = median { $n } instansi
trend-what = Angka
trend-of-maximum = Persen dari maksimum
