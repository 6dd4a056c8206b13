# What a fresh machine needs is Python 3.11, pip and make; `make test` also fetches its test tools.
PORT ?= 8501
VENV := .venv
PY := $(VENV)/bin/python
# A file whose hash is not the one that was locked is not installed.
INSTALL := $(VENV)/bin/pip install --quiet --disable-pip-version-check --require-hashes
# One more than there are processors: a test that waits for a page leaves its own to another.
WORKERS := $(shell expr $$(nproc) + 1)
# Each may build on those before it.
LOCKED := requirements $(patsubst %.in,%,$(wildcard requirements-lake.in)) requirements-dev

.PHONY: run test test-lake bench lint build lock plotly clean

run: $(VENV)/.run
	$(PY) -m merit build
	$(VENV)/bin/streamlit run app.py --server.port $(PORT)

build: $(VENV)/.run
	$(PY) -m merit build

test: lint $(VENV)/.browser $(VENV)/.office $(VENV)/.services
	$(PY) -m pytest --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder

# The same tests with a lake wherever they name a folder; those that break a folder's own files are its own.
test-lake: $(VENV)/.browser $(VENV)/.office $(VENV)/.services
	$(PY) -m pytest -p tests.lake.everywhere --numprocesses $(WORKERS) --dist loadfile --no-loadscope-reorder

bench: $(VENV)/.browser
	$(PY) -m bench.run

lint: $(VENV)/.test
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/sqlfluff lint --disable-progress-bar --processes 0 queries merit/schema.sql
	$(VENV)/bin/lint-imports

lock: $(VENV)/.test
	for f in $(LOCKED); do \
	  $(VENV)/bin/pip-compile --quiet --no-emit-index-url --no-emit-find-links --strip-extras \
	    --generate-hashes --allow-unsafe --output-file $$f.txt $$f.in || exit 1; done

$(VENV)/.run: requirements.txt
	test -x $(PY) || python3 -m venv $(VENV)
	$(INSTALL) -r requirements.txt
	touch $@

$(VENV)/.lake: requirements-lake.txt $(VENV)/.run
	$(INSTALL) -r requirements-lake.txt
	touch $@

$(VENV)/.test: requirements-dev.txt $(VENV)/.lake
	$(INSTALL) -r requirements-dev.txt
	touch $@

# A Chromium for the browser tests: one that is there, else Debian's package as root, else Playwright's.
$(VENV)/.browser: $(VENV)/.test
	$(PY) -m tests.browser.chromium
	touch $@

# A LibreOffice for the tests that open the ceremony's files: one that is there, else Debian's as root.
$(VENV)/.office: $(VENV)/.test
	$(PY) -m tests.office.libreoffice
	touch $@

# A PostgreSQL and an nginx for the tests of several machines: those that are there, else Debian's as root.
$(VENV)/.services: $(VENV)/.test
	$(PY) -m tests.lake.services
	touch $@

# plotly.js with our traces only (npm); the file it writes is under version control.
plotly:
	cd merit/web/plotly && npm install --no-audit --no-fund --no-package-lock && node build.mjs

clean:
	rm -rf $(VENV) data/store
