"""The limit of a load: what it asks of the server, and nothing else. No run is read and no row is encoded.

The server writes the tables of a loaded schema into files, in its own binary form, and takes them in again in two ways: one after another by one
connection, first all COPYs and then all keys, stored as the server does it by itself; and over as many connections as a load has, in the order in
which a load does it, with the same storage, keys, indexes, statistics and checked references.

Arguments: address of a loaded database, schema, folder that the server may write, and `lz4` where it is to compress long texts with that. Prints
the seconds of the COPYs, of the keys that follow them, and of both over several connections.
"""
import json
import pathlib
import queue
import re
import subprocess
import sys
import threading
import time

# As a load has it: from so many rows on a table is large, and is filled over one of so many connections beside the first.
LARGE, BESIDE = 10_000, 2
# Bytes up to which a load leaves the rows of a large table as they are, unless they are compressed with lz4.
LEFT_AS_IT_IS = 2712

url, schema, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
settings = "SET maintenance_work_mem = '128MB'; SET client_min_messages = 'error';"
lz4 = len(sys.argv) > 4
settings += "SET default_toast_compression = 'lz4';" if lz4 else ""


class Line:
    """A connection that stays open."""

    def __init__(self):
        command = ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", url]
        self.psql = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.run(settings)

    def run(self, *statements):
        self.psql.stdin.write(";\n".join(statements) + ";\n\\echo done\n")
        self.psql.stdin.flush()
        said = []
        for line in self.psql.stdout:
            if line == "done\n":
                return said
            said.append(line.rstrip("\n"))
        raise RuntimeError("psql ended")


def at_once(*jobs):
    failed = []

    def run(job):
        try:
            job()
        except Exception as error:
            failed.append(error)

    threads = [threading.Thread(target=run, args=[job]) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        sys.exit(f"one of the connections failed: {failed[0]}")


def statements(section):
    command = ["pg_dump", "--schema-only", f"--section={section}", f"--schema={schema}", "--no-owner", "--no-privileges", url]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    text = "\n".join(line for line in text.splitlines() if line and not line.startswith("--"))
    return [it.strip() for it in text.replace(f"{schema}.", "peer.").split(";\n")]


def references_of(schema):
    return first.run(
        "SELECT count(*) FROM pg_constraint AS c JOIN pg_namespace AS n ON n.oid = c.connamespace "
        f"WHERE n.nspname = '{schema}' AND c.contype = 'f' AND c.convalidated"
    )


first = Line()
rows, bytes_of, create, whole, references = {}, {}, {}, {}, {}
for name in first.run(f"SELECT tablename FROM pg_tables WHERE schemaname = '{schema}' AND tablename <> 'caseport_target' ORDER BY 1"):
    (count,) = first.run(f"COPY {schema}.\"{name}\" TO '{folder}/{name}' (FORMAT binary)", f'SELECT count(*) FROM {schema}."{name}"')
    rows[name], bytes_of[name] = int(count), (folder / name).stat().st_size
    whole[name], references[name] = [], []
for it in statements("pre-data"):
    if (found := re.match(r'CREATE TABLE peer\."?(\w+)', it)) and found[1] in rows:
        create[found[1]] = it
for it in statements("post-data"):
    if (found := re.match(r'(?:ALTER TABLE ONLY|CREATE (?:UNIQUE )?INDEX \S+ ON) peer\."?(\w+)', it)) and found[1] in rows:
        (references if "FOREIGN KEY" in it else whole)[found[1]].append(it)


def fresh():
    first.run("DROP SCHEMA IF EXISTS peer CASCADE", "CREATE SCHEMA peer")


def copy(name, more=""):
    return f"COPY peer.\"{name}\" FROM '{folder}/{name}' (FORMAT binary{more})"


# One after another.
fresh()
first.run(*create.values())
start = time.monotonic()
first.run("BEGIN", *(copy(name) for name in rows), "COMMIT")
copied = time.monotonic()
first.run(*(it for name in rows for it in whole[name]), *(it for name in rows for it in references[name]), "ANALYZE")
keyed = time.monotonic()
if references_of("peer") != references_of(schema):
    sys.exit("not all references stand that a load makes")

# Over several connections. What is new is filled as settled, as a load fills it, and statistics of what has an index come before
# references.
fresh()
first.run("SET default_statistics_target = 10")
beside = [Line() for _ in range(BESIDE)]
for line in beside:
    line.run("SET default_statistics_target = 10")
large = sorted((name for name in rows if rows[name] >= LARGE), key=bytes_of.get, reverse=True)
others = [name for name in rows if name not in large]
to = {it: re.search(r'REFERENCES peer\."?(\w+)', it)[1] for name in rows for it in references[name]}
among_large = {name: [it for it in references[name] if to[it] in large] for name in large}


def fill(name):
    asked = {column.strip() for it in whole[name] for column in re.search(r"\(([^()]+)\)$", it)[1].split(",")}
    storage = [f'ALTER TABLE peer."{name}" SET (toast_tuple_target = {LEFT_AS_IT_IS})'] if name in large and not lz4 else []
    copied = [copy(name, ", FREEZE")] if rows[name] else []
    return [create[name], *storage, *copied, *whole[name], f'ANALYZE peer."{name}" ({", ".join(asked)})']


def fill_others():
    among_them = [it for name in others for it in references[name] if to[it] in others]
    first.run("BEGIN", *(it for name in others for it in fill(name)), *among_them, "COMMIT")


def each_of(waiting, do):
    """Lets every connection beside the first take the next piece of work until none is left."""

    def work(line):
        while True:
            try:
                line.run(*do(waiting.get_nowait()))
            except queue.Empty:
                return

    return [lambda line=line: work(line) for line in beside]


def queued(names):
    waiting = queue.SimpleQueue()
    for name in names:
        waiting.put(name)
    return waiting


def check(name):
    constraints = [re.search(r"ADD CONSTRAINT (\S+)", it)[1] for it in among_large[name]]
    return [f'ALTER TABLE peer."{name}" ' + ", ".join(f"VALIDATE CONSTRAINT {it}" for it in constraints)]


began = time.monotonic()
at_once(fill_others, *each_of(queued(large), lambda name: ["BEGIN", *fill(name), "COMMIT"]))
beside[0].run("BEGIN", *(f"{it} NOT VALID" for name in large for it in among_large[name]), "COMMIT")
refer = sorted((name for name in large if among_large[name]), key=lambda name: len(among_large[name]), reverse=True)
at_once(*each_of(queued(refer), check))
first.run("BEGIN", *(it for name in rows for it in references[name] if (name in large) != (to[it] in large)), "COMMIT")
together = time.monotonic() - began
if references_of("peer") != references_of(schema):
    sys.exit("not all references stand that a load makes")
first.run("DROP SCHEMA peer CASCADE")
print(json.dumps({"copy": copied - start, "keys": keyed - copied, "together": together}))
