import { Migration } from '@mikro-orm/migrations';

/** What parties proposed for commuting, in the order in which they did. */
export class KeepCommutingProposals extends Migration {
  override up(): void {
    this.addSql(`
      create table commuting_proposal (
        scenario_id uuid not null,
        proposal_number int not null,
        proposer text not null,
        scheme json not null,
        note text null,
        proposed_at timestamptz not null,
        recorded_by text not null,
        effect json not null,
        hashes jsonb not null,
        constraint commuting_proposal_pkey primary key (scenario_id, proposal_number),
        constraint commuting_proposal_scenario_id_foreign foreign key (scenario_id)
          references scenario (id) on update cascade on delete cascade,
        constraint commuting_proposal_proposal_number_check check (proposal_number >= 1),
        constraint commuting_proposal_proposer_check check (proposer <> ''),
        constraint commuting_proposal_note_check check (note <> ''),
        constraint commuting_proposal_recorded_by_check check (recorded_by in ('hr-adviser'))
      )`);
    this.addSql(`
      create trigger commuting_proposal_is_immutable before update on commuting_proposal
        for each row execute function refuse_change()`);
  }

  override down(): void {
    this.addSql('drop table commuting_proposal');
  }
}
