"""The row of headline numbers."""

from markupsafe import Markup

from merit.charts.headline import Headline
from merit.ui.card import inline, show_card

TONES = {True: "good", False: "bad", None: "plain"}


def _card(item: Headline) -> Markup:
    change = Markup("")
    if item.change:
        rises = not item.change.startswith(("−", "-"))
        tone = TONES[None if item.rise_is_good is None else item.rise_is_good == rises]
        change = Markup(
            '<dd class="merit-change"><span class="merit-{}">'
            '<span aria-hidden="true">{}</span> {}</span> {}</dd>'
        ).format(tone, "↑" if rises else "↓", item.change.replace("−", "-"), item.against or "")
    trend = Markup("<dd>{}</dd>").format(inline(item.trend)) if item.trend else Markup("")
    help_ = Markup('<dd class="merit-help">{}</dd>').format(inline(item.help)) if item.help else Markup("")
    return Markup('<div><dt>{}</dt><dd class="merit-value">{}</dd>{}{}{}</div>').format(
        inline(item.label), inline(item.value), change, trend, help_
    )


def row(headlines: list[Headline]) -> None:
    """A card for each number: up to five in one row, more in two; a phone has two side by side."""
    if not headlines:
        return
    columns = len(headlines) if len(headlines) <= 5 else (len(headlines) + 1) // 2
    cards = Markup("").join(_card(item) for item in headlines)
    show_card("kpi", Markup('<dl class="merit-kpi merit-kpi-{}">{}</dl>').format(columns, cards))
