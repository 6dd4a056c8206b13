"""The page of a ceremony: both datasets and languages, a region, bad links, long lists, the refusal."""

import re
from functools import partial

import pytest

from merit.ceremony import ceremony
from merit.charts.anugerah import KEYS, statistics
from merit.charts.base import Stamp
from merit.query import ask
from merit.ui import ceremony as ui
from merit.ui import ceremony_files
from tests.pages.cards import copies, tables
from tests.pages.harness import opened, words
from tests.tampered import GROUP_LEFT_OUT, ONE_DELETED, WRONG_LABEL, tampered

PAGE = "anugerah.py"
FILES = {"id": "Semua berkas (ZIP)", "en": "All files (ZIP)"}
NAMES = {
    "id": ["Paparan (PPTX)", "Paparan bahasa Inggris (PPTX)", "Lampiran (XLSX)", "Penerima (CSV)"],
    "en": ["Slides (PPTX)", "Slides in Indonesian (PPTX)", "Annex (XLSX)", "Recipients (CSV)"],
}


def downloads(app):
    return [b.label for b in app.download_button]


def headers(app):
    return [h.value for h in app.header]


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_every_statistic_stands_under_its_heading(request, dataset, lang):
    snapshot = request.getfixturevalue(dataset)
    app = opened(PAGE, dataset=dataset, lang=lang)
    assert not app.exception and not app.error
    year = {"publikasi": 2023, "simulasi": 2025}[dataset]
    assert headers(app)[0] == f"Anugerah Meritokrasi {year}"
    stamp = Stamp(lang, dataset, snapshot.kind, snapshot.id)
    c = ceremony(partial(ask, snapshot), year)
    told = statistics(c, stamp=stamp)
    assert headers(app)[-len(KEYS) :] == [told[key].title for key in KEYS]
    text = words(app)
    for chart in told.values():
        assert chart.sentence in text.replace("\\", "")
    ok = sum(control.state == "ok" for control in c.controls)
    assert (ok == len(c.controls)) == (dataset == "simulasi")
    n = f"{ok} dari {len(c.controls)}" if dataset == "publikasi" else f"Semua {ok}"
    assert {"id": n, "en": n.replace("dari", "of").replace("Semua", "All")}[lang] in app.success[0].value
    assert downloads(app)[0] == FILES[lang]
    assert set(NAMES[lang]) <= set(downloads(app))
    assert [b.disabled for b in app.download_button] == [False] * len(app.download_button)
    (press,) = copies(app)
    assert len(press.split("\n\n")) >= 3


def test_the_round_of_2023_against_the_round_before():
    text = words(opened(PAGE, dataset="publikasi", year="2023"))
    assert (
        "Pada putaran 2023, 130 instansi mencapai Baik atau lebih tinggi, yaitu 34 Sangat Baik dan 96 Baik."
        in text
    )
    assert "174, yaitu 30 Sangat Baik dan 144 Baik." in text
    assert "52 dari 130 penerima" in text
    assert "7 Desember 2023" in text


def test_the_year_of_another_page_is_not_taken_over():
    app = opened(PAGE, dataset="publikasi")
    assert headers(app)[0] == "Anugerah Meritokrasi 2023"
    assert "year" not in app.query_params


def test_every_link_of_the_list_of_parts_leads_to_a_heading():
    app = opened(PAGE)
    (line,) = [m.value for m in app.markdown if m.value.startswith("**Langsung ke:**")]
    anchors = {h.proto.anchor for h in app.header}
    asked = {part.split(")")[0] for part in line.split("(#")[1:]}
    assert len(asked) == 3 + len(KEYS)
    assert asked <= anchors


def test_statistics_stand_in_the_order_of_the_pack():
    assert tuple(key for line in ui.LINES for key in line) == KEYS


def test_a_regional_ceremony_holds_its_provinces_only():
    app = opened(PAGE, dataset="simulasi", year="2025", provinces="93,94,91")
    assert not app.exception
    assert all(name in headers(app)[0] for name in ("Papua", "Papua Selatan", "Papua Tengah"))
    recipients = next(t.value for t in tables(app) if "Kabupaten" in t.value.to_string())
    assert "Kabupaten Bekasi" not in recipients.to_string()
    assert app.query_params["provinces"] in ("93,94,91", ["93,94,91"])
    assert "kendali cocok" in app.success[0].value


def test_a_region_of_the_record_says_that_nothing_was_published():
    app = opened(PAGE, dataset="publikasi", year="2023", provinces="32")
    assert not app.exception and not app.error
    assert "tidak dapat diperiksa karena angkanya tidak diterbitkan" in app.success[0].value
    assert downloads(app)[0] == FILES["id"]


