"""Trends: categories, median and spread, groups and aspects over the years; no line crosses an instrument."""

import streamlit as st

from merit.charts.aspect_trend import aspect_trends
from merit.charts.medians import group_medians
from merit.charts.mix import category_mix
from merit.charts.spread import score_spread
from merit.ui import filters, frame, trends
from merit.ui.answers import categories
from merit.ui.show import show

view = frame.title("tren")
with st.container(horizontal=True):
    group = filters.group(view)
    province = filters.province(view)
    rule = filters.rule(view)
scope = trends.scope(view, group, province)
years = trends.years(view)
fixed = view.stamp("round")  # scores and aspects: only those fixed in that very year

mix = view.draw(
    category_mix,
    view.ask("counts", rule=rule, by="all", year=None, group=group, province=province),
    stamp=view.stamp(rule),
    categories=categories(view.snapshot),
    instruments=trends.instruments(view),
    scope=scope,
)
show(view, mix)

events = trends.events(view)
totals = trends.spread(view, "all", group, province)
bands = view.ask("categories")
show(view, view.draw(score_spread, totals, stamp=fixed, bands=bands, events=events, years=years, scope=scope))
if len(totals):
    trends.list_events(view, events)

medians = trends.spread(view, "group", None, province)
groups = trends.group_names(view, province, medians)
beside = trends.scope(view, None, province) if province else view.t("trend-scope-groups")
show(view, view.draw(group_medians, medians, stamp=fixed, names=groups, scope=beside))

for chart in view.draw(
    aspect_trends,
    trends.aspects(view, group, province),
    stamp=fixed,
    aspects=view.ask("aspects"),
    national=view.ask("national_aspects"),
    years=years,
    scope=scope,
):
    show(view, chart)
