import { Migration } from '@mikro-orm/migrations';

export class Migration20261127000000_MiniProgram extends Migration {
  override name = 'Migration20261127000000_MiniProgram';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`message_wish\` (\`id\` integer not null primary key autoincrement, \`person_id\` integer not null, \`topic\` text not null, \`template\` text not null, \`state\` text not null, \`at\` datetime not null, \`notice_id\` integer null, \`used_at\` datetime null, constraint \`message_wish_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`), constraint \`message_wish_notice_id_foreign\` foreign key (\`notice_id\`) references \`notice\` (\`id\`) on delete set null);`,
    );
    this.addSql(`create index \`message_wish_person_id_index\` on \`message_wish\` (\`person_id\`);`);
    this.addSql(`create index \`message_wish_notice_id_index\` on \`message_wish\` (\`notice_id\`);`);
    this.addSql(`create unique index \`message_wish_notice_id_unique\` on \`message_wish\` (\`notice_id\`);`);
    this.addSql(
      `create index \`message_wish_person_id_topic_state_index\` on \`message_wish\` (\`person_id\`, \`topic\`, \`state\`);`,
    );

    this.addSql(
      `create table \`text_check\` (\`id\` integer not null primary key autoincrement, \`person_id\` integer not null, \`unit_id\` integer not null, \`place\` text not null, \`kind\` text not null, \`thing_id\` integer not null, \`state\` text not null, \`created_at\` datetime not null, \`due_at\` datetime not null, \`attempts\` integer not null default 0, \`lease_owner\` text null, \`lease_until\` datetime null, \`label\` integer null, \`flagged_at\` datetime null, \`settled_at\` datetime null, \`settled_by_id\` integer null, \`result\` text null, constraint \`text_check_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`), constraint \`text_check_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`text_check_settled_by_id_foreign\` foreign key (\`settled_by_id\`) references \`person\` (\`id\`) on delete no action, constraint \`text_check_settled\` check ((settled_at is null) = (settled_by_id is null)));`,
    );
    this.addSql(`create index \`text_check_person_id_index\` on \`text_check\` (\`person_id\`);`);
    this.addSql(`create index \`text_check_unit_id_index\` on \`text_check\` (\`unit_id\`);`);
    this.addSql(`create index \`text_check_settled_by_id_index\` on \`text_check\` (\`settled_by_id\`);`);
    this.addSql(`create index \`text_check_state_due_at_index\` on \`text_check\` (\`state\`, \`due_at\`);`);
    this.addSql(`create index \`text_check_place_state_index\` on \`text_check\` (\`place\`, \`state\`);`);
    this.addSql(`create unique index \`text_check_kind_thing_id_unique\` on \`text_check\` (\`kind\`, \`thing_id\`);`);

    this.addSql(`alter table \`person\` add column \`former_ids\` json null;`);

    this.addSql(`alter table \`notice\` add column \`on_screen\` integer not null default false;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`message_wish\`;`);
    this.addSql(`drop table if exists \`text_check\`;`);

    this.addSql(`alter table \`notice\` drop column \`on_screen\`;`);

    this.addSql(`alter table \`person\` drop column \`former_ids\`;`);
  }
}
