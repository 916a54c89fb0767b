import { Migration } from '@mikro-orm/migrations';

export class Migration20261122000000_Initial extends Migration {
  override name = 'Migration20261122000000_Initial';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`attempt_count\` (\`id\` integer not null primary key autoincrement, \`subject\` text not null, \`count\` integer not null, \`until\` bigint not null);`,
    );
    this.addSql(`create unique index \`attempt_count_subject_unique\` on \`attempt_count\` (\`subject\`);`);

    this.addSql(
      `create table \`audit_entry\` (\`id\` integer not null primary key autoincrement, \`at\` datetime not null, \`actor\` text not null, \`act\` text not null, \`thing\` text not null, \`from_state\` text null, \`to_state\` text null, \`reason\` text null, \`seal_number\` integer null);`,
    );
    this.addSql(`create index \`audit_entry_thing_index\` on \`audit_entry\` (\`thing\`);`);
    this.addSql(`create index \`audit_entry_seal_number_index\` on \`audit_entry\` (\`seal_number\`);`);

    this.addSql(
      `create table \`audit_seal\` (\`id\` integer not null primary key autoincrement, \`number\` integer not null, \`rows\` integer not null, \`first_id\` integer not null, \`last_id\` integer not null, \`previous_head\` text not null, \`head\` text not null, \`sealed_at\` datetime not null);`,
    );
    this.addSql(`create unique index \`audit_seal_number_unique\` on \`audit_seal\` (\`number\`);`);

    this.addSql(
      `create table \`figure_definition\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`owner_code\` text not null, \`definition\` json not null, \`version\` integer not null default 1);`,
    );
    this.addSql(`create unique index \`figure_definition_code_unique\` on \`figure_definition\` (\`code\`);`);
    this.addSql(`create index \`figure_definition_owner_code_index\` on \`figure_definition\` (\`owner_code\`);`);

    this.addSql(
      `create table \`holiday\` (\`id\` integer not null primary key autoincrement, \`day\` date not null, \`kind\` text not null, \`name\` text not null, \`source\` text not null);`,
    );
    this.addSql(`create unique index \`holiday_day_unique\` on \`holiday\` (\`day\`);`);

    this.addSql(
      `create table \`idempotency_key\` (\`id\` integer not null primary key autoincrement, \`owner\` text not null, \`key\` text not null, \`act\` text not null, \`body_digest\` text not null, \`answer_cipher\` mediumtext null, \`created_at\` datetime not null);`,
    );
    this.addSql(`create index \`idempotency_key_created_at_index\` on \`idempotency_key\` (\`created_at\`);`);
    this.addSql(
      `create unique index \`idempotency_key_owner_key_unique\` on \`idempotency_key\` (\`owner\`, \`key\`);`,
    );

    this.addSql(
      `create table \`norm\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`place\` text not null, \`value\` text not null, \`source\` text not null, \`valid_from\` date not null, \`valid_to\` date null);`,
    );
    this.addSql(
      `create unique index \`norm_code_place_valid_from_unique\` on \`norm\` (\`code\`, \`place\`, \`valid_from\`);`,
    );

    this.addSql(
      `create table \`org_unit\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`name\` text not null, \`kind\` text not null, \`parent_id\` integer null, \`place\` text not null, \`trait\` text null, \`valid_from\` date not null, \`valid_to\` date null, \`provenance\` text not null, constraint \`org_unit_parent_id_foreign\` foreign key (\`parent_id\`) references \`org_unit\` (\`id\`) on delete set null);`,
    );
    this.addSql(`create unique index \`org_unit_code_unique\` on \`org_unit\` (\`code\`);`);
    this.addSql(`create index \`org_unit_parent_id_index\` on \`org_unit\` (\`parent_id\`);`);
    this.addSql(`create index \`org_unit_place_index\` on \`org_unit\` (\`place\`);`);

    this.addSql(
      `create table \`online_post\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`posted_on\` date not null, \`title\` text not null, \`channel\` text not null, \`theme\` text null, \`reads\` integer not null default 0, constraint \`online_post_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`online_post_check\` check (\`reads\` >= 0));`,
    );
    this.addSql(`create index \`online_post_unit_id_index\` on \`online_post\` (\`unit_id\`);`);
    this.addSql(`create index \`online_post_place_posted_on_index\` on \`online_post\` (\`place\`, \`posted_on\`);`);

    this.addSql(
      `create table \`edition\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`kind\` text not null, \`year\` integer not null, \`state\` text not null, \`outline\` json not null, \`day\` date null, \`published_on\` date null, \`frozen\` json null, \`docx_digest\` text null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, constraint \`edition_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(`create index \`edition_unit_id_index\` on \`edition\` (\`unit_id\`);`);
    this.addSql(`create index \`edition_place_year_index\` on \`edition\` (\`place\`, \`year\`);`);
    this.addSql(
      `create unique index \`edition_unit_id_kind_year_unique\` on \`edition\` (\`unit_id\`, \`kind\`, \`year\`);`,
    );

    this.addSql(
      `create table \`edition_file\` (\`id\` integer not null primary key autoincrement, \`edition_id\` integer not null, \`format\` text not null, \`bytes\` mediumblob not null, constraint \`edition_file_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`));`,
    );
    this.addSql(`create index \`edition_file_edition_id_index\` on \`edition_file\` (\`edition_id\`);`);
    this.addSql(
      `create unique index \`edition_file_edition_id_format_unique\` on \`edition_file\` (\`edition_id\`, \`format\`);`,
    );

    this.addSql(
      `create table \`edition_contribution\` (\`id\` integer not null primary key autoincrement, \`edition_id\` integer not null, \`figure_key\` text not null, \`strand\` integer not null, \`record_set\` text not null, \`record_id\` integer not null, \`record_version\` integer not null, \`amount\` bigint not null, constraint \`edition_contribution_edition_id_foreign\` foreign key (\`edition_id\`) references \`edition\` (\`id\`));`,
    );
    this.addSql(`create index \`edition_contribution_edition_id_index\` on \`edition_contribution\` (\`edition_id\`);`);
    this.addSql(
      `create unique index \`edition_contribution_edition_id_figure_key_strand_record_id_unique\` on \`edition_contribution\` (\`edition_id\`, \`figure_key\`, \`strand\`, \`record_id\`);`,
    );

    this.addSql(
      `create table \`org_unit_place\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`from\` date not null, \`to\` date null, constraint \`org_unit_place_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(`create index \`org_unit_place_unit_id_index\` on \`org_unit_place\` (\`unit_id\`);`);
    this.addSql(`create index \`org_unit_place_place_index\` on \`org_unit_place\` (\`place\`);`);
    this.addSql(
      `create unique index \`org_unit_place_unit_id_from_unique\` on \`org_unit_place\` (\`unit_id\`, \`from\`);`,
    );

    this.addSql(
      `create table \`org_unit_succession\` (\`id\` integer not null primary key autoincrement, \`predecessor_id\` integer not null, \`successor_id\` integer not null, \`kind\` text not null, \`on\` date not null, constraint \`org_unit_succession_predecessor_id_foreign\` foreign key (\`predecessor_id\`) references \`org_unit\` (\`id\`), constraint \`org_unit_succession_successor_id_foreign\` foreign key (\`successor_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(
      `create index \`org_unit_succession_predecessor_id_index\` on \`org_unit_succession\` (\`predecessor_id\`);`,
    );
    this.addSql(
      `create index \`org_unit_succession_successor_id_index\` on \`org_unit_succession\` (\`successor_id\`);`,
    );
    this.addSql(
      `create unique index \`org_unit_succession_predecessor_id_successor_id_on_unique\` on \`org_unit_succession\` (\`predecessor_id\`, \`successor_id\`, \`on\`);`,
    );

    this.addSql(
      `create table \`outreach_event\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`held_on\` date not null, \`starts_at\` integer null, \`title\` text not null, \`kind\` text not null, \`theme\` text null, \`state\` text not null, \`venue\` text null, \`organiser\` text null, \`speaker\` text null, \`audience\` text null, \`by_volunteers\` integer not null default false, \`attendance\` integer not null default 0, \`reached\` integer not null default 0, \`materials\` integer not null default 0, \`questions\` integer not null default 0, \`volunteers\` integer not null default 0, \`cancel_reason_cipher\` text null, constraint \`outreach_event_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`outreach_event_check\` check (attendance >= 0 and reached >= 0 and materials >= 0 and questions >= 0 and volunteers >= 0));`,
    );
    this.addSql(`create index \`outreach_event_unit_id_index\` on \`outreach_event\` (\`unit_id\`);`);
    this.addSql(`create index \`outreach_event_place_held_on_index\` on \`outreach_event\` (\`place\`, \`held_on\`);`);

    this.addSql(
      `create table \`event_seating\` (\`id\` integer not null primary key autoincrement, \`event_id\` integer not null, \`capacity\` integer not null, \`taken\` integer not null default 0, \`open\` integer not null default false, constraint \`event_seating_event_id_foreign\` foreign key (\`event_id\`) references \`outreach_event\` (\`id\`), constraint \`event_seats\` check (capacity >= 1 and taken >= 0 and taken <= capacity));`,
    );
    this.addSql(`create index \`event_seating_event_id_index\` on \`event_seating\` (\`event_id\`);`);
    this.addSql(`create unique index \`event_seating_event_id_unique\` on \`event_seating\` (\`event_id\`);`);

    this.addSql(
      `create table \`person\` (\`id\` integer not null primary key autoincrement, \`name_cipher\` text not null, \`phone_cipher\` text null, \`phone_index\` text null, \`female\` integer null, \`minority\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1);`,
    );
    this.addSql(`create unique index \`person_phone_index_unique\` on \`person\` (\`phone_index\`);`);

    this.addSql(
      `create table \`notice\` (\`id\` integer not null primary key autoincrement, \`person_id\` integer not null, \`kind\` text not null, \`data\` json not null, \`state\` text not null, \`created_at\` datetime not null, constraint \`notice_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`notice_person_id_index\` on \`notice\` (\`person_id\`);`);
    this.addSql(`create index \`notice_state_id_index\` on \`notice\` (\`state\`, \`id\`);`);

    this.addSql(
      `create table \`event_sign_up\` (\`id\` integer not null primary key autoincrement, \`event_id\` integer not null, \`person_id\` integer not null, \`state\` text not null, \`active_key\` text null, \`created_at\` datetime not null, constraint \`event_sign_up_event_id_foreign\` foreign key (\`event_id\`) references \`outreach_event\` (\`id\`), constraint \`event_sign_up_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`event_sign_up_event_id_index\` on \`event_sign_up\` (\`event_id\`);`);
    this.addSql(`create index \`event_sign_up_person_id_index\` on \`event_sign_up\` (\`person_id\`);`);
    this.addSql(`create unique index \`event_sign_up_active_key_unique\` on \`event_sign_up\` (\`active_key\`);`);
    this.addSql(`create index \`event_sign_up_event_id_state_index\` on \`event_sign_up\` (\`event_id\`, \`state\`);`);
    this.addSql(
      `create index \`event_sign_up_person_id_state_index\` on \`event_sign_up\` (\`person_id\`, \`state\`);`,
    );

    this.addSql(
      `create table \`duty_shift\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`held_on\` date not null, \`adviser_id\` integer null, \`mode\` text not null, \`state\` text not null, \`starts_at\` integer not null, \`minutes\` integer not null, \`note_cipher\` text null, constraint \`duty_shift_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`duty_shift_adviser_id_foreign\` foreign key (\`adviser_id\`) references \`person\` (\`id\`) on delete set null, constraint \`duty_shift_check\` check (minutes >= 0 and minutes <= 1440 and starts_at >= 0 and starts_at < 1440));`,
    );
    this.addSql(`create index \`duty_shift_unit_id_index\` on \`duty_shift\` (\`unit_id\`);`);
    this.addSql(`create index \`duty_shift_adviser_id_index\` on \`duty_shift\` (\`adviser_id\`);`);
    this.addSql(`create index \`duty_shift_place_held_on_index\` on \`duty_shift\` (\`place\`, \`held_on\`);`);

    this.addSql(
      `create table \`adviser_assignment\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`starts_on\` date not null, \`ends_on\` date null, \`adviser_id\` integer null, \`firm\` text not null, \`contract_number\` text null, \`served_kind\` text not null, \`served\` text not null, constraint \`adviser_assignment_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`adviser_assignment_adviser_id_foreign\` foreign key (\`adviser_id\`) references \`person\` (\`id\`) on delete set null, constraint \`adviser_assignment_check\` check (ends_on is null or ends_on >= starts_on));`,
    );
    this.addSql(`create index \`adviser_assignment_unit_id_index\` on \`adviser_assignment\` (\`unit_id\`);`);
    this.addSql(`create index \`adviser_assignment_adviser_id_index\` on \`adviser_assignment\` (\`adviser_id\`);`);
    this.addSql(
      `create index \`adviser_assignment_place_starts_on_index\` on \`adviser_assignment\` (\`place\`, \`starts_on\`);`,
    );

    this.addSql(
      `create table \`phone_code\` (\`id\` integer not null primary key autoincrement, \`phone_index\` text not null, \`code_digest\` text not null, \`expires_at\` datetime not null, \`tries\` integer not null);`,
    );
    this.addSql(`create unique index \`phone_code_phone_index_unique\` on \`phone_code\` (\`phone_index\`);`);

    this.addSql(
      `create table \`referral\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`referred_on\` date not null, \`target\` text not null, \`outcome\` text not null, \`outcome_on\` date null, \`client_key\` text null, \`client_name_cipher\` text null, \`note_cipher\` text null, constraint \`referral_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(`create index \`referral_unit_id_index\` on \`referral\` (\`unit_id\`);`);
    this.addSql(`create index \`referral_place_referred_on_index\` on \`referral\` (\`place\`, \`referred_on\`);`);

    this.addSql(
      `create table \`register\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`name\` text not null, \`owner_code\` text null, \`unit_of_measure\` text not null, \`unit_word\` text null, \`categories\` json null, \`columns\` json not null);`,
    );
    this.addSql(`create unique index \`register_code_unique\` on \`register\` (\`code\`);`);

    this.addSql(
      `create table \`register_entry\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`day\` date not null, \`register\` text not null, \`category\` text null, \`status\` text null, \`subject\` text null, \`values\` json not null, \`texts\` json null, constraint \`register_entry_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(`create index \`register_entry_unit_id_index\` on \`register_entry\` (\`unit_id\`);`);
    this.addSql(
      `create index \`register_entry_place_register_day_index\` on \`register_entry\` (\`place\`, \`register\`, \`day\`);`,
    );

    this.addSql(
      `create table \`register_entry_amendment\` (\`id\` integer not null primary key autoincrement, \`entry_id\` integer not null, \`by_id\` integer not null, \`at\` datetime not null, \`version\` integer not null, \`reason_cipher\` text not null, \`before_cipher\` text not null, constraint \`register_entry_amendment_entry_id_foreign\` foreign key (\`entry_id\`) references \`register_entry\` (\`id\`), constraint \`register_entry_amendment_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(
      `create index \`register_entry_amendment_entry_id_index\` on \`register_entry_amendment\` (\`entry_id\`);`,
    );
    this.addSql(`create index \`register_entry_amendment_by_id_index\` on \`register_entry_amendment\` (\`by_id\`);`);
    this.addSql(
      `create unique index \`register_entry_amendment_entry_id_version_unique\` on \`register_entry_amendment\` (\`entry_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`reported_figure\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`item\` text not null, \`period_from\` date not null, \`period_to\` date not null, \`cut_off\` date null, \`as_of\` date null, \`value_kind\` text not null default 'number', \`value\` bigint null, \`short_text\` text null, \`unit_of_measure\` text not null, \`source_office\` text not null, \`document\` text not null, \`entered_by\` text null, \`remark\` text null, \`findings\` json not null, constraint \`reported_figure_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(`create index \`reported_figure_unit_id_index\` on \`reported_figure\` (\`unit_id\`);`);
    this.addSql(
      `create index \`reported_figure_place_period_from_index\` on \`reported_figure\` (\`place\`, \`period_from\`);`,
    );
    this.addSql(
      `create unique index \`reported_figure_unit_id_item_period_from_period_to_unique\` on \`reported_figure\` (\`unit_id\`, \`item\`, \`period_from\`, \`period_to\`);`,
    );

    this.addSql(
      `create table \`figure_request\` (\`id\` integer not null primary key autoincrement, \`card_id\` integer not null, \`office_id\` integer not null, \`office_place\` text not null, \`state\` text not null, \`due_on\` date not null, \`answered_on\` date null, \`reminded_on\` date null, \`asked_by_id\` integer not null, \`version\` integer not null default 1, constraint \`figure_request_card_id_foreign\` foreign key (\`card_id\`) references \`reported_figure\` (\`id\`), constraint \`figure_request_office_id_foreign\` foreign key (\`office_id\`) references \`org_unit\` (\`id\`), constraint \`figure_request_asked_by_id_foreign\` foreign key (\`asked_by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create unique index \`figure_request_card_id_unique\` on \`figure_request\` (\`card_id\`);`);
    this.addSql(`create index \`figure_request_office_id_index\` on \`figure_request\` (\`office_id\`);`);
    this.addSql(`create index \`figure_request_asked_by_id_index\` on \`figure_request\` (\`asked_by_id\`);`);
    this.addSql(
      `create index \`figure_request_office_place_state_index\` on \`figure_request\` (\`office_place\`, \`state\`);`,
    );

    this.addSql(
      `create table \`figure_answer\` (\`id\` integer not null primary key autoincrement, \`request_id\` integer not null, \`value\` bigint not null, \`document\` text not null, \`cut_off\` date null, \`by_id\` integer not null, \`at\` datetime not null, constraint \`figure_answer_request_id_foreign\` foreign key (\`request_id\`) references \`figure_request\` (\`id\`), constraint \`figure_answer_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`figure_answer_request_id_index\` on \`figure_answer\` (\`request_id\`);`);
    this.addSql(`create index \`figure_answer_by_id_index\` on \`figure_answer\` (\`by_id\`);`);

    this.addSql(
      `create table \`reported_item\` (\`id\` integer not null primary key autoincrement, \`code\` text not null, \`name\` text not null, \`unit_of_measure\` text not null, \`unit_word\` text null, \`adds_over_units\` integer not null default false);`,
    );
    this.addSql(`create unique index \`reported_item_code_unique\` on \`reported_item\` (\`code\`);`);

    this.addSql(
      `create table \`role_holding\` (\`id\` integer not null primary key autoincrement, \`person_id\` integer not null, \`role\` text not null, \`unit_id\` integer not null, \`place\` text not null, \`from\` date not null, \`to\` date null, constraint \`role_holding_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`), constraint \`role_holding_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(`create index \`role_holding_person_id_index\` on \`role_holding\` (\`person_id\`);`);
    this.addSql(`create index \`role_holding_unit_id_index\` on \`role_holding\` (\`unit_id\`);`);
    this.addSql(`create index \`role_holding_place_role_index\` on \`role_holding\` (\`place\`, \`role\`);`);

    this.addSql(
      `create table \`screening\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`held_on\` date not null, \`found\` integer not null default 0, \`prevented\` integer not null default 0, \`note_cipher\` text null, constraint \`screening_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`screening_check\` check (found >= 0 and prevented >= 0));`,
    );
    this.addSql(`create index \`screening_unit_id_index\` on \`screening\` (\`unit_id\`);`);
    this.addSql(`create index \`screening_place_held_on_index\` on \`screening\` (\`place\`, \`held_on\`);`);

    this.addSql(
      `create table \`seed_load\` (\`id\` integer not null primary key autoincrement, \`name\` text not null, \`digest\` text not null, \`loaded_at\` datetime not null);`,
    );
    this.addSql(`create unique index \`seed_load_name_unique\` on \`seed_load\` (\`name\`);`);

    this.addSql(
      `create table \`session\` (\`id\` integer not null primary key autoincrement, \`token_digest\` text not null, \`person_id\` integer not null, \`kind\` text not null, \`created_at\` datetime not null, \`last_seen_at\` datetime not null, \`expires_at\` datetime not null, \`revoked_at\` datetime null, constraint \`session_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create unique index \`session_token_digest_unique\` on \`session\` (\`token_digest\`);`);
    this.addSql(`create index \`session_person_id_index\` on \`session\` (\`person_id\`);`);

    this.addSql(
      `create table \`site\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`kind\` text not null, \`subkind\` text null, \`committee_kind\` text null, \`name\` text not null, \`opened_on\` date not null, \`closed_on\` date null, \`area\` bigint not null default 0, constraint \`site_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`site_check\` check (area >= 0 and (closed_on is null or closed_on >= opened_on)));`,
    );
    this.addSql(`create index \`site_unit_id_index\` on \`site\` (\`unit_id\`);`);
    this.addSql(`create index \`site_place_kind_opened_on_index\` on \`site\` (\`place\`, \`kind\`, \`opened_on\`);`);

    this.addSql(
      `create table \`roster_member\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`roster\` text not null, \`person_id\` integer null, \`person_key\` text not null, \`joined_on\` date not null, \`left_on\` date null, \`full_time\` integer not null default false, \`certified\` integer not null default false, \`certificate\` text null, \`site_id\` integer null, constraint \`roster_member_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`roster_member_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete set null, constraint \`roster_member_site_id_foreign\` foreign key (\`site_id\`) references \`site\` (\`id\`) on delete set null, constraint \`roster_member_check\` check (left_on is null or left_on >= joined_on));`,
    );
    this.addSql(`create index \`roster_member_unit_id_index\` on \`roster_member\` (\`unit_id\`);`);
    this.addSql(`create index \`roster_member_person_id_index\` on \`roster_member\` (\`person_id\`);`);
    this.addSql(`create index \`roster_member_site_id_index\` on \`roster_member\` (\`site_id\`);`);
    this.addSql(
      `create index \`roster_member_place_roster_joined_on_index\` on \`roster_member\` (\`place\`, \`roster\`, \`joined_on\`);`,
    );

    this.addSql(
      `create table \`mediation_case\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`file_number\` text null, \`state\` text not null, \`requested_on\` date null, \`accepted_on\` date null, \`concluded_on\` date null, \`performed_on\` date null, \`confirmed_on\` date null, \`committee_id\` integer null, \`committee_kind\` text not null, \`dispute_type\` text not null, \`source\` text not null, \`outcome\` text not null, \`agreement_form\` text null, \`performance\` text null, \`confirmation\` text not null default 'none', \`amount\` bigint not null default 0, \`prevented_crime\` integer not null default false, \`prevented_crime_people\` integer not null default 0, \`prevented_petition\` integer not null default false, \`prevented_petition_people\` integer not null default 0, \`followed_up\` integer not null default false, \`facts_cipher\` text null, constraint \`mediation_case_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`mediation_case_committee_id_foreign\` foreign key (\`committee_id\`) references \`site\` (\`id\`) on delete set null, constraint \`mediation_case_agreed_on_a_day\` check (agreement_form is null or concluded_on is not null), constraint \`mediation_case_quantities\` check (amount >= 0 and prevented_crime_people >= 0 and prevented_petition_people >= 0));`,
    );
    this.addSql(`create index \`mediation_case_unit_id_index\` on \`mediation_case\` (\`unit_id\`);`);
    this.addSql(`create index \`mediation_case_committee_id_index\` on \`mediation_case\` (\`committee_id\`);`);
    this.addSql(
      `create index \`mediation_case_place_accepted_on_index\` on \`mediation_case\` (\`place\`, \`accepted_on\`);`,
    );
    this.addSql(
      `create index \`mediation_case_place_concluded_on_index\` on \`mediation_case\` (\`place\`, \`concluded_on\`);`,
    );

    this.addSql(
      `create table \`mediation_session\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`case_id\` integer not null, \`held_on\` date not null, \`with_adviser\` integer not null default false, \`via_platform\` integer not null default false, constraint \`mediation_session_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`mediation_session_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`));`,
    );
    this.addSql(`create index \`mediation_session_unit_id_index\` on \`mediation_session\` (\`unit_id\`);`);
    this.addSql(`create index \`mediation_session_case_id_index\` on \`mediation_session\` (\`case_id\`);`);
    this.addSql(
      `create index \`mediation_session_place_held_on_index\` on \`mediation_session\` (\`place\`, \`held_on\`);`,
    );

    this.addSql(
      `create table \`slip_code\` (\`id\` integer not null primary key autoincrement, \`code_digest\` text not null, \`person_id\` integer not null, \`issued_by_id\` integer not null, \`unit_id\` integer not null, \`place\` text not null, \`created_at\` datetime not null, \`expires_at\` datetime not null, \`used_at\` datetime null, constraint \`slip_code_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`), constraint \`slip_code_issued_by_id_foreign\` foreign key (\`issued_by_id\`) references \`person\` (\`id\`), constraint \`slip_code_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(`create unique index \`slip_code_code_digest_unique\` on \`slip_code\` (\`code_digest\`);`);
    this.addSql(`create index \`slip_code_person_id_index\` on \`slip_code\` (\`person_id\`);`);
    this.addSql(`create index \`slip_code_issued_by_id_index\` on \`slip_code\` (\`issued_by_id\`);`);
    this.addSql(`create index \`slip_code_unit_id_index\` on \`slip_code\` (\`unit_id\`);`);

    this.addSql(
      `create table \`slot\` (\`id\` integer not null primary key autoincrement, \`shift_id\` integer not null, \`unit_id\` integer not null, \`place\` text not null, \`day\` date not null, \`starts_at\` integer not null, \`minutes\` integer not null, \`capacity\` integer not null, \`taken\` integer not null default 0, \`closed\` integer not null default false, constraint \`slot_shift_id_foreign\` foreign key (\`shift_id\`) references \`duty_shift\` (\`id\`), constraint \`slot_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`slot_places\` check (taken >= 0 and taken <= capacity), constraint \`slot_times\` check (minutes > 0 and starts_at >= 0 and starts_at < 1440));`,
    );
    this.addSql(`create index \`slot_shift_id_index\` on \`slot\` (\`shift_id\`);`);
    this.addSql(`create index \`slot_unit_id_index\` on \`slot\` (\`unit_id\`);`);
    this.addSql(`create index \`slot_unit_id_day_index\` on \`slot\` (\`unit_id\`, \`day\`);`);
    this.addSql(`create unique index \`slot_shift_id_starts_at_unique\` on \`slot\` (\`shift_id\`, \`starts_at\`);`);

    this.addSql(
      `create table \`booking\` (\`id\` integer not null primary key autoincrement, \`slot_id\` integer not null, \`served_id\` integer not null, \`booked_by_id\` integer not null, \`by_staff\` integer not null, \`served_name_cipher\` text not null, \`identity_cipher\` text not null, \`state\` text not null, \`matter\` text not null, \`note_cipher\` text not null, \`active_key\` text null, \`cancel_reason_cipher\` text null, \`created_at\` datetime not null, constraint \`booking_slot_id_foreign\` foreign key (\`slot_id\`) references \`slot\` (\`id\`), constraint \`booking_served_id_foreign\` foreign key (\`served_id\`) references \`person\` (\`id\`), constraint \`booking_booked_by_id_foreign\` foreign key (\`booked_by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`booking_slot_id_index\` on \`booking\` (\`slot_id\`);`);
    this.addSql(`create index \`booking_served_id_index\` on \`booking\` (\`served_id\`);`);
    this.addSql(`create index \`booking_booked_by_id_index\` on \`booking\` (\`booked_by_id\`);`);
    this.addSql(`create unique index \`booking_active_key_unique\` on \`booking\` (\`active_key\`);`);
    this.addSql(`create index \`booking_slot_id_state_index\` on \`booking\` (\`slot_id\`, \`state\`);`);
    this.addSql(`create index \`booking_booked_by_id_state_index\` on \`booking\` (\`booked_by_id\`, \`state\`);`);
    this.addSql(`create index \`booking_served_id_state_index\` on \`booking\` (\`served_id\`, \`state\`);`);

    this.addSql(
      `create table \`consultation\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`held_on\` date not null, \`adviser_id\` integer null, \`service_kind\` text not null, \`mode\` text not null, \`channel\` text not null, \`matter\` text not null, \`result\` text not null, \`persons\` integer not null default 1, \`minutes\` integer not null default 0, \`client_key\` text null, \`client_name_cipher\` text null, \`booking_id\` integer null, \`summary_cipher\` text null, constraint \`consultation_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`consultation_adviser_id_foreign\` foreign key (\`adviser_id\`) references \`person\` (\`id\`) on delete set null, constraint \`consultation_booking_id_foreign\` foreign key (\`booking_id\`) references \`booking\` (\`id\`) on delete set null, constraint \`consultation_check\` check (persons >= 1 and minutes >= 0));`,
    );
    this.addSql(`create index \`consultation_unit_id_index\` on \`consultation\` (\`unit_id\`);`);
    this.addSql(`create index \`consultation_adviser_id_index\` on \`consultation\` (\`adviser_id\`);`);
    this.addSql(`create index \`consultation_booking_id_index\` on \`consultation\` (\`booking_id\`);`);
    this.addSql(`create unique index \`consultation_booking_id_unique\` on \`consultation\` (\`booking_id\`);`);
    this.addSql(`create index \`consultation_place_held_on_index\` on \`consultation\` (\`place\`, \`held_on\`);`);

    this.addSql(
      `create table \`consultation_amendment\` (\`id\` integer not null primary key autoincrement, \`consultation_id\` integer not null, \`by_id\` integer not null, \`at\` datetime not null, \`version\` integer not null, \`reason_cipher\` text not null, \`before_cipher\` text not null, constraint \`consultation_amendment_consultation_id_foreign\` foreign key (\`consultation_id\`) references \`consultation\` (\`id\`), constraint \`consultation_amendment_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(
      `create index \`consultation_amendment_consultation_id_index\` on \`consultation_amendment\` (\`consultation_id\`);`,
    );
    this.addSql(`create index \`consultation_amendment_by_id_index\` on \`consultation_amendment\` (\`by_id\`);`);
    this.addSql(
      `create unique index \`consultation_amendment_consultation_id_version_unique\` on \`consultation_amendment\` (\`consultation_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`staff_account\` (\`id\` integer not null primary key autoincrement, \`username\` text not null, \`person_id\` integer not null, \`password_hash\` text not null, \`totp_cipher\` text null, \`totp_step\` integer null, \`created_at\` datetime not null, constraint \`staff_account_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create unique index \`staff_account_username_unique\` on \`staff_account\` (\`username\`);`);
    this.addSql(`create unique index \`staff_account_person_id_unique\` on \`staff_account\` (\`person_id\`);`);
  }

  override down(): void | Promise<void> {
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
