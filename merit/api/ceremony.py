"""The statistics of a ceremony: the answer of /ceremony, or why it is withheld."""

from dataclasses import dataclass
from functools import lru_cache, partial
from http import HTTPStatus
from typing import Any

from starlette.responses import JSONResponse, Response

from merit.api import models_ceremony
from merit.api.answers import stamp as carried
from merit.api.held import Held
from merit.api.problems import document
from merit.api.queries import CeremonyQuery
from merit.ceremony import Ceremony, ceremony
from merit.charts.anugerah import control_words, refusal
from merit.charts.base import Stamp
from merit.query import ask
from merit.reports.figures import Plain, control, figures
from merit.store import Snapshot


@dataclass(frozen=True)
class Withheld:
    """Why nothing is answered: in sentences, and every sum that differs with its sides."""

    sentences: list[str]
    errors: list[dict[str, Any]]


def answer(snapshot: Snapshot, query: CeremonyQuery, lang: str, copy: Held) -> Response:
    """The statistics of contracts.md §5; 409 with every sum that differs while a control fails.

    `query` holds a year and provinces that exist in the snapshot, `copy` what the caller has of the answer.
    """
    told = _told(snapshot, query.year, tuple(sorted(query.codes)), lang)
    if isinstance(told, Withheld):
        return document(
            lang,
            HTTPStatus.CONFLICT,
            told.sentences,
            told.errors,
            dataset=snapshot.dataset,
            snapshot=snapshot.id,
        )
    if copy.same:
        return copy.not_modified()
    return JSONResponse({**told, **carried(snapshot)}, headers=dict(copy.headers))


@lru_cache(maxsize=16)
def _told(snapshot: Snapshot, year: int, codes: tuple[str, ...], lang: str) -> Plain | Withheld:
    """The answer but for the moment it is given; a snapshot never changes, so it is built once."""
    asked = ceremony(partial(ask, snapshot), year, codes)
    if asked.failed:
        return _withheld(asked, lang)
    stamp = Stamp(lang, snapshot.dataset, snapshot.kind, snapshot.id)
    body = models_ceremony.Ceremony.model_validate({**figures(asked, stamp=stamp), **carried(snapshot)})
    return body.model_dump(exclude={"generated_at"})


def _withheld(asked: Ceremony, lang: str) -> Withheld:
    errors = []
    for failed in asked.failed:
        sides = control(failed)
        told = {k: sides[k] for k in ("subject", "moment", "left", "right", "difference")}
        errors.append({"control": failed.key, **told, "detail": control_words(failed, lang).sentence})
    return Withheld(refusal(asked, lang), errors)
