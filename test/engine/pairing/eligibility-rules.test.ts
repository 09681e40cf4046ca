import { describe, expect, test } from '@jest/globals';
import { unmetRules } from '../../../src/engine/pairing/eligibility-rules.ts';
import { unmetFitRules } from '../../../src/engine/pairing/fit-rules.ts';
import type { PairingTerms } from '../../../src/engine/pairing/pairing-terms.ts';
import type { RosterRow } from '../../../src/engine/roster.ts';
import type { CareerPath } from '../../../src/engine/workforce/workforce-settings.ts';
import { someWorkforceSettings } from '../../builders/some-workforce-settings.ts';
import { aMaster, aPairingScenario, aVolunteer, pairingInput } from './pairing-setting.ts';

/** Rules of eligibility and of fit that the first candidate does not meet for the first post. */
function unmet(
  rows: readonly RosterRow[],
  careerPaths: readonly CareerPath[] = [],
  settings: Partial<PairingTerms> = {},
): { readonly rules: string[]; readonly fit: string[] } {
  const scenario = aPairingScenario(settings, {
    workforce: someWorkforceSettings({ careerPaths }),
  });
  const { posts, candidates, facts } = pairingInput(rows, scenario);
  const [post, candidate] = [posts[0]!, candidates[0]!];
  return {
    rules: unmetRules(post, candidate, facts).map(({ reason }) => reason),
    fit: unmetFitRules(post, candidate, facts).map(({ reason }) => reason),
  };
}

const fromFinance: CareerPath = { fromFamily: 'Financiën', toFamily: 'Beleid', ratio: 0.2 };

test('somebody from the same team and family, one scale below, may follow and fits', () => {
  expect(unmet([aMaster(2), aVolunteer(3)])).toEqual({ rules: [], fit: [] });
});

describe('a volunteer may not follow who', () => {
  test.each([
    ['is op de peildatum niet in dienst', { hireDate: '2026-02-01' }],
    [
      'is dezelfde persoon als de meester',
      { personnelNumber: 'm2', knownDepartureDate: '2027-12-31' },
    ],
    ['heeft geen vaste uren om mee te lopen', { partTimeFactor: 0 }],
    [
      'werkt in een andere functiefamilie, zonder loopbaanpad naar deze',
      { positionFamily: 'Financiën' },
    ],
    [
      'werkt in een andere functiefamilie, zonder loopbaanpad naar deze',
      { positionFamily: null, position: 'Jurist' },
    ],
    ['schaal ligt te ver onder, of boven die van de functie', { scale: '8' }],
    ['schaal ligt te ver onder, of boven die van de functie', { scale: '11' }],
    [
      'vertrekt zelf binnen de periode waarvoor gepland wordt',
      { knownDepartureDate: '2029-01-31' },
    ],
    [
      'vertrekt zelf eerder dan de meester, of het contract eindigt eerder',
      { contractEndDate: '2027-12-31' },
    ],
  ] satisfies [string, Partial<RosterRow>][])('%s', (reason, row) => {
    expect(unmet([aMaster(2), aVolunteer(3, row)]).rules).toContain(reason);
  });

  test('two rows without a personnel number are two people', () => {
    const rows = [aMaster(2, { personnelNumber: null }), aVolunteer(3, { personnelNumber: null })];
    expect(unmet(rows).rules).toEqual([]);
  });
});

describe('a volunteer fits less well who', () => {
  test.each([
    ['werkt in een ander team', { team: 'Zorg' }],
    ['werkt in een ander programma', { programme: 'Zorg' }],
    ['heeft minder uren dan de functie', { partTimeFactor: 0.9 }],
    ['zit meer dan een schaal onder de functie', { scale: '9' }],
  ] satisfies [string, Partial<RosterRow>][])('%s', (reason, row) => {
    expect(unmet([aMaster(2), aVolunteer(3, row)])).toEqual({ rules: [], fit: [reason] });
  });

  test('comes from another family by a career path', () => {
    const rows = [aMaster(2), aVolunteer(3, { positionFamily: 'Financiën' })];
    expect(unmet(rows, [fromFinance])).toEqual({
      rules: [],
      fit: ['komt via een loopbaanpad uit een andere functiefamilie'],
    });
  });

  test('is of a family whose posts are filled from others only', () => {
    const rows = [aMaster(2), aVolunteer(3)];
    expect(unmet(rows, [{ ...fromFinance, ratio: 1 }])).toEqual({
      rules: [],
      fit: [
        'doorstroom naar deze functies komt volgens de loopbaanpaden uit andere functiefamilies',
      ],
    });
  });
});

test('a trainee may only learn in the families of the kind', () => {
  const kind = { name: 'T', positionFamilies: ['Ruimte'], count: 1, scale: '8', step: 0 };
  const settings = { traineePool: [kind] };
  expect(unmet([aMaster(2)], [], settings).rules).toEqual([
    'soort trainee is niet voor deze functiefamilie',
  ]);
  const inFamily = { traineePool: [{ ...kind, positionFamilies: ['Beleid'] }] };
  expect(unmet([aMaster(2)], [], inFamily)).toEqual({ rules: [], fit: [] });
});

test('an early successor is for one post', () => {
  const scenario = aPairingScenario({ allowEarlySuccessors: true });
  const { posts, candidates, facts } = pairingInput([aMaster(2), aMaster(3)], scenario);
  const rules = posts.map((post) => unmetRules(post, candidates[0]!, facts).map(({ id }) => id));
  expect(rules).toEqual([[], ['own-post']]);
});
