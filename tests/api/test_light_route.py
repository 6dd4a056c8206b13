"""GET /instansi/{code}: headers, languages, refusals as pages, the browser's copy, the A4 file."""

import gzip
import logging
import re
import shutil
from io import BytesIO

import anyio
import httpx2
import pytest
from pypdf import PdfReader

from merit.api import light
from merit.reports.light import POLICY
from merit.store import current, write
from tests import tiny as hand_made


def heading(answer) -> str:
    (found,) = re.findall(r"<h1>(.*?)</h1>", answer.text)
    return found


def problem(answer, status: int, lang: str = "id") -> list[str]:
    """The addresses a page about an error leads to; proves that it is one, in that language."""
    assert answer.status_code == status
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert f'<html lang="{lang}">' in answer.text
    assert "Traceback" not in answer.text and "<script" not in answer.text
    return [href.replace("&amp;", "&") for href in re.findall(r'<li><a href="([^"]+)"', answer.text)]


def test_the_page(get) -> None:
    answer = get("/instansi/32.16")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["content-language"] == "id"
    assert heading(answer) == "Kabupaten Bekasi"
    assert answer.text.startswith('<!doctype html>\n<html lang="id">')
    assert "Catatan publikasi, tidak lengkap" in answer.text
    assert current("publikasi").id in answer.text


def test_languages_and_datasets(get) -> None:
    answer = get("/instansi/32.16?dataset=simulasi&lang=en")
    assert answer.headers["content-language"] == "en"
    assert '<html lang="en">' in answer.text
    assert heading(answer) == "Kabupaten Bekasi (simulasi)"
    assert "Simulated data" in answer.text


def test_the_policy_allows_no_script(get) -> None:
    policy = get("/instansi/32.16").headers["content-security-policy"]
    assert policy == POLICY
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy and "script" not in policy


def test_the_wire_carries_it_compressed(get) -> None:
    async def raw() -> httpx2.Response:
        transport = httpx2.ASGITransport(get.app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
            async with client.stream("GET", "/instansi/32.16", headers={"accept-encoding": "gzip"}) as answer:
                answer.raw = b"".join([part async for part in answer.aiter_raw()])
            return answer

    answer = anyio.run(raw)
    assert answer.headers["content-encoding"] == "gzip"
    assert len(answer.raw) < 30_000
    assert gzip.decompress(answer.raw).startswith(b"<!doctype html>")


def test_a_browser_that_has_the_page_is_told_so(get) -> None:
    first = get("/instansi/32.16")
    assert first.headers["cache-control"] == "no-cache"
    again = get.conditional("/instansi/32.16", first.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    other = get.conditional("/instansi/32.16?lang=en", first.headers["etag"])
    assert other.status_code == 200
    assert other.headers["etag"] != first.headers["etag"]


def test_a_new_snapshot_shows_at_once(get, own_store) -> None:
    def publish(score: float) -> None:
        tables = dict(hand_made.tables())
        assessments = tables["assessment"]
        mine = (assessments["institution"] == "bb") & (assessments["year"] == 2019)
        assert mine.sum() == 1
        tables["assessment"] = assessments.assign(total=assessments["total"].mask(mine, score))
        write("resmi", tables, inputs_hash=f"by hand, {score}", by="tests")

    publish(327.5)
    before = get("/instansi/bb")
    assert "327,5" in before.text
    publish(331.5)
    after = get.conditional("/instansi/bb", before.headers["etag"])
    assert after.status_code == 200
    assert "331,5" in after.text and "327,5" not in after.text


@pytest.mark.parametrize(
    ("lang", "words"), [("id", "Instansi tidak ditemukan"), ("en", "No such institution")]
)
def test_an_unknown_code_leads_to_the_search(get, lang: str, words: str) -> None:
    answer = get(f"/instansi/99.99?lang={lang}")
    assert problem(answer, 404, lang) == [f"/instansi?lang={lang}"]
    assert heading(answer) == words
    assert "99.99" in answer.text


def test_a_name_is_answered_with_codes(get) -> None:
    answer = get("/instansi/bekasi")
    assert problem(answer, 404)
    assert "32.16 (Kabupaten Bekasi)" in answer.text


@pytest.mark.parametrize(
    ("query", "kept", "helpful"),
    [
        ("year=1999&lang=en", "lang=en", ["1999", "2018", "2025"]),
        ("year=tahun&dataset=simulasi", "dataset=simulasi", ["tahun"]),
        ("dataset=rahasia", "", ["rahasia", "publikasi"]),
        ("lang=fr", "", ["fr", "id", "en"]),
        ("peers=friends&year=2023", "year=2023", ["friends", "province", "island", "group", "profile"]),
        ("pin=99.99", "", ["99.99"]),
        ("drop=bandung", "", ["32.04"]),
        ("x=1&year=1999&lang=en", "lang=en", ["x", "dataset"]),
        ("x=1&dataset=rahasia", "", ["x"]),
        ("tahun=2023", "", ["tahun", "dataset", "year", "lang", "peers", "pin", "drop"]),
        ("year=2022&year=2023", "", ["year"]),
    ],
)
def test_a_wrong_value_is_named_and_the_way_back_works(get, query: str, kept: str, helpful) -> None:
    answer = get(f"/instansi/32.16?{query}")
    lang = "en" if "lang=en" in query else "id"
    back, search = problem(answer, 422, lang)
    assert back == (f"/instansi/32.16?{kept}" if kept else "/instansi/32.16")
    for word in helpful:
        assert word in answer.text
    assert get(back).status_code == 200
    assert search.startswith("/instansi?")


def test_nothing_a_caller_writes_becomes_markup(get) -> None:
    answer = get("/instansi/%3Cscript%3Ealert(1)%3C%2Fscript%3E?year=%3Cb%3E")
    assert answer.status_code in (404, 422)
    assert "<script" not in answer.text and "<b>" not in answer.text
    answer = get('/instansi/32.16?pin="><script>x</script>')
    assert problem(answer, 422)


@pytest.mark.parametrize("path", ["/instansi/32.16/x", "/instansi/32.16/x/", "/instansi/_stcore/health"])
def test_a_deeper_address_is_not_found(get, path: str) -> None:
    assert problem(get(path), 404) == ["/instansi?lang=id"]


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/instansi/32.16/", "/instansi/32.16"),
        ("/instansi/32.16/?dataset=simulasi&lang=en", "/instansi/32.16?dataset=simulasi&lang=en"),
        ("/instansi/32.16.pdf/", "/instansi/32.16.pdf"),
        ("/instansi/%3Cb%3E/", "/instansi/%3Cb%3E"),
    ],
)
def test_a_slash_too_many_is_taken_away(get, path: str, there: str) -> None:
    answer = get(path)
    assert (answer.status_code, answer.headers["location"]) == (308, there)


