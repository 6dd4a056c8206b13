"""A filter of several codes: what of a link is shown, what falls out, and what the address then says."""

import pytest
from streamlit.testing.v1 import AppTest


def script():
    import streamlit as st

    from merit.ui import address

    page = st.session_state.get("page", "one")
    address.start(page)
    if page == "one":
        picked = address.pick_many(
            "many",
            "Letters",
            st.session_state.get("options", ["a", "b", "c", "d"]),
            name=str.upper,
            default=st.session_state.get("default", ("a", "b")),
            most=3,
        )
        st.text(repr(picked))
    st.caption(address.whole())
    for sentence in address.complaints(
        "en", lambda key: f"the {key}", lambda key: str(st.session_state[f"address:name:{key}"])
    ):
        st.warning(sentence)


def opened(raw=None, **state):
    app = AppTest.from_function(script)
    for key, value in state.items():
        app.session_state[key] = value
    if raw is not None:
        app.query_params["many"] = raw
    return app.run()


def shown(app):
    assert not app.exception
    return app.text[0].value


def written(app):
    """What the address holds."""
    values = app.query_params.get("many")
    return values[0] if isinstance(values, list) else values


def test_the_default_leaves_no_trace_but_the_full_link_spells_it_out():
    app = opened()
    assert shown(app) == "['a', 'b']"
    assert written(app) is None
    assert app.caption[0].value == "one?many=a,b"
    assert not app.warning


def test_a_link_is_shown_in_its_own_order_and_stays_in_the_address():
    app = opened("c,a")
    assert shown(app) == "['c', 'a']" and written(app) == "c,a"
    assert app.multiselect[0].value == ["c", "a"]
    assert app.caption[0].value == "one?many=c,a"
    app = opened("a,b")
    assert shown(app) == "['a', 'b']" and written(app) is None


def test_unknown_codes_fall_out_and_all_of_them_are_named():
    app = opened("x,c,<b>y</b>,a")
    assert shown(app) == "['c', 'a']" and written(app) == "c,a"
    (sentence,) = [w.value for w in app.warning]
    assert sentence == (
        "The value “x, ·b·y··b·” for the many is not known or not available on this page; C, A is shown."
    )
    app = opened("x,y")
    assert shown(app) == "['a', 'b']" and written(app) is None
    assert "“x, y”" in app.warning[0].value and "A, B is shown" in app.warning[0].value


def test_repeated_codes_fall_out_without_a_word():
    app = opened("c,c,a,c")
    assert shown(app) == "['c', 'a']" and written(app) == "c,a"
    assert not app.warning


def test_codes_beyond_the_most_fall_out_with_a_notice_of_their_own():
    app = opened("d,c,x,b,a")
    assert shown(app) == "['d', 'c', 'b']" and written(app) == "d,c,b"
    unknown, surplus = (w.value for w in app.warning)
    assert "“x”" in unknown
    assert "more values for the many" in surplus and "left out: “a”" in surplus


def test_a_new_choice_ends_the_complaint_and_enters_the_address():
    app = opened("x,c")
    app.multiselect[0].set_value(["c", "d"]).run()
    assert shown(app) == "['c', 'd']" and written(app) == "c,d"
    assert not app.warning
    app.multiselect[0].set_value(["a", "b"]).run()
    assert shown(app) == "['a', 'b']" and written(app) is None


@pytest.mark.parametrize(
    ("default", "trace", "whole"), [(("a", "b"), "", "one?many="), ((), None, "one?many=")]
)
def test_an_empty_choice_is_a_choice(default, trace, whole):
    app = opened("c", default=default)
    app.multiselect[0].set_value([]).run()
    assert shown(app) == "[]" and written(app) == trace
    assert app.caption[0].value == whole
    assert shown(app.run()) == "[]"
    assert shown(opened("", default=default)) == "[]"


def test_going_back_shows_what_the_address_says():
    app = opened("c,d")
    app.multiselect[0].set_value(["c"]).run()
    app.query_params["many"] = "c,d"
    assert shown(app.run()) == "['c', 'd']"
    del app.query_params["many"]
    assert shown(app.run()) == "['a', 'b']"


def test_the_choice_survives_a_visit_to_another_page():
    app = opened("d,a")
    app.session_state["page"] = "two"
    app.run()
    del app.query_params["many"]  # another page's link does not carry it
    app.session_state["page"] = "one"
    app.run()
    assert shown(app) == "['d', 'a']" and written(app) == "d,a"


def test_codes_that_are_no_longer_offered_leave_the_choice():
    app = opened("d,a")
    app.session_state["options"] = ["a", "b", "c"]
    assert shown(app.run()) == "['a']"
    app = opened("d")
    app.session_state["options"] = ["a", "b", "c"]
    assert shown(app.run()) == "['a', 'b']"


def test_code_can_choose_several():
    def click():
        from merit.ui import address

        address.start("one")
        address.choose("many", ["c", "b"])
        address.pick_many("many", "Letters", ["a", "b", "c"], name=str.upper)

    app = AppTest.from_function(click).run()
    assert not app.exception
    assert app.multiselect[0].value == ["c", "b"]
