# A view pinned to one snapshot
label-snapshot = Snapshot
moment-wib = { $day }, { $hour }:{ $minute } WIB
notice-snapshot-old = { $label } “{ $value }” was made by an older version of this product and can no longer be shown; { $fallback } is shown.
notice-snapshot-lost = The file of { $label } “{ $value }” cannot be opened; { $fallback } is shown.
api-snapshot-unknown = These data have no snapshot “{ $value }” for the parameter “{ $parameter }”; the newest ones: { $allowed }.
api-snapshot-old = The snapshot “{ $value }” was made by an older version of this product and can no longer be opened; those that the parameter “{ $parameter }” can ask for: { $allowed }.
api-snapshot-lost = The file of the snapshot “{ $value }” cannot be opened; those that the parameter “{ $parameter }” can ask for: { $allowed }.
pinned-shown = **This view is pinned to snapshot { $snapshot }**, published { $since }.
pinned-in-use = It is still the one in use.
pinned-replaced = Since { $until } it has been superseded by { $successor }.
pinned-now = The one in use now is { $current }.
pinned-changes = Compared with the current data: { $new ->
    [one] { $new } score row is new
   *[other] { $new } score rows are new
}, { $changed } changed, { $withdrawn } withdrawn; { $moves ->
    [one] { $moves } institution changed
   *[other] { $moves } institutions changed
} category.
pinned-no-rows = No score row differs from the current data; something else changed, such as the registry of institutions or a national figure.
pinned-figure-moved = Institutions at Baik or above in { $year } (latest status): { $before } → { $after }.
pinned-figure-same = Institutions at Baik or above in { $year } (latest status): still { $after }.
pinned-figure-moved-published = Institutions recorded at Baik or above in { $year } (latest status): { $before } → { $after }.
pinned-figure-same-published = Institutions recorded at Baik or above in { $year } (latest status): still { $after }.
pinned-newest = The current data already hold { $year }: { $now } at Baik or above.
pinned-newest-published = The current data already hold { $year }: { $now } recorded at Baik or above.
pinned-way = The same view on the current data
pinned-way-light = This page with the current data
pinned-link = Link that stays with this snapshot
