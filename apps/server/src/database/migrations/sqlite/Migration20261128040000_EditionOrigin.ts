import { Migration } from '@mikro-orm/migrations';

export class Migration20261128040000_EditionOrigin extends Migration {
  override name = 'Migration20261128040000_EditionOrigin';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`edition\` add column \`origin\` json null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`edition\` drop column \`origin\`;`);
  }
}
