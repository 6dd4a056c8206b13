# Answers about one institution: header, peers, the step to the next category
head-score = { $name }: { $category }, score { $score } ({ $year }, { $status }).
head-category = { $name }: { $category } ({ $year }, { $status }); its score: { $missing }.
head-score-only = { $name }: score { $score } ({ $year }, { $status }); its category: { $missing }.
head-next = { $points } points to { $next }; { $above } points above the lower bound of { $category }.
head-lowest = { $points } points to { $next }; { $category } is the lowest category.
head-top = { $category } is the highest category; { $above } points above its lower bound.
head-next-edge = { $points } points to { $next }; exactly at the lower bound of { $category }.
head-top-edge = { $category } is the highest category; the score is exactly at its lower bound.
head-unofficial = { $name }: no final assessment of { $year } yet; the figure { $score } ({ $year }, { $status }) has no official category and no rank.
head-unofficial-bare = { $name }: no final assessment of { $year } yet; the one there is ({ $status }) has no total, so no official category and no rank.
head-older = Final score before that: { $score }, { $category } ({ $year }, { $status }).
head-older-category = Final status before that: { $category } ({ $year }, { $status }), its score: { $missing }.
head-newer = Newest status: { $category }, score { $score } ({ $year }, { $status }).
head-newer-category = Newest status: { $category } ({ $year }, { $status }), its score: { $missing }.
head-open = After that there is a figure of { $score } ({ $year }, { $status }) without an official category.
head-incomparable = The instruments { $new } and { $old } are not comparable: their figures are not set against each other.
head-none = { $name }: neither a total score nor a category in these data yet.
head-none-year = { $name }: no assessment of { $year } in these data.
head-none-year-published = { $name }: no figure of { $year } was published.
head-last-known = The newest final status in these data is of { $year }; there is no later final assessment.
head-new-instrument = From { $year } a new instrument applies, { $name }, whose results are not comparable.
head-unknown-published = This record was collected from the press, KASN and BKN; none of its sources names a score or category of this institution. That does not mean that it has not been assessed.
head-unknown = These data hold no final assessment of this institution.
head-unknown-official = Official data of the assessor will fill the gap: total score and category per year, the score of each aspect, status, and the date on which the score was finalised.

head-card-score = Score { $year }
head-card-category = Category { $year }
head-card-no-score = its score: { $missing }
head-card-next = Points to { $next }
head-card-above = Above the floor
head-card-index = Index { $year }
head-card-index-basis = score/{ $maximum }
head-card-bound = { $category } from { $bound }
head-rank-in-national = National rank
head-rank-in-group = Rank in group
head-rank-in-province = Rank in province
head-rank-in-peers = Among the peers
head-published-rank-in-national = Published order
head-published-rank-in-group = Order in group
head-published-rank-in-province = Order in province
head-published-rank-in-peers = Order among peers
head-rank-nation = National
head-rank-all-of-province = All governments in { $province }
head-rank-peers = Chosen peers
head-by-score = By the score of { $year }: { $distance }
head-rank-of = of { $of } scores of { $year }
head-rank-of-published = of { $of } published scores of { $year }
head-rank-tied = of { $of } scores of { $year }, tied with { $others ->
    [1] 1 other
   *[other] { $others } others
  }
head-rank-tied-published = of { $of } published scores of { $year }, tied with { $others ->
    [1] 1 other
   *[other] { $others } others
  }
head-rank-note = Ranked by the scores finalised in { $year }; equal scores share a rank.
head-rank-note-published = Ranked only among the published scores of { $year }, so this is no official rank; equal scores share a rank.

label-peers = Peer rule
label-pin = Pin peers
label-drop = Drop peers
peers-title = Among the peers, { $year }
peers-rule-province = { $group } of the province ({ $n })
peers-rule-island = { $group } of the island ({ $n })
peers-rule-group = All { $group } ({ $n })
peers-rule-profile = Nearest aspect profile ({ $n })
peers-reason-province = { $group } of the same province ({ $province })
peers-reason-island = { $group } of the same island region ({ $island })
peers-reason-group = Same group ({ $group })
peers-reason-profile = Nearest profile: { $difference } percentage points apart per aspect on average ({ $own } against { $other })
peers-reason-profile-same = Nearest profile: { $difference } percentage points apart per aspect on average ({ $year })
peers-reason-pinned = Pinned: { $group }
peers-reason-pinned-in = Pinned: { $group } in { $province }
peers-choice = Peers: { $rule }.
peers-pinned = { $n } pinned
peers-dropped = { $n } dropped
peers-self = this institution
peers-rank = Rank
peers-no-rank = no score
peers-alone = –
peers-who = Institution and reason
peers-reason = Reason
peers-newest = Newest status
peers-unscored = no final score
peers-status = { $category }, { $score } ({ $year })
peers-status-bare = { $category } without a score ({ $year })
peers-last = last { $status }
peers-now = now { $status }
peers-never = no final assessment yet
peers-never-published = not published
peers-more = { $n } more
peers-n = n = { $n } of { $of } peers with a score
peers-n-published = n = { $n } of { $of } peers with a published score
peers-none = { $name } has no peers in { $year } with this choice.
peers-none-scored = None of the { $of } peers has a final score of { $year }.
peers-none-scored-published = None of the { $of } peers has a published score of { $year }.
peers-unranked = { $name } has no final score of { $year }, so no rank; peers with a score: { $n } of { $of }, from { $low } to { $high }.
peers-unranked-published = { $name } has no published final score of { $year }, so no rank; peers with a published score: { $n } of { $of }, from { $low } to { $high }.
peers-unranked-one = { $name } has no final score of { $year }, so no rank; peers with a score: { $n } of { $of }: { $high }.
peers-unranked-one-published = { $name } has no published final score of { $year }, so no rank; peers with a published score: { $n } of { $of }: { $high }.
peers-rank-sentence = { $name } ranks { $rank } of { $ranked } scores of { $year }: its own and those of { $n } of { $of } peers.
peers-rank-sentence-published = { $name } ranks { $rank } of { $ranked } published scores of { $year }: its own and those of { $n } of { $of } peers.
peers-tied = On the same rank: { $names }.
peers-ahead = Directly ahead { $names } ({ $score }, gap { $gap }).
peers-behind = Directly behind { $names } ({ $score }, gap { $gap }).
peers-nobody-ahead = No peer is ahead.
peers-nobody-behind = No peer is behind.

