"""The publish desk in a real Chromium, signed in at a real OpenID Connect provider."""

import io
import json
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager

import pytest
from openpyxl import load_workbook
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from merit.desk.acts import Wish, approve, publish, waiting
from merit.desk.errors import DeskError
from merit.desk.preview import held_by, last
from merit.ingest.build import load
from merit.ingest.score_file import check
from tests.browser.conftest import Visit, free_port, serve
from tests.browser.states import assert_accessible, assert_fits, open_all
from tests.browser.test_ceremony_page import download
from tests.browser.test_for_everyone import ENGLISH, NAMES
from tests.browser.test_pages import STATES
from tests.stores import copied

SECRET = "5f0c" * 12
COOKIE = "_streamlit_user"
EDITOR, APPROVER, BOTH = (f"{name}@kasn.example" for name in ("editor", "approver", "both"))
SECRETS = """
[auth]
redirect_uri = "{address}/oauth2callback"
cookie_secret = "{secret}"
client_id = "desk"
client_secret = "known to the provider"
server_metadata_url = "{provider}/.well-known/openid-configuration"
[desk]
editors = ["Editor@KASN.example", "both@kasn.example"]
approvers = ["approver@kasn.example", "both@kasn.example"]
"""
HEAD = "kode_instansi;tahun;aspek_1;aspek_2;aspek_3;aspek_4;aspek_5;aspek_6;aspek_7;aspek_8;total\n"
FAULTY = HEAD + "32.16;2024;37,5 poin;30;60;30;60;30;10;20;\n99.99;2024;30;30;60;30;60;30;10;20;270\n"
CLEAN = HEAD + "32.16;2024;30;30;60;30;60;30;10;20;270\n32.01;2024;38;38;115;38;75;38;15;23;380\n"
LATER = HEAD + "32.16;2024;40;40;110;40;60;30;10;20;350\n"


@contextmanager
def provider(log):
    port = free_port()
    command = [sys.executable, "-m", "oidc_provider_mock", "-p", str(port)]
    with log.open("w") as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT)
        try:
            address = f"http://127.0.0.1:{port}"
            for _ in range(200):
                try:
                    urllib.request.urlopen(f"{address}/.well-known/openid-configuration", timeout=2)
                    break
                except OSError:
                    assert process.poll() is None, log.read_text()
                    time.sleep(0.1)
            else:
                pytest.fail(f"the provider did not come up:\n{log.read_text()}")
            yield address
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture(scope="module")
def desk_store(store, tmp_path_factory):
    """A store of this file's own: nobody else's is published into."""
    folder = tmp_path_factory.mktemp("desk") / "store"
    copied(store, folder)
    return folder


@pytest.fixture(scope="module")
def desk(desk_store, tmp_path_factory):
    folder, port = tmp_path_factory.mktemp("desk-server"), free_port()
    secrets = folder / "secrets.toml"
    with provider(folder / "provider.txt") as at:
        address = f"http://127.0.0.1:{port}"
        secrets.write_text(SECRETS.format(address=address, secret=SECRET, provider=at))
        with serve(desk_store, folder / "log.txt", "--secrets.files", str(secrets), port=port) as running:
            yield running


@pytest.fixture
def here(desk_store, monkeypatch):
    """The same store for acts in this process."""
    monkeypatch.setenv("MERIT_STORE", str(desk_store))
    return desk_store


@pytest.fixture
def people(chrome, desk):
    opened = []

    def come(address=None, *, path="/terbitkan", **how):
        seen = Visit(chrome, desk + path, **how)
        opened.append(seen)
        if address:
            seen.page.get_by_role("button", name="Masuk", exact=True).click()
            seen.page.get_by_placeholder("sub").fill(address)
            seen.page.get_by_role("button", name="Authorize").click()
            seen.page.wait_for_url("**/terbitkan*")
            seen.settle()
        return seen

    yield come
    for one in opened:
        one.close()


