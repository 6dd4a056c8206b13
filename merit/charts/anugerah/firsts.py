"""Who reached a category or a higher one for the first time."""

from merit.charts.anugerah.names import NAMED, before_columns, earlier, names, noted, scope_note, spoken
from merit.charts.anugerah.scene import Scene
from merit.charts.rows import Rows


def first(seen: Scene, category: str) -> Rows:
    """Those at `category` (baik or sangat_baik) or above, never there before under this instrument."""
    baik = category == "baik"
    frame = seen.c.first_baik if baik else seen.c.first_sangat_baik
    since = int(seen.c.round["first_year"] or seen.c.year)
    reached = seen.t(f"anugerah-reached-{category.replace('_', '-')}")
    n, fresh = len(frame), int(frame["from_year"].isna().sum())
    words = {"reached": reached, **seen.round}
    if not n and not seen.has_baik:
        sentence = seen.t("anugerah-no-baik", **seen.round)
    elif not n:
        sentence = seen.words("anugerah-first-none", **words)
    else:
        sentence = seen.words("anugerah-first-sentence", n=n, **words)
        if n <= NAMED:
            sentence += " " + seen.t("anugerah-first-names", names=spoken(seen, frame))
        if since < seen.c.year:
            key = "anugerah-first-split-one" if n == 1 else "anugerah-first-split"
            sentence += " " + seen.words(key, fresh=fresh, risen=n - fresh)
    limit = (
        seen.t("anugerah-first-since", year=str(since))
        if since < seen.c.year
        else seen.t("anugerah-first-round")
    )
    return names(
        seen,
        f"first-{category.replace('_', '-')}",
        frame,
        title=seen.t("anugerah-first-title", **words),
        sentence=sentence,
        note=noted(
            seen.rule_note(),
            seen.t("anugerah-first-unknown") if seen.c.published else limit,
            scope_note(seen),
        ),
        question="ceremony_first",
        more=before_columns(seen, change=False),
        cells=[(seen.t("anugerah-before"), lambda row: earlier(seen, row))],
    )
