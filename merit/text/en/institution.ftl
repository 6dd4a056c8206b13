# The page Institution
label-institution = Institution
instansi-title = One institution
instansi-lede = The last known category, the score, and the place among the peers.
institution-search = Type a name, an abbreviation or a code; for example bekasi, komdigi or 32.16.

institution-code = code { $code }
institution-existed-always = exists in all years of the assessment
institution-existed-since = in the registry since { $from }
institution-existed-until = in the registry until { $to }
institution-existed-between = in the registry from { $from } to { $to }
institution-basis = ({ $basis })
institution-known-as = Other names: { $names }.
institution-moved = Part of the province { $former } until { $until }.
institution-predecessor = Successor of { $names }, counted since { $year }.
institution-predecessor-split = Split off from { $names } ({ $year }).
institution-successor = Succeeded by { $names }, counted since { $year }.
institution-successor-split = { $names } split off from it ({ $year }).
institution-own-record = Scores of predecessors or successors are not merged into this history.

institution-way-province = Other governments in { $province }
institution-way-simulation = Example of a full page of this institution in the simulated data (not real)

institution-history-title = History of the score
institution-history-title-of = History of the score: { $instrument }
institution-history-item = { $score } { $category } ({ $year })
institution-history-item-score = { $score } ({ $year })
institution-history-item-category = { $category } without a score ({ $year })
institution-history-item-open = { $score } ({ $year }, { $status })
institution-history-sentence = { $name }: { $items }.
institution-history-open = Not final: { $items }.
institution-history-rose = From { $from } to { $to }: up by { $points } points.
institution-history-fell = From { $from } to { $to }: down by { $points } points.
institution-history-same = From { $from } to { $to }: unchanged.
institution-history-none = { $name }: no final assessment yet.
institution-history-incomparable = Other instruments are not comparable: their history is drawn apart and never joined.
institution-history-note = The line joins consecutive years only; years without a final score stay empty.
institution-history-note-category = A box marked “–”: only the category is known, no score.
institution-mark-final = Final score
institution-mark-inferred = Year inferred
institution-mark-interim = Interim
institution-mark-self = Self-assessment
institution-mark-category = Category only
institution-mark-no-score = –
institution-band-from = ≥ { $bound }
institution-band-below = < { $bound }
institution-n-final = { $n ->
    [1] n = 1 final assessment
   *[other] n = { $n } final assessments
  }
institution-undated = { $status }, date { $missing }
institution-status-date = Status and date
institution-unofficial = not official

institution-claims-title = Every figure and its source
institution-claims-figure = Figure
institution-claims-sentence = Statements: { $claims }, sources: { $sources }; no figures contradict each other.
institution-claims-conflict = Statements: { $claims }, sources: { $sources }; { $others } of them with another figure: { $items }.
institution-claims-item = { $year } uses { $used }, other figure { $other } ({ $publisher })
institution-claims-item-score = { $year } uses the category { $used } without a score, other figure { $other } ({ $publisher })
institution-claims-used = used
institution-claims-agrees = same figure, other source
institution-claims-again = same figure, same source
institution-claims-other = another figure
institution-claims-part = Part
institution-claims-publisher = Publisher
institution-claims-address = Address
institution-claims-n = { $n ->
    [1] n = 1 statement
   *[other] n = { $n } statements
  }
institution-claims-undated = undated
institution-claims-none = No source names this institution yet.
institution-source-untitled = untitled page

