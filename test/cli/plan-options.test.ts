import { expect, test } from '@jest/globals';
import { checkPlanOptions, type PlanOptions } from '../../src/cli/plan-options.ts';
import { InvalidInput } from '../../src/engine/problems.ts';

const required = { personeel: 'p.xlsx', uit: 'plan.xlsx' };

function placesOf(options: PlanOptions): string[] {
  try {
    checkPlanOptions(options);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map(({ place, expected }) => `${place}: ${expected}`);
  }
}

test('all files for finance may be asked for at once', () => {
  const files = { ods: 'a.ods', csv: 'b.csv', importblad: 'c.xlsx', sjabloon: 's.xlsx' };
  expect(placesOf({ ...required, ...files, ingevuld: 'd.xlsx', grootboek: 'neutraal' })).toEqual(
    [],
  );
});

test('two files with one name, and options without the one they belong to, are named together', () => {
  expect(
    placesOf({
      ...required,
      json: './plan.xlsx',
      grootboek: 'neutraal',
      sjabloon: 's.xlsx',
    }),
  ).toEqual([
    '--json: een ander bestand dan --uit',
    '--grootboek: --csv of --importblad erbij, het bestand dat wordt geschreven',
    '--sjabloon: --ingevuld erbij, het gevulde sjabloon dat wordt geschreven',
  ]);
});

test('the template itself is not written over', () => {
  expect(placesOf({ ...required, sjabloon: 's.xlsx', ingevuld: './s.xlsx' })).toEqual([
    '--ingevuld: een ander bestand dan --sjabloon',
  ]);
});
