"""The door of the desk: sign-in by OIDC, roles from the lists in the secrets, no desk for anybody else."""

from collections.abc import Mapping

import streamlit as st

from merit import clock
from merit.charts.rows import plain
from merit.desk.people import Person, Refused, person, unset
from merit.text import listing, moment
from merit.ui.desk.settings import section
from merit.ui.frame import View
from merit.ui.show import show_text

Claims = Mapping[str, object]
SECRETS = """[auth]
redirect_uri = "https://{dashboard}/oauth2callback"
cookie_secret = "{random}"
client_id = "{given}"
client_secret = "{given}"
server_metadata_url = "https://{provider}/.well-known/openid-configuration"

[desk]
editors = ["{name}.1@instansi.go.id", "{name}.2@instansi.go.id"]
approvers = ["{name}.3@instansi.go.id"]
"""
RANDOM = 'python -c "import secrets; print(secrets.token_hex(32))"'
COMMANDS = """python -m merit check {file}
python -m merit publish {file} --dataset resmi --by {name}
python -m merit snapshots resmi
python -m merit rollback resmi {snapshot} --by {name}
python -m merit verify
"""
WORDS = ("dashboard", "random", "given", "provider", "file", "snapshot", "name")


def claims() -> Claims:
    """What the signed cookie of this visitor says; nothing without a sign-in."""
    return dict(st.user)


def who() -> Person | Refused:
    """Who is here now, by sign-in and lists as they are at this moment."""
    if unset(section("auth")):
        return Refused("signed-out")
    return person(claims(), section("desk"), clock.now())


def enter(view: View) -> Person | None:
    """The person at the desk; for anybody else what to do, and None."""
    auth = section("auth")
    if missing := unset(auth):
        _guide(view, missing if auth else [])
        return None
    here = who()
    if isinstance(here, Refused):
        _refuse(view, here)
        return None
    roles = listing(view.lang, [view.t(f"publish-role-{role}") for role in sorted(here.roles, reverse=True)])
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(view.t("publish-signed-in", address=plain(here.address), roles=roles))
        _sign_out(view)
    st.caption(view.t("publish-now", at=moment(view.lang, clock.now())))
    return here


def _sign_out(view: View) -> None:
    if st.button(view.t("publish-sign-out"), key="desk:sign-out", icon=":material/logout:"):
        st.logout()


def _sign_in(view: View) -> None:
    label = view.t("publish-sign-in")
    if st.button(label, key="desk:sign-in", icon=":material/login:"):
        st.login()


def _refuse(view: View, here: Refused) -> None:
    """Say why there is no desk, and offer the way on."""
    words = view.t(f"publish-refused-{here.reason}", address=plain(here.address))
    if here.reason == "signed-out":
        st.markdown(words)
        _sign_in(view)
        return
    st.warning(words, icon=":material/lock:")
    with st.container(horizontal=True):
        if here.reason == "expired":
            _sign_in(view)
        _sign_out(view)


def _guide(view: View, missing: list[str]) -> None:
    """How the administrator sets up the sign-in, and the commands that need none."""
    words = {key: view.t(f"publish-guide-word-{key}") for key in WORDS}
    if missing:
        names = listing(view.lang, [f"`{name}`" for name in missing])
        st.warning(view.t("publish-guide-missing", names=names), icon=":material/key_off:")
    st.info(view.t("publish-guide-none"), icon=":material/lock:")
    st.header(view.t("publish-guide-auth-title"), anchor="pasang")
    st.markdown(view.t("publish-guide-auth"))
    show_text(view, "secrets", SECRETS.format(**words))
    st.markdown(view.t("publish-guide-secret"))
    show_text(view, "random", RANDOM)
    st.markdown(view.t("publish-guide-lists"))
    st.header(view.t("publish-guide-commands-title"), anchor="perintah")
    st.markdown(view.t("publish-guide-commands"))
    show_text(view, "commands", COMMANDS.format(**words))
