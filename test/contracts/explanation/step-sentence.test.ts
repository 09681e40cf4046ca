import { describe, expect, test } from '@jest/globals';
import { loadParameters } from '../../../config/parameters.ts';
import { departureExplanationContract } from '../../../src/api/explanation/departure-explanation-contract.ts';
import { presentDepartureExplanation } from '../../../src/api/explanation/present-departure-explanation.ts';
import { explainDeparture } from '../../../src/engine/explanation/explain-departure.ts';
import { chooseParameters } from '../../../src/engine/parameter-library.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import { aScenario } from '../../builders/a-scenario.ts';
import { someRetirementSettings } from '../../builders/some-retirement-settings.ts';
import { aRosterRow } from '../../support/a-roster-row.ts';

const parameters = chooseParameters(loadParameters(), []);

const explained = (row: Partial<RosterRow>, retirement = someRetirementSettings()) =>
  presentDepartureExplanation(
    explainDeparture([aRosterRow(row)], 2, { ...aScenario(), retirement }, parameters),
  );

const sentencesOf = ({ stappen }: ReturnType<typeof explained>): string[] =>
  stappen.map(({ zin }) => zin);

test('an ordinary date, from birth to last day, in sentences that people read', () => {
  const published = explained({ birthDate: '1961-01-01' });
  expect(departureExplanationContract.parse(published)).toEqual(published);
  expect(published).toMatchObject({ rij: 2, uitstroomdatum: '2028-04-01', reden: 'aow' });
  expect(sentencesOf(published)).toEqual([
    'Deze persoon heeft één dienstverband, op rij 2.',
    'Geboren op 1 januari 1961.',
    expect.stringMatching(
      /^Wie de AOW-leeftijd bereikt van 1 januari 2028 tot en met 31 december 20\d\d, krijgt AOW met 67 jaar en 3 maanden\. Dat staat vast in wet of besluit\.$/,
    ),
    'Die leeftijd wordt bereikt op 1 april 2028: de eerste dag met recht op AOW.',
    'Volgens het scenario eindigt het dienstverband op de AOW-dag zelf: 1 april 2028.',
    'De vertrekdatum is daarmee 1 april 2028, door de AOW.',
    expect.stringContaining('Dat het kan, betekent niet dat het gebeurt.'),
    'Het scenario laat iedereen op de berekende dag vertrekken. Wat iemand zelf kiest, is niet bekend.',
  ]);
  expect(published.stappen[2]).toMatchObject({
    soort: 'aow-leeftijd',
    waarde: { id: 'aow/pension-age', eenheid: 'maanden', waarde: '807' },
  });
});

describe('what is special is said', () => {
  test.each([
    [{ birthDate: '1961-11-30' }, 'met de andere regel voor het maandeinde was het 1 maart 2029'],
    [{ birthDate: null }, 'De geboortedatum ontbreekt'],
    [{ birthDate: '1957-06-01' }, 'deze persoon werkt door na de AOW-leeftijd'],
    [{ knownDepartureDate: '2026-06-30' }, 'een laatste dag afgesproken: 30 juni 2026'],
    [{ birthDate: '1970-01-01' }, 'na de horizon van het scenario'],
    [
      { employmentKind: 'temporary', contractEndDate: '2026-08-31' },
      'is tijdelijk en loopt tot en met 31 augustus 2026',
    ],
  ] as const)('%j', (row, text) => {
    expect(sentencesOf(explained(row)).join(' ')).toContain(text);
  });

  test('the curve is said to be about groups, and never about this person', () => {
    const withCurve = someRetirementSettings({ behaviour: { isOn: true, curves: [] } });
    const published = explained({ birthDate: '1961-01-01' }, withCurve);
    expect(sentencesOf(published).at(-1)).toContain('Het zegt niets over deze persoon.');
    expect(JSON.stringify(published)).not.toMatch(/kans(?!t)/i);
  });
});

test('no sentence holds a number of a person', () => {
  const published = explained({ personnelNumber: '987654' });
  expect(JSON.stringify(published)).not.toContain('987654');
});
