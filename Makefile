# What a fresh machine needs is Python 3.11, pip and make; `make test` also fetches its test tools.
PORT ?= 8501
VENV := .venv
PY := $(VENV)/bin/python

.PHONY: run test bench lint build lock clean

run: $(VENV)/.run
	$(PY) -m merit build
	$(VENV)/bin/streamlit run app.py --server.port $(PORT)

build: $(VENV)/.run
	$(PY) -m merit build

test: lint $(VENV)/.browser $(VENV)/.office
	$(PY) -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

bench: $(VENV)/.browser
	$(PY) -m bench.run

lint: $(VENV)/.test
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/sqlfluff lint --disable-progress-bar queries merit/schema.sql
	$(VENV)/bin/lint-imports

lock: $(VENV)/.test
	for f in requirements requirements-dev; do \
	  $(VENV)/bin/pip-compile --quiet --no-emit-index-url --no-emit-find-links --strip-extras \
	    --output-file $$f.txt $$f.in; done

$(VENV)/.run: requirements.txt
	test -x $(PY) || python3 -m venv $(VENV)
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/.test: requirements-dev.txt $(VENV)/.run
	$(VENV)/bin/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@

# A Chromium for the browser tests: one that is there, else Debian's package as root, else Playwright's.
$(VENV)/.browser: $(VENV)/.test
	$(PY) -m tests.browser.chromium
	touch $@

# A LibreOffice for the tests that open the ceremony's files: one that is there, else Debian's as root.
$(VENV)/.office: $(VENV)/.test
	$(PY) -m tests.office.libreoffice
	touch $@

clean:
	rm -rf $(VENV) data/store
