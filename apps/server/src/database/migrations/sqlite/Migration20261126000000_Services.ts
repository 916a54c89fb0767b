import { Migration } from '@mikro-orm/migrations';

export class Migration20261126000000_Services extends Migration {
  override name = 'Migration20261126002532_Services';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`recovery_code\` (\`id\` integer not null primary key autoincrement, \`account_id\` integer not null, \`code_digest\` text not null, \`used_at\` datetime null, constraint \`recovery_code_account_id_foreign\` foreign key (\`account_id\`) references \`staff_account\` (\`id\`));`,
    );
    this.addSql(`create index \`recovery_code_account_id_index\` on \`recovery_code\` (\`account_id\`);`);
    this.addSql(`create unique index \`recovery_code_code_digest_unique\` on \`recovery_code\` (\`code_digest\`);`);

    this.addSql(`alter table \`session\` add column \`must_change\` integer not null default false;`);

    this.addSql(`alter table \`staff_account\` add column \`totp_pending_cipher\` text null;`);
    this.addSql(`alter table \`staff_account\` add column \`must_change\` integer not null default false;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`recovery_code\`;`);

    this.addSql(`alter table \`session\` drop column \`must_change\`;`);

    this.addSql(`alter table \`staff_account\` drop column \`totp_pending_cipher\`;`);
    this.addSql(`alter table \`staff_account\` drop column \`must_change\`;`);
  }
}
