# Statistics of the Anugerah Meritokrasi: sentences, notes, columns
anugerah-ceremony = Anugerah Meritokrasi { $year }
anugerah-ceremony-regional = Anugerah Meritokrasi { $year }: { $names }
anugerah-in = in { $names }
anugerah-n-provinces = { $n } provinces
anugerah-scope-all = All institutions
anugerah-undated = undated
anugerah-span = { $first } to { $last }

# Counting rule, cut-off, comparison
anugerah-rule-round = Counting rule: only institutions whose score was finalised in the { $year } round.
anugerah-rule-latest = Counting rule: every institution's latest final status up to the { $year } round, carried forward.
anugerah-cut-off = Cut-off: { $date }.
anugerah-cut-off-unknown = The dates on which scores were finalised are not recorded.
anugerah-cut-off-unknown-published = The date of this round's figures was not published.
anugerah-undated-rows = { $n ->
    [one] One of { $of } results carries no date.
   *[other] { $n } of { $of } results carry no date.
  }
anugerah-provinces-are = Provinces chosen: { $names }.
anugerah-not-yet = { $names } did not exist yet in the { $year } round.
anugerah-nobody-yet = { $names } did not exist yet in the { $year } round, so no institution was registered.
anugerah-nobody-registered = No institution was registered for the { $year } round{ $where }.
anugerah-registered-changed = Institutions registered in this region: { $now }; in the { $before } round: { $n }, because provincial borders changed or institutions were founded or ended.
anugerah-other-institutions = Rounds do not assess the same set of institutions, so a difference is not the progress of the same institutions.
anugerah-no-round-before = There is no earlier round in these data.
anugerah-no-round-before-published = The counts of an earlier round were not published.
anugerah-not-comparable = The { $before } round used another instrument than the { $year } round ({ $instrument }): not comparable, hence no difference.
anugerah-conflicts = { $n ->
    [one] One figure of the rounds compared is printed differently by other sources.
   *[other] { $n } figures of the rounds compared are printed differently by other sources.
  }
anugerah-known-only = This list holds only institutions that were reported; the published record is incomplete.
anugerah-without-score = { $n ->
    [one] Of one recipient only the category is known, no score.
   *[other] Of { $n } recipients only the category is known, no score.
  }
anugerah-year-inferred = { $n ->
    [one] For one recipient the year of the round was inferred from its source.
   *[other] For { $n } recipients the year of the round was inferred from the source.
  }

# n under figures and lists
anugerah-n-list = { $n ->
    [one] n = one institution
   *[other] n = { $n } institutions
  }
anugerah-n-list-published = { $n ->
    [one] n = one known institution
   *[other] n = { $n } known institutions
  }
anugerah-n-known-of = n = { $n } known of { $of } recipients
anugerah-n-institutions = { $n ->
    [one] one institution
   *[other] { $n } institutions
  }
anugerah-n-scopes = { $n ->
    [one] n = one group with published figures
   *[other] n = { $n } groups with published figures
  }
anugerah-n-aspects = { $n ->
    [one] n = one aspect with a published mean
   *[other] n = { $n } aspects with a published mean
  }
anugerah-n-range = n = { $low } to { $high } institutions

