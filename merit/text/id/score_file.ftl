# A score file: what is wrong with it, where, and what to do.
fault-place = { $file }, lembar { $sheet }, baris { $row }, kolom { $column }, sel { $cell }, nilai “{ $value }”:

## File and sheet

fault-macros = Buku kerja ini memuat makro.
remedy-macros = Simpan ulang sebagai Excel Workbook (.xlsx) tanpa makro.
fault-links = Buku kerja ini mengambil data dari berkas lain.
remedy-links = Putuskan tautan itu (Data > Edit Links > Break Link), lalu simpan ulang.
fault-hidden-sheet = Lembar yang berisi skor disembunyikan.
remedy-hidden-sheet = Tampilkan lembar itu (klik kanan pada tab > Unhide) agar isinya ikut diperiksa orang, lalu simpan ulang.
fault-sheet-choice = Tidak ada lembar bernama “Skor”; yang ada: { $sheets }.
remedy-sheet-choice = Beri nama “Skor” pada lembar yang berisi skor, atau hapus lembar lainnya.
fault-header-missing = Judul kolom tidak ditemukan dalam sepuluh baris pertama.
remedy-header-missing = Tulis judul kolom (kode_instansi, tahun, aspek_1, …) dalam satu baris di atas data, seperti pada templat.
fault-no-rows = Di bawah judul kolom tidak ada data.
remedy-no-rows = Isi paling sedikit satu baris.
fault-too-many = Ada { $count } masalah; hanya { $shown } yang pertama ditampilkan.
remedy-too-many = Perbaiki yang ditampilkan, lalu periksa lagi.

## Columns

fault-column-missing = Kolom { $column } tidak ada, padahal diperlukan.
remedy-column-missing = Tambahkan kolom { $column } beserta isinya.
fault-column-near = Judul “{ $value }” tidak dikenal; apakah maksudnya { $near }?
remedy-column-near = Tulis { $near } bila memang itu maksudnya; jika bukan, beri kolom itu judul yang jelas berbeda, atau hapus.
fault-column-twice = Judul “{ $value }” dibaca sebagai { $name }, tetapi kolom { $first } sudah menjadi { $name }.
remedy-column-twice = Hapus salah satu kolom, atau ubah judulnya.
fault-column-type = Kolom { $column } bertipe { $value }, yang tidak dapat dibaca.
remedy-column-type = Simpan kolom itu sebagai teks, angka, atau tanggal.
fault-score-columns-missing = Tidak ada kolom aspek maupun kolom total.
remedy-score-columns-missing = Tambahkan aspek_1 sampai aspek_8, atau total.
fault-swapped = Isi kolom “{ $first }” dan “{ $second }” tampaknya tertukar.
remedy-swapped = Periksa kedua kolom, lalu tukar judul atau isinya.
fault-hidden-column = Kolom { $column } disembunyikan.
remedy-hidden-column = Tampilkan kolom itu (Unhide) agar isinya ikut diperiksa orang, atau hapus.

## Rows and cells

fault-ragged = Baris ini berisi { $found } sel, padahal judulnya { $expected } kolom.
remedy-ragged = Samakan jumlah sel; teks yang memuat tanda pemisah ditulis di antara tanda petik ("…").
fault-row-above-header = Baris di atas judul kolom ini tampaknya data (memuat kode “{ $value }”), padahal hanya baris di bawah judul yang dibaca.
remedy-row-above-header = Pindahkan baris itu ke bawah judul kolom, atau hapus.
fault-merged = Sel { $range } digabungkan.
remedy-merged = Pisahkan sel itu (Unmerge Cells), lalu isi setiap sel.
fault-hidden-row = Baris ini disembunyikan, tetapi berisi data.
remedy-hidden-row = Tampilkan baris itu (hapus filter atau pilih Unhide), atau hapus.
fault-formula-error = Rumus di sel ini menghasilkan galat { $value }.
remedy-formula-error = Perbaiki rumusnya, atau ganti dengan nilainya.
fault-formula-without-value = Sel ini berisi rumus yang belum dihitung: “{ $value }”.
remedy-formula-without-value = Buka dan simpan berkas di Excel atau LibreOffice agar rumusnya dihitung, atau ganti dengan nilainya.

