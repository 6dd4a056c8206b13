# Statistik Anugerah Meritokrasi: kalimat, catatan, kolom
anugerah-ceremony = Anugerah Meritokrasi { $year }
anugerah-ceremony-regional = Anugerah Meritokrasi { $year }: { $names }
anugerah-in = di { $names }
anugerah-n-provinces = { $n } provinsi
anugerah-scope-all = Semua instansi
anugerah-undated = tanpa tanggal
anugerah-span = { $first } sampai { $last }

# Cara hitung, batas waktu, pembanding
anugerah-rule-round = Cara hitung: hanya instansi yang skornya ditetapkan pada putaran { $year }.
anugerah-rule-latest = Cara hitung: status final terakhir setiap instansi sampai putaran { $year }, dibawa ke depan.
anugerah-cut-off = Batas waktu: { $date }.
anugerah-cut-off-unknown = Tanggal penetapan tidak tercatat.
anugerah-cut-off-unknown-published = Tanggal angka putaran ini tidak diterbitkan.
anugerah-undated-rows = { $n } dari { $of } penetapan tidak bertanggal.
anugerah-provinces-are = Provinsi yang dipilih: { $names }.
anugerah-not-yet = { $names } belum ada pada putaran { $year }.
anugerah-nobody-yet = { $names } belum ada pada putaran { $year }, jadi tidak ada instansi terdaftar.
anugerah-nobody-registered = Untuk putaran { $year }{ $where } tidak ada instansi terdaftar.
anugerah-registered-changed = Instansi terdaftar di wilayah ini: { $now }; pada putaran { $before }: { $n }, karena batas provinsi berubah atau ada instansi yang baru atau berakhir.
anugerah-other-institutions = Kumpulan instansi yang dinilai pada setiap putaran tidak sama, jadi selisihnya bukan kemajuan instansi yang sama.
anugerah-no-round-before = Tidak ada putaran sebelumnya dalam data ini.
anugerah-no-round-before-published = Jumlah putaran sebelumnya tidak diterbitkan.
anugerah-not-comparable = Putaran { $before } memakai instrumen lain daripada putaran { $year } ({ $instrument }): tidak sebanding, maka tidak ada selisih.
anugerah-conflicts = { $n } angka dari putaran yang dibandingkan dicetak berbeda oleh sumber lain.
anugerah-known-only = Daftar ini hanya memuat instansi yang diberitakan; catatan publikasi tidak lengkap.
anugerah-without-score = { $n } penerima hanya diketahui kategorinya, tanpa skor.
anugerah-year-inferred = Untuk { $n } penerima tahun putaran disimpulkan dari sumbernya.

# n di bawah gambar dan daftar
anugerah-n-list = n = { $n } instansi
anugerah-n-list-published = n = { $n } instansi yang diketahui
anugerah-n-known-of = n = { $n } diketahui dari { $of } penerima
anugerah-n-institutions = { $n } instansi
anugerah-n-scopes = n = { $n } kelompok dengan angka terbitan
anugerah-n-aspects = n = { $n } aspek dengan rata-rata terbitan
anugerah-n-range = n = { $low } sampai { $high } instansi

# Kolom
anugerah-code = Kode
anugerah-number = Nomor
anugerah-number-short = No
anugerah-rank = Peringkat
anugerah-rank-short = peringkat { $rank } dari { $of }
anugerah-rank-in-group = Peringkat dalam kelompok
anugerah-rank-in-group-published = Peringkat dalam kelompok, di antara skor yang diketahui
anugerah-of-group = Dinilai dalam kelompok
anugerah-of-group-published = Skor yang diketahui dalam kelompok
anugerah-of-group-short = Dinilai
anugerah-of-group-short-published = Skor diketahui
anugerah-assessed-column = Dinilai
anugerah-assessed-column-published = Diketahui
anugerah-round-column = Putaran { $year }
anugerah-before-none = Putaran sebelumnya
anugerah-difference = Selisih
anugerah-before = Sebelumnya
anugerah-category-before = Kategori sebelumnya
anugerah-score-before = Skor sebelumnya
anugerah-year-before = Tahun sebelumnya
anugerah-change = Perubahan poin
anugerah-change-short = Kenaikan
anugerah-from-points = dari { $score } ({ $year })
anugerah-no-score = tanpa skor
anugerah-score-category = Skor, kategori
anugerah-no-assessment-before = penilaian pertama
anugerah-no-assessment-before-published = tidak tercatat
anugerah-share-of-registered = Baik ke atas dari terdaftar
anugerah-share-of-assessed = Baik ke atas dari dinilai
anugerah-printed = Angka yang diterbitkan
anugerah-aspect = Aspek
anugerah-aspect-number = Nomor aspek
anugerah-mean-percent = Rata-rata, persen dari maksimum
anugerah-mean-points = Rata-rata poin
anugerah-maximum = Nilai maksimum
anugerah-n-scored = Instansi dengan skor aspek
anugerah-mark = Tanda
anugerah-strongest = terkuat
anugerah-strongest-published = tertinggi yang terbit
anugerah-weakest = terlemah
anugerah-weakest-published = terendah yang terbit

