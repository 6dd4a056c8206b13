ringkasan-title = Di mana sistem merit berdiri
ringkasan-lede = Berapa instansi yang sudah Baik atau lebih tinggi, berapa yang masih di bawahnya, dan bagaimana sampai di sini.
category-sangat_baik = Sangat Baik
category-baik = Baik
category-kurang = Kurang
category-buruk = Buruk
share-of-assessed-label = Bagian Baik atau lebih tinggi
share-of-assessed-short = { $share } dari yang dinilai
share-of-registered-short = { $share } dari yang terdaftar
in-registry = menurut registri
share-of-registered = Bagian dari yang terdaftar
against-year = dari { $year }
evidence = Angka, tanggal, dan sumber { $year } ({ $rule })
claim-used = dipakai
claim-agrees = angka sama, sumber lain
claim-other = angka lain
unsplit = { $name } (tidak dirinci)
nobody = tidak ada
of-n = dari { $of }
n-of-n = { $n } dari { $of }
below-series-title = Di bawah Baik per tahun
below-series-first = { $n } dari { $of } instansi yang dinilai ({ $year })
below-series-next = { $n } dari { $of } ({ $year })
below-series-sentence = Di bawah Baik: { $items }.
below-series-none = Untuk cara hitung ini belum ada jumlah instansi di bawah Baik yang diterbitkan.
below-series-change = { $direction ->
    [fell] Bagiannya turun dari { $before } menjadi { $after }.
    [rose] Bagiannya naik dari { $before } menjadi { $after }.
   *[same] Bagiannya tetap { $after }.
  }
categories-title = Kategori per tahun
categories-sentence = { $year }: { $above } instansi Baik atau lebih tinggi; jumlah di bawah Baik tidak diterbitkan.
categories-sentence-both = { $year }: { $above } instansi Baik atau lebih tinggi, { $below } di bawah Baik.
categories-split = Rinciannya { $parts }.
categories-none = Belum ada jumlah per kategori yang diterbitkan.
categories-note = Balok dua warna: jumlahnya diterbitkan, rinciannya tidak.
below-group-title = Di bawah Baik per kelompok
below-group-sentence = { $year }: terbanyak di kelompok { $group }, { $n } dari { $of } instansi yang dinilai masih di bawah Baik.
below-group-none = Jumlah di bawah Baik per kelompok tidak pernah diterbitkan. Data resmi atau simulasi menunjukkannya.
target = Target
target-title = Baik atau lebih tinggi terhadap target { $year }
target-sentence = { $year }: target tercapai oleh { $reached }; belum tercapai oleh { $short }.
target-none = { $year }: tidak ada kelompok dengan target dan capaian yang sama-sama diterbitkan.
target-note = Bagian dari semua instansi terdaftar, status terakhir. Target ditetapkan untuk kementerian, LPNK, provinsi, serta kabupaten/kota.
