"""Runs the open validator of the children in need census on a file; prints the number of its hits.

usage: cin_validator_run.py FILE RULESET
"""

import importlib
import sys
import xml.etree.ElementTree as ElementTree

from cin_validator import cin_validator

path, ruleset = sys.argv[1:]
tables = cin_validator.process_data(cin_validator.convert_data(ElementTree.parse(path).getroot()))
registry = importlib.import_module(f"cin_validator.rules.{ruleset}").registry
validator = cin_validator.CinValidator(tables, registry)
print(f"{len(registry)} rules, {len(validator.full_issue_df)} rows of hits")
