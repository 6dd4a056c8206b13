# Controls before a ceremony's figures are published
control-title = Controls
control-column-state = Result
control-column-what = What is checked
control-column-sides = Both sides
control-column-left = First side
control-column-left-n = First figure
control-column-right = Second side
control-column-right-n = Second figure
control-column-difference = Difference
control-column-sentence = In words
control-n = { $n } controls
control-state-ok = agrees
control-state-part = agrees, part is known
control-state-failed = off by { $difference }
control-state-unknown = cannot be checked
control-word-ok = agrees
control-word-failed = fails
control-word-unknown = cannot be checked
control-found-ok = { $unknown ->
    [0] All { $n } controls agree.
   *[other] No control fails: { $ok } of { $n } agree.
  }
control-found-failed = { $failed ->
    [one] One of { $n } controls fails: the pack cannot be released.
   *[other] { $failed } of { $n } controls fail: the pack cannot be released.
  }
control-found-unknown = { $n ->
    [one] One cannot be checked because its figures were not published.
   *[other] { $n } cannot be checked because their figures were not published.
  }
control-refusal = The pack of { $ceremony } is refused: { $n ->
    [one] one control fails
   *[other] { $n } controls fail
  }, and no file may leave until the sums agree.

control-sentence = { $what }: { $left } { $n }, { $right } { $m }; { $verdict }.
control-equal = they agree
control-difference = difference { $difference }
control-part = they agree, as the first side holds only what is known
control-too-many = difference { $difference }, though the first side must not be larger
control-unknown = cannot be checked
control-unpublished = not published
control-offence = { $name }: { $points } points mean { $follows }, but it says { $label }
control-more-labels = { $n ->
    [one] So does one other institution.
   *[other] So do { $n } other institutions.
  }
control-more = { $n ->
    [one] one other institution
   *[other] { $n } other institutions
  }
control-names = Not in agreement: { $names }.
control-moment-before = round before
control-moment-latest = latest status

control-definitions = Definition of the categories{ $subject }
control-definitions-left = categories whose name, order or bound was exchanged
control-definitions-right = must be
control-faults = { $subject }
control-faults-left = assessments that cannot be right
control-faults-right = must be
control-fault-total-sum = Total equals the sum of the aspects
control-fault-total-maximum = Total within the maximum of the instrument
control-fault-total-step = Total in steps of half a point
control-fault-aspect-maximum = Aspect score within its maximum
control-fault-fixed-on = Date of the final score fits the round
control-labels = Category follows from the score{ $subject }
control-labels-left = categories that do not follow from their score
control-labels-right = should be
control-recount = Category { $subject }
control-recount-left = statistic
control-recount-right = recount from the assessments
control-groups = Category { $subject }
control-groups-left = sum of all groups
control-groups-right = total
control-registry = All institutions{ $subject }
control-registry-left = all categories plus not assessed
control-registry-right = registered
control-group-registry = Group { $subject }
control-group-registry-left = all categories plus not assessed
control-group-registry-right = registered
control-recipients = Recipients { $subject }
control-recipients-left = names on the list of recipients
control-recipients-right = total
control-recipients-known-left = names known
control-recipients-known-right = number announced
control-recipients-all = All recipients{ $subject }
control-recipients-all-left = names on the list of recipients
control-recipients-all-right = total Baik or above
control-recipients-all-known-left = names known
control-recipients-all-known-right = number announced
control-scopes = Latest status, category { $subject }
control-scopes-left = sum of all groups
control-scopes-right = total
control-scope-registry = Latest status, { $subject }
control-scope-registry-left = all categories plus not assessed
control-scope-registry-right = registered
control-provinces = Category { $subject } by province
control-provinces-left = sum of all provinces
control-provinces-right = recount of regional governments
control-islands = Category { $subject } by island
control-islands-left = sum of all islands
control-islands-right = sum of all provinces
control-rows = Table { $subject }
control-rows-left = rows that agree with the recount
control-rows-right = rows that must be there
control-list = List { $subject }
control-list-left = names that agree with the score file
control-list-right = names on the list
control-list-complete = Completeness of the list { $subject }
control-list-complete-left = names on the list
control-list-complete-right = by the score file
control-aspects = Means of the aspects{ $subject }
control-aspects-left = aspect scores behind the means
control-aspects-right = aspect scores in the score file
control-quoted-above = Published figures, Sangat Baik and Baik{ $subject }
control-quoted-above-left = Sangat Baik plus Baik
control-quoted-above-right = Baik or above
control-quoted-below = Published figures, Kurang and Buruk{ $subject }
control-quoted-below-left = Kurang plus Buruk
control-quoted-below-right = below Baik
control-quoted-both = Published figures, both sides of Baik{ $subject }
control-quoted-both-left = Baik or above plus below Baik
control-quoted-both-right = assessed
control-quoted-scopes = Published figures per group{ $subject }
control-quoted-scopes-left = sum of the groups published
control-quoted-scopes-right = total Baik or above
control-quoted-registry = Published figures and the registry{ $subject }
control-quoted-registry-left = assessed
control-quoted-registry-right = registered

control-scope-all = all institutions
control-scope-kementerian = Kementerian
control-scope-lpnk = LPNK
control-scope-lns = LNS
control-scope-provinsi = Provinsi
control-scope-kabupaten-kota = Kabupaten & Kota
control-list-recipients = recipients
control-list-best-by-group = best of each group
control-list-first-baik = first time Baik
control-list-first-sangat-baik = first time Sangat Baik
control-list-moved-up = moved up
control-list-moved-down = moved down
control-list-most-improved = largest rises
control-list-talent-management = talent management
control-list-summary = summary of the round
control-list-by-group = per group
control-list-cumulative = of latest status
control-list-by-province = by province
control-list-by-island = by island
