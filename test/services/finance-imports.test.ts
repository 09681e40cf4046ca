import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Composition } from '../../src/compose.ts';
import type { FinanceKind } from '../../src/engine/finance-row.ts';
import { Conflict, InvalidInput, NotFound } from '../../src/engine/problems.ts';
import { chooseFinanceColumns } from '../../src/services/finance-imports/choose-finance-columns.ts';
import { confirmFinanceFile } from '../../src/services/finance-imports/confirm-finance-file.ts';
import {
  financeFiles,
  type FinanceFileView,
} from '../../src/services/finance-imports/finance-files.ts';
import { listFinanceImports } from '../../src/services/finance-imports/list-finance-imports.ts';
import { proposeFromImport } from '../../src/services/finance-imports/propose-from-import.ts';
import { receiveFinanceFile } from '../../src/services/finance-imports/receive-finance-file.ts';
import { showActualsBesideBudget } from '../../src/services/finance-imports/show-actuals-beside-budget.ts';
import { showFinanceImport } from '../../src/services/finance-imports/show-finance-import.ts';
import { showScenario } from '../../src/services/scenarios/show-scenario.ts';
import { checkStagedFile } from '../../src/services/staged-files/check-staged-file.ts';
import { discardStagedFile } from '../../src/services/staged-files/discard-staged-file.ts';
import { giveUpCheck } from '../../src/services/staged-files/give-up-check.ts';
import { markStagedFile } from '../../src/services/staged-files/mark-staged-file.ts';
import { showStagedFile } from '../../src/services/staged-files/show-staged-file.ts';
import { aComposition, confirmedScenario } from '../support/a-composition.ts';
import { freshDatabase, type FreshDatabase } from '../support/fresh-database.ts';

