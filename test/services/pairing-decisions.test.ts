import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Composition } from '../../src/compose.ts';
import type { PairStatus } from '../../src/engine/pairing/pair-status.ts';
import { Conflict, InvalidInput, NotFound, type Problem } from '../../src/engine/problems.ts';
import type { PairChange } from '../../src/services/pairing-decisions/pair-change.ts';
import { recordPairDecisions } from '../../src/services/pairing-decisions/record-pair-decisions.ts';
import { showPairDecisions } from '../../src/services/pairing-decisions/show-pair-decisions.ts';
import { confirmRosterImport } from '../../src/services/rosters/confirm-roster-import.ts';
import { createScenario } from '../../src/services/scenarios/create-scenario.ts';
import { aPair } from '../builders/a-pairing-outcome.ts';
import { aScenario } from '../builders/a-scenario.ts';
import { somePairingSettings } from '../builders/some-pairing-settings.ts';
import { aComposition, checkedImport } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';
import { rosterFile } from '../support/roster-file.ts';
import { storePairing } from '../support/stored-pairing.ts';

/** Posts P2 and P3 fall vacant in 2028; V4 may follow both, V5 works in another family. */
const staff = rosterFile([
  { geboortedatum: '14-03-1961' },
  { geboortedatum: '20-06-1961' },
  { geboortedatum: '02-07-1990', schaal: '9', trede: '5', gezel: 'ja' },
  { geboortedatum: '02-07-1991', functiefamilie: 'Publiekszaken', gezel: 'ja' },
]);

