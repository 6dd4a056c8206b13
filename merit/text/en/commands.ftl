# The command line: check, publish, list snapshots, roll back, verify.
cli-store = The store or the data cannot be used: { $detail }
cli-checking = Checking
cli-publishing = Making the snapshot and its controls …
cli-problems = { $number } problems found, { $shown } shown. Nothing is published.
cli-clean = { $file }: clean; { $rows } score rows, { $withdrawn } withdrawals, { $blank } rows without content left out (not assessed).
cli-unread = Columns that are not read because their headings are not known: { $columns }.
cli-changes = Changes: { $new } rows new, { $changed } changed, { $withdrawn } withdrawn. Latest status: { $moves } institutions move between categories, { $first } are assessed for the first time, { $lost } have no category any more, { $ended } no longer exist.
cli-totals = Totals of { $year } under rule "{ $rule }":
cli-controls = { $number } controls of the sums of { $years } rounds checked; none fails.
cli-published = Published: { $snapshot }, in use now.
cli-published-later = Published under embargo: { $snapshot }, not to be seen before { $hour }.
cli-no-snapshots = { $dataset }: there is no snapshot yet.
cli-rolled-back = Back to { $snapshot }; in use now.
verify-sound = The log's chain is whole; every snapshot and file is what was recorded.
verify-broken = { $number } things do not agree with the log.

# What a proof of the store finds.
verify-no-entry = log, line { $line }: is not an entry
verify-number = log, line { $line }: says that it is entry { $said }
verify-previous = log, line { $line }: does not follow from the line before
verify-changed = log, line { $line }: was changed after it was written
verify-head-missing = log.head is missing
verify-head-unreadable = log.head cannot be read
verify-short = log: ends after line { $line }, but line { $written } was written
verify-other = log, line { $line }: is not the line that was written
verify-log-unreadable = log.jsonl cannot be read
verify-snapshot-missing = { $snapshot }: its file is missing
verify-snapshot-changed = { $snapshot }: its file is not the one that was published
verify-snapshot-unknown = { $file }: is in no entry of the log
verify-file-missing = { $file }: the file that was handed in is missing
verify-file-changed = { $file }: is not the file that was handed in
verify-pointer-unreadable = { $file }: cannot be read
verify-pointer-other = { $file }: names another snapshot than the log
verify-no-store = { $folder }: there is no store
verify-lake = the lake: { $detail }
