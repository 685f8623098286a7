"""The peer that every server ships with: psql's \\copy of each file into a staging table of texts, then SQL that casts them.

Written as a careful analyst would in an afternoon. It does less than a trial: no codes are translated, no references looked up, nothing is
read back. \\copy refuses a whole file for one damaged record; such a file is mended before the clock starts, as somebody would by hand, and
named. Arguments: extract, address, columns.csv of the layout. Prints the seconds, those in which the keys and the indexes of references are made
then, the tables whose key is used twice (which get an index of it instead), and the files that were refused.
"""
import csv
import json
import pathlib
import subprocess
import sys
import tempfile
import time

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


def files():
    return [file for file in sorted(extract.iterdir()) if file.suffix.lower() in (".csv", ".txt")]


def encoding(file):
    """What \\copy has to be told, as somebody found out beforehand."""
    start = file.open("rb").read(2)
    if start in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    try:
        for block in iter(lambda text=file.open(encoding="utf-8"): text.read(1 << 20), ""):
            pass
        return "utf-8-sig"
    except UnicodeDecodeError:
        return "cp1252"


def copy(file, name, header, encoding):
    staging = ", ".join(f'"{column}" text' for column in header)
    return psql(
        f'BEGIN; CREATE TABLE staging."{name}" ({staging});\n'
        f"\\copy staging.\"{name}\" FROM '{file}' WITH (FORMAT csv, HEADER, ENCODING '{encoding}')\nCOMMIT;"
    )


def mended(file, encoding, folder):
    """The file in UTF-8 with only the records that have as many fields as the header."""
    csv.field_size_limit(1 << 30)
    path = pathlib.Path(folder) / file.name
    with file.open(encoding=encoding, errors="replace", newline="") as source, path.open("w", encoding="utf-8", newline="") as target:
        rows = csv.reader(line.replace("\0", "") for line in source)
        header = next(rows)
        writer = csv.writer(target)
        writer.writerow(header)
        writer.writerows(row for row in rows if len(row) == len(header))
    return path


def fresh():
    psql("DROP SCHEMA IF EXISTS staging CASCADE; DROP SCHEMA IF EXISTS moved CASCADE; CREATE SCHEMA staging; CREATE SCHEMA moved")


refused, jobs = [], []
mending = tempfile.TemporaryDirectory()
fresh()
for file in files():
    code = encoding(file)
    with file.open(encoding=code, errors="replace", newline="") as text:
        header = next(csv.reader(text))
    if code == "utf-16":
        refused.append(f"{file.name}: UTF-16")
        jobs.append((mended(file, code, mending.name), file.stem, header, "UTF8"))
        continue
    server = "UTF8" if code == "utf-8-sig" else "WIN1252"
    tried = copy(file, file.stem, header, server)
    if tried.returncode:
        refused.append(f"{file.name}: {tried.stderr.strip().splitlines()[0].split('ERROR:')[-1].strip()}")
        jobs.append((mended(file, code, mending.name), file.stem, header, "UTF8"))
    else:
        jobs.append((file, file.stem, header, server))

fresh()
start = time.monotonic()
for file, table, header, server in jobs:
    copied = copy(file, table, header, server)
    if copied.returncode:
        sys.exit(copied.stderr)
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
        sys.exit(moved.stderr)
moved_at = time.monotonic()
twice = []
for _, table, header, _ in jobs:
    of_table = [(name, types[table, name]) for name in header if (table, name) in types]
    key = ", ".join(f'"{name}"' for name, column in of_table if column["required"] == "key")
    indexes = [f'"{name}"' for name, column in of_table if column["ref"] and column["required"] != "key"]
    if key:
        keyed = psql(f'ALTER TABLE moved."{table}" ADD PRIMARY KEY ({key})')
        if keyed.returncode and "could not create unique index" not in keyed.stderr:
            sys.exit(keyed.stderr)
        if keyed.returncode:
            twice.append(table)
            indexes.append(key)
    indexed = psql("".join(f'CREATE INDEX ON moved."{table}" ({it});' for it in indexes))
    if indexed.returncode:
        sys.exit(indexed.stderr)
print(json.dumps({"seconds": moved_at - start, "keys": time.monotonic() - moved_at, "twice": twice, "refused": refused}))
