"""DataFrames and charts in, bytes out: the light page and the A4 page."""
