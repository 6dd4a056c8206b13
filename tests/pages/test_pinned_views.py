"""A view pinned by its link: every page shows that snapshot, says what it is, and keeps to it."""

import pytest

from merit.desk import pins
from merit.paths import ROOT
from merit.store import current
from merit.ui import frame
from tests.pages.cards import tables
from tests.pages.harness import metrics, opened, words
from tests.waiting import superseded

PAGES = sorted(p.name for p in (ROOT / "pages").glob("*.py") if p.name not in ("shell.py", "ringkasan.py"))
ABOVE = "Baik ke atas"


@pytest.fixture(scope="module")
def pair(store, tmp_path_factory):
    """A superseded snapshot and the one in use; tests leave them as they are."""
    yield from superseded(store, tmp_path_factory.mktemp("pinned") / "store")


def address(app):
    """What the address holds, each key once."""
    return {k: v[0] if isinstance(v, list) else v for k, v in app.query_params.items()}


def pin_of(app):
    """What the banner of a pinned view says."""
    told = [e.value for e in (*app.info, *app.warning) if "dipatok" in e.value or "pinned" in e.value]
    assert len(told) <= 1
    return told[0] if told else ""


def foot(app):
    return app.markdown[-1].value


@pytest.mark.parametrize("page", [None, *PAGES])
def test_every_page_shows_the_snapshot_of_the_link_and_not_the_one_in_use(pair, page):
    first, second = pair
    app = opened(page, snapshot=first.id)
    assert not app.exception and not app.error
    assert f"cuplikan {first.id} ·" in foot(app)
    assert first.id in pin_of(app) and second.id in pin_of(app)
    # The newer one is named in the banner and nowhere else.
    assert second.id not in words(app).replace(pin_of(app), "")
    assert address(app)["snapshot"] == first.id
    # Every link of the page that opens another page anew takes the pin along.
    cells = [str(cell) for table in tables(app) for cell in table.value.to_numpy().ravel()]
    links = [link.split(")")[0] for link in "\n".join([words(app), *cells]).split("](")[1:]]
    pages = [link for link in links if "dataset=resmi" in link]
    assert len([link for link in pages if first.id not in link]) == 2, "only the banner's and the foot's"


def test_a_superseded_view_says_how_the_figures_changed(pair):
    first, second = pair
    said = pin_of(opened(snapshot=first.id, lang="en"))
    assert f"pinned to snapshot {first.id}**, published 10 December 2030, 08:00 WIB." in said
    assert f"Since 10 December 2030, 08:00 WIB it has been superseded by {second.id}." in said
    # By hand: 32.16 at 300 in 2024 becomes 390, Sangat Baik; every other new row is one of 2025.
    held = [frame.answer(s, "scores", year=None, group=None, province=None, institution=None) for s in pair]
    new = len(held[1]) - len(held[0])
    assert f"{new} score rows are new, 1 changed, 0 withdrawn;" in said
    counts = [
        frame.answer(s, "counts", rule="latest", by="all", year=y, group=None, province=None).iloc[0]
        for s, y in ((first, 2024), (second, 2025))
    ]
    assert f"in 2024 (latest status): still {counts[0]['baik_or_above']}." in said
    assert f"already hold 2025: {counts[1]['baik_or_above']} at Baik or above." in said


def test_the_one_in_use_says_so(pair):
    app = opened(snapshot=pair[1].id)
    assert "Cuplikan ini masih dipakai." in pin_of(app)
    assert "Dibandingkan" not in pin_of(app)


@pytest.mark.parametrize("dataset", ["publikasi", "simulasi"])
def test_the_datasets_that_build_themselves_can_be_pinned_too(pair, dataset):
    app = opened("tren.py", snapshot=current(dataset).id)
    assert f"cuplikan {current(dataset).id}**" in pin_of(app)
    assert address(app) == {"snapshot": current(dataset).id, "dataset": dataset}


