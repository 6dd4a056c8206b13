# Paket anugerah di baris perintah dan lewat HTTP
pack-dataset = Tidak ada data “{ $value }”; yang ada: { $allowed }.
pack-year = “{ $value }” bukan tahun putaran dalam data { $dataset }; tahun yang ada: { $allowed }.
pack-province = “{ $value }” bukan kode provinsi dalam data { $dataset }; kodenya: { $allowed }.
pack-repeated = “{ $value }” hanya boleh disebut sekali dalam --provinces.
pack-folder-permission = Folder { $folder } tidak boleh ditulisi ({ $detail }); pilih folder lain dengan --out.
pack-folder-no-folder = { $folder } bukan folder yang dapat dipakai ({ $detail }); pilih folder lain dengan --out.
pack-folder-full = Tidak ada ruang lagi untuk { $folder } ({ $detail }); kosongkan ruang atau pilih folder lain dengan --out.
pack-folder-other = Folder { $folder } tidak dapat ditulisi ({ $detail }); pilih folder lain dengan --out.
