import { Migration } from '@mikro-orm/migrations';

export class Migration20261128020000_RetiredKinds extends Migration {
  override name = 'Migration20261128020000_RetiredKinds';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`register\` add column \`retired_categories\` json null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`register\` drop column \`retired_categories\`;`);
  }
}
