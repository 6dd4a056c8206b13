"""Method and sources: instruments, categories, counting rules, conflicts, coverage, limits, every source."""

from merit.ui import frame, method, record

SECTIONS = (
    ("instrumen", "method-instruments", method.instruments),
    ("kategori", "method-bands", method.category_bands),
    ("cara-hitung", "method-rules", method.rules),
    ("klaim", "method-claims", method.claims),
    ("konflik", "method-conflicts", record.conflicts),
    ("cakupan", "method-coverage", record.coverage),
    ("batas", "method-limits", record.limits),
    ("peristiwa", "method-events", record.events),
    ("istilah", "method-glossary", record.glossary),
    ("sumber", "method-sources", record.sources),
)

view = frame.title("metodologi")
method.contents(view, SECTIONS)
method.draw(view, SECTIONS)
