import { Migration } from '@mikro-orm/migrations';

export class Migration20261128031000_Exports extends Migration {
  override name = 'Migration20261128031000_Exports';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`export_template\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`name\` varchar(60) not null, \`source\` varchar(60) not null, \`columns\` json not null, \`where\` json null, \`retired_on\` date null, \`live_name\` varchar(100) null, \`version\` int not null default 1) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`export_template\` add index \`export_template_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`export_template\` add unique \`export_template_live_name_unique\` (\`live_name\`);`);
    this.addSql(`alter table \`export_template\` add index \`export_template_place_index\` (\`place\`);`);

    this.addSql(
      `alter table \`export_template\` add constraint \`export_template_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`export_template\`;`);
  }
}
