import { Migration } from '@mikro-orm/migrations';

export class Migration20261128030000_DataQuality extends Migration {
  override name = 'Migration20261128030000_DataQuality';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`data_quality_answer\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`kind\` varchar(16) not null, \`question_key\` varchar(64) not null, \`records\` int not null, \`reason_cipher\` text not null, \`by_id\` int unsigned not null, \`at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`data_quality_answer\` add index \`data_quality_answer_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`data_quality_answer\` add index \`data_quality_answer_by_id_index\` (\`by_id\`);`);
    this.addSql(
      `alter table \`data_quality_answer\` add unique \`data_quality_answer_kind_question_key_unique\` (\`kind\`, \`question_key\`);`,
    );

    this.addSql(
      `alter table \`data_quality_answer\` add constraint \`data_quality_answer_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`data_quality_answer\` add constraint \`data_quality_answer_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`data_quality_answer\`;`);
  }
}