# Total
anugerah-totals-title = Jumlah per kategori, putaran { $year }{ $where }
anugerah-totals-no-categories = Instrumen putaran { $year }{ $where } belum mempunyai batas kategori, jadi tidak ada jumlah per kategori.
anugerah-totals-nobody = Pada putaran { $year }{ $where } tidak ada instansi yang dinilai.
anugerah-totals-parts = Pada putaran { $year }{ $where }, { $n } instansi dinilai: { $parts }.
anugerah-totals-now = { $n ->
    [1] Pada putaran { $year }{ $where }, satu-satunya instansi yang dinilai mencapai Baik atau lebih tinggi: { $high }.
   *[other] Pada putaran { $year }{ $where }, { $above } dari { $n } instansi yang dinilai mencapai Baik atau lebih tinggi, yaitu { $high }; { $below } lainnya di bawah Baik, yaitu { $low }.
  }
anugerah-totals-now-all = { $n ->
    [2] Pada putaran { $year }{ $where }, kedua instansi yang dinilai mencapai Baik atau lebih tinggi: { $high }.
   *[other] Pada putaran { $year }{ $where }, semua { $n } instansi yang dinilai mencapai Baik atau lebih tinggi: { $high }.
  }
anugerah-totals-now-nobody-baik = { $n ->
    [1] Pada putaran { $year }{ $where }, satu-satunya instansi yang dinilai berada di bawah Baik: { $low }.
    [2] Pada putaran { $year }{ $where }, kedua instansi yang dinilai berada di bawah Baik: { $low }.
   *[other] Pada putaran { $year }{ $where }, tidak satu pun dari { $n } instansi yang dinilai mencapai Baik: { $low }.
  }
anugerah-totals-before = { $n ->
    [1] Pada putaran { $year }, satu-satunya yang dinilai mencapai Baik atau lebih tinggi: { $high }.
   *[other] Pada putaran { $year }: { $above } dari { $n } ({ $high }), sedangkan { $below } di bawah Baik ({ $low }).
  }
anugerah-totals-before-all = { $n ->
    [2] Pada putaran { $year }, kedua instansi yang dinilai mencapai Baik atau lebih tinggi ({ $high }).
   *[other] Pada putaran { $year }, semua { $n } yang dinilai mencapai Baik atau lebih tinggi ({ $high }).
  }
anugerah-totals-before-nobody-baik = { $n ->
    [1] Pada putaran { $year }, satu-satunya yang dinilai berada di bawah Baik: { $low }.
    [2] Pada putaran { $year }, kedua instansi yang dinilai berada di bawah Baik ({ $low }).
   *[other] Pada putaran { $year }, tidak satu pun dari { $n } yang dinilai mencapai Baik ({ $low }).
  }
