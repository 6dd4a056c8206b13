"""The press release: numbers under their own names, the rule, the round before, the cut-off date."""

import re
from dataclasses import replace
from functools import cache, partial
from itertools import product

import pandas as pd
import pytest

from merit.ceremony import ceremony, years_of
from merit.charts.base import Stamp
from merit.query import ask
from merit.reports.press import press, press_text
from merit.store import current

FIRST_PAIR = re.compile(r"(\d+) (Sangat Baik|Baik|Kurang|Buruk)\b")
# No difference between rounds may read as a fate of the same institutions.
FATE = re.compile(
    r"\b(naik|turun|meningkat|menurun|membaik|memburuk|kemajuan|kemunduran|rose|fell|grew|progress|decline)"
)


@cache
def told(dataset, year, provinces=()):
    return ceremony(partial(ask, current(dataset)), year, provinces)


def stamp(dataset, lang="id"):
    snapshot = current(dataset)
    return Stamp(lang, dataset, snapshot.kind, snapshot.id)


def release(dataset, year, provinces=(), lang="id"):
    return press(told(dataset, year, provinces), stamp=stamp(dataset, lang))


def changed(c, key, where, **values):
    """The ceremony with other values in the rows of a frame where its first column is `where`."""
    frame = getattr(c, key).convert_dtypes()
    rows = frame[frame.columns[0]] == where
    for column, value in values.items():
        frame.loc[rows, column] = value
    return replace(c, **{key: frame})


def test_the_round_of_2023_against_that_of_2022():
    award, before, below, latest, notable, known = release("publikasi", 2023)
    assert award.startswith("Sebanyak 130 instansi")
    for words in ("34 Sangat Baik dan 96 Baik", "“ditetapkan tahun ini”", "7 Desember 2023", "putaran 2023"):
        assert words in award
    assert "putaran 2022 mencatat 174 instansi, yaitu 30 Sangat Baik dan 144 Baik" in before
    assert "8 Desember 2022" in before
    assert "setiap putaran menilai kumpulan instansi yang berbeda" in before
    assert below == "Jumlah instansi berkategori Kurang dan Buruk pada putaran ini tidak diterbitkan."
    assert "“status terakhir”" in latest and "587 dari 624" in latest and "53% dari yang dinilai" in latest
    assert "392,5 (Sangat Baik) diraih Mahkamah Konstitusi" in notable
    assert "113,5 poin dicatat Kabupaten Blora, dari 148 (2022) menjadi 261,5" in notable
    assert "baru 52 dari 130 instansi" in known and "catatan publikasi" in known
    whole = " ".join((award, before, below, latest, notable, known))
    assert not re.search(r"\b(243|417|44|48)\b", whole), "no sum over two rules, no difference of rounds"


def test_the_same_in_english():
    award, before, below, latest, _, known = release("publikasi", 2023, lang="en")
    assert award.startswith("130 institutions reached Baik or above at the Anugerah Meritokrasi 2023")
    for words in ("34 Sangat Baik and 96 Baik", "“finalised this year”", "cut-off date 7 December 2023"):
        assert words in award
    assert "the 2022 round recorded 174 institutions, namely 30 Sangat Baik and 144 Baik" in before
    assert below == "The numbers of institutions at Kurang and Buruk in this round were not published."
    assert "587 of 624 registered institutions" in latest
    assert "52 of 130 recipients" in known


@pytest.mark.parametrize(
    ("lang", "words"), [("id", "71 Kurang dan 172 Buruk"), ("en", "71 Kurang and 172 Buruk")]
)
def test_the_slip_of_december_2022_is_not_made(lang, words):
    said = release("publikasi", 2022, lang=lang)
    (latest,) = [s for s in said if "243" in s]
    assert words in latest and "174" not in latest
    assert not any("172 Baik" in s for s in said)
    (award,) = [s for s in said if "30 Sangat Baik" in s]
    assert "144 Baik" in award and "243" not in award


CASES = [
    (dataset, year, provinces)
    for dataset, years in (("publikasi", range(2018, 2026)), ("simulasi", range(2019, 2026)))
    for year, provinces in product(years, ((), ("32", "33"), ("93",)))
]


def test_the_cases_are_all_rounds(publikasi, simulasi):
    for snapshot in (publikasi, simulasi):
        years = {y for d, y, _ in CASES if d == snapshot.dataset}
        assert years == set(years_of(partial(ask, snapshot)))


