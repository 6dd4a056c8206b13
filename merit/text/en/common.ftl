# Shared words
app-title = Merit System Index
and = and
watermark = SIMULATED

lang-id = Indonesia
lang-en = English
label-lang = Language
label-dataset = Data
label-year = Year
label-rule = Counting rule
label-group = Group
label-province = Province
all-years = All years
all-groups = All groups
all-provinces = All provinces

dataset-publikasi = Published record
dataset-simulasi = Simulation
dataset-resmi = Official
dataset-latihan = Training (simulation)
dataset-publikasi-stamp = published record, incomplete
dataset-simulasi-stamp = SIMULATED DATA
dataset-resmi-stamp = official data
dataset-latihan-stamp = SIMULATED DATA for training
dataset-publikasi-banner = Published record, incomplete: n = { $n } institutions, of { $registered } that have existed since 2018, were named by the press or KASN. Not a sample: the news is mostly about winners.
dataset-simulasi-banner = Simulated data. Every score is made up and is no institution's result; for trying out and training.
dataset-resmi-banner = Official data published by the assessor.
dataset-latihan-banner = Simulated data, published for training. Every score is made up and is no institution's result.

rule-round = Finalised this year
rule-latest = Latest status
rule-ever = Ever reached
rule-round-help = Only institutions whose score was finalised in that year's round.
rule-latest-help = Every institution's latest final status up to that year, carried forward.
rule-ever-help = The best category ever reached up to that year. For one institution it never falls; the number of institutions can shrink when institutions cease to exist.

not-assessed = Not assessed
not-assessed-round = Not assessed this round
not-published = Not published
not-published-word = not published
no-value = none
below-baik = Below Baik
baik-or-above = Baik or above
registered = Registered
assessed = Assessed
institution = Institution
year = Year
group = Group
province = Province
island = Island
score = Score
category = Category
source = Source
date = Date
status = Status
share = Share
status-final = final
status-interim = interim
status-self = self-assessment
status-year_inferred = year inferred

see-table = See the table
see-source = Source and query
download-csv = Download CSV
copy = Copy
copied = Copied
question-file = Query
no-published-source = Computed from the data of snapshot { $snapshot }; no published figure is quoted.
snapshot-line = Data: { $dataset } · snapshot { $snapshot }

notice-unknown-value = The value “{ $value }” for { $label } is not known or not available on this page; { $fallback } is shown.
notice-surplus-values = The link holds more values for { $label } than can be shown; left out: “{ $value }”; { $fallback } is shown.
empty-here = There is no data for this choice.
not-enough-data = Not enough data yet
preview-menu = Pages
preview-slow = A slow line: the figures stand, the controls will follow.
preview-late = No line to the server: the figures stand, the controls do not work.
preview-again = Load the page again
preview-status = Getting the controls ready …
preparing = Preparing the data for the first time …
error-reference = Something went wrong. Try reloading the page; if it goes on, tell the maintainers the reference { $reference }.
n-institutions = n = { $n } institutions
n-assessed-of = n = { $n } assessed of { $registered } registered
n-in-record = n = { $n } in the record of { $registered } registered

nav-section-policy = For policy makers
nav-section-staff = For the assessor
nav-section-regions = For institutions
nav-section-about = About the data
page-ringkasan = Overview
page-tren = Trends
page-wilayah = Regions
page-perpindahan = Who moved
page-di-bawah-baik = Below “Baik”
page-anugerah = Award ceremony
page-terbitkan = Publish
page-instansi = Institution
page-data = Data
page-metodologi = Method & sources
footer = The query of every number is behind the button “Source and query”.
baik-or-above-short = Baik or above
sparkline = { $first } ({ $start }) to { $last } ({ $end })
sparkline-one = { $last } ({ $end })
details = Details
other-figure = another figure exists
group-spelled = { $name }: { $meaning }.