anugerah-totals-published-regional = Jumlah per kategori putaran { $year }{ $where } tidak diterbitkan; yang diketahui hanya nama-nama dalam daftar di bawah.
anugerah-totals-published-none = Jumlah nasional putaran { $year } tidak diterbitkan.
anugerah-totals-published-parts = Dari putaran { $year } diterbitkan { $parts }.
anugerah-totals-published-no-parts = Pada putaran { $year }, { $n } instansi dinilai; jumlah per kategori tidak diterbitkan.
anugerah-totals-published-now = Pada putaran { $year }, { $above } instansi mencapai Baik atau lebih tinggi, yaitu { $parts }.
anugerah-totals-published-before = Pada putaran { $year }: { $above }, yaitu { $parts }.
anugerah-totals-published-now-sum = Pada putaran { $year }, { $above } instansi mencapai Baik atau lebih tinggi.
anugerah-totals-published-before-sum = Pada putaran { $year }: { $above }.
anugerah-totals-published-half = Pembagiannya tidak lengkap: yang diterbitkan hanya { $parts }.
anugerah-totals-published-no-split = Pembagiannya menurut Sangat Baik dan Baik tidak diterbitkan.
anugerah-totals-published-parts-below = Di bawah Baik: { $parts }.
anugerah-totals-published-assessed = Yang dinilai: { $n } instansi.
anugerah-totals-published-rest = Jumlah yang dinilai, Kurang, dan Buruk tidak diterbitkan.
anugerah-totals-published-rest-assessed = Jumlah yang dinilai tidak diterbitkan.
anugerah-totals-published-conflict = Sumber lain mencetak { $assessed } instansi dinilai; angka itu bertentangan dengan { $above } dan tidak dipakai.

# Per kelompok
anugerah-groups-title = Kategori per kelompok, putaran { $year }{ $where }
anugerah-groups-part = { $group } { $n } dari { $of }
anugerah-groups-bar = <b>{ $group }</b>  { $n } dari { $of } Baik ke atas
anugerah-groups-bars = Batang menunjukkan bagian dari yang dinilai, kiri di bawah Baik dan kanan Baik ke atas; angka di dalamnya jumlah instansi.
anugerah-groups-sentence = Baik atau lebih tinggi dari yang dinilai pada putaran { $year }{ $where }: { $parts }.
anugerah-groups-assessed = Yang dinilai pada putaran { $year }{ $where }: { $parts }.
anugerah-groups-silent = Tidak ada yang dinilai: { $names }.
anugerah-groups-published = Jumlah per kategori untuk setiap kelompok pada putaran { $year }{ $where } tidak diterbitkan.
anugerah-groups-published-printed = Yang dicetak sumber: { $parts }.
anugerah-groups-published-part = { $group }, { $figures }
anugerah-groups-published-part-dated = { $group }, { $figures } ({ $date })
anugerah-groups-published-source = Sumbernya { $names }.
anugerah-groups-published-apart = Angka ini berasal dari sumber lain daripada total { $n } penerima dan tidak dijumlahkan dengannya.
anugerah-groups-published-note = Angka per kelompok dikutip sebagaimana dicetak, masing-masing dengan tanggal dan sumbernya.
anugerah-groups-conflicts = { $n } angka per kelompok dicetak berbeda oleh sumber lain.
anugerah-printed-assessed = { $n } dinilai
anugerah-printed-sangat-baik = { $n } Sangat Baik
anugerah-printed-baik = { $n } Baik
anugerah-printed-kurang = { $n } Kurang
anugerah-printed-buruk = { $n } Buruk
anugerah-printed-baik-or-above = { $n } Baik atau lebih tinggi
anugerah-printed-below-baik = { $n } di bawah Baik
anugerah-printed-share = { $share } Baik atau lebih tinggi

# Kumulatif
anugerah-cumulative-title = Kumulatif sampai putaran { $year }{ $where }
anugerah-end-of-round = akhir putaran { $year }
anugerah-cumulative-sentence = Menurut status terakhir per { $when }{ $where }, { $above } dari { $of } instansi terdaftar ({ $share }) berada pada Baik atau lebih tinggi{ $above ->
    [0] {""}
   *[other] , yaitu { $high }
  }; { $below } di bawah Baik{ $below ->
    [0] {""}
   *[other] , yaitu { $low }
  }; { $none } belum dinilai.
