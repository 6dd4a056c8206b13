# A score file: what is wrong with it, where, and what to do.
fault-place = { $file }, sheet { $sheet }, row { $row }, column { $column }, cell { $cell }, value “{ $value }”:

## File and sheet

fault-macros = The workbook carries macros.
remedy-macros = Save it again as Excel Workbook (.xlsx) without macros.
fault-links = The workbook draws on other files.
remedy-links = Break those links (Data > Edit Links > Break Link), then save again.
fault-hidden-sheet = The sheet with the scores is hidden.
remedy-hidden-sheet = Unhide the sheet (right-click a tab > Unhide) so that people can check it, then save again.
fault-sheet-choice = There is no sheet named “Skor”; there are: { $sheets }.
remedy-sheet-choice = Name the sheet that holds the scores “Skor”, or delete the others.
fault-header-missing = No column headings were found in the first ten rows.
remedy-header-missing = Write the headings (kode_instansi, tahun, aspek_1, …) in one row above the data, as in the template.
fault-no-rows = There are no data below the headings.
remedy-no-rows = Fill in at least one row.
fault-too-many = There are { $count } problems; only the first { $shown } are listed.
remedy-too-many = Correct those listed, then check again.

## Columns

fault-column-missing = The column { $column } is needed and is not there.
remedy-column-missing = Add the column { $column } with its values.
fault-column-near = The heading “{ $value }” is not known; did you mean { $near }?
remedy-column-near = Write { $near } if that is meant; otherwise give the column a quite different heading, or delete it.
fault-column-twice = The heading “{ $value }” is read as { $name }, but column { $first } is { $name } already.
remedy-column-twice = Delete one of the two columns, or change its heading.
fault-column-type = The column { $column } is of type { $value }, which cannot be read.
remedy-column-type = Store the column as text, number or date.
fault-score-columns-missing = There are neither aspect columns nor a total.
remedy-score-columns-missing = Add aspek_1 to aspek_8, or total.
fault-swapped = The contents of the columns “{ $first }” and “{ $second }” seem to be swapped.
remedy-swapped = Look at both columns, then exchange their headings or their contents.
fault-hidden-column = The column { $column } is hidden.
remedy-hidden-column = Unhide the column so that people can check it, or delete it.

## Rows and cells

fault-ragged = The row has { $found } cells under { $expected } headings.
remedy-ragged = Give it as many cells as there are headings; text that contains the separator stands in quotation marks ("…").
fault-row-above-header = This row above the headings looks like data (it holds the code “{ $value }”), but only rows below the headings are read.
remedy-row-above-header = Move the row below the headings, or delete it.
fault-merged = The cells { $range } are merged.
remedy-merged = Unmerge them, then fill in every cell.
fault-hidden-row = The row is hidden but holds data.
remedy-hidden-row = Show the row (clear the filter, or choose Unhide), or delete it.
fault-formula-error = The formula in this cell gives the error { $value }.
remedy-formula-error = Correct the formula, or replace it by its value.
fault-formula-without-value = The cell holds a formula that was never computed: “{ $value }”.
remedy-formula-without-value = Open and save the file in Excel or LibreOffice so that the formula is computed, or replace it by its value.

## Institution

fault-code-missing = The institution code is empty.
remedy-code-missing = Fill in the code from the registry, such as 32.16 or kpk.
fault-code-unknown = The code “{ $value }” is not in the registry.
remedy-code-unknown = Use a code of the registry, such as 32.16 or kpk.
fault-code-unknown-near = The code “{ $value }” is not in the registry.
remedy-code-unknown-near = Perhaps { $near } ({ $name }) is meant.
fault-code-date = The institution code reads as a date or a time of day ({ $value }).
remedy-code-date = Format the cell as Text, then type the code again.
fault-name-other = The name “{ $value }” belongs to code { $other } ({ $owner }), not to { $code } ({ $expected }).
remedy-name-other = Correct the code or the name, whichever is wrong.
fault-name-unknown = The name “{ $value }” is not that of the institution with code { $code }.
remedy-name-unknown = Write “{ $expected }”, leave the name empty, or correct the code.
fault-name-unmarked = The name “{ $value }” does not end in { $mark }, while others in this file do.
remedy-name-unmarked = Synthetic and official data must not be mixed: put them into separate files.

