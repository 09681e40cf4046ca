import { Migration } from '@mikro-orm/migrations';

/** How difficult a post is to hand over, as imported with its row. */
export class StorePositionFactor extends Migration {
  override up(): void {
    this.addSql(`
      alter table roster_row
        add column position_factor smallint null,
        add constraint roster_row_position_factor_check check (position_factor between 1 and 5)`);
  }

  override down(): void {
    this.addSql('alter table roster_row drop column position_factor');
  }
}
