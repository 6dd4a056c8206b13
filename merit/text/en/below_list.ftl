di-bawah-baik-title = Below “Baik”
di-bawah-baik-lede = Who has not reached Baik yet, how many points are left to its line, and who is nearest and worth coaching. [Go to the list](#daftar)
below-now = { $n ->
    [one] { $n } institution below Baik ({ $where })
   *[other] { $n } institutions below Baik ({ $where })
  }
below-now-near = { $near ->
    [0] none of them less than 10 points away
   *[other] { $near } of them less than 10 points away
  }
below-now-nearest = nearest { $names } ({ $total }, { $missing } missing)
below-now-nearest-old = nearest { $names } ({ $total } in { $year }, { $missing } missing)
below-now-only-old = no score of the last two years; by old scores, nearest { $names } ({ $total } in { $year }, { $missing } missing)
below-now-none = { $assessed ->
    [one] The one institution assessed is not below Baik ({ $where }).
   *[other] None of the { $assessed } institutions assessed is below Baik ({ $where }).
  }
below-series-unassessed = No institution has been assessed yet for this choice.
below-no-line = This year's instrument has no category Baik ({ $where }); the list is about the years before.
below-now-unassessed = No institution has been assessed yet ({ $where }).
below-and-others = { $n ->
    [one] { $name } and { $n } other
   *[other] { $name } and { $n } others
  }
below-known = { $n ->
    [one] { $n } institution below Baik is known by name ({ $where })
   *[other] { $n } institutions below Baik are known by name ({ $where })
  }
below-known-none = No institution below Baik is known by name ({ $where }); a record that is silent does not mean there is none.
below-known-part = The full number for this choice was not published.
below-known-unnamed = Of the { $below } institutions below Baik ({ $when }), at least { $unnamed } are not known by name from the sources collected.
below-known-parts = The number below Baik per group and per province was never published. Official or simulated data show it.
below-known-note = Only institutions named by the press or KASN; a score may be years old, and the institution may have reached Baik since without any report.

below-distance-title = How far from the line of Baik
below-distance-sentence = { $n } of { $of } institutions below Baik { $n ->
    [one] is
   *[other] are
  } within 25 points of the line ({ $where }).
below-distance-known = Of { $of } { $of ->
    [one] institution
   *[other] institutions
  } below Baik with a known score, { $n ->
    [0] none is
    [one] { $n } is
   *[other] { $n } are
  } within 25 points of the line ({ $where }).
below-distance-most = The largest step: { $n } institutions lack { $step } points.
below-distance-unknown = { $n ->
    [one] For { $n } institution only the category is known, not the score.
   *[other] For { $n } institutions only the category is known, not the score.
  }
below-distance-none = No score below Baik is known ({ $where }).

below-by-group-title = Below Baik by group, { $year }
below-by-province-title = Below Baik by province, { $year }
below-by-province-note = The provincial government with the kabupaten and kota in it; central institutions are not included.
below-by-most = Most in { $part }: { $n } of { $of } institutions assessed ({ $where }).
below-by-tied = Most in { $parts }: { $n } each ({ $where }).
below-by-group-many = Most in { $k } groups: { $n } each ({ $where }).
below-by-province-many = Most in { $k } provinces: { $n } each ({ $where }).
below-by-group-zero = No group has an institution below Baik ({ $where }).
below-by-province-zero = No province has an institution below Baik ({ $where }).
below-by-group-free = { $k ->
    [one] In { $k } group nobody is below Baik.
   *[other] In { $k } groups nobody is below Baik.
  }
below-by-province-free = { $k ->
    [one] In { $k } province nobody is below Baik.
   *[other] In { $k } provinces nobody is below Baik.
  }
below-by-group-empty = No institution is registered for this choice ({ $where }).
below-by-province-empty = This group is not divided by province ({ $where }).

below-list-title = The list, nearest first
below-list-lede = A name opens the page of its institution. Points to Baik are counted from its lower bound, { $line }. Years below Baik: assessed years in a row.
below-list-rows = { $first }–{ $last } of { $total }
below-list-rows-label = Rows
below-list-download = { $n ->
    [one] Download the row (CSV)
   *[other] Download all { $n } rows (CSV)
  }
below-list-top = [To the start of the list](#daftar)
below-points-to-baik = Points to Baik
below-score-trend = Trend · below since
below-weakest-aspect = Weakest aspect
below-weakest-unknown = aspects not known
below-no-score = score not known
below-no-earlier-score = first score
below-no-other-score = no score before
below-change-since = { $change } since { $year }
below-years-below-since = { $n ->
    [one] 1 year ({ $year })
   *[other] { $n } years since { $year }
  }
below-old-score = score of { $year }
below-old-category = category of { $year }
below-year-inferred = { $year }, year inferred

below-institution-code = Institution code
below-points-missing = Missing (points)
below-score-year = Year of the score
below-score-year-inferred = Year inferred
below-weakest-aspect-percent = Weakest aspect (% of maximum)
below-years-below = Assessed years in a row below Baik
below-since = Below Baik since
below-previous-year = Year of the score before
below-previous-score = Score before
below-score-change = Change of the score
below-score-history = History of the score
below-snapshot = Snapshot
below-yes = yes
below-no = no
