# Salinan berkas skor dengan catatan, dan daftar masalahnya
fault-head-file = berkas
fault-head-sheet = lembar
fault-head-row = baris
fault-head-column = kolom
fault-head-cell = sel
fault-head-value = nilai
fault-head-rule = aturan
fault-head-problem = apa yang salah
fault-head-remedy = apa yang harus dilakukan
annotated-sheet-problems = Masalah
annotated-title = Pemeriksaan { $file }
annotated-title-sheet = Pemeriksaan { $file }, lembar “{ $sheet }”
annotated-count =
    { $n ->
        [0] Tidak ada masalah; berkas ini dapat diterbitkan.
       *[other] { $n } masalah. Selama masih ada masalah, tidak ada yang diterbitkan.
    }
annotated-how = Perbaiki langsung di lembar { $sheet }, lalu unggah lagi berkas ini. Sel yang salah berwarna dan diberi komentar; klik selnya dalam daftar untuk menuju ke sana.
annotated-comments = Hanya { $most } sel pertama diberi komentar; { $left } sel lain hanya diwarnai, penjelasannya ada dalam daftar ini.
annotated-list-cut = Daftar ini berhenti setelah { $most } masalah, karena lembar kerja tidak menampung lebih banyak.
annotated-rows-cut = Baris setelah baris { $most } tidak muat dalam lembar kerja dan tidak disalin.