## Institution

fault-code-missing = Kode instansi kosong.
remedy-code-missing = Isi kode menurut daftar instansi, misalnya 32.16 atau kpk.
fault-code-unknown = Kode “{ $value }” tidak ada dalam daftar instansi.
remedy-code-unknown = Gunakan kode dari daftar instansi, misalnya 32.16 atau kpk.
fault-code-unknown-near = Kode “{ $value }” tidak ada dalam daftar instansi.
remedy-code-unknown-near = Mungkin yang dimaksud { $near } ({ $name }).
fault-code-date = Kode instansi terbaca sebagai tanggal atau jam ({ $value }).
remedy-code-date = Ubah format sel menjadi Teks, lalu ketik ulang kodenya.
fault-name-other = Nama “{ $value }” milik kode { $other } ({ $owner }), bukan { $code } ({ $expected }).
remedy-name-other = Perbaiki kode atau nama, mana yang keliru.
fault-name-unknown = Nama “{ $value }” tidak sama dengan nama instansi berkode { $code }.
remedy-name-unknown = Tulis “{ $expected }”, kosongkan nama, atau perbaiki kodenya.
fault-name-unmarked = Nama “{ $value }” tidak berakhir dengan { $mark }, padahal nama lain dalam berkas ini berakhir demikian.
remedy-name-unmarked = Data simulasi dan data resmi tidak boleh tercampur: pisahkan berkasnya.

## Year, status and key

fault-year-missing = Tahun kosong.
remedy-year-missing = Isi tahun penilaian, misalnya 2024.
fault-year-form = “{ $value }” bukan tahun.
remedy-year-form = Tulis tahun dengan empat angka, misalnya 2024.
fault-year-range = Tahun { $value } di luar { $first }–{ $last }.
remedy-year-range = Perbaiki tahunnya.
fault-year-draft = Untuk tahun { $year } belum ada instrumen dengan nilai maksimum yang ditetapkan.
remedy-year-draft = Periksa tahunnya; skor tahun itu baru dapat diterbitkan setelah instrumennya ditetapkan.
fault-existed-from = { $name } ({ $code }) baru ada sejak { $first }, belum ada pada { $year }.
remedy-existed-from = Perbaiki tahun atau kode instansinya.
fault-existed-until = { $name } ({ $code }) hanya ada sampai { $last }, tidak ada lagi pada { $year }.
remedy-existed-until = Perbaiki tahun atau kode instansinya.
fault-existed-until-heirs = { $name } ({ $code }) hanya ada sampai { $last }, tidak ada lagi pada { $year }.
remedy-existed-until-heirs = Gunakan kode penerusnya: { $heirs }.
fault-duplicate = Instansi ini dengan tahun { $year } dan status { $status } sudah ada di baris { $row }.
remedy-duplicate = Hapus salah satu baris, atau perbaiki kode, tahun, atau statusnya.
fault-status-unknown = Status “{ $value }” tidak dikenal.
remedy-status-unknown = Tulis final, interim, self, atau ditarik; sel kosong berarti final.
fault-withdrawn-elsewhere = Kata “ditarik” ada di kolom { $column }; di sana kata itu tidak menarik skor apa pun.
remedy-withdrawn-elsewhere = Tulis ditarik di kolom status untuk menarik skor; jika bukan itu maksudnya, hapus kata itu di sini.
fault-withdrawn-and-given = { $name } ({ $code }) tahun { $year } ditarik di sini, tetapi diisi di baris { $row }.
remedy-withdrawn-and-given = Pilih salah satu: hapus baris ini untuk mengganti skor, atau hapus baris { $row } untuk menariknya.
fault-withdrawn-not-held = { $name } ({ $code }) tahun { $year } belum pernah diterbitkan, jadi tidak dapat ditarik.
remedy-withdrawn-not-held = Hapus baris ini, atau perbaiki kode atau tahunnya.

