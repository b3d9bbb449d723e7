"""A manuscript's name for a section's role → the role, in any spelling; else a suggestion."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from octavo.findings.suggestions import did_you_mean, nearest
from octavo.tree.document import Role

_APART: Final = re.compile(r"[\s_-]+")
_NEAR: Final = 0.75
_ALSO: Final[Mapping[str, Role]] = MappingProxyType(
    {
        "acknowledgement": Role.ACKNOWLEDGMENTS,
        "appendices": Role.APPENDIX,
        "bibliographies": Role.BIBLIOGRAPHY,
        "glossaries": Role.GLOSSARY,
        "copyright": Role.COPYRIGHT_PAGE,
        "epilog": Role.EPILOGUE,
        "halftitle": Role.HALF_TITLE_PAGE,
        "prolog": Role.PROLOGUE,
    }
)
"""Other spellings and shorter names of roles, as one word."""
_SHOWN: Final[Mapping[Role, str]] = MappingProxyType(
    {role: "interlude" if role is Role.INTERLUDE else role.value for role in Role}
)
"""The names of roles in the documentation."""


def role_named(name: str) -> Role | None:
    """Return the role with a name, in any case, as one word or several, also in the plural; else None.

    >>> [role_named(name) for name in ("Acknowledgements", "half-title", "Interlude", "lighthouse")]
    [<Role.ACKNOWLEDGMENTS: 'acknowledgments'>, <Role.HALF_TITLE_PAGE: 'halftitlepage'>, <Role.INTERLUDE: 'division'>, None]
    """
    wanted = _squeezed(name)
    return _BY_NAME.get(wanted) or _BY_NAME.get(wanted.removesuffix("s"))


def role_meant(name: str) -> str:
    """Return a question with the role that an unknown name may mean, else a list of roles.

    >>> role_meant("foreward")
    'Did you mean “foreword”?'
    """
    near = nearest(_squeezed(name), _BY_NAME, likeness=_NEAR)
    asked = did_you_mean(near, lambda one: f"“{_SHOWN[_BY_NAME[one]]}”", begins_sentence=True)
    return asked or f"Roles are {', '.join(_SHOWN.values())}."


def _squeezed(name: str) -> str:
    return _APART.sub("", name).lower()


_BY_NAME: Final[Mapping[str, Role]] = MappingProxyType(
    {**{_squeezed(name): role for role in Role for name in (role.value, role.name)}, **_ALSO}
)
