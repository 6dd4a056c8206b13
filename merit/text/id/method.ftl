metodologi-title = Metodologi & sumber
metodologi-lede = Bagaimana skor, kategori, dan setiap angka di sini dihitung, dari mana asalnya, dan apa yang tidak dapat dikatakannya.
label-example = Contoh instansi
label-source_year = Tahun terbit
label-page = Halaman
method-contents = Isi
method-all = Semua
method-nation = nasional
method-column-institution = kode_instansi
method-column-name = nama_instansi
method-column-year = tahun
method-column-role = peran
method-column-total = total
method-column-category = kategori
method-column-status = status
method-column-reason = alasan
method-column-rule = cara_hitung
method-column-scope = cakupan
method-column-moment = saat
method-column-kind = jenis
method-column-conflict = pertentangan
method-column-field = kolom
method-column-value = nilai
method-column-as-of-date = per_tanggal
method-column-source-id = kode_sumber
method-column-source-title = judul_sumber
method-column-title = judul
method-column-publisher = penerbit
method-column-published-date = tanggal_terbit
method-column-url = alamat
method-column-claims = jumlah_klaim
method-column-date = tanggal
method-column-title-id = peristiwa
method-column-title-en = peristiwa
method-column-basis = dasar_hukum

# 1 Instrumen
method-instruments = Dua instrumen
method-instruments-apart = { $first } dan { $second } tidak sebanding: aspek, bobot, dan skalanya berbeda. Tidak ada garis tren, selisih, perubahan peringkat, atau “paling meningkat” yang melintas dari yang satu ke yang lain.
method-instrument = Instrumen
method-instrument-facts = { $name }. Berlaku { $years }. Dasar hukum: { $basis }. Nilai tertinggi: { $maximum }.
method-instrument-since = sejak { $from }
method-instrument-span = { $from }–{ $to }
method-instrument-draft = Masih rancangan: bobot dan batas kategori dapat berubah.
method-instrument-points = { $n } poin
method-instrument-unknown = belum diketahui
method-maximum-open = Total sampai { $maximum } sah dan tidak dipotong, walaupun kategori teratas tercetak { $printed }. Apakah ujung rentang itu batas atas atau versi lain dari instrumen ini belum diketahui; karena itu nilai tertinggi disimpan sebagai data instrumen.
method-draft-levels = Tingkat dalam rancangan { $instrument }: { $levels }.
method-draft-level = { $name } { $range }
method-aspects-title = Aspek { $instrument }
method-aspects-known = { $n } aspek; nilai tertinggi { $derived } di antaranya tidak tercetak tersendiri, melainkan diturunkan dari angka terbitan.
method-aspects-unknown = { $n } aspek; bobot akhirnya belum diterbitkan.
method-number = No.
method-aspect = Aspek
method-maximum = Nilai tertinggi
method-basis = Dasar
method-basis-published = tercetak
method-basis-derived = diturunkan
method-basis-unknown = belum diketahui

# 2 Kategori
method-bands = Kategori
method-bands-title = Batas kategori
method-bands-rule = Kategori adalah batas bawah tertinggi yang dicapai skor, sebelum pembulatan apa pun. Untuk setengah poin di antara dua rentang tercetak tidak ada ketentuan terbitan; aturan ini menutup celah itu. Indeks 0 sampai 1 adalah skor dibagi nilai tertinggi; kategori selalu berasal dari skor, bukan dari indeks.
method-bands-sentence = { $instrument }: { $parts }.
method-bands-none = Instrumen ini belum punya batas kategori dalam poin.
method-band-below = { $name } di bawah { $score }
method-band-from = { $name } mulai { $score }
method-lower-bound = Batas bawah
method-printed-range = Rentang tercetak
method-examples-title = Contoh kategori
method-examples-sentence = Contoh hitungan: { $parts }.
method-example-is = { $score } adalah { $name }
method-why = Mengapa
method-example-lowest = skor final terendah dalam data ini
method-example-half_point = setengah poin di bawah batas berikutnya
method-example-bound = tepat pada batas bawah
method-example-maximum = nilai tertinggi instrumen

