"""Who may do what at the desk, from claims and lists: every way not to be let in, counted by hand."""

from datetime import UTC, datetime, timedelta

import pytest

from merit.desk.people import NEEDED, Person, Refused, person, unset

NOW = datetime(2026, 12, 10, 2, 0, tzinfo=UTC)
ISSUED = int((NOW - timedelta(hours=1)).timestamp())
CLAIMS = {"is_logged_in": True, "email": "Ani@BKN.go.id", "iat": ISSUED, "exp": ISSUED + 12 * 3600}
LISTS = {"editors": ["ani@bkn.go.id", " Budi@bkn.go.id "], "approvers": ["budi@BKN.go.id", "citra@bkn.go.id"]}
AUTH = dict.fromkeys(NEEDED, "x" * 32)


def who(lists=LISTS, now=NOW, **changes):
    return person({**CLAIMS, **changes}, lists, now)


@pytest.mark.parametrize(
    ("email", "roles"),
    [
        ("ani@bkn.go.id", {"editor"}),
        ("ANI@bkn.go.ID", {"editor"}),
        ("citra@bkn.go.id", {"approver"}),
        ("budi@bkn.go.id", {"editor", "approver"}),
    ],
)
def test_a_listed_address_has_its_roles(email, roles):
    assert who(email=email) == Person(email.lower(), frozenset(roles))


@pytest.mark.parametrize(
    "email",
    ["ani@bkn.go.id.example", "xani@bkn.go.id", "ani@bkn", "ani+1@bkn.go.id", "dewi@bkn.go.id"],
)
def test_another_address_is_an_outsider(email):
    assert who(email=email) == Refused("outsider", email)


@pytest.mark.parametrize(
    "email",
    # The Kelvin sign is a k in lower case.
    [
        None,
        "",
        "ani",
        "@bkn.go.id",
        "ani@",
        "a@b@bkn.go.id",
        "ani@b\u212an.go.id",
        "ani @bkn.go.id",
        ["x@y"],
        5,
    ],
)
def test_what_is_no_address_is_nobody(email):
    assert who(email=email) == Refused("no-address")


@pytest.mark.parametrize("logged_in", [False, None, "true", 1])
def test_without_a_sign_in_no_claim_counts(logged_in):
    assert who(is_logged_in=logged_in) == Refused("signed-out")


@pytest.mark.parametrize("verified", [False, "false", None, 0, "yes"])
def test_an_address_that_is_not_verified_does_not_count(verified):
    assert who(email_verified=verified) == Refused("unverified", "ani@bkn.go.id")


@pytest.mark.parametrize("verified", [True, "true"])
def test_a_verified_address_counts(verified):
    assert isinstance(who(email_verified=verified), Person)


def test_eight_hours_after_the_sign_in_it_is_over_to_the_second():
    issued = datetime.fromtimestamp(ISSUED, UTC)
    last = issued + timedelta(hours=8) - timedelta(seconds=1)
    assert isinstance(who(now=last), Person)
    assert who(now=last + timedelta(seconds=1)) == Refused("expired", "ani@bkn.go.id")


def test_a_token_that_ends_sooner_ends_the_sign_in():
    end = ISSUED + 3601
    assert isinstance(who(exp=end), Person), "one second before its end"
    assert who(exp=end - 1) == Refused("expired", "ani@bkn.go.id")


@pytest.mark.parametrize(
    "changes",
    [{"iat": None}, {"exp": None}, {"iat": "1"}, {"iat": True}, {"exp": 1e300}, {"iat": ISSUED + 4000}],
)
def test_a_token_without_honest_hours_does_not_count(changes):
    assert who(**changes) == Refused("expired", "ani@bkn.go.id")


@pytest.mark.parametrize("lists", [{}, {"editors": "ani@bkn.go.id"}, {"editors": [5, None]}, {"editors": {}}])
def test_a_list_that_is_none_lets_nobody_in(lists):
    assert who(lists=lists).reason == "outsider"


def test_what_the_sign_in_still_needs_is_named():
    assert unset(AUTH) == []
    assert unset({}) == list(NEEDED)
    assert unset({**AUTH, "client_id": " "}) == ["client_id"]
    assert unset({**AUTH, "cookie_secret": "x" * 31}) == ["cookie_secret"]
    assert unset({**AUTH, "server_metadata_url": 5}) == ["server_metadata_url"]