@pytest.mark.parametrize(("dataset", "year", "provinces"), CASES)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_every_number_stands_under_its_own_name(dataset, year, provinces, lang):
    c, said = told(dataset, year, provinces), release(dataset, year, provinces, lang)
    assert 3 <= len(said) <= 6
    assert len(set(said)) == len(said)
    names = dict(zip(c.totals["category"], c.totals["category_name"], strict=True))
    rounds = {
        (str(n), names[code])
        for column in ("now", "before")
        for code, n in zip(c.totals["category"], c.totals[column], strict=True)
        if not pd.isna(n)
    }
    nation = c.cumulative[c.cumulative["scope"] == "all"].iloc[0]
    latest = {(str(nation[code]), name) for code, name in names.items() if not pd.isna(nation[code])}
    for sentence in said:
        by_latest = "“status terakhir”" in sentence or "“latest status”" in sentence
        assert set(FIRST_PAIR.findall(sentence)) <= (latest if by_latest else rounds), sentence
        assert not FATE.search(sentence), sentence
        assert sentence.startswith("SIMULASI: ") == (dataset == "simulasi")
        assert sentence.endswith(".") and ".." not in sentence and "  " not in sentence
        assert not re.search(r"\b(nan|None|NA|NaN)\b|<NA>|[{}]", sentence), sentence
    rule = "“ditetapkan tahun ini”" if lang == "id" else "“finalised this year”"
    assert rule in said[0] and str(year) in said[0]
    if provinces:
        both = {("32", "33"): ("Jawa Barat", "Jawa Tengah"), ("93",): ("Papua Selatan",)}[provinces]
        assert all(place in said[0] for place in both)
    if dataset == "publikasi":
        assert ("catatan publikasi" if lang == "id" else "published record") in said[-1]


def test_counted_rounds_name_kurang_and_buruk_and_the_sides_add_up():
    c = told("simulasi", 2023)
    totals = c.totals.set_index("category")["now"]
    award, _, below, latest, notable = release("simulasi", 2023)
    assert f"Sebanyak {totals['sangat_baik'] + totals['baik']} instansi" in award
    assert f"{totals['kurang']} Kurang dan {totals['buruk']} Buruk" in below
    assert f"Dari {totals.sum()} instansi" in below
    assert f"{totals['kurang'] + totals['buruk']} berada di bawah Baik" in below
    all_ = c.cumulative.set_index("scope").loc["all"]
    assert f"{all_['kurang']} Kurang dan {all_['buruk']} Buruk" in latest
    n = len(c.first_baik)
    assert (
        f"{n} instansi meraih Baik atau lebih tinggi untuk pertama kali dalam data, yang dimulai 2019"
        in notable
    )
    english = release("simulasi", 2023, lang="en")[-1]
    assert (
        f"{n} institutions reached Baik or above for the first time in the data, which begin in 2019"
        in english
    )
    assert "(simulasi)" in notable


def test_of_a_region_nothing_was_published_but_names_are_known():
    award, before, below, notable, known = release("publikasi", 2023, ("32", "33"))
    assert "untuk Jawa Barat dan Jawa Tengah" in award and "tidak diterbitkan" in award
    assert before == "Angka yang sama untuk putaran 2022 tidak diterbitkan, sehingga tidak ada pembanding."
    assert "tidak diterbitkan" in below
    assert "Kabupaten Sumedang" in notable
    assert "diketahui 27 instansi, sedangkan jumlah seluruhnya tidak diterbitkan" in known


def test_where_nobody_existed_there_is_nothing_to_announce():
    said = release("simulasi", 2019, ("93",))
    assert "belum ada instansi terdaftar" in said[0]
    assert len(said) == 3
    assert "registri 2019" in said[2]
    # Also where the round before stood under another instrument: that is no sentence about nobody.
    other = replace(told("simulasi", 2019, ("93",)), before=None)
    other = replace(other, round={**other.round, "before_year": 2018})
    assert press(other, stamp=stamp("simulasi")) == said


