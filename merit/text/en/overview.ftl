ringkasan-title = Where merit stands
ringkasan-lede = How many institutions are at Baik or above, how many are still below it, and how it got here.
category-sangat_baik = Sangat Baik
category-baik = Baik
category-kurang = Kurang
category-buruk = Buruk
share-of-assessed-label = Share at Baik or above
share-of-assessed-short = { $share } of the assessed
share-of-registered-short = { $share } of the registered
in-registry = by the registry
share-of-registered = Share of the registered
against-year = since { $year }
evidence = Figures, dates and sources { $year } ({ $rule })
claim-used = used
claim-agrees = same figure, another source
claim-other = another figure
unsplit = { $name } (not split)
nobody = none
of-n = of { $of }
n-of-n = { $n } of { $of }
below-series-title = Below Baik per year
below-series-first = { $n } of { $of } institutions assessed ({ $year })
below-series-next = { $n } of { $of } ({ $year })
below-series-sentence = Below Baik: { $items }.
below-series-none = No number of institutions below Baik was published under this counting rule.
below-series-change = { $direction ->
    [fell] Their share fell from { $before } to { $after }.
    [rose] Their share rose from { $before } to { $after }.
   *[same] Their share stayed at { $after }.
  }
categories-title = Categories per year
categories-sentence = { $year }: { $above } institutions at Baik or above; the number below Baik was not published.
categories-sentence-both = { $year }: { $above } institutions at Baik or above, { $below } below Baik.
categories-split = In detail { $parts }.
categories-none = No numbers per category were published.
categories-note = A block in two colours: its sum was published, its split was not.
below-group-title = Below Baik per group
below-group-sentence = { $year }: most in the group { $group }, where { $n } of { $of } institutions assessed are still below Baik.
below-group-none = The number below Baik per group was never published. Official or simulated data show it.
target = Target
target-title = Baik or above against the target { $year }
target-sentence = { $year }: the target was reached by { $reached }; not yet by { $short }.
target-none = { $year }: no group has both a target and a result that were published.
target-note = Share of all registered institutions, latest status. Targets are set for ministries, LPNK, provinces, and regencies/cities.
