# Halaman Bandingkan
page-bandingkan = Bandingkan
label-institutions = Instansi
bandingkan-title = Bandingkan instansi
bandingkan-lede = Dua sampai enam instansi berdampingan: skor, aspek, riwayat, dan selisihnya terhadap instansi pertama.
compare-search = Pilih dua sampai enam. Ketik nama, singkatan, atau kode; yang pertama menjadi pembanding bagi yang lain.
compare-too-few = Pilih sedikitnya dua instansi untuk dibandingkan.
compare-nothing = Data ini belum memuat satu pun penilaian atas instansi yang dipilih: { $names }. Pilih instansi lain untuk dibandingkan.
compare-nothing-published = Tidak satu pun sumber dalam catatan publikasi ini menyebut instansi yang dipilih: { $names }. Itu tidak berarti belum dinilai. Pilih instansi lain untuk dibandingkan.

compare-contested = Angka lain
compare-note-contested = “Ada angka lain”: sumber lain mencetak angka yang berbeda; halaman instansinya menyebut semuanya.
compare-mixed-groups = Kelompoknya berbeda ({ $groups }): peringkat kelompok masing-masing tidak dapat dibandingkan.
compare-best = terbaik
compare-best-heading = Terbaik
compare-code = Kode
compare-aspect = aspek
compare-aspect-heading = Aspek
compare-points = Poin
compare-maximum = Maksimum
compare-maximum-short = maks. { $maximum }
compare-percent = Persen maksimum
compare-difference = Selisih terhadap yang pertama
compare-difference-to = Poin (selisih terhadap { $letter })
compare-total = Skor total
compare-percent-only = { $percent } (hanya persen diterbitkan)
compare-in-points = { $points } poin
compare-points-of = { $points } dari { $maximum }
compare-no-total = skor { $missing }
compare-no-final-total = tanpa skor final
compare-not-existing = tidak ada dalam registri { $year }
compare-unofficial = belum berkategori resmi
compare-incomparable = Instrumen lain tidak sebanding: digambar terpisah dan tidak disambung.

compare-score-heading = Skor { $year }
compare-rank-national = Peringkat nasional
compare-rank-national-published = Peringkat di antara skor terbitan
compare-of-national = Skor nasional
compare-of-national-published = Skor terbitan
compare-rank-group = Peringkat kelompok
compare-rank-group-published = Peringkat di antara skor terbitan kelompok
compare-of-group = Skor kelompok
compare-of-group-published = Skor terbitan kelompok
compare-rank-unofficial = Peringkat di sini hanya di antara skor yang diterbitkan: bukan peringkat resmi.
compare-rank = peringkat nasional { $rank } dari { $of }; { $group } { $own } dari { $within }
compare-rank-published = peringkat { $rank } dari { $of } skor terbitan; { $group } { $own } dari { $within }
compare-totals-title = Skor total { $year }
compare-totals-sentence = Tertinggi pada { $year }: { $names }, { $score } ({ $category }). Terendah: { $worst }, { $low }; terpaut { $gap } poin.
compare-totals-tied = Tertinggi pada { $year }: { $names }, sama-sama { $score } ({ $category }). Terendah: { $worst }, { $low }; terpaut { $gap } poin.
compare-totals-level = Pada { $year } skor { $names } sama: { $score }.
compare-totals-alone = Pada { $year } hanya { $names } yang skor finalnya diketahui: { $score }. Satu skor belum dapat dibandingkan.
compare-totals-none = Pada { $year } tidak satu pun yang skor finalnya diketahui.
compare-totals-missing = Tanpa skor final { $year } di data ini: { $names }.
compare-totals-absent = Tidak ada dalam registri { $year }: { $names }.

compare-aspects-title = Aspek { $year }
compare-strip-best = { $aspect }: terbaik { $letters }, { $percent }
compare-strip-alone = { $aspect }: tanpa pembanding final
compare-strip-none = { $aspect }: { $missing }
compare-aspects-sentence = Terbaik pada { $year } dari { $of } aspek yang dapat dibandingkan: { $items }.
compare-aspects-lead = { $name } pada { $n } aspek
compare-aspects-shared = Nilai sama dihitung untuk semua yang terbaik.
compare-aspects-gap = Jarak terlebar: { $aspect }, { $best } { $high } dan { $worst } { $low } dari maksimum, terpaut { $gap } poin persen.
compare-aspects-level = Nilainya sama pada setiap aspek.
compare-aspects-alone = Pada { $year } skor aspek final yang diketahui belum dapat dibandingkan; yang ada hanya milik { $names }.
compare-aspects-none = Skor per aspek { $year } tidak ada di data ini untuk instansi yang dipilih.
compare-note-ring = Lingkaran: terbaik menurut persen maksimum, di antara skor final.
compare-note-open = Tanda kosong: belum final, tidak ikut dibandingkan.
compare-note-percent = Hanya persennya diterbitkan: { $items }; tidak dihitung sebagai poin.

compare-trend-title = Skor dari tahun ke tahun
compare-trend-title-of = Skor dari tahun ke tahun: { $instrument }
compare-trend-item = { $name }: { $first } ({ $start }) menjadi { $score } ({ $year }), { $change } poin
compare-trend-one = { $name }: { $score } ({ $year })
compare-trend-none = { $name }: tanpa skor final
compare-trend-spans = Rentang tahunnya berbeda ({ $spans }), jadi perubahannya tidak dapat dibandingkan begitu saja.
compare-trend-note = Garis hanya menyambung tahun yang berurutan; tahun tanpa skor final dibiarkan kosong.
compare-trend-note-category = Tahun yang hanya kategorinya diketahui ada di tabel, tanpa titik.
compare-trend-note-open = Angka yang belum final ada di tabel, tanpa titik.

compare-differences-title = Selisih terhadap { $name }, { $year }
compare-differences-sentence = Skor total { $year } dibanding { $first }: { $items } poin.
compare-differences-item = { $name } { $change }
compare-differences-none = Tidak ada pasangan skor final { $year } untuk dihitung selisihnya terhadap { $first }.
compare-differences-ahead = Keunggulan terbesar atas { $first }: { $name } pada { $aspect }, { $change } poin.
compare-differences-unbeaten = Pada setiap aspek yang poinnya dapat dibandingkan, tidak ada yang melebihi { $first }.
compare-differences-percent = Persen terbitan tidak dijadikan poin, jadi tidak punya selisih.

compare-n-aspects = n = { $n } dari { $all } instansi
compare-n-totals = n = { $n } skor final, { $institutions } instansi
compare-n-year = n = { $n } skor final dari { $all } instansi
compare-n-rows = n = { $n } baris, { $all } instansi
