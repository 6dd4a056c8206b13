# The page Publish: sign in, upload, check, approve, take back.
terbitkan-title = Publish
terbitkan-lede = Official scores go in checked, are approved by a second person, and can be taken back. Every act is recorded.
publish-contents = On this page
publish-now = All hours on this page are Western Indonesia Time (WIB, UTC+7). It is now { $at }.

## Sign in

publish-sign-in = Sign in
publish-sign-out = Sign out
publish-signed-in = Signed in as **{ $address }** ({ $roles }).
publish-role-editor = editor
publish-role-approver = approver
publish-refused-signed-out = The publish desk is for registered editors and approvers only. Sign in with your office account.
publish-refused-no-address = This account gives no e-mail address, so that its role cannot be told. Sign out, then sign in with another account.
publish-refused-unverified = The account provider has not verified { $address }. Have the address verified there, then sign in again.
publish-refused-expired = Your sign-in as { $address } has run out. Sign in again; nothing was changed.
publish-refused-outsider = Sorry, { $address } is not registered as an editor or approver. If it should be, ask the administrator to enter the address.
publish-refused-role = This act takes the role of { $role }. Nothing was changed.
publish-failed = Something went wrong and nothing was changed. Try again; if it stays so, give the administrator the reference { $reference }.
publish-late = It is entered in the log, but could not be put in use yet; the next act or start completes it. Reference { $reference }.

publish-guide-none = The publish desk is not open on this server, because sign-in has not been set up. The administrator can still publish official data from the command line.
publish-guide-missing = Section [auth] is not complete. Missing, or too short: { $names }.
publish-guide-auth-title = Setting up the sign-in
publish-guide-auth = 1. Register this dashboard as a client of your OpenID Connect provider (such as Google, Microsoft Entra or Keycloak), with a return address like `redirect_uri` below.
    2. Save the following on the server as `.streamlit/secrets.toml`, readable only by the account that runs the dashboard, and never commit it to Git.
    3. Restart the dashboard.
publish-guide-secret = `cookie_secret` signs the proof of a sign-in: at least 32 random characters. This command makes one:
publish-guide-lists = `editors` may upload and hand in, `approvers` may approve, reject and roll back. Addresses must be exactly the same, upper and lower case aside. One person may be on both lists, but can never approve an upload of their own. Changes to the lists count at once. After 8 hours, or sooner if the provider says so, people sign in again.
publish-guide-word-dashboard = DASHBOARD-ADDRESS
publish-guide-word-random = RESULT-OF-THE-COMMAND-BELOW
publish-guide-word-given = FROM-THE-PROVIDER
publish-guide-word-provider = PROVIDER
publish-guide-word-file = FILE
publish-guide-word-snapshot = SNAPSHOT
publish-guide-word-name = NAME
publish-guide-commands-title = From the command line
publish-guide-commands = The administrator of the server can check, publish, roll back and verify without this page:

## Upload

publish-upload-title = Upload and check
publish-template-year = Year of the template
publish-template = Download the template
publish-template-help = A workbook with every institution that exists in that year, drop-downs, an example and a guide.
publish-upload-label = Score file: .xlsx, .csv or .parquet, at most { $size } MB
publish-upload-help = One year or many, new or corrected. Rows that are not in the file stay as they were. The status “ditarik” withdraws the institution's row of that year.
publish-checking = Checking the file …
publish-faults = { $file }: problems found: { $n }. Nothing was handed in; correct the file and upload it again.
publish-faults-title = Problems of the file
publish-annotated = Download annotated copy (XLSX)
publish-faults-csv = Download list of problems (CSV)
publish-file-suffix = problems
publish-fault-place = Place and content
publish-fault-problem = Problem and what to do
publish-fault-row = Row { $row }
publish-fault-column = Column { $letter }
publish-fault-file = The whole file
publish-fault-remedy = To do:
publish-clean = { $file } is clean. Rows of scores: { $rows }; withdrawals: { $withdrawn }. Nothing has been handed in yet; look at the changes below.
publish-unread = Columns that are not read because their headings are not known: { $columns }. What they hold is neither checked nor published.
publish-clean-blank = Rows without any entry, left out as not assessed: { $n }.
publish-synthetic = This file holds simulated data: all of its names end in “(simulasi)”. Once approved, everybody sees it as simulated data, not as official data.
publish-working-out = Working out the changes …

