import { beforeAll, expect, jest, test } from '@jest/globals';
import { buildScenarioWorkbook } from '../../../../src/workbooks/export/build-scenario-workbook.ts';
import { readChangedInputs } from '../../../../src/workbooks/import/own-workbook/read-changed-inputs.ts';
import { workbookInputs } from '../../../../src/workbooks/inputs/workbook-inputs.ts';
import { writeOds } from '../../../../src/workbooks/ods/write-ods.ts';
import { aScenarioWorkbook } from '../../../builders/a-scenario-workbook.ts';
import { aScenario } from '../../../builders/a-scenario.ts';
import { convertedByLibreOffice } from '../../../support/converted-by-libre-office.ts';
import { editedByLibreOffice } from '../../../support/edited-by-libre-office.ts';
import { openWorkbook, sheetNamed, shownIn } from '../../export/open-workbook.ts';
import { hasLibreOffice } from '../../export/recalculate.ts';
import { withCell } from './edited-workbook.ts';
import { refusalOf } from './refusal-of.ts';

jest.setTimeout(120_000); // LibreOffice takes its time on a machine that is busy.

const inputs = workbookInputs(aScenario());
const onLibreOffice = hasLibreOffice ? test : test.skip;

let outgoing: Uint8Array;

beforeAll(async () => {
  outgoing = await buildScenarioWorkbook(aScenarioWorkbook());
});

async function changesIn(incoming: Uint8Array): Promise<(readonly [string, number])[]> {
  const changes = await readChangedInputs(outgoing, incoming, inputs);
  return changes.map(({ input, becomes }) => [input.name, becomes] as const);
}

onLibreOffice('a workbook that LibreOffice opened and saved has no changes', async () => {
  expect(await changesIn(convertedByLibreOffice(outgoing, 'xlsx', 'xlsx'))).toEqual([]);
});

onLibreOffice('a workbook that was kept as OpenDocument in between has no changes', async () => {
  const ods = await writeOds(outgoing);
  expect(await changesIn(convertedByLibreOffice(ods, 'ods', 'xlsx'))).toEqual([]);
});

onLibreOffice(
  'exactly the numbers typed in LibreOffice come back, though all that follows is other',
  async () => {
    const numbers = {
      invoer_regel_2_2027: -145_000.5,
      invoer_voorstel_fiets_tarief: 0.19,
      invoer_voorstel_ov_aandeel: 0.875,
    };
    const incoming = editedByLibreOffice(outgoing, numbers);
    expect(Object.fromEntries(await changesIn(incoming))).toEqual(numbers);

    const exact = async (bytes: Uint8Array): Promise<unknown[]> => {
      const cells: unknown[] = [];
      sheetNamed(await openWorkbook(bytes), 'Nieuw beleid exact').eachRow((row) =>
        row.eachCell((cell) => cell.formula && cells.push(shownIn(cell))),
      );
      return cells;
    };
    expect(await exact(incoming)).not.toEqual(await exact(outgoing));
  },
);

onLibreOffice(
  'a formula that was overwritten is still seen after LibreOffice saved the file',
  async () => {
    const workbook = await openWorkbook(outgoing);
    const places: string[] = [];
    sheetNamed(workbook, 'Nieuw beleid').eachRow((row) =>
      row.eachCell((cell) => cell.formula && places.push(cell.address)),
    );
    const [cell = ''] = places;
    const overwritten = withCell(outgoing, 'Nieuw beleid', cell, '<v>12</v>');
    const incoming = convertedByLibreOffice(overwritten, 'xlsx', 'xlsx');
    const { problems } = await refusalOf(() => readChangedInputs(outgoing, incoming, inputs));
    expect(problems.map(({ place, found }) => [place, found])).toEqual([
      [`blad Nieuw beleid, cel ${cell}`, '12'],
    ]);
  },
);
