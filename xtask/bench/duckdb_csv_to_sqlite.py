"""The peer: every file of an extract into one SQLite file with DuckDB, all columns as text, nothing mapped or checked."""
import pathlib
import subprocess
import sys

import duckdb
from duckdb_extensions import import_extension

extract, out = pathlib.Path(sys.argv[1]), sys.argv[2]
import_extension("sqlite_scanner")
db = duckdb.connect()
db.execute("LOAD sqlite_scanner")
db.execute(f"ATTACH '{out}' AS target (TYPE sqlite)")
converted = pathlib.Path(out + ".utf8.csv")
for file in sorted(extract.iterdir()):
    if file.suffix.lower() not in (".csv", ".txt"):
        continue
    with file.open("rb") as start:
        utf16 = start.read(2) in (b"\xff\xfe", b"\xfe\xff")
    utf8 = not utf16 and subprocess.run(["iconv", "-f", "UTF-8", "-t", "UTF-8", "-o", "/dev/null", file], stderr=subprocess.DEVNULL).returncode == 0
    text = file
    if not utf8:
        # DuckDB reads UTF-8; the converting is part of its job here. Bytes that Windows-1252 does not define are left out.
        subprocess.run(["iconv", "-c", "-f", "UTF-16" if utf16 else "WINDOWS-1252", "-t", "UTF-8", "-o", converted, file], check=False)
        text = converted
    source = f"read_csv('{text}', all_varchar=true, header=true, ignore_errors=true, strict_mode=false, max_line_size=10000000)"
    db.execute(f'CREATE TABLE target."{file.stem}" AS SELECT * FROM {source}')
converted.unlink(missing_ok=True)