publish-submit-title = Hand in for approval
publish-note = Note (may stay empty)
publish-note-help = Shown in the list of snapshots and in the log.
publish-embargo = Under embargo
publish-embargo-help = Before that hour nobody outside the publish desk sees these data. The hour is in WIB (UTC+7).
publish-embargo-day = Day of the embargo
publish-embargo-time = Hour of the embargo (WIB)
publish-embargo-chosen = Everybody sees it from **{ $at }**, once approved.
publish-submit-says = Handing in publishes nothing yet: the file is kept and waits for somebody else's approval.
publish-submit = Hand in for approval
publish-submitted-later = { $file } was handed in as number { $number } and waits for somebody else's approval. Once approved, its data can be seen from { $at }.
publish-submitted = { $file } was handed in as number { $number } and waits for somebody else's approval. The data in use have not changed.

## Changes

publish-changes-title = Rows that change
publish-changes-sentence = Rows: { $new } new, { $changed } changed, { $withdrawn } withdrawn.
publish-lost = Cells that lose their value: { $n }, in rows: { $rows }. The old value is removed and nothing takes its place. Make sure this is meant; the cells are marked “value lost” in the list of changed rows.
publish-column-change = Change
publish-change-new = New
publish-change-changed = Changed
publish-change-withdrawn = Withdrawn
publish-from-to = { $what }: { $before } → { $after }
publish-from-to-lost = { $what }: { $before } → { $after } **(value lost)**
publish-cell-aspect = Aspect { $no }
publish-cell-total = Score
publish-cell-category = Category
publish-cell-fixed-on = Date fixed
publish-cell-talent-management = Talent management
publish-empty = empty
publish-yes = yes
publish-no = no
publish-no-score = no score
publish-no-category = not assessed
publish-code = Institution code
publish-before = Before
publish-after = After
publish-before-of = { $what } before
publish-after-of = { $what } after
publish-n-rows = n = { $n } rows
publish-moves-title = Institutions that change category
publish-moves-sentence = By the latest status, institutions that change category: { $moves }; assessed for the first time: { $first }; without a category any more: { $lost }; no longer existing: { $ended }.
publish-ended = no longer exists
publish-moves-none = No institution changes category by its latest status.
publish-shifts = Rows that change category: { $n }, of which { $other } leave the latest status of their institution where it is.
publish-totals-title = Totals before and after
publish-totals-sentence = { $year }: figures that change: { $n }.
publish-totals-same = { $year }: no figure changes.
publish-totals-years = Figures change in { $years } too.
publish-figure = Figure
publish-difference = Difference
publish-none = none yet
publish-controls-ok = Rounds { $years }: { $ok } of { $n } controls of the sums agree, none fails.
publish-controls-failed = Rounds { $years }: { $failed } of { $n } controls of the sums fail.
publish-controls-none = No round with final scores is touched, so that no control was made.

## Waiting for approval

