import type { EntityManager } from '@mikro-orm/postgresql';
import { rosterImportById } from '../../data/queries/roster-imports.ts';
import { rosterRowsOf } from '../../data/queries/roster-rows.ts';
import { scenarioById } from '../../data/queries/scenarios.ts';
import type { BacktestOutcome, RosterOnDay } from '../../engine/backtest/backtest-outcome.ts';
import type { CalendarDate } from '../../engine/calendar/calendar-date.ts';
import { Conflict, InvalidInput } from '../../engine/problems.ts';
import { requireFound } from '../errors/require-found.ts';
import type { ServiceContext } from '../service-context.ts';
import { backtestProjection } from '../stateless/backtest-projection.ts';

/** A confirmed roster and the day that it describes. */
export interface RosterImportOnDay {
  readonly rosterImportId: string;
  readonly referenceDate: CalendarDate;
}

/** It is worked out while somebody waits: so many rows take about a second. */
const mostRows = 20_000;

/**
 * How the projection of a scenario would have done between confirmed rosters. Nothing is stored, so a
 * second run does the same again.
 *
 * @throws NotFound when the scenario or a roster is gone
 * @throws Conflict when a roster is not confirmed
 * @throws InvalidInput when the rosters cannot be held against each other, or are too large together
 * @throws ParameterUnknown when a value is not known on the day of a roster
 */
export async function backtestRosters(
  context: ServiceContext,
  {
    scenarioId,
    rosters,
  }: { readonly scenarioId: string; readonly rosters: readonly RosterImportOnDay[] },
): Promise<BacktestOutcome> {
  const { em } = context;
  const { scenario } = requireFound(await scenarioById(em, scenarioId), 'Het scenario', scenarioId);
  const loaded: RosterOnDay[] = [];
  for (const roster of rosters) loaded.push(await loadRoster(em, roster));

  const rowCount = loaded.reduce((sum, { rows }) => sum + rows.length, 0);
  if (rowCount > mostRows) {
    throw new InvalidInput([
      {
        place: 'personeelsbestanden',
        found: `${rowCount} regels`,
        expected: `samen hoogstens ${mostRows} regels; meer kan met "npx meesterplan terugtoetsen"`,
      },
    ]);
  }
  return backtestProjection(context, { rosters: loaded, scenario });
}

async function loadRoster(
  em: EntityManager,
  { rosterImportId, referenceDate }: RosterImportOnDay,
): Promise<RosterOnDay> {
  const { status } = requireFound(
    await rosterImportById(em, rosterImportId),
    'Het personeelsbestand',
    rosterImportId,
  );
  if (status !== 'confirmed') {
    throw new Conflict('Bevestig eerst elk personeelsbestand; daarna kan er worden teruggetoetst.');
  }
  return { referenceDate, rows: await rosterRowsOf(em, rosterImportId) };
}