# Columns
anugerah-code = Code
anugerah-number = Number
anugerah-number-short = No
anugerah-rank = Rank
anugerah-rank-short = rank { $rank } of { $of }
anugerah-rank-in-group = Rank in its group
anugerah-rank-in-group-published = Rank in its group, among known scores
anugerah-of-group = Assessed in the group
anugerah-of-group-published = Known scores in the group
anugerah-of-group-short = Assessed
anugerah-of-group-short-published = Known scores
anugerah-assessed-column = Assessed
anugerah-assessed-column-published = Known
anugerah-round-column = Round { $year }
anugerah-before-none = Round before
anugerah-difference = Difference
anugerah-before = Before
anugerah-category-before = Category before
anugerah-score-before = Score before
anugerah-year-before = Year before
anugerah-change = Change in points
anugerah-change-short = Rise
anugerah-from-points = from { $score } ({ $year })
anugerah-no-score = no score
anugerah-score-category = Score, category
anugerah-no-assessment-before = first assessment
anugerah-no-assessment-before-published = not on record
anugerah-share-of-registered = Baik or above of registered
anugerah-share-of-assessed = Baik or above of assessed
anugerah-printed = Figures published
anugerah-aspect = Aspect
anugerah-aspect-number = Number of the aspect
anugerah-mean-percent = Mean, percent of maximum
anugerah-mean-points = Mean points
anugerah-maximum = Maximum
anugerah-n-scored = Institutions with an aspect score
anugerah-mark = Mark
anugerah-strongest = strongest
anugerah-strongest-published = highest published
anugerah-weakest = weakest
anugerah-weakest-published = lowest published

# Totals
anugerah-totals-title = Institutions per category, round { $year }{ $where }
anugerah-totals-no-categories = The instrument of the { $year } round{ $where } has no bounds of categories yet, so there are no counts per category.
anugerah-totals-nobody = No institution was assessed in the { $year } round{ $where }.
anugerah-totals-parts = In the { $year } round{ $where }, { $n ->
    [one] one institution was assessed
   *[other] { $n } institutions were assessed
  }: { $parts }.
anugerah-totals-now = { $n ->
    [1] In the { $year } round{ $where }, the only institution assessed reached Baik or above: { $high }.
   *[other] In the { $year } round{ $where }, { $above } of { $n } institutions assessed reached Baik or above: { $high }; { $below ->
        [one] the other one is
       *[other] the other { $below } are
      } below Baik: { $low }.
  }
anugerah-totals-now-all = { $n ->
    [2] In the { $year } round{ $where }, both institutions assessed reached Baik or above: { $high }.
   *[other] In the { $year } round{ $where }, all { $n } institutions assessed reached Baik or above: { $high }.
  }
anugerah-totals-now-nobody-baik = { $n ->
    [1] In the { $year } round{ $where }, the only institution assessed is below Baik: { $low }.
    [2] In the { $year } round{ $where }, both institutions assessed are below Baik: { $low }.
   *[other] In the { $year } round{ $where }, none of the { $n } institutions assessed reached Baik: { $low }.
  }
anugerah-totals-before = { $n ->
    [1] In the { $year } round, the only one assessed reached Baik or above: { $high }.
   *[other] In the { $year } round it was { $above } of { $n } ({ $high }), with { $below } below Baik ({ $low }).
  }
anugerah-totals-before-all = { $n ->
    [2] In the { $year } round both institutions assessed reached Baik or above ({ $high }).
   *[other] In the { $year } round all { $n } assessed reached Baik or above ({ $high }).
  }
anugerah-totals-before-nobody-baik = { $n ->
    [1] In the { $year } round, the only one assessed was below Baik: { $low }.
    [2] In the { $year } round both institutions assessed were below Baik ({ $low }).
   *[other] In the { $year } round none of the { $n } assessed reached Baik ({ $low }).
  }
anugerah-totals-published-regional = Counts per category of the { $year } round{ $where } were not published; only the names in the lists below are known.
anugerah-totals-published-none = The national counts of the { $year } round were not published.
anugerah-totals-published-parts = Of the { $year } round, { $parts } were published.
anugerah-totals-published-no-parts = In the { $year } round, { $n ->
    [one] one institution was assessed
   *[other] { $n } institutions were assessed
  }; the counts per category were not published.
anugerah-totals-published-now = In the { $year } round, { $above ->
    [one] one institution
   *[other] { $above } institutions
  } reached Baik or above: { $parts }.
anugerah-totals-published-before = In the { $year } round it was { $above }: { $parts }.
anugerah-totals-published-now-sum = In the { $year } round, { $above ->
    [one] one institution
   *[other] { $above } institutions
  } reached Baik or above.