anugerah-cumulative-one = Menurut status terakhir per { $when }{ $where }, satu-satunya instansi terdaftar berada pada kategori { $category }.
anugerah-cumulative-one-below = Menurut status terakhir per { $when }{ $where }, satu-satunya instansi terdaftar berada di bawah Baik: { $category }.
anugerah-cumulative-one-none = Per { $when }{ $where }, satu-satunya instansi terdaftar belum dinilai.
anugerah-cumulative-assessed = { $of ->
    [1] { $n ->
        [0] Per { $when }{ $where }, satu-satunya instansi terdaftar belum dinilai.
       *[other] Per { $when }{ $where }, satu-satunya instansi terdaftar sudah dinilai.
      }
   *[other] Per { $when }{ $where }, { $n } dari { $of } instansi terdaftar sudah dinilai.
  }
anugerah-cumulative-published-regional = Angka kumulatif{ $where } sampai putaran { $year } tidak diterbitkan.
anugerah-cumulative-published-none = Angka kumulatif nasional sampai putaran { $year } tidak diterbitkan.
anugerah-cumulative-quoted = Menurut status terakhir yang diterbitkan per { $when }{ $where }: { $parts }.
anugerah-cumulative-before-round = { $when } (sebelum putaran { $year })
anugerah-silent-assessed = dinilai
anugerah-silent-above = Baik atau lebih tinggi
anugerah-silent-below = di bawah Baik
anugerah-cumulative-quoted-assessed = { $n } dari { $of } instansi terdaftar sudah dinilai
anugerah-cumulative-quoted-above = { $n } Baik atau lebih tinggi
anugerah-cumulative-quoted-above-split = { $n } Baik atau lebih tinggi ({ $parts })
anugerah-cumulative-quoted-below = { $n } di bawah Baik
anugerah-cumulative-quoted-below-split = { $n } di bawah Baik ({ $parts })
anugerah-cumulative-quoted-share = { $share } dari yang dinilai Baik atau lebih tinggi
anugerah-cumulative-quoted-silent = Tidak diterbitkan: jumlah { $names }.
anugerah-cumulative-older = Angka kumulatif ini bertanggal { $date }, lebih tua daripada angka putaran { $year } ({ $round }), dan belum memuatnya.
anugerah-cumulative-dates = Tanggal angka berbeda antarkelompok; lihat tabel.
anugerah-cumulative-not-added = Angka kumulatif tidak dijumlahkan dengan angka putaran: yang dinilai pada putaran ini sudah termasuk di dalamnya.
anugerah-cumulative-not-added-published = Angka kumulatif tidak dijumlahkan dengan angka putaran: instansi yang sama dapat termasuk dalam keduanya.
anugerah-target-part = { $group } { $share } (target { $target })
anugerah-target-unknown-part = { $group } { $target }
anugerah-target-met = Target { $year } tercapai: { $parts }.
anugerah-target-short = Target { $year } belum tercapai: { $parts }.
anugerah-target-unknown = Target { $year } yang capaiannya tidak diterbitkan: { $parts }.
anugerah-target-beside = Target { $year } di samping bagian dari yang terdaftar menurut registri: { $parts }.
anugerah-target-reported = Target { $year } di samping bagian yang dilaporkan: { $parts }.
anugerah-target-met-regional = Bagian yang sama dengan atau di atas target nasional { $year }: { $parts }.
anugerah-target-short-regional = Bagian yang di bawah target nasional { $year }: { $parts }.
anugerah-target-unknown-regional = Target nasional { $year } tanpa angka wilayah: { $parts }.
anugerah-target-of-registered = Target berlaku untuk bagian Baik atau lebih tinggi dari instansi terdaftar.
anugerah-target-national = Target bersifat nasional; di sini ditaruh di samping bagian wilayah.
anugerah-target-apart = Jumlah yang diterbitkan dan registri menggambarkan saat yang berbeda, jadi tidak dikatakan apakah target tercapai.
anugerah-target-none = Untuk { $year } tidak ada target yang tercatat.

# Penerima
anugerah-recipients-title = Penerima penghargaan, putaran { $year }{ $where }
anugerah-recipients-none = Tidak ada penerima pada putaran { $year }{ $where }: tidak ada instansi yang mencapai Baik.
anugerah-recipients-sentence = Penerima pada putaran { $year }{ $where }: { $n } instansi, yaitu { $parts }.
anugerah-recipients-alike = { $n ->
    [1] Penerima pada putaran { $year }{ $where }: 1 instansi, dengan kategori { $category }.
   *[other] Penerima pada putaran { $year }{ $where }: { $n } instansi, semuanya dengan kategori { $category }.
  }
