"""The filters that several pages share, each bound to the address."""

from collections.abc import Sequence

from merit.difference import RULES
from merit.ui import address
from merit.ui.frame import View

ALL = "all"


def year(seen: View, years: Sequence[int], *, latest: int | None = None) -> int:
    """A year among `years`, by default the newest (or `latest`); address key `year`."""
    codes = [str(y) for y in sorted(years, reverse=True)]
    default = str(latest) if latest else codes[0]
    picked = address.pick("year", seen.t("label-year"), codes, default=default, name=str)
    return int(picked)


def rule(seen: View, rules: Sequence[str] = RULES, *, default: str = "latest") -> str:
    """A counting rule; address key `rule`."""
    return address.pick(
        "rule",
        seen.t("label-rule"),
        rules,
        default=default,
        name=lambda c: seen.t(f"rule-{c}"),
        help="\n\n".join(f"**{seen.t(f'rule-{r}')}**: {seen.t(f'rule-{r}-help')}" for r in rules),
    )


def group(seen: View) -> str | None:
    """A group, or None for all; address key `group`."""
    groups = seen.ask("groups")
    names = dict(zip(groups["code"], groups["name"], strict=True))
    picked = address.pick(
        "group",
        seen.t("label-group"),
        [ALL, *names],
        default=ALL,
        name=lambda c: names.get(c) or seen.t("all-groups"),
    )
    return None if picked == ALL else picked


def province(seen: View, *, required: bool = False) -> str | None:
    """A province, or None for all; address key `province`."""
    provinces = seen.ask("provinces")
    names = dict(zip(provinces["code"], provinces["name"], strict=True))
    picked = address.pick(
        "province",
        seen.t("label-province"),
        list(names) if required else [ALL, *names],
        default="11" if required else ALL,
        name=lambda c: names.get(c) or seen.t("all-provinces"),
    )
    return None if picked == ALL else picked
