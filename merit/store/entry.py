"""One act of the store as a line of the log, and the chain that lines make: each carries the one before."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from merit import clock
from merit.text import t

Fact = str | int | float | bool | None | list[str] | dict[str, int]
FIRST = "0" * 64


@dataclass(frozen=True)
class Entry:
    """One act: its number, moment (ISO 8601, UTC), what, on which dataset and snapshot, who; the hash chain.

    action: build, submit, reject, publish, rollback or upgrade. facts: what else belongs to that act.
    """

    n: int
    at: str
    action: str
    dataset: str
    snapshot: str | None
    by: str
    facts: Mapping[str, Fact]
    previous: str
    hash: str

    def text(self, name: str) -> str:
        """A fact as text; empty when it was not recorded."""
        value = self.facts.get(name)
        return "" if value is None else str(value)


def canonical(body: Mapping[str, object]) -> str:
    """The one spelling of an entry."""
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(body: Mapping[str, object]) -> str:
    """sha256 of an entry without its own hash, in the one spelling JSON allows here."""
    return hashlib.sha256(canonical(body).encode()).hexdigest()


def of_line(line: bytes | str) -> Entry:
    """The entry of a line.

    Raises:
        ValueError, TypeError, AttributeError: it is none.
    """
    read = Entry(**json.loads(line))
    clock.moment(read.at)
    if read.facts.get("visible_from"):
        clock.moment(read.text("visible_from"))
    return read


def spelled(entry: Entry) -> str:
    """An entry as a line of the log, without its end."""
    return canonical(asdict(entry))


def chain(lines: Sequence[bytes], lang: str = "en") -> tuple[list[str], bool]:
    """What is wrong with lines that are, or would be, a whole log; and whether each can be read."""
    found: list[str] = []
    previous = FIRST

    def say(key: str, number: int, **words: str) -> None:
        found.append(t(lang, f"verify-{key}", line=str(number), **words))

    for number, line in enumerate(lines, 1):
        try:
            of_line(line)
            body = json.loads(line)
            spelled = canonical(body).encode() == line
            own = body.pop("hash")
        except (ValueError, KeyError, TypeError, AttributeError):
            say("no-entry", number)
            return found, False
        if body.get("n") != number:
            say("number", number, said=str(body.get("n")))
        if body.get("previous") != previous:
            say("previous", number)
        if own != digest(body) or not spelled:
            say("changed", number)
        previous = own
    return found, True
