"""The publish desk in the app-test harness: the guide, the door, and every act looked at again."""

import tempfile
from datetime import datetime, time, timedelta

import pytest

from merit import clock
from merit.desk.acts import Wish, publish, submit, waiting
from merit.ingest.build import load
from merit.ingest.score_file import check
from merit.questions import QuestionError
from merit.store import StoreError
from merit.store import log as store_log
from merit.store.snapshots import schema_hash
from merit.text import WIB
from merit.ui.desk import door
from tests.pages.cards import copies, tables
from tests.pages.harness import opened, words
from tests.stores import copied, forged

PAGE = "terbitkan.py"
AUTH = {
    "redirect_uri": "http://127.0.0.1/oauth2callback",
    "cookie_secret": "7" * 48,
    "client_id": "desk",
    "client_secret": "s",
    "server_metadata_url": "http://127.0.0.1/.well-known/openid-configuration",
}
LISTS = {"editors": ["ani@bkn.go.id", "dua@bkn.go.id"], "approvers": ["budi@bkn.go.id", "dua@bkn.go.id"]}
ROWS = "kode_instansi,tahun,aspek_1,aspek_2,aspek_3,aspek_4,aspek_5,aspek_6,aspek_7,aspek_8\n"
FIRST = ROWS + "kpk,2024,30,30,60,30,60,30,10,20\n"
SECOND = ROWS + "kpk,2024,40,40,110,40,60,30,10,20\n"


@pytest.fixture(scope="module")
def frames():
    return load()


@pytest.fixture
def root(tmp_path, monkeypatch, store):
    """A store of its own beside the two built datasets: what is published here stays here."""
    folder = copied(store, tmp_path / "store")
    monkeypatch.setenv("MERIT_STORE", str(folder))
    return folder


@pytest.fixture(autouse=True)
def without_controls(request, monkeypatch):
    """The controls take most of a preview's time; the test of an approval keeps them."""
    if "approves" not in request.node.name:
        monkeypatch.setattr("merit.desk.preview._controls", lambda asking, year: ())


@pytest.fixture
def secrets(monkeypatch):
    """The secrets of this test, as the page reads them."""
    found = {"auth": dict(AUTH), "desk": dict(LISTS)}
    monkeypatch.setattr(door, "section", lambda name: found.get(name, {}))
    return found


@pytest.fixture
def sign_in(monkeypatch, secrets):
    """Sign in as somebody; what the cookie says can be changed later."""
    now = int(clock.now().timestamp())
    held = {}

    def come(email, **changes):
        held.clear()
        held.update({"is_logged_in": True, "email": email, "iat": now - 60, "exp": now + 7200, **changes})
        return held

    monkeypatch.setattr(door, "claims", lambda: held)
    return come


@pytest.fixture
def put(tmp_path, frames):
    """Checks a file of these rows; (check, wish)."""

    def write(content, name="skor.csv", **wish):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return check(path, frames), Wish(path, name, **wish)

    return write


def page(lang="id"):
    app = opened(PAGE, lang=lang)
    assert not app.exception
    return app


def headings(app):
    return [h.value for h in app.header]


def press(app, key):
    return app.button(key=key).click().run()


def approve(app, number):
    """Tick that the changes were examined, which is what makes the button work."""
    assert app.button(key=f"desk:approve:{number}").disabled
    app = tick(app, number)
    assert not app.button(key=f"desk:approve:{number}").disabled
    return press(app, f"desk:approve:{number}")


def tick(app, number):
    (sure,) = [box for box in app.checkbox if box.key.startswith(f"desk:sure:{number}:")]
    return sure.check().run()


def open_at(app, key):
    app.session_state[key] = True
    return app.run()


@pytest.mark.parametrize(("lang", "title"), [("id", "Memasang cara masuk"), ("en", "Setting up the sign-in")])
def test_without_sign_in_the_page_says_how_to_set_it_up(lang, title):
    app = page(lang)
    assert headings(app)[0] == title and len(headings(app)) == 2
    told = "\n".join(copies(app))
    for name in (*AUTH, "[auth]", "[desk]", "editors", "approvers"):
        assert name in told
    for command in ("check", "publish", "snapshots", "rollback", "verify"):
        assert f"python -m merit {command}" in told
    assert not app.button


