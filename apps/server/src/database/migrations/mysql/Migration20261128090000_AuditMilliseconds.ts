import { Migration } from '@mikro-orm/migrations';

export class Migration20261128090000_AuditMilliseconds extends Migration {
  override name = 'Migration20261128090000_AuditMilliseconds';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`audit_entry\` modify \`at\` datetime(3) not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`audit_entry\` modify \`at\` datetime not null;`);
  }
}