anugerah-totals-published-before-sum = In the { $year } round it was { $above }.
anugerah-totals-published-half = The split is incomplete: only { $parts } were published.
anugerah-totals-published-no-split = The split into Sangat Baik and Baik was not published.
anugerah-totals-published-parts-below = Below Baik: { $parts }.
anugerah-totals-published-assessed = Assessed: { $n ->
    [one] one institution
   *[other] { $n } institutions
  }.
anugerah-totals-published-rest = The numbers assessed, Kurang and Buruk were not published.
anugerah-totals-published-rest-assessed = The number assessed was not published.
anugerah-totals-published-conflict = Another source prints { $assessed } assessed; that figure contradicts the { $above } and is not used.

# Per group
anugerah-groups-title = Categories per group, round { $year }{ $where }
anugerah-groups-part = { $group } { $n } of { $of }
anugerah-groups-bar = <b>{ $group }</b>  { $n } of { $of } at Baik or above
anugerah-groups-bars = Bars show shares of those assessed, below Baik to the left and Baik or above to the right; the numbers in them are institutions.
anugerah-groups-sentence = At Baik or above of those assessed in the { $year } round{ $where }: { $parts }.
anugerah-groups-assessed = Assessed in the { $year } round{ $where }: { $parts }.
anugerah-groups-silent = Nobody was assessed in: { $names }.
anugerah-groups-published = Counts per category of each group in the { $year } round{ $where } were not published.
anugerah-groups-published-printed = Sources do print: { $parts }.
anugerah-groups-published-part = { $group }, { $figures }
anugerah-groups-published-part-dated = { $group }, { $figures } ({ $date })
anugerah-groups-published-source = The source is { $names }.
anugerah-groups-published-apart = These figures come from other sources than the total of { $n } recipients and are not added to it.
anugerah-groups-published-note = Figures per group are quoted as printed, each with its date and source.
anugerah-groups-conflicts = { $n ->
    [one] One figure per group is printed differently by other sources.
   *[other] { $n } figures per group are printed differently by other sources.
  }
anugerah-printed-assessed = { $n } assessed
anugerah-printed-sangat-baik = { $n } Sangat Baik
anugerah-printed-baik = { $n } Baik
anugerah-printed-kurang = { $n } Kurang
anugerah-printed-buruk = { $n } Buruk
anugerah-printed-baik-or-above = { $n } at Baik or above
anugerah-printed-below-baik = { $n } below Baik
anugerah-printed-share = { $share } at Baik or above

# Cumulative
anugerah-cumulative-title = Cumulative up to the { $year } round{ $where }
anugerah-end-of-round = the end of the { $year } round
anugerah-cumulative-sentence = Latest status as of { $when }{ $where }: { $above } of { $of } registered institutions ({ $share }) at Baik or above{ $above ->
    [0] {""}
   *[other] {" "}({ $high })
  }, { $below } below Baik{ $below ->
    [0] {""}
   *[other] {" "}({ $low })
  } and { $none } not assessed.
anugerah-cumulative-one = Latest status as of { $when }{ $where }: the only registered institution is at { $category }.
anugerah-cumulative-one-below = Latest status as of { $when }{ $where }: the only registered institution is below Baik, at { $category }.
anugerah-cumulative-one-none = As of { $when }{ $where }, the only registered institution has not been assessed.
anugerah-cumulative-assessed = { $of ->
    [1] { $n ->
        [0] As of { $when }{ $where }, the only registered institution has not been assessed.
       *[other] As of { $when }{ $where }, the only registered institution has been assessed.
      }
   *[other] As of { $when }{ $where }, { $n } of { $of } registered institutions { $n ->
        [one] has
       *[other] have
      } been assessed.
  }
