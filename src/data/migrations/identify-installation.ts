import { Migration } from '@mikro-orm/migrations';

/** Gives this installation a name of its own, once. */
export class IdentifyInstallation extends Migration {
  override up(): void {
    this.addSql(`
      create table installation (
        is_only boolean not null,
        id uuid not null,
        constraint installation_pkey primary key (is_only),
        constraint installation_is_only_check check (is_only)
      )`);
    this.addSql('insert into installation (is_only, id) values (true, gen_random_uuid())');
  }

  override down(): void {
    this.addSql('drop table installation');
  }
}
