import { Migration } from '@mikro-orm/migrations';

/** Answers keep the order of their keys; what was stored before is gone within a day anyway. */
export class ForgetDiscardedAnswers extends Migration {
  override up(): void {
    this.addSql('delete from idempotency_record');
    this.addSql('alter table idempotency_record alter column response type json using null');
  }

  override down(): void {
    this.addSql(
      'alter table idempotency_record alter column response type jsonb using response::jsonb',
    );
  }
}
