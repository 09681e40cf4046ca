import { defineEntity, type InferEntity } from '@mikro-orm/postgresql';
import type { CalendarDate } from '../engine/calendar/calendar-date.ts';
import type { EmploymentKind, HireKind, TravelDetails, TravelMode } from '../engine/roster.ts';
import { RosterImport } from './roster-import.ts';

/** One row of a confirmed roster. Never updated: a trigger refuses it. */
export const StoredRosterRow = defineEntity({
  name: 'StoredRosterRow',
  tableName: 'roster_row',
  properties: (p) => {
    const calendarDate = () => p.date().$type<CalendarDate>().nullable();
    // numeric, not double: what went in comes out, and SQL adds it up exactly.
    const exactNumber = () => p.decimal('number').columnType('numeric');
    return {
      rosterImport: () => p.manyToOne(RosterImport).primary().mapToPk().deleteRule('cascade'),
      rowNumber: p.integer().primary(),
      personnelNumber: p.text().nullable(),
      birthDate: calendarDate(),
      hireDate: calendarDate(),
      employmentKind: p.text().$type<EmploymentKind>(),
      hireKind: p.text().$type<HireKind>().nullable(),
      contractEndDate: calendarDate(),
      knownDepartureDate: calendarDate(),
      position: p.text(),
      positionFamily: p.text().nullable(),
      team: p.text(),
      programme: p.text().nullable(),
      taakveld: p.text().nullable(),
      costCentre: p.text().nullable(),
      scale: p.text().nullable(),
      step: p.smallint().nullable(),
      partTimeFactor: exactNumber(),
      hoursPerWeek: exactNumber().nullable(),
      postcode4: p.text().nullable(),
      commuteDistanceKm: exactNumber().nullable(),
      travelMode: p.text().$type<TravelMode>().nullable(),
      officeDaysPerWeek: exactNumber().nullable(),
      homeDaysPerWeek: exactNumber().nullable(),
      publicTransportCentsPerYear: p.integer().nullable(),
      travelDetails: p.json<TravelDetails>().nullable(),
      positionFactor: p.smallint().nullable(),
      isVolunteerApprentice: p.boolean(),
    };
  },
});
export type StoredRosterRow = InferEntity<typeof StoredRosterRow>;
