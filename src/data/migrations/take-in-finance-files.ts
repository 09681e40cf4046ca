import { Migration } from '@mikro-orm/migrations';

const kinds = "('wage-budget', 'salary-table', 'hire-contracts', 'budget-lines', 'actuals')";

/** Files of finance that were offered, what came in for good, and what headings stand for. */
export class TakeInFinanceFiles extends Migration {
  override up(): void {
    this.addSql(`
      create table finance_file (
        id uuid primary key,
        kind text not null,
        source text not null,
        status text not null,
        attempt int not null,
        sha256 text not null,
        settings jsonb not null,
        chosen_columns jsonb not null,
        request_hash text not null,
        received_at timestamptz not null,
        confirmed_at timestamptz null,
        staged_bytes bytea null,
        reading jsonb null,
        difference jsonb null,
        rows json null,
        failure text null,
        problems jsonb not null,
        constraint finance_file_kind_source_sha256_request_hash_unique
          unique (kind, source, sha256, request_hash),
        constraint finance_file_kind_check check (kind in ${kinds}),
        constraint finance_file_source_check check (source <> ''),
        constraint finance_file_status_check
          check (status in ('checking', 'rejected', 'ready', 'confirmed', 'failed')),
        constraint finance_file_attempt_check check (attempt >= 1),
        constraint finance_file_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        constraint finance_file_request_hash_check check (request_hash ~ '^[0-9a-f]{64}$'),
        constraint finance_file_confirmed_at_check
          check ((status = 'confirmed') = (confirmed_at is not null)),
        constraint finance_file_staged_bytes_check
          check ((status = 'confirmed') = (staged_bytes is null)),
        constraint finance_file_rows_check check ((status = 'ready') = (rows is not null)),
        constraint finance_file_reading_check check (status not in ('ready', 'confirmed')
          or (reading is not null and difference is not null)),
        constraint finance_file_rejected_check
          check (status <> 'rejected' or reading is not null or failure is not null),
        constraint finance_file_failure_check check (status <> 'failed' or failure is not null)
      )`);
    this.addSql(`
      create table finance_import (
        id uuid primary key,
        kind text not null,
        source text not null,
        import_number int not null,
        sha256 text not null,
        settings jsonb not null,
        row_count int not null,
        rows json not null,
        confirmed_at timestamptz not null,
        confirmed_by text not null,
        constraint finance_import_kind_source_import_number_unique
          unique (kind, source, import_number),
        constraint finance_import_kind_check check (kind in ${kinds}),
        constraint finance_import_source_check check (source <> ''),
        constraint finance_import_import_number_check check (import_number >= 1),
        constraint finance_import_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
        constraint finance_import_row_count_check check (row_count >= 1),
        constraint finance_import_confirmed_by_check check (confirmed_by in ('hr-adviser'))
      )`);
    this.addSql(`
      create trigger finance_import_is_immutable before update or delete on finance_import
        for each row execute function refuse_change()`);
    this.addSql(`
      create trigger finance_import_is_kept before truncate on finance_import
        for each statement execute function refuse_change()`);
    this.addSql(`
      create table column_mapping (
        kind text not null,
        source text not null,
        chosen_columns jsonb not null,
        chosen_at timestamptz not null,
        constraint column_mapping_pkey primary key (kind, source),
        constraint column_mapping_kind_check check (kind in ${kinds}),
        constraint column_mapping_source_check check (source <> '')
      )`);
  }

  override down(): void {
    this.addSql('drop table column_mapping, finance_import, finance_file');
  }
}
