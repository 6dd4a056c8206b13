# Halaman Wilayah
wilayah-title = Wilayah: provinsi, kabupaten, dan kota
wilayah-lede = Di provinsi mana pemerintah daerah sudah Baik atau lebih tinggi, di mana belum, dan aspek apa yang tertinggal. Kabupaten dan kota satu provinsi tampil di atas peta setelah provinsinya dipilih: dari daftar, atau dengan mengeklik petaknya (di layar sentuh ketukan kedua memilih).
region-n-of = { $region } ({ $n } dari { $of })
provinces-n = { $n } provinsi
islands-n = { $n } pulau
governments-n = { $n } pemerintah daerah

tiles-title = Peta petak provinsi
tiles-sentence = { $year }, { $rule }: dari { $registered } pemerintah daerah, { $above } Baik atau lebih tinggi, { $below } di bawah Baik, dan { $none } belum dinilai.
tiles-sentence-published = { $year }, { $rule }: dari { $registered } pemerintah daerah, { $assessed } punya kategori yang diterbitkan: { $above } Baik atau lebih tinggi dan { $below } di bawah Baik. { $none } lainnya tidak diterbitkan; karena bukan sampel, provinsi tidak dibandingkan.
tiles-extremes = Di antara provinsi yang punya kabupaten dan kota, bagian Baik atau lebih tinggi dari yang dinilai terbesar di { $best }, terkecil di { $worst }.
tiles-absent = { $n ->
   *[other] { $n } provinsi belum ada pada { $year } ({ $names }); petaknya kosong, kabupaten dan kotanya dihitung pada provinsi asal.
  }
tiles-note = Satu petak satu provinsi. Angka: skor pemerintah provinsi itu sendiri; tanpa angka berarti tidak ada skor. Pita: bagian pemerintah daerahnya (provinsi, kabupaten, kota) per kategori.
tiles-hover-score = Skor provinsi: { $score } ({ $category }, { $year })
tiles-hover-category = Provinsi: { $category }, skor tidak diterbitkan
tiles-hover-none = Provinsi: { $category }
tiles-hover-mix = { $n } pemerintah daerah: { $parts }
tiles-hover-absent = belum ada pada { $year }
tiles-score = Skor provinsi
tiles-own = Kategori provinsi

rank-title = Peringkat pemerintah provinsi, putaran { $year } (apa pun cara hitung)
rank-place = Peringkat, provinsi
rank-number = Peringkat
rank-trend = Arah
rank-change = Perubahan peringkat
rank-since = Dibandingkan dengan
rank-score-year = Tahun skor
rank-sentence = Putaran { $year }: { $n } dari { $of } pemerintah provinsi mendapat skor. Tertinggi { $best } dengan { $high }, terendah { $worst } dengan { $low }.
rank-sentence-one = Putaran { $year }: hanya satu dari { $of } pemerintah provinsi mendapat skor, { $best } dengan { $high }.
rank-sentence-published = Putaran { $year }: skor { $n } dari { $of } pemerintah provinsi diterbitkan. Tertinggi { $best } dengan { $high }, terendah { $worst } dengan { $low }. Urutan ini hanya di antara skor yang diterbitkan, bukan peringkat nasional.
rank-sentence-published-one = Putaran { $year }: skor satu dari { $of } pemerintah provinsi diterbitkan, { $best } dengan { $high }.
rank-none = Putaran { $year }: tidak ada pemerintah provinsi yang mendapat skor, jadi tidak ada peringkat.
rank-none-published = Putaran { $year }: tidak ada skor pemerintah provinsi yang diterbitkan, jadi tidak ada peringkat.
rank-climb = Naik paling jauh, { $n } peringkat: { $names }.
rank-climb-since = { $name } (sejak { $year })
rank-note = Hanya skor yang ditetapkan pada putaran tahun itu, apa pun cara hitung di atas; skor sama berbagi peringkat. Perubahan dihitung terhadap putaran terakhir provinsi itu dalam instrumen yang sama; jumlah provinsi yang dinilai berbeda tiap putaran.
rank-note-published = Perubahan peringkat tidak ditunjukkan: tiap tahun skor provinsi lain yang diterbitkan.
rank-up = naik { $n } sejak { $year } (dulu { $rank } dari { $of })
rank-down = turun { $n } sejak { $year } (dulu { $rank } dari { $of })
rank-same = tetap sejak { $year } (dulu dari { $of })
rank-new = provinsi baru, peringkat pertama
rank-first = peringkat pertama kali
rank-out = tidak dinilai pada { $year }
rank-out-published = tidak diterbitkan untuk { $year }
rank-last-score = terakhir { $score }
rank-last-category = terakhir, skor tidak diterbitkan

