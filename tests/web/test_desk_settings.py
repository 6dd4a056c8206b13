"""The lists of the desk as they stand in the files at this moment: a mistake gives nobody a role."""

import logging
import os

import pytest
import streamlit as st

from merit.ui.desk import settings

GOOD = '[auth]\ncookie_secret = "geheim"\n[desk]\neditors = ["a@b.id", "c@d.id"]\n'
LESS = GOOD.replace(', "c@d.id"', "")


@pytest.fixture
def file(tmp_path, monkeypatch):
    path = tmp_path / "secrets.toml"
    files = [str(tmp_path / "none.toml"), str(tmp_path), str(path)]
    option = st.get_option
    monkeypatch.setattr(st, "get_option", lambda name: files if name == "secrets.files" else option(name))
    return path


def editors():
    return settings.section("desk").get("editors", [])


def test_an_address_that_is_taken_off_after_a_mistake_is_off(file, caplog):
    assert editors() == []
    file.write_text(GOOD)
    assert editors() == ["a@b.id", "c@d.id"]
    with caplog.at_level(logging.ERROR, "merit"):
        for bad in (GOOD + '"geheim', GOOD.encode() + b"\xff"):
            file.write_bytes(bad if isinstance(bad, bytes) else bad.encode())
            assert editors() == editors() == []
    assert len(caplog.records) == 2, "each mistake is said once"
    assert "nobody has a role" in caplog.text and "geheim" not in caplog.text
    file.write_text(LESS)
    assert editors() == ["a@b.id"]
    before = file.stat()
    file.write_text(LESS.replace("a@b.id", "e@f.id"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert editors() == ["e@f.id"], "the same size and time hide no change"
    file.unlink()
    assert editors() == []


def test_a_file_that_cannot_be_read_gives_nobody_a_role(file, caplog):
    file.mkdir()
    assert editors() == [] and "cannot be read" in caplog.text


def test_the_last_file_with_lists_counts_as_in_streamlit_and_each_must_be_whole(tmp_path):
    first, second = tmp_path / "1.toml", tmp_path / "2.toml"
    first.write_text(GOOD)
    second.write_text("[other]\n")
    assert settings.lists([first, second])["editors"] == ["a@b.id", "c@d.id"]
    second.write_text(LESS)
    assert settings.lists([first, second])["editors"] == ["a@b.id"]
    second.write_text("[desk")
    assert settings.lists([first, second]) == {}
    second.write_text("desk = 1\n")
    assert settings.lists([first, second]) == {}
