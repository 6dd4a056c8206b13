"""Where merit stands: the five numbers, the series below Baik, categories, groups, targets."""

import streamlit as st

from merit.charts.below import below_baik, below_by_group
from merit.charts.categories import category_years
from merit.charts.headline import headlines
from merit.charts.targets import share_against_target
from merit.ui import filters, frame, kpi, published
from merit.ui.answers import categories
from merit.ui.show import show

view = frame.title("ringkasan")
with st.container(horizontal=True):
    rule = filters.rule(view, published.RULES if view.published else filters.RULES)
    national = published.national(view, rule)
    year = filters.year(view, national["year"], latest=published.best_year(national))
stamp = view.stamp(rule)
bands = categories(view.snapshot)

series = view.draw(below_baik, national, stamp=stamp, categories=bands)
st.header(series.sentence, anchor=False)
published.state(view, national, rule, year)
kpi.row(view.draw(headlines, national, stamp=stamp, year=year))
published.evidence(view, rule, year)
show(view, published.cited(view, series, rule), caption=False)
mix = view.draw(category_years, national, stamp=stamp, categories=bands, year=year)
show(view, published.cited(view, mix, rule))
if view.published:
    published.group_counts(view, rule)
else:
    names = published.group_names(view)
    of_groups = published.by_group(view, rule)
    show(view, view.draw(below_by_group, of_groups, stamp=stamp, names=names, year=year))
target_year = published.target_year(view, year)
targets = published.against_targets(view, target_year)
names, latest = published.scope_names(view), view.stamp("latest")
shares = view.draw(share_against_target, targets, stamp=latest, year=target_year, names=names)
show(view, published.cited_targets(view, shares, targets))