publish-waiting-title = Waiting for approval
publish-waiting-none = No file is waiting.
publish-waiting-n = Files that wait: { $n }, the oldest on top.
publish-waiting-open = Look at the changes and decide
publish-waiting-faulty = Against the data as they are now this file is no longer clean and cannot be approved. Ask its editor to correct it and hand it in again.
publish-waiting-editor = An approver decides on this file.
publish-base = Compared with: { $base }.
publish-base-none = no official data yet
publish-embargo-none = No embargo: published at the moment of approval.
publish-embargo-until = Under embargo until { $at }: before that hour nobody outside the publish desk sees it.
publish-embargo-past = The embargo of { $at } has passed: published at the moment of approval.
publish-approve-says = Approving publishes the changes above. { $when }
publish-approve-sure = I have examined the changes above and answer for their publication.
publish-approve = Approve and publish
publish-approved = Published: snapshot { $snapshot }, in use from now on.
publish-approved-later = Approved: snapshot { $snapshot } is in use from { $at }; until then the old data stay in use.
publish-reason = Reason for rejecting
publish-reason-missing = Write the reason for rejecting first. Nothing was changed.
publish-reject = Reject
publish-rejected = { $file } was rejected. The data have not changed; file and reason stay in the archive and in the log.
publish-take-back-says = Taking it back removes the file from the queue. The data do not change.
publish-take-back = Take back
publish-taken-back = { $file } was taken back. The data have not changed.

## Snapshots

publish-snapshots-title = Snapshots
publish-snapshots-none = No official data have been published yet.
publish-snapshots-n = Publications and roll-backs: { $n }, the newest on top.
publish-state-current = In use
publish-state-embargo = Under embargo until { $at }
publish-state-superseded = Superseded on { $at }
publish-state-taken-back = Taken back unseen
publish-did-publish = Published by { $by }, { $at }.
publish-did-approved = Uploaded by { $loader }, approved by { $by }, { $at }.
publish-did-rollback = Rolled back by { $by }, { $at }.
publish-did-upgrade = Made again for a new version by { $by }, { $at }.
publish-did-submit = Handed in by { $by }, { $at }.
publish-file-line = File: { $file } (sha256 `{ $short }…`)
publish-note-line = Note: { $note }
publish-counts-line = Rows of scores: { $assessments }, institutions: { $institutions }; { $new } new, { $changed } changed, { $withdrawn } withdrawn; institutions that change category: { $moves }, assessed for the first time: { $first }, no longer existing: { $ended }.
publish-pinned = Open the view with this snapshot
publish-hashes = sha256
publish-hash-file = The uploaded file
publish-hash-content = Content of the snapshot
publish-back = Go back to this snapshot
publish-back-here = Stay with this snapshot
publish-back-older-title = Go back to an older snapshot
publish-back-same-title = Stay with the snapshot in use
publish-back-older-says = Everybody sees { $snapshot } again at once. The one in use, { $now }, is not lost and can be used again.
publish-back-same-says = { $snapshot } stays in use.
publish-back-waits = What waits under embargo is taken out and will not be published: { $names }.
publish-back-reason = Reason (kept in the log)
publish-back-older-yes = Yes, go back
publish-back-same-yes = Yes, take out what waits
publish-back-no = Cancel
publish-rolled-back = Snapshot { $snapshot } is in use now, for everybody.

publish-compare-title = Two snapshots compared
publish-compare-few = There is something to compare once there are two snapshots.
publish-compare-same = Choose two different snapshots.
publish-compare-old = The difference cannot be worked out, as an older version of this product made: { $names }. Choose newer snapshots.
publish-compare-open = Look at the difference

## Log

publish-log-title = Log
publish-log-open = All entries ({ $n }), the newest on top
publish-log-sentence = Entries: { $n }. Each carries the hash of the one before; none can be changed without showing.
publish-log-number = No.
publish-log-what = What, who, when
publish-log-hash = Hash
publish-action-build = Built
publish-action-submit = Handed in
publish-action-reject = Rejected or taken back
publish-action-publish = Published
publish-action-rollback = Rolled back
publish-action-upgrade = Made again
publish-visible-from = Visible from { $at }
publish-verify = Verify now
publish-verify-says = Verifying reads the whole log, all snapshots and all files again and compares their hashes.
publish-verifying = Reading the log, snapshots and files again …
publish-verify-broken = Things that do not agree with the log: { $n }. Stop publishing and call the administrator:
