"""The same numbers on every face: strip, its download, light page, A4 page, HTTP answer, score file.

The score file (`/api/v1/scores`) is read once and holds what is expected; every face is then read as a
visitor or a script would read it.
"""

import csv
import html
import io
import re
from functools import partial

import anyio
import httpx2
import pandas as pd
import pytest
from pypdf import PdfReader
from starlette.applications import Starlette

from merit.api import institutions, routes
from merit.charts.base import Stamp
from merit.charts.gap import step_gap
from merit.charts.strip import aspect_strip
from merit.query import Value, ask
from merit.reports.a4 import a4, edition, sheet
from merit.store import Snapshot
from merit.text import number
from merit.ui.show import csv_text

pytestmark = pytest.mark.timeout(900)  # some eighty institutions and years, four faces each
YEARS = (2021, 2023, 2025)
ASPECTS = range(1, 9)
ANY = 12  # every so many institutions of the registry
EDGES = [
    *(("94.03", 2021), ("94.03", 2023), ("94", 2023)),  # in the province before, in the new one; that one
    *(("kasn", 2023), ("kemenkumham", 2023), ("kemenkum", 2025)),  # ended in 2024; of 2025, a successor
]
# (status, whether there is a total) of what is not final.
UNOFFICIAL = [("interim", True), ("interim", False), ("self", True), ("self", False)]


def squeezed(text: str) -> str:
    """Without white space and escapes: readers break lines where they like."""
    return re.sub(r"[\s\u200b]+", "", html.unescape(text))


def unmarked(page: str) -> str:
    """The words of an HTML page, pictures and styles left out."""
    for part in ("style", "svg"):
        page = re.sub(rf"<{part}\b.*?</{part}>", " ", page, flags=re.DOTALL)
    return squeezed(re.sub(r"<[^>]+>", " ", page))


@pytest.fixture(scope="module")
def asked():
    """Asks the same question once for all faces: equal questions get equal answers, as others test."""
    kept = {}

    def once(snapshot: Snapshot, name: str, **parameters: Value) -> pd.DataFrame:
        key = (snapshot, name, repr(sorted(parameters.items())))
        if key not in kept:
            kept[key] = ask(snapshot, name, **parameters)
        return kept[key].copy(deep=False)  # pandas copies on write

    return once


@pytest.fixture(scope="module")
def fetch(asked):
    """Ask the product's routes for many addresses."""
    patch = pytest.MonkeyPatch()
    patch.setattr(institutions, "ask", asked)
    app = Starlette(routes=routes())

    def every(addresses: list[str]) -> list[httpx2.Response]:
        async def call() -> list[httpx2.Response]:
            transport = httpx2.ASGITransport(app)
            async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
                return [await client.get(a, headers={"accept-language": "id"}) for a in addresses]

        return anyio.run(call)

    yield every
    patch.undo()


@pytest.fixture(scope="module")
def expected(fetch):
    """(code, year) -> its row of the score file: final before interim before self."""
    (file,) = fetch(["/api/v1/scores?dataset=simulasi&format=csv"])
    rows = csv.DictReader(io.StringIO(file.text))
    ordered = sorted(rows, key=lambda r: ("self", "interim", "final").index(r["status"]))
    return {(r["institution"], int(r["year"])): r for r in ordered}


@pytest.fixture(scope="module")
def walk(simulasi, expected):
    """Institutions of every group, fifty and more, each in one of the years, a few in all of them; the edges.

    What a face says of a year it says by the same code for every institution: the years take turns.
    """
    registry = ask(simulasi, "institutions")
    lasting = registry[registry["valid_from"].isna() & registry["valid_to"].isna()]
    every = {*lasting.groupby("group_code")["code"].first(), "32.16"}
    codes = sorted({*lasting["code"].iloc[::ANY], *every})
    assert len(codes) >= 50
    kinds = {(row["status"], bool(row["total"])): key for key, row in expected.items()}
    unofficial = {kinds[kind] for kind in UNOFFICIAL}
    turns = {(code, YEARS[turn % len(YEARS)]) for turn, code in enumerate(codes)}
    return sorted({*turns, *((code, year) for code in every for year in YEARS), *EDGES, *unofficial})


@pytest.fixture(scope="module")
def sheets(simulasi, walk, asked):
    """The edition and a sheet per institution and year."""
    asking = partial(asked, simulasi)
    shared = edition(asking, lang="id")
    return shared, [sheet(asking, code, year=year, edition=shared) for code, year in walk]


@pytest.fixture(scope="module")
def faces(fetch, walk, sheets):
    """Per institution and year: profile, HTTP answer, words of the light page, words of the A4 page."""
    shared, made = sheets
    choice = [f"{code}{{}}?dataset=simulasi&year={year}" for code, year in walk]
    answers = fetch([f"/api/v1/institutions/{c.format('')}" for c in choice])
    pages = fetch([f"/instansi/{c.format('')}&lang=id" for c in choice])
    pdf = PdfReader(io.BytesIO(a4(made, edition=shared)))
    assert len(pdf.pages) == len(walk)
    assert {r.status_code for r in (*answers, *pages)} == {200}
    assert max(len(page.content) for page in pages) < 100_000
    return [
        (one.profile, answer.json(), unmarked(page.text), squeezed(sheet_.extract_text()))
        for one, answer, page, sheet_ in zip(made, answers, pages, pdf.pages, strict=True)
    ]


def points(cell: str) -> float | None:
    return float(cell) if cell else None


def test_aspects_agree_on_every_face(walk, faces, expected, simulasi):
    stamp = Stamp("id", simulasi.dataset, simulasi.kind, simulasi.id)
    scored = silent = 0
    for key, (p, answer, light, printed) in zip(walk, faces, strict=True):
        row = expected.get(key)
        own = [points(row[f"aspect_{no}"]) if row else None for no in ASPECTS]
        assert [a["score"] for a in answer["aspects"]] == own, key
        chart = aspect_strip(p, stamp=stamp)
        table = list(chart.table.frame.itertuples(index=False))
        download = list(csv.reader(line for line in csv_text(chart).splitlines() if line[0] != "#"))
        for no, (score, aspect) in enumerate(zip(own, answer["aspects"], strict=True)):
            medians = aspect["peer_median"], aspect["peer_q1"], aspect["peer_q3"], aspect["peer_best"]
            if table:
                shown = table[no]
                assert (None if shown[1] != shown[1] else shown[1]) == score, key
                cells = download[no + 1]
                assert points(cells[1]) == score and points(cells[2]) == aspect["maximum"], key
                assert tuple(points(cells[i]) for i in (7, 6, 8, 9)) == medians, key
            if score is None:
                silent += 1
                continue
            said = squeezed(f"{number('id', score)} dari {number('id', aspect['maximum'])}")
            name = squeezed(aspect["name"])
            assert name in light and said in light.split(name, 1)[1], key
            assert name + said in printed, key
            if aspect["peer_n"] >= 3:  # fewer have no middle half
                median = f"median{number('id', medians[0])}"
                assert median in light and median in printed, key
            scored += 1
    assert scored > 300 and silent > 200


def test_totals_margins_and_ranks_agree_on_every_face(walk, faces, expected, simulasi):
    lines = ask(simulasi, "categories").dropna(subset=["lower_bound"]).set_index("code")["lower_bound"]
    final = 0
    for key, (_, answer, light, printed) in zip(walk, faces, strict=True):
        row = expected.get(key)
        total = points(row["total"]) if row else None
        assert answer["total"] == total, key
        if row is None or row["status"] != "final":
            assert answer["category"] is None and answer["points_to_next"] is None, key
            assert set(answer["rank"].values()) == {None}, key
            continue
        ahead = [line for line in lines if line > total]
        to_next = min(ahead) - total if ahead else None
        above = total - max(line for line in lines if line <= total)
        assert answer["category"] == row["category"], key
        assert (answer["points_to_next"], answer["points_above_floor"]) == (to_next, above), key
        # Ranks anew from the score file: one more than the institutions with a higher total.
        others = [
            r for (_, y), r in expected.items() if y == key[1] and r["status"] == "final" and r["total"]
        ]
        own = {"national": None, "group": row["group"], "province": row["province"]}
        for scope, held in own.items():
            if scope == "province" and not held:
                assert answer["rank"]["province"] is None, key
                continue
            rivals = [r for r in others if held is None or r[scope] == held]
            assert answer["rank"][scope] == 1 + sum(float(r["total"]) > total for r in rivals), (key, scope)
        for face in (light, printed):
            assert f"Skor{key[1]}{number('id', total)}" in face, key
            if to_next is not None:
                assert squeezed(f"{number('id', to_next)} poin lagi ke") in face, key
            for scope in ("national", "group", "province"):
                rank = answer["rank"][scope]
                assert rank is None or number("id", rank, 0) in face, key
            peer = answer["peer_rank"]
            assert squeezed(f"peringkat {number('id', peer, 0)} dari") in face, key
        final += 1
    assert final > 30


def test_the_spread_of_the_step_agrees_on_every_face(walk, faces, simulasi):
    stamp = Stamp("id", simulasi.dataset, simulasi.kind, simulasi.id)
    spread = 0
    for key, (p, answer, light, printed) in zip(walk, faces, strict=True):
        if p.gains.empty:
            continue
        shown = step_gap(p, stamp=stamp).table.display("id").iloc[:, -1].tolist()
        for row, cell, aspect in zip(p.gains.to_dict("records"), shown, answer["aspects"], strict=True):
            assert row["points"] == aspect["score"], key
            assert cell == number("id", row["proposed_points"]), key
            after = light.split(squeezed("Contoh: poin sesudahnya"), 1)[-1]
            assert number("id", row["proposed_points"]) in after, key
            assert number("id", row["proposed_points"]) in printed, key
        spread += 1
    assert spread > 25