# 3 Cara hitung
method-rules = Tiga cara hitung
method-rules-lede = Setiap jumlah menyebut cara hitungnya. Keempat kategori ditambah yang belum dinilai selalu sama dengan jumlah instansi terdaftar tahun itu.
method-rule-example-title = Contoh satu instansi
method-rule-example-auto = Contoh dari data
method-rule-example-gap = Pada { $year } skornya tidak ditetapkan: “Ditetapkan tahun ini” tidak menghitungnya, “Status terakhir” memakai { $category } dari { $since }.
method-rule-example-gap-published = Untuk { $year } tidak ada skor yang diterbitkan: “Ditetapkan tahun ini” tidak menghitungnya, “Status terakhir” memakai { $category } dari { $since }.
method-rule-example-fall = Pada { $year } kategorinya turun ke { $category }: “Status terakhir” ikut turun, “Pernah mencapai” tetap { $ever }.
method-rule-example-same = Ketiga cara hitung memberi kategori yang sama pada setiap tahun.
method-rule-example-none = Tidak ada skor final { $name } dalam data ini.
method-trap-title = Jebakan dalam angka nasional
method-trap-sentence = { $category } { $before } ({ $first }, Status terakhir) dan { $after } ({ $second }, Ditetapkan tahun ini) tidak boleh dibandingkan: itu bukan penurunan, melainkan dua cara hitung. Bandingkan hanya angka dalam baris yang sama.
method-trap-none = Dalam data ini tidak ada dua tahun yang terbaca keliru dengan cara ini.

# 4 Klaim
method-claims = Bila sumber berbeda
method-claims-institution = **Satu instansi, satu tahun.** Skor yang ditetapkan mengalahkan skor dengan tahun yang disimpulkan, dan keduanya mengalahkan skor sementara. Lalu klaim dengan skor mengalahkan klaim tanpa skor; di antara skor dipakai yang dicetak lebih banyak sumber, lalu yang dari sumber terbaru. Kategori final tanpa skor mengambil skor “tahun disimpulkan” dengan kategori yang sama, tidak pernah skor sementara. Hanya skor yang ditetapkan punya kategori resmi.
method-claims-national = **Satu jumlah nasional.** Diputuskan angka demi angka: halaman KASN atau BKN sendiri mengalahkan surat kabar, lalu angka yang dicetak lebih banyak sumber, lalu yang terbaru. Angka tentang saat yang berbeda menggambarkan keadaan yang berbeda dan tidak bertentangan. Angka yang tidak tercetak hanya dilengkapi bila mengikuti dari angka terbitan dengan hitungan sederhana, dan disebut demikian.
method-claims-losers = Angka yang tidak dipakai tidak dibuang: semuanya ada di bagian berikut beserta sumbernya.

# 5 Pertentangan
method-conflicts = Angka yang bertentangan
method-conflicts-synthetic = Tidak berlaku untuk data simulasi: setiap skor dibuat satu kali dan tidak punya sumber. Pertentangan antarsumber ada pada [Catatan publikasi]({ $link }).
method-conflicts-official = Tidak berlaku untuk data resmi: setiap skor diterbitkan satu kali oleh penilai. Pertentangan antarsumber ada pada [Catatan publikasi]({ $link }).
method-score-conflicts = Skor instansi
method-score-conflicts-sentence = { $n ->
    [0] Tidak ada instansi dengan skor atau kategori terbitan yang bertentangan.
   *[other] Untuk { $n } instansi dan tahun, sumber mencetak skor atau kategori yang berbeda.
  }
method-count-conflicts = Jumlah nasional
method-count-conflicts-sentence = { $n ->
    [0] Tidak ada jumlah nasional terbitan yang bertentangan.
   *[other] { $n } jumlah terbitan bertentangan; pada cara hitung dan saat yang sama, sumber mencetak angka yang berbeda atau yang tidak mungkin sama-sama benar.
  }
method-impossible = Baik atau lebih tinggi melebihi yang dinilai: keduanya tidak mungkin benar
method-figure = Angka
method-used = Dipakai
method-other = Angka lain
method-undated = tanpa tanggal
method-reason-status = status lebih lemah
method-reason-sources = lebih sedikit sumber
method-reason-newest = sumber lebih lama atau tanpa tanggal
method-n-conflicts = { $n } pertentangan
method-sources-in-rows = Sumber setiap baris tertulis pada barisnya.

# 6 Cakupan
method-coverage = Cakupan data
method-held = Dengan penilaian final
method-scored = Dengan skor
method-coverage-cell = { $n } dari { $of } terdaftar; { $scored } dengan skor
method-coverage-sentence = Putaran yang paling banyak termuat adalah { $year }: penilaian final untuk { $n } dari { $of } instansi terdaftar ({ $share }); bagian terbesar ada di kelompok { $group }, { $gn } dari { $gof }.
method-coverage-note = Angka kecil berarti sedikit yang diterbitkan, bukan sedikit yang dinilai.

