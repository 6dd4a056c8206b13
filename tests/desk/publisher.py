"""A publisher that can be killed cheaply: imported once, it forks a real process for every publication.

Run as `python -m tests.desk.publisher`; each line of its input is JSON: {"file", "by"}, perhaps "store" for
one of its own, and, to disturb it, `stop`: the number of the step on the disk (a sync, a rename, a cut)
before which the process kills itself, `full`: the step from which on the disk is full, `limit`: how many
bytes a file may have, `after`: the seconds after which it is killed. It answers "started", then with the
exit code.
"""

import errno
import json
import os
import resource
import signal
import sys
import time
from pathlib import Path

import merit.desk.preview
from merit.desk.acts import Wish, publish
from merit.desk.errors import DeskError
from merit.ingest.build import load
from merit.ingest.score_file import check
from merit.ingest.score_file.rulebook import rulebook
from merit.questions import questions
from merit.store import LateError, StoreError


def disturbed(order: dict) -> None:
    """Let this process kill itself, or find the disk full, at a chosen step on the disk."""
    steps = [0]
    if limit := order.get("limit"):
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    def before(step):
        def taken(*arguments, **named):
            steps[0] += 1
            if steps[0] == order.get("stop"):
                os.kill(os.getpid(), signal.SIGKILL)
            if steps[0] == order.get("full") and step is not unlink:  # a full disk still lets files go
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return step(*arguments, **named)

        return taken

    unlink = Path.unlink
    os.fsync, os.truncate = before(os.fsync), before(os.truncate)
    Path.replace, Path.unlink = before(Path.replace), before(unlink)


def act(order: dict, frames) -> int:
    """Check and publish in this process."""
    os.environ["MERIT_STORE"] = order.get("store", os.environ["MERIT_STORE"])
    disturbed(order)
    path = Path(order["file"])
    checked = check(path, frames)
    assert checked.clean, [f.line("en") for f in checked.faults]
    try:
        publish(checked, Wish(path, path.name), frames, by=order["by"])
    except DeskError as error:
        return 3 if error.reason == "nothing" else 4
    except StoreError as error:
        print(error, file=sys.stderr)
        return 7 if isinstance(error, LateError) else 6
    return 0


def ended(child: int, after: float | None) -> int:
    """The exit code of the process, killed when its time is over."""
    if after is not None:
        end = time.monotonic() + after
        while os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
            if time.monotonic() > end:
                os.kill(child, signal.SIGKILL)  # not waited for yet: the number is still its own
                break
            time.sleep(0.001)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main() -> None:
    """Serve orders until the input ends."""
    frames = load()
    central = frames["institutions"]["province_code"].isna()
    frames["institutions"] = frames["institutions"][central]  # a small registry: a short publication
    questions()
    rulebook(frames)  # made before the fork: every publication looks into it
    # The controls read and write nothing of the store: what is killed here is the rest.
    merit.desk.preview._controls = lambda asking, year: ()
    print("ready", flush=True)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            code = 5
            try:
                code = act(json.loads(line), frames)
            finally:
                os._exit(code)
        print("started", flush=True)
        print(ended(child, json.loads(line).get("after")), flush=True)


if __name__ == "__main__":
    main()
