# Kata bersama
app-title = Indeks Sistem Merit
and = dan
watermark = SIMULASI

lang-id = Indonesia
lang-en = English
label-lang = Bahasa
label-dataset = Data
label-year = Tahun
label-rule = Cara hitung
label-group = Kelompok
label-province = Provinsi
all-years = Semua tahun
all-groups = Semua kelompok
all-provinces = Semua provinsi

dataset-publikasi = Catatan publikasi
dataset-simulasi = Simulasi
dataset-resmi = Resmi
dataset-latihan = Latihan (simulasi)
dataset-publikasi-stamp = catatan publikasi, tidak lengkap
dataset-simulasi-stamp = DATA SIMULASI
dataset-resmi-stamp = data resmi
dataset-latihan-stamp = DATA SIMULASI untuk latihan
dataset-publikasi-banner = Catatan publikasi, tidak lengkap: n = { $n } instansi, dari { $registered } yang pernah ada sejak 2018, disebut pers atau KASN. Bukan sampel: pemberitaan lebih sering tentang pemenang.
dataset-simulasi-banner = Data simulasi. Setiap skor adalah buatan, bukan capaian instansi mana pun; dipakai untuk mencoba dan berlatih.
dataset-resmi-banner = Data resmi yang diterbitkan penilai.
dataset-latihan-banner = Data simulasi yang diterbitkan untuk latihan. Setiap skor adalah buatan, bukan capaian instansi mana pun.

rule-round = Ditetapkan tahun ini
rule-latest = Status terakhir
rule-ever = Pernah mencapai
rule-round-help = Hanya instansi yang skornya ditetapkan pada putaran tahun itu.
rule-latest-help = Status final terakhir setiap instansi sampai tahun itu, dibawa ke depan.
rule-ever-help = Kategori tertinggi yang pernah dicapai sampai tahun itu. Untuk satu instansi tidak pernah turun; jumlah instansi dapat berkurang bila ada instansi yang tidak lagi ada.

not-assessed = Belum dinilai
not-assessed-round = Tidak dinilai putaran ini
not-published = Tidak diterbitkan
not-published-word = tidak diterbitkan
no-value = tidak ada
below-baik = Di bawah Baik
baik-or-above = Baik atau lebih tinggi
registered = Terdaftar
assessed = Dinilai
institution = Instansi
year = Tahun
group = Kelompok
province = Provinsi
island = Pulau
score = Skor
category = Kategori
source = Sumber
date = Tanggal
status = Status
share = Bagian
status-final = ditetapkan
status-interim = sementara
status-self = penilaian mandiri
status-year_inferred = tahun disimpulkan

see-table = Lihat tabel
see-source = Sumber dan kueri
download-csv = Unduh CSV
copy = Salin
copied = Tersalin
question-file = Kueri
no-published-source = Dihitung dari data pada cuplikan { $snapshot }; tidak ada angka terbitan yang dikutip.
snapshot-line = Data: { $dataset } · cuplikan { $snapshot }

notice-unknown-value = Nilai “{ $value }” untuk { $label } tidak dikenal atau tidak tersedia di halaman ini; ditampilkan { $fallback }.
notice-surplus-values = Tautan memuat lebih banyak { $label } daripada yang dapat ditampilkan; tidak ditampilkan: “{ $value }”; ditampilkan { $fallback }.
empty-here = Tidak ada data untuk pilihan ini.
not-enough-data = Belum cukup data
preview-menu = Halaman
preview-slow = Sambungan lambat: angka sudah berlaku, pilihan menyusul.
preview-late = Sambungan ke peladen belum ada: angka tetap berlaku, pilihan belum bisa dipakai.
preview-again = Muat ulang halaman
preview-status = Menyiapkan pilihan …
preparing = Menyiapkan data untuk pertama kali …
error-reference = Terjadi kesalahan. Coba muat ulang halaman; bila berlanjut, sebutkan rujukan { $reference } kepada pengelola.
n-institutions = n = { $n } instansi
n-assessed-of = n = { $n } dinilai dari { $registered } terdaftar
n-in-record = n = { $n } dalam catatan dari { $registered } terdaftar

nav-section-policy = Untuk pembuat kebijakan
nav-section-staff = Untuk penilai
nav-section-regions = Untuk instansi
nav-section-about = Tentang data
page-ringkasan = Ringkasan
page-tren = Tren
page-wilayah = Wilayah
page-perpindahan = Perpindahan
page-di-bawah-baik = Di bawah “Baik”
page-anugerah = Anugerah
page-terbitkan = Terbitkan
page-instansi = Instansi
page-data = Data
page-metodologi = Metodologi & sumber
footer = Kueri setiap angka ada pada tombol “Sumber dan kueri”.
baik-or-above-short = Baik ke atas
sparkline = { $first } ({ $start }) menjadi { $last } ({ $end })
sparkline-one = { $last } ({ $end })
details = Rincian
other-figure = ada angka lain
group-spelled = { $name }: { $meaning }.