anugerah-recipients-best = Skor tertinggi { $score }: { $names }.
anugerah-recipients-best-published = Skor tertinggi yang diketahui { $score }: { $names }.
anugerah-no-baik = Instrumen putaran { $year }{ $where } tidak mempunyai kategori Baik dan Sangat Baik, jadi tidak ada daftar menurut kategori itu.
anugerah-recipients-known = { $n ->
    [0] Tidak ada penerima putaran { $year }{ $where } yang diketahui dalam catatan; jumlah yang diumumkan tidak diterbitkan.
   *[other] { $n } penerima putaran { $year }{ $where } diketahui dalam catatan; jumlah yang diumumkan tidak diterbitkan.
  }
anugerah-recipients-known-all = { $of ->
    [0] Tidak ada penerima putaran { $year }{ $where } yang diumumkan.
    [1] Satu-satunya penerima putaran { $year }{ $where } diketahui dalam catatan.
   *[other] Semua { $of } penerima putaran { $year }{ $where } diketahui dalam catatan.
  }
anugerah-recipients-known-over = { $n } penerima putaran { $year }{ $where } diketahui dalam catatan, lebih banyak daripada { $of } yang diumumkan.
anugerah-recipients-known-of = { $n } dari { $of } penerima putaran { $year }{ $where } diketahui dalam catatan; { $gap } nama tidak diterbitkan.
anugerah-recipients-published-mix = Yang diketahui: { $parts }.
anugerah-recipients-order = Urutan: kelompok, skor, nama.
anugerah-ranks = Peringkat dihitung dalam kelompok, dari semua yang dinilai pada putaran ini; skor sama, peringkat sama.
anugerah-ranks-published = Peringkat hanya di antara skor yang diketahui, bukan peringkat nasional; skor sama, peringkat sama.
anugerah-ranks-regional = Peringkat hanya di antara provinsi yang dipilih.
anugerah-rank-unknown = Peringkat tidak disebut selama dalam kelompoknya ada instansi berkategori sama atau lebih tinggi yang skornya tidak diketahui.

# Terbaik per kelompok
anugerah-best-title = Skor tertinggi per kelompok, putaran { $year }{ $where }
anugerah-best-none = Tidak ada skor pada putaran { $year }{ $where }.
anugerah-best-none-published = Tidak ada skor putaran { $year }{ $where } yang diketahui.
anugerah-best-sentence = Skor tertinggi setiap kelompok pada putaran { $year }{ $where }: { $parts }.
anugerah-best-sentence-published = Skor tertinggi yang diketahui pada putaran { $year }{ $where }: { $parts }.
anugerah-best-of-group = { $names } ({ $group }, { $score })
anugerah-best-in = { $names } ({ $score })
anugerah-best-below = Belum mencapai Baik, maka bukan penerima: { $names }.
anugerah-best-ties = Skor sama disebut semua.
anugerah-best-unknown = Kelompok yang mempunyai instansi berkategori lebih tinggi tanpa skor yang diketahui tidak dimuat.

# Pertama kali
anugerah-reached-baik = Baik atau lebih tinggi
anugerah-reached-sangat-baik = Sangat Baik
anugerah-first-title = Pertama kali { $reached }, putaran { $year }{ $where }
anugerah-first-none = Pada putaran { $year }{ $where } tidak ada instansi yang mencapai { $reached } untuk pertama kali.
anugerah-first-none-published = Tidak diketahui instansi yang mencapai { $reached } untuk pertama kali pada putaran { $year }{ $where }.
anugerah-first-sentence = Pada putaran { $year }{ $where }, { $n } instansi mencapai { $reached } untuk pertama kali.
anugerah-first-sentence-published = { $n } instansi yang diketahui mencapai { $reached } pada putaran { $year }{ $where } belum pernah tercatat demikian sebelumnya.
anugerah-first-names = Namanya: { $names }.
anugerah-first-split = { $fresh ->
    [0] Semuanya pernah dinilai di bawah itu.
   *[other] { $risen ->
        [0] Semuanya baru pertama kali dinilai.
       *[other] { $risen } di antaranya pernah dinilai di bawah itu; { $fresh } baru pertama kali dinilai.
      }
  }
