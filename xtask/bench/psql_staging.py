"""The peer that every server ships with: psql's \\copy of each file into a staging table of texts, then SQL that casts and keys them.

Written as a careful analyst would in an afternoon. It does less than a trial: no codes are translated, no references looked up, nothing is
read back, and no record that is refused has a place. Arguments: extract, address, columns.csv of the layout. Prints what it could not copy.
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

extract, url, columns = pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3]
types = {(row["table"], row["column"]): row for row in csv.DictReader(open(columns, encoding="utf-8-sig"))}

# What a text becomes. A text that does not fit is NULL: nobody learns of it.
CASTS = {
    "date": "CASE WHEN {c} ~ '^[0-9]{{4}}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])' THEN left({c}, 10)::date END",
    "datetime": "CASE WHEN {c} ~ '^[0-9]{{4}}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])' THEN {c}::timestamp END",
    "int": "CASE WHEN {c} ~ '^-?[0-9]{{1,9}}$' THEN {c}::int END",
    "decimal": "CASE WHEN {c} ~ '^-?[0-9]+([.][0-9]+)?$' THEN {c}::numeric END",
    "bool": "CASE {c} WHEN 'Y' THEN true WHEN '1' THEN true WHEN 'N' THEN false WHEN '0' THEN false END",
}


def psql(script):
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(script)
        file.flush()
        return subprocess.run(["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-f", file.name, url], capture_output=True, text=True)


refused = []
psql("DROP SCHEMA IF EXISTS staging CASCADE; DROP SCHEMA IF EXISTS moved CASCADE; CREATE SCHEMA staging; CREATE SCHEMA moved")
for file in sorted(extract.iterdir()):
    if file.suffix.lower() not in (".csv", ".txt"):
        continue
    table = file.stem
    with file.open("rb") as start:
        line = start.readline()
    if line[:2] in (b"\xff\xfe", b"\xfe\xff"):
        refused.append(f"{file.name}: UTF-16")
        continue
    header = next(csv.reader([line.decode("utf-8-sig", "replace").strip("\r\n")]))
    staging = ", ".join(f'"{name}" text' for name in header)
    for encoding in ("UTF8", "WIN1252"):
        copied = psql(
            f'BEGIN; CREATE TABLE staging."{table}" ({staging});\n'
            f"\\copy staging.\"{table}\" FROM '{file}' WITH (FORMAT csv, HEADER, ENCODING '{encoding}')\nCOMMIT;"
        )
        if copied.returncode == 0:
            break
    if copied.returncode:
        refused.append(f"{file.name}: {copied.stderr.strip().splitlines()[0].split('ERROR:')[-1].strip()}")
        continue
    selected = []
    for name in header:
        column = types.get((table, name), {"type": "text", "required": "no"})
        text = f"nullif(btrim(\"{name}\"), '')"
        if column["required"] == "key":
            selected.append(f"'{table}:' || {text} AS \"{name}\"")
        else:
            cast = CASTS.get(column["type"].split("(")[0], "{c}")
            selected.append(f'{cast.format(c=text)} AS "{name}"')
    moved = psql(f'CREATE TABLE moved."{table}" AS SELECT {", ".join(selected)} FROM staging."{table}"; ANALYZE moved."{table}"')
    if moved.returncode:
        refused.append(f"{file.name}: {moved.stderr.strip().splitlines()[0].split('ERROR:')[-1].strip()}")
print(json.dumps(refused))
