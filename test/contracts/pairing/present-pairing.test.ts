import { expect, test } from '@jest/globals';
import { pairingContract } from '../../../src/api/pairing/pairing-contract.ts';
import { presentPairing } from '../../../src/api/pairing/present-pairing.ts';
import { aPairingOutcome } from '../../builders/a-pairing-outcome.ts';

const published = presentPairing(aPairingOutcome());

test('a plan is published as its contract says', () => {
  expect(pairingContract.parse(published)).toEqual(published);
});

test('amounts are euros, and what is left of the fund is the fund minus what is spent', () => {
  expect(published).toMatchObject({
    fondsPerJaar: [0, 300_000, 300_000, 300_000],
    besteedPerJaar: [0, 23_456.78, 12_345.67, 0],
    overPerJaar: [0, 276_543.22, 287_654.33, 300_000],
    koppels: [{ functieId: 'P12', gezelId: 'T1', soort: 'trainee', kosten: 35_802.45 }],
    functies: [{ functieId: 'P12', inPlan: true, vertrekmaand: '2028-03' }],
  });
});

test('the day of a departure is not published: it would give away a date of birth', () => {
  expect(JSON.stringify(published)).not.toContain('2028-03-01');
});
