import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes LibreOffice compute every formula when it opens a file, whatever value stands beside it. */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${['ODFRecalcMode', 'OOXMLRecalcMode']
  .map(
    (name) =>
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`,
  )
  .join('\n')}
</oor:items>`;

const filters: Readonly<Record<string, string>> = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76',
  pdf: 'pdf',
};

/** A spreadsheet opened by LibreOffice, all formulas computed anew if asked, and saved in another form. */
export function convertedByLibreOffice(
  bytes: Uint8Array,
  from: 'xlsx' | 'ods',
  to: 'xlsx' | 'csv' | 'pdf',
  { recalculatesAll = true }: { readonly recalculatesAll?: boolean } = {},
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'libre-office-'));
  try {
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    if (recalculatesAll) {
      writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), settings);
    }
    writeFileSync(join(folder, `in.${from}`), bytes);
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        filters[to] ?? to,
        '--outdir',
        join(folder, 'out'),
        join(folder, `in.${from}`),
      ],
      { encoding: 'utf8', timeout: 120_000 },
    );
    if (status !== 0) throw new Error(`LibreOffice stopped: ${stderr}`);
    return readFileSync(join(folder, 'out', `in.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
