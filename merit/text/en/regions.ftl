# Page Regions
wilayah-title = Regions: provinces, kabupaten and kota
wilayah-lede = In which provinces governments have reached Baik or above, where they have not, and which aspects lag behind. The kabupaten and kota of a province appear above the map once it is chosen: from the list, or by a click on its tile (on a touch screen the second tap chooses).
region-n-of = { $region } ({ $n } of { $of })
provinces-n = { $n } provinces
islands-n = { $n } islands
governments-n = { $n } regional governments

tiles-title = Tile map of the provinces
tiles-sentence = { $year }, { $rule }: of { $registered } regional governments, { $above } are at Baik or above, { $below } below Baik, and { $none } not assessed.
tiles-sentence-published = { $year }, { $rule }: of { $registered } regional governments, { $assessed } have a published category: { $above } at Baik or above and { $below } below Baik. The other { $none } were not published; as this is no sample, provinces are not compared.
tiles-extremes = Among provinces that have kabupaten and kota, the share at Baik or above of those assessed is largest in { $best }, smallest in { $worst }.
tiles-absent = { $n ->
    [one] One province did not exist in { $year } ({ $names }); its tile is empty, its kabupaten and kota count for the province they came from.
   *[other] { $n } provinces did not exist in { $year } ({ $names }); their tiles are empty, their kabupaten and kota count for the province they came from.
  }
tiles-note = One tile is one province. Number: the province government's own score; no number means no score. Strip: the share of its governments (province, kabupaten, kota) in each category.
tiles-hover-score = Province score: { $score } ({ $category }, { $year })
tiles-hover-category = Province: { $category }, score not published
tiles-hover-none = Province: { $category }
tiles-hover-mix = { $n } regional governments: { $parts }
tiles-hover-absent = did not exist in { $year }
tiles-score = Province score
tiles-own = Province category

rank-title = Ranking of the province governments, round { $year } (whatever the counting rule)
rank-place = Rank, province
rank-number = Rank
rank-trend = Trend
rank-change = Change of rank
rank-since = Compared with
rank-score-year = Year of the score
rank-sentence = Round { $year }: { $n } of { $of } province governments got a score. Highest is { $best } with { $high }, lowest { $worst } with { $low }.
rank-sentence-one = Round { $year }: only one of { $of } province governments got a score, { $best } with { $high }.
rank-sentence-published = Round { $year }: the scores of { $n } of { $of } province governments were published. Highest is { $best } with { $high }, lowest { $worst } with { $low }. This order holds only among the published scores; it is no national ranking.
rank-sentence-published-one = Round { $year }: the score of one of { $of } province governments was published, { $best } with { $high }.
rank-none = Round { $year }: no province government got a score, so there is no ranking.
rank-none-published = Round { $year }: no score of a province government was published, so there is no ranking.
rank-climb = Largest climb, { $n ->
    [one] one rank
   *[other] { $n } ranks
  }: { $names }.
rank-climb-since = { $name } (since { $year })
rank-note = Only scores finalised in that year's round, whatever the counting rule above; equal scores share a rank. The change is against the province's last round under the same instrument; the number of provinces assessed differs from round to round.
rank-note-published = No change of rank is shown: each year the scores of other provinces were published.
rank-up = up { $n } since { $year } (was { $rank } of { $of })
rank-down = down { $n } since { $year } (was { $rank } of { $of })
rank-same = unchanged since { $year } (then of { $of })
rank-new = new province, first rank
rank-first = ranked for the first time
rank-out = not assessed in { $year }
rank-out-published = not published for { $year }
rank-last-score = last { $score }
rank-last-category = last, score not published

aspects-map-title = Province and aspect
aspects-map-sentence = { $year }, { $rule }: the weakest aspect is most often { $aspect }, in { $n } of { $of } provinces. Lowest is { $low } for { $low_aspect } in { $low_province } (n = { $low_n }), highest { $high } for { $high_aspect } in { $high_province } (n = { $high_n }).
aspects-map-one = { $year }, { $rule }: only one province has aspect scores, { $province } (n = { $n }); lowest is { $aspect }, { $low } of the maximum.
aspects-map-none = { $year }, { $rule }: no regional government has aspect scores yet.
aspects-map-published = Scores per aspect were hardly ever published: up to { $year } for only { $n } of { $of } regional governments ({ $names }). That is why the map of provinces and aspects is not drawn.
aspects-map-published-none = Up to { $year } no score per aspect of any of the { $of } regional governments was published. That is why the map of provinces and aspects is not drawn.
aspects-map-note = Percent of the aspect's maximum: median over the province government and the kabupaten and kota of the province. The number beside the name: governments with aspect scores.
aspects-n = Governments

islands-title = Islands
islands-sentence = { $year }, { $rule }: most regional governments below Baik, of those assessed, in { $most }.
islands-extremes = The share at Baik or above is smallest in { $worst }, largest in { $best }.
islands-all-baik = { $year }, { $rule }: not one of the { $of } regional governments assessed is below Baik.
islands-sentence-published = { $year }, { $rule }: most categories were published in { $most } ({ $n } of { $of } regional governments). Among those published, { $above } are at Baik or above and { $below } below Baik.
islands-none = { $year }, { $rule }: no regional government has a category.
islands-bar = <b>{ $island }</b>  { $above } Baik or above, { $below } below

detail-sentence = { $year }, { $rule }: { $n } governments; { $above } at Baik or above, { $below } below Baik, { $none } not assessed.
detail-sentence-published = { $year }, { $rule }: { $n } governments; published { $above } at Baik or above and { $below } below Baik, { $none } not published.
detail-nearest = Nearest to { $category }: { $name }, { $points } points short.
detail-thin = Thinnest margin above { $category }: { $name }, { $points } points.
detail-order = Order: the province government, then the highest category, then the highest score; those not assessed last.
detail-order-published = Order: the province government, then the highest category, then the highest score; those not published last.
detail-absent = { $province } did not exist in { $year }; its kabupaten and kota then counted for the province they came from.
detail-institution = Government
detail-distance = Distance
detail-next = { $points } short of { $category }
detail-floor = { $points } above { $category }
detail-no-distance = score not published
detail-status-year = finalised { $year }
detail-status-inferred = { $year }, year inferred
detail-to-next = Points to the next category
detail-above-floor = Points above the floor
detail-next-category = Next category
regions-code = Code
regions-sources = { $n } sources for { $of } regional governments: one by one when a province is chosen and on each institution’s page; all of them under [Method & sources]({ $link }).
