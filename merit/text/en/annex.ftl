# Annex, list of recipients and charter texts
charter-number = No. { $number }/{ $year }
charter-text = Charter { $number } is awarded to { $name } for attaining the category { $category } with a score of { $total } in the { $year } assessment of the implementation of the merit system.
charter-text-no-score = Charter { $number } is awarded to { $name } for attaining the category { $category } in the { $year } assessment of the implementation of the merit system.
cut-off-unknown = not known

recipients-number = number
recipients-institution = institution_code
recipients-name = institution_name
recipients-group = group
recipients-province = province
recipients-total = score
recipients-category = category
recipients-rank = rank_in_group
recipients-of = of
recipients-year = year
recipients-charter-number = charter_number
recipients-charter-text = charter_text
recipients-rule = counting_rule
recipients-cut-off = cut_off_date
recipients-dataset = dataset
recipients-snapshot = snapshot

annex-document = { $title }: annex
annex-subject = Statistics of the round of { $year }
annex-page = Page { $page } of { $pages }
annex-lede = Annex: every statistic that is announced on a sheet of its own, with all its rows, counting rule, cut-off date and sources.
annex-snapshot = Snapshot
annex-cut-off = Cut-off date
annex-before = Round compared with
annex-before-none = there is no earlier round
annex-before-other = not comparable: the round of { $year } uses another instrument
annex-missing = Words in cells
annex-missing-help = A figure that is not there is written as a word (for example “not published” or “none”), never as 0; 0 always means zero.
annex-column-sheet = Sheet
annex-column-content = Content
annex-column-rows = Rows
annex-column-finding = Finding

annex-sheet-contents = Contents
annex-sheet-totals = Categories
annex-sheet-by-group = By group
annex-sheet-cumulative = Cumulative and targets
annex-sheet-recipients = Recipients
annex-sheet-best-by-group = Best by group
annex-sheet-first-baik = First time Baik
annex-sheet-first-sangat-baik = First time Sangat Baik
annex-sheet-moved-up = Moved up
annex-sheet-moved-down = Moved down
annex-sheet-most-improved = Largest rises
annex-sheet-aspects = Aspects
annex-sheet-talent-management = Talent management
annex-sheet-by-province = By province
annex-sheet-by-island = By island
annex-sheet-controls = Controls
annex-sheet-charters = Charters
annex-sheet-sources = Sources

annex-source-line = Source: { $source }
annex-sources-in-rows = The column “{ $column }” gives the source codes of each row; the sheet “{ $sheet }” spells them out.
annex-sources-more = And { $n } other sources, all on the sheet “{ $sheet }”.
annex-questions = Queries: { $names }
annex-chart-data = Data of the chart
annex-chart-silent = no bar: not published

annex-controls-note = Each control compares two counts of the same facts. Difference = first side less second side. Where a side was not published the control cannot be checked. In the published record the known part may be smaller than the whole.

annex-charters-title = Charter texts: { $title }
annex-charters-sentence = { $n ->
    [0] There is no recipient, hence no charter text.
    [one] One charter text for the one recipient.
   *[other] { $n } charter texts, one per recipient, in the order of the list of recipients.
}
annex-charters-note = The number is the running number in the list of recipients of all Indonesia followed by the year, not an official one; replace it by the number of the assessor's register where there is one. For a mail merge use the CSV of recipients: its text is the same. There an apostrophe stands before a code ('32.16), because Excel reads it as an hour without one.
annex-charter-number = Charter number
annex-charter-institution = Code
annex-charter-name = Institution
annex-charter-category-name = Category
annex-charter-total = Score
annex-charter-year = Year
annex-charter-text = Charter text

annex-sources-title = Published sources cited
annex-sources-sentence = { $n } published sources, cited { $uses } times in this annex.
annex-sources-note = One row per citation: the sheet or the institution whose figure is cited, then its source. Addresses are written as text; copy them into a browser to open them.
annex-source-used-for = Cited for
annex-source-source-id = Source code
annex-source-title = Title
annex-source-publisher = Publisher
annex-source-published-date = Date
annex-source-url = Address
annex-source-undated = not known