anugerah-first-split-published = { $fresh ->
    [0] Semuanya tercatat di bawah itu pada penilaian sebelumnya.
   *[other] { $risen ->
        [0] Penilaian sebelumnya tidak tercatat untuk satu pun.
       *[other] { $risen } di antaranya tercatat di bawah itu sebelumnya; untuk { $fresh } lainnya penilaian sebelumnya tidak tercatat.
      }
  }
anugerah-first-split-one = { $fresh ->
    [0] Instansi itu pernah dinilai di bawah kategori tersebut.
   *[other] Instansi itu baru pertama kali dinilai.
  }
anugerah-first-split-one-published = { $fresh ->
    [0] Instansi itu tercatat di bawah kategori tersebut pada penilaian sebelumnya.
   *[other] Penilaian sebelumnya tidak tercatat.
  }
anugerah-first-since = “Pertama kali” dihitung sejak { $year }, di bawah instrumen yang sama.
anugerah-first-round = Ini putaran pertama instrumen ini dalam data, jadi setiap instansi tercatat untuk pertama kali.
anugerah-first-unknown = Hanya yang diberitakan yang diketahui: instansi tanpa penilaian sebelumnya yang tercatat tidak dimuat, dan penghargaan lebih awal yang tidak tercatat mungkin ada, jadi “pertama kali” perlu dipastikan sebelum diumumkan.

# Naik dan turun
anugerah-moved-up-title = Naik kategori, putaran { $year }{ $where }
anugerah-moved-down-title = Turun kategori, putaran { $year }{ $where }
anugerah-moved-first-round = Putaran { $year } adalah putaran pertama instrumen ini dalam data: tidak ada penilaian sebelumnya untuk dibandingkan.
anugerah-moved-first-round-published = Putaran { $year } adalah putaran pertama dalam catatan: tidak ada penilaian sebelumnya untuk dibandingkan.
anugerah-moved-up-none = Pada putaran { $year }{ $where } tidak ada instansi yang naik kategori dari penilaian final sebelumnya.
anugerah-moved-up-none-published = Tidak diketahui instansi yang naik kategori pada putaran { $year }{ $where }.
anugerah-moved-down-none = Pada putaran { $year }{ $where } tidak ada instansi yang turun kategori dari penilaian final sebelumnya.
anugerah-moved-down-none-published = Tidak diketahui instansi yang turun kategori pada putaran { $year }{ $where }.
anugerah-moved-up-sentence = Pada putaran { $year }{ $where }, { $n } instansi naik kategori dari penilaian final sebelumnya: { $parts }.
anugerah-moved-up-sentence-published = Pada putaran { $year }{ $where }, { $n } instansi yang diketahui naik kategori dari penilaian sebelumnya yang tercatat: { $parts }.
anugerah-moved-down-sentence = Pada putaran { $year }{ $where }, { $n } instansi turun kategori dari penilaian final sebelumnya: { $parts }.
anugerah-moved-down-sentence-published = Pada putaran { $year }{ $where }, { $n } instansi yang diketahui turun kategori dari penilaian sebelumnya yang tercatat: { $parts }.
anugerah-moved-pair = { $n } dari { $before } ke { $now }
anugerah-moved-note = Dibandingkan dengan penilaian final sebelumnya di bawah instrumen yang sama, yang dapat lebih dari satu tahun lalu.