# 7 Batas
method-limits = Batas data ini
method-limits-sample = **Bukan sampel.** Catatan ini terdiri dari { $claims } klaim pada { $sources } sumber tentang { $institutions } instansi. Pemberitaan lebih sering tentang pemenang.
method-limits-bias = Akibatnya: dalam catatan ini { $here } Baik atau lebih tinggi ({ $n } dari { $of }, Status terakhir { $year }), sedangkan angka nasional { $moment } adalah { $national }. Rata-rata catatan ini tidak berkata apa pun tentang seluruh Indonesia.
method-limits-missing = **Kosong bukan nol.** Yang tidak diterbitkan tidak diketahui; itu tidak berarti belum dinilai.
method-limits-scores = **Skor jarang ada.** { $scored } dari { $years } pasangan instansi dan tahun disertai skor; sisanya hanya kategori. { $twice } instansi punya skor untuk dua tahun atau lebih.
method-limits-aspects = **Hampir tanpa skor aspek.** Hanya { $profiles } profil aspek yang diterbitkan, semuanya { $n } skor aspek; peringkat aspek nasional tidak dapat disusun darinya.
method-limits-notes = **Catatan pada angka terbitan**
method-limits-note = { $year }, { $rule }: { $note } Sumber: { $source }.
method-synthetic-not = **Bukan fakta.** Tidak satu pun skor simulasi adalah capaian instansi mana pun; setiap nama berakhiran “(simulasi)”. Catatan publikasi dan batas-batasnya ada pada [Catatan publikasi]({ $link }).
method-synthetic-made = **Cara simulasi dibuat.** Generator acak dengan benih tetap ({ $seed }): masukan yang sama memberi hasil yang sama. Jumlah per kategori menurut “Status terakhir” mengikuti jumlah nasional terbitan sejauh dirinci; selebihnya pembagian yang masuk akal dan kelanjutan garisnya. Delapan skor aspek bergerak dalam langkah setengah poin dan tepat menjumlah ke total. Registri instansi sama dengan data lain.
method-official-limits = Skor yang diterbitkan penilai. Instansi tanpa skor tercatat sebagai belum dinilai.

# 8 Peristiwa
method-events = Peristiwa
method-events-sentence = Penganugerahan dan perubahan penilai, metode, atau daftar instansi; yang tanpa sumber berita menyebut dasar hukumnya.
method-event = Peristiwa
method-event-round = Putaran:
method-event-ceremony = Penganugerahan:
method-event-registry = Daftar instansi:
method-event-assessor = Penilai:
method-event-method = Metode:
method-n-events = { $n } peristiwa

# 9 Istilah
method-glossary = Siapa dan apa
method-term = Istilah
method-meaning = Arti
method-term-asn = aparatur sipil negara, pegawai yang pengelolaannya dinilai
method-term-kasn = Komisi Aparatur Sipil Negara, menjalankan penilaian dari 2018 sampai 2024
method-term-bkn = Badan Kepegawaian Negara, menjalankan penilaian sekarang bersama KemenPANRB
method-term-kemenpanrb = Kementerian Pendayagunaan Aparatur Negara dan Reformasi Birokrasi; PermenPANRB adalah peraturan menterinya
method-term-sipinter = aplikasi tempat instansi menilai diri sendiri; penilai memeriksa buktinya dan pleno menetapkan skor
method-term-lpnk = lembaga pemerintah nonkementerian
method-term-lns = lembaga nonstruktural: komisi, sekretariat lembaga negara, kepolisian, kejaksaan, dan penyiaran publik
method-term-anugerah = Anugerah Meritokrasi, acara penghargaan bagi instansi Baik dan Sangat Baik

# 10 Sumber
method-sources = Sumber
method-sources-sentence = { $n } sumber, terbaru lebih dulu; kolom terakhir adalah jumlah klaim skor yang bersandar padanya. Unduhan memuat semua { $all } sumber.
method-sources-synthetic = Skor simulasi tidak punya sumber. Target dan peristiwa tetap berasal dari sumber terbitan; daftar lengkapnya ada pada [Catatan publikasi]({ $link }).
method-sources-official = Skor resmi diterbitkan penilai. Daftar sumber terbitan ada pada [Catatan publikasi]({ $link }).
method-claims-short = Klaim
method-source-assessor = penilai (KASN, BKN)
method-source-other = pihak lain
method-n-sources = { $n } sumber
