"""What is kept for all visitors: made once, bounded, dropped with its snapshot, never mixed up or changed."""

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pandas as pd
import pytest

from merit.kept import SNAPSHOTS, Kept
from merit.profile import PeerChoice, profile
from merit.questions import QuestionError
from merit.ui import answers
from merit.ui.answers import ANSWERS, CHARTS, ROUNDS, answer, drawn, keep_only, warm_up


@pytest.fixture(autouse=True)
def nothing_kept(simulasi, publikasi):
    """Begin with empty stores."""
    for store in (ANSWERS, CHARTS, ROUNDS):  # also of other tests in this process
        store.drop(list(store._by_snapshot))
    mine = {simulasi.id, publikasi.id, "other-1"}
    keep_only(mine)
    keep_only(set())
    yield
    keep_only(mine)
    keep_only(set())


def name_and_year(p):
    return p.name, p.year, p.rule, p.pinned, p.dropped


def entries(store):
    return store.stats().entries


class TestKept:
    def test_many_who_ask_at_once_wait_for_one_making(self):
        kept, made, go, crowd = Kept(10), [], threading.Event(), threading.Barrier(9)

        def make():
            made.append(1)
            assert go.wait(10)
            return object()

        def ask():
            crowd.wait(10)
            return kept.get("s", "k", make)

        with ThreadPoolExecutor(8) as pool:
            asked = [pool.submit(ask) for _ in range(8)]
            crowd.wait(10)
            go.set()
            found = [one.result(10) for one in asked]
        assert len(made) == 1
        assert all(one is found[0] for one in found)
        assert (kept.stats().hits, kept.stats().misses) == (7, 1)

    def test_other_keys_do_not_wait(self):
        kept, go = Kept(10), threading.Event()
        with ThreadPoolExecutor(1) as pool:
            slow = pool.submit(kept.get, "s", "slow", lambda: go.wait(10))
            assert kept.get("s", "quick", lambda: 1) == 1
            assert not slow.done()
            go.set()
            assert slow.result(10) is True

    def test_of_an_error_nothing_is_kept_and_the_next_one_tries_again(self):
        kept = Kept(10)
        with pytest.raises(ZeroDivisionError):
            kept.get("s", "k", lambda: 1 / 0)
        assert kept.stats().entries == 0
        assert kept.get("s", "k", lambda: 2) == 2
        assert kept.get("s", "k", lambda: 3) == 2

    def test_who_waited_for_one_that_failed_tries_for_himself(self):
        kept, begun, go, tried = Kept(10), threading.Event(), threading.Event(), []

        def make():
            tried.append(1)
            if len(tried) == 1:
                begun.set()
                assert go.wait(10)
                raise ValueError("the first fails")
            return "made"

        with ThreadPoolExecutor(3) as pool:
            first = pool.submit(kept.get, "s", "k", make)
            assert begun.wait(10)
            waiting = [pool.submit(kept.get, "s", "k", make) for _ in range(2)]
            go.set()
            with pytest.raises(ValueError, match="the first fails"):
                first.result(10)
            assert [one.result(10) for one in waiting] == ["made", "made"]
        assert len(tried) == 2

    def test_the_least_used_goes_when_the_bound_is_reached(self):
        kept = Kept(3)
        for key in "abc":
            kept.get("s", key, lambda key=key: key)
        kept.get("s", "a", lambda: "anew")
        kept.get("s", "d", lambda: "d")
        assert kept.stats().entries == 3
        assert kept.get("s", "a", lambda: "anew") == "a"
        assert kept.get("s", "b", lambda: "anew") == "anew"

    def test_the_bound_counts_size_and_what_exceeds_it_alone_is_handed_out_only(self):
        kept = Kept(10, size=len)
        kept.get("s", 1, lambda: "x" * 6)
        kept.get("s", 2, lambda: "y" * 6)
        assert (kept.stats().entries, kept.stats().size) == (1, 6)
        assert len(kept.get("s", 3, lambda: "z" * 11)) == 11
        assert (kept.stats().entries, kept.stats().size) == (1, 6)

    def test_the_snapshot_used_longest_ago_goes(self):
        kept = Kept(10)
        for number in range(SNAPSHOTS):
            kept.get(f"s{number}", "k", lambda number=number: number)
        kept.get("s0", "k", lambda: "anew")
        kept.get("one more", "k", lambda: "x")
        assert kept.stats().snapshots == SNAPSHOTS
        assert kept.get("s0", "k", lambda: "anew") == 0
        assert kept.get("s1", "k", lambda: "anew") == "anew"

    def test_a_dropped_snapshot_is_forgotten_alone(self):
        kept = Kept(10)
        kept.get("old", "k", lambda: 1)
        kept.get("new", "k", lambda: 1)
        kept.drop({"old", "never there"})
        assert kept.get("old", "k", lambda: 2) == 2
        assert kept.get("new", "k", lambda: 2) == 1

    def test_what_is_made_while_its_snapshot_is_dropped_is_not_kept(self):
        kept = Kept(10)

        def make():
            kept.drop({"old"})
            return "late"

        assert kept.get("old", "k", make) == "late"
        assert kept.stats() == replace(kept.stats(), entries=0, snapshots=0)
        assert kept.get("old", "k", lambda: "anew") == "anew"


