import { Migration } from '@mikro-orm/migrations';

/** Workforce calculations in chunks, and calculations that repeat another one. */
export class RunInChunks extends Migration {
  override up(): void {
    this.addSql(`
      alter table calculation
        add column repeats_id uuid null,
        add constraint calculation_repeats_id_foreign foreign key (repeats_id)
          references calculation (id) on update cascade on delete set null,
        add constraint calculation_repeats_id_check check (repeats_id <> id),
        drop constraint calculation_kind_check,
        add constraint calculation_kind_check
          check (kind in ('retirement', 'workforce', 'pairing', 'commuting', 'workbook'))`);

    this.addSql('create index calculation_repeats_id_index on calculation (repeats_id)');

    this.addSql(`
      create table simulation_chunk (
        calculation_id uuid not null,
        first_replication int not null,
        replication_count int not null,
        round int not null,
        input_hash text not null,
        bytes bytea null,
        sha256 text null,
        finished_at timestamptz null,
        constraint simulation_chunk_pkey primary key (calculation_id, first_replication),
        constraint simulation_chunk_calculation_id_foreign foreign key (calculation_id)
          references calculation (id) on update cascade on delete cascade,
        constraint simulation_chunk_first_replication_check check (first_replication >= 0),
        constraint simulation_chunk_replication_count_check check (replication_count >= 1),
        constraint simulation_chunk_round_check check (round >= 1),
        constraint simulation_chunk_input_hash_check check (input_hash ~ '^[0-9a-f]{64}$'),
        constraint simulation_chunk_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        constraint simulation_chunk_finished_check
          check ((bytes is null) = (sha256 is null) and (bytes is null) = (finished_at is null))
      )`);
    // Deflated already: PostgreSQL need not try again.
    this.addSql('alter table simulation_chunk alter column bytes set storage external');
  }

  override down(): void {
    this.addSql('drop table simulation_chunk');
    this.addSql("delete from calculation where kind = 'workforce'");
    this.addSql(`
      alter table calculation
        drop column repeats_id,
        drop constraint calculation_kind_check,
        add constraint calculation_kind_check
          check (kind in ('retirement', 'pairing', 'commuting', 'workbook'))`);
  }
}