def test_no_recipient_and_none_below():
    c = told("simulasi", 2023)
    zero = changed(c, "totals", "sangat_baik", now=0)
    zero = changed(zero, "totals", "baik", now=0)
    zero = changed(zero, "summary", "baik_or_above", now=0, before=0)
    award, before, *_ = press(zero, stamp=stamp("simulasi"))
    assert "Tidak ada instansi yang meraih kategori Baik atau lebih tinggi" in award
    assert "“ditetapkan tahun ini”" in award and "6 Desember 2023" in award
    assert "pada putaran 2022 tidak ada instansi" in before
    none = changed(c, "summary", "below_baik", now=0)
    assert "Tidak ada instansi yang dinilai pada putaran ini yang berada di bawah Baik." in " ".join(
        press(none, stamp=stamp("simulasi"))
    )


def test_missing_figures_are_said_to_be_missing():
    c = told("publikasi", 2023)
    bare = changed(c, "totals", "baik", now=pd.NA)
    award = press(bare, stamp=stamp("publikasi"))[0]
    assert "Sebanyak 130 instansi" in award
    assert "34 Sangat Baik dan Baik (jumlahnya tidak diterbitkan)" in award
    bare = changed(bare, "totals", "sangat_baik", now=pd.NA)
    award = press(bare, stamp=stamp("publikasi"))[0]
    assert "jumlah Sangat Baik dan Baik masing-masing tidak diterbitkan" in award
    half = changed(c, "summary", "baik_or_above", now=pd.NA)
    assert "ditetapkan 34 Sangat Baik dan 96 Baik" in press(half, stamp=stamp("publikasi"))[0]
    below = changed(c, "summary", "below_baik", now=12)
    said = press(below, stamp=stamp("publikasi"))[2]
    assert said == (
        "Pada putaran ini 12 instansi berada di bawah Baik; jumlah Kurang dan Buruk masing-masing tidak "
        "diterbitkan."
    )


def test_a_round_before_under_another_instrument_is_not_compared():
    c = replace(told("simulasi", 2023), before=None)
    before = press(c, stamp=stamp("simulasi"))[1]
    assert "tidak sebanding" in before and "2022" in before
    assert not FIRST_PAIR.search(before)


def test_an_instrument_with_other_categories_lists_them_all():
    c = told("simulasi", 2023)
    names = ["Maju", "Tinggi", "Menengah", "Lanjutan"]
    totals = c.totals.assign(category=[n.lower() for n in names], category_name=names, now=[1, 2, 3, 4])
    said = press(replace(c, totals=totals, before=None), stamp=stamp("simulasi"))
    assert "ditetapkan 1 Maju, 2 Tinggi, 3 Menengah, dan 4 Lanjutan" in said[0]
    assert "Sangat Baik" not in " ".join(said[:2])
    registered, assessed = (c.summary.set_index("measure")["now"][k] for k in ("registered", "assessed"))
    assert f"Pada putaran ini {assessed} dari {registered} instansi terdaftar dinilai." in said[2]
    # Without a score there is nothing to highlight, and still no sentence stands twice.
    bare = replace(
        c,
        totals=totals,
        before=None,
        best_by_group=c.best_by_group.iloc[:0],
        most_improved=c.most_improved.iloc[:0],
        first_baik=c.first_baik.iloc[:0],
    )
    for lang in ("id", "en"):
        for one in (bare, changed(bare, "summary", "assessed", now=pd.NA)):
            said = press(one, stamp=stamp("simulasi", lang))
            assert len(said) == len(set(said)) == 3


def test_ties_are_all_named_or_counted():
    c = told("simulasi", 2023)
    best = c.best_by_group.assign(total=400.0, category_name="Sangat Baik")
    rise = c.most_improved.assign(rank=1, change=50.5)
    notable = press(replace(c, best_by_group=best, most_improved=rise), stamp=stamp("simulasi"))[-1]
    assert f"skor tertinggi 400 (Sangat Baik) diraih {len(best)} instansi" in notable
    assert f"penambahan skor terbesar 50,5 poin dicatat {len(rise)} instansi" in notable
    two = press(replace(c, most_improved=rise.iloc[:2]), stamp=stamp("simulasi"))[-1]
    first, second = rise["name"].iloc[:2]
    assert f" 50,5 poin dicatat {first} dan {second};" in two


def test_a_date_that_is_not_known_is_said_to_be_unknown():
    c = told("simulasi", 2023)
    c = replace(c, round={**c.round, "cut_off": None})
    assert "tanggal batas data tidak tercatat" in press(c, stamp=stamp("simulasi"))[0]