def signed(desk, secret=SECRET, *, email=EDITOR, age=60, **more):
    """The cookie that Streamlit makes of a sign-in `age` seconds ago."""
    issued = int(time.time()) - age
    claims = {"email": email, "iat": issued, "exp": issued + 12 * 3600, **more}
    body = {**claims, "origin": desk, "is_logged_in": True, "provider": "default"}
    return create_signed_value(secret, COOKIE, json.dumps(body)).decode()


def come_back(seen, desk, cookie):
    seen.context.add_cookies([{"name": COOKIE, "value": cookie, "url": desk}])
    seen.page.reload()
    seen.settle()


def upload(seen, name, content):
    file = {"name": name, "mimeType": "text/csv", "buffer": content.encode()}
    seen.page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(file)
    seen.page.get_by_text(name).first.wait_for()
    seen.settle()


def press(seen, name):
    seen.page.get_by_role("button", name=name).click()
    seen.settle()


def open_queue(seen):
    seen.page.get_by_text("Lihat perubahan dan putuskan").click()
    seen.page.get_by_role("heading", name="Kendali jumlah").wait_for()
    seen.settle()


def look(seen):
    """The desk as it is now, on a phone and on a desk, in either theme; it ends as it began."""
    if seen.page.evaluate("document.documentElement.lang") == "id":
        assert not [name for name in seen.page.evaluate(NAMES) if ENGLISH.search(name)]
    open_all(seen.page)
    for state in STATES:
        seen.show(*state)
        seen.settle()
        assert_fits(seen.page, *state)
        assert_accessible(seen.page)


def datasets(desk):
    with urllib.request.urlopen(f"{desk}/api/v1/datasets", timeout=20) as answer:
        return {d["id"]: d["snapshot"] for d in json.load(answer)["datasets"]}


def no_desk(seen):
    headings = seen.page.locator("h2").all_inner_texts()
    return headings == [] and seen.page.get_by_test_id("stFileUploader").count() == 0


def test_two_people_publish_and_roll_back(people, desk, here, tmp_path):
    loader = people(BOTH)
    assert f"{BOTH} (pengunggah dan penyetuju)" in loader.text
    upload(loader, "salah.csv", FAULTY)
    assert "salah.csv: 2 masalah ditemukan" in loader.text
    table = loader.page.get_by_role("table", name="Masalah pada berkas")
    found = [row.inner_text() for row in table.locator("tbody tr").all()]
    assert len(found) == 2
    assert "C2" in found[0] and "aspek_1" in found[0] and "37,5 poin" in found[0]
    assert "A3" in found[1] and "99.99" in found[1]
    assert loader.page.get_by_role("button", name="Ajukan untuk disetujui").count() == 0
    look(loader)
    name, copy = download(loader, "Unduh salinan bertanda (XLSX)")
    marked = load_workbook(io.BytesIO(copy))
    assert name == "salah-masalah.xlsx" and marked["Skor"]["C2"].comment is not None
    name, listed = download(loader, "Unduh daftar masalah (CSV)")
    assert name == "salah-masalah.csv" and len(listed.decode("utf-8-sig").splitlines()) == 3

    upload(loader, "skor.csv", CLEAN)
    assert "2 baris baru, 0 berubah, 0 ditarik." in loader.text
    assert "Kabupaten Bekasi" in loader.text and "270 · Baik" in loader.text
    press(loader, "Ajukan untuk disetujui")
    assert "menunggu persetujuan orang lain" in loader.text
    assert "resmi" not in datasets(desk)
    open_queue(loader)
    assert "Orang yang mengunggah tidak boleh menyetujui." in loader.text
    assert loader.page.get_by_role("button", name="Setujui dan terbitkan").count() == 0
    (entry,) = waiting()
    with pytest.raises(DeskError) as refusal:
        approve(entry.n, load(), by=BOTH.upper(), seen="resmi-0")
    assert refusal.value.reason == "own"

    approver = people(APPROVER)
    assert approver.page.get_by_test_id("stFileUploader").count() == 0, "an approver uploads nothing"
    open_queue(approver)
    look(approver)
    assert approver.page.get_by_role("button", name="Setujui dan terbitkan").is_disabled()
    approver.page.get_by_text("Saya sudah memeriksa perubahan di atas").click()
    press(approver, "Setujui dan terbitkan")
    first = datasets(desk)["resmi"]
    assert f"Diterbitkan: cuplikan {first}" in approver.text
    assert f"Diunggah {BOTH}, disetujui {APPROVER}" in approver.text

    frames, path = load(), tmp_path / "baru.csv"
    path.write_text(LATER, encoding="utf-8")
    checked = check(path, frames, held=held_by(last())[["institution", "year"]])
    second, _ = publish(checked, Wish(path, path.name), frames, by="pengelola")
    assert datasets(desk)["resmi"] == second.id != first
    approver.page.reload()
    approver.settle()
    press(approver, "Kembali ke cuplikan ini")
    dialog = approver.page.get_by_role("dialog")
    assert first in dialog.inner_text() and second.id in dialog.inner_text()
    look(approver)
    dialog.get_by_role("button", name="Ya, kembalikan").click()
    approver.page.get_by_text(f"Cuplikan {first} dipakai sekarang, oleh semua orang.").wait_for()
    assert datasets(desk)["resmi"] == first
    press(approver, "Buktikan sekarang")
    assert "Rantai log utuh" in approver.text
    look(approver)