## Numbers

fault-number-form = “{ $value }” bukan angka yang dapat dibaca.
remedy-number-form = Tulis angkanya saja, tanpa satuan dan tanpa pemisah ribuan, misalnya 37,5.
fault-score-date = Sel ini berisi tanggal atau jam ({ $value }), bukan skor; Excel mungkin mengubah skor menjadi tanggal.
remedy-score-date = Ubah format sel menjadi Angka, lalu ketik ulang skornya.
fault-negative = Nilai { $found } kurang dari 0.
remedy-negative = Tulis skor dari 0 sampai { $maximum }.
fault-step = Nilai { $found } tidak sesuai dengan kelipatan 0,5.
remedy-step = Tulis skor dalam langkah 0,5, dari 0 sampai { $maximum }.
fault-above-maximum = Nilai { $found } di kolom { $column } melebihi maksimum { $maximum }.
remedy-above-maximum = Periksa skornya; nilai tertinggi yang diterima adalah { $maximum }.
fault-above-maximum-percent = Nilai { $found } di kolom { $column } melebihi maksimum { $maximum }; mungkin ini persentase.
remedy-above-maximum-percent = Tulis poin, bukan persentase; nilai tertinggi yang diterima adalah { $maximum }.
fault-scale-aspects = Skor aspek di baris ini berskala 0–1, bukan poin.
remedy-scale-aspects = Tulis poin setiap aspek, misalnya 37,5.
fault-scale-total = Total “{ $value }” tampaknya indeks berskala 0–1, bukan poin.
remedy-scale-total = Tulis total dalam poin, dari 0 sampai { $maximum }.
fault-aspect-missing = Skor { $column } kosong, padahal status final memerlukan kedelapan aspek.
remedy-aspect-missing = Isi skornya (0 bila memang nol), atau ubah status menjadi interim atau self.
fault-nothing-scored = Baris ini tidak berisi skor aspek maupun total.
remedy-nothing-scored = Isi skornya, hapus baris ini, atau tulis status ditarik untuk menarik skor yang sudah terbit.
fault-total-sum = { $aspects ->
    [some] Total { $found } lebih kecil daripada jumlah aspek yang diisi, yaitu { $sum }.
   *[all] Total { $found } tidak sama dengan jumlah kedelapan aspek, yaitu { $sum }.
}
remedy-total-sum = Perbaiki total atau skor aspeknya; total boleh dikosongkan.

## Category, date, talent management

fault-category-unknown = Kategori “{ $value }” tidak dikenal.
remedy-category-unknown = Tulis salah satu: { $categories }; atau kosongkan.
fault-category-differs = Kategori “{ $value }” tidak sesuai dengan skor { $total }, yang berarti { $expected }.
remedy-category-differs = Perbaiki kategori atau skornya; kategori boleh dikosongkan.
fault-date-form = “{ $value }” bukan tanggal yang dapat dibaca.
remedy-date-form = Tulis tanggal sebagai 31-12-2023 atau 2023-12-31.
fault-date-number = “{ $value }” tampaknya nomor seri sebuah tanggal ({ $date }).
remedy-date-number = Ubah format sel menjadi Tanggal, atau tulis { $date }.
fault-date-early = Tanggal { $value } mendahului tahun penilaian { $year }.
remedy-date-early = Perbaiki tanggal atau tahunnya.
fault-date-late = Tanggal { $value } melewati 31 Desember { $last }, terlalu lambat untuk penilaian tahun { $year }.
remedy-date-late = Perbaiki tanggal atau tahunnya.
fault-talent-form = “{ $value }” bukan ya atau tidak.
remedy-talent-form = Tulis ya atau tidak, atau kosongkan.

## Files that cannot be read

