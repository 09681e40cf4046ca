import { beforeAll, expect, test } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { buildScenarioWorkbook } from '../../../../src/workbooks/export/build-scenario-workbook.ts';
import { readChangedInputs } from '../../../../src/workbooks/import/own-workbook/read-changed-inputs.ts';
import { workbookInputs } from '../../../../src/workbooks/inputs/workbook-inputs.ts';
import { writeOds } from '../../../../src/workbooks/ods/write-ods.ts';
import { aScenarioWorkbook } from '../../../builders/a-scenario-workbook.ts';
import { aScenario } from '../../../builders/a-scenario.ts';
import { partOfSheet, withPart } from './edited-workbook.ts';
import { refusalOf } from './refusal-of.ts';

let outgoing: Uint8Array;

beforeAll(async () => {
  outgoing = await buildScenarioWorkbook(aScenarioWorkbook());
});

const withFile = (path: string, content: Uint8Array): Uint8Array =>
  zipSync({ ...unzipSync(outgoing), [path]: content }, { level: 1 });

/** What the sender reads. */
async function refusal(incoming: Uint8Array): Promise<string> {
  const inputs = workbookInputs(aScenario());
  const { problems } = await refusalOf(() => readChangedInputs(outgoing, incoming, inputs));
  return problems.map(({ place, found }) => `${place}: ${found}`).join('; ');
}

/** Rows behind the last of a sheet, as text of a file that somebody made by hand. */
const withRows = (rows: string): Uint8Array =>
  withPart(outgoing, partOfSheet(outgoing, 'Invoer'), (xml) =>
    xml.replace('</sheetData>', `${rows}</sheetData>`),
  );

test('a file that is no Excel workbook is refused by what it is', async () => {
  expect(await refusal(new Uint8Array())).toBe('bestand: een leeg bestand');
  expect(await refusal(strToU8('blad;cel;waarde'))).toBe('bestand: een tekstbestand');
  expect(await refusal(await writeOds(outgoing))).toBe('bestand: een OpenDocument-bestand (.ods)');
});

test('macros, links to other files and embedded files are refused, all at once', async () => {
  const parts = {
    ...unzipSync(outgoing),
    'xl/vbaProject.bin': new Uint8Array([1]),
    'xl/externalLinks/externalLink1.xml': strToU8('<externalLink/>'),
    'xl/embeddings/oleObject1.bin': new Uint8Array([1]),
  };
  expect(await refusal(zipSync(parts))).toBe(
    "werkboek: macro's; werkboek: koppelingen met andere werkmappen; werkboek: ingesloten bestanden of objecten",
  );
});

test('a document type is refused, in a sheet and in the properties that tell the run', async () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "cccccccccc">]>';
  for (const part of [partOfSheet(outgoing, 'Invoer'), 'docProps/custom.xml']) {
    const incoming = withPart(outgoing, part, (xml) => xml.replace(/(<\?xml.*?\?>)/, `$1${bomb}`));
    expect(await refusal(incoming)).toBe('bestand: een werkmap met een documenttype (DTD)');
  }
});

test('a part that inflates to far more than a workbook is refused', async () => {
  expect(await refusal(withFile('xl/media/image1.png', new Uint8Array(31 * 1024 ** 2)))).toMatch(
    /^bestand: (uitgepakt meer dan 30 MB|een onderdeel dat bij uitpakken meer dan 200 keer)/,
  );
  expect(await refusal(new Uint8Array(11 * 1024 ** 2))).toBe('bestand: 11 MB');
});

test('thirty thousand cells with one long shared formula are counted, and none of them is worked out', async () => {
  const long = `SUM(${Array.from({ length: 1500 }, () => 'A1').join(',')})`;
  const first = `<row r="900"><c r="A900"><f t="shared" si="9">${long}</f></c></row>`;
  const others = Array.from(
    { length: 30_000 },
    (_, index) => `<row r="${901 + index}"><c><f t="shared" si="9"/></c></row>`,
  ).join('');
  const problems = await refusal(withRows(first + others));
  expect(problems).toContain('blad Invoer, cel A900: de formule =SUM(A1,A1');
  expect(problems).toMatch(/werkboek: nog 29\.801 afwijkingen$/);
});

test('a formula longer than Excel takes is not ours, and is shown in part', async () => {
  const problems = await refusal(
    withPart(outgoing, partOfSheet(outgoing, 'Invoer'), (xml) =>
      xml.replace(/<f>[^<]*<\/f>/, `<f>${'1+'.repeat(2_000_000)}1</f>`),
    ),
  );
  expect(problems.length).toBeLessThan(300);
  expect(problems).toMatch(/^blad Invoer, cel [A-Z]+\d+: de formule =1\+1\+/);
});

test('a shared formula that nobody wrote is none of ours', async () => {
  const problems = await refusal(
    withPart(outgoing, partOfSheet(outgoing, 'Invoer'), (xml) =>
      xml.replace(/<f>[^<]*<\/f>/, '<f t="shared" si="99"/>'),
    ),
  );
  expect(problems).toMatch(/^blad Invoer, cel [A-Z]+\d+: de formule =$/);
});
