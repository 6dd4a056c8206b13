# Halaman Perpindahan
perpindahan-title = Perpindahan: siapa pindah kategori
perpindahan-lede = Dari kategori mana ke kategori mana instansi berpindah di antara dua tahun, dan instansi mana saja. Ketuk angka di ujung kiri sebuah pita, atau pilih perpindahannya dari daftar. [Langsung ke nama](#daftar)
label-from = Dari tahun
label-to = Ke tahun
label-move = Perpindahan
label-bands = Pita
flows-bands-all = Semua
flows-bands-known = Yang punya kategori
flows-bands-moved = Yang berpindah

flows-new = Baru dibentuk
flows-ended = Berakhir
flows-new-province = Baru dibentuk atau pindahan
flows-ended-province = Berakhir atau pindah
flows-pair = { $from } → { $to }
flows-move-up = Naik (semua)
flows-move-down = Turun (semua)
flows-move-same = Tetap (semua)
flows-move-first = { $state } → kategori apa pun
flows-move-lost = Kategori apa pun → { $state }
flows-move-unassessed = { $state } pada kedua tahun
flows-move-new = { $state } (semua)
flows-move-ended = { $state } (semua)
flows-option = { $move }: { $n }

flows-title = Perpindahan kategori, { $from } ke { $to }
flows-sentence = { $from } ke { $to } ({ $where }): { $items }.
flows-sentence-published = Di antara { $n } instansi yang kategorinya diterbitkan pada kedua tahun, { $from } dan { $to } ({ $where }): { $items }. Di luar itu: { $rest }.
flows-sentence-published-none = Tidak ada instansi yang kategorinya diterbitkan pada kedua tahun, { $from } dan { $to } ({ $where }). Dari yang lain: { $rest }.
flows-none = Tidak ada instansi terdaftar untuk pilihan ini ({ $where }), { $from } maupun { $to }.
flows-up = { $n ->
    [0] tidak ada yang naik
   *[other] { $n } naik
  }
flows-down = { $n ->
    [0] tidak ada yang turun
   *[other] { $n } turun
  }
flows-same = { $n ->
    [0] tidak ada yang tetap
   *[other] { $n } tetap
  }
flows-again-latest = { $n ->
    [0] tidak ada yang dinilai ulang
   *[other] { $n } dinilai ulang
  }
flows-again-published = { $n ->
    [0] tidak ada yang berkategori terbitan sesudah { $from }
   *[other] { $n } dengan kategori terbitan sesudah { $from }
  }
flows-again-ever = { $n ->
    [0] tidak ada yang mencapai hasil terbaiknya sesudah { $from }
   *[other] { $n } mencapai hasil terbaiknya sesudah { $from }
  }
flows-first = { $n ->
    [0] tidak ada yang pertama kali dinilai
   *[other] { $n } pertama kali dinilai
  }
flows-first-published = { $n ->
    [0] tidak ada yang pertama kali punya kategori yang diterbitkan
   *[other] { $n } pertama kali punya kategori yang diterbitkan
  }
flows-first-round = { $n ->
    [0] tidak ada yang dinilai pada { $to } saja
   *[other] { $n } dinilai pada { $to } saja
  }
flows-first-round-published = { $n ->
    [0] tidak ada yang diterbitkan untuk { $to } saja
   *[other] { $n } diterbitkan untuk { $to } saja
  }
flows-lost = { $n } dinilai pada { $from } saja
flows-lost-published = { $n } diterbitkan untuk { $from } saja
flows-unassessed = { $n } belum dinilai pada keduanya
flows-unassessed-published = { $n } tidak diterbitkan pada keduanya
flows-unassessed-round = { $n } tidak dinilai pada keduanya
flows-new-n = { $n ->
    [0] tidak ada instansi baru dibentuk
   *[other] { $n } instansi baru dibentuk
  }
flows-new-n-province = { $n ->
    [0] tidak ada instansi baru dibentuk atau pindahan dari provinsi lain
   *[other] { $n } instansi baru dibentuk atau pindahan dari provinsi lain
  }
flows-ended-n = { $n } berakhir
flows-ended-n-province = { $n } berakhir atau pindah ke provinsi lain
flows-hidden = Tidak digambar: { $items }; jumlah di samping nama kategori tetap menghitungnya.
flows-hidden-state = Karena itu “{ $state }” { $year } ({ $n }) tidak tampak.
flows-hidden-label = { $n } tidak digambar
flows-nothing-drawn = Tidak ada pita untuk digambar dengan pilihan ini.
flows-note-latest = Status terakhir dibawa ke depan: “tetap” mencakup instansi yang tidak dinilai ulang di antara kedua tahun.
flows-note-ever = Menurut “pernah mencapai” sebuah instansi tidak pernah turun; “tetap” mencakup yang tidak dinilai ulang.
flows-note-round = Hanya skor yang ditetapkan pada putaran kedua tahun itu sendiri; instansi yang tidak dinilai pada salah satunya tidak naik atau turun.
flows-note-published = Hanya kategori yang diterbitkan: perpindahan lain bisa terjadi tanpa diberitakan, dan ini bukan sampel.
flows-published-totals = Jumlah di sini menghitung instansi dalam catatan ini, bukan jumlah yang diterbitkan untuk seluruh kelompok atau nasional; jumlah terbitan itu ada di [Ringkasan]({ $link }).
flows-colours = Warna pita: kategori pada { $to }; pucat: tetap.
flows-hover = { $move }: { $n } instansi
flows-n = n = { $n } instansi
flows-chosen = Dipilih: **{ $move }**, { $n } instansi. [Ke daftar nama](#daftar)
flows-not-comparable = { $from } dan { $to } tidak sebanding: instrumennya berbeda ({ $before }; { $later }). Perpindahan hanya ditunjukkan di dalam satu instrumen; pilih dua tahun dengan instrumen yang sama.
flows-one-year = Data ini belum memuat dua tahun; perpindahan butuh dua tahun.

flows-table-title = Tabel perpindahan, { $from } ke { $to }
flows-table-sentence = Satu baris per keadaan pada { $from }, dengan ke mana perginya pada { $to }; baris terakhir menjumlahkan { $to }. Setiap angka membuka namanya.
flows-table-year = Pada { $year }
flows-table-sum = Jumlah { $year }
flows-table-beside = { $state }: { $n } (di luar jumlah)
flows-table-all = Jumlah semua
flows-table-not-yet = belum ada pada { $year }
flows-state-from = Keadaan { $year }
flows-state-to = Keadaan { $year }
flows-count = Instansi
flows-reassessed = Status ditetapkan sesudah { $year }

flows-names-title = { $move }, { $from } ke { $to }: { $n } instansi
flows-names-none = Tidak ada instansi dengan perpindahan ini.
flows-names-ever = Yang tampak adalah kategori dan skor terbaik yang dicapai sampai tahun itu, bukan hasil penilaian tahun itu; selisih keduanya bukan perubahan dan tidak ditunjukkan.
flows-names-contested = “Ada angka lain”: sumber lain mencetak angka yang berbeda; halaman instansinya menyebut semuanya.
flows-names-sentence = Cara hitung dan pilihan: { $where }. Nama membuka halaman instansinya; dalam kurung tahun penilaian yang dihitung.
flows-score-year = { $category } ({ $year })
flows-year-inferred = { $year }, tahun disimpulkan
flows-no-score = skor tidak diketahui
flows-change = { $change } poin
flows-same-assessment = penilaian yang sama
flows-not-yet = belum ada
flows-no-more = tidak ada lagi
flows-other-province = di { $province }
flows-code = Kode instansi
flows-score-of = Skor { $year }
flows-score-year-of = Tahun skor untuk { $year }
flows-inferred-of = Tahun skor untuk { $year } disimpulkan
flows-contested-of = Angka lain untuk { $year }
flows-change-column = Perubahan skor
flows-direction = Arah
flows-why = Sebab baru atau berakhir
flows-why-not_yet = belum ada pada tahun pertama
flows-why-no_more = tidak ada lagi pada tahun kedua
flows-why-other_province = di provinsi lain
flows-other-province-column = Provinsi lain itu
flows-direction-up = naik
flows-direction-down = turun
flows-direction-same = tetap
flows-direction-first = mendapat kategori
flows-direction-lost = tanpa kategori lagi
flows-direction-unassessed = tanpa kategori
flows-direction-new = baru
flows-direction-ended = berakhir
flows-yes = ya
flows-no = tidak
flows-cited = Kategori dan skor tiap instansi dikutip dengan sumbernya di daftar nama; semua sumber ada di [Metodologi & sumber]({ $link }).
flows-sources = Sumber
flows-snapshot = Cuplikan
