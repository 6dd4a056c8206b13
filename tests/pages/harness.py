"""Open a page in Streamlit's app-test harness and read what it says."""

from functools import cache

from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from merit.paths import ROOT
from tests.pages.cards import numbers, said

# A server looks through the metadata of all installed packages when it starts, this harness at every run.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


def fresh():
    return AppTest.from_file(str(ROOT / "pages" / "shell.py"), default_timeout=60)


@cache
def navigation():
    """The pages that the app names in its first run."""
    return fresh().run()._registered_pages


def opened(page=None, /, **parameters):
    """The app after opening `page` (a file of pages/; None: the overview) with these address parameters."""
    app = fresh()
    if page:
        # As a visitor who comes by a link: the overview was not drawn before.
        app._registered_pages = navigation()
        app.switch_page(page)
    for key, value in parameters.items():
        app.query_params[key] = value
    return app.run()


def words(app):
    """Everything the page says in running text."""
    kinds = (app.title, app.header, app.subheader, app.markdown, app.caption, app.info, app.warning)
    return "\n".join([*(str(e.value) for kind in kinds for e in kind), said(app)])


def metrics(app):
    """{label: (value, delta)} of the cards."""
    return {m.label: (m.value, m.delta) for m in numbers(app)}
