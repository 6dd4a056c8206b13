# Siaran pers sebuah Anugerah Meritokrasi
press-heading = SIARAN PERS
press-event = Anugerah Meritokrasi { $year }
press-event-regional = Anugerah Meritokrasi { $year } untuk { $provinces }
press-synthetic = SIMULASI, BUKAN UNTUK DITERBITKAN. Semua skor dan kategori di bawah ini buatan, untuk mencoba dan berlatih.
press-simulated = SIMULASI: { $sentence }
press-cut-off = batas data { $day }
press-cut-off-span = angka { $first } sampai { $last }
press-no-cut-off = tanggal batas data tidak tercatat
press-n-of = { $n } { $name }
press-n-unknown = { $name } (jumlahnya tidak diterbitkan)
press-namely = yaitu { $parts }
press-namely-only = { $n ->
    [1] yaitu pada kategori { $name }
   *[other] semuanya pada kategori { $name }
  }

press-award = { $n ->
    [1] Satu instansi
   *[other] Sebanyak { $n } instansi
  } meraih kategori Baik atau lebih tinggi dalam { $event }, { $parts }, menurut cara hitung “{ $rule }”, yang hanya mencakup instansi dengan skor yang ditetapkan pada putaran { $year } ({ $cut_off }).
press-award-unsplit = { $n ->
    [1] Satu instansi
   *[other] Sebanyak { $n } instansi
  } meraih kategori Baik atau lebih tinggi dalam { $event } (jumlah Sangat Baik dan Baik masing-masing tidak diterbitkan), menurut cara hitung “{ $rule }”, yang hanya mencakup instansi dengan skor yang ditetapkan pada putaran { $year } ({ $cut_off }).
press-award-none = Tidak ada instansi yang meraih kategori Baik atau lebih tinggi dalam { $event } menurut cara hitung “{ $rule }”, yang hanya mencakup instansi dengan skor yang ditetapkan pada putaran { $year } ({ $cut_off }).
press-award-unknown = Jumlah instansi yang meraih kategori Baik atau lebih tinggi dalam { $event } menurut cara hitung “{ $rule }” (hanya instansi dengan skor yang ditetapkan pada putaran { $year }) tidak diterbitkan; { $cut_off }.
press-award-parts = Dalam { $event } ditetapkan { $parts } menurut cara hitung “{ $rule }”, yang hanya mencakup instansi dengan skor yang ditetapkan pada putaran { $year } ({ $cut_off }).
press-nobody = Pada { $year } belum ada instansi terdaftar untuk { $event }, sehingga menurut cara hitung “{ $rule }” tidak ada skor yang ditetapkan ({ $cut_off }).
press-nobody-list = Karena itu tidak ada kategori, peringkat, atau penerima yang dapat diumumkan.
press-nobody-registry = Dasar hitungan adalah registri { $year }: pemerintah daerah yang dibentuk sesudah tahun itu belum tercantum di dalamnya.

press-before = Sebagai pembanding, putaran { $year } mencatat { $n ->
    [1] satu instansi
   *[other] { $n } instansi
  }, { $parts } ({ $cut_off }); setiap putaran menilai kumpulan instansi yang berbeda, sehingga selisih kedua angka tidak menggambarkan perubahan pada instansi yang sama.
press-before-unsplit = Sebagai pembanding, putaran { $year } mencatat { $n ->
    [1] satu instansi
   *[other] { $n } instansi
  } Baik atau lebih tinggi tanpa rincian yang diterbitkan ({ $cut_off }); setiap putaran menilai kumpulan instansi yang berbeda, sehingga selisih kedua angka tidak menggambarkan perubahan pada instansi yang sama.
press-before-parts = Sebagai pembanding, putaran { $year } mencatat { $parts } ({ $cut_off }); setiap putaran menilai kumpulan instansi yang berbeda, sehingga selisih kedua angka tidak menggambarkan perubahan pada instansi yang sama.
press-before-zero = Sebagai pembanding, pada putaran { $year } tidak ada instansi yang meraih kategori Baik atau lebih tinggi ({ $cut_off }); setiap putaran menilai kumpulan instansi yang berbeda, sehingga selisih kedua angka tidak menggambarkan perubahan pada instansi yang sama.
press-before-none = Tidak ada putaran sebelumnya dalam data ini, sehingga angka tersebut disampaikan tanpa pembanding.
press-before-other = Putaran sebelumnya ({ $year }) memakai instrumen lain; hasilnya tidak sebanding dan tidak diperbandingkan di sini.
press-before-unknown = Angka yang sama untuk putaran { $year } tidak diterbitkan, sehingga tidak ada pembanding.

