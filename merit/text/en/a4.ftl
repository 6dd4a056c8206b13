# The A4 page of one institution
a4-document = { $name }: merit system sheet { $year }
a4-document-province = { $province }: merit system sheets of { $n } institutions
a4-year = sheet of { $year }
a4-address = Address of this view:
a4-sources = Sources
a4-n = n = { $n } scores finalised in { $year }, { $peers } of them from { $of } peers
a4-no-trend = No total score or category is there to be drawn.
a4-strip-aspect = Aspect
a4-strip-own = Score
a4-strip-mark = Beside the peers, percent of maximum
a4-strip-years = By year
a4-strip-middle = Middle half of the peers
a4-strip-alt = { $name }: { $own }; peers: { $middle }.
a4-spark-alt = { $name } by year: { $values }.
a4-middle = { $q1 }–{ $q3 }, median { $median } (n = { $n })
a4-middle-few = { $values } (n = { $n })
a4-values = { $low } and { $high }
a4-download = Download the A4 sheet (PDF)
a4-strip-bar = Percent of maximum
a4-unscored = Peers without a score of { $year } (their last status): { $items }.
a4-strip-single = Peers
a4-more = { $n } more institutions: full list by way of the address of this view
a4-n-published = n = { $n } published scores of { $year }, { $peers } of them from { $of } peers
a4-gap = { $n } ranked rows not printed
a4-silent = { $n } peers without any final assessment.
a4-silent-published = { $n } peers without a published score or status.
a4-thin = thin
a4-bounds = Category bounds of { $year }: { $name }
a4-aspects = Aspects that are assessed: { $names }.
a4-aspect-maximum = { $name } (maximum { $maximum })
