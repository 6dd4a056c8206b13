# The light page of one institution, without a script
light-this-language = English
light-description = { $name }: category, distance to the next one, aspects, rank among peers, and the source of every figure ({ $dataset }, { $year }).
light-aspect = Aspect
light-aspect-where = Score and peers
light-caption = Aspects { $year }: { $marks }.
light-caption-own = blue bar and dot = own score, from 0 to the aspect's maximum
light-caption-percent = dashed bar and open dot = percent of the maximum, without points
light-caption-peers = grey box = the peers' middle half; upright line = median, right end of the thin line = highest
light-caption-single = grey upright line = scores of peers, one by one
light-caption-spark = small line or dots = percent of the maximum by year, 0 to 100%
light-note-percent = A published percentage is neither added to points nor compared with them.
light-aspect-peers = { $n } peers: median { $median }, middle half { $q1 } to { $q3 }, highest { $best } ({ $names }).
light-aspect-peers-few = { $n } peers: { $values } ({ $names }).
light-more-names = { $n } more
light-history-peers = Peers: middle half { $q1 }–{ $q3 }, median { $median }, n = { $n }
light-history-few = Peers: n = { $n }
light-peers-reason = Shared reason: { $reason }.
light-peers-silent = Peers without a score of { $year }: { $n }.
light-peers-silent-published = Peers without a published score of { $year }: { $n }.
light-peers-newest = Newest status of peers:
light-peers-never = No final assessment yet:
light-peers-never-published = No published score or category:
light-quick-pdf = A4 PDF
light-sections = On this page
light-jump-step = Step
light-jump-makers = Who rose
light-jump-peers = Peers
light-jump-history = History
light-jump-sources = Sources
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