gap-title = The step from { $from } to { $to }
gap-title-top = Keeping the highest category
gap-points-to = { $points } points ({ $steps } steps of 0.5) to { $to }.
gap-largest = Most room, { $room } points: { $names }.
gap-of-aspect = { $name } ({ $points } of { $maximum })
gap-of = { $points } of { $maximum }
gap-room-steps = room { $room } ({ $steps } steps)
gap-full = at its maximum
gap-aspects-unknown = These data hold no aspect scores of { $year }, so the room per aspect and an example spread cannot be computed.
gap-aspects-unknown-published = The aspect scores of { $year } were not published in points, so the room per aspect and an example spread cannot be computed.
gap-aspects-partial = Points are known for { $n } of { $of } aspects only, so there is no example spread.
gap-aspects-sum = The points of the aspects do not add up to the total, so there is no example spread.
gap-unscored = Score of { $year }: { $missing }; the distance from { $from } to { $to } cannot be computed.
gap-top-bare = { $category } is the highest category; there is no next one.
gap-made = Others that rose from { $from } to { $to } in these data: { $n } { $n ->
    [1] institution
   *[other] institutions
  }; observed, no forecast.
gap-made-published = Others recorded as having risen from { $from } to { $to }: { $n } { $n ->
    [1] institution
   *[other] institutions
  }; observed in publications, no forecast.
gap-made-none = No other institution in these data rose from { $from } to { $to } yet.
gap-made-none-published = The publications record no other institution that rose from { $from } to { $to }.
gap-aspect = Aspect
gap-points = Points
gap-maximum = Maximum
gap-room = Room (points)
gap-steps = Room (steps of 0.5)
gap-observed = Observed gains

gap-unobserved = not observed
gap-gain = median { $median }; middle half { $low } to { $high }
gap-example = Example spread
gap-example-plus = Example: added
gap-example-points = Example: points after
gap-leads-to = to { $points }
gap-n = { $n ->
    [1] n = 1 observed rise with all aspects known
   *[other] n = { $n } observed rises with all aspects known
  }
gap-note-observed = Observed gains: n = { $n } consecutive assessments of other institutions that made this step, with all aspects known.
gap-extent = Of { $started } next assessments of other institutions that held { $from }, { $made } reached { $to }, { $quick } of them within a year ({ $years }).
gap-extent-gain = Their total gain: median { $median } points, middle half { $low } to { $high } (n = { $n }).
gap-extent-much = A gain of { $needed } points or more: { $much } of { $n }.
gap-note-sum = The added { $sum } points make { $total }: just at the line, with nothing in reserve.
gap-note-beyond = Above the observed middle half: { $names }.
gap-note-example = The example spread just crosses the line in steps of 0.5, in proportion to the median gains observed: arithmetic, neither advice nor forecast.
gap-note-example-room = The example spread just crosses the line in steps of 0.5, in proportion to the room of each aspect: arithmetic, neither advice nor forecast. The gains per aspect of others are not known.
makers-way = Everybody who moved, by year and region
makers-title = Who rose from { $from } to { $to }
makers-years = Years
makers-scores = Score
makers-where = Group and province
makers-kin = How near
makers-peer = peer
makers-group = same group
makers-other = other group
makers-from = Score before
makers-to = Score after
makers-gain = Gain
makers-n = { $n ->
    [1] n = 1 observed rise
   *[other] n = { $n } observed rises
  }
makers-no-peer = None of them is a peer.
makers-peers = Peers among them, { $n }: { $names }.

peers-heading = Among the peers
peers-change = Pin or drop peers
peers-all = All { $n } rows by rank
makers-rest = { $n } more
profile-sources = { $n } sources for { $of } institutions and years: one by one on the page of each institution; all of them under [Method & sources]({ $link }).
institution-way-compare = Compare with peers
institution-way-light = Light page
profile-province-pdf = PDF of all institutions in { $province }
profile-province-pdf-help = One file with an A4 page for each institution of this province, each with its default year and peers.
profile-province-same-year = Every page for { $year }
profile-make = Make the file
profile-making = { $done } of { $of } pages
profile-download = Download PDF ({ $size } KB)
