import { Migration } from '@mikro-orm/migrations';

export class Migration20261127020000_OwnAnswers extends Migration {
  override name = 'Migration20261127020000_OwnAnswers';

  override up(): void | Promise<void> {
    this.addSql(`drop index \`mediation_follow_up_party_id_on_unique\`;`);
    this.addSql(`alter table \`mediation_follow_up\` add column \`own_answer\` integer not null default false;`);
    this.addSql(
      `create unique index \`mediation_follow_up_party_id_on_own_answer_unique\` on \`mediation_follow_up\` (\`party_id\`, \`on\`, \`own_answer\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`delete from \`mediation_follow_up\` where \`own_answer\`;`);
    this.addSql(`drop index \`mediation_follow_up_party_id_on_own_answer_unique\`;`);
    this.addSql(`alter table \`mediation_follow_up\` drop column \`own_answer\`;`);
    this.addSql(
      `create unique index \`mediation_follow_up_party_id_on_unique\` on \`mediation_follow_up\` (\`party_id\`, \`on\`);`,
    );
  }
}