anugerah-cumulative-published-regional = Cumulative figures{ $where } up to the { $year } round were not published.
anugerah-cumulative-published-none = National cumulative figures up to the { $year } round were not published.
anugerah-cumulative-quoted = By latest status as published for { $when }{ $where }: { $parts }.
anugerah-cumulative-before-round = { $when } (before the { $year } round)
anugerah-silent-assessed = assessed
anugerah-silent-above = at Baik or above
anugerah-silent-below = below Baik
anugerah-cumulative-quoted-assessed = { $n } of { $of } registered institutions assessed
anugerah-cumulative-quoted-above = { $n } at Baik or above
anugerah-cumulative-quoted-above-split = { $n } at Baik or above ({ $parts })
anugerah-cumulative-quoted-below = { $n } below Baik
anugerah-cumulative-quoted-below-split = { $n } below Baik ({ $parts })
anugerah-cumulative-quoted-share = { $share } of those assessed at Baik or above
anugerah-cumulative-quoted-silent = Not published: the number { $names }.
anugerah-cumulative-older = These cumulative figures date from { $date }, before the figures of the { $year } round ({ $round }), and do not hold them yet.
anugerah-cumulative-dates = The figures of the groups have different dates; see the table.
anugerah-cumulative-not-added = Cumulative figures are not added to those of the round: whoever was assessed in it is already in them.
anugerah-cumulative-not-added-published = Cumulative figures are not added to those of the round: the same institution may be in both.
anugerah-target-part = { $group } { $share } (target { $target })
anugerah-target-unknown-part = { $group } { $target }
anugerah-target-met = Targets of { $year } met: { $parts }.
anugerah-target-short = Targets of { $year } not met: { $parts }.
anugerah-target-unknown = Targets of { $year } whose realisation was not published: { $parts }.
anugerah-target-beside = Targets of { $year } beside the share of those registered according to the registry: { $parts }.
anugerah-target-reported = Targets of { $year } beside the share that was reported: { $parts }.
anugerah-target-met-regional = Shares at or above the national target of { $year }: { $parts }.
anugerah-target-short-regional = Shares below the national target of { $year }: { $parts }.
anugerah-target-unknown-regional = National targets of { $year } without a regional figure: { $parts }.
anugerah-target-of-registered = Targets are set for the share at Baik or above of the registered institutions.
anugerah-target-national = Targets are national; here they stand beside regional shares.
anugerah-target-apart = The published counts and the registry are of different moments, so it is not said whether a target was met.
anugerah-target-none = No target is on record for { $year }.

# Recipients
anugerah-recipients-title = Award recipients, round { $year }{ $where }
anugerah-recipients-none = No recipients in the { $year } round{ $where }: no institution reached Baik.
anugerah-recipients-sentence = Recipients in the { $year } round{ $where }: { $n ->
    [one] one institution
   *[other] { $n } institutions
  }, of which { $parts }.
anugerah-recipients-alike = { $n ->
    [one] Recipients in the { $year } round{ $where }: one institution, at { $category }.
   *[other] Recipients in the { $year } round{ $where }: { $n } institutions, all at { $category }.
  }
anugerah-recipients-best = Highest score { $score }: { $names }.
anugerah-recipients-best-published = Highest known score { $score }: { $names }.
anugerah-no-baik = The instrument of the { $year } round{ $where } has no categories Baik and Sangat Baik, so there is no list by them.
anugerah-recipients-known = { $n ->
    [0] No recipient of the { $year } round{ $where } is known on record, and the number announced was not published.
    [one] One recipient of the { $year } round{ $where } is known on record; the number announced was not published.
   *[other] { $n } recipients of the { $year } round{ $where } are known on record; the number announced was not published.
  }
anugerah-recipients-known-all = { $of ->
    [0] No recipient of the { $year } round{ $where } was announced.
    [1] The only recipient of the { $year } round{ $where } is known on record.
   *[other] All { $of } recipients of the { $year } round{ $where } are known on record.
  }
anugerah-recipients-known-over = { $n ->
    [one] One recipient of the { $year } round{ $where } is known on record, more than the { $of } announced.
   *[other] { $n } recipients of the { $year } round{ $where } are known on record, more than the { $of } announced.
  }
anugerah-recipients-known-of = { $n } of { $of } recipients of the { $year } round{ $where } { $n ->
    [one] is
   *[other] are
  } known on record; { $gap ->
    [one] one name was not published
   *[other] { $gap } names were not published
  }.
