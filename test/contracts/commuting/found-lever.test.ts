import { expect, test } from '@jest/globals';
import {
  foundLeverSentence,
  presentFoundLever,
} from '../../../src/api/commuting/present-found-lever.ts';
import { foundLeverContract } from '../../../src/api/commuting/seek-lever-contract.ts';
import type { LeverSetting } from '../../../src/engine/commuting/questions/seek-lever.ts';
import type { FoundLever } from '../../../src/services/commuting/seek-commuting-lever.ts';

const setting = (value: string, aboveTargetCents: number): LeverSetting => ({
  value,
  totalCents: 150_000_000 + aboveTargetCents,
  extraCents: 100_000_000 + aboveTargetCents,
  aboveTargetCents,
});

const found = (answer: Partial<FoundLever>): FoundLever => ({
  result: 'no-effect',
  year: 2027,
  target: { cents: 100_000_000, basis: 'extra' },
  met: null,
  below: null,
  above: null,
  practical: null,
  evaluations: 1,
  schemeName: 'voorstel',
  lever: { kind: 'rate', modes: ['bicycle', 'e-bike'] },
  ...answer,
});

const [exact, below, above] = [setting('0.2137', 0), setting('0.21', -5), setting('0.22', 1050)];

const bicycleRate = 'per km voor de fiets en de e-fiets';

test.each([
  [
    found({ result: 'met', met: exact, below: exact, above: exact, practical: below }),
    `Spreek een tarief van € 0,21 ${bicycleRate} af: dan blijft in 2027 € 0,05 over. Met een tarief van € 0,2137 ${bicycleRate} kost de regeling in 2027 precies € 1.000.000,00 meer dan nu.`,
  ],
  [
    found({ result: 'met', met: exact, below: exact, above: exact, practical: exact }),
    `Spreek een tarief van € 0,2137 ${bicycleRate} af: dan kost de regeling in 2027 precies € 1.000.000,00 meer dan nu.`,
  ],
  [
    found({ result: 'between', below, above, practical: below }),
    `Spreek een tarief van € 0,21 ${bicycleRate} af: dan blijft in 2027 € 0,05 over. Precies € 1.000.000,00 meer dan nu kan in 2027 niet: een tarief van € 0,21 ${bicycleRate} komt uit op € 999.999,95 meer dan nu, een tarief van € 0,22 ${bicycleRate} op € 1.000.010,50 meer dan nu.`,
  ],
  [
    found({
      result: 'met',
      met: setting('0.93125', 0),
      practical: setting('0.93', -1200),
      lever: { kind: 'rate-factor', modes: [] },
    }),
    'Spreek af: alle tarieven maal 0,93; dan blijft in 2027 € 12,00 over. Met alle tarieven maal 0,93125 kost de regeling in 2027 precies € 1.000.000,00 meer dan nu.',
  ],
  [
    found({
      result: 'always-above',
      above: setting('0', 50),
      lever: { kind: 'rate', modes: ['car'] },
    }),
    'Zo laag als € 1.000.000,00 meer dan nu komt de regeling in 2027 niet: ook met een tarief van € 0,00 per km voor de auto kost zij € 1.000.000,50 meer dan nu.',
  ],
  [
    found({
      result: 'always-above',
      above: setting('0', 50),
      lever: { kind: 'rate', modes: ['walking'] },
      target: { cents: 0, basis: 'extra' },
    }),
    'Zo laag als nu komt de regeling in 2027 niet: ook met een tarief van € 0,00 per km voor lopen kost zij € 0,50 meer dan nu.',
  ],
  [
    found({
      result: 'always-below',
      below: setting('1', -50),
      lever: { kind: 'rate', modes: ['public-transport'] },
      target: { cents: -100, basis: 'extra' },
    }),
    'Zo hoog als € 1,00 minder dan nu komt de regeling in 2027 niet: ook met een tarief van € 1,00 per km voor het ov kost zij € 1,50 minder dan nu.',
  ],
  [
    found({
      result: 'always-below',
      below: setting('493', -200),
      lever: { kind: 'cap-per-month', modes: [] },
      target: { cents: 100_000_000, basis: 'total' },
    }),
    'Zo hoog als € 1.000.000,00 in totaal komt de regeling in 2027 niet: ook met een maximum van € 493,00 per maand kost zij € 999.998,00 in totaal.',
  ],
  [
    found({ lever: { kind: 'home-working', modes: [] } }),
    'De thuiswerkvergoeding verandert niets aan wat de regeling in 2027 kost.',
  ],
  [
    found({ lever: { kind: 'rate-factor', modes: [] } }),
    'De tarieven veranderen niets aan wat de regeling in 2027 kost.',
  ],
])('an answer is told in words', (answer, sentence) => {
  expect(foundLeverSentence(answer)).toBe(sentence);
  expect(foundLeverContract.safeParse(presentFoundLever(answer)).error).toBeUndefined();
});
