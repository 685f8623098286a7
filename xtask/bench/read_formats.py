"""Reads one file with one reader and says what it had: rows, cells that hold something, characters of the columns of text.

    python read_formats.py READER FILE ROWS.json

Every reader makes all cells as text (in a workbook: as values), in the way its own manual gives for large files. Readers that count
within their engine do so, which is the cheapest that they offer.
"""

import json
import sys

reader, path, about = sys.argv[1:4]
with open(about, encoding="utf-8") as file:
    about = json.load(file)
headings = about["headings"]
texts = set(about["texts"])
names = [headings[at] for at in sorted(texts)]
widths = []
csv_limit = 1 << 30


def rows_of(records):
    """Counts records that are sequences of cells."""
    rows = cells = characters = 0
    for record in records:
        rows += 1
        for at, cell in enumerate(record):
            if cell is not None and cell != "":
                cells += 1
                if at in texts:
                    characters += len(cell)
    return rows, cells, characters


def frame(data):
    """Counts a frame of polars, lazily."""
    import polars as pl

    text = pl.col(headings).cast(pl.String)
    # A column that the reader typed has the same cells.
    found = data.select(
        pl.len().alias("rows"),
        pl.sum_horizontal((text.is_not_null() & (text != "")).sum().cast(pl.Int64).name.prefix("n ")).alias("cells"),
        pl.sum_horizontal(pl.col(names).cast(pl.String).str.len_chars().sum().cast(pl.Int64).name.prefix("c ")).alias("characters"),
    )
    if isinstance(found, pl.LazyFrame):
        found = found.collect(engine="streaming")
    return found.row(0)


def arrow(table):
    import pyarrow.compute as pc

    cells = characters = 0
    for at, column in enumerate(table.columns):
        text = column.cast("string")
        cells += pc.sum(pc.not_equal(text, "")).as_py() or 0
        if at in texts:
            characters += pc.sum(pc.utf8_length(text)).as_py() or 0
    return table.num_rows, cells, characters


def pandas_frames(frames):
    rows = cells = characters = 0
    for data in frames:
        rows += len(data)
        for at, name in enumerate(headings):
            if name in data.columns:
                text = data[name].dropna()
                text = text[text != ""]
                cells += len(text)
                if at in texts:
                    characters += int(text.str.len().sum())
    return rows, cells, characters


def duck(source, setup=()):
    import duckdb

    data = duckdb.connect()
    for line in setup:
        data.execute(line)
    quoted = ['"' + it + '"' for it in headings]
    cells = " + ".join(f"count(nullif({it}::VARCHAR, ''))" for it in quoted)
    characters = " + ".join(f'coalesce(sum(length("{it}"::VARCHAR)), 0)' for it in names)
    return data.execute(f"SELECT count(*), {cells}, {characters} FROM {source}").fetchone()


def duck_columns():
    return "{" + ", ".join(f"'{it}': 'VARCHAR'" for it in headings) + "}"


def duck_csv(encoding):
    return f"read_csv('{path}', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"', encoding = '{encoding}', max_line_size = 10000000)"


def duck_bulk(encoding):
    return (
        f"read_csv('{path}', header = false, columns = {duck_columns()}, delim = '\\t', quote = '', escape = '', auto_detect = false, "
        f"new_line = '\\r\\n', encoding = '{encoding}', max_line_size = 10000000)"
    )


def places():
    """Names, first places and lengths of a file of fixed width."""
    from pathlib import Path

    folder = Path(path).parent
    layout = next(folder.glob("*layout.csv")).read_text().splitlines()[1:]
    return [(name, int(start) - 1, int(length)) for name, start, length in (it.split(",") for it in layout)]


def csv_python(encoding, **how):
    import csv

    csv.field_size_limit(csv_limit)
    with open(path, newline="", encoding=encoding) as file:
        records = csv.reader(file, **how)
        if not how:
            next(records)
        return rows_of(records)


def bulk_polars(encoding):
    import polars as pl

    options = dict(separator="\t", has_header=False, new_columns=headings, infer_schema=False, quote_char=None)
    if encoding == "utf8":
        return frame(pl.scan_csv(path, **options).with_columns(pl.all().str.strip_chars_end("\r")))
    return frame(pl.read_csv(path, encoding=encoding, **options).with_columns(pl.all().str.strip_chars_end("\r")))


def pandas_csv(encoding, **how):
    import pandas as pd

    return pandas_frames(pd.read_csv(path, encoding=encoding, dtype=str, keep_default_na=False, chunksize=100_000, **how))


def arrow_csv(encoding, bulk=False):
    import pyarrow as pa
    from pyarrow import csv as pacsv

    read = pacsv.ReadOptions(encoding=encoding, column_names=headings if bulk else None, block_size=1 << 24)
    parse = pacsv.ParseOptions(delimiter="\t", quote_char=False) if bulk else pacsv.ParseOptions(newlines_in_values=True)
    convert = pacsv.ConvertOptions(column_types={it: pa.string() for it in headings}, strings_can_be_null=False)
    return arrow(pacsv.read_csv(path, read, parse, convert))


def xml_elements(parse):
    rows = cells = characters = 0
    place = {it: at for at, it in enumerate(headings)}
    for _, element in parse:
        rows += 1
        for child in element:
            text = child.text
            if text:
                cells += 1
                if place[child.tag] in texts:
                    characters += len(text)
        for name, text in element.items():
            if name in place and text:
                cells += 1
                if place[name] in texts:
                    characters += len(text)
        element.clear()
    return rows, cells, characters


def xml_lxml(tag):
    from lxml import etree

    def elements():
        for event, element in etree.iterparse(path, tag=tag, huge_tree=True):
            yield event, element
            # As the manual of lxml says for large files: what was read is let go of.
            while element.getprevious() is not None:
                del element.getparent()[0]

    return xml_elements(elements())


def xml_python(tag):
    from xml.etree import ElementTree

    root = None

    def elements():
        nonlocal root
        for event, element in ElementTree.iterparse(path, events=("start", "end")):
            if root is None:
                root = element
            elif event == "end" and element.tag == tag:
                yield event, element
                root.clear()

    return xml_elements(elements())


def xml_expat(tag):
    from xml.parsers import expat

    rows = cells = characters = 0
    place = {it: at for at, it in enumerate(headings)}
    text = []

    def start(name, attributes):
        nonlocal rows, cells, characters
        text.clear()
        if name == tag:
            rows += 1
            for name, value in attributes.items():
                if name in place and value:
                    cells += 1
                    if place[name] in texts:
                        characters += len(value)

    def end(name):
        nonlocal cells, characters
        if name in place:
            whole = "".join(text)
            if whole:
                cells += 1
                if place[name] in texts:
                    characters += len(whole)
        text.clear()

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text.append
    with open(path, "rb") as file:
        parser.ParseFile(file)
    return rows, cells, characters


def xml_pandas(tag):
    import pandas as pd

    return pandas_frames([pd.read_xml(path, iterparse={tag: headings}, dtype=str, parser="lxml")])


def book_openpyxl():
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True)
    sheet = book.worksheets[0]
    return rows_of(sheet.iter_rows(min_row=2, values_only=True))


def book_calamine():
    import python_calamine

    book = python_calamine.CalamineWorkbook.from_path(path)
    records = book.get_sheet_by_index(0).iter_rows()
    next(iter(records))
    return rows_of(records)


def book_fastexcel():
    import fastexcel
    import polars as pl

    book = fastexcel.read_excel(path)
    return frame(pl.DataFrame(book.load_sheet(0, dtypes="string")))


def book_duckdb():
    import duckdb_extensions

    duckdb_extensions.import_extension("excel")
    return duck(f"read_xlsx('{path}', all_varchar = true)", ["LOAD excel"])


def fixed_pandas():
    import pandas as pd

    layout = places()
    options = dict(colspecs=[(start, start + length) for _, start, length in layout], names=headings, header=None)
    return pandas_frames(pd.read_fwf(path, dtype=str, keep_default_na=False, encoding="cp1252", chunksize=100_000, **options))


def fixed_duckdb():
    cut = ", ".join(f"rtrim(substr(line, {start + 1}, {length})) AS \"{name}\"" for name, start, length in places())
    source = f"read_csv('{path}', header = false, columns = {{'line': 'VARCHAR'}}, delim = '\\x01', quote = '', escape = '', auto_detect = false, new_line = '\\r\\n')"
    return duck(f"(SELECT {cut} FROM {source})")


def fixed_polars():
    import polars as pl

    lines = pl.scan_csv(path, separator="\x01", has_header=False, new_columns=["line"], infer_schema=False, quote_char=None)
    return frame(lines.select(pl.col("line").str.slice(start, length).str.strip_chars_end(" ").alias(name) for name, start, length in places()))


ENCODINGS = ["LOAD encodings"]


def duck_1252(source):
    import duckdb_extensions

    duckdb_extensions.import_extension("encodings")
    return duck(source, ENCODINGS)


def polars_csv(encoding):
    import polars as pl

    if encoding == "utf8":
        return frame(pl.scan_csv(path, infer_schema=False))
    return frame(pl.read_csv(path, encoding=encoding, infer_schema=False))


READERS = {
    "csv/python": lambda: csv_python("cp1252"),
    "csv/pandas": lambda: pandas_csv("cp1252"),
    "csv/polars": lambda: polars_csv("cp1252"),
    "csv/pyarrow": lambda: arrow_csv("cp1252"),
    "csv/duckdb": lambda: duck_1252(duck_csv("cp1252")),
    "csv-utf8/duckdb": lambda: duck(duck_csv("utf-8")),
    "csv-utf8/polars": lambda: polars_csv("utf8"),
    "csv-utf8/pyarrow": lambda: arrow_csv("utf8"),
    "bcp-c/python": lambda: csv_python("cp1252", delimiter="\t", quoting=3),
    "bcp-c/pandas": lambda: pandas_csv("cp1252", sep="\t", quoting=3, names=headings, header=None),
    "bcp-c/polars": lambda: bulk_polars("cp1252"),
    "bcp-c-utf8/duckdb": lambda: duck(duck_bulk("utf-8")),
    "bcp-c-utf8/polars": lambda: bulk_polars("utf8"),
    "bcp-w/python": lambda: csv_python("utf-16-le", delimiter="\t", quoting=3),
    "bcp-w/pandas": lambda: pandas_csv("utf-16-le", sep="\t", quoting=3, names=headings, header=None),
    "bcp-w/polars": lambda: bulk_polars("utf-16-le"),
    "bcp-w/pyarrow": lambda: arrow_csv("utf-16-le", bulk=True),
    "bcp-w/duckdb": lambda: duck(duck_bulk("utf-16")),
    "rowset/lxml": lambda: xml_lxml("ROW"),
    "rowset/python": lambda: xml_python("ROW"),
    "rowset/expat": lambda: xml_expat("ROW"),
    "rowset/pandas": lambda: xml_pandas("ROW"),
    "raw/lxml": lambda: xml_lxml("row"),
    "raw/python": lambda: xml_python("row"),
    "raw/expat": lambda: xml_expat("row"),
    "raw/pandas": lambda: xml_pandas("row"),
    "xlsx/openpyxl": book_openpyxl,
    "xlsx/python-calamine": book_calamine,
    "xlsx/fastexcel": book_fastexcel,
    "xlsx/duckdb": book_duckdb,
    "fixed/pandas": fixed_pandas,
    "fixed-utf8/duckdb": fixed_duckdb,
    "fixed-utf8/polars": fixed_polars,
}

rows, cells, characters = READERS[reader]()
print(json.dumps({"rows": int(rows), "cells": int(cells), "characters": int(characters)}))
