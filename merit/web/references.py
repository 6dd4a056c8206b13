"""Errors are logged under a reference, the only thing that a visitor is told about them."""

import logging
import secrets

from merit.web.metrics import ERRORS

log = logging.getLogger("merit")


def report(error: BaseException) -> str:
    """Log an error with its traceback; returns the reference that the visitor is shown."""
    reference = secrets.token_hex(4)
    ERRORS.inc()
    log.error("reference %s: %s", reference, error, exc_info=error, extra={"reference": reference})
    return reference
