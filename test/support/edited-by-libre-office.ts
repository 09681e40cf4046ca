import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'http://openoffice.org/2000/library';

/** A list of the one library in which a profile keeps what its user wrote. */
const libraries = `${declaration}
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="${namespace}"><library:library library:name="Standard" library:link="false"/></library:libraries>`;

const library = (element: string): string => `${declaration}
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="${namespace}" library:name="Standard" library:readonly="false" library:passwordprotected="false">${element}</library:library>`;

const module = (code: string): string => `${declaration}
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edit" script:language="StarBasic">${code}</script:module>`;

const saveAndClose = (folder: string): string => `
  Dim form(0) As New com.sun.star.beans.PropertyValue
  form(0).Name = "FilterName"
  form(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL("file://${folder}/out.xlsx", form())
  document.close(True)`;

/** Types a number into each named cell, as a person does with the name box. */
const editing = (folder: string, numbers: Readonly<Record<string, number>>): string => `
Sub Run
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim document As Object
  document = StarDesktop.loadComponentFromURL("file://${folder}/in.xlsx", "_blank", 0, hidden())
${Object.entries(numbers)
  .map(
    ([name, number]) =>
      `  document.NamedRanges.getByName("${name}").getReferredCells().getCellByPosition(0, 0).setValue(${number})`,
  )
  .join('\n')}${saveAndClose(folder)}
End Sub`;

function startOffice(folder: string, task: string): void {
  const { status, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore', task],
    { encoding: 'utf8', timeout: 120_000 },
  );
  if (status !== 0) throw new Error(`LibreOffice stopped: ${stderr}`);
}

/** A workbook opened by LibreOffice, with other numbers in its named cells, recalculated and saved as xlsx. */
export function editedByLibreOffice(
  bytes: Uint8Array,
  numbers: Readonly<Record<string, number>>,
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'libre-office-'));
  try {
    // A profile that is used for the first time gets empty libraries, in place of those that are there.
    startOffice(folder, '--terminate_after_init');
    const basic = join(folder, 'profile', 'user', 'basic');
    mkdirSync(join(basic, 'Standard'), { recursive: true });
    const files = {
      'script.xlc': libraries,
      'dialog.xlc': libraries,
      'Standard/script.xlb': library('<library:element library:name="Edit"/>'),
      'Standard/dialog.xlb': library(''),
      'Standard/Edit.xba': module(editing(folder, numbers)),
    };
    for (const [path, xml] of Object.entries(files)) writeFileSync(join(basic, path), xml);
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    startOffice(folder, 'macro:///Standard.Edit.Run');
    return readFileSync(join(folder, 'out.xlsx'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
