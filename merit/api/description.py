"""What /openapi.json says: FastAPI's own description, made true of what an address can hold."""

from typing import Any

from fastapi import FastAPI


def description(api: FastAPI) -> dict[str, Any]:
    """The description of `api` (OpenAPI 3.1), made once.

    A parameter of an address can be left out, but never be null.
    """
    if api.openapi_schema is None:
        made = FastAPI.openapi(api)
        for path in made["paths"].values():
            for parameter in path["get"].get("parameters", []):
                parameter["schema"] = _without_null(parameter["schema"])
        api.openapi_schema = made
    return api.openapi_schema


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    kinds = [kind for kind in schema.get("anyOf", []) if kind != {"type": "null"}]
    if len(kinds) != 1:
        return schema
    return {**{key: value for key, value in schema.items() if key != "anyOf"}, **kinds[0]}
