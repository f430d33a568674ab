# What there is to do here; `make` alone lists it. Needs Python 3.11 or later and the package registries.
# All that is installed goes to .venv, at the versions and hashes locked in requirements/.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
LOCKER := .make/lock
LOCK := $(LOCKER)/bin/pip-compile --quiet --generate-hashes --no-header --strip-extras \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

# Debian's packages that the tests need besides Python: to add one, add its name.
TEST_PACKAGES := chromium hugo hunspell hunspell-es hunspell-en-us hunspell-en-gb libreoffice-writer-nogui \
	mariadb-server poppler-utils php-cli php-curl php-gd php-mbstring php-mysql php-sqlite3 php-xml postgresql \
	wordpress wordpress-l10n wordpress-theme-twentytwentythree

# Compiled modules make a start four times as fast; an environment that forbids them is overruled.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help bulletin test test-ghost pytest coverage lint style types imports format bench mutate docs lock clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

bulletin: $(VENV)/.runtime ## install, and write the example bulletins into output/
	@$(BIN)/bulletin fetch
	@$(BIN)/bulletin write --as-of 2022-08-31
	@$(BIN)/bulletin write --as-of 2025-01-14
	@$(BIN)/bulletin write
	@echo
	@echo "Every bulletin has its folder in $(CURDIR)/output: es.md and en.md, a chart for each, and bulletin.json."

test: lint pytest ## install what the tests need, then run every check and test

pytest: $(VENV)/.dev ## the tests alone
	@$(BIN)/python -m pytest

coverage: $(VENV)/.dev ## the tests once more, twice as slow, and the lines and branches that none of them reaches
	@$(BIN)/coverage run -m pytest
	@$(BIN)/coverage report

test-ghost: $(VENV)/.dev ## the tests on a real Ghost, which is fetched once: 900 MB, some ten minutes
	@scripts/ghost
	@BULLETIN_TEST_GHOST=1 $(BIN)/python -m pytest tests/publishing -k ghost

lint: style types imports ## style and format, types, and the direction of imports

style: $(VENV)/.dev
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .

types: $(VENV)/.dev
	@$(BIN)/mypy --no-error-summary

imports: $(VENV)/.dev
	@$(BIN)/lint-imports --no-logo

format: $(VENV)/.dev ## format the code and repair what can be repaired by machine
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/.dev ## measure start-up, speed and memory
	@$(BIN)/python -m benchmarks

mutate: $(VENV)/.dev ## plant errors in true bulletins and count what the checker finds (MUTATE="--sample 50" for less)
	@PYTHONPATH=tests $(BIN)/python -m mutation $(MUTATE)

docs: $(VENV)/.runtime ## renew what the pages of docs/ and README show of the commands
	@$(BIN)/python scripts/commands_page.py > docs/commands.md
	@$(BIN)/python scripts/console_blocks.py README.md docs/settings.md docs/templates.md docs/checking.md docs/publishing.md

lock: $(LOCKER)/.done ## renew the locked versions within the limits of pyproject.toml (UPGRADE=--upgrade for the newest)
	$(LOCK) $(UPGRADE) --output-file requirements/runtime.txt pyproject.toml
	$(LOCK) $(UPGRADE) --extra dev --constraint requirements/runtime.txt --output-file requirements/dev.txt pyproject.toml
	$(LOCK) $(UPGRADE) --only-build-deps --build-deps-for editable --build-deps-for wheel \
		--constraint requirements/dev.txt --output-file requirements/build.txt pyproject.toml

clean: ## remove what was installed and cached; leaves output/ and data/store/
	rm -rf $(VENV) .make dist .coverage .hypothesis .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
	find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or later is needed. Name one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || scripts/system-packages python3-venv
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.runtime: requirements/build.txt requirements/runtime.txt pyproject.toml | $(BIN)/python
	@echo "Installing the program into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements/build.txt -r requirements/runtime.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q -j 0 $(VENV)/lib generator
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.runtime
	@$(if $(TEST_PACKAGES),scripts/system-packages $(TEST_PACKAGES))
	@scripts/second-wordpress
	@echo "Installing the tools of the tests into $(VENV) ..."
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(LOCKER)/.done:
	@$(PYTHON) -m venv $(LOCKER)
	@$(LOCKER)/bin/python -m pip --disable-pip-version-check -qq install pip-tools==7.6.2
	@touch $@
