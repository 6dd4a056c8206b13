# Sentences of HTTP answers (application/problem+json)
api-unknown-parameter = Parameter “{ $parameter }” is not known here; known are: { $allowed }.
api-no-parameters = This address takes no parameters; “{ $parameter }” is not known.
api-repeated-parameter = Parameter “{ $parameter }” may be given only once.
api-repeated-value = “{ $value }” may be named only once in parameter “{ $parameter }”.
api-missing-parameter = Parameter “{ $parameter }” is required; its values are: { $allowed }.
api-unknown-value = “{ $value }” is not a known value of parameter “{ $parameter }”; its values are: { $allowed }.
api-unknown-institution = No institution in the registry has the code “{ $value }”; regional governments have numbers like 32.16, central institutions abbreviations like kpk.
api-similar-institution = No institution in the registry has the code “{ $value }”; perhaps { $similar } is meant.
api-years-in-order = Parameter “{ $parameter }” ({ $to }) must be a later year than “from” ({ $from }).
api-not-comparable = { $from } and { $to } are not comparable: the instruments { $before } and { $later } differ; for parameter “{ $parameter }” choose a year of the same instrument.
api-existed-since = { $name } has existed only since { $from }, so not in { $value }; years that parameter “{ $parameter }” takes: { $allowed }.
api-existed-until = { $name } existed only until { $to }, so not in { $value }; years that parameter “{ $parameter }” takes: { $allowed }.
api-existed-between = { $name } existed only from { $from } to { $to }, so not in { $value }; years that parameter “{ $parameter }” takes: { $allowed }.
api-successors = Its successors: { $others }.
api-predecessors = Before it: { $others }.
api-central-no-province = Ministries, agencies and secretariats of the centre belong to no province; that is why every count is zero.
api-no-values = none yet
api-unknown-address = There is no address “{ $value }”; there are: { $allowed }.
api-read-only = This address is read-only: use { $allowed }, not { $value }.
api-refused = This request cannot be served.
api-preparing = The data are being prepared; try again in a few seconds.
api-unavailable = The data cannot be opened yet; try again later. If it goes on, give the reference { $reference } to the administrator.
api-unexpected = Something went wrong on the server; give the reference { $reference } to the administrator.
api-unhealthy = Cannot be opened: { $datasets }.
api-unknown-table = There is no table “{ $value }”; there are: { $allowed }.
api-filter-not-here = The table { $table } is not filtered by “{ $parameter }”; its filters are: { $allowed }.
api-flavour = “{ $parameter }” belongs to format=csv only; leave it out with format={ $value }.
api-too-many-rows = These are { $n } rows, and a sheet of XLSX holds { $most }; narrow the choice, or ask for format=csv or format=parquet.
api-busy = Too many long answers are on their way; try again in a few seconds, or narrow the choice.