def test_a_sign_in_that_is_half_set_up_opens_nothing_and_names_what_is_missing(secrets):
    secrets["auth"] |= {"cookie_secret": "short", "client_id": ""}
    app = page()
    assert [w.value for w in app.warning if "`client_id` dan `cookie_secret`" in w.value]
    assert not app.button


def test_signed_out_there_is_a_button_and_nothing_else(secrets, sign_in):
    sign_in(None, is_logged_in=False)
    app = page()
    assert [b.key for b in app.button] == ["desk:sign-in"]
    assert headings(app) == []


@pytest.mark.parametrize(
    ("email", "changes", "said"),
    [
        ("luar@bkn.go.id", {}, "luar@bkn.go.id tidak terdaftar"),
        ("ani@bkn.go.id", {"exp": 1}, "sudah habis"),
        ("ani@bkn.go.id", {"email_verified": False}, "belum diverifikasi"),
    ],
)
def test_nobody_else_sees_the_desk(sign_in, email, changes, said):
    sign_in(email, **changes)
    app = page()
    assert said in "\n".join(w.value for w in app.warning)
    assert headings(app) == [] and not app.get("file_uploader")


def test_an_editor_uploads_and_an_approver_does_not(root, sign_in):
    sign_in("ANI@bkn.go.id")
    app = page("en")
    assert headings(app)[0] == "Upload and check" and len(headings(app)) == 5
    assert len(app.get("file_uploader")) == 1
    sign_in("budi@bkn.go.id")
    app = page("en")
    assert headings(app)[0] == "Waiting for approval" and not app.get("file_uploader")


def test_a_second_person_approves_what_was_looked_at(root, sign_in, put):
    checked, wish = put(FIRST, note="putaran pertama")
    entry = submit(checked, wish, by="ani@bkn.go.id")
    sign_in("budi@bkn.go.id")
    app = open_at(page(), f"desk:open:{entry.n}")
    assert "1 baris baru, 0 berubah, 0 ditarik." in words(app)
    assert "putaran pertama" in words(app)
    app = approve(app, entry.n)
    (told,) = [s.value for s in app.success]
    assert told.startswith("Diterbitkan: cuplikan resmi-")
    assert waiting() == []
    assert "Diunggah ani@bkn.go.id, disetujui budi@bkn.go.id" in words(app)


def test_who_uploaded_never_approves_even_with_both_roles(root, sign_in, put):
    checked, wish = put(FIRST)
    entry = submit(checked, wish, by="dua@bkn.go.id")
    sign_in("Dua@bkn.go.id")
    app = open_at(page(), f"desk:open:{entry.n}")
    assert "Orang yang mengunggah tidak boleh menyetujui." in words(app)
    assert f"desk:approve:{entry.n}" not in [b.key for b in app.button]
    app = press(app, f"desk:take-back:{entry.n}")
    assert "skor.csv ditarik kembali" in app.success[0].value
    assert waiting() == []


@pytest.mark.parametrize(
    ("lost", "said"),
    [
        ({"exp": 1}, "sudah habis"),
        ({"email": "ani@bkn.go.id"}, "memerlukan peran penyetuju"),
        ({"email": "luar@bkn.go.id"}, "tidak terdaftar"),
    ],
)
def test_the_role_is_looked_up_again_when_the_button_is_pressed(root, sign_in, put, lost, said):
    checked, wish = put(FIRST)
    entry = submit(checked, wish, by="dua@bkn.go.id")
    held = sign_in("budi@bkn.go.id")
    app = open_at(page(), f"desk:open:{entry.n}")
    app = tick(app, entry.n)
    held.update(lost)
    app = press(app, f"desk:approve:{entry.n}")
    refused = [e.value for e in (*app.error, *app.warning)]
    assert any(said in words for words in refused)
    assert [e.n for e in waiting()] == [entry.n]


def test_a_rejection_needs_a_reason(root, sign_in, put):
    checked, wish = put(FIRST)
    entry = submit(checked, wish, by="ani@bkn.go.id")
    sign_in("budi@bkn.go.id")
    app = open_at(page(), f"desk:open:{entry.n}")
    app = press(app, f"desk:reject:{entry.n}")
    assert "Tulis dahulu alasan" in app.error[0].value and len(waiting()) == 1
    app.text_input(key=f"desk:reason:{entry.n}").set_value("tahun keliru")
    app = press(app, f"desk:reject:{entry.n}")
    assert "ditolak" in app.success[0].value and waiting() == []
    assert store_log.entries()[-1].text("note") == "tahun keliru"