# Kenaikan terbesar
anugerah-improved-title = Kenaikan skor terbesar, putaran { $year }{ $where }
anugerah-improved-none = Pada putaran { $year }{ $where } tidak ada instansi yang skornya naik dari penilaian final sebelumnya.
anugerah-improved-none-published = Tidak diketahui instansi yang skornya naik pada putaran { $year }{ $where }.
anugerah-improved-sentence = Kenaikan terbesar pada putaran { $year }{ $where }: { $names }, naik { $change } poin dari { $before } ({ $before_year }) menjadi { $score }.
anugerah-improved-sentence-published = Kenaikan terbesar yang diketahui pada putaran { $year }{ $where }: { $names }, naik { $change } poin dari { $before } ({ $before_year }) menjadi { $score }.
anugerah-improved-tied = Kenaikan terbesar pada putaran { $year }{ $where }, { $change } poin, sama pada { $names }.
anugerah-improved-tied-published = Kenaikan terbesar yang diketahui pada putaran { $year }{ $where }, { $change } poin, sama pada { $names }.
anugerah-improved-last = Daftar memuat { $n } kenaikan terbesar, yang terkecil { $change } poin.
anugerah-improved-note = Sepuluh kenaikan terbesar, yang sama pada urutan terakhir ikut dimuat; hanya di bawah instrumen yang sama, dan penilaian sebelumnya dapat lebih dari satu tahun lalu.

# Aspek
anugerah-aspects-title = Aspek terkuat dan terlemah, putaran { $year }{ $where }
anugerah-aspect-part-named = { $names } ({ $share })
anugerah-aspects-none = Tidak ada skor aspek pada putaran { $year }{ $where }.
anugerah-aspects-none-published = Rata-rata nasional per aspek untuk { $year }{ $where } tidak diterbitkan.
anugerah-aspects-published-regional = Rata-rata per aspek untuk { $year }{ $where } tidak diterbitkan.
anugerah-aspects-equal = { $n ->
    [1] Pada putaran { $year }{ $where } hanya satu aspek mempunyai skor: { $what }.
   *[other] Pada putaran { $year }{ $where } semua aspek yang dinilai sama kuat: { $what }.
  }
anugerah-aspects-equal-published = { $n ->
    [1] Untuk { $year }{ $where } hanya diterbitkan satu aspek, { $what }; terkuat dan terlemah tidak dapat disebut.
   *[other] Untuk { $year }{ $where } hanya diterbitkan { $what }; terkuat dan terlemah tidak dapat disebut.
  }
anugerah-aspects-sentence = { $n_best ->
    [1] Aspek terkuat
   *[other] Aspek-aspek terkuat
  } pada putaran { $year }{ $where } adalah { $best }, terlemah { $worst }: rata-rata dari { $n } aspek, dalam persen dari nilai maksimum.
anugerah-aspects-sentence-published = Rata-rata nasional { $year }{ $where } hanya diterbitkan untuk { $n } dari { $of } aspek: tertinggi { $best }, terendah { $worst }. Yang terkuat dan terlemah dari semua aspek tidak diketahui.
anugerah-aspects-note = Rata-rata poin dibagi nilai maksimum aspek; setiap instansi berbobot sama.
anugerah-aspects-note-published = Rata-rata dikutip sebagaimana dicetak. Skor aspek instansi yang diketahui satu per satu bukan rata-rata nasional.

# Manajemen talenta
anugerah-talent-title = Manajemen talenta, putaran { $year }{ $where }
anugerah-talent-unrecorded = Penanda manajemen talenta tidak tercatat untuk putaran { $year }{ $where }; daftar kosong tidak berarti tidak ada.
anugerah-talent-none = { $of ->
    [1] Satu-satunya instansi putaran { $year }{ $where } yang penandanya tercatat belum menjalankan manajemen talenta.
   *[other] Tidak satu pun dari { $of } instansi putaran { $year }{ $where } yang penandanya tercatat sudah menjalankan manajemen talenta.
  }
anugerah-talent-sentence = { $of ->
    [1] Satu-satunya instansi yang dinilai pada putaran { $year }{ $where } tercatat sudah menjalankan manajemen talenta.
   *[other] { $n } dari { $of } instansi yang dinilai pada putaran { $year }{ $where } tercatat sudah menjalankan manajemen talenta.
  }
anugerah-talent-partly = { $of ->
    [1] Satu-satunya instansi putaran { $year }{ $where } yang penandanya tercatat sudah menjalankan manajemen talenta.
   *[other] Dari { $of } instansi putaran { $year }{ $where } yang penandanya tercatat, { $n } sudah menjalankan manajemen talenta.
  }
