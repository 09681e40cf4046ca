import { expect, test } from '@jest/globals';
import { InvalidInput } from '../../../src/engine/problems.ts';
import { checkFamilyNames } from '../../../src/engine/workforce/check-family-names.ts';
import type { WorkforceSettings } from '../../../src/engine/workforce/workforce-settings.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';

const rows = [aRosterRow({ positionFamily: 'Beleid' }), aRosterRow({ positionFamily: null })];

const placesOf = (settings: Partial<WorkforceSettings>): string[] => {
  try {
    checkFamilyNames(rows, someWorkforceSettings(settings));
    return [];
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return error.problems.map(({ place }) => place);
  }
};

test('families of the roster may be named anywhere', () => {
  expect(
    placesOf({
      hiringFreezes: [{ from: '2026-01-01', to: '2026-06-30', exceptFamilies: ['Beleid'] }],
      careerPaths: [{ fromFamily: 'Beleid', toFamily: 'Beleid', ratio: 0.1 }],
    }),
  ).toEqual([]);
});

test('every misspelt family is told at once, each with its place', () => {
  const rule = { from: '2026-01-01', positionFamilies: ['Beleid', 'Beleed'] } as const;
  expect(
    placesOf({
      labourMarket: { tightness: 'tight', tightnessByFamily: { Ruimt: 'slack' } },
      replacements: [{ ...rule, policy: 'fill', delayMonths: 0 }],
      demand: [{ ...rule, to: null, growthPerYearRatio: 0.01, reason: 'groei' }],
      savings: { unit: 'fte', byYear: [], exemptFamilies: ['Veilig'] },
      careerPaths: [{ fromFamily: 'Beleid', toFamily: 'ICT', ratio: 0.1 }],
      skills: [
        {
          name: 'AI',
          demandGrowthPerYearRatio: 0,
          neededByFamily: { Beleid: 1, Data: 1 },
          heldRatio: 0,
          joinersHeldRatio: 0,
        },
      ],
    }),
  ).toEqual([
    'formatie.arbeidsmarkt.kraptePerFunctiefamilie.Ruimt',
    'formatie.vervanging[0].functiefamilies[1]',
    'formatie.vraag[0].functiefamilies[1]',
    'formatie.besparing.uitgezonderd[0]',
    'formatie.loopbaanpaden[0].naar',
    'formatie.vaardigheden[0].nodig.Data',
  ]);
});