def test_who_is_on_no_list_sees_no_desk(people):
    outsider = people("orang.luar@kasn.example", width=390)
    assert "orang.luar@kasn.example tidak terdaftar" in outsider.text
    assert no_desk(outsider)
    outsider.page.get_by_role("button", name="Keluar").click()
    outsider.page.get_by_role("button", name="End session").click()
    outsider.page.wait_for_url("**/terbitkan*")
    outsider.settle()
    assert outsider.page.get_by_role("button", name="Masuk", exact=True).count() == 1


def test_only_a_fresh_cookie_of_ours_opens_the_desk(people, desk):
    seen = people()
    again = {  # cookie -> what is said instead of the desk
        signed(desk, "0bad" * 12): "Masuklah dengan akun dinas",
        signed("http://elsewhere.example"): "Masuklah dengan akun dinas",
        signed(desk)[:-3] + "abc": "Masuklah dengan akun dinas",
        signed(desk, age=9 * 3600): "sudah habis",
        signed(desk, exp=1_700_000_000): "sudah habis",
        signed(desk, email_verified=False): "belum diverifikasi",
        signed(desk, email=None): "tidak memberikan alamat surel",
    }
    for cookie, words in again.items():
        come_back(seen, desk, cookie)
        assert words in seen.text
        assert no_desk(seen)
    come_back(seen, desk, signed(desk))
    assert EDITOR in seen.text and not no_desk(seen), "a genuine one does"
    assert not seen.errors
    seen.page.goto(f"{desk}/terbitkan?lang=en")
    seen.settle()
    assert "Sign out" in seen.text and not no_desk(seen)
    look(seen)


def test_without_sign_in_the_desk_is_closed(people):
    seen = people(path="/terbitkan?lang=en", width=390, theme="dark")
    assert no_desk(seen) and not seen.errors
    assert seen.page.get_by_role("button", name="Sign in").count() == 1


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("PUT", "/_stcore/upload_file/a/b", 403), ("GET", "/_stcore/metrics", 404)],
)
def test_the_server_takes_no_file_of_a_stranger_and_shows_no_figures(desk, method, path, status):
    request = urllib.request.Request(desk + path, b"x" if method == "PUT" else None, method=method)
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=20)
    assert refused.value.code == status
    assert refused.value.headers["x-content-type-options"] == "nosniff"
    assert refused.value.read() in (b"Forbidden", b"Not Found")
