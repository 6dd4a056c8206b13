"""The publish desk on the page: who is here, uploads, files that wait, snapshots, the log."""
