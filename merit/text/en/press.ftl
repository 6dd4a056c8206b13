# Press release of an Anugerah Meritokrasi
press-heading = PRESS RELEASE
press-event = Anugerah Meritokrasi { $year }
press-event-regional = Anugerah Meritokrasi { $year } for { $provinces }
press-synthetic = SIMULASI (SIMULATION), NOT FOR PUBLICATION. All scores and categories below are made up, for trying out and training.
press-simulated = SIMULASI: { $sentence }
press-cut-off = cut-off date { $day }
press-cut-off-span = figures of { $first } to { $last }
press-no-cut-off = cut-off date not recorded
press-n-of = { $n } { $name }
press-n-unknown = { $name } (number not published)
press-namely = namely { $parts }
press-namely-only = { $n ->
    [one] namely in the category { $name }
   *[other] all of them in the category { $name }
  }

press-award = { $n ->
    [one] One institution
   *[other] { $n } institutions
  } reached Baik or above at the { $event }, { $parts }, by the counting rule “{ $rule }”, which covers only institutions whose score was finalised in the { $year } round ({ $cut_off }).
press-award-unsplit = { $n ->
    [one] One institution
   *[other] { $n } institutions
  } reached Baik or above at the { $event } (the numbers of Sangat Baik and of Baik were not published), by the counting rule “{ $rule }”, which covers only institutions whose score was finalised in the { $year } round ({ $cut_off }).
press-award-none = No institution reached Baik or above at the { $event } by the counting rule “{ $rule }”, which covers only institutions whose score was finalised in the { $year } round ({ $cut_off }).
press-award-unknown = The number of institutions that reached Baik or above at the { $event } by the counting rule “{ $rule }” (only institutions whose score was finalised in the { $year } round) was not published; { $cut_off }.
press-award-parts = The { $event } recorded { $parts } by the counting rule “{ $rule }”, which covers only institutions whose score was finalised in the { $year } round ({ $cut_off }).
press-nobody = In { $year } no institution was registered yet for the { $event }, so by the counting rule “{ $rule }” no score was finalised ({ $cut_off }).
press-nobody-list = There is therefore no category, rank or recipient to announce.
press-nobody-registry = The count rests on the registry of { $year }: governments formed after that year are not in it yet.

press-before = For comparison, the { $year } round recorded { $n ->
    [one] one institution
   *[other] { $n } institutions
  }, { $parts } ({ $cut_off }); each round assesses a different set of institutions, so the difference between the two does not describe a change in the same institutions.
press-before-unsplit = For comparison, the { $year } round recorded { $n ->
    [one] one institution
   *[other] { $n } institutions
  } at Baik or above, of which no breakdown was published ({ $cut_off }); each round assesses a different set of institutions, so the difference between the two does not describe a change in the same institutions.
press-before-parts = For comparison, the { $year } round recorded { $parts } ({ $cut_off }); each round assesses a different set of institutions, so the difference between the two does not describe a change in the same institutions.
press-before-zero = For comparison, no institution reached Baik or above in the { $year } round ({ $cut_off }); each round assesses a different set of institutions, so the difference between the two does not describe a change in the same institutions.
press-before-none = There is no earlier round in these data, so the figures stand without a comparison.
press-before-other = The round before ({ $year }) used another instrument; its results are not comparable and are not compared here.
press-before-unknown = The same figures for the { $year } round were not published, so there is no comparison.

press-below = { $assessed ->
    [one] The one institution assessed in this round
   *[other] Of the { $assessed } institutions assessed in this round, { $below }
  } stood below Baik, { $parts }
press-below-unsplit = In this round { $below } { $below ->
    [one] institution
   *[other] institutions
  } stood below Baik; the numbers of { $names } were not published
press-below-none = No institution assessed in this round stood below Baik
press-below-unknown = The numbers of institutions at { $names } in this round were not published
press-assessed = In this round { $assessed } of { $registered } registered { $registered ->
    [one] institution
   *[other] institutions
  } { $assessed ->
    [one] was
   *[other] were
  } assessed
press-assessed-unknown = The number of institutions assessed in this round was not published
press-set-aside = ; another source prints { $n } assessed, which contradicts the other figures and is not used

press-latest = By another counting rule, “{ $rule }”, which takes the newest final status of every institution ({ $cut_off }), { $items }; these figures are not added to the results of the round.
press-latest-assessed = { $assessed } of { $registered } registered { $registered ->
    [one] institution
   *[other] institutions
  } { $assessed ->
    [one] has
   *[other] have
  } been assessed
press-latest-above = { $n } stood at Baik or above
press-latest-above-of = { $n } stood at Baik or above ({ $share } of the registered)
press-latest-share = { $share } of the assessed stood at Baik or above
press-latest-share-of = { $share } of the registered stood at Baik or above
press-latest-below = { $below } stood below Baik, { $parts }
press-latest-below-unsplit = { $below } stood below Baik ({ $names } not broken down)
press-latest-below-none = none stood below Baik

press-highlights = Of note in this round: { $items }.
press-highlights-published = Of note among the published scores: { $items }.
press-best = the highest score, { $total } ({ $category }), went to { $names }
press-best-published = the highest published score, { $total } ({ $category }), went to { $names }
press-improved = the largest gain in points, { $change }, was recorded by { $name }, from { $before } ({ $year }) to { $total }
press-improved-tied = the largest gain in points, { $change }, was recorded by { $names }
press-first = { $n } { $n ->
    [one] institution
   *[other] institutions
  } reached Baik or above for the first time in the data, which begin in { $since }
press-many = { $n } institutions

press-known = { $known ->
    [one] The name of only one of { $announced } recipients is known;
   *[other] The names of only { $known } of { $announced } recipients are known;
  } this release rests on the published record, that is on news reports and pages of KASN and BKN, not on complete official data.
press-known-all = { $announced ->
    [one] The name of the only recipient is known;
   *[other] The names of all recipients are known, { $known } of { $announced };
  } this release rests on the published record, that is on news reports and pages of KASN and BKN, not on complete official data.
press-known-nobody = No recipient is known by name; this release rests on the published record, that is on news reports and pages of KASN and BKN, not on complete official data.
press-known-only = { $known ->
    [one] The name of one recipient is known,
   *[other] The names of { $known } recipients are known,
  } while their full number was not published; this release rests on the published record, that is on news reports and pages of KASN and BKN, not on complete official data.

press-line = Counting rule: { $rule } · { $cut_off } · Data: { $dataset } · snapshot { $snapshot }
press-sources = Sources:
