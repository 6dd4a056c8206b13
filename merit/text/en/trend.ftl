tren-title = Trends
tren-lede = Is merit moving: categories, scores and aspects from year to year, per group and province. The counting rule applies to categories; scores and aspects are always those finalised in that very year.
trend-scope-all = All institutions
trend-scope-province = Institutions in { $province }
trend-scope-both = { $group } ({ $province })
trend-scope-groups = All groups
trend-scoped = { $scope }, { $finding }

trend-not-sample = Not a sample (winners are published more often), so neither a national figure nor a trend.
trend-record-sources = Every score of the record with its source is on the page Institution; all sources are on the page Method & sources.
trend-few-note = Open circles: single scores; that year has not enough data for a median (fewer than { $few } scores).
trend-instruments-note = The instrument changes within this span: figures before and after are not comparable.
trend-other-instrument = Years before { $year } used another instrument: not comparable.
trend-incomparable = not comparable
trend-n-scores = n = { $n } scores
trend-n-year = n = { $n } institutions ({ $year })
trend-n-profiles = n ≤ { $n } profiles per aspect and year

trend-median = Median
trend-median-and-half = Median, quartiles
trend-middle-half = Middle half
trend-single = Single score (n < { $few })
trend-minimum = Lowest
trend-maximum = Highest
trend-q1 = Quartile 1
trend-q3 = Quartile 3
trend-hover = { $year }: median { $median }, middle half { $q1 } to { $q3 }, n = { $n }
trend-no-score = no score

trend-mix-title = Categories per year: { $scope }
trend-mix-title-published = Categories per year in the record: { $scope }
trend-mix-sentence = { $year }: of { $assessed } institutions assessed, { $above } at Baik or above and { $below } below Baik ({ $parts }).
trend-mix-published = { $year }: { $assessed } institutions are in the record, { $above } at Baik or above and { $below } below Baik ({ $parts }); { $silent } others were not published. Not a sample, so not a national figure.
trend-mix-change = { $direction ->
    [rose] The share of the assessed at Baik or above rose from { $before } ({ $year }) to { $after }.
    [fell] The share of the assessed at Baik or above fell from { $before } ({ $year }) to { $after }.
   *[same] The share of the assessed at Baik or above has stayed at { $after } since { $year }.
  }
trend-mix-none = none of { $n } registered institutions has been assessed yet.
trend-mix-none-published = none of { $n } registered institutions is in the record.
trend-mix-nobody = no institution fits this choice.
trend-mix-note-published = Only institutions that the press or KASN ever named. A year without a bar: nothing was published. The published national counts are on the page Overview.
trend-mix-note-silent = A year without a bar: nobody was assessed yet.

trend-spread-title = Median and spread of scores: { $scope }
trend-spread-now = { $year }: median { $median } of { $n } scores finalised; half of them between { $q1 } and { $q3 }.
trend-spread-range = That median lies in the range of { $category }.
trend-spread-published = { $year }: median { $median } of { $n } scores published; half of them between { $q1 } and { $q3 }.
trend-spread-change = { $direction ->
    [rose] Since { $year } ({ $before }) the median rose by { $change } points.
    [fell] Since { $year } ({ $before }) the median fell by { $change } points.
   *[same] The median is the same as in { $year } ({ $before }).
  }
trend-spread-few = { $n ->
    [one] { $year }: only 1 score ({ $scores }), not enough data for a median (fewer than { $few }).
   *[other] { $year }: only { $n } scores ({ $scores }), not enough data for a median (fewer than { $few }).
  }
trend-spread-none = no score has been finalised yet.
trend-spread-none-published = no score was published.
trend-spread-note = Horizontal lines: lower bounds of the categories. Middle half: from quartile 1 to quartile 3. Each year assesses other institutions, so the median also moves with who took part.

trend-events = Numbered events in the figure
trend-events-outside = Outside the years of the figure
trend-event-basis = basis: { $basis }
trend-event-source = source: { $source }
trend-events-note = Dotted lines: ceremonies. An event of which only the year is known stands in the middle of that year.

trend-groups-title = Median score per group: { $scope }
trend-groups-sentence = { $year }: highest median { $median } in { $groups }, lowest { $least } in { $lowest }.
trend-groups-one = { $year }: median { $median } in { $groups }.
trend-groups-none = not enough data: no group has { $few } scores or more in one year.
trend-groups-silent = Not enough data: { $groups }.
trend-group-n = { $group } (n = { $n })
trend-groups-note = The deeper the colour, the higher the median. n=…: fewer than { $few } scores, not enough data for a median. Empty cell: no score.

trend-aspect = Aspect
trend-aspect-title = Eight aspects, percent of the maximum: { $scope }
trend-aspect-value = { $aspects } ({ $value })
trend-aspect-sentence = { $year }: strongest { $strongest }, weakest { $weakest }, medians in percent of the maximum.
trend-aspect-before = { $aspect } in { $year }: { $value }.
trend-aspect-none = no aspect score yet.
trend-aspect-few = not enough data: no year has { $few } aspect scores or more.
trend-aspect-national = National average { $year }, ever published for only { $n } of eight aspects: strongest { $strongest }, weakest { $weakest }, in percent of the maximum.
trend-aspect-profiles = { $n ->
    [one] { $scope }: at most 1 profile of an institution per aspect and year; not a sample, and not enough data for a median (fewer than { $few }).
   *[other] { $scope }: at most { $n } profiles of institutions per aspect and year; not a sample, and not enough data for a median (fewer than { $few }).
  }
trend-aspect-medians = { $scope }: at most { $n } profiles of institutions per aspect and year; not a sample.
trend-aspect-no-profile = { $scope }: no profile of an institution was published.
trend-aspect-note = Figures in the small titles: median { $year }.
trend-aspect-note-published = Figures in the small titles: national average { $year } of all institutions, whatever group and province are chosen. A title without a figure: its average was not published.
trend-aspect-other = Aspects of different instruments are not comparable, so each instrument stands on its own.
trend-national-average = National average
trend-profile = one institution
trend-median-of = median of { $n } institutions
trend-what = Figure
trend-of-maximum = Percent of the maximum
