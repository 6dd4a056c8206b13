metodologi-title = Method & sources
metodologi-lede = How scores, categories and every number here are computed, where they come from, and what they cannot say.
label-example = Example institution
label-source_year = Year of publication
label-page = Page
method-contents = Contents
method-all = All
method-nation = national
method-column-institution = institution
method-column-name = name
method-column-year = year
method-column-role = role
method-column-total = total
method-column-category = category
method-column-status = status
method-column-reason = reason
method-column-rule = rule
method-column-scope = scope
method-column-moment = moment
method-column-kind = kind
method-column-conflict = conflict
method-column-field = field
method-column-value = value
method-column-as-of-date = as_of_date
method-column-source-id = source_id
method-column-source-title = source_title
method-column-title = title
method-column-publisher = publisher
method-column-published-date = published_date
method-column-url = url
method-column-claims = claims
method-column-date = date
method-column-title-id = event
method-column-title-en = event
method-column-basis = legal_basis

# 1 Instruments
method-instruments = Two instruments
method-instruments-apart = { $first } and { $second } are not comparable: aspects, weights and scales differ. No trend line, difference, change of rank or “most improved” crosses from one to the other.
method-instrument = Instrument
method-instrument-facts = { $name }. In force { $years }. Legal basis: { $basis }. Maximum: { $maximum }.
method-instrument-since = since { $from }
method-instrument-span = { $from }–{ $to }
method-instrument-draft = Still a draft: weights and category bounds may change.
method-instrument-points = { $n } points
method-instrument-unknown = not known yet
method-maximum-open = A total of up to { $maximum } is valid and never clipped, although the top category is printed as { $printed }. Whether the end of that range is a cap or another version of the instrument is not known; the maximum is therefore kept as data of the instrument.
method-draft-levels = Levels in the draft of { $instrument }: { $levels }.
method-draft-level = { $name } { $range }
method-aspects-title = Aspects of { $instrument }
method-aspects-known = { $n } aspects; the maxima of { $derived } of them are not printed by themselves but derived from published figures.
method-aspects-unknown = { $n } aspects; their final weights have not been published.
method-number = No.
method-aspect = Aspect
method-maximum = Maximum
method-basis = Basis
method-basis-published = printed
method-basis-derived = derived
method-basis-unknown = not known yet

# 2 Categories
method-bands = Categories
method-bands-title = Category bounds
method-bands-rule = The category is the highest lower bound the score reaches, before any rounding. For half points between two printed ranges there is no published ruling; this rule closes the gap. The index from 0 to 1 is the score divided by the maximum; the category always comes from the score, never from the index.
method-bands-sentence = { $instrument }: { $parts }.
method-bands-none = This instrument has no category bounds in points yet.
method-band-below = { $name } below { $score }
method-band-from = { $name } from { $score }
method-lower-bound = Lower bound
method-printed-range = Printed range
method-examples-title = Examples of categories
method-examples-sentence = Worked examples: { $parts }.
method-example-is = { $score } is { $name }
method-why = Why
method-example-lowest = lowest final score in these data
method-example-half_point = half a point below the next bound
method-example-bound = exactly on the lower bound
method-example-maximum = maximum of the instrument

# 3 Counting rules
method-rules = Three counting rules
method-rules-lede = Every count names its rule. The four categories plus those not assessed always add up to the institutions registered in that year.
method-rule-example-title = One institution as an example
method-rule-example-auto = Example from the data
method-rule-example-gap = In { $year } no score was finalised: “Finalised this year” does not count it, “Latest status” uses { $category } of { $since }.
method-rule-example-gap-published = For { $year } no score was published: “Finalised this year” does not count it, “Latest status” uses { $category } of { $since }.
method-rule-example-fall = In { $year } its category fell to { $category }: “Latest status” fell with it, “Ever reached” stays { $ever }.
method-rule-example-same = All three rules give the same category in every year.
method-rule-example-none = These data hold no final score of { $name }.
method-trap-title = The trap in national figures
method-trap-sentence = { $category } { $before } ({ $first }, Latest status) and { $after } ({ $second }, Finalised this year) must not be compared: that is no fall but two counting rules. Compare only figures of the same row.
method-trap-none = In these data no two years can be misread in this way.

# 4 Claims
method-claims = When sources differ
method-claims-institution = **One institution, one year.** A finalised score beats one whose year was inferred, and both beat an interim one. Then a claim with a score beats one without; among scores, the one that more sources print, then the one of the newest source. A final category without a score takes a “year inferred” score of the same category, never an interim one. Only a finalised score has an official category.
method-claims-national = **One national count.** Decided figure by figure: a page of KASN or BKN itself beats a newspaper, then the number that more sources print, then the newest. Figures of different moments describe different states and do not contradict each other. An unprinted figure is filled in only where it follows from published ones by plain arithmetic, and is named as such.
method-claims-losers = Figures that are not used are not thrown away: all of them stand in the next section with their sources.

