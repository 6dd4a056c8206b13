"""Merit by region: tile map, one province, aspects, islands, ranking."""

import streamlit as st

from merit.charts.islands import islands
from merit.charts.province_aspects import aspect_map, aspects_unpublished
from merit.charts.province_detail import province_detail
from merit.charts.province_ranking import ranking
from merit.charts.tile_map import tile_map
from merit.ui import filters, frame, published
from merit.ui.answers import categories
from merit.ui.regions import follow_click, sourced
from merit.ui.show import show, show_rows

view = frame.title("wilayah")
with st.container(horizontal=True):
    rule = filters.rule(view)
    newest = published.best_year(published.national(view, "latest"))
    year = filters.year(view, view.ask("years")["year"], latest=newest)
    province = filters.province(view)
stamp, bands, provinces = view.stamp(rule), categories(view.snapshot), view.ask("provinces")
seen, said = {"bands": bands, "year": year}, {"rule": rule, "year": year}
counts = view.ask("counts", rule=rule, by="province", year=year, group=None, province=None)
own = view.ask("standings", rule=rule, year=year, group="provinsi", province=None)
if province:
    name = provinces.set_index("code")["name"][province]
    inside = view.ask("standings", rule=rule, year=year, group=None, province=province)
    st.header(name)
    mine = counts[counts["key"] == province]
    detail = view.draw(province_detail, inside, mine, stamp=stamp, province=name, **seen)
    show_rows(view, sourced(view, detail, province=province, **said))

tiles = view.draw(tile_map, counts, own, provinces, stamp=stamp, chosen=province, **seen)
show(view, sourced(view, tiles, **said), on_choice=follow_click)

if view.published:
    known = view.ask("aspect_publications", year=year)
    show(
        view,
        view.draw(aspects_unpublished, known, stamp=stamp, year=year, of=int(counts["registered"].sum())),
    )
else:
    show(
        view,
        view.draw(aspect_map, view.ask("aspects_by_province", rule=rule, year=year), stamp=stamp, year=year),
    )

names = view.ask("islands").set_index("code")["name_en" if view.lang == "en" else "name"].to_dict()
by_island = view.ask("counts", rule=rule, by="island", year=year, group=None, province=None)
show(view, sourced(view, view.draw(islands, by_island, names, stamp=stamp, **seen), **said))

ranks = view.ask("ranking", year=None, group="provinsi", province=None)
last = view.ask("standings", rule="latest", year=year, group="provinsi", province=None)
now = ranks[ranks["year"] == year]
order = view.draw(ranking, now, last, ranks, provinces, stamp=view.stamp("round"), chosen=province, **seen)
st.header(order.title)
show_rows(view, sourced(view, order, rule="round", year=year, group="provinsi"), note=order.note)
