import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import { CommutingProposal } from '../../src/data/commuting-proposal.ts';
import { InvalidInput, NotFound } from '../../src/engine/problems.ts';
import type { AskedScheme } from '../../src/services/commuting/asked-scheme.ts';
import { trySchemes } from '../../src/services/commuting/try-schemes.ts';
import { proposeScheme } from '../../src/services/commuting-proposals/propose-scheme.ts';
import { showProposals } from '../../src/services/commuting-proposals/show-proposals.ts';
import { aComposition, confirmedScenario } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';

const asIs: AskedScheme = { scheme: null, baseName: null, name: null, turned: [] };
const rate = (value: string): AskedScheme => ({
  ...asIs,
  turned: [{ lever: { kind: 'rate', modes: ['bicycle'] }, value }],
});

describe('proposals for commuting', () => {
  let database: FreshDatabase;
  let composition: Composition;
  let scenarioId: string;
  beforeAll(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
  });
  afterAll(async () => {
    await composition.close();
    await database.drop();
  });
  beforeEach(async () => {
    ({ scenarioId } = await confirmedScenario(composition));
  });

  const propose = (proposer: string, asked: AskedScheme, id = scenarioId) =>
    proposeScheme(composition.newContext(), {
      scenarioId: id,
      proposer,
      note: null,
      recordedBy: 'hr-adviser',
      asked,
    });
  const show = () => showProposals(composition.newContext(), { scenarioId });

  test('are numbered, and each stands beside the one before it', async () => {
    const first = await propose('werkgever', rate('0.10'));
    const second = await propose('vakbond', rate('0.23'));
    expect(await show()).toEqual([first, second]);
    expect([first.proposalNumber, second.proposalNumber]).toEqual([1, 2]);
    expect(first.earlier).toMatchObject({ proposalNumber: null, extraCents: 0 });
    expect(first.earlier.scheme.name).toBe('Huidige regeling');
    expect(second.earlier).toMatchObject({ proposalNumber: 1, scheme: first.scheme });
  });

  test('keep the effect that a question gives at that moment', async () => {
    const { effect, hashes } = await propose('werkgever', rate('0.10'));
    const { tried } = await trySchemes(composition.newContext(), {
      scenarioId,
      asked: [rate('0.10')],
      places: [''],
      groupings: [],
      wantsEmission: false,
    });
    expect(effect).toEqual(tried[0]);
    expect(hashes.engineVersion).toBe(composition.newContext().engineVersion);
  });

  test('made at the same moment all stay, one after the other', async () => {
    const parties = ['werkgever', 'vakbond A', 'vakbond B', 'or', 'college'];
    await Promise.all(parties.map((party) => propose(party, asIs)));
    const all = await show();
    expect(all.map(({ proposalNumber }) => proposalNumber)).toEqual([1, 2, 3, 4, 5]);
    expect(all.map(({ proposer }) => proposer).sort()).toEqual(parties.toSorted());
  });

  test('are never changed', async () => {
    await propose('werkgever', asIs);
    const { em } = composition.newContext();
    const change = em.nativeUpdate(CommutingProposal, { scenario: scenarioId }, { note: 'anders' });
    await expect(change).rejects.toThrow('update of commuting_proposal is refused');
    expect((await show())[0]?.note).toBeNull();
  });

  test('need a scenario, and a scheme that it has', async () => {
    const unknown = '00000000-0000-4000-8000-000000000000';
    await expect(propose('or', asIs, unknown)).rejects.toThrow(NotFound);
    await expect(propose('or', { ...asIs, baseName: 'oud' })).rejects.toThrow(InvalidInput);
    expect(await show()).toEqual([]);
  });
});