press-below = { $assessed ->
    [1] Satu-satunya instansi yang dinilai pada putaran ini
   *[other] Dari { $assessed } instansi yang dinilai pada putaran ini, { $below }
  } berada di bawah Baik, { $parts }
press-below-unsplit = Pada putaran ini { $below } instansi berada di bawah Baik; jumlah { $names } masing-masing tidak diterbitkan
press-below-none = Tidak ada instansi yang dinilai pada putaran ini yang berada di bawah Baik
press-below-unknown = Jumlah instansi berkategori { $names } pada putaran ini tidak diterbitkan
press-assessed = Pada putaran ini { $assessed } dari { $registered } instansi terdaftar dinilai
press-assessed-unknown = Jumlah instansi yang dinilai pada putaran ini tidak diterbitkan
press-set-aside = ; sumber lain mencetak { $n } dinilai, yang bertentangan dengan angka lain dan tidak dipakai

press-latest = Menurut cara hitung lain, “{ $rule }”, yang memakai status final terbaru setiap instansi ({ $cut_off }), { $items }; angka ini tidak dijumlahkan dengan hasil putaran.
press-latest-assessed = { $assessed } dari { $registered } instansi terdaftar sudah dinilai
press-latest-above = { $n } instansi Baik atau lebih tinggi
press-latest-above-of = { $n } instansi Baik atau lebih tinggi ({ $share } dari yang terdaftar)
press-latest-share = { $share } dari yang dinilai berkategori Baik atau lebih tinggi
press-latest-share-of = { $share } dari yang terdaftar berkategori Baik atau lebih tinggi
press-latest-below = { $below } instansi di bawah Baik, { $parts }
press-latest-below-unsplit = { $below } instansi di bawah Baik ({ $names } tidak dirinci)
press-latest-below-none = tidak ada instansi di bawah Baik

press-highlights = Catatan putaran ini: { $items }.
press-highlights-published = Catatan dari skor yang diterbitkan: { $items }.
press-best = skor tertinggi { $total } ({ $category }) diraih { $names }
press-best-published = skor tertinggi yang diterbitkan { $total } ({ $category }) diraih { $names }
press-improved = penambahan skor terbesar { $change } poin dicatat { $name }, dari { $before } ({ $year }) menjadi { $total }
press-improved-tied = penambahan skor terbesar { $change } poin dicatat { $names }
press-first = { $n } instansi meraih Baik atau lebih tinggi untuk pertama kali dalam data, yang dimulai { $since }
press-many = { $n } instansi

press-known = Nama penerima yang diketahui baru { $known } dari { $announced } instansi; siaran ini bersandar pada catatan publikasi, yaitu pemberitaan serta halaman KASN dan BKN, bukan pada data resmi yang lengkap.
press-known-all = { $announced ->
    [1] Nama satu-satunya penerima diketahui;
   *[other] Nama semua penerima diketahui, { $known } dari { $announced } instansi;
  } siaran ini bersandar pada catatan publikasi, yaitu pemberitaan serta halaman KASN dan BKN, bukan pada data resmi yang lengkap.
press-known-nobody = Tidak ada penerima yang diketahui namanya; siaran ini bersandar pada catatan publikasi, yaitu pemberitaan serta halaman KASN dan BKN, bukan pada data resmi yang lengkap.
press-known-only = Nama penerima yang diketahui { $known } instansi, sedangkan jumlah seluruhnya tidak diterbitkan; siaran ini bersandar pada catatan publikasi, yaitu pemberitaan serta halaman KASN dan BKN, bukan pada data resmi yang lengkap.

press-line = Cara hitung: { $rule } · { $cut_off } · Data: { $dataset } · cuplikan { $snapshot }
press-sources = Sumber:
