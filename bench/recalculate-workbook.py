"""
Times how long LibreOffice recalculates workbooks, for commuting-spreadsheet.ts:
python3 recalculate-workbook.py FOLDER WORKBOOK...

1. Starts a LibreOffice with its profile in the folder and loads the workbooks: not timed. The first
   sheet of each has in row 1 what is asked, and below it rows of four totals.
2. For every line of JSON that it reads (which workbook, the values of row 1, how many rows of totals),
   prints milliseconds and totals as JSON.
3. Ends that LibreOffice at the end of its input, or when it is stopped itself.
"""

import json
import os
import pathlib
import signal
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

START_SECONDS = 60
END_SECONDS = 20


def start(folder, pipe):
    """In a group of its own, because the program that is started starts the real one."""
    profile = f"-env:UserInstallation={pathlib.Path(folder, 'profile').as_uri()}"
    accept = f"--accept=pipe,name={pipe};urp"
    command = ["soffice", profile, "--headless", "--norestore", accept]
    silence = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, start_new_session=True, **silence)


def connect(pipe):
    """The desktop of the LibreOffice that listens there, as soon as it does."""
    resolver_name = "com.sun.star.bridge.UnoUrlResolver"
    resolver = uno.getComponentContext().ServiceManager.createInstance(resolver_name)
    give_up_at = time.monotonic() + START_SECONDS
    while True:
        try:
            context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return context.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except NoConnectException:
            if time.monotonic() > give_up_at:
                raise
            time.sleep(0.1)


def load(desktop, workbook):
    hidden = PropertyValue(Name="Hidden", Value=True)
    url = uno.systemPathToFileUrl(workbook)
    document = desktop.loadComponentFromURL(url, "_blank", 0, (hidden,))
    document.enableAutomaticCalculation(False)
    return document


def recalculate(document, values, rows):
    """Every formula is computed anew, whether or not it depends on the values."""
    sheet = document.Sheets.getByIndex(0)
    for column, value in enumerate(values):
        sheet.getCellByPosition(column, 0).setValue(value)
    started_at = time.perf_counter()
    document.calculateAll()
    milliseconds = (time.perf_counter() - started_at) * 1000
    totals = sheet.getCellRangeByName(f"A2:D{rows + 1}").getDataArray()
    return {"milliseconds": milliseconds, "totals": [cell for row in totals for cell in row]}


def main(folder, *workbooks):
    # Stopping goes through the end below, so that no LibreOffice is left behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    pipe = os.path.basename(folder)
    office = start(folder, pipe)
    try:
        desktop = connect(pipe)
        documents = [load(desktop, workbook) for workbook in workbooks]
        for line in sys.stdin:
            question = json.loads(line)
            document = documents[question["workbook"]]
            answer = recalculate(document, question["values"], question["rows"])
            print(json.dumps(answer), flush=True)
        for document in documents:
            document.close(True)
        desktop.terminate()
        office.wait(END_SECONDS)
    finally:
        if office.poll() is None:
            os.killpg(office.pid, signal.SIGKILL)


main(*sys.argv[1:])