unreadable-absent = { $file } tidak dapat dibaca: berkasnya tidak ada atau tidak boleh dibuka. Periksa nama dan izinnya.
unreadable-empty = { $file } tidak dapat dibaca: berkasnya kosong. Pilih berkas yang berisi skor.
unreadable-kind = { $file } tidak dapat dibaca: jenisnya tidak dikenal. Gunakan .xlsx, .csv, atau .parquet.
unreadable-setting = { $file } tidak dapat dibaca: pengaturan { $variable } bernilai “{ $value }”. Isi dengan bilangan bulat di atas 0, atau hapus pengaturan itu.
unreadable-not-csv = { $file } tidak dapat dibaca: isinya buku kerja Excel, bukan CSV. Ubah akhiran namanya menjadi .xlsx, atau simpan sebagai CSV UTF-8.
unreadable-utf16 = { $file } tidak dapat dibaca: teksnya disimpan sebagai UTF-16. Di Excel pilih Save As > CSV UTF-8.
unreadable-nul = { $file } tidak dapat dibaca: baris { $line } memuat karakter kosong (NUL). Buka di Excel, lalu pilih Save As > CSV UTF-8.
unreadable-encoding = { $file } tidak dapat dibaca: baris { $line } memuat bita { $byte } yang bukan UTF-8. Di Excel pilih Save As > CSV UTF-8.
unreadable-csv = { $file } tidak dapat dibaca: tanda petik di sekitar baris { $line } tidak berpasangan. Perbaiki baris itu, atau simpan ulang dari Excel sebagai CSV UTF-8.
unreadable-csv-cell = { $file } tidak dapat dibaca: sebuah sel pada baris yang dimulai di baris { $line } terlalu panjang, isinya lebih dari { $limit } karakter. Persingkat sel itu, dan periksa tanda petik di baris tersebut.
unreadable-not-parquet = { $file } tidak dapat dibaca: isinya bukan Parquet atau rusak. Simpan ulang berkasnya.
unreadable-encrypted = { $file } tidak dapat dibaca: berkas terkunci dengan kata sandi atau berformat Excel lama (.xls). Hapus kata sandinya, lalu simpan sebagai .xlsx.
unreadable-not-workbook = { $file } tidak dapat dibaca: isinya bukan buku kerja Excel. Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.
unreadable-damaged = { $file } tidak dapat dibaca: buku kerjanya rusak atau terpotong. Salin atau unduh ulang, atau buka di Excel lalu simpan lagi.
unreadable-odd-workbook = { $file } tidak dapat dibaca: buku kerjanya ditulis dengan cara yang tidak lazim. Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.
unreadable-entities = { $file } tidak dapat dibaca: buku kerjanya memuat deklarasi XML yang tidak diizinkan. Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx.
unreadable-limit-file_bytes = { $file } tidak dibaca: ukurannya { $found } MB, batasnya { $limit } MB. Bagi berkasnya, atau minta pengelola menaikkan { $variable }.
unreadable-limit-unpacked_bytes = { $file } tidak dibaca: isinya setelah dibuka paling sedikit { $found } MB, batasnya { $limit } MB. Bagi berkasnya, atau minta pengelola menaikkan { $variable }.
unreadable-limit-members = { $file } tidak dibaca: buku kerjanya terdiri atas { $found } bagian, batasnya { $limit }. Bagi berkasnya, atau minta pengelola menaikkan { $variable }.
unreadable-limit-sheets = { $file } tidak dibaca: lembarnya { $found }, batasnya { $limit }. Bagi berkasnya, atau minta pengelola menaikkan { $variable }.
unreadable-limit-rows = { $file } tidak dibaca: barisnya { $found }, batasnya { $limit }. Bagi berkasnya, atau minta pengelola menaikkan { $variable }.
unreadable-limit-columns = { $file } tidak dibaca: kolomnya { $found }, batasnya { $limit }. Bagi berkasnya, atau minta pengelola menaikkan { $variable }.
unreadable-limit-cells = { $file } tidak dibaca: selnya { $found }, dihitung sampai sel terisi yang terakhir; batasnya { $limit }. Bagi berkasnya, atau minta pengelola menaikkan { $variable }.
unreadable-limit-text = { $file } tidak dibaca: satu selnya berisi { $found } karakter, batasnya { $limit }. Bagi berkasnya, atau minta pengelola menaikkan { $variable }.
