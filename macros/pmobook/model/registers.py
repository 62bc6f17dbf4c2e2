"""Registers: the short lists of domains, phases and PMO functions that entries refer to."""

from dataclasses import dataclass

from pydantic import Field

from pmobook.model.text import Label, Line
from pmobook.model.values import Id, Record


class RegisterItem(Record):
    """A domain, phase or function."""

    id: Id = Field(description="Stable id.")
    title: Label = Field(description="Its name.")
    summary: Line | None = Field(default=None, description="What it is, in a sentence.")


class DomainRegister(Record):
    """glossary/_domains.yml."""

    domains: tuple[RegisterItem, ...] = Field(description="Domains in the order of the site.")


class PhaseRegister(Record):
    """playbooks/_phases.yml."""

    phases: tuple[RegisterItem, ...] = Field(description="Phases of the project life cycle, in order.")


class FunctionRegister(Record):
    """playbooks/_functions.yml."""

    functions: tuple[RegisterItem, ...] = Field(description="Functions of the PMO, in order.")


@dataclass(frozen=True, slots=True)
class RegisterFile:
    """Which file holds which register, and what its items are called in references."""

    kind: str
    path: str
    key: str
    model: type[Record]


REGISTERS = (
    RegisterFile("domain", "glossary/_domains.yml", "domains", DomainRegister),
    RegisterFile("phase", "playbooks/_phases.yml", "phases", PhaseRegister),
    RegisterFile("function", "playbooks/_functions.yml", "functions", FunctionRegister),
)
