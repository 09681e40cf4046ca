import type { EntityManager } from '@mikro-orm/postgresql';
import type { RosterRow, TravelDetails } from '../../engine/roster.ts';
import { StoredRosterRow } from '../stored-roster-row.ts';

/** 28 columns each: well below the 65,535 parameters that one statement can carry. */
const rowsPerStatement = 1000;

export async function insertRosterRows(
  em: EntityManager,
  rosterImport: string,
  rows: readonly RosterRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    await em.insertMany(
      StoredRosterRow,
      rows.slice(start, start + rowsPerStatement).map((row) => ({ rosterImport, ...row })),
    );
  }
}

/** Field by field: the database keeps the fields of JSON in an order of its own. */
const asTravelDetails = ({
  fuel,
  publicTransportClass,
  stationAccess,
  secondTrip,
  season,
}: TravelDetails): TravelDetails => ({
  fuel,
  publicTransportClass,
  stationAccess: stationAccess && {
    mode: stationAccess.mode,
    distanceKm: stationAccess.distanceKm,
  },
  secondTrip: secondTrip && {
    mode: secondTrip.mode,
    distanceKm: secondTrip.distanceKm,
    daysPerWeek: secondTrip.daysPerWeek,
  },
  season: season && { mode: season.mode, weeksPerYear: season.weeksPerYear },
});

const asRosterRow = (stored: StoredRosterRow): RosterRow => ({
  rowNumber: stored.rowNumber,
  personnelNumber: stored.personnelNumber ?? null,
  birthDate: stored.birthDate ?? null,
  hireDate: stored.hireDate ?? null,
  employmentKind: stored.employmentKind,
  hireKind: stored.hireKind ?? null,
  contractEndDate: stored.contractEndDate ?? null,
  knownDepartureDate: stored.knownDepartureDate ?? null,
  position: stored.position,
  positionFamily: stored.positionFamily ?? null,
  team: stored.team,
  programme: stored.programme ?? null,
  taakveld: stored.taakveld ?? null,
  costCentre: stored.costCentre ?? null,
  scale: stored.scale ?? null,
  step: stored.step ?? null,
  partTimeFactor: stored.partTimeFactor,
  hoursPerWeek: stored.hoursPerWeek ?? null,
  postcode4: stored.postcode4 ?? null,
  commuteDistanceKm: stored.commuteDistanceKm ?? null,
  travelMode: stored.travelMode ?? null,
  officeDaysPerWeek: stored.officeDaysPerWeek ?? null,
  homeDaysPerWeek: stored.homeDaysPerWeek ?? null,
  publicTransportCentsPerYear: stored.publicTransportCentsPerYear ?? null,
  travelDetails: stored.travelDetails ? asTravelDetails(stored.travelDetails) : null,
  positionFactor: stored.positionFactor ?? null,
  isVolunteerApprentice: stored.isVolunteerApprentice ?? false,
});

/** A confirmed roster, in the order of the sheet. */
export async function rosterRowsOf(em: EntityManager, rosterImport: string): Promise<RosterRow[]> {
  const stored = await em.find(
    StoredRosterRow,
    { rosterImport },
    { orderBy: { rowNumber: 'asc' }, disableIdentityMap: true },
  );
  return stored.map(asRosterRow);
}
