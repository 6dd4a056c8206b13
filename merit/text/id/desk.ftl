# Penolakan di meja terbit: mengapa, dan apa yang harus dilakukan.
desk-refused-busy = Orang lain sedang menulis ke penyimpanan. Tidak ada yang diubah; coba lagi sebentar lagi.
desk-refused-nothing = Berkas ini tidak mengubah apa pun: semua barisnya sudah ada dengan isi yang sama.
desk-refused-empty = Setelah berkas ini tidak ada satu pun skor final yang tersisa; dataset resmi tidak boleh kosong. Untuk menarik semuanya, kembali ke cuplikan sebelumnya.
desk-refused-mixed-synthetic = Berkas ini berisi data simulasi (nama berakhiran "(simulasi)"), sedangkan dataset resmi berisi skor resmi. Keduanya tidak pernah dicampur; pakai penyimpanan terpisah (MERIT_STORE) untuk latihan.
desk-refused-mixed-official = Dataset resmi di penyimpanan ini berisi data simulasi untuk latihan. Skor resmi tidak dicampur dengannya; pakai penyimpanan terpisah (MERIT_STORE).
desk-refused-overtakes = Terbitan lain menunggu waktu embargonya ({ $hour }). Terbitan baru dibangun di atasnya dan tidak boleh mendahuluinya: pilih waktu yang sama atau sesudahnya, atau tarik dulu terbitan itu dengan kembali ke cuplikan yang sedang dipakai.
desk-refused-controls = { $number } kendali jumlah gagal pada data baru; berkas tidak diterbitkan. Lihat kendali di bawah ini dan perbaiki berkasnya.
desk-refused-moved-on = Data berubah sejak perubahan ini ditampilkan. Tidak ada yang diterbitkan; periksa perubahannya sekali lagi.
desk-refused-own = Orang yang mengunggah tidak boleh menyetujui. Minta orang lain yang berperan penyetuju.
desk-refused-decided = Berkas nomor { $number } sudah diputuskan atau tidak pernah diajukan.
desk-refused-unknown-snapshot = Cuplikan { $snapshot } tidak dikenal, atau belum pernah dipakai.
desk-refused-in-use = Cuplikan { $snapshot } sedang dipakai dan tidak ada yang menunggu; tidak ada yang diubah.
desk-refused-hour-past = Waktu embargo { $hour } sudah lewat. Pilih waktu yang akan datang, atau terbitkan tanpa embargo.
desk-refused-hour-unreadable = Waktu embargo { $hour } tidak terbaca. Tulis dengan zona waktu, misalnya 2026-12-10T09:00+07:00.
desk-refused-dataset = Hanya dataset resmi yang diterbitkan dari berkas, bukan { $dataset }; publikasi dan simulasi dibuat sendiri.
desk-refused-nobody = Sebutkan siapa yang melakukan ini (--by NAMA).
