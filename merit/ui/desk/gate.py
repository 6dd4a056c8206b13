"""Who may send a file to the server: an editor who is signed in, and nobody else."""

import json
from collections.abc import Mapping

from streamlit.auth_util import get_cookie_with_chunks
from streamlit.web.server.server_util import AUTH_COOKIE_NAME
from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value

from merit import clock
from merit.desk.people import EDITOR, Person, person, unset
from merit.ui.desk import settings


def may_upload(cookies: Mapping[str, str]) -> bool:
    """Whether a request with these cookies comes from an editor; nobody's does without a sign-in set up."""
    auth = settings.section("auth")
    if unset(auth):
        return False
    claims = _claims(cookies, str(auth["cookie_secret"]))
    here = person(claims, settings.section(settings.LISTS), clock.now())
    return isinstance(here, Person) and EDITOR in here.roles


def _claims(cookies: Mapping[str, str], secret: str) -> Mapping[str, object]:
    """What Streamlit's cookie of a sign-in says, perhaps in several parts; nothing when it is not ours."""

    def part(name: str) -> bytes | None:
        signed = cookies.get(name)
        return (
            None if signed is None else decode_signed_value(secret, name, signed.encode("latin-1", "replace"))
        )

    content = get_cookie_with_chunks(part, AUTH_COOKIE_NAME)
    try:
        found = json.loads(content or b"{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
