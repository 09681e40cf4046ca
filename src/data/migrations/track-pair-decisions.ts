import { Migration } from '@mikro-orm/migrations';

/** What people decided about the pairs of a scenario, with all that they decided before. */
export class TrackPairDecisions extends Migration {
  override up(): void {
    this.addSql(`
      create table pair_decision (
        scenario_id uuid not null,
        post_id text not null,
        candidate_id text not null,
        decision_number int not null,
        status text not null,
        first_month date not null,
        overlap_months smallint not null,
        time_share numeric not null,
        decided_at timestamptz not null,
        decided_by text not null,
        note text null,
        constraint pair_decision_pkey
          primary key (scenario_id, post_id, candidate_id, decision_number),
        constraint pair_decision_scenario_id_foreign foreign key (scenario_id)
          references scenario (id) on update cascade on delete cascade,
        constraint pair_decision_post_id_check check (post_id ~ '^P[1-9][0-9]*$'),
        constraint pair_decision_candidate_id_check check (candidate_id ~ '^[VTE][1-9][0-9]*$'),
        constraint pair_decision_decision_number_check check (decision_number >= 1),
        constraint pair_decision_status_check
          check (status in ('proposed', 'discussed', 'decided', 'running', 'finished')),
        constraint pair_decision_first_month_check check (extract(day from first_month) = 1),
        constraint pair_decision_overlap_months_check check (overlap_months >= 1),
        constraint pair_decision_time_share_check check (time_share > 0 and time_share <= 1),
        constraint pair_decision_decided_by_check check (decided_by in ('hr-adviser')),
        constraint pair_decision_note_check check (note <> '')
      )`);
    this.addSql(`
      create trigger pair_decision_is_immutable before update on pair_decision
        for each row execute function refuse_change()`);
  }

  override down(): void {
    this.addSql('drop table pair_decision');
  }
}
