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

test.each([
  [
    found({ result: 'met', met: exact, below: exact, above: exact }),
    'Met een tarief van € 0,2137 per km voor fiets en e-fiets kost de regeling in 2027 precies € 1.000.000,00 meer dan nu.',
  ],
  [
    found({ result: 'between', below, above }),
    'Precies € 1.000.000,00 meer dan nu kan in 2027 niet: een tarief van € 0,21 per km voor fiets en e-fiets komt uit op € 999.999,95, een tarief van € 0,22 per km voor fiets en e-fiets op € 1.000.010,50.',
  ],
  [
    found({
      result: 'always-above',
      above: setting('0', 50),
      lever: { kind: 'rate', modes: ['car'] },
    }),
    'Zo laag als € 1.000.000,00 meer dan nu komt de regeling in 2027 niet: ook met een tarief van € 0,00 per km voor auto kost zij € 1.000.000,50.',
  ],
  [
    found({
      result: 'always-below',
      below: setting('493', -200),
      lever: { kind: 'cap-per-month', modes: [] },
      target: { cents: 100_000_000, basis: 'total' },
    }),
    'Zo hoog als € 1.000.000,00 in totaal komt de regeling in 2027 niet: ook met een maximum van € 493,00 per maand kost zij € 999.998,00.',
  ],
  [
    found({ lever: { kind: 'home-working', modes: [] } }),
    'De thuiswerkvergoeding verandert niets aan wat de regeling in 2027 kost.',
  ],
])('an answer is one sentence', (answer, sentence) => {
  expect(foundLeverSentence(answer)).toBe(sentence);
  expect(foundLeverContract.safeParse(presentFoundLever(answer)).error).toBeUndefined();
});
