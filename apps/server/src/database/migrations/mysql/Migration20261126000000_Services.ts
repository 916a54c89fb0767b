import { Migration } from '@mikro-orm/migrations';

export class Migration20261126000000_Services extends Migration {
  override name = 'Migration20261126002533_Services';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`recovery_code\` (\`id\` int unsigned not null auto_increment primary key, \`account_id\` int unsigned not null, \`code_digest\` varchar(64) not null, \`used_at\` datetime null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`recovery_code\` add index \`recovery_code_account_id_index\` (\`account_id\`);`);
    this.addSql(`alter table \`recovery_code\` add unique \`recovery_code_code_digest_unique\` (\`code_digest\`);`);

    this.addSql(`alter table \`session\` add \`must_change\` tinyint(1) not null default false;`);

    this.addSql(
      `alter table \`staff_account\` add \`totp_pending_cipher\` text null, add \`must_change\` tinyint(1) not null default false;`,
    );

    this.addSql(
      `alter table \`recovery_code\` add constraint \`recovery_code_account_id_foreign\` foreign key (\`account_id\`) references \`staff_account\` (\`id\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`recovery_code\`;`);

    this.addSql(`alter table \`session\` drop column \`must_change\`;`);

    this.addSql(`alter table \`staff_account\` drop column \`totp_pending_cipher\`, drop column \`must_change\`;`);
  }
}
