import { expect, test } from '@jest/globals';
import { describeCommuting } from '../../../src/workbooks/export/describe-commuting.ts';
import { aCommutingScheme } from '../../builders/a-commuting-scheme.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someCommutingSettings } from '../../builders/some-commuting-settings.ts';

test('says everything that was chosen about commuting', () => {
  const commuting = someCommutingSettings({
    alternatives: [aCommutingScheme({ name: 'Eerste' }), aCommutingScheme({ name: 'Tweede' })],
    horizonYears: 11,
    budget: { centsPerYear: 100_000_000, basis: 'total' },
    headcount: 'projection',
    missing: 'average',
    otherRoomUseCents: 50_000_000,
    modeShift: 'mid',
  });
  expect(describeCommuting({ ...aScenario({ commuting }), firstYear: 2026 })).toEqual([
    ['Reiskosten: regeling van nu', 'Huidige regeling'],
    ['Reiskosten: voorstel', 'Fietsen en lopen ook vergoed'],
    ['Reiskosten: alternatieven', 'Eerste; Tweede'],
    ['Reiskosten: jaren', '2026 tot en met 2036'],
    ['Reiskosten: budget', '€ 1.000.000 per jaar, voor alles wat een regeling kost'],
    ['Reiskosten: aantal medewerkers', 'volgens de formatie van het scenario'],
    ['Reiskosten: wie geen afstand of vervoermiddel heeft', 'krijgt wat anderen gemiddeld krijgen'],
    ['Reiskosten: ander gebruik van de vrije ruimte', '€ 500.000 per jaar'],
    [
      'Reiskosten: ander reisgedrag',
      'enige overstap van auto naar fiets (aanname, geen voorspelling; zit niet in de kosten)',
    ],
  ]);
});

test('without alternatives and without other behaviour it says so', () => {
  const described = new Map(describeCommuting(aScenario({ commuting: someCommutingSettings() })));
  expect(described.get('Reiskosten: alternatieven')).toBe('geen');
  expect(described.get('Reiskosten: ander reisgedrag')).toBe('niemand gaat anders reizen');
  expect(described.get('Reiskosten: aantal medewerkers')).toBe('elk jaar dat van de peildatum');
});
