import { Migration } from '@mikro-orm/migrations';

export class Migration20261128101500_FilledByOffice extends Migration {
  override name = 'Migration20261128101500_FilledByOffice';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`filled_sheet\` add \`by_office\` tinyint(1) not null default false;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`filled_sheet\` drop column \`by_office\`;`);
  }
}
