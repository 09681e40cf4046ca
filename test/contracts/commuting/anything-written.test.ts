import { test, expect } from '@jest/globals';
import * as fc from 'fast-check';
import { readCommutingCase } from '../../../src/api/commuting/commuting-case-contract.ts';
import { readSchemeTemplate } from '../../../src/api/commuting/scheme-template-contract.ts';
import { readScheme } from '../../../src/api/commuting/scheme-contract.ts';
import { readScenario } from '../../../src/api/scenarios/scenario-contract.ts';
import { InvalidInput, type Problem } from '../../../src/engine/problems.ts';

/** Fields of schemes, cases and scenarios, so that what is written goes wrong deep inside. */
const fields = [
  'naam',
  'ingangsdatum',
  'dagen',
  'vervoer',
  'vasteBedragen',
  'banden',
  'voorNatransport',
  'thuiswerken',
  'parkeren',
  'fietsVanDeZaak',
  'hardheidsclausule',
  'indexering',
  'overgangsgarantie',
  'ikbUitruil',
  'auto',
  'fiets-van-de-zaak',
  'ov',
  'tarief',
  'aandeel',
  'delen',
  'huidig',
  'voorstel',
  'alternatieven',
  'budget',
  'horizonJaren',
];

const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, -1, 0, 1.5, 'x', '', '2026-01-01', true, Number.NaN),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...fields), tie('value'), { maxKeys: 8 }),
  ),
})).value;

const problemsOf = (read: (input: unknown) => unknown, input: unknown): readonly Problem[] => {
  try {
    read(input);
  } catch (error) {
    if (error instanceof InvalidInput) return error.problems;
    throw error;
  }
  return [];
};

test('whatever is written is read or refused with places and expectations, and nothing else fails', () => {
  fc.assert(
    fc.property(anything, (written) => {
      const trips = [written, { vervoer: 'ov', voorNatransport: written }];
      const scenario = { naam: 'x', peildatum: '2026-01-01', eersteJaar: 2026 };
      const problems = [
        ...problemsOf(readScheme, written),
        ...problemsOf(readSchemeTemplate, { regeling: written }),
        ...problemsOf(readCommutingCase, written),
        ...problemsOf(readCommutingCase, { regeling: written, reizen: trips }),
        ...problemsOf(readScenario, { ...scenario, reiskosten: written }),
      ];
      expect(problems.length).toBeGreaterThan(0);
      for (const { place, expected } of problems) {
        expect(`${place}: ${expected}`).not.toMatch(/undefined|NaN|\[object|^:|: $/);
      }
    }),
    { numRuns: 400 },
  );
});
