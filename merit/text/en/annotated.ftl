# The annotated copy of a score file, and the list of its problems
fault-head-file = file
fault-head-sheet = sheet
fault-head-row = row
fault-head-column = column
fault-head-cell = cell
fault-head-value = value
fault-head-rule = rule
fault-head-problem = what is wrong
fault-head-remedy = what to do
annotated-sheet-problems = Problems
annotated-title = Check of { $file }
annotated-title-sheet = Check of { $file }, sheet “{ $sheet }”
annotated-count =
    { $n ->
        [0] No problems; this file can be published.
        [one] { $n } problem. Nothing is published while there are problems.
       *[other] { $n } problems. Nothing is published while there are problems.
    }
annotated-how = Correct the sheet { $sheet } here and upload this file again. Faulty cells are coloured and carry a comment; click a cell in the list to go there.
annotated-comments = Only the first { $most } cells carry a comment; { $left } more are only coloured and explained in this list.
annotated-list-cut = The list ends after { $most } problems, because a worksheet holds no more.
annotated-rows-cut = Rows after row { $most } do not fit into a worksheet and are not copied.
