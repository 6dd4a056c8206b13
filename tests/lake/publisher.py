"""The publisher of the desk's tests, killed around the transaction of the lake; run as a module.

`lake` in an order names where: "lock" (held, nothing done), "written" (all is in the transaction, before its
commit), "entered" (the lake has it, this machine's copy does not).
"""

import os
import signal

from merit.store.lake import acts
from tests.desk import publisher

whole = publisher.act


def _kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def act(order: dict, frames) -> int:
    """Publish; killed where the order says."""
    where = order.get("lake")
    transact, write = acts._transact, acts._write

    def written(con, act, alias):
        write(con, act, alias)
        if where == "written":
            _kill()

    def transacted(con, act, lock, alias):
        if where == "lock":
            _kill()
        transact(con, act, lock, alias)
        if where == "entered":
            _kill()

    acts._write, acts._transact = written, transacted
    return whole(order, frames)


if __name__ == "__main__":
    publisher.act = act
    publisher.main()