def test_the_file_holds_both_languages_rule_date_snapshot_and_sources(publikasi):
    text = press_text(told("publikasi", 2023), stamp=stamp("publikasi", "en")).decode("utf-8")
    indonesian, english = text.split("PRESS RELEASE")
    assert indonesian.startswith("SIARAN PERS\nAnugerah Meritokrasi 2023\n")
    for lang, part in (("id", indonesian), ("en", english)):
        for sentence in release("publikasi", 2023, lang=lang):
            assert sentence in part
        assert publikasi.id in part
        assert "https://" in part, "the sources with their addresses"
        # Of the national count, and of the two institutions that are named.
        for source in ("KASN 16 Feb 2024", "Court Receives 2023", "Blora vince il Meritocracy Award"):
            assert source in part
    line = next(x for x in indonesian.splitlines() if x.startswith("Cara hitung: "))
    assert "Ditetapkan tahun ini" in line and "7 Desember 2023" in line and "Catatan publikasi" in line
    assert "SIMULASI" not in text


def test_the_file_of_synthetic_data_says_so_on_top():
    c = told("simulasi", 2023)
    # The source of a target, which no sentence quotes.
    c = replace(c, cumulative=c.cumulative.assign(source_ids=[["S068"]] * len(c.cumulative)))
    text = press_text(c, stamp=stamp("simulasi")).decode("utf-8")
    assert text.startswith("SIMULASI, BUKAN UNTUK DITERBITKAN.")
    assert text.count("NOT FOR PUBLICATION") == 1
    assert "tidak ada angka terbitan yang dikutip" in text
    assert "http" not in text and "Sumber:" not in text


def test_sources_are_those_of_what_is_said():
    c = told("publikasi", 2023)
    (latest,) = c.cumulative.loc[c.cumulative["scope"] == "all", "source_ids"]
    silent = changed(c, "cumulative", "all", registered=0)
    sources = [lines(x) for x in (c, silent)]
    assert sources[1] < sources[0]
    assert len(sources[0] - sources[1]) <= 2 * len(latest), "a line in each language"
    dropped = c.best_by_group.assign(total=c.best_by_group["total"].rank())
    assert not any(
        "Court Receives 2023" in line for line in lines(replace(c, best_by_group=dropped.iloc[:0]))
    )
    assert any("Court Receives 2023" in line for line in sources[0])


def lines(c):
    """The sources of a release."""
    text = press_text(c, stamp=stamp("publikasi")).decode("utf-8")
    return {line for line in text.splitlines() if line.startswith("- ")}


def test_of_the_published_record_no_score_below_baik_is_the_highest():
    # 2018: 6 Sangat Baik were printed, without a score; the best score that is known is a Kurang.
    c = told("publikasi", 2018)
    known = told("publikasi", 2023).best_by_group
    low = replace(
        c, best_by_group=known.assign(total=232.0, category="kurang", category_name="Kurang").iloc[:1]
    )
    for lang in ("id", "en"):
        for case in (c, low):
            assert "232" not in " ".join(press(case, stamp=stamp("publikasi", lang)))
    assert "skor tertinggi yang diterbitkan 392,5" in " ".join(release("publikasi", 2023))
    assert "the highest published score, 392.5" in " ".join(release("publikasi", 2023, lang="en"))
    counted = low.best_by_group.assign(rank=1)
    whole = press(replace(told("simulasi", 2023), best_by_group=counted), stamp=stamp("simulasi"))
    assert "skor tertinggi 232 (Kurang)" in whole[-1], "counted, it is the highest of all"


def of_round(counts, **summary):
    """The round of 2023 with these numbers of the four categories, also in the cumulative figures."""
    c = told("simulasi", 2023)
    totals = c.totals.assign(now=counts, before=counts)
    measures = c.summary.set_index("measure")
    for key, n in summary.items():
        measures.loc[key, ["now", "before"]] = n
    c = changed(c, "cumulative", "all", **dict(zip(totals["category"], counts, strict=True)), **summary)
    return replace(c, totals=totals, summary=measures.reset_index())


