import { Migration } from '@mikro-orm/migrations';

export class Migration20261127020000_OwnAnswers extends Migration {
  override name = 'Migration20261127020000_OwnAnswers';

  // The new key before the old one goes: the foreign key of the party leans on one of them.
  override up(): void | Promise<void> {
    this.addSql(`alter table \`mediation_follow_up\` add \`own_answer\` tinyint(1) not null default false;`);
    this.addSql(
      `alter table \`mediation_follow_up\` add unique \`mediation_follow_up_party_id_on_own_answer_unique\` (\`party_id\`, \`on\`, \`own_answer\`);`,
    );
    this.addSql(`alter table \`mediation_follow_up\` drop index \`mediation_follow_up_party_id_on_unique\`;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`delete from \`mediation_follow_up\` where \`own_answer\`;`);
    this.addSql(
      `alter table \`mediation_follow_up\` add unique \`mediation_follow_up_party_id_on_unique\` (\`party_id\`, \`on\`);`,
    );
    this.addSql(
      `alter table \`mediation_follow_up\` drop index \`mediation_follow_up_party_id_on_own_answer_unique\`;`,
    );
    this.addSql(`alter table \`mediation_follow_up\` drop column \`own_answer\`;`);
  }
}
