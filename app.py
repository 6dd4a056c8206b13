"""The door: the ASGI app with its routes, security headers, language and warm-up.

`streamlit run app.py` serves it; the pages start at pages/shell.py.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import anyio
import streamlit as st
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from streamlit.file_util import get_static_dir

from merit.api import PREFIXES, light, routes
from merit.api.guard import OddAddresses
from merit.api.refusals import refuse
from merit.ui.desk.gate import may_upload
from merit.ui.errors import on_script_error, report, set_up_log
from merit.ui.preview import found
from merit.ui.script import TOLD
from merit.web import (
    BackToDesk,
    ClosedDoors,
    Health,
    PageHead,
    Rates,
    Requests,
    SameOrigin,
    SecurityHeaders,
    Sessions,
    Sizes,
    State,
    WebLimits,
    metrics,
    turns,
)
from merit.web.assets import ROUTES as ASSETS
from merit.web.compression import PackedFiles

LIMITS = WebLimits.from_environment()
STATE = State()


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[None]:
    """Build the first snapshots in the background: the page says so while it waits."""
    # Imported here: caches decorated before the runtime exists would live outside it.
    from merit.ui.answers import ANSWERS, CHARTS, ROUNDS, warm_up

    def prepared() -> None:
        try:
            warm_up()
            light.warm_up()
        except Exception as error:  # noqa: BLE001 - whatever it is, the server goes on and says so
            report(error)
        finally:
            STATE.ready = True

    set_up_log()
    metrics.start({"answers": ANSWERS.stats, "charts": CHARTS.stats, "rounds": ROUNDS.stats})
    STATE.attach(LIMITS)

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(anyio.to_thread.run_sync, prepared)
        yield
        tasks.cancel_scope.cancel()


http = [*routes(), *ASSETS]
app = st.App(
    Path(__file__).parent / "pages" / "shell.py",
    lifespan=lifespan,
    routes=http,
    middleware=[
        Middleware(Requests),
        Middleware(SecurityHeaders),
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=5),
        Middleware(SameOrigin, origins=st.get_option("server.corsAllowedOrigins")),
        Middleware(Health, state=STATE, refuse=refuse),
        Middleware(Sizes, limits=LIMITS, refuse=refuse),
        Middleware(Sessions, limits=LIMITS, refuse=refuse),
        Middleware(Rates, limits=LIMITS, refuse=refuse, turns=turns()),
        Middleware(ClosedDoors, may_upload=may_upload),
        Middleware(OddAddresses, routes=http, prefixes=PREFIXES),
        Middleware(PackedFiles),
        Middleware(PageHead, static=Path(get_static_dir()), scripts=[TOLD], preview=found),
        Middleware(BackToDesk),
    ],
    on_script_error=on_script_error,
)