anugerah-talent-mix = Menurut kategori: { $parts }.
anugerah-talent-note = Menurut penanda manajemen talenta pada penilaian final; penanda dan kategori ditetapkan terpisah.
anugerah-talent-silent = Untuk { $n } instansi lain penanda itu tidak tercatat.

# Provinsi dan pulau
anugerah-by-province-title = Sebaran menurut provinsi, putaran { $year }{ $where }
anugerah-by-island-title = Sebaran menurut pulau, putaran { $year }{ $where }
anugerah-n-province = { $n } provinsi
anugerah-n-island = { $n } pulau
anugerah-places-none = Pada putaran { $year }{ $where } tidak ada pemerintah daerah yang dinilai.
anugerah-places-none-published = Tidak diketahui pemerintah daerah yang dinilai pada putaran { $year }{ $where }.
anugerah-places-sentence = Pada putaran { $year }{ $where }, { $above } dari { $n } pemerintah daerah yang dinilai mencapai Baik atau lebih tinggi.
anugerah-places-sentence-published = Pada putaran { $year }{ $where } diketahui hasil { $n } pemerintah daerah, { $above } di antaranya Baik atau lebih tinggi.
anugerah-places-nobody-baik = { $n ->
    [1] Pada putaran { $year }{ $where }, satu-satunya pemerintah daerah yang dinilai berada di bawah Baik.
    [2] Pada putaran { $year }{ $where }, kedua pemerintah daerah yang dinilai berada di bawah Baik.
   *[other] Pada putaran { $year }{ $where }, tidak satu pun dari { $n } pemerintah daerah yang dinilai mencapai Baik.
  }
anugerah-places-nobody-baik-published = { $n ->
    [1] Pada putaran { $year }{ $where } diketahui hasil satu pemerintah daerah, yaitu di bawah Baik.
   *[other] Pada putaran { $year }{ $where } diketahui hasil { $n } pemerintah daerah, tidak satu pun Baik atau lebih tinggi.
  }
anugerah-places-all-baik = { $n ->
    [1] Pada putaran { $year }{ $where }, satu-satunya pemerintah daerah yang dinilai mencapai Baik atau lebih tinggi.
    [2] Pada putaran { $year }{ $where }, kedua pemerintah daerah yang dinilai mencapai Baik atau lebih tinggi.
   *[other] Pada putaran { $year }{ $where }, semua { $n } pemerintah daerah yang dinilai mencapai Baik atau lebih tinggi.
  }
anugerah-places-all-baik-published = { $n ->
    [1] Pada putaran { $year }{ $where } diketahui hasil satu pemerintah daerah, yaitu Baik atau lebih tinggi.
   *[other] Pada putaran { $year }{ $where } diketahui hasil { $n } pemerintah daerah, semuanya Baik atau lebih tinggi.
  }
anugerah-places-assessed = Pada putaran { $year }{ $where } dinilai { $n } pemerintah daerah.
anugerah-places-most = { $each ->
    [1] Terbanyak di { $names }: { $n }.
   *[other] Terbanyak di { $names }, masing-masing { $n }.
  }
anugerah-places-most-published = { $each ->
    [1] Paling banyak diketahui di { $names }: { $n }.
   *[other] Paling banyak diketahui di { $names }, masing-masing { $n }.
  }
anugerah-places-without = Tanpa penerima: { $names }.
anugerah-places-without-published = Tanpa penerima yang diketahui: { $names }.
anugerah-places-note = Dihitung pemerintah provinsi, kabupaten, dan kota; instansi pusat tidak termasuk.
anugerah-places-note-published = Dihitung pemerintah provinsi, kabupaten, dan kota yang diketahui; karena bukan sampel, wilayah tidak dapat dibandingkan.
anugerah-tiles = Satu petak satu provinsi. Angka: penerima di provinsi itu; tanpa angka berarti tidak ada yang dinilai. Pita: bagian pemerintah daerahnya per kategori.
anugerah-tiles-published = Satu petak satu provinsi. Angka: penerima yang diketahui; tanpa angka berarti tidak ada yang diketahui. Pita: bagian pemerintah daerahnya per kategori.
anugerah-tiles-outside = bukan provinsi yang dipilih ({ $year })
