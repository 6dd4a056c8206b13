# The light page of one institution, without a script
light-this-language = English
light-description = { $name }: category, distance to the next one, aspects, rank among peers, and the source of every figure ({ $dataset }, { $year }).
light-aspect = Aspect
light-aspect-where = Score and peers
light-aspect-caption = Aspects { $year }: blue bar and dot = own score, from 0 to the aspect's maximum; grey box = the peers' middle half; upright line = median.
light-aspect-peers = { $n } peers: median { $median }, middle half { $q1 } to { $q3 }, highest { $best } ({ $names }).
light-aspect-peers-few = { $n } peers: { $values } ({ $names }).
light-more-names = { $n } more
light-peers-cut = Shown are { $shown } of { $all } rows: the nearest ahead of this institution and behind it. All rows are in the full view.
light-peers-cut-unranked = Shown are { $shown } of { $all } rows: the first and this institution. All rows are in the full view.
light-makers-cut = Shown are { $shown } of { $all } rows, peers and the newest first. All rows are in the full view.
light-absent = Not shown, because not in the registry of { $year } or this institution itself: { $codes }.
light-onward = Onward
light-full = Full view
light-pdf = One A4 page (PDF)
light-csv = All scores of this institution (CSV)
light-json = This answer as data (JSON)
light-method = Method and all sources

light-problem-unknown = No such institution
light-problem-parameter = This address cannot be opened
light-problem-preparing = The data are being prepared
light-problem-broken = Something went wrong
light-problem-method = This page can only be read
light-way-search = Find an institution
light-way-default = The page of this institution without the wrong choice
light-way-again = Try again
