"""The statistics of a ceremony: the answer of /ceremony, or why it is withheld."""

from functools import partial
from http import HTTPStatus

from starlette.responses import JSONResponse, Response

from merit.api import models_ceremony
from merit.api.answers import stamp as carried
from merit.api.parameters import CeremonyQuery
from merit.api.problems import document
from merit.ceremony import Ceremony, ceremony
from merit.charts.anugerah import control_words, refusal
from merit.charts.base import Stamp
from merit.query import ask
from merit.reports.figures import control, figures
from merit.store import Snapshot


def answer(snapshot: Snapshot, query: CeremonyQuery, lang: str) -> Response:
    """The statistics of contracts.md §5; 409 with every sum that differs while a control fails.

    `query` holds a year and provinces that exist in the snapshot.
    """
    asked = ceremony(partial(ask, snapshot), query.year, query.codes)
    if asked.failed:
        return _withheld(asked, snapshot, lang)
    stamp = Stamp(lang, snapshot.dataset, snapshot.kind, snapshot.id)
    told = {**figures(asked, stamp=stamp), **carried(snapshot)}
    body = models_ceremony.Ceremony.model_validate(told)
    headers = {"content-language": lang, "vary": "Accept-Language"}
    return JSONResponse(body.model_dump(), headers=headers)


def _withheld(asked: Ceremony, snapshot: Snapshot, lang: str) -> Response:
    errors = []
    for failed in asked.failed:
        sides = control(failed)
        told = {k: sides[k] for k in ("subject", "moment", "left", "right", "difference")}
        errors.append({"control": failed.key, **told, "detail": control_words(failed, lang).sentence})
    sentences = refusal(asked, lang)
    return document(
        lang, HTTPStatus.CONFLICT, sentences, errors, dataset=snapshot.dataset, snapshot=snapshot.id
    )