## Year, status and key

fault-year-missing = The year is empty.
remedy-year-missing = Fill in the year of the assessment, such as 2024.
fault-year-form = “{ $value }” is not a year.
remedy-year-form = Write the year in four digits, such as 2024.
fault-year-range = The year { $value } is outside { $first }–{ $last }.
remedy-year-range = Correct the year.
fault-year-draft = For { $year } there is no instrument whose maxima are fixed.
remedy-year-draft = Check the year; its scores can be published only once the instrument is fixed.
fault-existed-from = { $name } ({ $code }) exists only since { $first }, not in { $year }.
remedy-existed-from = Correct the year or the institution code.
fault-existed-until = { $name } ({ $code }) existed only until { $last }, not in { $year }.
remedy-existed-until = Correct the year or the institution code.
fault-existed-until-heirs = { $name } ({ $code }) existed only until { $last }, not in { $year }.
remedy-existed-until-heirs = Use the code of a successor: { $heirs }.
fault-duplicate = This institution with year { $year } and status { $status } stands in row { $row } already.
remedy-duplicate = Delete one of the rows, or correct its code, year or status.
fault-status-unknown = The status “{ $value }” is not known.
remedy-status-unknown = Write final, interim, self or ditarik; an empty cell means final.
fault-withdrawn-elsewhere = The word “ditarik” stands in the column { $column }, where it withdraws nothing.
remedy-withdrawn-elsewhere = Write ditarik in the column status to withdraw the score; otherwise remove the word here.
fault-withdrawn-and-given = { $name } ({ $code }) of { $year } is withdrawn here but given in row { $row }.
remedy-withdrawn-and-given = Choose one: delete this row to replace the score, or delete row { $row } to withdraw it.
fault-withdrawn-not-held = { $name } ({ $code }) of { $year } is not published, so it cannot be withdrawn.
remedy-withdrawn-not-held = Delete the row, or correct its code or year.

## Numbers

fault-number-form = “{ $value }” is not a number that can be read.
remedy-number-form = Write the number alone, without a unit or a thousands separator, such as 37.5.
fault-score-date = The cell holds a date or a time ({ $value }), not a score; Excel may have turned a score into a date.
remedy-score-date = Format the cell as Number, then type the score again.
fault-negative = The value { $found } is below 0.
remedy-negative = Write a score from 0 to { $maximum }.
fault-step = The value { $found } is not a multiple of 0.5.
remedy-step = Write the score in steps of 0.5, from 0 to { $maximum }.
fault-above-maximum = The value { $found } in column { $column } is above the maximum of { $maximum }.
remedy-above-maximum = Check the score; the highest value accepted is { $maximum }.
fault-above-maximum-percent = The value { $found } in column { $column } is above the maximum of { $maximum }; it may be a percentage.
remedy-above-maximum-percent = Write points, not percent; the highest value accepted is { $maximum }.
fault-scale-aspects = The aspect scores of this row are on a scale of 0–1, not in points.
remedy-scale-aspects = Write the points of each aspect, such as 37.5.
fault-scale-total = The total “{ $value }” seems to be an index on a scale of 0–1, not points.
remedy-scale-total = Write the total in points, from 0 to { $maximum }.
fault-aspect-missing = The score { $column } is empty, but the status final needs all eight aspects.
remedy-aspect-missing = Fill in the score (0 if it is zero), or change the status to interim or self.
fault-nothing-scored = The row has neither aspect scores nor a total.
remedy-nothing-scored = Fill in the scores, delete the row, or write the status ditarik to withdraw a published score.
fault-total-sum = { $aspects ->
    [some] The total { $found } is less than the sum of the aspects given, which is { $sum }.
   *[all] The total { $found } is not the sum of the eight aspects, which is { $sum }.
}
remedy-total-sum = Correct the total or an aspect; the total may be left empty.

## Category, date, talent management

