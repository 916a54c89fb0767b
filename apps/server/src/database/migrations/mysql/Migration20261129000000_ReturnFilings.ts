import { Migration } from '@mikro-orm/migrations';

export class Migration20261129000000_ReturnFilings extends Migration {
  override name = 'Migration20261129000000_ReturnFilings';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`return_filing\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`period_from\` date not null, \`period_to\` date not null, \`state\` varchar(24) not null, \`document\` json not null, \`digest\` varchar(64) not null, \`reported_on\` date not null, \`version\` int not null default 1) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`return_filing\` add index \`return_filing_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`return_filing\` add index \`return_filing_place_period_from_index\` (\`place\`, \`period_from\`);`,
    );
    this.addSql(
      `alter table \`return_filing\` add unique \`return_filing_unit_id_period_from_period_to_unique\` (\`unit_id\`, \`period_from\`, \`period_to\`);`,
    );

    this.addSql(
      `alter table \`return_filing\` add constraint \`return_filing_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`return_filing\`;`);
  }
}
