# Page "Who moved"
perpindahan-title = Who moved between categories
perpindahan-lede = From which category to which institutions moved between two years, and which institutions they are. Tap the number at the left end of a band, or choose the move from the list. [Straight to the names](#daftar)
label-from = From year
label-to = To year
label-move = Move
label-bands = Bands
flows-bands-all = All
flows-bands-known = With a category
flows-bands-moved = Those that moved

flows-new = Newly formed
flows-ended = Ended
flows-new-province = Newly formed or moved in
flows-ended-province = Ended or moved out
flows-pair = { $from } → { $to }
flows-move-up = Rose (all)
flows-move-down = Fell (all)
flows-move-same = Stayed (all)
flows-move-first = { $state } → any category
flows-move-lost = Any category → { $state }
flows-move-unassessed = { $state } in both years
flows-move-new = { $state } (all)
flows-move-ended = { $state } (all)
flows-option = { $move }: { $n }

flows-title = Moves between categories, { $from } to { $to }
flows-sentence = { $from } to { $to } ({ $where }): { $items }.
flows-sentence-published = { $n ->
    [1] Of 1 institution whose category was published in both years, { $from } and { $to } ({ $where }): { $items }. Beyond it: { $rest }.
   *[other] Among { $n } institutions whose category was published in both years, { $from } and { $to } ({ $where }): { $items }. Beyond them: { $rest }.
  }
flows-sentence-published-none = No institution has a category published in both years, { $from } and { $to } ({ $where }). Of the others: { $rest }.
flows-none = No institution is registered for this choice ({ $where }), neither in { $from } nor in { $to }.
flows-up = { $n ->
    [0] none rose
   *[other] { $n } rose
  }
flows-down = { $n ->
    [0] none fell
   *[other] { $n } fell
  }
flows-same = { $n ->
    [0] none stayed
   *[other] { $n } stayed
  }
flows-again-latest = { $n ->
    [0] none assessed again
   *[other] { $n } assessed again
  }
flows-again-published = { $n ->
    [0] none with a category published for a year after { $from }
   *[other] { $n } with a category published for a year after { $from }
  }
flows-again-ever = { $n ->
    [0] none reached its best result after { $from }
   *[other] { $n } reached their best result after { $from }
  }
flows-first = { $n ->
    [0] none assessed for the first time
   *[other] { $n } assessed for the first time
  }
flows-first-published = { $n ->
    [0] none with a first published category
   *[other] { $n } with a first published category
  }
flows-first-round = { $n ->
    [0] none assessed in { $to } only
   *[other] { $n } assessed in { $to } only
  }
flows-first-round-published = { $n ->
    [0] none published for { $to } only
   *[other] { $n } published for { $to } only
  }
flows-lost = { $n } assessed in { $from } only
flows-lost-published = { $n } published for { $from } only
flows-unassessed = { $n } not assessed in either
flows-unassessed-published = { $n } not published in either
flows-unassessed-round = { $n } not assessed in either
flows-new-n = { $n ->
    [0] no institution newly formed
   *[other] { $n } newly formed
  }
flows-new-n-province = { $n ->
    [0] no institution newly formed or moved in from another province
   *[other] { $n } newly formed or moved in from another province
  }
flows-ended-n = { $n } ended
flows-ended-n-province = { $n } ended or moved to another province
flows-hidden = Not drawn: { $items }; the counts beside the categories still include them.
flows-hidden-state = “{ $state }” { $year } ({ $n }) is therefore not in the picture.
flows-hidden-label = { $n } not drawn
flows-nothing-drawn = There is no band to draw for this choice.
flows-note-latest = The latest status is carried forward: “stayed” includes institutions that were not assessed again between the two years.
flows-note-ever = Under “ever reached” no institution ever falls; “stayed” includes those not assessed again.
flows-note-round = Only scores finalised in the rounds of these two years; an institution not assessed in one of them neither rose nor fell.
flows-note-published = Published categories only: other moves may have gone unreported, and this is not a sample.
flows-published-totals = The counts here are of institutions in this record, not the totals published for the nation or a group; those published totals stand in the [Overview]({ $link }).
flows-colours = Colour of a band: the category in { $to }; pale: stayed.
flows-hover = { $move }: { $n ->
    [1] 1 institution
   *[other] { $n } institutions
  }
flows-n = n = { $n } institutions
flows-chosen = Chosen: **{ $move }**, { $n ->
    [1] 1 institution
   *[other] { $n } institutions
  }. [To the names](#daftar)
flows-not-comparable = { $from } and { $to } are not comparable: they have different instruments ({ $before }; { $later }). Moves are shown within one instrument only; choose two years of the same instrument.
flows-one-year = These data do not hold two years yet; a move needs two.

flows-table-title = Table of moves, { $from } to { $to }
flows-table-sentence = One row per state in { $from }, with where it went in { $to }; the last row adds up { $to }. Every number opens its names.
flows-table-year = In { $year }
flows-table-sum = Total { $year }
flows-table-beside = { $state }: { $n } (not in the total)
flows-table-all = All together
flows-table-not-yet = not there in { $year }
flows-state-from = State { $year }
flows-state-to = State { $year }
flows-count = Institutions
flows-reassessed = Status finalised after { $year }

flows-names-title = { $move }, { $from } to { $to }: { $n ->
    [1] 1 institution
   *[other] { $n } institutions
  }
flows-names-none = No institution made this move.
flows-names-ever = Shown are the best category and score reached up to that year, not the result of that year; the difference of the two is no change and is not shown.
flows-names-contested = “Another figure exists”: another source prints a different figure; the institution's page names them all.
flows-names-sentence = Rule and choice: { $where }. A name opens its page; in brackets the year of the assessment that counts.
flows-score-year = { $category } ({ $year })
flows-year-inferred = { $year }, year inferred
flows-no-score = score not known
flows-change = { $change } points
flows-same-assessment = the same assessment
flows-not-yet = not there yet
flows-no-more = no longer there
flows-other-province = in { $province }
flows-code = Institution code
flows-score-of = Score { $year }
flows-score-year-of = Score year for { $year }
flows-inferred-of = Score year for { $year } inferred
flows-contested-of = Another figure for { $year }
flows-change-column = Change of score
flows-direction = Direction
flows-why = Why new or ended
flows-why-not_yet = not there in the first year
flows-why-no_more = no longer there in the second year
flows-why-other_province = in another province
flows-other-province-column = That other province
flows-direction-up = rose
flows-direction-down = fell
flows-direction-same = stayed
flows-direction-first = gained a category
flows-direction-lost = without a category again
flows-direction-unassessed = without a category
flows-direction-new = new
flows-direction-ended = ended
flows-yes = yes
flows-no = no
flows-cited = Each institution's category and score are cited with their sources in the list of names; all sources stand in [Method & sources]({ $link }).
flows-sources = Sources
flows-snapshot = Snapshot
