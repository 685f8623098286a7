"""The limit: the server's own COPY from files that it rendered itself in its binary form, into the same tables, then the same keys.

Arguments: address of a loaded database, schema, folder that the server may write. Prints the seconds of the COPYs and of the keys and indexes.
"""
import json
import pathlib
import subprocess
import sys
import time

url, schema, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])


def psql(sql):
    run = subprocess.run(["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", url], input=sql, capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    return run.stdout.split("\n")[:-1]


def dump(section):
    command = ["pg_dump", "--schema-only", f"--section={section}", f"--schema={schema}", "--no-owner", "--no-privileges", url]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


tables = [name for name in psql(f"SELECT tablename FROM pg_tables WHERE schemaname = '{schema}' ORDER BY 1") if name != "caseport_target"]
before, after = (dump(section).replace(f"{schema}.", "peer.").replace(f"CREATE SCHEMA {schema};", "") for section in ("pre-data", "post-data"))
psql("".join(f"COPY {schema}.\"{name}\" TO '{folder}/{name}' (FORMAT binary);" for name in tables))
compression = "SET default_toast_compression = 'lz4';" if len(sys.argv) > 4 else ""
psql(f"DROP SCHEMA IF EXISTS peer CASCADE; CREATE SCHEMA peer; {before}")
start = time.monotonic()
psql("BEGIN;" + compression + "".join(f"COPY peer.\"{name}\" FROM '{folder}/{name}' (FORMAT binary);" for name in tables) + "COMMIT")
copied = time.monotonic()
psql(f"SET maintenance_work_mem = '128MB'; {after}; ANALYZE")
print(json.dumps({"copy": copied - start, "keys": time.monotonic() - copied}))
psql("DROP SCHEMA peer CASCADE")