describe('decisions about pairs', () => {
  let database: FreshDatabase;
  let composition: Composition;
  let importId: string;
  let scenarioId: string;
  beforeAll(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
    importId = await checkedImport(composition, staff);
    await confirmRosterImport(composition.newContext(), importId);
  });
  afterAll(async () => {
    await composition.close();
    await database.drop();
  });
  beforeEach(async () => {
    const scenario = aScenario({
      pairing: somePairingSettings({
        forbidden: [{ postId: 'P3', candidateId: 'E3' }],
        timeShares: [1, 0.6],
      }),
    });
    const view = await createScenario(composition.newContext(), {
      rosterImportId: importId,
      scenario,
    });
    scenarioId = view.id;
  });

  const aChange = (change: Partial<PairChange> = {}): PairChange => ({
    postId: 'P2',
    candidateId: 'V4',
    from: 'proposed',
    to: 'discussed',
    firstMonth: '2027-09-01',
    overlapMonths: 6,
    timeShare: 1,
    note: null,
    ...change,
  });
  const asBefore = { firstMonth: null, overlapMonths: null, timeShare: null };
  const record = (...changes: PairChange[]) =>
    recordPairDecisions(composition.newContext(), {
      scenarioId,
      decidedBy: 'hr-adviser',
      changes,
    });
  const show = () => showPairDecisions(composition.newContext(), { scenarioId });
  /** Brings a pair from a proposal to this status, a step at a time. */
  const bringTo = async (status: PairStatus, change: Partial<PairChange> = {}): Promise<void> => {
    const steps: PairStatus[] = ['proposed', 'discussed', 'decided', 'running', 'finished'];
    for (const [index, to] of steps.slice(1, steps.indexOf(status) + 1).entries()) {
      await record(aChange({ ...change, from: steps[index]!, to }));
    }
  };
  const problemsOf = async (...changes: PairChange[]): Promise<readonly Problem[]> => {
    const error: unknown = await record(...changes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidInput);
    return (error as InvalidInput).problems;
  };

  test('there are none about a new scenario, and none about one that does not exist', async () => {
    expect(await show()).toEqual([]);
    const unknown = { scenarioId: importId };
    await expect(showPairDecisions(composition.newContext(), unknown)).rejects.toThrow(NotFound);
    await expect(
      recordPairDecisions(composition.newContext(), {
        ...unknown,
        decidedBy: 'hr-adviser',
        changes: [aChange()],
      }),
    ).rejects.toThrow(NotFound);
  });

  test('the pairs of the plan are proposals, by row of the post', async () => {
    const planned = [aPair({ postId: 'P12' }), aPair({ postId: 'P3', candidateId: 'T1' })];
    await storePairing(composition, scenarioId, planned);
    expect(await show()).toMatchObject([
      { postId: 'P3', candidateId: 'T1', status: 'proposed', isInPlan: true, history: [] },
      { postId: 'P12', status: 'proposed', firstMonth: '2027-09-01', overlapMonths: 6 },
    ]);
  });

  test('a decision takes the time of the plan, unless it says another', async () => {
    const time = { firstMonth: '2027-08-01', overlapMonths: 7, timeShare: 0.6 } as const;
    await storePairing(composition, scenarioId, [aPair({ postId: 'P2', ...time })]);
    const change = aChange({ candidateId: 'T1', ...asBefore });
    expect(await record(change)).toMatchObject([{ status: 'discussed', isInPlan: true, ...time }]);
    const longer = { ...change, from: 'discussed', to: 'decided', overlapMonths: 5 } as const;
    expect(await record(longer)).toMatchObject([{ ...time, overlapMonths: 5 }]);
  });

  test('the history tells every step, oldest first, and the last one is the status', async () => {
    await record(aChange({ note: 'Eerste overleg' }));
    await record(aChange({ ...asBefore, from: 'discussed', to: 'decided' }));
    await record(aChange({ ...asBefore, from: 'decided', to: 'proposed', note: 'Toch niet' }));
    const [pair, ...others] = await show();
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ status: 'proposed', isInPlan: false });
    expect(pair?.history.map(({ status, note }) => [status, note])).toEqual([
      ['discussed', 'Eerste overleg'],
      ['decided', null],
      ['proposed', 'Toch niet'],
    ]);
    expect(pair?.history[0]).toEqual({
      status: 'discussed',
      firstMonth: '2027-09-01',
      overlapMonths: 6,
      timeShare: 1,
      decidedAt: expect.stringMatching(/^\d{4}-.*Z$/) as unknown,
      decidedBy: 'hr-adviser',
      note: 'Eerste overleg',
    });
  });

  test('everything that is wrong is told at once, and nothing is kept', async () => {
    const problems = await problemsOf(
      aChange(),
      aChange({ postId: 'P99', candidateId: 'V99' }),
      aChange({ postId: 'P3', candidateId: 'V5' }),
      aChange({ postId: 'P3', candidateId: 'E3' }),
      aChange({ postId: 'P3', to: 'finished' }),
      aChange({ candidateId: 'T1', ...asBefore, overlapMonths: 6 }),
      aChange({ candidateId: 'E2', firstMonth: '2025-12-01', timeShare: 0.5 }),
      aChange({ postId: 'P3', candidateId: 'T1', firstMonth: '2028-05-01' }),
    );
    expect(problems.map(({ place }) => place)).toEqual([
      'besluiten[1].functieId',
      'besluiten[1].gezelId',
      'besluiten[2]',
      'besluiten[3]',
      'besluiten[4].naar',
      'besluiten[5].vanaf',
      'besluiten[5].tijddeel',
      'besluiten[6].tijddeel',
      'besluiten[6].vanaf',
      'besluiten[7].maanden',
    ]);
    expect(problems[2]).toEqual({
      place: 'besluiten[2]',
      found: 'P3 met V5',
      expected: expect.stringContaining('werkt in een andere functiefamilie') as unknown,
    });
    expect(problems[4]).toMatchObject({ found: 'afgerond', expected: 'na voorstel: besproken' });
    expect(await show()).toEqual([]);
  });

  test('what was seen must still be so: else nothing is kept, and the pairs are named', async () => {
    await record(aChange());
    const late = record(aChange(), aChange({ postId: 'P3' }));
    await expect(late).rejects.toThrow(Conflict);
    await expect(late).rejects.toThrow('P2 met V4 is besproken, niet voorstel');
    const pairs = await show();
    expect(pairs.map(({ postId, history }) => [postId, history.length])).toEqual([['P2', 1]]);
  });

  test('of all who decide at once one is in time, the others change nothing', async () => {
    const writers = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes'];
    const decided = await Promise.allSettled(
      writers.map((note, index) => {
        const changes = [aChange({ note }), aChange({ postId: 'P3', note })];
        return record(...(index % 2 === 0 ? changes : changes.toReversed()));
      }),
    );
    const refused = decided.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(refused).toEqual(writers.slice(1).map(() => expect.any(Conflict) as unknown));
    const notes = (await show()).map(({ history }) => history.map(({ note }) => note));
    expect(notes).toHaveLength(2);
    expect(notes[0]).toHaveLength(1);
    expect(notes[1]).toEqual(notes[0]);
  });

  test('a volunteer is agreed for one master at a time', async () => {
    await bringTo('decided');
    await record(aChange({ postId: 'P3' }));
    const second = aChange({ postId: 'P3', from: 'discussed', to: 'decided' });
    const taken = await problemsOf({ ...second, firstMonth: '2028-02-01', overlapMonths: 3 });
    expect(taken).toMatchObject([{ place: 'besluiten[0].gezelId', found: 'V4' }]);
    const later = await record({ ...second, firstMonth: '2028-03-01', overlapMonths: 3 });
    expect(later.map(({ status }) => status)).toEqual(['decided', 'decided']);
  });

  test('of a kind of trainees there are several, but a master takes no more than the scenario says', async () => {
    await bringTo('decided', { candidateId: 'T1' });
    await bringTo('decided', { postId: 'P3', candidateId: 'T1' });
    await record(aChange());
    const full = await problemsOf(aChange({ from: 'discussed', to: 'decided' }));
    expect(full).toMatchObject([{ place: 'besluiten[0].functieId', found: 'P2' }]);
  });

  test('two pairs that exclude each other cannot be agreed in one go either', async () => {
    await record(aChange(), aChange({ postId: 'P3' }));
    const agreed = { from: 'discussed', to: 'decided' } as const;
    const problems = await problemsOf(aChange(agreed), aChange({ ...agreed, postId: 'P3' }));
    expect(problems.map(({ place }) => place)).toEqual([
      'besluiten[0].gezelId',
      'besluiten[1].gezelId',
    ]);
  });

  test('one that is given up makes room', async () => {
    await bringTo('decided');
    await record(aChange({ postId: 'P3' }));
    await record(
      aChange({ ...asBefore, from: 'decided', to: 'discussed' }),
      aChange({ ...asBefore, postId: 'P3', from: 'discussed', to: 'decided' }),
    );
    expect((await show()).map(({ status }) => status)).toEqual(['discussed', 'decided']);
  });

  test('what runs only ends, when it really ended', async () => {
    await bringTo('running');
    await expect(record(aChange({ from: 'running', to: 'proposed' }))).rejects.toThrow(
      InvalidInput,
    );
    const end = aChange({ ...asBefore, from: 'running', to: 'finished', overlapMonths: 4 });
    expect(await record(end)).toMatchObject([{ status: 'finished', overlapMonths: 4 }]);
  });
});