def test_nothing_can_be_written(get) -> None:
    answer = get("/instansi/32.16", method="POST")
    assert problem(answer, 405)
    assert answer.headers["allow"] == "GET, HEAD"


@pytest.mark.parametrize("query", ["", "?dataset=simulasi"])
def test_the_address_without_a_code_leads_to_the_search(get, query: str) -> None:
    answer = get(f"/instansi/{query}")
    assert (answer.status_code, answer.headers["location"]) == (307, f"/instansi{query}")


def test_while_the_data_are_prepared(get, empty_store) -> None:
    answer = get("/instansi/32.16?lang=en")
    assert problem(answer, 503, "en")[0] == "/instansi/32.16?lang=en"
    assert answer.headers["retry-after"] == "5"
    assert "try again" in answer.text


def test_a_dataset_still_being_built_is_not_called_unknown(get, own_store) -> None:
    shutil.rmtree(own_store / "simulasi")
    assert problem(get("/instansi/32.16?dataset=simulasi"), 503)


def test_a_damaged_snapshot_is_a_503_that_names_no_paths(get, own_store, caplog) -> None:
    next((own_store / "publikasi").glob("*.duckdb")).write_bytes(b"not a database")
    answer = get("/instansi/32.16")
    assert problem(answer, 503)
    assert str(own_store) not in answer.text
    (reference,) = re.findall(r"(?:rujukan|reference) ([0-9a-f]{8})", answer.text)
    assert reference in caplog.text


def test_an_unexpected_error_is_logged_under_the_reference_it_shows(get, monkeypatch, caplog) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("secret of the server")

    monkeypatch.setattr(light, "_drawn", broken)
    with caplog.at_level(logging.ERROR, logger="merit"):
        answer = get("/instansi/32.16?lang=en")
    assert problem(answer, 500, "en")
    assert "secret" not in answer.text
    (reference,) = re.findall(r"(?:rujukan|reference) ([0-9a-f]{8})", answer.text)
    assert reference in caplog.text


def test_the_a4_page(get) -> None:
    answer = get("/instansi/32.16.pdf?dataset=publikasi")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    name = f"32.16-2023-{current('publikasi').id}.pdf"
    assert answer.headers["content-disposition"] == f'inline; filename="{name}"'
    pages = PdfReader(BytesIO(answer.content)).pages
    assert len(pages) == 1
    text = pages[0].extract_text()
    assert "Kabupaten Bekasi" in text and "291" in text
    assert problem(get("/instansi/99.99.pdf"), 404)
    assert problem(get("/instansi/32.16.pdf?year=1999"), 422)


def test_the_page_is_ready_before_the_first_visitor(get) -> None:
    light._drawn.cache_clear()
    light.warm_up()
    assert light._drawn.cache_info().currsize == 2


def test_warming_up_an_empty_store_is_no_error(empty_store) -> None:
    light._drawn.cache_clear()
    light.warm_up()
    assert light._drawn.cache_info().currsize == 0
