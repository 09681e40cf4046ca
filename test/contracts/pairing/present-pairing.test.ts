import { expect, test } from '@jest/globals';
import { pairingContract } from '../../../src/api/pairing/pairing-contract.ts';
import { presentPairing } from '../../../src/api/pairing/present-pairing.ts';
import { aPair, aPairingOutcome, aPost } from '../../builders/a-pairing-outcome.ts';

const published = presentPairing(aPairingOutcome());

test('a plan is published as its contract says', () => {
  expect(pairingContract.parse(published)).toEqual(published);
});

test('amounts are euros', () => {
  expect(published).toMatchObject({
    fondsPerJaar: [0, 300_000, 300_000, 300_000],
    besteedPerJaar: [0, 23_456.78, 12_345.67, 0],
    uitFondsPerJaar: [0, 23_456.78, 12_345.67, 0],
    uitEigenBijdragePerJaar: [0, 0, 0, 0],
    overPerJaar: [0, 276_543.22, 287_654.33, 300_000],
    besteedPerProgramma: [
      { programma: 'Ruimtelijke Ontwikkeling', besteedPerJaar: [0, 23_456.78, 12_345.67, 0] },
    ],
    koppels: [{ functieId: 'P12', gezelId: 'T1', soort: 'trainee', kosten: 35_802.45 }],
    functies: [{ functieId: 'P12', inPlan: true, vertrekmaand: '2028-03' }],
  });
});

test('the day of a departure is not published: it would give away a date of birth', () => {
  expect(JSON.stringify(published)).not.toContain('2028-03-01');
});

test('what is paid from where, and what carries over, is as the plan says', () => {
  const { uitFondsPerJaar, uitEigenBijdragePerJaar, overPerJaar } = presentPairing(
    aPairingOutcome({
      fromFundCentsByYear: [0, 2_000_000, 1_234_567, 0],
      contributionCentsByYear: [0, 345_678, 0, 0],
      leftCentsByYear: [0, 28_000_000, 56_765_433, 86_765_433],
    }),
  );
  expect({ uitFondsPerJaar, uitEigenBijdragePerJaar, overPerJaar }).toEqual({
    uitFondsPerJaar: [0, 20_000, 12_345.67, 0],
    uitEigenBijdragePerJaar: [0, 3_456.78, 0, 0],
    overPerJaar: [0, 280_000, 567_654.33, 867_654.33],
  });
});

test('a pair says in Dutch why it fits less well, and that the scenario asked for it', () => {
  const pair = aPair({
    lessFitting: ['another-team', 'fewer-hours'],
    isPinned: true,
    timeShare: 0.5,
    value: 5,
    expectedValue: 5,
    nominalValue: 6,
    fullOverlapChance: 0.8,
  });
  expect(presentPairing(aPairingOutcome({ pairs: [pair] })).koppels[0]).toMatchObject({
    minderPassend: ['werkt in een ander team', 'heeft minder uren dan de functie'],
    vastgezet: true,
    tijddeel: 0.5,
    waarde: 5,
    verwachteWaarde: 5,
    nominaleWaarde: 6,
    kansVolledig: 0.8,
  });
});

test.each([
  ['post', 'functie'],
  ['roster', 'personeelsbestand'],
  ['position', 'functienaam'],
  ['default', 'niet-beoordeeld'],
] as const)('a factor given by %s is published as from %s', (positionFactorSource, inDutch) => {
  const { functies } = presentPairing(
    aPairingOutcome({ posts: [aPost({ positionFactorSource })] }),
  );
  expect(functies[0]!.bronFunctiefactor).toBe(inDutch);
});

test('the posts are counted by both factors, by band, and by what nobody has assessed', () => {
  expect(published.risicobeeld).toEqual({
    risicomatrix: [
      [0, 0, 0, 0, 0],
      [0, 2, 0, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
    ],
    risicobanden: [
      {
        laagsteRisico: 1,
        hoogsteRisico: 19,
        actie: 'Leg vast dat de functie vrijkomt.',
        aantalFuncties: 2,
      },
      { laagsteRisico: 20, hoogsteRisico: 25, actie: 'Handel nu.', aantalFuncties: 1 },
    ],
    nietBeoordeeld: [{ functie: 'Medewerker burgerzaken', aantalFuncties: 2 }],
  });
});

test('how much of an earlier plan stays is published beside one only', () => {
  expect(published.geblevenVanEerderPlan).toBeNull();
  const replanned = presentPairing(aPairingOutcome({ kept: { pairCount: 18, ofPairs: 21 } }));
  expect(replanned.geblevenVanEerderPlan).toEqual({ aantalKoppels: 18, aantalEerder: 21 });
});

test('a chance has four decimals; a gap is rounded up, so that one just over 0.1% never looks like it', () => {
  const pairs = [aPair({ fullOverlapChance: 2 / 3 })];
  const gapOf = (gapRatio: number): number => presentPairing(aPairingOutcome({ gapRatio })).gat;
  expect(presentPairing(aPairingOutcome({ pairs })).koppels[0]?.kansVolledig).toBe(0.6667);
  expect([0, 0.0003, 0.001, 0.0010000003].map(gapOf)).toEqual([0, 0.0003, 0.001, 0.001001]);
});