def test_one_institution_is_said_as_one():
    one = of_round([0, 1, 0, 0], registered=1, assessed=1, baik_or_above=1, below_baik=0)
    award, before, *_ = press(one, stamp=stamp("simulasi"))
    assert "Satu instansi meraih kategori Baik atau lebih tinggi" in award
    assert "yaitu pada kategori Baik, menurut" in award
    assert "mencatat satu instansi, yaitu pada kategori Baik (" in before
    award, before, _, latest, _ = press(one, stamp=stamp("simulasi", "en"))
    assert "One institution reached Baik or above" in award and "namely in the category Baik, by" in award
    assert "recorded one institution, namely in the category Baik (" in before
    assert "1 of 1 registered institution has been assessed" in latest
    low = of_round([0, 0, 0, 1], registered=2, assessed=1, baik_or_above=0, below_baik=1)
    below, latest = press(low, stamp=stamp("simulasi"))[2:4]
    assert below == (
        "SIMULASI: Satu-satunya instansi yang dinilai pada putaran ini berada di bawah Baik, yaitu pada "
        "kategori Buruk."
    )
    assert "1 instansi di bawah Baik, yaitu pada kategori Buruk;" in latest
    below, latest = press(low, stamp=stamp("simulasi", "en"))[2:4]
    assert (
        "The one institution assessed in this round stood below Baik, namely in the category Buruk." in below
    )
    assert "1 of 2 registered institutions has been assessed" in latest


def test_categories_without_an_institution_are_not_listed():
    c = of_round([0, 3, 0, 2], registered=9, assessed=5, baik_or_above=3, below_baik=2)
    award, before, below, latest, _ = press(c, stamp=stamp("simulasi"))
    assert "Sebanyak 3 instansi meraih" in award and "semuanya pada kategori Baik, menurut" in award
    assert "mencatat 3 instansi, semuanya pada kategori Baik (" in before
    assert "2 berada di bawah Baik, semuanya pada kategori Buruk." in below
    assert "2 instansi di bawah Baik, semuanya pada kategori Buruk;" in latest
    assert not re.search(r"\b0 (Sangat Baik|Kurang)", " ".join((award, before, below, latest)))
    assert "all of them in the category Baik" in press(c, stamp=stamp("simulasi", "en"))[0]
    unknown = changed(told("publikasi", 2023), "totals", "sangat_baik", now=0)
    unknown = changed(unknown, "totals", "baik", now=pd.NA)
    assert "34" not in press(unknown, stamp=stamp("publikasi"))[0]
    assert "masing-masing tidak diterbitkan" in press(unknown, stamp=stamp("publikasi"))[0]


def test_one_recipient_is_known_or_not():
    c = told("publikasi", 2023)
    one = replace(c, recipients=c.recipients.iloc[:1])
    assert (
        "The name of only one of 130 recipients is known;" in press(one, stamp=stamp("publikasi", "en"))[-1]
    )
    alone = changed(one, "summary", "baik_or_above", now=1)
    assert press(alone, stamp=stamp("publikasi"))[-1].startswith(
        "Nama satu-satunya penerima diketahui; siaran"
    )
    assert press(alone, stamp=stamp("publikasi", "en"))[-1].startswith(
        "The name of the only recipient is known;"
    )
    silent = changed(one, "summary", "baik_or_above", now=pd.NA)
    assert "The name of one recipient is known, while" in press(silent, stamp=stamp("publikasi", "en"))[-1]


def test_figures_of_two_dates_say_both():
    assert "(angka November sampai 8 Desember 2022)" in " ".join(release("publikasi", 2022))
    assert "(figures of November to 8 December 2022)" in " ".join(release("publikasi", 2022, lang="en"))
    c = changed(told("publikasi", 2022), "cumulative", "all", as_of_first="2021-11-30")
    assert "(angka 30 November 2021 sampai 8 Desember 2022)" in " ".join(press(c, stamp=stamp("publikasi")))
    c = changed(c, "cumulative", "all", as_of_first="2022-12-08")
    assert "batas data 8 Desember 2022), 460" in " ".join(press(c, stamp=stamp("publikasi")))


def test_a_printed_number_that_is_not_used_is_named():
    below = release("publikasi", 2024)[2]
    assert below.endswith(
        "; sumber lain mencetak 94 dinilai, yang bertentangan dengan angka lain dan tidak dipakai."
    )
    assert "another source prints 94 assessed" in release("publikasi", 2024, lang="en")[2]
    assert not any("mencetak" in s for s in release("publikasi", 2023))
