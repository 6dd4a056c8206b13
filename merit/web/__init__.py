"""What the web server adds to every answer: headers, limits, a log, figures, a page head that is true."""

from merit.web import metrics
from merit.web.back import BackToDesk
from merit.web.doors import ClosedDoors, SameOrigin, Sizes
from merit.web.head import PageHead
from merit.web.headers import HEADERS, POLICY, TRANSPORT, SecurityHeaders
from merit.web.limits import WebLimits
from merit.web.logs import Requests
from merit.web.rates import CrowdedError, Rates, Turns, turns
from merit.web.sessions import Sessions
from merit.web.stopping import Health, State

__all__ = [
    "HEADERS",
    "POLICY",
    "TRANSPORT",
    "BackToDesk",
    "ClosedDoors",
    "CrowdedError",
    "Health",
    "PageHead",
    "Rates",
    "Requests",
    "SameOrigin",
    "SecurityHeaders",
    "Sessions",
    "Sizes",
    "State",
    "Turns",
    "WebLimits",
    "metrics",
    "turns",
]
