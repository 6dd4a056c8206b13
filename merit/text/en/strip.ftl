# The aspects of one institution beside its peers
strip-title = Aspects { $year } beside the peers
strip-aspect = Aspect
strip-points = { $points } of { $maximum }
strip-percent = { $percent } (percentage only)
strip-n = n = { $n } of { $all } aspects
strip-n-peers = { $n } of { $all } { $all ->
    [1] peer
   *[other] peers
  }, { $rule }
strip-no-peers = no peers
strip-rule-province = same group and province
strip-rule-island = same group and island
strip-rule-group = same group
strip-rule-profile = nearest profiles
strip-rule-changed = { $rule }, changed by hand

strip-other-year = The aspect scores of { $year } are { $missing }; those of { $aspects } are shown.
strip-none = No aspect scores of this institution are known. Official data hold them for every assessment.
strip-none-here = No aspect scores of this institution are known for { $year }; known years: { $years }.
strip-sentence = { $year }, { $status }: strongest { $best }; weakest { $worst }.
strip-all = { $year }, { $status }: all known aspects are equal, { $best }.
strip-one = { $year }, { $status }: only one of { $all } aspects is known, { $best }.
strip-named = { $name } { $percent } of the maximum ({ $points })
strip-named-percent = { $name } { $percent } of the maximum
strip-partial = { $n } of { $all } aspects are known.
strip-left = Most points still to win: { $items }.
strip-left-item = { $name }, { $left } of { $maximum }
strip-beside = Against the middle half of { $n } peers: { $found }.
strip-above = above on { $names }
strip-below = below on { $names }
strip-within = within on { $names }
strip-whole-above = all { $n } aspects above
strip-whole-below = all { $n } aspects below
strip-whole-within = all { $n } aspects within
strip-no-peers-sentence = No peers are chosen.
strip-peers-none = None of the { $all } peers has final aspect scores of { $year }.
strip-peers-none-published = No aspect scores of { $year } are published for any of the { $all } peers.
strip-peers-few = Only { $n } of { $all } peers { $n ->
    [1] has
   *[other] have
  } aspect scores of { $year }: too few for a middle half.
strip-peers-alone = { $n } of { $all } peers have aspect scores of { $year }; only their spread is drawn.
strip-peers-percent = { $n } of { $all } peers have aspect points of { $year }; published percentages are not compared with them.

strip-note = Length of a bar: percent of the aspect's maximum, so that aspects can stand side by side; the numbers are points.
strip-note-peers = Box: the peers' middle half (quartile 1 to quartile 3) with its median; thin line: lowest to highest. Only final scores of the same year.
strip-note-single = Too few peers have scores for a middle half, so each is drawn by itself.
strip-note-spark = Small line: percent of the maximum per year on a scale of 0 to 100%; only consecutive years are joined.
strip-note-year = The peers are chosen for { $year }, their scores are those of { $aspects }.
strip-note-open = The own score is { $status }, not official; the peers' scores are final.
strip-note-percent = Hatched: only the percentage is published; it is neither added to points nor compared with them.
strip-note-derived = The maximum of the aspects { $names } is derived from published figures, no source prints it.

strip-column-points = Points
strip-column-maximum = Maximum
strip-column-percent = Percent of maximum
strip-column-n = Peers (n)
strip-column-lowest = Lowest
strip-column-q1 = Quartile 1
strip-column-median = Median
strip-column-q3 = Quartile 3
strip-column-best = Highest

strip-mark-own = Own score
strip-mark-middle = Peers' middle half
strip-mark-median = Peers' median
strip-mark-range = Lowest–highest
strip-mark-single = One peer
strip-hover-own = { $name } { $year }: { $value }
strip-hover-percent = { $name } { $year }: { $value }, { $percent } of the maximum
strip-hover-peers = { $name }, { $n } peers: lowest { $lowest }, middle half { $q1 } to { $q3 }, median { $median }, highest { $best }
strip-hover-single = { $name }, { $n ->
    [1] 1 peer
   *[other] { $n } peers
  }: { $values }
strip-hover-year = { $name } { $year }: { $percent }

beside-mark-middle = Peers' middle half
beside-mark-median = Peers' median
beside-mark-single = One peer
beside-hover = { $year }, { $n } peers: lowest { $lowest }, middle half { $q1 } to { $q3 }, median { $median }, highest { $best }
beside-hover-few = { $year }, { $n ->
    [1] 1 peer
   *[other] { $n } peers
  }: { $values }
beside-above = { $year }: the score of { $own } lies above the middle half of { $n } peers ({ $q1 } to { $q3 }, median { $median }).
beside-within = { $year }: the score of { $own } lies within the middle half of { $n } peers ({ $q1 } to { $q3 }, median { $median }).
beside-below = { $year }: the score of { $own } lies below the middle half of { $n } peers ({ $q1 } to { $q3 }, median { $median }).
beside-few = { $year }: only { $n ->
    [1] 1 peer has a score
   *[other] { $n } peers have scores
  }, too few for a middle half.
beside-none = { $year }: no peer has a score.
beside-none-published = { $year }: no score of any peer is published.
beside-note = Grey band or box: the middle half of the peers' scores (quartile 1 to quartile 3); dashed line: their median. The peers are the same in all years, so n changes with who was assessed.
beside-note-few = Fewer than { $few } peers: their scores stand one by one as short lines.
beside-note-published = The peers' scores come from the published record too; their sources stand on the page of each institution.
beside-column-q1 = Quartile 1 of peers
beside-column-median = Median of peers
beside-column-q3 = Quartile 3 of peers

trend-svg-peers = Peers:
trend-svg-middle = middle half
trend-svg-median = median
trend-svg-single = one by one
