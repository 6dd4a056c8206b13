"""Facts come in here: files are checked, claims resolved, snapshots built."""
