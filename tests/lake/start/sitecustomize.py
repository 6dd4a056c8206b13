"""Read by every process that a test starts while the suite runs on a lake (tests/lake/everywhere.py)."""

import os

if "MERIT_TEST_LAKE" in os.environ:
    from tests.lake.mapping import follow_environment

    follow_environment()