# 5 Conflicts
method-conflicts = Figures that contradict each other
method-conflicts-synthetic = Does not apply to simulated data: every score is made once and has no source. Contradictions between sources stand in the [Published record]({ $link }).
method-conflicts-official = Does not apply to official data: every score is published once by the assessor. Contradictions between sources stand in the [Published record]({ $link }).
method-score-conflicts = Scores of institutions
method-score-conflicts-sentence = { $n ->
    [0] No institution has published scores or categories that contradict each other.
    [one] For one institution and year, sources print different scores or categories.
   *[other] For { $n } institutions and years, sources print different scores or categories.
  }
method-count-conflicts = National counts
method-count-conflicts-sentence = { $n ->
    [0] No published national counts contradict each other.
    [one] One published figure is in conflict; under the same rule and for the same moment, sources print different numbers, or numbers that cannot both be right.
   *[other] { $n } published figures are in conflict; under the same rule and for the same moment, sources print different numbers, or numbers that cannot both be right.
  }
method-impossible = More at Baik or above than assessed: both cannot be right
method-figure = Figure
method-used = Used
method-other = Other figure
method-undated = undated
method-reason-status = weaker status
method-reason-sources = fewer sources
method-reason-newest = older or undated source
method-n-conflicts = { $n ->
    [one] one conflict
   *[other] { $n } conflicts
  }
method-sources-in-rows = The source of each row stands in the row.

# 6 Coverage
method-coverage = What the data cover
method-held = With a final assessment
method-scored = With a score
method-coverage-cell = { $n } of { $of } registered; { $scored } with a score
method-coverage-sentence = The fullest round is { $year }: a final assessment for { $n } of { $of } registered institutions ({ $share }); the largest share is that of the group { $group }, { $gn } of { $gof }.
method-coverage-note = A small number means that little was published, not that few were assessed.

# 7 Limits
method-limits = Limits of these data
method-limits-sample = **Not a sample.** This record consists of { $claims } claims in { $sources } sources about { $institutions } institutions. The news is mostly about winners.
method-limits-bias = The result: in this record { $here } are at Baik or above ({ $n } of { $of }, Latest status { $year }), while the national figure of { $moment } is { $national }. A mean of this record says nothing about the whole of Indonesia.
method-limits-missing = **Empty is not zero.** What was not published is unknown; that does not mean that it was not assessed.
method-limits-scores = **Scores are rare.** { $scored } of { $years } pairs of institution and year come with a score, the others with a category only. { $twice } institutions have scores for two years or more.
method-limits-aspects = **Hardly any aspect scores.** Only { $profiles } aspect profiles were published, { $n } aspect scores in all; no national ranking of aspects can be made from them.
method-limits-notes = **Notes on published figures**
method-limits-note = { $year }, { $rule }: { $note } Source: { $source }.
method-synthetic-not = **Not facts.** Not one simulated score is the result of any institution; every name ends in “(simulasi)”. The published record and its limits stand in the [Published record]({ $link }).
method-synthetic-made = **How the simulation is made.** A random generator with a fixed seed ({ $seed }): the same input gives the same result. The numbers per category under “Latest status” follow the published national counts where these are split; the rest is a plausible split and a continuation of the line. The eight aspect scores move in steps of half a point and add up to the total exactly. The registry of institutions is that of the other data.
method-official-limits = Scores published by the assessor. An institution without a score is counted as not assessed.

# 8 Events
method-events = Events
method-events-sentence = Ceremonies and changes of assessor, method or registry; those without a press source name their legal basis.
method-event = Event
method-event-round = Round:
method-event-ceremony = Ceremony:
method-event-registry = Registry:
method-event-assessor = Assessor:
method-event-method = Method:
method-n-events = { $n ->
    [one] one event
   *[other] { $n } events
  }

# 9 Terms
method-glossary = Who and what
method-term = Term
method-meaning = Meaning
method-term-asn = civil servants (aparatur sipil negara), whose management is assessed
method-term-kasn = Civil Service Commission, ran the assessment from 2018 to 2024
method-term-bkn = National Civil Service Agency, runs the assessment now together with KemenPANRB
method-term-kemenpanrb = Ministry of Administrative and Bureaucratic Reform; a PermenPANRB is a regulation of its minister
method-term-sipinter = application in which institutions score themselves; the assessor verifies the evidence and a plenary fixes the score
method-term-lpnk = non-ministry agencies
method-term-lns = commissions, secretariats of state bodies, police, prosecution and public broadcasting
method-term-anugerah = Anugerah Meritokrasi, the ceremony that honours institutions at Baik and Sangat Baik

# 10 Sources
method-sources = Sources
method-sources-sentence = Sources, newest first: { $n }. The last column is the number of score claims that rest on each. The download holds all { $all } sources.
method-sources-synthetic = Simulated scores have no source. Targets and events still rest on published sources; the full list stands in the [Published record]({ $link }).
method-sources-official = Official scores are published by the assessor. The list of published sources stands in the [Published record]({ $link }).
method-claims-short = Claims
method-source-assessor = assessor (KASN, BKN)
method-source-other = others
method-n-sources = { $n ->
    [one] one source
   *[other] { $n } sources
  }
