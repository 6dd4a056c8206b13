# Halaman Instansi
label-institution = Instansi
instansi-title = Satu instansi
instansi-lede = Kategori terakhir yang diketahui, skor, dan tempat di antara pembanding.
institution-search = Ketik nama, singkatan, atau kode; misalnya bekasi, komdigi, atau 32.16.

institution-code = kode { $code }
institution-existed-always = ada pada semua tahun penilaian
institution-existed-since = dalam registri sejak { $from }
institution-existed-until = dalam registri sampai { $to }
institution-existed-between = dalam registri { $from } sampai { $to }
institution-basis = ({ $basis })
institution-known-as = Nama lain: { $names }.
institution-moved = Sampai { $until } termasuk Provinsi { $former }.
institution-predecessor = Penerus dari { $names }, dihitung sejak { $year }.
institution-predecessor-split = Dimekarkan dari { $names } ({ $year }).
institution-successor = Diteruskan oleh { $names }, dihitung sejak { $year }.
institution-successor-split = Dari sini dimekarkan { $names } ({ $year }).
institution-own-record = Skor pendahulu atau penerus tidak digabung ke riwayat ini.

institution-way-province = Pemda lain di { $province }
institution-way-simulation = Contoh halaman lengkap instansi ini di data simulasi (bukan data nyata)

institution-history-title = Riwayat skor
institution-history-title-of = Riwayat skor: { $instrument }
institution-history-item = { $score } { $category } ({ $year })
institution-history-item-score = { $score } ({ $year })
institution-history-item-category = { $category } tanpa skor ({ $year })
institution-history-item-open = { $score } ({ $year }, { $status })
institution-history-sentence = { $name }: { $items }.
institution-history-open = Belum final: { $items }.
institution-history-rose = Dari { $from } ke { $to }: naik { $points } poin.
institution-history-fell = Dari { $from } ke { $to }: turun { $points } poin.
institution-history-same = Dari { $from } ke { $to }: tetap.
institution-history-none = { $name }: belum ada penilaian final.
institution-history-incomparable = Instrumen lain tidak sebanding: riwayatnya digambar terpisah dan tidak disambung.
institution-history-note = Garis hanya menyambung tahun yang berurutan; tahun tanpa skor final dibiarkan kosong.
institution-history-note-category = Kotak bertanda “–”: hanya kategorinya diketahui, tanpa skor.
institution-mark-final = Skor ditetapkan
institution-mark-inferred = Tahun disimpulkan
institution-mark-interim = Sementara
institution-mark-self = Penilaian mandiri
institution-mark-category = Hanya kategori
institution-mark-no-score = –
institution-band-from = ≥ { $bound }
institution-band-below = < { $bound }
institution-n-final = n = { $n } penilaian final
institution-undated = { $status }, tanggal { $missing }
institution-status-date = Status dan tanggal
institution-unofficial = belum resmi

institution-claims-title = Setiap angka dan sumbernya
institution-claims-figure = Angka
institution-claims-sentence = { $claims } keterangan dari { $sources } sumber; tidak ada angka yang saling bertentangan.
institution-claims-conflict = { $claims } keterangan dari { $sources } sumber, { $others } di antaranya menyebut angka lain: { $items }.
institution-claims-item = { $year } dipakai { $used }, angka lain { $other } ({ $publisher })
institution-claims-item-score = { $year } kategori { $used } tanpa skor, angka lain { $other } ({ $publisher })
institution-claims-used = dipakai
institution-claims-agrees = angka sama, sumber lain
institution-claims-again = angka sama, sumber yang sama
institution-claims-other = angka lain
institution-claims-part = Peran
institution-claims-publisher = Penerbit
institution-claims-address = Alamat
institution-claims-n = n = { $n } keterangan
institution-claims-undated = tanpa tanggal
institution-claims-none = Belum ada sumber yang menyebut instansi ini.
institution-source-untitled = halaman tanpa judul

