# What a developer asks for; the first use of each makes what it needs in .venv.
#
#   make demo    a first appraisal, explained          make bench   how fast, beside a peer
#   make test    tests with branch coverage            make docs    the manual, in docs/_build
#   make check   format, lint, types, docs, wheel      make clean   remove everything made here
#
#   make bench-regency    the year of 2,000, 4,000 and 8,000 people: minutes
#   make bench-province   the year of 3,000, 10,000 and 30,000 people under two laws: half an hour

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   := .venv
BIN    := $(VENV)/bin
BUILT  := build/check
PIP    := -m pip --disable-pip-version-check --quiet

# A stamp is an empty file that says: this is installed, as pyproject.toml had it then.
READY  := $(VENV)/stamps
export PYRIGHT_PYTHON_IGNORE_WARNINGS := 1

EXAMPLES := $(sort $(wildcard examples/*.py))
CASES    := $(sort $(wildcard tests/golden/*.json))
GOLDEN   := $(wildcard src/kinerja/testing/golden.py)
SEARCHING := tests/architecture tests/fuzz tests/properties

.DELETE_ON_ERROR:
.PHONY: demo test check lint types examples golden wheel bench bench-province bench-regency docs clean

demo: $(READY)/kinerja
	@$(BIN)/python examples/first_appraisal.py

# Every branch has a unit test of its own; watching the tests that search would double their time and show nothing new.
test: $(READY)/test
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -n auto --dist loadfile $(SEARCHING:%=--ignore=%)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report
	$(BIN)/python -m pytest -n auto --dist loadfile $(SEARCHING)

check: lint types docs examples golden wheel
	@echo "All checks passed."

lint: $(READY)/lint
	$(BIN)/ruff format --check
	$(BIN)/ruff check

types: $(READY)/types
	$(BIN)/mypy
	$(BIN)/python -m pytest -q tests/typing
	PATH="$(abspath $(BIN)):$$PATH" pyright
	PATH="$(abspath $(BIN)):$$PATH" pyright --verifytypes kinerja --ignoreexternal

docs: $(READY)/docs
	$(BIN)/python -m sphinx -W -n -q -b html docs docs/_build/html

examples: $(READY)/kinerja
	@set -e; for example in $(EXAMPLES); do echo "$$example"; $(BIN)/python -W error "$$example" > /dev/null; done

golden: $(READY)/kinerja
	$(if $(and $(GOLDEN),$(CASES)),$(BIN)/python -m kinerja.testing.golden $(CASES),@echo "golden: none yet")

# What users get: the built wheel in an environment that holds nothing else.
wheel: $(READY)/kinerja
	rm -rf $(BUILT)
	$(BIN)/python $(PIP) wheel --no-deps --wheel-dir $(BUILT) .
	$(PYTHON) -m venv $(BUILT)/venv
	$(BUILT)/venv/bin/python $(PIP) install $(BUILT)/*.whl
	cd $(BUILT) && venv/bin/python -W error -c "import kinerja; [getattr(kinerja, name) for name in kinerja.__all__]"
	$(if $(and $(GOLDEN),$(CASES)),cd $(BUILT) && venv/bin/python -m kinerja.testing.golden $(abspath $(firstword $(CASES))))

bench: $(READY)/bench
	$(BIN)/python -m tests.bench

bench-regency: $(READY)/bench
	$(BIN)/python -m tests.bench.regency

bench-province: $(READY)/bench
	$(BIN)/python -m tests.bench.province

clean:
	rm -rf $(VENV) build dist docs/_build .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests examples docs -name __pycache__ -prune -exec rm -rf {} + 2> /dev/null || true

$(READY)/venv:
	@$(PYTHON) -c 'import sys; sys.exit("kinerja needs Python 3.11 or later" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python $(PIP) install --upgrade pip
	@mkdir -p $(READY) && touch $@

$(READY)/kinerja: $(READY)/venv pyproject.toml
	$(BIN)/python $(PIP) install --editable .
	@touch $@

$(READY)/test $(READY)/lint $(READY)/types $(READY)/docs $(READY)/bench: $(READY)/%: $(READY)/kinerja
	$(BIN)/python $(PIP) install --group $*
	@touch $@
