"""Results as rows with their targets: one table to print, one file to keep, one section of a document."""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from bench.reasons import reason
from merit.paths import ROOT

LONGEST = 120  # rows of one part in the document
RESULTS = ROOT / "bench" / "results.json"
DOCUMENT = ROOT / "docs" / "performance.md"
MARKS = ("<!-- results: written by python -m bench.run -->", "<!-- end of results -->")
CURVES = ("<!-- curves: written by python -m bench.run big -->", "<!-- end of curves -->")


@dataclass(frozen=True)
class Result:
    """One figure: what was measured, its value, the worst seen (or None), the target (or None), its unit."""

    what: str
    value: float
    target: float | None = None
    unit: str = "ms"
    worst: float | None = None

    @property
    def verdict(self) -> str:
        """Whether the value meets its target; "" without one."""
        if self.target is None or math.isnan(self.value):
            return ""
        over = self.value / self.target - 1 if self.target else self.value
        return "met" if over <= 0 else f"missed by {over:.0%}" if self.target else "missed"

    @property
    def why(self) -> str:
        """What stands between the value and its target, where it is missed and that is known."""
        return reason(self.what) if self.verdict.startswith("missed") else ""


def line(result: Result) -> str:
    """The row as it is printed; below one that misses its target stands why."""
    worst = "" if result.worst is None else f"{result.worst:,.1f}"
    target = "" if result.target is None else f"{result.target:,g}"
    value = f"{result.value:,.2f}"
    row = f"{result.what:62} {value:>12} {worst:>10} {result.unit:4} {target:>8}  {result.verdict}"
    return f"{row}\n    {result.why}" if result.why else row


def keep(part: str, results: Iterable[Result], *, path: Path = RESULTS) -> None:
    """Put the results of one part into the file, the other parts stay."""
    known = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    known[part] = {
        r.what: {
            "value": None if math.isnan(r.value) else round(r.value, 3),
            **({} if r.worst is None else {"worst": round(r.worst, 3)}),
            **({} if r.target is None else {"target": r.target, "verdict": r.verdict}),
            **({"why": r.why} if r.why else {}),
            "unit": r.unit,
        }
        for r in results
    }
    path.write_text(json.dumps(known, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def curves(markdown: str, *, into: Path = DOCUMENT) -> None:
    """Write the growth curves into their section of the document."""
    _between(CURVES, markdown, into)


def document(*, path: Path = RESULTS, into: Path = DOCUMENT) -> None:
    """Write the results into their section of the document."""
    known = json.loads(path.read_text(encoding="utf-8"))
    lines = []
    for part, results in known.items():
        lines += ["", f"### {part}", "", "| what | value | worst | target | |", "|---|---:|---:|---:|---|"]
        if len(results) > LONGEST:  # those with a target; all stand in bench/results.json
            results = {what: r for what, r in results.items() if "target" in r}
        for what, r in results.items():
            value = "–" if r["value"] is None else f"{r['value']:,g} {r['unit']}"
            worst = f"{r['worst']:,g}" if "worst" in r else ""
            target = f"{r['target']:,g}" if "target" in r else ""
            verdict = ": ".join(words for words in (r.get("verdict", ""), r.get("why", "")) if words)
            lines.append(f"| {what} | {value} | {worst} | {target} | {verdict} |")
    _between(MARKS, "\n".join(lines), into)


def _between(marks: tuple[str, str], words: str, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    before, _, rest = text.partition(marks[0])
    _, _, after = rest.partition(marks[1])
    path.write_text(f"{before}{marks[0]}\n{words}\n{marks[1]}{after}", encoding="utf-8")
