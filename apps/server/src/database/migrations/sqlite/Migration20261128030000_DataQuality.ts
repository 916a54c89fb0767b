import { Migration } from '@mikro-orm/migrations';

export class Migration20261128030000_DataQuality extends Migration {
  override name = 'Migration20261128030000_DataQuality';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`data_quality_answer\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`kind\` text not null, \`question_key\` text not null, \`records\` integer not null, \`reason_cipher\` text not null, \`by_id\` integer not null, \`at\` datetime not null, constraint \`data_quality_answer_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`data_quality_answer_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`data_quality_answer_unit_id_index\` on \`data_quality_answer\` (\`unit_id\`);`);
    this.addSql(`create index \`data_quality_answer_by_id_index\` on \`data_quality_answer\` (\`by_id\`);`);
    this.addSql(
      `create unique index \`data_quality_answer_kind_question_key_unique\` on \`data_quality_answer\` (\`kind\`, \`question_key\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`data_quality_answer\`;`);
  }
}
