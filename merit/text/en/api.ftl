# Sentences of HTTP answers (application/problem+json)
api-unknown-parameter = Parameter “{ $parameter }” is not known here; known are: { $allowed }.
api-no-parameters = This address takes no parameters; “{ $parameter }” is not known.
api-repeated-parameter = Parameter “{ $parameter }” may be given only once.
api-missing-parameter = Parameter “{ $parameter }” is required; its values are: { $allowed }.
api-unknown-value = “{ $value }” is not a known value of { $parameter }; its values are: { $allowed }.
api-unknown-institution = No institution in the registry has the code “{ $value }”; regional governments have numbers like 32.16, central institutions abbreviations like kpk.
api-similar-institution = No institution in the registry has the code “{ $value }”; perhaps { $similar } is meant.
api-years-in-order = The second year ({ $to }) must come after the first ({ $from }), parameter { $parameter }.
api-not-comparable = { $from } and { $to } are not comparable: the instruments { $before } and { $later } differ; choose { $parameter } within the same instrument.
api-no-values = none yet
api-unknown-address = There is no address “{ $value }”; there are: { $allowed }.
api-read-only = This address is read-only: use { $allowed }, not { $value }.
api-refused = This request cannot be served.
api-preparing = The data are being prepared; try again in a few seconds.
api-unavailable = The data cannot be opened yet; try again later. If it goes on, give the reference { $reference } to the administrator.
api-unexpected = Something went wrong on the server; give the reference { $reference } to the administrator.
api-unhealthy = Cannot be opened: { $datasets }.