@pytest.mark.parametrize(
    ("key", "value", "label", "fallback"),
    [
        ("year", "1999", "Tahun", "2025"),
        ("provinces", "99,xx", "Provinsi", "seluruh Indonesia"),
        ("provinces", "32,99", "Provinsi", "Jawa Barat"),
    ],
)
def test_an_unknown_choice_in_a_link_falls_back_and_says_so(key, value, label, fallback):
    app = opened(PAGE, dataset="simulasi", **{key: value})
    assert not app.exception
    said = [w.value for w in app.warning if f"untuk {label} tidak dikenal" in w.value]
    assert len(said) == 1 and said[0].endswith(f"ditampilkan {fallback}.")
    assert ("Jawa Barat" in headers(app)[0]) == (fallback == "Jawa Barat")


def test_every_recipient_can_be_reached(simulasi):
    everybody = ask(simulasi, "ceremony_recipients", year=2023, provinces=None)
    assert len(everybody) == 192
    closed = opened(PAGE, dataset="simulasi", year="2023")
    assert "Semua 192 baris" in [e.label for e in closed.expander]
    assert max(len(t.value) for t in tables(closed)) < 50
    # The first page leaves no trace in the address: its list is opened by hand.
    closed.session_state["all:recipients"] = True
    seen = list(max((t.value for t in tables(closed.run())), key=len)["Instansi"])
    for page in range(2, 5):
        app = opened(PAGE, **{"dataset": "simulasi", "year": "2023", "page-recipients": str(page)})
        seen += list(max((t.value for t in tables(app)), key=len)["Instansi"])
    for name, cell in zip(everybody["name"], seen, strict=True):
        assert name.removesuffix(" (simulasi)") in cell


def test_another_year_closes_the_pages_of_all_lists():
    app = opened(
        PAGE, **{"dataset": "simulasi", "year": "2023", "page-recipients": "4", "page-moved-up": "2"}
    )
    assert {"page-recipients", "page-moved-up"} <= set(app.query_params)
    app.selectbox(key="pick:ceremony-year:2025").set_value("2024").run()
    assert not {"page-recipients", "page-moved-up"} & set(app.query_params)
    assert not app.exception and not app.warning[1:]


def test_a_page_that_a_list_does_not_have_falls_back_and_says_so():
    app = opened(PAGE, **{"dataset": "simulasi", "year": "2023", "page-recipients": "77"})
    assert any("“77” untuk Halaman" in w.value and "1–50 dari 192" in w.value for w in app.warning)


def test_the_controls_show_both_sides_in_a_list():
    app = opened(PAGE, dataset="publikasi", year="2023")
    n = len(tables(app))
    app.session_state["controls"] = True
    app.run()
    assert len(tables(app)) == n + 1
    assert len(tables(app)[0].value) > 20


SLIPS = [
    ((WRONG_LABEL.format(year=2025),), "tertulis Baik"),
    ((GROUP_LEFT_OUT.format(year=2025, group="kota"),), "Kota"),
    ((ONE_DELETED.format(year=2025),), "selisih"),
]


@pytest.mark.parametrize(("statements", "word"), SLIPS)
def test_a_slip_is_said_and_nothing_can_be_downloaded(store, tmp_path, statements, word):
    with tampered(store, tmp_path, *statements):
        app = opened(PAGE, dataset="simulasi", year="2025")
        assert not app.exception
        refusal, blocked = (e.value for e in app.error)
        assert word in refusal
        assert "Unduhan ditutup" in blocked
        assert downloads(app) == []
        assert not copies(app), "press sentences of figures that do not agree"
        assert not app.success
        assert "siaran-pers" not in words(app)
        # The controls name the same sum once more, and cannot be taken along either.
        app.session_state["controls"] = True
        app.run()
        assert downloads(app) == []


def test_published_figures_that_do_not_add_up_block_like_any_other_slip(store, tmp_path):
    slip = "UPDATE national_count SET baik_or_above = 131 WHERE year = 2023 AND baik = 96"
    with tampered(store, tmp_path, slip, dataset="publikasi"):
        app = opened(PAGE, dataset="publikasi", year="2023")
        refusal = app.error[0].value
        assert "130" in refusal and "131" in refusal
        assert downloads(app) == []
        english = opened(PAGE, dataset="publikasi", year="2023", lang="en").error[0].value
        assert "130" in english and "131" in english and english != refusal


def test_a_number_of_assessed_that_cannot_be_is_set_aside_and_said():
    app = opened(PAGE, dataset="publikasi", year="2024")
    assert not app.error and downloads(app)
    assert "94 instansi dinilai" in words(app)


def test_a_file_that_cannot_be_made_is_logged_with_a_reference(caplog):
    def broken():
        raise RuntimeError("no annex")

    offer = ceremony_files.Offer("Lampiran", "lampiran.xlsx", ceremony_files.ZIP, broken)
    with pytest.raises(RuntimeError, match="no annex"):
        offer.logged()
    assert re.search(r"reference [0-9a-f]{8}: no annex", caplog.text)


def test_a_dataset_without_a_round_says_so(monkeypatch):
    monkeypatch.setattr(ui, "default_year", lambda ask: None)
    app = opened(PAGE)
    assert not app.exception
    assert "belum memuat satu pun penilaian final" in app.info[-1].value
    assert not app.download_button and not app.header
