import { beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type ExcelJS from 'exceljs';
import { Conflict, InvalidInput } from '../../../../src/engine/problems.ts';
import { buildScenarioWorkbook } from '../../../../src/workbooks/export/build-scenario-workbook.ts';
import { readChangedInputs } from '../../../../src/workbooks/import/own-workbook/read-changed-inputs.ts';
import {
  workbookInputs,
  type WorkbookInput,
} from '../../../../src/workbooks/inputs/workbook-inputs.ts';
import { aScenarioWorkbook } from '../../../builders/a-scenario-workbook.ts';
import { aScenario } from '../../../builders/a-scenario.ts';
import { someHashes } from '../../../builders/a-scenario-outcome.ts';
import { openWorkbook, sheetNamed } from '../../export/open-workbook.ts';
import {
  partOfSheet,
  placeOfName,
  withCell,
  withCells,
  withInput,
  withInputs,
  withPart,
} from './edited-workbook.ts';
import { refusalOf } from './refusal-of.ts';

const inputs = workbookInputs(aScenario());
const inputNamed = (name: string): WorkbookInput => inputs.find((input) => input.name === name)!;
const bikeRate = inputNamed('invoer_voorstel_fiets_tarief');

let outgoing: Uint8Array;

beforeAll(async () => {
  outgoing = await buildScenarioWorkbook(aScenarioWorkbook());
});

/** What was read: name and number of each changed input. */
async function changesIn(
  incoming: Uint8Array,
  listed = inputs,
): Promise<readonly (readonly [string, number])[]> {
  const changes = await readChangedInputs(outgoing, incoming, listed);
  return changes.map(({ input, becomes }) => [input.name, becomes] as const);
}

const refused = (incoming: Uint8Array) =>
  refusalOf(() => readChangedInputs(outgoing, incoming, inputs));

/** As a program leaves it that does not know them. */
const withoutOwnProperties = (bytes: Uint8Array): Uint8Array =>
  withPart(bytes, 'docProps/custom.xml', (xml) => xml.replaceAll(/<property .*<\/property>/g, ''));

const problemsIn = async (incoming: Uint8Array): Promise<string[]> =>
  (await refused(incoming)).problems.map(
    ({ place, found, expected }) => `${place}: ${found ?? 'niets'}; ${expected}`,
  );

/** Opened, changed and saved by exceljs. */
async function resaved(change: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = await openWorkbook(outgoing);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a workbook in which only inputs may differ', () => {
  test('that did not change has no changes', async () => {
    expect(await changesIn(outgoing)).toEqual([]);
  });

  test('that another program saved as it was has none either', async () => {
    expect(await changesIn(await resaved(() => undefined))).toEqual([]);
  });

  test('with one number changed by another program has that change, with its cell', async () => {
    const [sheet, cell] = placeOfName(outgoing, bikeRate.name);
    const incoming = await resaved((workbook) => {
      sheetNamed(workbook, sheet).getCell(cell).value = 0.19;
      workbook.creator = 'Financiën';
      sheetNamed(workbook, sheet).getColumn(1).width = 80;
    });
    expect(await readChangedInputs(outgoing, incoming, inputs)).toEqual([
      { input: bikeRate, sheet: 'Invoer', cell, becomes: 0.19 },
    ]);
  });

  test('tells exactly which inputs changed, whichever they are', async () => {
    const change = fc.record({
      input: fc.constantFrom(...inputs),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    /** Within the bounds of the input, in whole cents or in ten-thousandths. */
    const numberFor = ({ lowest, highest, unit }: WorkbookInput, share: number): number => {
      const [from, to] = [lowest ?? -1000, Math.min(highest ?? 1000, 1_000_000)];
      const parts = unit === 'euro' || unit === 'euro-per-day' ? 100 : 10_000;
      return Math.round((from + share * (to - from)) * parts) / parts;
    };
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(change, { selector: ({ input }) => input.name, maxLength: 6 }),
        async (changes) => {
          const numbers = changes
            .map(({ input, share }) => [input, numberFor(input, share)] as const)
            .filter(([{ value }, number]) => number !== value);
          const becomes = new Map(numbers.map(([{ name }, number]) => [name, number]));
          expect(await changesIn(withInputs(outgoing, numbers))).toEqual(
            inputs.flatMap(({ name }) => (becomes.has(name) ? [[name, becomes.get(name)]] : [])),
          );
        },
      ),
      { numRuns: 10 },
    );
  });

  test('typed as a percentage, has the number that was typed and no error behind it', async () => {
    const share = inputNamed('invoer_voorstel_ov_aandeel');
    expect(0.7 + 0.1).not.toBe(0.8);
    expect(await changesIn(withInput(outgoing, share, 0.7 + 0.1))).toEqual([[share.name, 0.8]]);
  });

  test('with formulas that Excel wrote once for several cells is the same workbook', async () => {
    const part = partOfSheet(outgoing, 'Invoer');
    const incoming = withPart(outgoing, part, (xml) => {
      const cells = [...xml.matchAll(/<f>IF\(ISNUMBER\(B(\d+)\),IF\(B\1=C\1,.*?<\/f>/g)].slice(
        0,
        3,
      );
      expect(cells).toHaveLength(3);
      return cells.reduce(
        (text, [written], index) =>
          text.replace(
            written,
            index === 0
              ? written.replace('<f>', '<f t="shared" ref="D11:D13" si="7">')
              : '<f t="shared" si="7"/>',
          ),
        xml,
      );
    });
    expect(await changesIn(incoming)).toEqual([]);
  });

  test('with digits that another program rounds off is the same, and with a digit that counts is not', async () => {
    const [sheet, cell] = placeOfName(outgoing, bikeRate.name);
    const ofRun = `C${cell.slice(1)}`;
    const runNumber = (value: number) => withCell(outgoing, sheet, ofRun, `<v>${value}</v>`);
    expect(await changesIn(runNumber(bikeRate.value + 3e-14))).toEqual([]);
    await expect(changesIn(runNumber(bikeRate.value + 3e-9))).rejects.toThrow(InvalidInput);
  });

  test('that lost its own document properties is known by its description', async () => {
    const core = 'docProps/core.xml';
    const incoming = withPart(withoutOwnProperties(outgoing), core, (xml) =>
      xml.replaceAll(/(<dc:description>.*<\/dc:description>)/gs, (text) =>
        text.replaceAll('\n', '_x000d_\n'),
      ),
    );
    expect(await changesIn(incoming)).toEqual([]);
    const ofAnother = withPart(incoming, core, (xml) => xml.replaceAll('4c4c', 'abab'));
    expect((await refused(ofAnother)).message).toBe(
      'Dit werkboek hoort bij een andere berekening.',
    );
  });

  test('that was made by a version with other inputs cannot be read', async () => {
    const unknown = { ...bikeRate, name: 'invoer_nieuw' };
    const another = { ...bikeRate, value: bikeRate.value + 1 };
    for (const input of [unknown, another]) {
      await expect(changesIn(outgoing, [...inputs, input])).rejects.toThrow(Conflict);
    }
  });
});

describe('a workbook in which something else differs is refused', () => {
  test('whichever cell it is, with its place', async () => {
    const isInput = new Set(inputs.map(({ name }) => placeOfName(outgoing, name).join('!')));
    const cells: (readonly [string, string])[] = [];
    (await openWorkbook(outgoing)).eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          if (cell.text.trim() === '' || cell.master.address !== cell.address) return;
          if (!isInput.has(`${sheet.name}!${cell.address}`)) cells.push([sheet.name, cell.address]);
        });
      });
    });
    expect(cells.length).toBeGreaterThan(3000);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...cells), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        async (changed, isRemoved) => {
          const content = isRemoved ? '' : '<v>987654.25</v>';
          const edits = changed.map((place) => [...place, content] as const);
          const { problems } = await refused(withCells(outgoing, edits));
          expect(problems.map(({ place }) => place).sort()).toEqual(
            changed.map(([sheet, cell]) => `blad ${sheet}, cel ${cell}`).sort(),
          );
        },
      ),
      { numRuns: 10 },
    );
  });

  test('as that of another run, by its fingerprints alone', async () => {
    const hashes = { ...someHashes, result: 'ab'.repeat(32), scenario: 'cd'.repeat(32) };
    const { message, problems } = await refused(
      await buildScenarioWorkbook(aScenarioWorkbook({ hashes })),
    );
    expect(message).toBe('Dit werkboek hoort bij een andere berekening.');
    expect(problems.map(({ place, found }) => [place, found])).toEqual([
      ['eigenschap Run', 'ab'.repeat(8)],
      ['eigenschap Vingerafdruk scenario', 'cd'.repeat(32)],
      ['eigenschap Vingerafdruk uitkomst', 'ab'.repeat(32)],
    ]);
  });

  test('as that of another run when all properties are gone, by the sheet that tells the run', async () => {
    const hashes = { ...someHashes, result: 'ab'.repeat(32) };
    const other = await buildScenarioWorkbook(aScenarioWorkbook({ hashes }));
    const anonymous = withPart(withoutOwnProperties(other), 'docProps/core.xml', (xml) =>
      xml.replace(/<dc:description>.*<\/dc:description>/s, ''),
    );
    expect((await problemsIn(anonymous))[0]).toMatch(
      /^blad Leeswijzer, cel B\d+: abab.*; ongewijzigd: 4c4c/,
    );
  });

  test('when a sheet was removed, and says only that', async () => {
    const incoming = await resaved((workbook) => {
      workbook.removeWorksheet(sheetNamed(workbook, 'Koppelingen').id);
    });
    expect(await problemsIn(incoming)).toEqual(['blad Koppelingen: niets; het blad Koppelingen']);
  });

  test('when a sheet was added', async () => {
    const incoming = await resaved((workbook) => {
      workbook.addWorksheet('Mijn som').getCell('A1').value = 1;
    });
    expect(await problemsIn(incoming)).toEqual([
      'blad Mijn som: een blad dat er niet was; geen ander blad',
    ]);
  });

  test('when two sheets changed places', async () => {
    const incoming = withPart(outgoing, 'xl/workbook.xml', (xml) =>
      xml.replace(/(<sheet [^>]*>)(<sheet [^>]*>)/, '$2$1'),
    );
    expect(await problemsIn(incoming)).toEqual([
      'volgorde van de bladen: blad 1 is Samenvatting; blad 1 is Leeswijzer',
    ]);
  });

  test('when a formula was overwritten by its outcome, or by another formula', async () => {
    const workbook = await openWorkbook(outgoing);
    const sheet = sheetNamed(workbook, 'Nieuw beleid exact');
    const places: string[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => cell.formula && places.push(cell.address)));
    const [first = '', second = ''] = places;
    const oneGone = withCell(outgoing, sheet.name, first, '<v>5</v>');
    const incoming = withCell(oneGone, sheet.name, second, '<f>SUM(A1:A2)</f><v>0</v>');
    const written = (cell: string): string => sheet.getCell(cell).formula.slice(0, 120);
    expect(await problemsIn(incoming)).toEqual([
      `blad Nieuw beleid exact, cel ${first}: 5; ongewijzigd: de formule =${written(first)}`,
      `blad Nieuw beleid exact, cel ${second}: de formule =SUM(A1:A2); ongewijzigd: de formule =${written(second)}`,
    ]);
  });

  test('when an input is no number, is out of its bounds or has more than cents, all at once', async () => {
    const wrong: readonly (readonly [string, string, string, string])[] = [
      ['invoer_regel_1_2026', '<is><t>veel</t></is>', 'inlineStr', 'de tekst "veel"'],
      ['invoer_regel_1_2027', '', 'n', 'niets'],
      ['invoer_regel_1_2028', '<v>1.005</v>', 'n', '1,005'],
      ['invoer_regel_2_2026', '<f>1+1</f><v>2</v>', 'n', 'de formule =1+1'],
      [bikeRate.name, '<v>-0.1</v>', 'n', '-0,1'],
      ['invoer_voorstel_ov_aandeel', '<v>1.5</v>', 'n', '1,5'],
      ['invoer_fonds_2026', '<v>1</v>', 'b', 'WAAR'],
      ['invoer_fonds_2027', '<v>#N/A</v>', 'e', '#N/A'],
    ];
    const incoming = withCells(
      outgoing,
      wrong.map(
        ([name, content, type]) => [...placeOfName(outgoing, name), content, type] as const,
      ),
    );
    const problems = await problemsIn(incoming);
    expect(problems).toHaveLength(wrong.length);
    for (const [name, , , found] of wrong) {
      const [sheet, cell] = placeOfName(outgoing, name);
      const place = `blad ${sheet}, cel ${cell} (${inputNamed(name).label})`;
      expect(problems).toContainEqual(expect.stringContaining(`${place}: ${found}; `));
    }
    expect(problems.find((text) => text.includes('1,5;'))).toMatch(
      /; een getal vanaf 0 tot en met 1$/,
    );
  });

  test('when another cell of the sheet with inputs changed: a label, the number of the run, an empty one', async () => {
    const [sheet, cell] = placeOfName(outgoing, bikeRate.name);
    const row = cell.slice(1);
    const one = withCell(outgoing, sheet, `C${row}`, '<v>0.5</v>');
    const two = withCell(one, sheet, `A${row}`, '<is><t>Bakfiets</t></is>', 'inlineStr');
    const three = withPart(two, partOfSheet(two, sheet), (xml) =>
      xml.replace('</sheetData>', '<row r="900"><c r="K900"><v>1</v></c></row></sheetData>'),
    );
    expect(await problemsIn(three)).toEqual([
      `blad Invoer, cel A${row}: Bakfiets; ongewijzigd: ${bikeRate.label}`,
      `blad Invoer, cel C${row}: 0,5; ongewijzigd: ${String(bikeRate.value).replace('.', ',')}`,
      'blad Invoer, cel K900: 1; een lege cel',
    ]);
  });

  test('when a name points elsewhere', async () => {
    const [, cell] = placeOfName(outgoing, bikeRate.name);
    const at = `$B$${cell.slice(1)}`;
    const incoming = withPart(outgoing, 'xl/workbook.xml', (xml) =>
      xml.replace(`name="${bikeRate.name}">Invoer!${at}<`, `name="${bikeRate.name}">Invoer!$B$1<`),
    );
    expect(await problemsIn(incoming)).toEqual([
      `naam ${bikeRate.name}: Invoer!$B$1; de naam voor Invoer!${at}`,
    ]);
  });

  test('when an input is there twice, whatever the second one says', async () => {
    const [sheet, cell] = placeOfName(outgoing, bikeRate.name);
    const incoming = withPart(outgoing, partOfSheet(outgoing, sheet), (xml) =>
      xml.replace(
        '</sheetData>',
        `<row r="${cell.slice(1)}"><c r="${cell}"><v>0.5</v></c></row></sheetData>`,
      ),
    );
    expect(await problemsIn(incoming)).toEqual([`blad Invoer, cel ${cell}: 0,5; een lege cel`]);
  });

  test('with a list that ends when a row was inserted and everything below it moved', async () => {
    const incoming = await resaved((workbook) => {
      for (const name of ['Aannames en bronnen', 'Reiskosten', 'Controles']) {
        sheetNamed(workbook, name).insertRow(3, ['tussengevoegd']);
      }
    });
    const { problems } = await refused(incoming);
    expect(problems).toHaveLength(201);
    expect(problems.at(-1)?.found).toMatch(/^nog [\d.]+ afwijkingen$/);
  });
});
