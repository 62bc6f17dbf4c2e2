# Everything an editor or developer does here. Each target makes .venv by itself, from the lock file with hashes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export NO_MKDOCS_2_WARNING = 1

.DEFAULT_GOAL := help

help: ## list the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1	/' | expand -t 16

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' || { echo "pmobook needs Python 3.11.5 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1). Try: make $(MAKECMDGOALS) PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(READY)

setup: $(READY) ## make .venv from the lock file

serve: $(READY) ## build the site and serve it on a free port of this machine
	@$(BIN)/pmobook serve

build: $(READY) ## build the site into site/
	@$(BIN)/mkdocs build

check: $(READY) ## report every problem of the content, and whether CODEOWNERS is in step
	@$(BIN)/pmobook check --strict
	@$(BIN)/pmobook codeowners --check

lint: $(READY) ## check the code: ruff and mypy
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

test: $(READY) ## run every test
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.libreoffice
	@$(BIN)/python -m pytest

screenshots: $(READY) ## make the pictures of the README from the site
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.screenshots

bench: $(READY) ## measure against others, and in a browser; see benchmarks/README.md
	@status=0; for name in compare checking serving linking filtering downloads quizzes peers floor searching pages; do $(BIN)/python -m benchmarks.$$name || status=1; done; exit $$status

lock: $(READY) ## resolve the dependencies anew into requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes --no-emit-index-url --no-header --extra dev pyproject.toml --output-file requirements.lock

sbom: $(READY) ## write the bill of materials of a release into dist/
	@mkdir -p dist
	@$(BIN)/python -m releasing.bill_of_materials > dist/pmobook.cdx.json

.PHONY: help setup serve build check lint test screenshots bench lock sbom
