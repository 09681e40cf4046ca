import { Migration } from '@mikro-orm/migrations';

/** How somebody travels besides the main trip of the row, and the bicycle of the employer as a mode. */
export class StoreTravelDetails extends Migration {
  override up(): void {
    this.addSql(`
      alter table roster_row
        add column travel_details jsonb null,
        add constraint roster_row_travel_details_check check (
          travel_details is null or (
            jsonb_typeof(travel_details) = 'object'
            and coalesce(travel_details ->> 'fuel', 'gas') in
              ('petrol', 'diesel', 'hybrid', 'electric', 'gas')
            and coalesce(travel_details ->> 'publicTransportClass', 'second') in
              ('first', 'second')
            and coalesce((travel_details #>> '{stationAccess,distanceKm}')::numeric, 0) >= 0
            and coalesce((travel_details #>> '{secondTrip,distanceKm}')::numeric, 0) >= 0
            and coalesce((travel_details #>> '{secondTrip,daysPerWeek}')::numeric, 0)
              between 0 and 7
            and coalesce((travel_details #>> '{season,weeksPerYear}')::numeric, 1)
              between 1 and 51)),
        drop constraint roster_row_travel_mode_check,
        add constraint roster_row_travel_mode_check check (travel_mode in
          ('car', 'motorcycle', 'moped', 'bicycle', 'e-bike', 'walking', 'carpool',
           'public-transport', 'shared-transport', 'company-bike'))`);
  }

  override down(): void {
    this.addSql(`
      alter table roster_row
        drop column travel_details,
        drop constraint roster_row_travel_mode_check,
        add constraint roster_row_travel_mode_check check (travel_mode in
          ('car', 'motorcycle', 'moped', 'bicycle', 'e-bike', 'walking', 'carpool',
           'public-transport', 'shared-transport'))`);
  }
}
