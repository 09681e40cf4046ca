import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { costParts } from '../../../src/api/commuting/summary/cost-parts.ts';
import { presentSchemeSummary } from '../../../src/api/commuting/summary/present-scheme-summary.ts';
import type { CommutingScheme } from '../../../src/engine/commuting/commuting-scheme.ts';
import type { SchemeSummary } from '../../../src/services/commuting/summarise-scheme.ts';
import { aComputedCommuting } from '../../builders/a-computed-commuting.ts';
import { aCommutingScheme, aModeRule } from '../../builders/a-commuting-scheme.ts';
import { someCommutingSettings } from '../../builders/some-commuting-settings.ts';
import { alternatives, current, exampleSummary, pageText, proposed } from './example-summary.ts';

const soberer: CommutingScheme = {
  ...current,
  name: 'Soberder',
  modes: { ...current.modes, car: { ...current.modes.car!, maximumKm: '20' } },
};
const dearer: CommutingScheme = {
  ...proposed,
  name: 'Duurder',
  excess: 'work-related-costs',
  modes: { ...proposed.modes, car: aModeRule({ ratePerKm: '0.35' }) },
};
const guarantee = { sharesByYear: ['1', '0.75', '0.5', '0.25'] };

const situations: Readonly<Record<string, SchemeSummary>> = {
  'the example': exampleSummary(proposed),
  dearer: exampleSummary(dearer),
  'cheaper, with losers': exampleSummary(soberer),
  'from 1 July': exampleSummary({ ...proposed, startsOn: '2027-07-01' }),
  'with a guarantee and parking': exampleSummary(alternatives[0]!),
  'equal to that of now': exampleSummary({ ...current, name: 'Alles blijft' }),
  'from within the last year': exampleSummary({ ...proposed, startsOn: '2036-07-01' }),
};
const pageOf = (name: string): string => pageText(situations[name]!);

describe.each(Object.keys(situations))('a page on a scheme: %s', (name) => {
  test('is whole sentences, without a word for what is not there', () => {
    const { secties } = presentSchemeSummary(situations[name]!);
    for (const { zinnen } of secties) {
      expect(zinnen.length).toBeGreaterThan(0);
      for (const zin of zinnen) expect(zin).toMatch(/^[A-ZÀ-Ý“0-9].*\.$/);
    }
    expect(pageOf(name)).not.toMatch(/undefined|NaN|null|--| {2}|-€|€ -|personen|mensen/);
  });
});

/** Every amount that a sentence names as a part, those after `min` negative. */
function namedEuros(sentence: string): number {
  const [plus = '', minus = ''] = sentence.split(', min ');
  const sum = (text: string): number =>
    [...text.matchAll(/€ ([\d.]+)/g)].reduce(
      (total, [, euros]) => total + Number(euros!.replaceAll('.', '')),
      0,
    );
  return sum(plus) - sum(minus);
}

test('the parts of the example with parking and a guarantee come to its total', () => {
  const page = pageOf('with a guarantee and parking');
  const sentence = page.split('\n').find((line) => line.startsWith('Dat is '))!;
  expect(sentence).toMatch(/voor de overgangsgarantie, min .* eigen bijdrage voor parkeren\.$/);
  const [, total] = /In 2027, het eerste hele jaar, kost de regeling € ([\d.]+)/.exec(page)!;
  const difference = namedEuros(sentence) - Number(total!.replaceAll('.', ''));
  expect(Math.abs(difference)).toBeLessThanOrEqual(2);
});

const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null });
const ratePerKm = fc.constantFrom('0.05', '0.19', 'tax-maximum', '0.41');

/** A scheme in which every part of the cost may be there, in amounts that people pay. */
const schemeWithParts: fc.Arbitrary<CommutingScheme> = fc
  .record({
    rates: fc.record({ car: ratePerKm, bicycle: ratePerKm, walking: ratePerKm }),
    startsOn: fc.constantFrom(null, '2027-07-01' as const, '2028-01-01' as const),
    guarantee: orNull(fc.constant(guarantee)),
    hardship: orNull(
      fc.constant({ shareRatio: '0.05', modes: ['car' as const], ratePerKm: '0.5' }),
    ),
    parking: orNull(
      fc.record({
        modes: fc.constant(['car' as const]),
        allowanceCentsPerDay: fc.integer({ min: 0, max: 300 }),
        contributionCentsPerDay: fc.integer({ min: 0, max: 400 }),
      }),
    ),
    excess: fc.constantFrom('taxed' as const, 'grossed-up' as const, 'work-related-costs' as const),
    exchange: orNull(fc.constant({ shareRatio: null })),
    homeWorkingCentsPerDay: fc.constantFrom(null, 245, 400),
  })
  .map(({ rates, ...levers }) => {
    const paid = Object.entries(rates).map(([mode, rate]) => [
      mode,
      aModeRule({ ratePerKm: rate }),
    ]);
    return aCommutingScheme({ ...levers, modes: Object.fromEntries(paid) });
  });

