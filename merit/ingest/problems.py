"""What is wrong with an input, all at once: file, row, column, value, rule."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One broken rule. `row` is the line in the file as an editor shows it (the header is line 1)."""

    file: str
    row: int | None
    column: str
    value: str
    rule: str

    def __str__(self) -> str:
        """One line a person can act on."""
        where = self.file if self.row is None else f"{self.file}, row {self.row}"
        return f"{where}, column {self.column}: {self.value!r}: {self.rule}"


class IngestError(ValueError):
    """Input that breaks rules; `problems` lists every one of them."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep all problems and print them line by line."""
        self.problems = problems
        lines = "\n".join(str(p) for p in problems)
        super().__init__(f"{len(problems)} problem(s) in the input:\n{lines}")
