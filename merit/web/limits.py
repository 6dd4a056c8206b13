"""How much one visitor, and all of them together, may ask of this process; every limit can be set."""

import os
from collections.abc import Mapping
from dataclasses import dataclass

from merit.settings import limits_set


@dataclass(frozen=True)
class WebLimits:
    """What the web server takes at most; beyond it a request is refused in words, before it costs anything.

    `sessions` and `client_sessions` are open websockets, of all visitors and of one address;
    `messages_per_second` what one of them may send before it has to wait; `requests_per_minute` and
    `costly_per_minute` what one address may ask (files, PDFs, ceremonies); `costly_at_once` how many of the
    costly are made at the same time, `costly_wait` the seconds one waits for its turn; `address`, `headers`,
    `header_lines` and `body` the size of a request in bytes and lines, `body_seconds` how long its body may
    take, `read_seconds` how long a visitor may leave the next part of an answer unread; `connections`
    sockets of this process; `stop_seconds` how long a stop waits for what is under way.
    """

    sessions: int = 400
    client_sessions: int = 200
    messages_per_second: int = 30
    requests_per_minute: int = 1_200
    costly_per_minute: int = 60
    costly_at_once: int = 2
    costly_wait: int = 20
    address: int = 8_192
    headers: int = 32_768
    header_lines: int = 100
    body: int = 65_536
    body_seconds: int = 30
    read_seconds: int = 60
    connections: int = 2_000
    stop_seconds: int = 30

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "WebLimits":
        """The limits with what MERIT_LIMIT_SESSIONS, MERIT_LIMIT_COSTLY_PER_MINUTE … set.

        Raises:
            LimitSettingError: a variable is not a whole number above 0.
        """
        return cls(**limits_set(cls, environment))
