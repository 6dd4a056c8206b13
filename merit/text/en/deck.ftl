# The ceremony's deck (PPTX)
deck-cut-off = As of { $day }
deck-cut-off-unknown = The date on which scores were fixed is not known
deck-watermark-alt = SIMULATION: figures and names on this slide are made up, no institution's achievement
deck-page = { $title } ({ $n }/{ $of })
deck-table-title = { $title }: table
deck-map-title = { $title }: map
deck-target-title = { $title }: share and target
deck-rows = Rows { $first }–{ $last } of { $of }
deck-table-alt = Table { $title }, rows { $first }–{ $last } of { $of }
deck-questions = Queries: { $names }
deck-sources = Sources:
deck-stack-caption = Length of a colour: share of the whole bar. Number: institutions; shares below 3.5% carry no number, see the table.
deck-columns-unpublished = { $name } ({ $word })
deck-share = Share at Baik or above
deck-target = Target
deck-mean = Mean percent of the maximum
deck-map-caption = Each tile is a province. Number: governments at Baik or above, of those registered.
deck-map-caption-published = Each tile is a province. Number: governments known to be at Baik or above, of those registered.
deck-map-caption-absent = Dashed: a province that did not exist in { $year }.
deck-map-caption-chosen = Bold outline: provinces of this ceremony.
deck-tile = { $name }: { $parts }; { $n } registered
deck-tile-none = { $name }: not part of the choice
deck-tile-absent = { $name }: did not exist in { $year }
deck-map-legend = Key to the colours
deck-of-registered = of { $n } registered
deck-of-target = target { $target }
deck-share-registered = Share of the registered at Baik or above
deck-card-alt = { $label }: { $value }
deck-controls-pair = { $left } = { $right }
deck-closing-title = How it was counted, how to check
deck-closing-rules = How it was counted
deck-closing-check = How to check
deck-check-snapshot = All figures come from one snapshot of the data: { $snapshot } ({ $dataset }).
deck-check-api = The same figures over HTTP: { $address }
deck-check-command = The same files from the command line: { $command }
deck-check-queries = Queries (folder queries): { $names }
deck-check-sources = Published sources quoted: { $n }, listed on the slide “{ $title }”; their addresses stand in the speaker notes.
deck-sources-title = Published sources
deck-central = Central
deck-summary = Summary
deck-part-stage = Presentation
deck-part-appendix = Appendix: lists of names and tables
deck-list-rows = { $title }: { $n ->
    [one] one row
   *[other] { $n } rows
}
deck-before = { $year }: { $n }
deck-no-recipient = { $category } (below Baik, no recipient)
deck-highlights-title = Highlights, round { $year }{ $where }
deck-nothing-title = None, not recorded or not published, round { $year }{ $where }
deck-map-caption-silent = A tile without number: its results were not published.
deck-check-page = The same statistics, controls and files stand on the dashboard's page “{ $page }”: choose { $dataset } and the round of { $year }.
