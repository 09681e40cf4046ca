import { expect, test } from '@jest/globals';
import { reasonSentence } from '../../../src/api/pairing/reason-sentence.ts';
import type { UnchosenReason } from '../../../src/engine/pairing/questions/unchosen-reason.ts';

const cases: readonly [UnchosenReason, string][] = [
  [
    { kind: 'rule', ruleId: 'same-family', reason: 'werkt in een andere functiefamilie' },
    'Mag niet: werkt in een andere functiefamilie.',
  ],
  [{ kind: 'forbidden' }, 'Het scenario verbiedt dit koppel.'],
  [
    {
      kind: 'too-late',
      shortestMonths: 3,
      monthsLeft: 1,
      wouldStart: '2025-11-01',
      firstMonth: '2026-01-01',
    },
    'Te laat: de kortste overlap (3 maanden) had op 1 november 2025 moeten beginnen, en kan niet voor 1 januari 2026; er is nog 1 maand over.',
  ],
  [
    {
      kind: 'too-late',
      shortestMonths: 12,
      monthsLeft: 0,
      wouldStart: '2025-01-01',
      firstMonth: '2026-01-01',
    },
    'Te laat: de kortste overlap (1 jaar) had op 1 januari 2025 moeten beginnen, en kan niet voor 1 januari 2026; er is geen hele maand over.',
  ],
  [
    { kind: 'after-last-year', lastYear: 2029 },
    'De overlap zou na 2029 eindigen, het laatste begrotingsjaar.',
  ],
  [
    { kind: 'apprentice-taken', postIds: ['P2', 'P7', 'P9'] },
    'De gezel volgt in die maanden al P2, P7 en P9.',
  ],
  [{ kind: 'apprentice-taken', postIds: [] }, 'Er is geen plaats voor deze gezel.'],
  [{ kind: 'post-taken', candidateIds: ['T1'] }, 'De functie heeft al T1 als gezel.'],
  [
    { kind: 'fund-short', years: [2028], year: 2028, shortCents: 341_250 },
    'Het fonds van 2028 komt € 3.412,50 tekort.',
  ],
  [
    { kind: 'fund-short', years: [2027, 2028], year: 2028, shortCents: 7 },
    'Het fonds van 2027 en 2028 samen komt € 0,07 tekort.',
  ],
  [
    { kind: 'programme-maximum', programme: 'Wonen', year: 2027, shortCents: 100_000 },
    'Het maximum van programma Wonen voor 2027 wordt met € 1.000,00 overschreden.',
  ],
  [{ kind: 'worth-nothing' }, 'Het past, maar neemt geen risico weg.'],
  [
    { kind: 'within-gap', points: 12 },
    'Het past en zou 0,012 risicopunt toevoegen; het plan is bewezen tot op het gat, en dit ligt daarbinnen.',
  ],
];

test.each(cases)('%j', (reason, sentence) => {
  expect(reasonSentence(reason)).toBe(sentence);
});
