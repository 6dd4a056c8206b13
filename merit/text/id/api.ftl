# Kalimat jawaban HTTP (application/problem+json)
api-unknown-parameter = Parameter “{ $parameter }” tidak dikenal di sini; yang dikenal: { $allowed }.
api-no-parameters = Alamat ini tidak menerima parameter; “{ $parameter }” tidak dikenal.
api-repeated-parameter = Parameter “{ $parameter }” hanya boleh diberikan sekali.
api-missing-parameter = Parameter “{ $parameter }” wajib diisi; nilainya: { $allowed }.
api-unknown-value = “{ $value }” bukan nilai yang dikenal untuk { $parameter }; nilainya: { $allowed }.
api-unknown-institution = Tidak ada instansi dengan kode “{ $value }” di registri; kode pemerintah daerah berupa angka seperti 32.16, instansi pusat berupa singkatan seperti kpk.
api-similar-institution = Tidak ada instansi dengan kode “{ $value }” di registri; mungkin maksudnya { $similar }.
api-years-in-order = Tahun kedua ({ $to }) harus sesudah tahun pertama ({ $from }), untuk { $parameter }.
api-not-comparable = { $from } dan { $to } tidak sebanding: instrumen { $before } dan { $later } berbeda; pilih { $parameter } dalam instrumen yang sama.
api-no-values = belum ada
api-unknown-address = Tidak ada alamat “{ $value }”; yang ada: { $allowed }.
api-read-only = Alamat ini hanya untuk dibaca: pakai { $allowed }, bukan { $value }.
api-refused = Permintaan ini tidak dapat dilayani.
api-preparing = Data sedang disiapkan; coba lagi beberapa detik lagi.
api-unavailable = Data belum dapat dibuka; coba lagi nanti. Bila berlanjut, sebutkan rujukan { $reference } kepada pengelola.
api-unexpected = Terjadi kesalahan di server; sebutkan rujukan { $reference } kepada pengelola.
api-unhealthy = Tidak dapat dibuka: { $datasets }.
