import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { aScenarioOutcome } from '../../builders/a-scenario-outcome.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { aManualLine, aScenario } from '../../builders/a-scenario.ts';
import { openWorkbook, rowWith, sheetNamed } from './open-workbook.ts';
import { hasLibreOffice, recalculate } from './recalculate.ts';

const base = aScenario();
const escapeLike = '_x000D_ test';
const codes = ['123456789012345', '1234567890123456', '12345678901234567890', '007'] as const;
const scenario = {
  ...base,
  budget: {
    ...base.budget,
    manualLines: [
      aManualLine({ number: '1', description: escapeLike }),
      ...codes.map((code) =>
        aManualLine({ number: code, description: `regel ${code}`, programme: code }),
      ),
    ],
  },
};
const built = buildScenarioWorkbook(
  aScenarioWorkbook({ scenario, outcome: aScenarioOutcome(scenario) }),
);

const sharedTexts = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['xl/sharedStrings.xml']!);

test('a text that looks like an escape of Excel is escaped, so that it reads as it is', async () => {
  const bytes = await built;
  expect(sharedTexts(bytes)).toContain(`>_x005F${escapeLike}<`);
  const sheets = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xml'));
  expect(sheets.filter(([, xml]) => strFromU8(xml).includes(`>${escapeLike}<`))).toEqual([]);
});

(hasLibreOffice ? test : test.skip)(
  'and LibreOffice reads it as it is, not as a line break',
  async () => {
    expect(sharedTexts(recalculate(await built))).toContain(`>_x005F${escapeLike}<`);
  },
);

test('a code of more than fifteen digits stays text, so that it keeps all of them', async () => {
  const workbook = await openWorkbook(await built);
  for (const name of ['Nieuw beleid', 'Nieuw beleid exact']) {
    const sheet = sheetNamed(workbook, name);
    const shown = codes.map((code) => {
      const row = rowWith(sheet, 2, `regel ${code}`);
      return [sheet.getCell(row, 1).value, sheet.getCell(row, 3).value];
    });
    const [number, ...texts] = codes;
    expect(shown).toEqual([Number(number), ...texts].map((code) => [code, code]));
  }
});
