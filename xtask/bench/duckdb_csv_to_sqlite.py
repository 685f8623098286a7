"""The peer: every file of an extract into one SQLite file with DuckDB, all columns as text.

DuckDB's own `sqlite` extension is used where it can be loaded; else DuckDB reads and Python's sqlite3 writes, and says so.
"""
import pathlib
import sqlite3
import sys

import duckdb

extract, out = pathlib.Path(sys.argv[1]), sys.argv[2]
db = duckdb.connect()
try:
    db.execute("INSTALL sqlite; LOAD sqlite")
    db.execute(f"ATTACH '{out}' AS target (TYPE sqlite)")
    extension = True
except duckdb.Error:
    print("duckdb: no sqlite extension, writing through sqlite3", file=sys.stderr)
    extension = False
    target = sqlite3.connect(out)
for file in sorted(extract.iterdir()):
    if file.suffix.lower() not in (".csv", ".txt"):
        continue
    raw = file.read_bytes()
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    try:
        raw.decode(encoding)
        text = file
    except UnicodeDecodeError:
        # DuckDB reads UTF-8; converting is part of the job.
        text = pathlib.Path(out + ".utf8.csv")
        text.write_bytes(raw.decode("cp1252", errors="replace").encode())
    del raw
    source = f"read_csv('{text}', all_varchar=true, header=true, null_padding=true, ignore_errors=true, encoding='{encoding}', max_line_size=10000000)"
    if extension:
        db.execute(f'CREATE TABLE target."{file.stem}" AS SELECT * FROM {source}')
    else:
        rows = db.execute(f"SELECT * FROM {source}")
        columns = [it[0] for it in rows.description]
        names = ", ".join(f'"{it}" TEXT' for it in columns)
        target.execute(f'CREATE TABLE "{file.stem}" ({names})')
        marks = ", ".join("?" * len(columns))
        while chunk := rows.fetchmany(10_000):
            target.executemany(f'INSERT INTO "{file.stem}" VALUES ({marks})', chunk)
if not extension:
    target.commit()
