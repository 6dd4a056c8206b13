# What the desk refuses: why, and what to do.
desk-refused-busy = Somebody else is writing to the store. Nothing was changed; try again in a moment.
desk-refused-nothing = This file changes nothing: all of its rows are there already with the same content.
desk-refused-empty = After this file not one final score would be left; the official dataset must not be empty. To take everything back, return to an earlier snapshot.
desk-refused-mixed-synthetic = This file holds simulated data (names ending in "(simulasi)"), while the official dataset holds official scores. The two are never mixed; use a store of its own (MERIT_STORE) for training.
desk-refused-mixed-official = The official dataset of this store holds simulated data for training. Official scores are not mixed with them; use a store of its own (MERIT_STORE).
desk-refused-overtakes = Another publication waits for the end of its embargo ({ $hour }). A new one builds on it and must not overtake it: choose the same hour or a later one, or first take that publication back by returning to the snapshot in use.
desk-refused-controls = { $number } controls of the sums fail on the new data; the file is not published. See the controls below and correct the file.
desk-refused-moved-on = The data have changed since these changes were shown. Nothing was published; look at the changes once more.
desk-refused-own = Whoever uploads must not approve. Ask somebody else who is an approver.
desk-refused-decided = File number { $number } has been decided already, or was never handed in.
desk-refused-unknown-snapshot = Snapshot { $snapshot } is not known, or has never been in use.
desk-refused-in-use = Snapshot { $snapshot } is in use and nothing is waiting; nothing was changed.
desk-refused-hour-past = The embargo hour { $hour } has passed. Choose one that is to come, or publish without an embargo.
desk-refused-hour-unreadable = The embargo hour { $hour } cannot be read. Write it with its time zone, such as 2026-12-10T09:00+07:00.
desk-refused-dataset = Only the official dataset is published from a file, not { $dataset }; publikasi and simulasi build themselves.
desk-refused-nobody = Say who does this (--by NAME).