anugerah-recipients-published-mix = Known: { $parts }.
anugerah-recipients-order = Order: group, score, name.
anugerah-ranks = Ranks count within the group, among all assessed in this round; equal scores share a rank.
anugerah-ranks-published = Ranks count among known scores only and are no national ranking; equal scores share a rank.
anugerah-ranks-regional = Ranks count among the chosen provinces only.
anugerah-rank-unknown = No rank is given while the group holds an institution of the same or a higher category whose score is not known.

# Best of each group
anugerah-best-title = Highest score of each group, round { $year }{ $where }
anugerah-best-none = There is no score in the { $year } round{ $where }.
anugerah-best-none-published = No score of the { $year } round{ $where } is known.
anugerah-best-sentence = Highest score of each group in the { $year } round{ $where }: { $parts }.
anugerah-best-sentence-published = Highest known score of each group in the { $year } round{ $where }: { $parts }.
anugerah-best-of-group = { $names } ({ $group }, { $score })
anugerah-best-in = { $names } ({ $score })
anugerah-best-below = Below Baik, hence no recipient: { $names }.
anugerah-best-ties = Equal scores are all named.
anugerah-best-unknown = A group is left out while one of its institutions holds a higher category without a known score.

# First time
anugerah-reached-baik = Baik or above
anugerah-reached-sangat-baik = Sangat Baik
anugerah-first-title = First time at { $reached }, round { $year }{ $where }
anugerah-first-none = In the { $year } round{ $where } no institution reached { $reached } for the first time.
anugerah-first-none-published = No institution is known to have reached { $reached } for the first time in the { $year } round{ $where }.
anugerah-first-sentence = In the { $year } round{ $where }, { $n ->
    [one] one institution
   *[other] { $n } institutions
  } reached { $reached } for the first time.
anugerah-first-sentence-published = { $n ->
    [one] One institution known to have reached { $reached } in the { $year } round{ $where } was never on record there before.
   *[other] { $n } institutions known to have reached { $reached } in the { $year } round{ $where } were never on record there before.
  }
anugerah-first-names = By name: { $names }.
anugerah-first-split = { $fresh ->
    [0] All had been assessed below it before.
   *[other] { $risen ->
        [0] All were assessed for the first time.
       *[other] { $risen } had been assessed below it before; { $fresh } { $fresh ->
            [one] was
           *[other] were
          } assessed for the first time.
      }
  }
anugerah-first-split-published = { $fresh ->
    [0] All were on record below it at their assessment before.
   *[other] { $risen ->
        [0] For none of them is an earlier assessment on record.
       *[other] { $risen } { $risen ->
            [one] was
           *[other] were
          } on record below it before; for { $fresh ->
            [one] the other one
           *[other] the other { $fresh }
          } no earlier assessment is on record.
      }
  }
anugerah-first-split-one = { $fresh ->
    [0] It had been assessed below that category before.
   *[other] It was assessed for the first time.
  }
anugerah-first-split-one-published = { $fresh ->
    [0] It was on record below that category at its assessment before.
   *[other] No earlier assessment is on record.
  }
anugerah-first-since = “First time” counts since { $year }, under the same instrument.
anugerah-first-round = This is the first round of this instrument in the data, so every institution is there for the first time.
anugerah-first-unknown = Only what was reported is known: institutions without an earlier assessment on record are left out, and an earlier award that is not on record is possible, so “first time” must be confirmed before it is announced.

# Up and down
anugerah-moved-up-title = Moved up, round { $year }{ $where }
anugerah-moved-down-title = Moved down, round { $year }{ $where }
anugerah-moved-first-round = The { $year } round is the first round of this instrument in the data: there is no earlier assessment to compare with.
anugerah-moved-first-round-published = The { $year } round is the first round on record: there is no earlier assessment to compare with.
anugerah-moved-up-none = In the { $year } round{ $where } no institution moved up from its final assessment before.
anugerah-moved-up-none-published = No institution is known to have moved up in the { $year } round{ $where }.
anugerah-moved-down-none = In the { $year } round{ $where } no institution moved down from its final assessment before.
anugerah-moved-down-none-published = No institution is known to have moved down in the { $year } round{ $where }.
anugerah-moved-up-sentence = In the { $year } round{ $where }, { $n ->
    [one] one institution
   *[other] { $n } institutions
  } moved up from the final assessment before: { $parts }.
anugerah-moved-up-sentence-published = In the { $year } round{ $where }, { $n ->
    [one] one institution is
   *[other] { $n } institutions are
  } known to have moved up from the assessment before that is on record: { $parts }.
anugerah-moved-down-sentence = In the { $year } round{ $where }, { $n ->
    [one] one institution
   *[other] { $n } institutions
  } moved down from the final assessment before: { $parts }.
anugerah-moved-down-sentence-published = In the { $year } round{ $where }, { $n ->
    [one] one institution is
   *[other] { $n } institutions are
  } known to have moved down from the assessment before that is on record: { $parts }.
anugerah-moved-pair = { $n } from { $before } to { $now }
anugerah-moved-note = Compared with the final assessment before under the same instrument, which may lie more than one year back.

# Largest rise
anugerah-improved-title = Largest rises of the score, round { $year }{ $where }
anugerah-improved-none = In the { $year } round{ $where } no institution's score rose from its final assessment before.
anugerah-improved-none-published = No institution's score is known to have risen in the { $year } round{ $where }.
anugerah-improved-sentence = Largest rise in the { $year } round{ $where }: { $names }, up { $change } points from { $before } ({ $before_year }) to { $score }.
anugerah-improved-sentence-published = Largest known rise in the { $year } round{ $where }: { $names }, up { $change } points from { $before } ({ $before_year }) to { $score }.
anugerah-improved-tied = Largest rise in the { $year } round{ $where }, { $change } points, shared by { $names }.
anugerah-improved-tied-published = Largest known rise in the { $year } round{ $where }, { $change } points, shared by { $names }.
anugerah-improved-last = The list holds the { $n } largest rises, the smallest of { $change } points.
anugerah-improved-note = The ten largest rises, ties at the last place included; only under the same instrument, and the assessment before may lie more than one year back.

# Aspects
anugerah-aspects-title = Strongest and weakest aspect, round { $year }{ $where }
anugerah-aspect-part-named = { $names } ({ $share })
anugerah-aspects-none = There is no aspect score in the { $year } round{ $where }.
anugerah-aspects-none-published = National means per aspect for { $year }{ $where } were not published.
anugerah-aspects-published-regional = Means per aspect for { $year }{ $where } were not published.
anugerah-aspects-equal = { $n ->
    [one] In the { $year } round{ $where } only one aspect has a score: { $what }.
   *[other] In the { $year } round{ $where } all aspects assessed are equally strong: { $what }.
  }
anugerah-aspects-equal-published = For { $year }{ $where } only { $what } { $n ->
    [one] was
   *[other] were
  } published; no strongest and weakest can be named.
anugerah-aspects-sentence = In the { $year } round{ $where } { $n_best ->
    [one] the strongest aspect is
   *[other] the strongest aspects are
  } { $best }, the weakest { $worst }: means of { $n } aspects, in percent of the maximum.
anugerah-aspects-sentence-published = National means for { $year }{ $where } were published for { $n } of { $of } aspects only: the highest { $best }, the lowest { $worst }. Which of all aspects is strongest and weakest is not known.
anugerah-aspects-note = Mean points divided by the maximum of the aspect; every institution counts the same.
anugerah-aspects-note-published = Means are quoted as printed. Aspect scores known of single institutions are no national mean.

# Talent management
anugerah-talent-title = Talent management, round { $year }{ $where }
anugerah-talent-unrecorded = The mark for talent management is not recorded for the { $year } round{ $where }; an empty list does not mean that there is none.
anugerah-talent-none = { $of ->
    [1] The only institution of the { $year } round{ $where } whose mark is recorded does not have working talent management.
   *[other] Of { $of } institutions of the { $year } round{ $where } whose mark is recorded, none has working talent management.
  }
anugerah-talent-sentence = { $of ->
    [1] The only institution assessed in the { $year } round{ $where } is marked for working talent management.
   *[other] { $n } of { $of } institutions assessed in the { $year } round{ $where } { $n ->
        [one] is
       *[other] are
      } marked for working talent management.
  }
anugerah-talent-partly = { $of ->
    [1] The only institution of the { $year } round{ $where } whose mark is recorded has working talent management.
   *[other] Of { $of } institutions of the { $year } round{ $where } whose mark is recorded, { $n } { $n ->
        [one] has
       *[other] have
      } working talent management.
  }
anugerah-talent-mix = By category: { $parts }.
anugerah-talent-note = By the mark for talent management at the final assessment; mark and category are set apart from each other.
anugerah-talent-silent = { $n ->
    [one] For one other institution the mark is not recorded.
   *[other] For { $n } other institutions the mark is not recorded.
  }

# Provinces and islands
anugerah-by-province-title = Spread by province, round { $year }{ $where }
anugerah-by-island-title = Spread by island, round { $year }{ $where }
anugerah-n-province = { $n } provinces
anugerah-n-island = { $n } islands
anugerah-places-none = In the { $year } round{ $where } no regional government was assessed.
anugerah-places-none-published = No regional government is known to have been assessed in the { $year } round{ $where }.
anugerah-places-sentence = In the { $year } round{ $where }, { $above } of { $n } regional governments assessed reached Baik or above.
anugerah-places-sentence-published = In the { $year } round{ $where } the results of { $n } regional governments are known, { $above } of them at Baik or above.
anugerah-places-nobody-baik = { $n ->
    [1] In the { $year } round{ $where }, the only regional government assessed is below Baik.
    [2] In the { $year } round{ $where }, both regional governments assessed are below Baik.
   *[other] In the { $year } round{ $where }, none of the { $n } regional governments assessed reached Baik.
  }
anugerah-places-nobody-baik-published = { $n ->
    [1] In the { $year } round{ $where } the result of one regional government is known: below Baik.
   *[other] In the { $year } round{ $where } the results of { $n } regional governments are known, none of them at Baik or above.
  }
anugerah-places-all-baik = { $n ->
    [1] In the { $year } round{ $where }, the only regional government assessed reached Baik or above.
    [2] In the { $year } round{ $where }, both regional governments assessed reached Baik or above.
   *[other] In the { $year } round{ $where }, all { $n } regional governments assessed reached Baik or above.
  }
anugerah-places-all-baik-published = { $n ->
    [1] In the { $year } round{ $where } the result of one regional government is known: Baik or above.
   *[other] In the { $year } round{ $where } the results of { $n } regional governments are known, all of them at Baik or above.
  }
anugerah-places-assessed = In the { $year } round{ $where }, { $n ->
    [one] one regional government was
   *[other] { $n } regional governments were
  } assessed.
anugerah-places-most = { $each ->
    [1] Most in { $names }: { $n }.
   *[other] Most in { $names }, { $n } each.
  }
anugerah-places-most-published = { $each ->
    [1] Most are known in { $names }: { $n }.
   *[other] Most are known in { $names }, { $n } each.
  }
anugerah-places-without = Without a recipient: { $names }.
anugerah-places-without-published = Without a known recipient: { $names }.
anugerah-places-note = Governments of provinces, kabupaten and kota are counted; central institutions are not.
anugerah-places-note-published = Known governments of provinces, kabupaten and kota are counted; as they are no sample, regions cannot be compared.
anugerah-tiles = One tile is one province. Number: its recipients; no number means that none was assessed. Strip: share of its governments per category.
anugerah-tiles-published = One tile is one province. Number: its known recipients; no number means that none is known. Strip: share of its governments per category.
anugerah-tiles-outside = not among the provinces chosen ({ $year })
