"""Runs the open validator of the looked-after children's return on the files of a folder; prints the number of its hits.

usage: lac_validator_run.py FOLDER RULESET YEAR
"""

import importlib
import logging
import sys
from pathlib import Path

from lac_validator import lac_validator
from lac_validator.utils import process_uploaded_files

logging.disable(logging.CRITICAL)
folder, ruleset, year = sys.argv[1:]
files = process_uploaded_files({"This year": [str(it) for it in sorted(Path(folder).glob("*.csv"))]})
registry = importlib.import_module(f"lac_validator.rules.{ruleset}").registry
validator = lac_validator.LacValidator(
    metadata={"collectionYear": year, "localAuthority": "E09000027"}, files=files, registry=registry, selected_rules=None
)
print(f"{len(validator.dones)} rules done, {len(validator.skips)} skipped, {len(validator.fails)} failed")
