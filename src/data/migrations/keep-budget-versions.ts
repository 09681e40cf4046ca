import { Migration } from '@mikro-orm/migrations';

/** Budgets that were decided on, one after the other, never to be changed. */
export class KeepBudgetVersions extends Migration {
  override up(): void {
    this.addSql(`
      create table budget_version (
        version_number int not null,
        previous_version int null,
        scenario_id uuid not null,
        decided_by text not null,
        decided_at timestamptz not null,
        recorded_by text not null,
        note text null,
        table_text text not null,
        table_hash text not null,
        difference_text text null,
        hashes jsonb not null,
        result_hashes jsonb not null,
        constraint budget_version_pkey primary key (version_number),
        constraint budget_version_previous_version_foreign foreign key (previous_version)
          references budget_version (version_number) on update cascade on delete restrict,
        constraint budget_version_scenario_id_foreign foreign key (scenario_id)
          references scenario (id) on update cascade on delete restrict,
        constraint budget_version_order_check check (
          case when version_number = 1
            then previous_version is null and difference_text is null
            else version_number > 1 and previous_version is not null
              and previous_version = version_number - 1 and difference_text is not null
          end),
        constraint budget_version_decided_by_check check (decided_by <> ''),
        constraint budget_version_recorded_by_check check (recorded_by in ('hr-adviser')),
        constraint budget_version_note_check check (note <> ''),
        constraint budget_version_table_hash_check check (table_hash ~ '^[0-9a-f]{64}$')
      )`);
    this.addSql('create index budget_version_scenario_id_index on budget_version (scenario_id)');
    this.addSql(`
      create trigger budget_version_is_frozen before update or delete on budget_version
        for each row execute function refuse_change()`);
    this.addSql(`
      create trigger budget_version_is_kept before truncate on budget_version
        for each statement execute function refuse_change()`);
  }

  override down(): void {
    this.addSql('drop table budget_version');
  }
}
