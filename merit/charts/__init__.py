"""Pure functions (answers, *, stamp) -> Chart: figure, sentence, table, sources. Nothing here queries."""
