import { Migration } from '@mikro-orm/migrations';

export class Migration20261129010000_InitialUntil extends Migration {
  override name = 'Migration20261129010000_InitialUntil';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`staff_account\` add \`initial_until\` datetime null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`staff_account\` drop column \`initial_until\`;`);
  }
}