def test_changes_that_moved_on_are_not_published(root, sign_in, put, frames):
    first = submit(*put(FIRST), by="ani@bkn.go.id")
    sign_in("budi@bkn.go.id")
    app = tick(open_at(page(), f"desk:open:{first.n}"), first.n)
    other, wish = put(ROWS + "kemenkeu,2024,30,30,60,30,60,30,10,20\n", "lain.csv")
    published, _ = publish(other, wish, frames, by="pengelola")
    app = press(app, f"desk:approve:{first.n}")
    assert "Data berubah sejak perubahan ini ditampilkan" in app.error[0].value
    assert len(waiting()) == 1
    assert f"Dibandingkan dengan: {published.id}." in words(app), "it is shown anew"
    app = approve(app, first.n)
    assert "Diterbitkan" in app.success[0].value


def test_an_embargo_is_said_in_jakartas_hours_and_what_waits_can_be_taken_out(root, sign_in, put, frames):
    now, _ = publish(*put(FIRST), frames, by="pengelola")
    later = clock.now().replace(hour=2, minute=0) + timedelta(days=2)
    checked, wish = put(SECOND, "kedua.csv", embargo=later)
    hidden, _ = publish(checked, wish, frames, by="pengelola")
    sign_in("budi@bkn.go.id")
    app = page()
    assert "Embargo sampai" in words(app) and "pukul 09.00 WIB" in words(app)
    (back,) = [b.key for b in app.button if b.key.startswith("desk:back:")]
    app = press(app, back)
    assert hidden.id in words(app)
    app = press(app, "desk:back:yes")
    assert f"Cuplikan {now.id} dipakai sekarang" in app.success[0].value
    assert "Ditarik sebelum terlihat" in words(app)


def test_two_snapshots_side_by_side_and_the_log(root, sign_in, put, frames):
    publish(*put(FIRST), frames, by="pengelola")
    publish(*put(SECOND, "kedua.csv"), frames, by="pengelola")
    sign_in("ani@bkn.go.id")
    app = open_at(open_at(page("en"), "desk:compare"), "desk:log")
    assert "Rows: 0 new, 1 changed, 0 withdrawn." in words(app)
    cells = [str(cell) for t in tables(app) for cell in t.value.to_numpy().ravel()]
    assert any("Aspect 3: 60 → 110" in cell for cell in cells)
    assert any("kedua.csv" in cell or "resmi-" in cell for cell in cells)
    assert "Entries: 4." in words(app), "two builds and two publications"
    app = press(app, "desk:verify")
    assert "The log's chain is whole" in app.success[0].value
    forged("pengelola", "seseorang")
    app = press(app, "desk:verify")
    assert "was changed after it was written" in app.error[0].value


def test_a_store_that_cannot_be_written_gives_a_reference_and_no_path(root, sign_in, put, monkeypatch):
    entry = submit(*put(FIRST), by="ani@bkn.go.id")
    sign_in("budi@bkn.go.id")
    app = open_at(page(), f"desk:open:{entry.n}")

    def full(*_, **__):
        raise StoreError(f"{root}: no space left")

    monkeypatch.setattr("merit.ui.desk.waiting.approve", full)
    app = approve(app, entry.n)
    (told,) = [e.value for e in app.error]
    assert "rujukan" in told and str(root) not in told
    assert len(waiting()) == 1


def upload(app, content, name="skor.csv"):
    app.file_uploader[0].set_value((name, content.encode(), "text/csv"))
    return app.run()


def test_an_hour_that_has_passed_is_refused_and_one_to_come_goes_with_the_file(root, sign_in, tmp_path):
    sign_in("ani@bkn.go.id")
    app = upload(page(), FIRST)
    app = app.toggle(key="desk:later").set_value(True).run()
    app.text_area(key="desk:note").set_value("  putaran 2024 ")
    app.date_input(key="desk:day").set_value(clock.now().astimezone(WIB).date())
    app.time_input(key="desk:time").set_value(time(0, 0))
    app = press(app, "desk:submit")
    assert "sudah lewat" in app.error[0].value and waiting() == []
    tomorrow = clock.now().astimezone(WIB).date() + timedelta(days=1)
    app.date_input(key="desk:day").set_value(tomorrow)
    app.time_input(key="desk:time").set_value(time(9, 30))
    app = press(app, "desk:submit")
    assert "menunggu persetujuan orang lain" in app.success[0].value
    (entry,) = waiting()
    assert entry.by == "ani@bkn.go.id" and entry.text("note") == "putaran 2024"
    assert clock.moment(entry.text("embargo")) == datetime.combine(tomorrow, time(9, 30), tzinfo=WIB)
    assert app.file_uploader[0].value is None, "the form is empty again"


