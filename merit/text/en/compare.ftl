# Compare page
page-bandingkan = Compare
label-institutions = Institutions
bandingkan-title = Compare institutions
bandingkan-lede = Two to six institutions side by side: scores, aspects, history, and their difference to the first.
compare-search = Pick two to six. Type a name, abbreviation or code; the others are measured against the first.
compare-too-few = Pick at least two institutions to compare.
compare-nothing = These data hold no assessment yet of the institutions chosen: { $names }. Pick others to compare.
compare-nothing-published = No source in this published record names the institutions chosen: { $names }. That does not mean they were not assessed. Pick others to compare.

compare-contested = Another figure
compare-note-contested = “Another figure exists”: another source prints a different figure; the institution's page names them all.
compare-mixed-groups = They are of different groups ({ $groups }): the ranks within each group cannot be compared.
compare-best = best
compare-best-heading = Best
compare-code = Code
compare-aspect = aspect
compare-aspect-heading = Aspect
compare-points = Points
compare-maximum = Maximum
compare-maximum-short = max. { $maximum }
compare-percent = Percent of maximum
compare-difference = Difference to the first
compare-difference-to = Points (difference to { $letter })
compare-total = Total score
compare-percent-only = { $percent } (only the percentage was published)
compare-in-points = { $points } points
compare-points-of = { $points } of { $maximum }
compare-no-total = score { $missing }
compare-no-final-total = no final score
compare-not-existing = not in the registry of { $year }
compare-unofficial = no official category yet
compare-incomparable = Another instrument is not comparable: it is drawn apart and not joined.

compare-score-heading = Score { $year }
compare-rank-national = National rank
compare-rank-national-published = Rank among published scores
compare-of-national = Scores in the nation
compare-of-national-published = Published scores
compare-rank-group = Rank in the group
compare-rank-group-published = Rank among published scores of the group
compare-of-group = Scores in the group
compare-of-group-published = Published scores of the group
compare-rank-unofficial = Ranks here are among published scores only: not official ranks.
compare-rank = national rank { $rank } of { $of }; { $group } { $own } of { $within }
compare-rank-published = rank { $rank } of { $of } published scores; { $group } { $own } of { $within }
compare-totals-title = Total scores { $year }
compare-totals-sentence = Highest in { $year }: { $names }, { $score } ({ $category }). Lowest: { $worst }, { $low }; { $gap } points apart.
compare-totals-tied = Highest in { $year }: { $names }, { $score } each ({ $category }). Lowest: { $worst }, { $low }; { $gap } points apart.
compare-totals-level = In { $year } the scores of { $names } are equal: { $score }.
compare-totals-alone = In { $year } only the final score of { $names } is known: { $score }. One score cannot be compared.
compare-totals-none = In { $year } no final score of any of them is known.
compare-totals-missing = Without a final score of { $year } in these data: { $names }.
compare-totals-absent = Not in the registry of { $year }: { $names }.

compare-aspects-title = Aspects { $year }
compare-strip-best = { $aspect }: best { $letters }, { $percent }
compare-strip-alone = { $aspect }: no other final score
compare-strip-none = { $aspect }: { $missing }
compare-aspects-sentence = Best on { $of } comparable aspects of { $year }: { $items }.
compare-aspects-lead = { $name } on { $n }
compare-aspects-shared = Equal scores count for everyone who is best.
compare-aspects-gap = Widest gap: { $aspect }, { $best } { $high } and { $worst } { $low } of the maximum, { $gap } percentage points apart.
compare-aspects-level = They are equal on every aspect.
compare-aspects-alone = The final aspect scores known for { $year } cannot be compared; there are only those of { $names }.
compare-aspects-none = These data hold no aspect scores of { $year } for the institutions chosen.
compare-note-ring = Ring: best in percent of the maximum, among final scores.
compare-note-open = Open mark: not final, not compared.
compare-note-percent = Only percentages were published: { $items }; they are not counted as points.

compare-trend-title = Scores over the years
compare-trend-title-of = Scores over the years: { $instrument }
compare-trend-item = { $name }: { $first } ({ $start }) to { $score } ({ $year }), { $change } points
compare-trend-one = { $name }: { $score } ({ $year })
compare-trend-none = { $name }: no final score
compare-trend-spans = The spans of years differ ({ $spans }), so the changes cannot simply be compared.
compare-trend-note = A line joins consecutive years only; years without a final score stay empty.
compare-trend-note-category = Years of which only the category is known stand in the table, without a point.
compare-trend-note-open = Figures that are not final stand in the table, without a point.

compare-differences-title = Difference to { $name }, { $year }
compare-differences-sentence = Total scores of { $year } against { $first }: { $items } points.
compare-differences-item = { $name } { $change }
compare-differences-none = There is no pair of final scores of { $year } to take a difference to { $first } from.
compare-differences-ahead = Largest lead over { $first }: { $name } on { $aspect }, { $change } points.
compare-differences-unbeaten = On every aspect whose points can be compared, nobody exceeds { $first }.
compare-differences-percent = Published percentages are not turned into points and have no difference.

compare-n-aspects = n = { $n } of { $all } institutions
compare-n-totals = n = { $n } final scores, { $institutions } institutions
compare-n-year = n = { $n } final scores of { $all } institutions
compare-n-rows = n = { $n } rows, { $all } institutions
