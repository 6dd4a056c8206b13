# Requests that are refused before they reach a page
web-title = This cannot be served now
web-full = There are very many visitors. Try again in about { $seconds } seconds.
web-too-often = Too many requests from this address: at most { $limit } a minute. Try again in { $seconds } seconds.
web-crowded = Too many files are being made. Try again in { $seconds } seconds.
web-address-too-long = The address is too long: at most { $limit } bytes.
web-headers-too-large = The headers of the request are too large: at most { $limit } bytes. Delete this site's cookies and try again.
web-body-too-large = The body of the request is too large: at most { $limit } bytes.
web-starting = The server is preparing the data. Try again in { $seconds } seconds.
web-stopping = The server is stopping. Try again in { $seconds } seconds.
