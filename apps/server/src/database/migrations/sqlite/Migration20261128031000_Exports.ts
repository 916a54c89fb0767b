import { Migration } from '@mikro-orm/migrations';

export class Migration20261128031000_Exports extends Migration {
  override name = 'Migration20261128031000_Exports';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`export_template\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`name\` text not null, \`source\` text not null, \`columns\` json not null, \`where\` json null, \`retired_on\` date null, \`live_name\` text null, \`version\` integer not null default 1, constraint \`export_template_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(`create index \`export_template_unit_id_index\` on \`export_template\` (\`unit_id\`);`);
    this.addSql(`create unique index \`export_template_live_name_unique\` on \`export_template\` (\`live_name\`);`);
    this.addSql(`create index \`export_template_place_index\` on \`export_template\` (\`place\`);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`export_template\`;`);
  }
}
