# Kalimat jawaban HTTP (application/problem+json)
api-unknown-parameter = Parameter “{ $parameter }” tidak dikenal di sini; yang dikenal: { $allowed }.
api-no-parameters = Alamat ini tidak menerima parameter; “{ $parameter }” tidak dikenal.
api-repeated-parameter = Parameter “{ $parameter }” hanya boleh diberikan sekali.
api-repeated-value = “{ $value }” hanya boleh disebut sekali dalam parameter “{ $parameter }”.
api-missing-parameter = Parameter “{ $parameter }” wajib diisi; nilainya: { $allowed }.
api-unknown-value = “{ $value }” bukan nilai yang dikenal untuk parameter “{ $parameter }”; nilainya: { $allowed }.
api-unknown-institution = Tidak ada instansi dengan kode “{ $value }” di registri; kode pemerintah daerah berupa angka seperti 32.16, instansi pusat berupa singkatan seperti kpk.
api-similar-institution = Tidak ada instansi dengan kode “{ $value }” di registri; mungkin maksudnya { $similar }.
api-years-in-order = Parameter “{ $parameter }” ({ $to }) harus tahun sesudah “from” ({ $from }).
api-not-comparable = { $from } dan { $to } tidak sebanding: instrumen { $before } dan { $later } berbeda; untuk parameter “{ $parameter }” pilih tahun yang instrumennya sama.
api-existed-since = { $name } baru ada sejak { $from }, jadi tidak ada pada { $value }; tahun yang dapat diminta dengan parameter “{ $parameter }”: { $allowed }.
api-existed-until = { $name } hanya ada sampai { $to }, jadi tidak ada pada { $value }; tahun yang dapat diminta dengan parameter “{ $parameter }”: { $allowed }.
api-existed-between = { $name } hanya ada dari { $from } sampai { $to }, jadi tidak ada pada { $value }; tahun yang dapat diminta dengan parameter “{ $parameter }”: { $allowed }.
api-successors = Penerusnya: { $others }.
api-predecessors = Sebelumnya: { $others }.
api-central-no-province = Kementerian, lembaga, dan sekretariat pusat tidak termasuk provinsi mana pun; karena itu semua jumlah nol.
api-no-values = belum ada
api-unknown-address = Tidak ada alamat “{ $value }”; yang ada: { $allowed }.
api-read-only = Alamat ini hanya untuk dibaca: pakai { $allowed }, bukan { $value }.
api-refused = Permintaan ini tidak dapat dilayani.
api-preparing = Data sedang disiapkan; coba lagi beberapa detik lagi.
api-unavailable = Data belum dapat dibuka; coba lagi nanti. Bila berlanjut, sebutkan rujukan { $reference } kepada pengelola.
api-unexpected = Terjadi kesalahan di server; sebutkan rujukan { $reference } kepada pengelola.
api-unhealthy = Tidak dapat dibuka: { $datasets }.
api-unknown-table = Tidak ada tabel “{ $value }”; yang ada: { $allowed }.
api-filter-not-here = Tabel { $table } tidak disaring menurut “{ $parameter }”; penyaringnya: { $allowed }.
api-flavour = “{ $parameter }” hanya untuk format=csv; hilangkan pada format={ $value }.
api-too-many-rows = Ada { $n } baris, sedangkan satu lembar XLSX memuat { $most }; persempit pilihan, atau minta format=csv atau format=parquet.
api-busy = Terlalu banyak jawaban panjang sedang dikirim; coba lagi beberapa detik lagi, atau persempit pilihan.