fault-category-unknown = The category “{ $value }” is not known.
remedy-category-unknown = Write one of { $categories }, or leave it empty.
fault-category-differs = The category “{ $value }” does not follow from the score { $total }, which means { $expected }.
remedy-category-differs = Correct the category or the score; the category may be left empty.
fault-date-form = “{ $value }” is not a date that can be read.
remedy-date-form = Write the date as 31-12-2023 or 2023-12-31.
fault-date-number = “{ $value }” looks like the serial number of a date ({ $date }).
remedy-date-number = Format the cell as Date, or write { $date }.
fault-date-early = The date { $value } lies before the year of the assessment, { $year }.
remedy-date-early = Correct the date or the year.
fault-date-late = The date { $value } lies after 31 December { $last }, too late for the assessment of { $year }.
remedy-date-late = Correct the date or the year.
fault-talent-form = “{ $value }” is neither ya nor tidak.
remedy-talent-form = Write ya or tidak, or leave it empty.

## Files that cannot be read

unreadable-absent = { $file } cannot be read: the file is not there or may not be opened. Check its name and permissions.
unreadable-empty = { $file } cannot be read: the file is empty. Choose the file that holds the scores.
unreadable-kind = { $file } cannot be read: its kind is not known. Use .xlsx, .csv or .parquet.
unreadable-setting = { $file } cannot be read: the setting { $variable } is “{ $value }”. Make it a whole number above 0, or remove it.
unreadable-not-csv = { $file } cannot be read: it holds an Excel workbook, not CSV. Change its ending to .xlsx, or save it as CSV UTF-8.
unreadable-utf16 = { $file } cannot be read: its text is stored as UTF-16. In Excel choose Save As > CSV UTF-8.
unreadable-nul = { $file } cannot be read: line { $line } holds a NUL character. Open it in Excel, then choose Save As > CSV UTF-8.
unreadable-encoding = { $file } cannot be read: line { $line } holds the byte { $byte }, which is not UTF-8. In Excel choose Save As > CSV UTF-8.
unreadable-csv = { $file } cannot be read: a quotation mark near line { $line } has no partner. Correct that line, or save again from Excel as CSV UTF-8.
unreadable-csv-cell = { $file } cannot be read: a cell of the row beginning at line { $line } is too long, it holds more than { $limit } characters. Shorten it, and check the quotation marks of that row.
unreadable-not-parquet = { $file } cannot be read: it is not Parquet, or it is damaged. Save it again.
unreadable-encrypted = { $file } cannot be read: it is locked with a password, or in the old Excel format (.xls). Remove the password, then save as .xlsx.
unreadable-not-workbook = { $file } cannot be read: it is not an Excel workbook. Open it in Excel or LibreOffice, then save as .xlsx.
unreadable-damaged = { $file } cannot be read: the workbook is damaged or cut off. Copy or download it again, or open it in Excel and save it again.
unreadable-odd-workbook = { $file } cannot be read: the workbook is written in an unusual way. Open it in Excel or LibreOffice, then save as .xlsx.
unreadable-entities = { $file } cannot be read: the workbook holds XML declarations that are not allowed. Open it in Excel or LibreOffice, then save as .xlsx.
unreadable-limit-file_bytes = { $file } was not read: its size is { $found } MB, the limit is { $limit } MB. Split the file, or ask the administrator to raise { $variable }.
unreadable-limit-unpacked_bytes = { $file } was not read: unpacked it is at least { $found } MB, the limit is { $limit } MB. Split the file, or ask the administrator to raise { $variable }.
unreadable-limit-members = { $file } was not read: the workbook consists of { $found } parts, the limit is { $limit }. Split the file, or ask the administrator to raise { $variable }.
unreadable-limit-sheets = { $file } was not read: it has { $found } sheets, the limit is { $limit }. Split the file, or ask the administrator to raise { $variable }.
unreadable-limit-rows = { $file } was not read: it has { $found } rows, the limit is { $limit }. Split the file, or ask the administrator to raise { $variable }.
unreadable-limit-columns = { $file } was not read: it has { $found } columns, the limit is { $limit }. Split the file, or ask the administrator to raise { $variable }.
unreadable-limit-cells = { $file } was not read: it has { $found } cells, counted up to the last one in use; the limit is { $limit }. Split the file, or ask the administrator to raise { $variable }.
unreadable-limit-text = { $file } was not read: one cell holds { $found } characters, the limit is { $limit }. Split the file, or ask the administrator to raise { $variable }.