def test_the_pin_travels_with_the_visitor_and_the_links_at_the_foot_offer_both(pair):
    app = opened(snapshot=pair[0].id, year="2023")
    # As in a browser: the way to another page takes every key out of the address.
    app.query_params.clear()
    app.switch_page("wilayah.py").run()
    assert address(app) == {"snapshot": pair[0].id, "year": "2023"}
    assert pair[0].id in pin_of(app)
    follows, stays = (link.split(")")[0] for link in foot(app).split("](")[1:])
    assert follows == "wilayah?lang=id&dataset=resmi&rule=latest&year=2023&province=all"
    assert stays == f"{follows}&snapshot={pair[0].id}"
    assert f"]({follows})" in pin_of(app)


def test_without_a_pin_the_foot_offers_one(pair):
    app = opened(dataset="simulasi")
    assert pin_of(app) == ""
    assert f"&snapshot={current('simulasi').id})" in foot(app)
    assert "snapshot" not in address(app)


def test_the_figures_are_those_of_the_snapshot(pair):
    old, new = (metrics(opened(snapshot=s.id, year="2024")) for s in pair)
    assert old == new, "nobody crossed Baik in 2024"
    assert metrics(opened(year="2025"))[ABOVE] != old[ABOVE]
    # The older one has no 2025.
    app = opened(snapshot=pair[0].id, year="2025")
    assert [w.value for w in app.warning if "“2025”" in w.value]
    assert metrics(app) == old


@pytest.mark.parametrize("given", ["resmi-000000000000", "", "nonsense", "publikasi-000000000000"])
def test_what_is_not_known_falls_back_and_says_so(pair, given):
    app = opened(snapshot=given)
    assert not app.exception
    assert pin_of(app) == ""
    assert f"cuplikan {pair[1].id} ·" in foot(app)
    told = [w.value for w in app.warning if "Cuplikan" in w.value]
    assert told == [
        f"Nilai “{given}” untuk Cuplikan tidak dikenal atau tidak tersedia di halaman ini; "
        f"ditampilkan {pair[1].id}."
    ]
    assert address(app) == {}


def test_the_dataset_of_the_link_beats_its_snapshot(pair):
    app = opened(dataset="simulasi", snapshot=pair[0].id)
    assert address(app) == {"dataset": "simulasi"}
    assert [w for w in app.warning if f"“{pair[0].id}”" in w.value]


def test_an_older_version_of_the_product_is_told_in_a_sentence_of_its_own(pair, monkeypatch):
    monkeypatch.setattr(pins, "schema_hash", lambda: "of a newer version")
    app = opened(snapshot=pair[0].id)
    assert not app.exception
    told = [w.value for w in app.warning if "versi lama" in w.value]
    assert told == [
        f"Cuplikan “{pair[0].id}” dibuat oleh versi lama produk ini dan tidak dapat ditampilkan lagi; "
        f"ditampilkan {pair[1].id}."
    ]


def test_another_dataset_in_the_sidebar_drops_the_pin(pair):
    app = opened("tren.py", snapshot=pair[0].id)
    control = next(c for c in app.get("segmented_control") if c.key == "pick:dataset")
    control.set_value("simulasi").run()
    assert pin_of(app) == ""
    assert address(app) == {"dataset": "simulasi"}
    assert f"cuplikan {current('simulasi').id} ·" in foot(app)
    next(c for c in app.get("segmented_control") if c.key == "pick:dataset").set_value("resmi").run()
    assert f"cuplikan {pair[1].id} ·" in foot(app), "the pin does not come back by itself"


def test_a_step_back_to_an_address_without_the_pin_shows_the_current_data(pair):
    app = opened(snapshot=pair[0].id)
    del app.query_params["snapshot"]
    app.run()
    assert pin_of(app) == ""
    assert f"cuplikan {pair[1].id} ·" in foot(app)


def test_a_run_keeps_to_one_snapshot_also_when_the_hour_strikes_meanwhile(pair, monkeypatch):
    answers, asked = [*pair, *[pair[1]] * 20], frame.current
    monkeypatch.setattr(frame, "current", lambda d: answers.pop(0) if d == "resmi" else asked(d))
    app = opened()
    assert not app.exception
    assert len(answers) == 21, "it is asked once"
    assert pair[0].id in words(app) and pair[1].id not in words(app)