class TestAnswers:
    def test_one_question_is_asked_once_for_all(self, simulasi, monkeypatch):
        asked = []
        real = answers.ask
        monkeypatch.setattr(answers, "ask", lambda *a, **k: (asked.append(a), real(*a, **k))[1])
        with ThreadPoolExecutor(6) as pool:
            frames = list(pool.map(lambda _: answer(simulasi, "groups"), range(12)))
        assert len(asked) == 1
        assert all(frame.equals(frames[0]) for frame in frames)

    def test_snapshot_and_parameters_are_part_of_the_key(self, simulasi, publikasi):
        simulated, published = answer(simulasi, "coverage_total"), answer(publikasi, "coverage_total")
        assert not simulated.equals(published)
        first = answer(simulasi, "share_against_target", year=2022, published=False)
        second = answer(simulasi, "share_against_target", year=2023, published=False)
        assert not first.equals(second)
        assert entries(ANSWERS) == 4

    def test_a_list_of_codes_keeps_its_order_in_the_key(self, simulasi):
        orders = (["32", "13"], ["13", "32"])
        found = [answer(simulasi, "compare_totals", institutions=order) for order in orders]
        places = [dict(zip(frame["place"], frame["institution"], strict=True)) for frame in found]
        assert [[place[1], place[2]] for place in places] == list(orders)

    @pytest.mark.parametrize(
        "change",
        [
            lambda frame: frame.__setitem__("code", "changed"),
            lambda frame: frame.__setitem__("further", 1),
            lambda frame: frame.__delitem__("code"),
            lambda frame: frame.iloc.__setitem__((0, 0), "changed"),
            lambda frame: setattr(frame, "columns", range(frame.shape[1])),
            lambda frame: setattr(frame, "index", frame["code"]),
        ],
        ids=["column", "new column", "no column", "cell", "names", "index"],
    )
    def test_nobody_can_change_what_others_are_given(self, simulasi, change):
        before = answer(simulasi, "groups").copy(deep=True)
        change(answer(simulasi, "groups"))
        pd.testing.assert_frame_equal(answer(simulasi, "groups"), before)

    def test_whoever_asks_leaves_nothing_behind(self, simulasi):
        def ask(often):
            for _ in range(often):
                frame = answer(simulasi, "groups")
                frame["code"].str.len().sum(), frame[frame["code"] != ""].copy(), frame.columns[:2]

        def weak_references():
            gc.collect()
            return sum(type(thing) is weakref.ref for thing in gc.get_objects())

        ask(1)
        before = weak_references()
        ask(50)
        assert weak_references() - before < 20

    def test_an_error_is_raised_each_time(self, simulasi):
        for _ in range(2):
            with pytest.raises(QuestionError):
                answer(simulasi, "groups", surplus=1)
        assert entries(ANSWERS) == 0

    def test_the_size_of_an_answer_counts_its_texts(self, simulasi):
        frame = answer(simulasi, "institutions")
        assert ANSWERS.stats().size > frame.memory_usage(deep=True).sum() > 50_000


def words(frame, *, of):
    return [f"{of}: {value}" for value in frame["code"]]


class Teller:
    def __init__(self, word):
        self.word = word

    def tell(self, of):
        return f"{self.word} {of}"


