import { Migration } from '@mikro-orm/migrations';

export class Migration20261126050000_DocumentAmounts extends Migration {
  override name = 'Migration20261126050000_DocumentAmounts';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`consultation\` add \`amount\` bigint not null default 0;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`consultation\` drop column \`amount\`;`);
  }
}
