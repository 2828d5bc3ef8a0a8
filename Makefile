# Two commands matter: `make demo` and `make test`. Only Python 3.11+ (with venv) and git are needed.

# The first Python that runs and is new enough; a version manager's shim may exist and not run.
PYTHON ?= $(shell for python in python3.11 python3.12 python3.13 python3; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && exit; \
	done; echo python3)
VENV := .venv
PY := $(VENV)/bin/python
PIP_INSTALL := $(PY) -m pip install -qq --disable-pip-version-check --no-deps --require-hashes
PACKAGES := omneky_platform jobs brands accounts common creative
PYTEST_ARGS ?=
CHAOS_ARGS ?=

# What a production would set, for the checks that look at production.
PRODUCTION_LIKE := ENVIRONMENT=production DEBUG= OUTBOUND_LOOPBACK_PORTS= \
	SECRET_KEY=only-for-the-check-xxxxxxxxxxxxxxxxxxxxxxxx-0123456789-abcdef \
	ALLOWED_HOSTS=ads.example.com PUBLIC_URL=https://ads.example.com EMAIL_HOST=smtp.example.com \
	DATABASE_URL=postgresql://omneky@db.example.com/omneky

.PHONY: help demo up test chaos check style types layers safety schematic supply schema landing format lock preflight clean

help: ## list these targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1\t/' | expand -t 12

preflight:
	@$(PYTHON) omneky_platform/preflight.py

demo: preflight $(VENV)/.runtime ## one request through the whole platform; prints where the pictures are
	@$(PY) examples/demo.py

up: preflight $(VENV)/.runtime ## web server and worker in the foreground until Ctrl-C
	@$(PY) manage.py up

test: preflight $(VENV)/.dev ## every test
	$(PY) -m pytest -n auto $(PYTEST_ARGS)

chaos: preflight $(VENV)/.dev ## kill everything at random, 200 jobs for each fault; prints a table
	$(PY) -m tests.chaos $(CHAOS_ARGS)

check: preflight style types layers safety schematic supply ## style, types, layers, settings, migrations, schema, packages

style: $(VENV)/.dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .

types: $(VENV)/.dev
	$(VENV)/bin/mypy $(PACKAGES)

layers: $(VENV)/.dev
	$(VENV)/bin/lint-imports --no-logo

safety: $(VENV)/.dev
	$(PY) manage.py check --fail-level WARNING
	$(PRODUCTION_LIKE) $(PY) manage.py check --deploy --fail-level WARNING
	$(PY) manage.py makemigrations --check --dry-run

schematic: $(VENV)/.dev
	@mkdir -p .var
	$(PY) manage.py spectacular --validate --fail-on-warn --format openapi-json --file .var/openapi.json
	diff openapi.json .var/openapi.json || { echo "openapi.json is out of date: make schema"; exit 1; }

supply: $(VENV)/.dev ## licences, secrets and known weaknesses
	$(PY) -m tests.supply_chain

schema: $(VENV)/.dev ## write openapi.json anew from the code
	$(PY) manage.py spectacular --validate --format openapi-json --file openapi.json

landing: $(VENV)/.dev ## make the landing page's pictures anew with the engine
	$(PY) examples/gallery/landing.py
	$(PY) examples/gallery/page_type.py

format: $(VENV)/.dev ## put the code into its style
	$(VENV)/bin/ruff check --fix .
	$(VENV)/bin/ruff format .

lock: $(VENV)/.lock ## pin every dependency anew from pyproject.toml
	$(VENV)/lock/bin/uv pip compile --quiet --python-version 3.11 --universal --generate-hashes \
		--no-emit-index-url --no-header --extra dev pyproject.toml -o requirements-dev.lock
	$(VENV)/lock/bin/uv pip compile --quiet --python-version 3.11 --universal --generate-hashes \
		--no-emit-index-url --no-header pyproject.toml -c requirements-dev.lock -o requirements.lock

clean: ## forget the environment, the embedded database and every made file
	rm -rf $(VENV) .var .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(PY):
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock | $(PY)
	$(PIP_INSTALL) -r requirements.lock
	@mkdir -p .var && touch $@

$(VENV)/.dev: requirements-dev.lock | $(PY)
	$(PIP_INSTALL) -r requirements-dev.lock
	@mkdir -p .var && touch $@ $(VENV)/.runtime

$(VENV)/.lock: | $(PY)
	$(PYTHON) -m venv $(VENV)/lock
	$(VENV)/lock/bin/python -m pip install -qq --disable-pip-version-check uv
	@touch $@
