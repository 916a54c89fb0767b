import { Migration } from '@mikro-orm/migrations';

export class Migration20261129000000_ReturnFilings extends Migration {
  override name = 'Migration20261129000000_ReturnFilings';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`return_filing\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`period_from\` date not null, \`period_to\` date not null, \`state\` text not null, \`document\` json not null, \`digest\` text not null, \`reported_on\` date not null, \`version\` integer not null default 1, constraint \`return_filing_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(`create index \`return_filing_unit_id_index\` on \`return_filing\` (\`unit_id\`);`);
    this.addSql(
      `create index \`return_filing_place_period_from_index\` on \`return_filing\` (\`place\`, \`period_from\`);`,
    );
    this.addSql(
      `create unique index \`return_filing_unit_id_period_from_period_to_unique\` on \`return_filing\` (\`unit_id\`, \`period_from\`, \`period_to\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`return_filing\`;`);
  }
}