describe('taking in what finance has', () => {
  let database: FreshDatabase;
  let composition: Composition;
  beforeAll(async () => {
    database = await freshDatabase();
    composition = await aComposition(database.url);
  });
  afterAll(async () => {
    await composition.close();
    await database.drop();
  });
  beforeEach(async () => {
    // Imports refuse to be emptied.
    await sql(`do $$ begin
      set local session_replication_role = replica;
      truncate finance_file, finance_import, column_mapping;
    end $$`);
    await sql('delete from bullmq.job');
  });

  const context = () => composition.newContext();
  const sql = (text: string): Promise<Record<string, unknown>[]> => context().em.execute(text);
  const settings = { unitEuros: 1000, sign: 'minus-is-nadeel', year: null } as const;
  const csv = (...lines: string[]): Uint8Array => new TextEncoder().encode(lines.join('\n'));
  const receive = (bytes: Uint8Array, kind: FinanceKind = 'budget-lines', source = 'Grootboek') =>
    receiveFinanceFile(context(), { bytes, kind, source, settings });
  const check = async (fileId: string): Promise<FinanceFileView> => {
    const [row] = await sql(`select attempt from finance_file where id = '${fileId}'`);
    await checkStagedFile(context(), financeFiles, { fileId, attempt: Number(row?.['attempt']) });
    return showStagedFile(context(), financeFiles, fileId);
  };
  const checked = async (bytes: Uint8Array, kind: FinanceKind = 'budget-lines') =>
    check((await receive(bytes, kind)).fileId);
  const confirm = (fileId: string) =>
    confirmFinanceFile(context(), { fileId, confirmedBy: 'hr-adviser' });
  const confirmed = async (bytes: Uint8Array, kind: FinanceKind = 'budget-lines') =>
    (await confirm((await checked(bytes, kind)).id)).id;

  const head = 'nr;omschrijving;programma;taakveld;categorie;S/I;2026;2027;2028;2029';
  const adviser = '21;Raadsadviseur;1;0.1;1.1;S;-132;-132;-132;-132';
  const pilots = '11;Pilots met AI;13;0.4;3.8;I;-50;-50;-;-';
  const first = csv(head, adviser, pilots);
  const second = csv(head, adviser.replace('-132;', '-140;'), '12;Nieuw;13;0.4;3.8;S;-1;-1;-1;-1');

  test('a sound file is ready with its columns, and nothing is kept for good', async () => {
    const view = await checked(first);
    expect(view).toMatchObject({ status: 'ready', failure: null, confirmedAt: null });
    expect(view.reading).toMatchObject({ rowCount: 2, errors: [], unknownColumns: [] });
    expect(view.difference).toMatchObject({
      comparedNumber: 0,
      addedCount: 2,
      removedCount: 0,
      changedCount: 0,
    });
    expect(await listFinanceImports(context())).toEqual([]);
  });

  test('confirming keeps the rows, and wipes the file', async () => {
    const id = await confirmed(first);
    expect(await showFinanceImport(context(), { importId: id, from: 0, count: 1 })).toMatchObject({
      kind: 'budget-lines',
      source: 'Grootboek',
      importNumber: 1,
      rowCount: 2,
      confirmedBy: 'hr-adviser',
      rows: [{ rowNumber: 2, numbers: { 'amountCents:2026': -13_200_000 } }],
    });
    expect(await sql('select staged_bytes, rows from finance_file')).toEqual([
      { staged_bytes: null, rows: null },
    ]);
  });

  test('what came in is never changed or removed', async () => {
    await confirmed(first);
    for (const change of [
      "update finance_import set source = 'x'",
      'delete from finance_import',
      'truncate finance_import',
    ]) {
      await expect(sql(change)).rejects.toThrow('of finance_import is refused');
    }
    expect(await listFinanceImports(context())).toMatchObject([{ source: 'Grootboek' }]);
  });

  test('the next file shows which rows come, go and change, with amounts, before it is confirmed', async () => {
    await confirmed(first);
    const { difference } = await checked(second);
    expect(difference).toMatchObject({
      comparedNumber: 1,
      addedCount: 1,
      removedCount: 1,
      changedCount: 1,
      sameCount: 0,
      unlistedCount: 0,
    });
    expect(difference?.rows.find(({ change }) => change === 'changed')).toEqual({
      change: 'changed',
      rowNumber: 2,
      label: '21, Raadsadviseur, 1, 0.1, 1.1',
      values: [{ field: 'amountCents:2026', before: -13_200_000, after: -14_000_000 }],
    });
    expect(difference?.totals[0]).toEqual({
      field: 'amountCents:2026',
      before: -18_200_000,
      after: -14_100_000,
    });
  });

  test('another source is compared with nothing', async () => {
    await confirmed(first);
    const { fileId } = await receive(first, 'budget-lines', 'Ander pakket');
    expect((await check(fileId)).difference).toMatchObject({ comparedNumber: 0, addedCount: 2 });
  });

  test('of two people confirming at once one wins, and the other is told', async () => {
    const { id } = await checked(first);
    const ends = await Promise.allSettled([confirm(id), confirm(id)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = ends.find((end) => end.status === 'rejected');
    expect(lost?.reason).toBeInstanceOf(Conflict);
    expect(String(lost?.reason)).toContain('al bevestigd');
    expect(await listFinanceImports(context())).toHaveLength(1);
  });

  test('of two files of one source at once one wins; the other must look at the new difference', async () => {
    const [one, other] = [await checked(first), await checked(second)];
    const ends = await Promise.allSettled([confirm(one.id), confirm(other.id)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = ends.find((end) => end.status === 'rejected');
    expect(String(lost?.reason)).toContain('een ander bestand bevestigd');
    const [loserBytes, loserId] =
      ends[0]?.status === 'rejected' ? [first, one.id] : [second, other.id];
    expect(await receive(loserBytes)).toEqual({ fileId: loserId, isKnown: true });
    expect((await check(loserId)).difference?.comparedNumber).toBe(1);
    await confirm(loserId);
    expect(await listFinanceImports(context())).toHaveLength(2);
  });

  test('the same file twice is recognised, before and after confirmation', async () => {
    const { fileId } = await receive(first);
    expect(await receive(first)).toEqual({ fileId, isKnown: true });
    await check(fileId);
    await confirm(fileId);
    expect(await receive(first)).toEqual({ fileId, isKnown: true });
    expect(await sql('select count(*)::int as files from finance_file')).toEqual([{ files: 1 }]);
  });

  test('one wrong cell rejects the whole file', async () => {
    const view = await checked(csv(head, adviser, pilots.replace('-50;-50', 'PM;1,460')));
    expect(view).toMatchObject({ status: 'rejected', difference: null });
    expect(view.reading?.errors.map(({ row, column, found }) => [row, column, found])).toEqual([
      [3, 'G', 'PM'],
      [3, 'H', '1,460'],
    ]);
    await expect(confirm(view.id)).rejects.toThrow(Conflict);
  });

  test('the marked copy shows every wrong cell, also of chosen columns, until the file is wiped', async () => {
    const { id } = await checked(csv('nr;titel;2027', '21;Raadsadviseur;PM'));
    await chooseFinanceColumns(context(), {
      fileId: id,
      chosenColumns: [{ heading: 'titel', field: 'description' }],
    });
    await expect(markStagedFile(context(), financeFiles, id)).rejects.toThrow(Conflict);
    await check(id);
    const { bytes, fileName } = await markStagedFile(context(), financeFiles, id);
    expect(fileName).toMatch(/^financien-met-fouten-[0-9a-f]{8}\.xlsx$/);
    const copy = new ExcelJS.Workbook();
    await copy.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    expect(copy.worksheets.map(({ name }) => name)).toEqual(['Fouten', 'csv']);
    const cell = copy.getWorksheet('csv')!.getCell('C2');
    expect([cell.value, cell.fill]).toMatchObject(['PM', { fgColor: { argb: 'FFFFC7CE' } }]);
    const confirmedId = await confirmed(first);
    await expect(markStagedFile(context(), financeFiles, confirmedId)).rejects.toThrow(Conflict);
  });

  test('of a file with data about people not a byte is stored', async () => {
    await expect(receive(csv(`${head};BSN`, `${adviser};123456782`))).rejects.toThrow(InvalidInput);
    expect(await sql('select * from finance_file')).toEqual([]);
  });

  test('columns that somebody chose are used, remembered for this source, and shown', async () => {
    const odd = csv('post;titel;2027;2028;nr', 'x;Huur;-10;-10;3');
    const { id, reading } = await checked(odd);
    expect(reading?.unknownColumns.map(({ heading }) => heading)).toEqual(['post', 'titel']);
    expect(reading?.errors.map(({ expected }) => expected)).toContain('een kolom omschrijving');
    const chosenColumns = [{ heading: 'titel', field: 'description' }] as const;
    await chooseFinanceColumns(context(), { fileId: id, chosenColumns });
    const again = await check(id);
    expect(again).toMatchObject({ status: 'ready', chosenColumns });
    await confirm(id);

    const next = await checked(csv('post;titel;2027;2028;nr', 'x;Huur;-11;-10;3'));
    expect(next).toMatchObject({ status: 'ready', chosenColumns });
    expect(next.difference).toMatchObject({ changedCount: 1, addedCount: 0 });
    await expect(
      chooseFinanceColumns(context(), {
        fileId: next.id,
        chosenColumns: [{ heading: 'titel', field: 'scale' }],
      }),
    ).rejects.toThrow(InvalidInput);
    const other = await receive(odd, 'budget-lines', 'Ander pakket');
    expect((await check(other.fileId)).chosenColumns).toEqual([]);
  });

  test('a job of an earlier attempt, or a second run, changes nothing', async () => {
    const { fileId } = await receive(first);
    await chooseFinanceColumns(context(), { fileId, chosenColumns: [] });
    await checkStagedFile(context(), financeFiles, { fileId, attempt: 1 });
    expect((await showStagedFile(context(), financeFiles, fileId)).status).toBe('checking');
    const done = await check(fileId);
    await giveUpCheck(context(), financeFiles, { fileId, attempt: 2 });
    expect(await showStagedFile(context(), financeFiles, fileId)).toEqual(done);
  });

  test('a file can be discarded until it is confirmed', async () => {
    const { id } = await checked(second);
    await discardStagedFile(context(), financeFiles, id);
    await expect(showStagedFile(context(), financeFiles, id)).rejects.toThrow(NotFound);
    await expect(
      discardStagedFile(context(), financeFiles, await confirmed(first)),
    ).rejects.toThrow(Conflict);
  });

  describe('what it leads to', () => {
    const noCodes = { programme: null, taakveld: null, category: null, validFrom: null };

    test('budget lines are proposed as the lines of a new scenario; the old one stays', async () => {
      const { scenarioId } = await confirmedScenario(composition);
      const before = await showScenario(context(), scenarioId);
      const proposal = await proposeFromImport(context(), {
        importId: await confirmed(first),
        scenarioId,
        name: 'Met begroting',
        missing: noCodes,
      });
      expect(proposal.scenario).toMatchObject({ name: 'Met begroting' });
      expect(proposal.scenario.budget.manualLines).toEqual([
        {
          number: '21',
          description: 'Raadsadviseur',
          programme: '1',
          taakveld: '0.1',
          category: '1.1',
          costCentre: null,
          side: 'lasten',
          isStructural: true,
          effectCentsByYear: [-13_200_000, -13_200_000, -13_200_000, -13_200_000],
          laterCentsPerYear: -13_200_000,
          explanation: '',
        },
        expect.objectContaining({
          number: '11',
          isStructural: false,
          effectCentsByYear: [-5_000_000, -5_000_000, 0, 0],
          laterCentsPerYear: 0,
        }),
      ]);
      expect(await showScenario(context(), scenarioId)).toEqual(before);
    });

    test('lines without a taakveld need one', async () => {
      const { scenarioId } = await confirmedScenario(composition);
      const importId = await confirmed(csv('nr;omschrijving;programma;2026', '1;Huur;2;-5'));
      const ask = (missing: Parameters<typeof proposeFromImport>[1]['missing']) =>
        proposeFromImport(context(), { importId, scenarioId, name: 'x', missing });
      await expect(ask(noCodes)).rejects.toMatchObject({
        problems: [{ place: 'rij 2' }, { place: 'rij 2' }],
      });
      const { scenario } = await ask({ ...noCodes, taakveld: '0.4', category: '3.8' });
      expect(scenario.budget.manualLines).toMatchObject([{ taakveld: '0.4', category: '3.8' }]);
    });

    test('a wage budget is what the workforce line is counted from', async () => {
      const { scenarioId } = await confirmedScenario(composition);
      const years = [2026, 2027, 2028, 2029];
      const importId = await confirmed(
        csv(
          `team;${years.map((year) => `loonsom ${year}`).join(';')};inhuur 2026`,
          'A;100;101;102;103;10',
          'B;50;50;50;50;0',
        ),
        'wage-budget',
      );
      const { scenario, changes } = await proposeFromImport(context(), {
        importId,
        scenarioId,
        name: 'x',
        missing: noCodes,
      });
      expect(scenario.budget.workforceLine?.baselineCentsByYear).toEqual([
        16_000_000, 15_100_000, 15_200_000, 15_300_000,
      ]);
      expect(changes).toHaveLength(2);
      const short = await confirmed(csv('team;loonsom 2026', 'A;100'), 'wage-budget');
      await expect(
        proposeFromImport(context(), {
          importId: short,
          scenarioId,
          name: 'x',
          missing: noCodes,
        }),
      ).rejects.toMatchObject({ problems: [{ found: 'geen loonsom voor 2027, 2028, 2029' }] });
    });

    test('a salary table needs a day, and takes the place of the cao from then on', async () => {
      const { scenarioId } = await confirmedScenario(composition);
      const importId = await confirmed(csv('schaal;trede;bedrag', '9;0;3.111'), 'salary-table');
      const ask = (validFrom: '2027-01-01' | null) =>
        proposeFromImport(context(), {
          importId,
          scenarioId,
          name: 'x',
          missing: { ...noCodes, validFrom },
        });
      await expect(ask(null)).rejects.toMatchObject({ problems: [{ place: 'rij 2' }] });
      const { scenario, changes } = await ask('2027-01-01');
      expect(scenario.salaryTables).toEqual([
        { validFrom: '2027-01-01', scales: [{ scale: '9', monthlyCentsByStep: [311_100] }] },
      ]);
      expect(changes.join(' ')).toContain('schaal 9 trede 1 tot en met 11');
    });

    test('actuals are no choice of a scenario', async () => {
      const { scenarioId } = await confirmedScenario(composition);
      const importId = await confirmed(
        csv('grootboek;programma;jaar;bedrag', '4000;1;2026;-100'),
        'actuals',
      );
      await expect(
        proposeFromImport(context(), { importId, scenarioId, name: 'x', missing: noCodes }),
      ).rejects.toThrow(Conflict);
    });

    test('actuals stand beside the budget', async () => {
      const budgetId = await confirmed(first);
      const importId = await confirmed(
        csv(
          'grootboek;programma;taakveld;categorie;jaar;bedrag',
          '4000;1;0.1;1.1;2026;-100',
          '4001;1;0.1;1.1;2026;-40',
        ),
        'actuals',
      );
      const rows = await showActualsBesideBudget(context(), { importId, budgetId });
      expect(rows).toEqual([
        expect.objectContaining({
          year: 2026,
          programme: '1',
          taakveld: '0.1',
          budgetCents: -13_200_000,
          actualCents: -14_000_000,
          differenceCents: -800_000,
        }),
        expect.objectContaining({ programme: '13', budgetCents: -5_000_000, actualCents: 0 }),
      ]);
    });
  });
});