def test_an_upload_leaves_no_file_behind_and_its_name_is_no_path(root, sign_in, tmp_path, monkeypatch):
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    sign_in("ani@bkn.go.id")
    app = upload(page(), FIRST, "../../etc/*skor*.csv")
    assert "etc" not in app.success[0].value and "\\*skor\\*.csv bersih" in app.success[0].value
    app = press(app, "desk:submit")
    assert [e.text("file_name") for e in waiting()] == ["*skor*.csv"]
    assert list(place.iterdir()) == []
    assert [p.suffix for p in (root / "files").iterdir()] == [".csv"]


def test_every_fault_is_reached_and_counted(root, sign_in):
    sign_in("ani@bkn.go.id")
    app = upload(page("en"), ROWS + "".join(f"x{n},2024,1,1,1,1,1,1,1,1\n" for n in range(120)))
    assert "problems found: 120" in app.error[0].value
    pages = app.selectbox(key="pick:page-masalah")
    assert len(pages.options) == 3
    pages.set_value("3").run()
    assert len(tables(app)[0].value) == 20 and "A121" in tables(app)[0].value.iloc[-1, 0]
    assert not [b for b in app.button if b.key == "desk:submit"]


def test_a_file_that_changes_nothing_or_cannot_be_read_says_so(root, sign_in, put, frames):
    publish(*put(FIRST), frames, by="pengelola")
    sign_in("ani@bkn.go.id")
    app = upload(page(), FIRST)
    assert "tidak mengubah apa pun" in "\n".join(w.value for w in app.warning)
    assert not [b for b in app.button if b.key == "desk:submit"]
    app = upload(app, "bukan parquet", "skor.parquet")
    assert len(app.error) == 1 and "skor.parquet" in app.error[0].value


def test_blank_rows_and_values_that_go_are_said_before_anything_is_handed_in(root, sign_in, put, frames):
    publish(
        *put(ROWS + "kpk,2024,30,30,60,30,60,30,10,20\nkemenkeu,2024,30,30,60,30,60,30,10,20\n"),
        frames,
        by="x",
    )
    sign_in("ani@bkn.go.id")
    app = upload(page(), SECOND + "kemenkeu,2024,,,,,,,,\n")
    assert "1 baris tanpa isian dilewati" in app.success[0].value
    assert not [w for w in app.warning if "kehilangan" in w.value]


def test_a_file_that_empties_a_cell_is_warned_of(root, sign_in, put, frames):
    dated = ROWS.replace("\n", ",tanggal_penetapan\n")
    publish(*put(dated + "kpk,2024,30,30,60,30,60,30,10,20,2024-11-05\n"), frames, by="x")
    sign_in("ani@bkn.go.id")
    app = upload(page(), dated + "kpk,2024,30,30,60,30,60,30,10,20,\n")
    assert [w for w in app.warning if "1 sel kehilangan isinya pada 1 baris" in w.value]
    cells = [str(cell) for t in tables(app) for cell in t.value.to_numpy().ravel()]
    assert any("→ kosong **(isinya hilang)**" in cell for cell in cells)


def test_snapshots_made_with_older_tables_are_not_compared_and_it_is_said(
    root, sign_in, put, frames, monkeypatch
):
    first, _ = publish(*put(FIRST), frames, by="pengelola")
    publish(*put(SECOND, "kedua.csv"), frames, by="pengelola")
    sign_in("ani@bkn.go.id")

    def fails(*_):
        raise QuestionError("score_rows: no such column")

    monkeypatch.setattr("merit.ui.desk.work.compared", fails)
    app = open_at(page(), "desk:compare")
    assert "rujukan" in app.error[0].value
    monkeypatch.setattr(
        "merit.ui.desk.snapshots.recorded", lambda s, column: "older" if s.id == first.id else schema_hash()
    )
    app = app.run()
    assert not app.error
    assert [w.value for w in app.warning if f"`{first.id}`" in w.value and "versi lama" in w.value]