aspects-map-title = Provinsi dan aspek
aspects-map-sentence = { $year }, { $rule }: aspek terlemah paling sering { $aspect }, di { $n } dari { $of } provinsi. Terendah { $low } untuk { $low_aspect } di { $low_province } (n = { $low_n }), tertinggi { $high } untuk { $high_aspect } di { $high_province } (n = { $high_n }).
aspects-map-one = { $year }, { $rule }: baru satu provinsi punya skor aspek, { $province } (n = { $n }); yang terendah { $aspect }, { $low } dari maksimum.
aspects-map-none = { $year }, { $rule }: belum ada skor aspek pemerintah daerah.
aspects-map-published = Skor per aspek hampir tidak pernah diterbitkan: sampai { $year } hanya untuk { $n } dari { $of } pemerintah daerah ({ $names }). Karena itu peta provinsi dan aspek tidak digambar.
aspects-map-published-none = Sampai { $year } tidak ada skor per aspek dari { $of } pemerintah daerah yang diterbitkan. Karena itu peta provinsi dan aspek tidak digambar.
aspects-map-note = Persen dari nilai maksimum aspek: median di antara pemerintah provinsi, kabupaten, dan kota di provinsi itu. Angka di samping nama: pemerintah yang punya skor aspek.
aspects-n = Pemerintah

islands-title = Pulau
islands-sentence = { $year }, { $rule }: dari yang dinilai, di bawah Baik paling banyak di { $most }.
islands-extremes = Bagian Baik atau lebih tinggi terkecil di { $worst }, terbesar di { $best }.
islands-all-baik = { $year }, { $rule }: tidak satu pun dari { $of } pemerintah daerah yang dinilai berada di bawah Baik.
islands-sentence-published = { $year }, { $rule }: kategori terbanyak diterbitkan di { $most } ({ $n } dari { $of } pemerintah daerah). Di antara yang diterbitkan, { $above } Baik atau lebih tinggi dan { $below } di bawah Baik.
islands-none = { $year }, { $rule }: tidak ada pemerintah daerah yang punya kategori.
islands-bar = <b>{ $island }</b>  { $above } Baik ke atas, { $below } di bawah

detail-sentence = { $year }, { $rule }: { $n } pemerintah; { $above } Baik atau lebih tinggi, { $below } di bawah Baik, { $none } belum dinilai.
detail-sentence-published = { $year }, { $rule }: { $n } pemerintah; diterbitkan { $above } Baik atau lebih tinggi dan { $below } di bawah Baik, { $none } tidak diterbitkan.
detail-nearest = Paling dekat ke { $category }: { $name }, kurang { $points } poin.
detail-thin = Paling tipis di atas batas { $category }: { $name }, { $points } poin.
detail-order = Urutan: pemerintah provinsi, lalu kategori tertinggi, lalu skor tertinggi; yang belum dinilai paling akhir.
detail-order-published = Urutan: pemerintah provinsi, lalu kategori tertinggi, lalu skor tertinggi; yang tidak diterbitkan paling akhir.
detail-absent = { $province } belum ada pada { $year }; kabupaten dan kotanya waktu itu dihitung pada provinsi asal.
detail-institution = Pemerintah
detail-distance = Jarak
detail-next = kurang { $points } ke { $category }
detail-floor = { $points } di atas batas { $category }
detail-no-distance = skor tidak diterbitkan
detail-status-year = ditetapkan { $year }
detail-status-inferred = { $year }, tahun disimpulkan
detail-to-next = Poin ke kategori berikutnya
detail-above-floor = Poin di atas batas bawah
detail-next-category = Kategori berikutnya
regions-code = Kode
regions-sources = { $n } sumber untuk { $of } pemerintah daerah: satu per satu bila satu provinsi dipilih dan di halaman instansi; seluruhnya di [Metodologi & sumber]({ $link }).
