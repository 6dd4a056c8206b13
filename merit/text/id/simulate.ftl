# Berkas skor buatan (python -m merit simulate)
simulate-institutions = “{ $value }” bukan jumlah instansi; --institutions meminta bilangan bulat mulai dari 1.
simulate-seed = “{ $value }” bukan benih acak; --seed meminta bilangan bulat mulai dari 0.
simulate-years = “{ $value }” bukan rentang tahun; tulis misalnya --years 2019-2025 atau --years 2024.
simulate-instrument = Tahun { $year } tidak dapat disimulasikan karena nilai maksimum aspek atau batas kategorinya belum diketahui; tahun yang dapat: { $known }.
simulate-rows = { $rows } baris terlalu banyak untuk satu berkas simulasi; paling banyak { $most } (jumlah instansi × jumlah tahun).
simulate-sheet = { $rows } baris tidak muat dalam satu lembar kerja Excel, yang menampung { $most } baris; pilih berkas .csv atau .parquet.
simulate-ending = Jenis berkas “{ $file }” tidak dikenal; akhiri nama berkas dengan salah satu dari { $known }.
simulate-folder = “{ $file }” adalah folder; tulis nama berkas di dalamnya dengan --out.
