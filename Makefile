# `make site` and `make test` are all that a fresh machine needs: Python 3.11+, git and make.
# Each installs once, when pyproject.toml or constraints.txt is newer than the environment; after that no network is asked.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { command -v $$p; break; }; done)
BIN := .venv/bin
QUIET_PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip install --quiet -c constraints.txt

.PHONY: site serve check test test-fast coverage lint format hardening screenshots bench release clean

site: .venv/site.stamp  ## build content/ into site/
	@$(BIN)/dateline build

serve: .venv/site.stamp  ## preview on http://127.0.0.1:8000/
	@$(BIN)/dateline serve

check: .venv/site.stamp  ## list what wants an eye in content/
	@$(BIN)/dateline check

test: lint  ## everything: style, types, tests, browser tests
	@echo "Style and types are fine. Now all tests, in as many processes as there are cores; some four minutes on two."
	@$(BIN)/python -m tests.chromium
	@$(BIN)/python -m tests.node_packages
	@$(BIN)/python -m pytest -n auto

test-fast: .venv/test.stamp  ## without browser, packaging, sizes and tuning data: under a minute on two cores
	@$(BIN)/python -m pytest -n auto --ignore=tests/browser --ignore=tests/shared --ignore=tests/test_packaging.py \
		--ignore=tests/test_any_input.py --ignore=tests/test_hostile.py --ignore=tests/test_history_of_edits.py --ignore=tests/hardening \
		--ignore=tests/test_docs.py --ignore=tests/verify --ignore=tests/pages/test_sizes.py --ignore=tests/pages/test_links.py \
		--deselect=tests/test_build.py::test_the_same_input_gives_the_same_bytes

coverage: .venv/test.stamp  ## which lines and branches of generator/ no test runs; fails below 95 in 100; half as long again as the tests
	@$(BIN)/python -m pytest -n auto --cov --cov-config=pyproject.toml --ignore=tests/browser --ignore=tests/hardening --ignore=tests/test_packaging.py

lint: .venv/test.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy

format: .venv/test.stamp  ## format the code, mend what ruff can mend
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

hardening: .venv/test.stamp  ## kill it, starve it, lie to it for ten minutes; writes docs/reliability.md
	@$(BIN)/python -m tests.hardening

screenshots: .venv/test.stamp site  ## take the pictures of docs/ anew
	@$(BIN)/python -m bench.screenshots

bench: .venv/test.stamp  ## speed and quality where they are measured; some read ../shared
	@for each in time_expressions reading names copies grouping; do echo "== $$each"; $(BIN)/python -m bench.$$each || exit 1; done

release: .venv/test.stamp  ## the source archive, the wheel and the notes of a release, in dist/
	@$(BIN)/python -m bench.man_page
	@$(BIN)/python -m bench.release

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Dateline needs Python 3.11 or newer, and found none. Install it, or name it: make PYTHON=/path/to/python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/site.stamp: pyproject.toml constraints.txt | .venv/bin/python
	@echo "Installing Dateline into .venv ..."
	@$(QUIET_PIP) -e .
	@touch $@

.venv/test.stamp: pyproject.toml constraints.txt .venv/site.stamp
	@echo "Installing what the tests need into .venv ..."
	@$(QUIET_PIP) -e '.[dev]'
	@touch $@

clean:  ## remove what was built; content/ is left alone
	@rm -rf .venv .cache .mypy_cache .ruff_cache
	@find site -mindepth 1 ! -name .gitignore -delete
