import { Migration } from '@mikro-orm/migrations';

export class Migration20261127000000_MiniProgram extends Migration {
  override name = 'Migration20261127000000_MiniProgram';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`message_wish\` (\`id\` int unsigned not null auto_increment primary key, \`person_id\` int unsigned not null, \`topic\` varchar(24) not null, \`template\` varchar(64) not null, \`state\` varchar(8) not null, \`at\` datetime not null, \`notice_id\` int unsigned null, \`used_at\` datetime null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`message_wish\` add index \`message_wish_person_id_index\` (\`person_id\`);`);
    this.addSql(`alter table \`message_wish\` add index \`message_wish_notice_id_index\` (\`notice_id\`);`);
    this.addSql(`alter table \`message_wish\` add unique \`message_wish_notice_id_unique\` (\`notice_id\`);`);
    this.addSql(
      `alter table \`message_wish\` add index \`message_wish_person_id_topic_state_index\` (\`person_id\`, \`topic\`, \`state\`);`,
    );

    this.addSql(
      `create table \`text_check\` (\`id\` int unsigned not null auto_increment primary key, \`person_id\` int unsigned not null, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`kind\` varchar(24) not null, \`thing_id\` int not null, \`state\` varchar(8) not null, \`created_at\` datetime not null, \`due_at\` datetime not null, \`attempts\` int not null default 0, \`lease_owner\` varchar(36) null, \`lease_until\` datetime null, \`label\` int null, \`flagged_at\` datetime null, \`settled_at\` datetime null, \`settled_by_id\` int unsigned null, \`result\` varchar(12) null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`text_check\` add index \`text_check_person_id_index\` (\`person_id\`);`);
    this.addSql(`alter table \`text_check\` add index \`text_check_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`text_check\` add index \`text_check_settled_by_id_index\` (\`settled_by_id\`);`);
    this.addSql(`alter table \`text_check\` add index \`text_check_state_due_at_index\` (\`state\`, \`due_at\`);`);
    this.addSql(`alter table \`text_check\` add index \`text_check_place_state_index\` (\`place\`, \`state\`);`);
    this.addSql(`alter table \`text_check\` add unique \`text_check_kind_thing_id_unique\` (\`kind\`, \`thing_id\`);`);

    this.addSql(`alter table \`person\` add \`former_ids\` json null;`);

    this.addSql(`alter table \`notice\` add \`on_screen\` tinyint(1) not null default false;`);

    this.addSql(
      `alter table \`message_wish\` add constraint \`message_wish_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`message_wish\` add constraint \`message_wish_notice_id_foreign\` foreign key (\`notice_id\`) references \`notice\` (\`id\`) on delete set null;`,
    );

    this.addSql(
      `alter table \`text_check\` add constraint \`text_check_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`text_check\` add constraint \`text_check_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`text_check\` add constraint \`text_check_settled_by_id_foreign\` foreign key (\`settled_by_id\`) references \`person\` (\`id\`) on delete no action;`,
    );
    this.addSql(
      `alter table \`text_check\` add constraint \`text_check_settled\` check ((settled_at is null) = (settled_by_id is null));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`message_wish\`;`);
    this.addSql(`drop table if exists \`text_check\`;`);

    this.addSql(`alter table \`notice\` drop column \`on_screen\`;`);

    this.addSql(`alter table \`person\` drop column \`former_ids\`;`);
  }
}
