import { Migration } from '@mikro-orm/migrations';

export class Migration20261122000000_Initial extends Migration {
  override name = 'Migration20261122000000_Initial';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`attempt_count\` (\`id\` int unsigned not null auto_increment primary key, \`subject\` varchar(90) not null, \`count\` int not null, \`until\` bigint not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`attempt_count\` add unique \`attempt_count_subject_unique\` (\`subject\`);`);

    this.addSql(
      `create table \`audit_entry\` (\`id\` int unsigned not null auto_increment primary key, \`at\` datetime not null, \`actor\` varchar(80) not null, \`act\` varchar(60) not null, \`thing\` varchar(80) not null, \`from_state\` varchar(24) null, \`to_state\` varchar(24) null, \`reason\` varchar(200) null, \`seal_number\` int null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`audit_entry\` add index \`audit_entry_thing_index\` (\`thing\`);`);
    this.addSql(`alter table \`audit_entry\` add index \`audit_entry_seal_number_index\` (\`seal_number\`);`);

    this.addSql(
      `create table \`audit_seal\` (\`id\` int unsigned not null auto_increment primary key, \`number\` int not null, \`rows\` int not null, \`first_id\` int not null, \`last_id\` int not null, \`previous_head\` varchar(64) not null, \`head\` varchar(64) not null, \`sealed_at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`audit_seal\` add unique \`audit_seal_number_unique\` (\`number\`);`);

    this.addSql(
      `create table \`figure_definition\` (\`id\` int unsigned not null auto_increment primary key, \`code\` varchar(100) not null, \`owner_code\` varchar(40) not null, \`definition\` json not null, \`version\` int not null default 1) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`figure_definition\` add unique \`figure_definition_code_unique\` (\`code\`);`);
    this.addSql(`alter table \`figure_definition\` add index \`figure_definition_owner_code_index\` (\`owner_code\`);`);

    this.addSql(
      `create table \`holiday\` (\`id\` int unsigned not null auto_increment primary key, \`day\` date not null, \`kind\` varchar(8) not null, \`name\` varchar(40) not null, \`source\` varchar(200) not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`holiday\` add unique \`holiday_day_unique\` (\`day\`);`);

    this.addSql(
      `create table \`idempotency_key\` (\`id\` int unsigned not null auto_increment primary key, \`owner\` varchar(80) not null, \`key\` varchar(64) not null, \`act\` varchar(80) not null, \`body_digest\` varchar(64) not null, \`answer_cipher\` mediumtext null, \`created_at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`idempotency_key\` add index \`idempotency_key_created_at_index\` (\`created_at\`);`);
    this.addSql(
      `alter table \`idempotency_key\` add unique \`idempotency_key_owner_key_unique\` (\`owner\`, \`key\`);`,
    );

    this.addSql(
      `create table \`norm\` (\`id\` int unsigned not null auto_increment primary key, \`code\` varchar(60) not null, \`place\` varchar(40) not null, \`value\` varchar(60) not null, \`source\` varchar(200) not null, \`valid_from\` date not null, \`valid_to\` date null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`norm\` add unique \`norm_code_place_valid_from_unique\` (\`code\`, \`place\`, \`valid_from\`);`,
    );

    this.addSql(
      `create table \`org_unit\` (\`id\` int unsigned not null auto_increment primary key, \`code\` varchar(40) not null, \`name\` varchar(80) not null, \`kind\` varchar(16) not null, \`parent_id\` int unsigned null, \`place\` varchar(40) not null, \`trait\` varchar(24) null, \`valid_from\` date not null, \`valid_to\` date null, \`provenance\` varchar(16) not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`org_unit\` add unique \`org_unit_code_unique\` (\`code\`);`);
    this.addSql(`alter table \`org_unit\` add index \`org_unit_parent_id_index\` (\`parent_id\`);`);
    this.addSql(`alter table \`org_unit\` add index \`org_unit_place_index\` (\`place\`);`);

    this.addSql(
      `create table \`online_post\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`posted_on\` date not null, \`title\` varchar(120) not null, \`channel\` varchar(16) not null, \`theme\` varchar(60) null, \`reads\` int not null default 0) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`online_post\` add index \`online_post_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`online_post\` add index \`online_post_place_posted_on_index\` (\`place\`, \`posted_on\`);`,
    );

    this.addSql(
      `create table \`edition\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`kind\` varchar(24) not null, \`year\` int not null, \`state\` varchar(24) not null, \`outline\` json not null, \`day\` date null, \`published_on\` date null, \`frozen\` json null, \`docx_digest\` varchar(64) null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`edition\` add index \`edition_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`edition\` add index \`edition_place_year_index\` (\`place\`, \`year\`);`);
    this.addSql(
      `alter table \`edition\` add unique \`edition_unit_id_kind_year_unique\` (\`unit_id\`, \`kind\`, \`year\`);`,
    );

    this.addSql(
      `create table \`edition_file\` (\`id\` int unsigned not null auto_increment primary key, \`edition_id\` int unsigned not null, \`format\` varchar(8) not null, \`bytes\` mediumblob not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`edition_file\` add index \`edition_file_edition_id_index\` (\`edition_id\`);`);
    this.addSql(
      `alter table \`edition_file\` add unique \`edition_file_edition_id_format_unique\` (\`edition_id\`, \`format\`);`,
    );

    this.addSql(
      `create table \`edition_contribution\` (\`id\` int unsigned not null auto_increment primary key, \`edition_id\` int unsigned not null, \`figure_key\` varchar(100) not null, \`strand\` int not null, \`record_set\` varchar(24) not null, \`record_id\` int not null, \`record_version\` int not null, \`amount\` bigint not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`edition_contribution\` add index \`edition_contribution_edition_id_index\` (\`edition_id\`);`,
    );
    this.addSql(
      `alter table \`edition_contribution\` add unique \`edition_contribution_edition_id_figure_key_strand__24f5f_unique\` (\`edition_id\`, \`figure_key\`, \`strand\`, \`record_id\`);`,
    );

    this.addSql(
      `create table \`org_unit_place\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`from\` date not null, \`to\` date null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`org_unit_place\` add index \`org_unit_place_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`org_unit_place\` add index \`org_unit_place_place_index\` (\`place\`);`);
    this.addSql(
      `alter table \`org_unit_place\` add unique \`org_unit_place_unit_id_from_unique\` (\`unit_id\`, \`from\`);`,
    );

    this.addSql(
      `create table \`org_unit_succession\` (\`id\` int unsigned not null auto_increment primary key, \`predecessor_id\` int unsigned not null, \`successor_id\` int unsigned not null, \`kind\` varchar(8) not null, \`on\` date not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`org_unit_succession\` add index \`org_unit_succession_predecessor_id_index\` (\`predecessor_id\`);`,
    );
    this.addSql(
      `alter table \`org_unit_succession\` add index \`org_unit_succession_successor_id_index\` (\`successor_id\`);`,
    );
    this.addSql(
      `alter table \`org_unit_succession\` add unique \`org_unit_succession_predecessor_id_successor_id_on_unique\` (\`predecessor_id\`, \`successor_id\`, \`on\`);`,
    );

    this.addSql(
      `create table \`outreach_event\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`held_on\` date not null, \`starts_at\` int null, \`title\` varchar(120) not null, \`kind\` varchar(16) not null, \`theme\` varchar(60) null, \`state\` varchar(16) not null, \`venue\` varchar(120) null, \`organiser\` varchar(80) null, \`speaker\` varchar(80) null, \`audience\` varchar(80) null, \`by_volunteers\` tinyint(1) not null default false, \`attendance\` int not null default 0, \`reached\` int not null default 0, \`materials\` int not null default 0, \`questions\` int not null default 0, \`volunteers\` int not null default 0, \`cancel_reason_cipher\` text null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`outreach_event\` add index \`outreach_event_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`outreach_event\` add index \`outreach_event_place_held_on_index\` (\`place\`, \`held_on\`);`,
    );

    this.addSql(
      `create table \`event_seating\` (\`id\` int unsigned not null auto_increment primary key, \`event_id\` int unsigned not null, \`capacity\` int not null, \`taken\` int not null default 0, \`open\` tinyint(1) not null default false) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`event_seating\` add index \`event_seating_event_id_index\` (\`event_id\`);`);
    this.addSql(`alter table \`event_seating\` add unique \`event_seating_event_id_unique\` (\`event_id\`);`);

    this.addSql(
      `create table \`person\` (\`id\` int unsigned not null auto_increment primary key, \`name_cipher\` text not null, \`phone_cipher\` text null, \`phone_index\` varchar(64) null, \`female\` tinyint(1) null, \`minority\` tinyint(1) null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`person\` add unique \`person_phone_index_unique\` (\`phone_index\`);`);

    this.addSql(
      `create table \`notice\` (\`id\` int unsigned not null auto_increment primary key, \`person_id\` int unsigned not null, \`kind\` varchar(32) not null, \`data\` json not null, \`state\` varchar(16) not null, \`created_at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`notice\` add index \`notice_person_id_index\` (\`person_id\`);`);
    this.addSql(`alter table \`notice\` add index \`notice_state_id_index\` (\`state\`, \`id\`);`);

    this.addSql(
      `create table \`event_sign_up\` (\`id\` int unsigned not null auto_increment primary key, \`event_id\` int unsigned not null, \`person_id\` int unsigned not null, \`state\` varchar(16) not null, \`active_key\` varchar(64) null, \`created_at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`event_sign_up\` add index \`event_sign_up_event_id_index\` (\`event_id\`);`);
    this.addSql(`alter table \`event_sign_up\` add index \`event_sign_up_person_id_index\` (\`person_id\`);`);
    this.addSql(`alter table \`event_sign_up\` add unique \`event_sign_up_active_key_unique\` (\`active_key\`);`);
    this.addSql(
      `alter table \`event_sign_up\` add index \`event_sign_up_event_id_state_index\` (\`event_id\`, \`state\`);`,
    );
    this.addSql(
      `alter table \`event_sign_up\` add index \`event_sign_up_person_id_state_index\` (\`person_id\`, \`state\`);`,
    );

    this.addSql(
      `create table \`duty_shift\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`held_on\` date not null, \`adviser_id\` int unsigned null, \`mode\` varchar(16) not null, \`state\` varchar(16) not null, \`starts_at\` int not null, \`minutes\` int not null, \`note_cipher\` text null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`duty_shift\` add index \`duty_shift_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`duty_shift\` add index \`duty_shift_adviser_id_index\` (\`adviser_id\`);`);
    this.addSql(`alter table \`duty_shift\` add index \`duty_shift_place_held_on_index\` (\`place\`, \`held_on\`);`);

    this.addSql(
      `create table \`adviser_assignment\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`starts_on\` date not null, \`ends_on\` date null, \`adviser_id\` int unsigned null, \`firm\` varchar(120) not null, \`contract_number\` varchar(60) null, \`served_kind\` varchar(16) not null, \`served\` varchar(120) not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`adviser_assignment\` add index \`adviser_assignment_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`adviser_assignment\` add index \`adviser_assignment_adviser_id_index\` (\`adviser_id\`);`,
    );
    this.addSql(
      `alter table \`adviser_assignment\` add index \`adviser_assignment_place_starts_on_index\` (\`place\`, \`starts_on\`);`,
    );

    this.addSql(
      `create table \`phone_code\` (\`id\` int unsigned not null auto_increment primary key, \`phone_index\` varchar(64) not null, \`code_digest\` varchar(64) not null, \`expires_at\` datetime not null, \`tries\` int not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`phone_code\` add unique \`phone_code_phone_index_unique\` (\`phone_index\`);`);

    this.addSql(
      `create table \`referral\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`referred_on\` date not null, \`target\` varchar(24) not null, \`outcome\` varchar(16) not null, \`outcome_on\` date null, \`client_key\` varchar(64) null, \`client_name_cipher\` text null, \`note_cipher\` text null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`referral\` add index \`referral_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`referral\` add index \`referral_place_referred_on_index\` (\`place\`, \`referred_on\`);`,
    );

    this.addSql(
      `create table \`register\` (\`id\` int unsigned not null auto_increment primary key, \`code\` varchar(40) not null, \`name\` varchar(80) not null, \`owner_code\` varchar(40) null, \`unit_of_measure\` varchar(16) not null, \`unit_word\` varchar(8) null, \`categories\` json null, \`columns\` json not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`register\` add unique \`register_code_unique\` (\`code\`);`);

    this.addSql(
      `create table \`register_entry\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`day\` date not null, \`register\` varchar(40) not null, \`category\` varchar(40) null, \`status\` varchar(40) null, \`subject\` varchar(120) null, \`values\` json not null, \`texts\` json null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`register_entry\` add index \`register_entry_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`register_entry\` add index \`register_entry_place_register_day_index\` (\`place\`, \`register\`, \`day\`);`,
    );

    this.addSql(
      `create table \`register_entry_amendment\` (\`id\` int unsigned not null auto_increment primary key, \`entry_id\` int unsigned not null, \`by_id\` int unsigned not null, \`at\` datetime not null, \`version\` int not null, \`reason_cipher\` text not null, \`before_cipher\` text not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`register_entry_amendment\` add index \`register_entry_amendment_entry_id_index\` (\`entry_id\`);`,
    );
    this.addSql(
      `alter table \`register_entry_amendment\` add index \`register_entry_amendment_by_id_index\` (\`by_id\`);`,
    );
    this.addSql(
      `alter table \`register_entry_amendment\` add unique \`register_entry_amendment_entry_id_version_unique\` (\`entry_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`reported_figure\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`item\` varchar(60) not null, \`period_from\` date not null, \`period_to\` date not null, \`cut_off\` date null, \`as_of\` date null, \`value_kind\` varchar(8) not null default 'number', \`value\` bigint null, \`short_text\` varchar(60) null, \`unit_of_measure\` varchar(16) not null, \`source_office\` varchar(80) not null, \`document\` varchar(200) not null, \`entered_by\` varchar(80) null, \`remark\` text null, \`findings\` json not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`reported_figure\` add index \`reported_figure_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`reported_figure\` add index \`reported_figure_place_period_from_index\` (\`place\`, \`period_from\`);`,
    );
    this.addSql(
      `alter table \`reported_figure\` add unique \`reported_figure_unit_id_item_period_from_period_to_unique\` (\`unit_id\`, \`item\`, \`period_from\`, \`period_to\`);`,
    );

    this.addSql(
      `create table \`figure_request\` (\`id\` int unsigned not null auto_increment primary key, \`card_id\` int unsigned not null, \`office_id\` int unsigned not null, \`office_place\` varchar(40) not null, \`state\` varchar(16) not null, \`due_on\` date not null, \`answered_on\` date null, \`reminded_on\` date null, \`asked_by_id\` int unsigned not null, \`version\` int not null default 1) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`figure_request\` add unique \`figure_request_card_id_unique\` (\`card_id\`);`);
    this.addSql(`alter table \`figure_request\` add index \`figure_request_office_id_index\` (\`office_id\`);`);
    this.addSql(`alter table \`figure_request\` add index \`figure_request_asked_by_id_index\` (\`asked_by_id\`);`);
    this.addSql(
      `alter table \`figure_request\` add index \`figure_request_office_place_state_index\` (\`office_place\`, \`state\`);`,
    );

    this.addSql(
      `create table \`figure_answer\` (\`id\` int unsigned not null auto_increment primary key, \`request_id\` int unsigned not null, \`value\` bigint not null, \`document\` varchar(200) not null, \`cut_off\` date null, \`by_id\` int unsigned not null, \`at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`figure_answer\` add index \`figure_answer_request_id_index\` (\`request_id\`);`);
    this.addSql(`alter table \`figure_answer\` add index \`figure_answer_by_id_index\` (\`by_id\`);`);

    this.addSql(
      `create table \`reported_item\` (\`id\` int unsigned not null auto_increment primary key, \`code\` varchar(60) not null, \`name\` varchar(80) not null, \`unit_of_measure\` varchar(16) not null, \`unit_word\` varchar(8) null, \`adds_over_units\` tinyint(1) not null default false) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`reported_item\` add unique \`reported_item_code_unique\` (\`code\`);`);

    this.addSql(
      `create table \`role_holding\` (\`id\` int unsigned not null auto_increment primary key, \`person_id\` int unsigned not null, \`role\` varchar(24) not null, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`from\` date not null, \`to\` date null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`role_holding\` add index \`role_holding_person_id_index\` (\`person_id\`);`);
    this.addSql(`alter table \`role_holding\` add index \`role_holding_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`role_holding\` add index \`role_holding_place_role_index\` (\`place\`, \`role\`);`);

    this.addSql(
      `create table \`screening\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`held_on\` date not null, \`found\` int not null default 0, \`prevented\` int not null default 0, \`note_cipher\` text null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`screening\` add index \`screening_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`screening\` add index \`screening_place_held_on_index\` (\`place\`, \`held_on\`);`);

    this.addSql(
      `create table \`seed_load\` (\`id\` int unsigned not null auto_increment primary key, \`name\` varchar(60) not null, \`digest\` varchar(64) not null, \`loaded_at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`seed_load\` add unique \`seed_load_name_unique\` (\`name\`);`);

    this.addSql(
      `create table \`session\` (\`id\` int unsigned not null auto_increment primary key, \`token_digest\` varchar(64) not null, \`person_id\` int unsigned not null, \`kind\` varchar(8) not null, \`created_at\` datetime not null, \`last_seen_at\` datetime not null, \`expires_at\` datetime not null, \`revoked_at\` datetime null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`session\` add unique \`session_token_digest_unique\` (\`token_digest\`);`);
    this.addSql(`alter table \`session\` add index \`session_person_id_index\` (\`person_id\`);`);

    this.addSql(
      `create table \`site\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`kind\` varchar(24) not null, \`subkind\` varchar(40) null, \`committee_kind\` varchar(16) null, \`name\` varchar(120) not null, \`opened_on\` date not null, \`closed_on\` date null, \`area\` bigint not null default 0) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`site\` add index \`site_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`site\` add index \`site_place_kind_opened_on_index\` (\`place\`, \`kind\`, \`opened_on\`);`,
    );

    this.addSql(
      `create table \`roster_member\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`roster\` varchar(24) not null, \`person_id\` int unsigned null, \`person_key\` varchar(64) not null, \`joined_on\` date not null, \`left_on\` date null, \`full_time\` tinyint(1) not null default false, \`certified\` tinyint(1) not null default false, \`certificate\` varchar(60) null, \`site_id\` int unsigned null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`roster_member\` add index \`roster_member_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`roster_member\` add index \`roster_member_person_id_index\` (\`person_id\`);`);
    this.addSql(`alter table \`roster_member\` add index \`roster_member_site_id_index\` (\`site_id\`);`);
    this.addSql(
      `alter table \`roster_member\` add index \`roster_member_place_roster_joined_on_index\` (\`place\`, \`roster\`, \`joined_on\`);`,
    );

    this.addSql(
      `create table \`mediation_case\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`file_number\` varchar(60) null, \`state\` varchar(16) not null, \`requested_on\` date null, \`accepted_on\` date null, \`concluded_on\` date null, \`performed_on\` date null, \`confirmed_on\` date null, \`committee_id\` int unsigned null, \`committee_kind\` varchar(16) not null, \`dispute_type\` varchar(24) not null, \`source\` varchar(16) not null, \`outcome\` varchar(16) not null, \`agreement_form\` varchar(8) null, \`performance\` varchar(8) null, \`confirmation\` varchar(8) not null default 'none', \`amount\` bigint not null default 0, \`prevented_crime\` tinyint(1) not null default false, \`prevented_crime_people\` int not null default 0, \`prevented_petition\` tinyint(1) not null default false, \`prevented_petition_people\` int not null default 0, \`followed_up\` tinyint(1) not null default false, \`facts_cipher\` text null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_case\` add index \`mediation_case_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`mediation_case\` add index \`mediation_case_committee_id_index\` (\`committee_id\`);`);
    this.addSql(
      `alter table \`mediation_case\` add index \`mediation_case_place_accepted_on_index\` (\`place\`, \`accepted_on\`);`,
    );
    this.addSql(
      `alter table \`mediation_case\` add index \`mediation_case_place_concluded_on_index\` (\`place\`, \`concluded_on\`);`,
    );

    this.addSql(
      `create table \`mediation_session\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`case_id\` int unsigned not null, \`held_on\` date not null, \`with_adviser\` tinyint(1) not null default false, \`via_platform\` tinyint(1) not null default false) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_session\` add index \`mediation_session_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`mediation_session\` add index \`mediation_session_case_id_index\` (\`case_id\`);`);
    this.addSql(
      `alter table \`mediation_session\` add index \`mediation_session_place_held_on_index\` (\`place\`, \`held_on\`);`,
    );

    this.addSql(
      `create table \`slip_code\` (\`id\` int unsigned not null auto_increment primary key, \`code_digest\` varchar(64) not null, \`person_id\` int unsigned not null, \`issued_by_id\` int unsigned not null, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`created_at\` datetime not null, \`expires_at\` datetime not null, \`used_at\` datetime null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`slip_code\` add unique \`slip_code_code_digest_unique\` (\`code_digest\`);`);
    this.addSql(`alter table \`slip_code\` add index \`slip_code_person_id_index\` (\`person_id\`);`);
    this.addSql(`alter table \`slip_code\` add index \`slip_code_issued_by_id_index\` (\`issued_by_id\`);`);
    this.addSql(`alter table \`slip_code\` add index \`slip_code_unit_id_index\` (\`unit_id\`);`);

    this.addSql(
      `create table \`slot\` (\`id\` int unsigned not null auto_increment primary key, \`shift_id\` int unsigned not null, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`day\` date not null, \`starts_at\` int not null, \`minutes\` int not null, \`capacity\` int not null, \`taken\` int not null default 0, \`closed\` tinyint(1) not null default false) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`slot\` add index \`slot_shift_id_index\` (\`shift_id\`);`);
    this.addSql(`alter table \`slot\` add index \`slot_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`slot\` add index \`slot_unit_id_day_index\` (\`unit_id\`, \`day\`);`);
    this.addSql(`alter table \`slot\` add unique \`slot_shift_id_starts_at_unique\` (\`shift_id\`, \`starts_at\`);`);

    this.addSql(
      `create table \`booking\` (\`id\` int unsigned not null auto_increment primary key, \`slot_id\` int unsigned not null, \`served_id\` int unsigned not null, \`booked_by_id\` int unsigned not null, \`by_staff\` tinyint(1) not null, \`served_name_cipher\` text not null, \`identity_cipher\` text not null, \`state\` varchar(16) not null, \`matter\` varchar(24) not null, \`note_cipher\` text not null, \`active_key\` varchar(64) null, \`cancel_reason_cipher\` text null, \`created_at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`booking\` add index \`booking_slot_id_index\` (\`slot_id\`);`);
    this.addSql(`alter table \`booking\` add index \`booking_served_id_index\` (\`served_id\`);`);
    this.addSql(`alter table \`booking\` add index \`booking_booked_by_id_index\` (\`booked_by_id\`);`);
    this.addSql(`alter table \`booking\` add unique \`booking_active_key_unique\` (\`active_key\`);`);
    this.addSql(`alter table \`booking\` add index \`booking_slot_id_state_index\` (\`slot_id\`, \`state\`);`);
    this.addSql(
      `alter table \`booking\` add index \`booking_booked_by_id_state_index\` (\`booked_by_id\`, \`state\`);`,
    );
    this.addSql(`alter table \`booking\` add index \`booking_served_id_state_index\` (\`served_id\`, \`state\`);`);

    this.addSql(
      `create table \`consultation\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`held_on\` date not null, \`adviser_id\` int unsigned null, \`service_kind\` varchar(24) not null, \`mode\` varchar(16) not null, \`channel\` varchar(16) not null, \`matter\` varchar(24) not null, \`result\` varchar(16) not null, \`persons\` int not null default 1, \`minutes\` int not null default 0, \`client_key\` varchar(64) null, \`client_name_cipher\` text null, \`booking_id\` int unsigned null, \`summary_cipher\` text null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`consultation\` add index \`consultation_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`consultation\` add index \`consultation_adviser_id_index\` (\`adviser_id\`);`);
    this.addSql(`alter table \`consultation\` add index \`consultation_booking_id_index\` (\`booking_id\`);`);
    this.addSql(`alter table \`consultation\` add unique \`consultation_booking_id_unique\` (\`booking_id\`);`);
    this.addSql(
      `alter table \`consultation\` add index \`consultation_place_held_on_index\` (\`place\`, \`held_on\`);`,
    );

    this.addSql(
      `create table \`consultation_amendment\` (\`id\` int unsigned not null auto_increment primary key, \`consultation_id\` int unsigned not null, \`by_id\` int unsigned not null, \`at\` datetime not null, \`version\` int not null, \`reason_cipher\` text not null, \`before_cipher\` text not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`consultation_amendment\` add index \`consultation_amendment_consultation_id_index\` (\`consultation_id\`);`,
    );
    this.addSql(`alter table \`consultation_amendment\` add index \`consultation_amendment_by_id_index\` (\`by_id\`);`);
    this.addSql(
      `alter table \`consultation_amendment\` add unique \`consultation_amendment_consultation_id_version_unique\` (\`consultation_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`staff_account\` (\`id\` int unsigned not null auto_increment primary key, \`username\` varchar(40) not null, \`person_id\` int unsigned not null, \`password_hash\` varchar(200) not null, \`totp_cipher\` text null, \`totp_step\` int null, \`created_at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`staff_account\` add unique \`staff_account_username_unique\` (\`username\`);`);
    this.addSql(`alter table \`staff_account\` add unique \`staff_account_person_id_unique\` (\`person_id\`);`);

    this.addSql(
      `alter table \`org_unit\` add constraint \`org_unit_parent_id_foreign\` foreign key (\`parent_id\`) references \`org_unit\` (\`id\`) on delete set null;`,
    );

    this.addSql(
      `alter table \`online_post\` add constraint \`online_post_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(`alter table \`online_post\` add constraint \`online_post_check\` check (\`reads\` >= 0);`);

    this.addSql(
      `alter table \`edition\` add constraint \`edition_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`edition_file\` add constraint \`edition_file_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`edition_contribution\` add constraint \`edition_contribution_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`org_unit_place\` add constraint \`org_unit_place_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`org_unit_succession\` add constraint \`org_unit_succession_predecessor_id_foreign\` foreign key (\`predecessor_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`org_unit_succession\` add constraint \`org_unit_succession_successor_id_foreign\` foreign key (\`successor_id\`) references \`org_unit\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`outreach_event\` add constraint \`outreach_event_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`outreach_event\` add constraint \`outreach_event_check\` check (attendance >= 0 and reached >= 0 and materials >= 0 and questions >= 0 and volunteers >= 0);`,
    );

    this.addSql(
      `alter table \`event_seating\` add constraint \`event_seating_event_id_foreign\` foreign key (\`event_id\`) references \`outreach_event\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`event_seating\` add constraint \`event_seats\` check (capacity >= 1 and taken >= 0 and taken <= capacity);`,
    );

    this.addSql(
      `alter table \`notice\` add constraint \`notice_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`event_sign_up\` add constraint \`event_sign_up_event_id_foreign\` foreign key (\`event_id\`) references \`outreach_event\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`event_sign_up\` add constraint \`event_sign_up_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`duty_shift\` add constraint \`duty_shift_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`duty_shift\` add constraint \`duty_shift_adviser_id_foreign\` foreign key (\`adviser_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`duty_shift\` add constraint \`duty_shift_check\` check (minutes >= 0 and minutes <= 1440 and starts_at >= 0 and starts_at < 1440);`,
    );

    this.addSql(
      `alter table \`adviser_assignment\` add constraint \`adviser_assignment_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`adviser_assignment\` add constraint \`adviser_assignment_adviser_id_foreign\` foreign key (\`adviser_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`adviser_assignment\` add constraint \`adviser_assignment_check\` check (ends_on is null or ends_on >= starts_on);`,
    );

    this.addSql(
      `alter table \`referral\` add constraint \`referral_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`register_entry\` add constraint \`register_entry_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`register_entry_amendment\` add constraint \`register_entry_amendment_entry_id_foreign\` foreign key (\`entry_id\`) references \`register_entry\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`register_entry_amendment\` add constraint \`register_entry_amendment_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`reported_figure\` add constraint \`reported_figure_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`figure_request\` add constraint \`figure_request_card_id_foreign\` foreign key (\`card_id\`) references \`reported_figure\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`figure_request\` add constraint \`figure_request_office_id_foreign\` foreign key (\`office_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`figure_request\` add constraint \`figure_request_asked_by_id_foreign\` foreign key (\`asked_by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`figure_answer\` add constraint \`figure_answer_request_id_foreign\` foreign key (\`request_id\`) references \`figure_request\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`figure_answer\` add constraint \`figure_answer_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`role_holding\` add constraint \`role_holding_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`role_holding\` add constraint \`role_holding_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`screening\` add constraint \`screening_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(`alter table \`screening\` add constraint \`screening_check\` check (found >= 0 and prevented >= 0);`);

    this.addSql(
      `alter table \`session\` add constraint \`session_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`site\` add constraint \`site_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`site\` add constraint \`site_check\` check (area >= 0 and (closed_on is null or closed_on >= opened_on));`,
    );

    this.addSql(
      `alter table \`roster_member\` add constraint \`roster_member_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`roster_member\` add constraint \`roster_member_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`roster_member\` add constraint \`roster_member_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`roster_member\` add constraint \`roster_member_check\` check (left_on is null or left_on >= joined_on);`,
    );

    this.addSql(
      `alter table \`mediation_case\` add constraint \`mediation_case_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_case\` add constraint \`mediation_case_committee_id_foreign\` foreign key (\`committee_id\`) references \`site\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`mediation_case\` add constraint \`mediation_case_agreed_on_a_day\` check (agreement_form is null or concluded_on is not null);`,
    );
    this.addSql(
      `alter table \`mediation_case\` add constraint \`mediation_case_quantities\` check (amount >= 0 and prevented_crime_people >= 0 and prevented_petition_people >= 0);`,
    );

    this.addSql(
      `alter table \`mediation_session\` add constraint \`mediation_session_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_session\` add constraint \`mediation_session_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`slip_code\` add constraint \`slip_code_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`slip_code\` add constraint \`slip_code_issued_by_id_foreign\` foreign key (\`issued_by_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`slip_code\` add constraint \`slip_code_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`slot\` add constraint \`slot_shift_id_foreign\` foreign key (\`shift_id\`) references \`duty_shift\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`slot\` add constraint \`slot_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(`alter table \`slot\` add constraint \`slot_places\` check (taken >= 0 and taken <= capacity);`);
    this.addSql(
      `alter table \`slot\` add constraint \`slot_times\` check (minutes > 0 and starts_at >= 0 and starts_at < 1440);`,
    );

    this.addSql(
      `alter table \`booking\` add constraint \`booking_slot_id_foreign\` foreign key (\`slot_id\`) references \`slot\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`booking\` add constraint \`booking_served_id_foreign\` foreign key (\`served_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`booking\` add constraint \`booking_booked_by_id_foreign\` foreign key (\`booked_by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`consultation\` add constraint \`consultation_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`consultation\` add constraint \`consultation_adviser_id_foreign\` foreign key (\`adviser_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`consultation\` add constraint \`consultation_booking_id_foreign\` foreign key (\`booking_id\`) references \`booking\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`consultation\` add constraint \`consultation_check\` check (persons >= 1 and minutes >= 0);`,
    );

    this.addSql(
      `alter table \`consultation_amendment\` add constraint \`consultation_amendment_consultation_id_foreign\` foreign key (\`consultation_id\`) references \`consultation\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`consultation_amendment\` add constraint \`consultation_amendment_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`staff_account\` add constraint \`staff_account_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`org_unit\` drop foreign key \`org_unit_parent_id_foreign\`;`);
    this.addSql(`alter table \`online_post\` drop foreign key \`online_post_unit_id_foreign\`;`);
    this.addSql(`alter table \`edition\` drop foreign key \`edition_unit_id_foreign\`;`);
    this.addSql(`alter table \`org_unit_place\` drop foreign key \`org_unit_place_unit_id_foreign\`;`);
    this.addSql(`alter table \`org_unit_succession\` drop foreign key \`org_unit_succession_predecessor_id_foreign\`;`);
    this.addSql(`alter table \`org_unit_succession\` drop foreign key \`org_unit_succession_successor_id_foreign\`;`);
    this.addSql(`alter table \`outreach_event\` drop foreign key \`outreach_event_unit_id_foreign\`;`);
    this.addSql(`alter table \`duty_shift\` drop foreign key \`duty_shift_unit_id_foreign\`;`);
    this.addSql(`alter table \`adviser_assignment\` drop foreign key \`adviser_assignment_unit_id_foreign\`;`);
    this.addSql(`alter table \`referral\` drop foreign key \`referral_unit_id_foreign\`;`);
    this.addSql(`alter table \`register_entry\` drop foreign key \`register_entry_unit_id_foreign\`;`);
    this.addSql(`alter table \`reported_figure\` drop foreign key \`reported_figure_unit_id_foreign\`;`);
    this.addSql(`alter table \`figure_request\` drop foreign key \`figure_request_office_id_foreign\`;`);
    this.addSql(`alter table \`role_holding\` drop foreign key \`role_holding_unit_id_foreign\`;`);
    this.addSql(`alter table \`screening\` drop foreign key \`screening_unit_id_foreign\`;`);
    this.addSql(`alter table \`site\` drop foreign key \`site_unit_id_foreign\`;`);
    this.addSql(`alter table \`roster_member\` drop foreign key \`roster_member_unit_id_foreign\`;`);
    this.addSql(`alter table \`mediation_case\` drop foreign key \`mediation_case_unit_id_foreign\`;`);
    this.addSql(`alter table \`mediation_session\` drop foreign key \`mediation_session_unit_id_foreign\`;`);
    this.addSql(`alter table \`slip_code\` drop foreign key \`slip_code_unit_id_foreign\`;`);
    this.addSql(`alter table \`slot\` drop foreign key \`slot_unit_id_foreign\`;`);
    this.addSql(`alter table \`consultation\` drop foreign key \`consultation_unit_id_foreign\`;`);
    this.addSql(`alter table \`edition_file\` drop foreign key \`edition_file_edition_id_foreign\`;`);
    this.addSql(`alter table \`edition_contribution\` drop foreign key \`edition_contribution_edition_id_foreign\`;`);
    this.addSql(`alter table \`event_seating\` drop foreign key \`event_seating_event_id_foreign\`;`);
    this.addSql(`alter table \`event_sign_up\` drop foreign key \`event_sign_up_event_id_foreign\`;`);
    this.addSql(`alter table \`notice\` drop foreign key \`notice_person_id_foreign\`;`);
    this.addSql(`alter table \`event_sign_up\` drop foreign key \`event_sign_up_person_id_foreign\`;`);
    this.addSql(`alter table \`duty_shift\` drop foreign key \`duty_shift_adviser_id_foreign\`;`);
    this.addSql(`alter table \`adviser_assignment\` drop foreign key \`adviser_assignment_adviser_id_foreign\`;`);
    this.addSql(
      `alter table \`register_entry_amendment\` drop foreign key \`register_entry_amendment_by_id_foreign\`;`,
    );
    this.addSql(`alter table \`figure_request\` drop foreign key \`figure_request_asked_by_id_foreign\`;`);
    this.addSql(`alter table \`figure_answer\` drop foreign key \`figure_answer_by_id_foreign\`;`);
    this.addSql(`alter table \`role_holding\` drop foreign key \`role_holding_person_id_foreign\`;`);
    this.addSql(`alter table \`session\` drop foreign key \`session_person_id_foreign\`;`);
    this.addSql(`alter table \`roster_member\` drop foreign key \`roster_member_person_id_foreign\`;`);
    this.addSql(`alter table \`slip_code\` drop foreign key \`slip_code_person_id_foreign\`;`);
    this.addSql(`alter table \`slip_code\` drop foreign key \`slip_code_issued_by_id_foreign\`;`);
    this.addSql(`alter table \`booking\` drop foreign key \`booking_served_id_foreign\`;`);
    this.addSql(`alter table \`booking\` drop foreign key \`booking_booked_by_id_foreign\`;`);
    this.addSql(`alter table \`consultation\` drop foreign key \`consultation_adviser_id_foreign\`;`);
    this.addSql(`alter table \`consultation_amendment\` drop foreign key \`consultation_amendment_by_id_foreign\`;`);
    this.addSql(`alter table \`staff_account\` drop foreign key \`staff_account_person_id_foreign\`;`);
    this.addSql(`alter table \`slot\` drop foreign key \`slot_shift_id_foreign\`;`);
    this.addSql(
      `alter table \`register_entry_amendment\` drop foreign key \`register_entry_amendment_entry_id_foreign\`;`,
    );
    this.addSql(`alter table \`figure_request\` drop foreign key \`figure_request_card_id_foreign\`;`);
    this.addSql(`alter table \`figure_answer\` drop foreign key \`figure_answer_request_id_foreign\`;`);
    this.addSql(`alter table \`roster_member\` drop foreign key \`roster_member_site_id_foreign\`;`);
    this.addSql(`alter table \`mediation_case\` drop foreign key \`mediation_case_committee_id_foreign\`;`);
    this.addSql(`alter table \`mediation_session\` drop foreign key \`mediation_session_case_id_foreign\`;`);
    this.addSql(`alter table \`booking\` drop foreign key \`booking_slot_id_foreign\`;`);
    this.addSql(`alter table \`consultation\` drop foreign key \`consultation_booking_id_foreign\`;`);
    this.addSql(
      `alter table \`consultation_amendment\` drop foreign key \`consultation_amendment_consultation_id_foreign\`;`,
    );

    this.addSql(`drop table if exists \`attempt_count\`;`);
    this.addSql(`drop table if exists \`audit_entry\`;`);
    this.addSql(`drop table if exists \`audit_seal\`;`);
    this.addSql(`drop table if exists \`figure_definition\`;`);
    this.addSql(`drop table if exists \`holiday\`;`);
    this.addSql(`drop table if exists \`idempotency_key\`;`);
    this.addSql(`drop table if exists \`norm\`;`);
    this.addSql(`drop table if exists \`org_unit\`;`);
    this.addSql(`drop table if exists \`online_post\`;`);
    this.addSql(`drop table if exists \`edition\`;`);
    this.addSql(`drop table if exists \`edition_file\`;`);
    this.addSql(`drop table if exists \`edition_contribution\`;`);
    this.addSql(`drop table if exists \`org_unit_place\`;`);
    this.addSql(`drop table if exists \`org_unit_succession\`;`);
    this.addSql(`drop table if exists \`outreach_event\`;`);
    this.addSql(`drop table if exists \`event_seating\`;`);
    this.addSql(`drop table if exists \`person\`;`);
    this.addSql(`drop table if exists \`notice\`;`);
    this.addSql(`drop table if exists \`event_sign_up\`;`);
    this.addSql(`drop table if exists \`duty_shift\`;`);
    this.addSql(`drop table if exists \`adviser_assignment\`;`);
    this.addSql(`drop table if exists \`phone_code\`;`);
    this.addSql(`drop table if exists \`referral\`;`);
    this.addSql(`drop table if exists \`register\`;`);
    this.addSql(`drop table if exists \`register_entry\`;`);
    this.addSql(`drop table if exists \`register_entry_amendment\`;`);
    this.addSql(`drop table if exists \`reported_figure\`;`);
    this.addSql(`drop table if exists \`figure_request\`;`);
    this.addSql(`drop table if exists \`figure_answer\`;`);
    this.addSql(`drop table if exists \`reported_item\`;`);
    this.addSql(`drop table if exists \`role_holding\`;`);
    this.addSql(`drop table if exists \`screening\`;`);
    this.addSql(`drop table if exists \`seed_load\`;`);
    this.addSql(`drop table if exists \`session\`;`);
    this.addSql(`drop table if exists \`site\`;`);
    this.addSql(`drop table if exists \`roster_member\`;`);
    this.addSql(`drop table if exists \`mediation_case\`;`);
    this.addSql(`drop table if exists \`mediation_session\`;`);
    this.addSql(`drop table if exists \`slip_code\`;`);
    this.addSql(`drop table if exists \`slot\`;`);
    this.addSql(`drop table if exists \`booking\`;`);
    this.addSql(`drop table if exists \`consultation\`;`);
    this.addSql(`drop table if exists \`consultation_amendment\`;`);
    this.addSql(`drop table if exists \`staff_account\`;`);
  }
}
