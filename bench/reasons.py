"""Why a target that is missed is missed: what stands between the figure and its target, in one sentence."""

import re

# The first that fits a result's name counts. How each was seen is told in docs/performance.md.
REASONS = (
    (
        r"^ringkasan: filter",
        "the framework sends and renders every element of the page again; the charts are two of them",
    ),
    (
        r": against the empty page",
        "from the first message to the last element the browser's main thread is never idle, and our own "
        "code takes less than a fifteenth of that time; the rest is the framework's rendering",
    ),
    (
        r"visitor.*p95|^soak: an interaction",
        "one process runs its scripts on one core at a time, and what is asked for the first time takes "
        "long; a second process behind deploy/nginx.conf takes half of it",
    ),
    (
        r"^soak: memory gained",
        "some 4 MB of the 19 MB gained in a quarter of an hour are answers, which have not yet reached their "
        "bound; more than half lies free in the allocator, between what is kept (mallinfo2 in a run before)",
    ),
    (
        r"^A4 page, first of a process",
        "the typesetter and its fonts are loaded with the first page of a process",
    ),
    (
        r"^check and publish 99,904 rows \(xlsx\)",
        "reading the workbook takes 3.6 s of it, the snapshot with its proofs the rest; a CSV of the same "
        "rows stays within",
    ),
    (
        r"^ceremony_(faults|recount|labels) ",
        "a control counts single rows again on purpose: read from the tables made beforehand it would only "
        "compare them with themselves",
    ),
)


def reason(what: str) -> str:
    """The sentence for a result of that name; empty without one."""
    return next((said for pattern, said in REASONS if re.search(pattern, what)), "")
