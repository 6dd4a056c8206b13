"""Data: every row of every table, with filters, columns explained, and files of every row."""

from merit.ui import data, frame

view = frame.title("data")
choice = data.choose(view)
total = data.head(view, choice)
data.files(view, choice, total)
data.columns(view, choice)
data.rows(view, choice, total)
data.same_again(view, choice)
