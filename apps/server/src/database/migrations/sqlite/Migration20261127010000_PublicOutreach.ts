import { Migration } from '@mikro-orm/migrations';

export class Migration20261127010000_PublicOutreach extends Migration {
  override name = 'Migration20261127010000_PublicOutreach';

  override up(): void | Promise<void> {
    this.addSql(`alter table \`online_post\` add column \`address\` text null;`);

    // Called off before anybody could see it: said so by the state from now on.
    this.addSql(
      `update \`outreach_event\` set \`state\` = 'dropped' where \`state\` = 'cancelled' and 'event:' || id in (select \`thing\` from \`audit_entry\` where \`act\` = 'outreach.cancelEvent' and \`from_state\` = 'planned');`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`update \`outreach_event\` set \`state\` = 'cancelled' where \`state\` = 'dropped';`);

    this.addSql(`alter table \`online_post\` drop column \`address\`;`);
  }
}
