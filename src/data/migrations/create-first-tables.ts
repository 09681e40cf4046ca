import { Migration } from '@mikro-orm/migrations';

/** Imports, rosters, scenarios, calculations and idempotency keys. */
export class CreateFirstTables extends Migration {
  override up(): void {
    this.addSql(`
      create table roster_import (
        id uuid primary key,
        status text not null,
        attempt int not null,
        sha256 text not null,
        received_at timestamptz not null,
        confirmed_at timestamptz null,
        staged_bytes bytea null,
        reading jsonb null,
        failure text null,
        problems jsonb not null,
        constraint roster_import_sha256_unique unique (sha256),
        constraint roster_import_status_check
          check (status in ('checking', 'rejected', 'ready', 'confirmed', 'failed')),
        constraint roster_import_attempt_check check (attempt >= 1),
        constraint roster_import_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        constraint roster_import_confirmed_at_check
          check ((status = 'confirmed') = (confirmed_at is not null)),
        constraint roster_import_staged_bytes_check
          check ((status = 'confirmed') = (staged_bytes is null)),
        constraint roster_import_reading_check
          check (status not in ('ready', 'confirmed') or reading is not null),
        constraint roster_import_rejected_check
          check (status <> 'rejected' or reading is not null or failure is not null),
        constraint roster_import_failure_check check (status <> 'failed' or failure is not null)
      )`);

    this.addSql(`
      create table roster_row (
        roster_import_id uuid not null,
        row_number int not null,
        personnel_number text null,
        birth_date date null,
        hire_date date null,
        employment_kind text not null,
        hire_kind text null,
        contract_end_date date null,
        known_departure_date date null,
        position text not null,
        position_family text null,
        team text not null,
        programme text null,
        taakveld text null,
        cost_centre text null,
        scale text null,
        step smallint null,
        part_time_factor numeric not null,
        hours_per_week numeric null,
        postcode4 text null,
        commute_distance_km numeric null,
        travel_mode text null,
        office_days_per_week numeric null,
        home_days_per_week numeric null,
        public_transport_cents_per_year int null,
        is_volunteer_apprentice boolean not null,
        constraint roster_row_pkey primary key (roster_import_id, row_number),
        constraint roster_row_roster_import_id_foreign foreign key (roster_import_id)
          references roster_import (id) on update cascade on delete cascade,
        constraint roster_row_row_number_check check (row_number >= 1),
        constraint roster_row_employment_kind_check check (employment_kind in
          ('permanent', 'temporary', 'trainee', 'intern', 'hire', 'vacancy')),
        constraint roster_row_hire_kind_check check (hire_kind is null or (employment_kind = 'hire'
          and hire_kind in ('self-employed', 'secondment', 'agency', 'payroll'))),
        constraint roster_row_travel_mode_check check (travel_mode in
          ('car', 'motorcycle', 'moped', 'bicycle', 'e-bike', 'walking', 'carpool',
           'public-transport', 'shared-transport')),
        constraint roster_row_step_check check (step >= 0),
        constraint roster_row_postcode4_check check (postcode4 ~ '^[0-9]{4}$'),
        -- numeric knows NaN, which is more than every number
        constraint roster_row_numbers_check check (
          part_time_factor >= 0 and part_time_factor < 'NaN'
          and (hours_per_week is null or (hours_per_week >= 0 and hours_per_week < 'NaN'))
          and (commute_distance_km is null
            or (commute_distance_km >= 0 and commute_distance_km < 'NaN'))
          and (office_days_per_week is null or office_days_per_week between 0 and 7)
          and (home_days_per_week is null or home_days_per_week between 0 and 7)
          and (public_transport_cents_per_year is null or public_transport_cents_per_year >= 0))
      )`);
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% of % is refused: what is kept there never changes',
          lower(tg_op), tg_table_name;
      end $$`);
    this.addSql(`
      create trigger roster_row_is_immutable before update on roster_row
        for each row execute function refuse_change()`);

    this.addSql(`
      create table scenario (
        id uuid primary key,
        roster_import_id uuid not null,
        name text not null,
        scenario json not null,
        scenario_hash text not null,
        created_at timestamptz not null,
        constraint scenario_roster_import_id_foreign foreign key (roster_import_id)
          references roster_import (id) on update cascade on delete restrict,
        constraint scenario_scenario_hash_check check (scenario_hash ~ '^[0-9a-f]{64}$')
      )`);
    this.addSql('create index scenario_roster_import_id_index on scenario (roster_import_id)');
    this.addSql(`
      create trigger scenario_is_immutable before update on scenario
        for each row execute function refuse_change()`);

    this.addSql(`
      create table calculation (
        id uuid primary key,
        scenario_id uuid not null,
        kind text not null,
        status text not null,
        attempt int not null,
        progress_ratio numeric not null,
        progress_text text not null,
        requested_at timestamptz not null,
        started_at timestamptz null,
        finished_at timestamptz null,
        failure text null,
        problems jsonb not null,
        hashes jsonb null,
        result_hash text null,
        result_text text null,
        result_bytes bytea null,
        constraint calculation_scenario_id_foreign foreign key (scenario_id)
          references scenario (id) on update cascade on delete cascade,
        constraint calculation_kind_check
          check (kind in ('retirement', 'pairing', 'commuting', 'workbook')),
        constraint calculation_status_check
          check (status in ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
        constraint calculation_attempt_check check (attempt >= 1),
        constraint calculation_progress_ratio_check check (progress_ratio between 0 and 1),
        constraint calculation_started_at_check
          check (status not in ('running', 'succeeded') or started_at is not null),
        constraint calculation_finished_at_check
          check ((status in ('succeeded', 'failed', 'cancelled')) = (finished_at is not null)),
        constraint calculation_failure_check check ((status = 'failed') = (failure is not null)),
        constraint calculation_hashes_check
          check ((status = 'succeeded') = (hashes is not null)),
        constraint calculation_result_hash_check
          check ((status = 'succeeded') = (result_hash is not null)),
        constraint calculation_result_text_check
          check ((status = 'succeeded' and kind <> 'workbook') = (result_text is not null)),
        constraint calculation_result_bytes_check
          check ((status = 'succeeded' and kind = 'workbook') = (result_bytes is not null))
      )`);
    this.addSql(
      'create index calculation_scenario_id_kind_status_index on calculation (scenario_id, kind, status)',
    );

    this.addSql(`
      create table idempotency_record (
        operation text not null,
        key text not null,
        request_hash text not null,
        claimed_at timestamptz not null,
        is_answered boolean not null,
        response jsonb null,
        constraint idempotency_record_pkey primary key (operation, key)
      )`);
  }

  override down(): void {
    this.addSql('drop table idempotency_record, calculation, scenario, roster_row, roster_import');
    this.addSql('drop function refuse_change');
  }
}
