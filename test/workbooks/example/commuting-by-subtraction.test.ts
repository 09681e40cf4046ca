import { beforeAll, expect, test } from '@jest/globals';
import type { Workbook, Worksheet } from 'exceljs';
import { loadParameters } from '../../../config/parameters.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { projectCommuting } from '../../../src/engine/commuting/outcome/project-commuting.ts';
import type { ShownCommuting } from '../../../src/engine/commuting/shown-commuting.ts';
import { distanceBandLabels } from '../../../src/engine/commuting/staff/distance-band.ts';
import { withPairingTerms } from '../../../src/engine/pairing/pairing-terms.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import { commutingWithoutSmallGroups } from '../../../src/services/stateless/commuting-disclosure/commuting-without-small-groups.ts';
import { travelModeInDutch } from '../../../src/words/roster-words.ts';
import { buildScenarioWorkbook } from '../../../src/workbooks/export/build-scenario-workbook.ts';
import { commutingToHandOn } from '../../../src/workbooks/export/commuting-to-hand-on.ts';
import { readRoster } from '../../../src/workbooks/import/read-roster.ts';
import { aScenarioOutcome } from '../../builders/a-scenario-outcome.ts';
import { aScenarioWorkbook } from '../../builders/a-scenario-workbook.ts';
import { openWorkbook, sheetNamed, shownIn } from '../export/open-workbook.ts';
import { scenarioFile, staffFile } from './example-files.ts';

const within = 5;
const threshold = 10;

/** So many people travel so; `null` = whatever mode, whatever distance. */
interface Told {
  readonly mode: string | null;
  readonly distance: string | null;
  readonly people: number;
}

let commuting: ShownCommuting;
let workbook: Workbook;

beforeAll(async () => {
  const written = readScenario(scenarioFile());
  const parameters = chooseParameters(loadParameters(), written.assumptionIds);
  const { scenario } = withPairingTerms(written, parameters);
  const { rows } = await readRoster(staffFile());
  commuting = commutingWithoutSmallGroups(projectCommuting(rows, scenario, parameters, null), {
    smallestGroup: within,
    fewestPaid: 10,
  });
  const outcome = aScenarioOutcome(scenario, { commuting });
  workbook = await openWorkbook(
    await buildScenarioWorkbook(aScenarioWorkbook({ scenario, outcome })),
  );
}, 60_000);

const modeNames = new Set<string>([...Object.values(travelModeInDutch), 'openbaar vervoer']);
const distanceNames = new Set(distanceBandLabels);

/** Everything that a sheet tells of people by mode, by distance and of all, wherever its tables stand. */
function toldOn(sheet: Worksheet): Told[] {
  const told = new Map<string, Told>();
  let column = 0;
  sheet.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((cell) => {
      if (shownIn(cell) === 'Mensen') column = Number(cell.col);
      if (typeof shownIn(cell) === 'string') texts.push(cell.text.toLowerCase());
    });
    const people = column === 0 ? null : shownIn(row.getCell(column));
    if (typeof people !== 'number') return;
    const words = texts.flatMap((text) => text.split(/, |: /));
    const mode = words.find((word) => modeNames.has(word)) ?? null;
    const distance = words.find((word) => distanceNames.has(word)) ?? null;
    const isOfAll = words.includes('iedereen');
    if (mode === null && distance === null && !isOfAll) return;
    told.set(`${mode} ${distance}`, { mode, distance, people });
  });
  return [...told.values()];
}

const isPartOf = (part: Told, whole: Told, by: 'mode' | 'distance'): boolean =>
  part[by] !== null &&
  whole[by] === null &&
  (by === 'mode' ? part.distance === whole.distance : part.mode === whole.mode);

/** Groups of fewer than the threshold that are a number minus the numbers of its parts. */
function foundBySubtraction(whole: readonly Told[], parts: readonly Told[]): string[] {
  return whole.flatMap((total) =>
    (['mode', 'distance'] as const).flatMap((by) => {
      const taken = parts.filter((part) => isPartOf(part, total, by));
      const left = taken.reduce((rest, { people }) => rest - people, total.people);
      return left > 0 && left < threshold
        ? [`${total.mode ?? total.distance ?? 'iedereen'}: ${left} by ${by}`]
        : [];
    }),
  );
}

test('no number of people on one sheet minus those on another leaves fewer than ten', () => {
  const sheets = workbook.worksheets.map(toldOn).filter((told) => told.length > 0);
  expect(sheets.length).toBeGreaterThanOrEqual(3);
  const pairs = sheets.flatMap((whole) => sheets.map((parts) => foundBySubtraction(whole, parts)));
  expect(pairs.flat()).toEqual([]);
  expect(sheets.flat().filter(({ people }) => people < threshold)).toEqual([]);
});

test('the sums of km behind the formulas leave fewer than ten of no distance either', () => {
  const told = toldOn(sheetNamed(workbook, 'Reiskosten per groep'));
  const sums = (outcome: ShownCommuting): Told[] =>
    outcome.linear.groups
      .filter(({ mode }) => mode !== 'station-access')
      .map(({ mode, distance, people }) => ({ mode, distance: distance ?? '', people }));
  const perDistance = told.filter(({ mode, distance }) => mode === null && distance !== null);
  expect(perDistance.length).toBeGreaterThan(distanceBandLabels.length / 2);
  // What is stored keeps to five, and would be too much for a file that is handed on.
  expect(foundBySubtraction(perDistance, sums(commuting))).not.toEqual([]);
  const handedOn = commutingToHandOn(commuting, threshold);
  expect(handedOn.linear.groups.length).toBeGreaterThan(10);
  expect(foundBySubtraction(perDistance, sums(handedOn))).toEqual([]);
});
