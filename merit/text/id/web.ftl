# Permintaan yang ditolak sebelum sampai ke halaman
web-title = Belum dapat dilayani
web-full = Pengunjung sedang sangat banyak. Coba lagi sekitar { $seconds } detik lagi.
web-too-often = Terlalu banyak permintaan dari alamat ini: paling banyak { $limit } per menit. Coba lagi { $seconds } detik lagi.
web-crowded = Terlalu banyak berkas sedang dibuat. Coba lagi { $seconds } detik lagi.
web-address-too-long = Alamatnya terlalu panjang: paling banyak { $limit } bita.
web-headers-too-large = Kepala permintaan terlalu besar: paling banyak { $limit } bita. Hapus kuki situs ini, lalu coba lagi.
web-body-too-large = Isi permintaan terlalu besar: paling banyak { $limit } bita.
web-starting = Server sedang menyiapkan data. Coba lagi { $seconds } detik lagi.
web-stopping = Server sedang berhenti. Coba lagi { $seconds } detik lagi.
