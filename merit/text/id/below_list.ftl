di-bawah-baik-title = Di bawah “Baik”
di-bawah-baik-lede = Siapa yang belum mencapai Baik, berapa poin lagi ke garisnya, dan siapa yang paling dekat untuk didampingi. [Langsung ke daftar](#daftar)
below-now = { $n } instansi di bawah Baik ({ $where })
below-now-near = { $near ->
    [0] belum ada yang kurang dari 10 poin lagi
   *[other] { $near } di antaranya kurang dari 10 poin lagi
  }
below-now-nearest = terdekat { $names } ({ $total }, kurang { $missing })
below-now-nearest-old = terdekat { $names } ({ $total } pada { $year }, kurang { $missing })
below-now-only-old = tanpa skor dua tahun terakhir; menurut skor lama, terdekat { $names } ({ $total } pada { $year }, kurang { $missing })
below-now-none = Tidak ada instansi di bawah Baik dari { $assessed } yang dinilai ({ $where }).
below-series-unassessed = Belum ada instansi yang dinilai untuk pilihan ini.
below-no-line = Instrumen tahun ini tidak memakai kategori Baik ({ $where }); daftar ini berlaku untuk tahun-tahun sebelumnya.
below-now-unassessed = Belum ada instansi yang dinilai ({ $where }).
below-and-others = { $name } dan { $n } lainnya
below-known = { $n } instansi di bawah Baik diketahui namanya ({ $where })
below-known-none = Tidak ada instansi yang diketahui namanya di bawah Baik ({ $where }); catatan yang diam bukan berarti tidak ada.
below-known-part = Jumlah seluruhnya untuk pilihan ini tidak diterbitkan.
below-known-unnamed = Dari { $below } instansi di bawah Baik ({ $when }), sedikitnya { $unnamed } tidak diketahui namanya dari sumber yang terkumpul.
below-known-parts = Jumlah di bawah Baik per kelompok dan per provinsi tidak pernah diterbitkan. Data resmi atau simulasi menunjukkannya.
below-known-note = Hanya instansi yang disebut pers atau KASN; skornya bisa berumur beberapa tahun, dan instansinya mungkin sudah Baik sejak itu tanpa diberitakan.

below-distance-title = Berapa jauh dari garis Baik
below-distance-sentence = { $n } dari { $of } instansi di bawah Baik berada dalam jarak 25 poin dari garisnya ({ $where }).
below-distance-known = Dari { $of } instansi di bawah Baik yang diketahui skornya, { $n ->
    [0] tidak satu pun
   *[other] { $n }
  } berada dalam jarak 25 poin dari garisnya ({ $where }).
below-distance-most = Terbanyak, { $n } instansi, masih kurang { $step } poin.
below-distance-unknown = { $n } instansi hanya diketahui kategorinya, tidak skornya.
below-distance-none = Tidak ada skor di bawah Baik yang diketahui ({ $where }).

below-by-group-title = Di bawah Baik menurut kelompok, { $year }
below-by-province-title = Di bawah Baik menurut provinsi, { $year }
below-by-province-note = Pemerintah provinsi beserta kabupaten dan kota di dalamnya; instansi pusat tidak termasuk.
below-by-most = Terbanyak di { $part }: { $n } dari { $of } instansi yang dinilai ({ $where }).
below-by-tied = Terbanyak di { $parts }: masing-masing { $n } instansi ({ $where }).
below-by-group-many = Terbanyak di { $k } kelompok: masing-masing { $n } instansi ({ $where }).
below-by-province-many = Terbanyak di { $k } provinsi: masing-masing { $n } instansi ({ $where }).
below-by-group-zero = Tidak ada kelompok dengan instansi di bawah Baik ({ $where }).
below-by-province-zero = Tidak ada provinsi dengan instansi di bawah Baik ({ $where }).
below-by-group-free = Di { $k } kelompok tidak ada yang di bawah Baik.
below-by-province-free = Di { $k } provinsi tidak ada yang di bawah Baik.
below-by-group-empty = Tidak ada instansi terdaftar untuk pilihan ini ({ $where }).
below-by-province-empty = Kelompok ini tidak terbagi menurut provinsi ({ $where }).

below-list-title = Daftar, yang terdekat lebih dulu
below-list-lede = Nama membuka halaman instansinya. Poin ke Baik dihitung dari batas bawah Baik, { $line }. Tahun di bawah Baik: tahun dinilai berturut-turut.
below-list-rows = { $first }–{ $last } dari { $total }
below-list-rows-label = Baris
below-list-download = Unduh { $n } baris (CSV)
below-list-top = [Ke awal daftar](#daftar)
below-points-to-baik = Poin ke Baik
below-score-trend = Tren · di bawah sejak
below-weakest-aspect = Aspek terlemah
below-weakest-unknown = aspek tidak diketahui
below-no-score = skor tidak diketahui
below-no-earlier-score = skor pertama
below-no-other-score = tanpa skor sebelumnya
below-change-since = { $change } dari { $year }
below-years-below-since = { $n ->
    [1] 1 tahun ({ $year })
   *[other] { $n } tahun sejak { $year }
  }
below-old-score = skor { $year }
below-old-category = kategori { $year }
below-year-inferred = { $year }, tahun disimpulkan

below-institution-code = Kode instansi
below-points-missing = Kurang (poin)
below-score-year = Tahun skor
below-score-year-inferred = Tahun disimpulkan
below-weakest-aspect-percent = Aspek terlemah (% dari maksimum)
below-years-below = Tahun dinilai di bawah Baik berturut-turut
below-since = Di bawah Baik sejak
below-previous-year = Tahun skor sebelumnya
below-previous-score = Skor sebelumnya
below-score-change = Perubahan skor
below-score-history = Riwayat skor
below-snapshot = Cuplikan
below-yes = ya
below-no = tidak