test('the parts of any scheme come to its total, in cents', () => {
  fc.assert(
    fc.property(schemeWithParts, (scheme) => {
      const settings = someCommutingSettings({ proposed: scheme, otherRoomUseCents: 20_000_000 });
      for (const year of aComputedCommuting(settings).proposed.years) {
        const sum = costParts(year, '0.80').reduce((total, { cents }) => total + cents, 0);
        expect(sum).toBe(year.totalCents);
      }
    }),
    { numRuns: 10 },
  );
});

test('what is left of the budget of the example is told', () => {
  expect(pageOf('the example')).toContain('In 2026 kost de regeling € 1.421.204: € 999.984 meer');
  expect(pageOf('the example')).toContain('daarvan blijft in 2026 € 16 over.');
});

test('a dearer scheme is above the budget in every year, and pays the levy of the parameters', () => {
  expect(pageOf('dearer')).toContain('In elk jaar kost de regeling meer dan het budget.');
  expect(pageOf('dearer').match(/eindheffing \(80%\)/g)).toHaveLength(2);
});

test('a cheaper scheme leaves the budget alone, and its losers are told by group', () => {
  const page = pageOf('cheaper, with losers');
  expect(page).toContain('het budget van € 1.000.000 wordt niet gebruikt.');
  expect(page).toContain(
    'Van wie erop achteruitgaat reizen de meesten met de auto (255 van 255); naar afstand is de groep 20-30 km het grootst (128 van 255).',
  );
  expect(page).not.toContain('Reageren automobilisten matig');
});

test('a guarantee is told apart from who loses, and costs its share of what they lose', () => {
  const page = pageText(exampleSummary({ ...soberer, guarantee }));
  // 100, 75, 50 and 25% of some € 27.451,40.
  expect(page).toContain(
    'De overgangsgarantie vergoedt daarvan 100% in 2026, 75% in 2027, 50% in 2028 en 25% in 2029; dat kost € 27.451 in 2026, € 20.589 in 2027, € 13.726 in 2028 en € 6.863 in 2029.',
  );
  expect(page).not.toContain('is niet gerekend');
  const late = exampleSummary({ ...soberer, startsOn: '2035-01-01', guarantee });
  expect(pageText(late)).toContain('Wat de overgangsgarantie na 2036 kost, is niet gerekend.');
});

test('a scheme from 1 July tells the year it starts in and the first whole one', () => {
  const page = pageOf('from 1 July');
  expect(page).toContain('“Voorstel 2026” gaat in op 1 juli 2027.');
  expect(page).toContain('In 2027, met tot 1 juli nog de regeling van nu, zijn de kosten');
  expect(page).toContain('In 2028, het eerste hele jaar, kost de regeling');
});

test('the scheme of now under another name, start or guarantee is that of now', () => {
  expect(pageOf('equal to that of now')).toContain('er verandert niets.');
  const later = exampleSummary({ ...current, startsOn: '2030-05-01', guarantee });
  expect(later.isAsNow).toBe(true);
  expect(exampleSummary(soberer).isAsNow).toBe(false);
});

test('a scheme from within the last year is not said to have a whole one', () => {
  const page = pageOf('from within the last year');
  expect(page).toContain('Een heel jaar is niet gerekend: de jaren lopen tot en met 2036.');
  expect(page).not.toMatch(/het eerste (volle|hele) jaar/);
});

test('amounts are said to be rounded when few people are behind them, and only then', () => {
  const { moped: _few, ...modes } = current.modes;
  const rounded = exampleSummary({ ...current, name: 'Zonder brommer', modes, guarantee });
  expect(rounded.isRounded).toBe(true);
  expect(pageText(rounded)).toMatch(/Kosten waar maar enkele medewerkers achter zitten.*\.$/);
  expect(situations['the example']!.isRounded).toBe(false);
});