class TestDrawn:
    def test_the_same_content_is_built_once(self, simulasi):
        frame = answer(simulasi, "groups")
        first = drawn(simulasi, words, frame, of="a")
        assert drawn(simulasi, words, answer(simulasi, "groups"), of="a") is first
        assert drawn(simulasi, words, frame, of="b") != first
        assert drawn(simulasi, words, frame.iloc[::-1], of="a") != first
        assert entries(CHARTS) == 3

    def test_another_snapshot_builds_its_own(self, simulasi, publikasi):
        frame = answer(simulasi, "groups")
        assert drawn(simulasi, words, frame, of="a") is not drawn(publikasi, words, frame, of="a")

    def test_two_lambdas_on_one_line_never_share(self, simulasi):
        pair = [lambda of: f"first {of}", lambda of: f"second {of}"]
        assert [drawn(simulasi, one, "x") for one in pair] == ["first x", "second x"]
        assert entries(CHARTS) == 0

    def test_two_functions_made_in_one_place_never_share(self, simulasi):
        def made(word):
            def tell(of):
                return f"{word} {of}"

            return tell

        assert [drawn(simulasi, made(w), "x") for w in ("first", "second")] == ["first x", "second x"]

    def test_two_partials_of_one_function_never_share(self, simulasi):
        frame = answer(simulasi, "groups").iloc[:1]
        found = [drawn(simulasi, partial(words, of=w), frame) for w in ("first", "second")]
        assert found[0] != found[1]

    def test_methods_of_two_objects_never_share(self, simulasi):
        tellers = [Teller("first"), Teller("second")]
        assert [drawn(simulasi, one.tell, "x") for one in tellers] == ["first x", "second x"]

    def test_a_profile_is_known_by_what_was_chosen_for_it(self, simulasi):
        ask = partial(answer, simulasi)
        choices = [
            {"code": "32.16"},
            {"code": "32.16", "year": 2021},
            {"code": "32.16", "peers": PeerChoice("island")},
            {"code": "32.16", "peers": PeerChoice("island", pinned=("kpk",))},
            {"code": "32.16", "peers": PeerChoice("island", dropped=("kpk",))},
            {"code": "32.17"},
        ]
        seen = [profile(ask, **choice) for choice in choices]
        told = [drawn(simulasi, name_and_year, p) for p in seen]
        assert told == [(p.name, p.year, p.rule, p.pinned, p.dropped) for p in seen]
        assert len(set(told)) == len(choices)
        before = CHARTS.stats().misses
        assert [drawn(simulasi, name_and_year, profile(ask, **choice)) for choice in choices] == told
        assert CHARTS.stats().misses == before

    def test_two_pages_with_a_function_of_one_name_never_share(self, simulasi, monkeypatch):
        found = []
        for word in ("first", "second"):
            space = {"__name__": "__main__", "word": word}
            exec("def tell(of): return f'{word} {of}'", space)  # as the framework runs a page
            monkeypatch.setattr("__main__.tell", space["tell"], raising=False)
            found.append(drawn(simulasi, space["tell"], "x"))
        assert found == ["first x", "second x"]

    def test_a_function_among_the_arguments_is_not_taken_for_another(self, simulasi):
        def call(function, of):
            return function(of)

        monkey = [lambda of: f"first {of}", lambda of: f"second {of}"]
        assert [drawn(simulasi, Teller("x").tell, one) != "" for one in monkey] == [True, True]
        assert [drawn(simulasi, call, one, "x") for one in monkey] == ["first x", "second x"]
        assert entries(CHARTS) == 0


class TestSnapshotsInUse:
    def test_what_leaves_use_is_dropped_and_the_rest_stays(self, simulasi, publikasi):
        old = replace(simulasi, dataset="other")
        keep_only({simulasi.id, publikasi.id})
        frames = [answer(one, "groups") for one in (old, publikasi)]
        drawn(simulasi, words, frames[0], of="a")
        ROUNDS.get(simulasi.id, "round", list)
        keep_only({"newly published", publikasi.id})
        assert (entries(ANSWERS), entries(CHARTS), entries(ROUNDS)) == (1, 0, 0)
        before = ANSWERS.stats().hits
        answer(publikasi, "groups")
        assert ANSWERS.stats().hits == before + 1

    def test_a_pinned_snapshot_stays_while_others_come_and_go(self, simulasi, publikasi):
        keep_only({publikasi.id})
        answer(simulasi, "groups")  # a link asks for it, though it is not in use
        keep_only({publikasi.id, "newly published"})
        assert entries(ANSWERS) == 1


def test_after_the_warm_up_the_collector_passes_over_what_is_there(store):
    gc.unfreeze()
    try:
        warm_up()
        assert gc.get_freeze_count() > 10_000
    finally:
        gc.unfreeze()
