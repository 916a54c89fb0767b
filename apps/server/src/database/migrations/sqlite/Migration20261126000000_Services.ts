import { Migration } from '@mikro-orm/migrations';

export class Migration20261126000000_Services extends Migration {
  override name = 'Migration20261126023844_Services';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`consent_text\` (\`id\` integer not null primary key autoincrement, \`kind\` text not null, \`version\` integer not null, \`valid_from\` date not null, \`asks_again\` integer not null default true, \`title\` text not null, \`asked\` text not null, \`why\` text not null, \`kept\` text not null, \`body\` text not null);`,
    );
    this.addSql(
      `create unique index \`consent_text_kind_version_unique\` on \`consent_text\` (\`kind\`, \`version\`);`,
    );
    this.addSql(
      `create unique index \`consent_text_kind_valid_from_unique\` on \`consent_text\` (\`kind\`, \`valid_from\`);`,
    );

    this.addSql(
      `create table \`org_unit_name\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`name\` text not null, \`from\` date not null, \`to\` date not null, constraint \`org_unit_name_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`));`,
    );
    this.addSql(`create index \`org_unit_name_unit_id_index\` on \`org_unit_name\` (\`unit_id\`);`);
    this.addSql(
      `create unique index \`org_unit_name_unit_id_from_unique\` on \`org_unit_name\` (\`unit_id\`, \`from\`);`,
    );

    this.addSql(
      `create table \`mediation_request\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`state\` text not null, \`requested_on\` date not null, \`created_at\` datetime not null, \`requested_by_id\` integer not null, \`by_staff\` integer not null, \`entered_by_id\` integer not null, \`dispute_type\` text not null, \`facts_cipher\` text not null, \`claims_cipher\` text not null, \`decided_on\` date null, \`decided_by_id\` integer null, \`reason_cipher\` text null, \`elsewhere\` text null, constraint \`mediation_request_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`mediation_request_requested_by_id_foreign\` foreign key (\`requested_by_id\`) references \`person\` (\`id\`), constraint \`mediation_request_entered_by_id_foreign\` foreign key (\`entered_by_id\`) references \`person\` (\`id\`), constraint \`mediation_request_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`person\` (\`id\`) on delete set null);`,
    );
    this.addSql(`create index \`mediation_request_unit_id_index\` on \`mediation_request\` (\`unit_id\`);`);
    this.addSql(
      `create index \`mediation_request_requested_by_id_index\` on \`mediation_request\` (\`requested_by_id\`);`,
    );
    this.addSql(`create index \`mediation_request_entered_by_id_index\` on \`mediation_request\` (\`entered_by_id\`);`);
    this.addSql(`create index \`mediation_request_decided_by_id_index\` on \`mediation_request\` (\`decided_by_id\`);`);
    this.addSql(
      `create index \`mediation_request_place_state_requested_on_index\` on \`mediation_request\` (\`place\`, \`state\`, \`requested_on\`);`,
    );
    this.addSql(
      `create index \`mediation_request_requested_by_id_state_index\` on \`mediation_request\` (\`requested_by_id\`, \`state\`);`,
    );

    this.addSql(
      `create table \`filled_sheet\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`office_id\` integer not null, \`office_place\` text not null, \`by_id\` integer not null, \`at\` datetime not null, constraint \`filled_sheet_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`filled_sheet_office_id_foreign\` foreign key (\`office_id\`) references \`org_unit\` (\`id\`), constraint \`filled_sheet_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`filled_sheet_unit_id_index\` on \`filled_sheet\` (\`unit_id\`);`);
    this.addSql(`create index \`filled_sheet_office_id_index\` on \`filled_sheet\` (\`office_id\`);`);
    this.addSql(`create index \`filled_sheet_by_id_index\` on \`filled_sheet\` (\`by_id\`);`);

    this.addSql(
      `create table \`duty_gap\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`month\` text not null, \`by_id\` integer not null, \`at\` datetime not null, \`reason_cipher\` text not null, constraint \`duty_gap_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`duty_gap_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`duty_gap_unit_id_index\` on \`duty_gap\` (\`unit_id\`);`);
    this.addSql(`create index \`duty_gap_by_id_index\` on \`duty_gap\` (\`by_id\`);`);
    this.addSql(`create index \`duty_gap_place_month_index\` on \`duty_gap\` (\`place\`, \`month\`);`);

    this.addSql(
      `create table \`correction_request\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`person_id\` integer not null, \`state\` text not null, \`requested_on\` date not null, \`service_kind\` text not null, \`service_id\` integer not null, \`text_cipher\` text not null, \`answer_cipher\` text null, \`decided_on\` date null, \`decided_by_id\` integer null, constraint \`correction_request_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`correction_request_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`), constraint \`correction_request_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`person\` (\`id\`) on delete set null, constraint \`correction_decided_on_a_day\` check ((decided_on is null) = (answer_cipher is null)));`,
    );
    this.addSql(`create index \`correction_request_unit_id_index\` on \`correction_request\` (\`unit_id\`);`);
    this.addSql(
      `create index \`correction_request_decided_by_id_index\` on \`correction_request\` (\`decided_by_id\`);`,
    );
    this.addSql(
      `create index \`correction_request_place_state_index\` on \`correction_request\` (\`place\`, \`state\`);`,
    );
    this.addSql(`create index \`correction_request_person_id_index\` on \`correction_request\` (\`person_id\`);`);

    this.addSql(
      `create table \`consent\` (\`id\` integer not null primary key autoincrement, \`person_id\` integer not null, \`text_id\` integer not null, \`given_at\` datetime not null, \`withdrawn_at\` datetime null, \`medium\` text not null, \`minor_name_cipher\` text null, \`minor_key\` text null, \`guardian_name_cipher\` text null, \`relation\` text null, \`recorded_by_id\` integer null, \`unit_id\` integer null, \`active_key\` text null, constraint \`consent_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`), constraint \`consent_text_id_foreign\` foreign key (\`text_id\`) references \`consent_text\` (\`id\`), constraint \`consent_recorded_by_id_foreign\` foreign key (\`recorded_by_id\`) references \`person\` (\`id\`) on delete set null, constraint \`consent_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`) on delete set null, constraint \`consent_guardian_whole\` check ((minor_key is null) = (guardian_name_cipher is null) and (minor_key is null) = (relation is null)), constraint \`consent_withdrawn_or_active\` check ((withdrawn_at is null) = (active_key is not null)));`,
    );
    this.addSql(`create index \`consent_person_id_index\` on \`consent\` (\`person_id\`);`);
    this.addSql(`create index \`consent_text_id_index\` on \`consent\` (\`text_id\`);`);
    this.addSql(`create index \`consent_recorded_by_id_index\` on \`consent\` (\`recorded_by_id\`);`);
    this.addSql(`create index \`consent_unit_id_index\` on \`consent\` (\`unit_id\`);`);
    this.addSql(`create unique index \`consent_active_key_unique\` on \`consent\` (\`active_key\`);`);
    this.addSql(`create index \`consent_person_id_text_id_index\` on \`consent\` (\`person_id\`, \`text_id\`);`);

    this.addSql(
      `create table \`complaint\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`kind\` text not null, \`state\` text not null, \`about_role\` text null, \`level\` text not null, \`submitted_on\` date not null, \`submitted_by_id\` integer null, \`code_digest\` text null, \`text_cipher\` text not null, \`service_kind\` text null, \`service_id\` integer null, \`due_on\` date not null, \`assignee_id\` integer null, \`answer_cipher\` text null, \`answered_on\` date null, \`answered_by_id\` integer null, \`note_cipher\` text null, \`closed_on\` date null, constraint \`complaint_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`complaint_submitted_by_id_foreign\` foreign key (\`submitted_by_id\`) references \`person\` (\`id\`) on delete no action, constraint \`complaint_assignee_id_foreign\` foreign key (\`assignee_id\`) references \`person\` (\`id\`) on delete set null, constraint \`complaint_answered_by_id_foreign\` foreign key (\`answered_by_id\`) references \`person\` (\`id\`) on delete set null, constraint \`complaint_named_or_with_code\` check (submitted_by_id is null or code_digest is null), constraint \`complaint_answered_on_a_day\` check ((answered_on is null) = (answer_cipher is null)));`,
    );
    this.addSql(`create index \`complaint_unit_id_index\` on \`complaint\` (\`unit_id\`);`);
    this.addSql(`create unique index \`complaint_code_digest_unique\` on \`complaint\` (\`code_digest\`);`);
    this.addSql(`create index \`complaint_assignee_id_index\` on \`complaint\` (\`assignee_id\`);`);
    this.addSql(`create index \`complaint_answered_by_id_index\` on \`complaint\` (\`answered_by_id\`);`);
    this.addSql(`create index \`complaint_place_submitted_on_index\` on \`complaint\` (\`place\`, \`submitted_on\`);`);
    this.addSql(`create index \`complaint_submitted_by_id_index\` on \`complaint\` (\`submitted_by_id\`);`);

    this.addSql(
      `create table \`complaint_subject\` (\`id\` integer not null primary key autoincrement, \`complaint_id\` integer not null, \`person_id\` integer not null, constraint \`complaint_subject_complaint_id_foreign\` foreign key (\`complaint_id\`) references \`complaint\` (\`id\`), constraint \`complaint_subject_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`complaint_subject_complaint_id_index\` on \`complaint_subject\` (\`complaint_id\`);`);
    this.addSql(`create index \`complaint_subject_person_id_index\` on \`complaint_subject\` (\`person_id\`);`);
    this.addSql(
      `create unique index \`complaint_subject_complaint_id_person_id_unique\` on \`complaint_subject\` (\`complaint_id\`, \`person_id\`);`,
    );

    this.addSql(
      `create table \`attachment\` (\`id\` integer not null primary key autoincrement, \`uploader_id\` integer not null, \`uploaded_at\` datetime not null, \`thing_kind\` text null, \`thing_id\` integer null, \`attached_at\` datetime null, \`name_cipher\` text not null, \`key_cipher\` text not null, \`kind\` text not null, \`size\` integer not null, \`sha256\` text not null, \`retention\` text not null, \`removed_at\` datetime null, constraint \`attachment_uploader_id_foreign\` foreign key (\`uploader_id\`) references \`person\` (\`id\`), constraint \`attachment_thing_whole\` check ((thing_kind is null) = (thing_id is null) and (thing_kind is null) = (attached_at is null)));`,
    );
    this.addSql(`create index \`attachment_uploader_id_index\` on \`attachment\` (\`uploader_id\`);`);
    this.addSql(
      `create index \`attachment_thing_kind_thing_id_index\` on \`attachment\` (\`thing_kind\`, \`thing_id\`);`,
    );
    this.addSql(
      `create index \`attachment_uploader_id_thing_kind_index\` on \`attachment\` (\`uploader_id\`, \`thing_kind\`);`,
    );

    this.addSql(
      `create table \`attachment_piece\` (\`id\` integer not null primary key autoincrement, \`attachment_id\` integer not null, \`number\` integer not null, \`bytes\` mediumblob not null, constraint \`attachment_piece_attachment_id_foreign\` foreign key (\`attachment_id\`) references \`attachment\` (\`id\`) on delete cascade);`,
    );
    this.addSql(`create index \`attachment_piece_attachment_id_index\` on \`attachment_piece\` (\`attachment_id\`);`);
    this.addSql(
      `create unique index \`attachment_piece_attachment_id_number_unique\` on \`attachment_piece\` (\`attachment_id\`, \`number\`);`,
    );

    this.addSql(
      `create table \`rating\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`rated_on\` date not null, \`service\` text not null, \`grade\` text not null, \`remark_cipher\` text null, \`person_id\` integer null, \`service_id\` integer null, constraint \`rating_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`rating_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete set null);`,
    );
    this.addSql(`create index \`rating_unit_id_index\` on \`rating\` (\`unit_id\`);`);
    this.addSql(`create index \`rating_person_id_index\` on \`rating\` (\`person_id\`);`);
    this.addSql(`create index \`rating_place_rated_on_index\` on \`rating\` (\`place\`, \`rated_on\`);`);

    this.addSql(`create table \`rating_token\` (\`token\` text not null primary key);`);

    this.addSql(
      `create table \`record_amendment\` (\`id\` integer not null primary key autoincrement, \`kind\` text not null, \`record_id\` integer not null, \`by_id\` integer not null, \`at\` datetime not null, \`version\` integer not null, \`reason_cipher\` text not null, \`before_cipher\` text not null, constraint \`record_amendment_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`record_amendment_by_id_index\` on \`record_amendment\` (\`by_id\`);`);
    this.addSql(
      `create unique index \`record_amendment_kind_record_id_version_unique\` on \`record_amendment\` (\`kind\`, \`record_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`running_number\` (\`id\` integer not null primary key autoincrement, \`subject\` text not null, \`last\` integer not null);`,
    );
    this.addSql(`create unique index \`running_number_subject_unique\` on \`running_number\` (\`subject\`);`);

    this.addSql(
      `create table \`shift_code\` (\`id\` integer not null primary key autoincrement, \`shift_id\` integer not null, \`code_digest\` text not null, \`expires_at\` datetime not null, constraint \`shift_code_shift_id_foreign\` foreign key (\`shift_id\`) references \`duty_shift\` (\`id\`));`,
    );
    this.addSql(`create index \`shift_code_shift_id_index\` on \`shift_code\` (\`shift_id\`);`);
    this.addSql(`create unique index \`shift_code_code_digest_unique\` on \`shift_code\` (\`code_digest\`);`);

    this.addSql(
      `create table \`shift_offer\` (\`id\` integer not null primary key autoincrement, \`shift_id\` integer not null, \`from_id\` integer not null, \`to_id\` integer not null, \`in_exchange_id\` integer null, \`state\` text not null, \`active_shift\` integer null, \`at\` datetime not null, constraint \`shift_offer_shift_id_foreign\` foreign key (\`shift_id\`) references \`duty_shift\` (\`id\`), constraint \`shift_offer_from_id_foreign\` foreign key (\`from_id\`) references \`person\` (\`id\`), constraint \`shift_offer_to_id_foreign\` foreign key (\`to_id\`) references \`person\` (\`id\`), constraint \`shift_offer_in_exchange_id_foreign\` foreign key (\`in_exchange_id\`) references \`duty_shift\` (\`id\`) on delete set null);`,
    );
    this.addSql(`create index \`shift_offer_shift_id_index\` on \`shift_offer\` (\`shift_id\`);`);
    this.addSql(`create index \`shift_offer_from_id_index\` on \`shift_offer\` (\`from_id\`);`);
    this.addSql(`create index \`shift_offer_to_id_index\` on \`shift_offer\` (\`to_id\`);`);
    this.addSql(`create index \`shift_offer_in_exchange_id_index\` on \`shift_offer\` (\`in_exchange_id\`);`);
    this.addSql(`create unique index \`shift_offer_active_shift_unique\` on \`shift_offer\` (\`active_shift\`);`);
    this.addSql(`create index \`shift_offer_to_id_state_index\` on \`shift_offer\` (\`to_id\`, \`state\`);`);

    this.addSql(
      `create table \`shift_signature\` (\`id\` integer not null primary key autoincrement, \`shift_id\` integer not null, \`version\` integer not null, \`became\` text not null, \`way\` text not null, \`by_id\` integer not null, \`at\` datetime not null, \`signed_on\` date not null, \`signer_cipher\` text null, \`reason_cipher\` text null, \`minutes\` integer not null, \`lines\` integer not null, \`digest\` text not null, constraint \`shift_signature_shift_id_foreign\` foreign key (\`shift_id\`) references \`duty_shift\` (\`id\`), constraint \`shift_signature_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`shift_signature_shift_id_index\` on \`shift_signature\` (\`shift_id\`);`);
    this.addSql(`create index \`shift_signature_by_id_index\` on \`shift_signature\` (\`by_id\`);`);
    this.addSql(
      `create unique index \`shift_signature_shift_id_version_unique\` on \`shift_signature\` (\`shift_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`mediation_volume\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`committee_id\` integer null, \`year\` integer not null, \`number\` integer not null, \`volume_key\` text not null, \`retention\` text not null, \`bound_on\` date not null, \`bound_by_id\` integer not null, constraint \`mediation_volume_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`mediation_volume_committee_id_foreign\` foreign key (\`committee_id\`) references \`site\` (\`id\`) on delete set null, constraint \`mediation_volume_bound_by_id_foreign\` foreign key (\`bound_by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`mediation_volume_unit_id_index\` on \`mediation_volume\` (\`unit_id\`);`);
    this.addSql(`create index \`mediation_volume_committee_id_index\` on \`mediation_volume\` (\`committee_id\`);`);
    this.addSql(`create unique index \`mediation_volume_volume_key_unique\` on \`mediation_volume\` (\`volume_key\`);`);
    this.addSql(`create index \`mediation_volume_bound_by_id_index\` on \`mediation_volume\` (\`bound_by_id\`);`);
    this.addSql(`create index \`mediation_volume_place_year_index\` on \`mediation_volume\` (\`place\`, \`year\`);`);

    this.addSql(
      `create table \`progress_code\` (\`id\` integer not null primary key autoincrement, \`code_digest\` text not null, \`case_id\` integer not null, \`issued_by_id\` integer not null, \`created_at\` datetime not null, \`revoked_at\` datetime null, constraint \`progress_code_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`), constraint \`progress_code_issued_by_id_foreign\` foreign key (\`issued_by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create unique index \`progress_code_code_digest_unique\` on \`progress_code\` (\`code_digest\`);`);
    this.addSql(`create index \`progress_code_case_id_index\` on \`progress_code\` (\`case_id\`);`);
    this.addSql(`create index \`progress_code_issued_by_id_index\` on \`progress_code\` (\`issued_by_id\`);`);

    this.addSql(
      `create table \`mediation_step\` (\`id\` integer not null primary key autoincrement, \`request_id\` integer null, \`case_id\` integer null, \`at\` datetime not null, \`by_id\` integer not null, \`act\` text not null, \`from_state\` text null, \`to_state\` text null, \`reason_cipher\` text null, constraint \`mediation_step_request_id_foreign\` foreign key (\`request_id\`) references \`mediation_request\` (\`id\`) on delete no action, constraint \`mediation_step_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`) on delete no action, constraint \`mediation_step_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`), constraint \`mediation_step_of_something\` check (request_id is not null or case_id is not null));`,
    );
    this.addSql(`create index \`mediation_step_request_id_index\` on \`mediation_step\` (\`request_id\`);`);
    this.addSql(`create index \`mediation_step_case_id_index\` on \`mediation_step\` (\`case_id\`);`);
    this.addSql(`create index \`mediation_step_by_id_index\` on \`mediation_step\` (\`by_id\`);`);

    this.addSql(
      `create table \`mediation_performance\` (\`id\` integer not null primary key autoincrement, \`case_id\` integer not null, \`performance\` text not null, \`on\` date not null, \`note_cipher\` text null, \`by_id\` integer not null, \`at\` datetime not null, constraint \`mediation_performance_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`), constraint \`mediation_performance_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`mediation_performance_case_id_index\` on \`mediation_performance\` (\`case_id\`);`);
    this.addSql(`create index \`mediation_performance_by_id_index\` on \`mediation_performance\` (\`by_id\`);`);

    this.addSql(
      `create table \`mediation_party\` (\`id\` integer not null primary key autoincrement, \`request_id\` integer null, \`case_id\` integer null, \`side\` text not null, \`person_id\` integer null, \`name_cipher\` text not null, \`phone_index\` text null, \`details_cipher\` text not null, \`agent_cipher\` text null, \`party_key\` text not null, \`invited_on\` date null, \`consent\` text not null, \`consent_way\` text null, \`consent_at\` datetime null, \`consent_by_id\` integer null, constraint \`mediation_party_request_id_foreign\` foreign key (\`request_id\`) references \`mediation_request\` (\`id\`) on delete no action, constraint \`mediation_party_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`) on delete no action, constraint \`mediation_party_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete set null, constraint \`mediation_party_consent_by_id_foreign\` foreign key (\`consent_by_id\`) references \`person\` (\`id\`) on delete set null, constraint \`mediation_party_of_something\` check (request_id is not null or case_id is not null), constraint \`mediation_party_consent\` check ((consent_at is null) = (consent_way is null)));`,
    );
    this.addSql(`create index \`mediation_party_request_id_index\` on \`mediation_party\` (\`request_id\`);`);
    this.addSql(`create index \`mediation_party_case_id_index\` on \`mediation_party\` (\`case_id\`);`);
    this.addSql(`create index \`mediation_party_person_id_index\` on \`mediation_party\` (\`person_id\`);`);
    this.addSql(`create index \`mediation_party_consent_by_id_index\` on \`mediation_party\` (\`consent_by_id\`);`);
    this.addSql(`create index \`mediation_party_party_key_index\` on \`mediation_party\` (\`party_key\`);`);
    this.addSql(`create index \`mediation_party_phone_index_index\` on \`mediation_party\` (\`phone_index\`);`);

    this.addSql(
      `create table \`mediation_paper\` (\`id\` integer not null primary key autoincrement, \`case_id\` integer not null, \`paper\` text not null, \`party_id\` integer null, \`keeping\` text not null, \`pages\` integer null, \`title_cipher\` text null, \`on\` date not null, \`by_id\` integer not null, \`at\` datetime not null, \`paper_key\` text null, constraint \`mediation_paper_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`), constraint \`mediation_paper_party_id_foreign\` foreign key (\`party_id\`) references \`mediation_party\` (\`id\`) on delete no action, constraint \`mediation_paper_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`), constraint \`mediation_paper_pages\` check (pages is null or pages > 0));`,
    );
    this.addSql(`create index \`mediation_paper_case_id_index\` on \`mediation_paper\` (\`case_id\`);`);
    this.addSql(`create index \`mediation_paper_party_id_index\` on \`mediation_paper\` (\`party_id\`);`);
    this.addSql(`create index \`mediation_paper_by_id_index\` on \`mediation_paper\` (\`by_id\`);`);
    this.addSql(`create unique index \`mediation_paper_paper_key_unique\` on \`mediation_paper\` (\`paper_key\`);`);

    this.addSql(
      `create table \`mediation_follow_up\` (\`id\` integer not null primary key autoincrement, \`case_id\` integer not null, \`party_id\` integer not null, \`on\` date not null, \`way\` text not null, \`performance\` text null, \`satisfaction\` text null, \`note_cipher\` text not null, \`visitor_id\` integer not null, \`at\` datetime not null, constraint \`mediation_follow_up_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`), constraint \`mediation_follow_up_party_id_foreign\` foreign key (\`party_id\`) references \`mediation_party\` (\`id\`), constraint \`mediation_follow_up_visitor_id_foreign\` foreign key (\`visitor_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`mediation_follow_up_case_id_index\` on \`mediation_follow_up\` (\`case_id\`);`);
    this.addSql(`create index \`mediation_follow_up_party_id_index\` on \`mediation_follow_up\` (\`party_id\`);`);
    this.addSql(`create index \`mediation_follow_up_visitor_id_index\` on \`mediation_follow_up\` (\`visitor_id\`);`);
    this.addSql(
      `create unique index \`mediation_follow_up_party_id_on_unique\` on \`mediation_follow_up\` (\`party_id\`, \`on\`);`,
    );

    this.addSql(
      `create table \`mediation_extension\` (\`id\` integer not null primary key autoincrement, \`case_id\` integer not null, \`from_due\` date not null, \`to_due\` date not null, \`agreed_on\` date not null, \`applicant_way\` text not null, \`respondent_way\` text not null, \`reason_cipher\` text not null, \`by_id\` integer not null, \`at\` datetime not null, constraint \`mediation_extension_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`), constraint \`mediation_extension_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`), constraint \`mediation_extension_forward\` check (to_due > from_due));`,
    );
    this.addSql(`create index \`mediation_extension_case_id_index\` on \`mediation_extension\` (\`case_id\`);`);
    this.addSql(`create index \`mediation_extension_by_id_index\` on \`mediation_extension\` (\`by_id\`);`);

    this.addSql(
      `create table \`mediation_assignment\` (\`id\` integer not null primary key autoincrement, \`case_id\` integer not null, \`kind\` text not null, \`mediator_id\` integer null, \`unit_id\` integer not null, \`from\` date not null, \`to\` date null, \`assigned_by_id\` integer not null, \`active_key\` text null, constraint \`mediation_assignment_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`), constraint \`mediation_assignment_mediator_id_foreign\` foreign key (\`mediator_id\`) references \`person\` (\`id\`) on delete set null, constraint \`mediation_assignment_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`mediation_assignment_assigned_by_id_foreign\` foreign key (\`assigned_by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`mediation_assignment_case_id_index\` on \`mediation_assignment\` (\`case_id\`);`);
    this.addSql(
      `create index \`mediation_assignment_mediator_id_index\` on \`mediation_assignment\` (\`mediator_id\`);`,
    );
    this.addSql(`create index \`mediation_assignment_unit_id_index\` on \`mediation_assignment\` (\`unit_id\`);`);
    this.addSql(
      `create index \`mediation_assignment_assigned_by_id_index\` on \`mediation_assignment\` (\`assigned_by_id\`);`,
    );
    this.addSql(
      `create unique index \`mediation_assignment_active_key_unique\` on \`mediation_assignment\` (\`active_key\`);`,
    );
    this.addSql(
      `create index \`mediation_assignment_mediator_id_to_index\` on \`mediation_assignment\` (\`mediator_id\`, \`to\`);`,
    );
    this.addSql(
      `create index \`mediation_assignment_unit_id_to_index\` on \`mediation_assignment\` (\`unit_id\`, \`to\`);`,
    );

    this.addSql(
      `create table \`mediation_amendment\` (\`id\` integer not null primary key autoincrement, \`case_id\` integer not null, \`by_id\` integer not null, \`at\` datetime not null, \`version\` integer not null, \`reason_cipher\` text not null, \`before_cipher\` text not null, constraint \`mediation_amendment_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`), constraint \`mediation_amendment_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(`create index \`mediation_amendment_case_id_index\` on \`mediation_amendment\` (\`case_id\`);`);
    this.addSql(`create index \`mediation_amendment_by_id_index\` on \`mediation_amendment\` (\`by_id\`);`);
    this.addSql(
      `create unique index \`mediation_amendment_case_id_version_unique\` on \`mediation_amendment\` (\`case_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`mediation_agreement\` (\`id\` integer not null primary key autoincrement, \`case_id\` integer not null, \`form\` text not null, \`text_cipher\` text not null, \`reached_on\` date not null, \`perform_by\` date null, \`amount\` bigint not null default 0, \`sealed_on\` date null, \`effective_on\` date null, \`recorded_by_id\` integer not null, \`version\` integer not null default 1, constraint \`mediation_agreement_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`), constraint \`mediation_agreement_recorded_by_id_foreign\` foreign key (\`recorded_by_id\`) references \`person\` (\`id\`), constraint \`mediation_agreement_amount\` check (amount >= 0));`,
    );
    this.addSql(`create index \`mediation_agreement_case_id_index\` on \`mediation_agreement\` (\`case_id\`);`);
    this.addSql(`create unique index \`mediation_agreement_case_id_unique\` on \`mediation_agreement\` (\`case_id\`);`);
    this.addSql(
      `create index \`mediation_agreement_recorded_by_id_index\` on \`mediation_agreement\` (\`recorded_by_id\`);`,
    );

    this.addSql(
      `create table \`mediation_reply\` (\`id\` integer not null primary key autoincrement, \`party_id\` integer not null, \`session_id\` integer null, \`agreement_id\` integer null, \`kind\` text not null, \`on\` date not null, \`text_cipher\` text null, \`by_id\` integer not null, \`at\` datetime not null, constraint \`mediation_reply_party_id_foreign\` foreign key (\`party_id\`) references \`mediation_party\` (\`id\`), constraint \`mediation_reply_session_id_foreign\` foreign key (\`session_id\`) references \`mediation_session\` (\`id\`) on delete no action, constraint \`mediation_reply_agreement_id_foreign\` foreign key (\`agreement_id\`) references \`mediation_agreement\` (\`id\`) on delete no action, constraint \`mediation_reply_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`), constraint \`mediation_reply_to_one\` check ((session_id is null) <> (agreement_id is null)));`,
    );
    this.addSql(`create index \`mediation_reply_party_id_index\` on \`mediation_reply\` (\`party_id\`);`);
    this.addSql(`create index \`mediation_reply_session_id_index\` on \`mediation_reply\` (\`session_id\`);`);
    this.addSql(`create index \`mediation_reply_agreement_id_index\` on \`mediation_reply\` (\`agreement_id\`);`);
    this.addSql(`create index \`mediation_reply_by_id_index\` on \`mediation_reply\` (\`by_id\`);`);
    this.addSql(
      `create unique index \`mediation_reply_party_id_session_id_kind_unique\` on \`mediation_reply\` (\`party_id\`, \`session_id\`, \`kind\`);`,
    );
    this.addSql(
      `create unique index \`mediation_reply_party_id_agreement_id_kind_unique\` on \`mediation_reply\` (\`party_id\`, \`agreement_id\`, \`kind\`);`,
    );

    this.addSql(
      `create table \`judicial_confirmation\` (\`id\` integer not null primary key autoincrement, \`agreement_id\` integer not null, \`applied_on\` date not null, \`court\` text not null, \`result\` text not null, \`decided_on\` date null, \`document_number\` text null, \`reason_cipher\` text null, \`by_id\` integer not null, \`at\` datetime not null, constraint \`judicial_confirmation_agreement_id_foreign\` foreign key (\`agreement_id\`) references \`mediation_agreement\` (\`id\`), constraint \`judicial_confirmation_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`));`,
    );
    this.addSql(
      `create index \`judicial_confirmation_agreement_id_index\` on \`judicial_confirmation\` (\`agreement_id\`);`,
    );
    this.addSql(
      `create unique index \`judicial_confirmation_agreement_id_unique\` on \`judicial_confirmation\` (\`agreement_id\`);`,
    );
    this.addSql(`create index \`judicial_confirmation_by_id_index\` on \`judicial_confirmation\` (\`by_id\`);`);

    this.addSql(
      `create table \`recovery_code\` (\`id\` integer not null primary key autoincrement, \`account_id\` integer not null, \`code_digest\` text not null, \`used_at\` datetime null, constraint \`recovery_code_account_id_foreign\` foreign key (\`account_id\`) references \`staff_account\` (\`id\`));`,
    );
    this.addSql(`create index \`recovery_code_account_id_index\` on \`recovery_code\` (\`account_id\`);`);
    this.addSql(`create unique index \`recovery_code_code_digest_unique\` on \`recovery_code\` (\`code_digest\`);`);

    this.addSql(
      `create table \`subsidy_decision\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`source\` text not null, \`record_id\` integer not null, \`state\` text not null, \`kind\` text not null, \`payee_id\` integer null, \`amount\` integer not null, \`decided_by_id\` integer not null, \`decided_on\` date not null, \`reason_cipher\` text null, constraint \`subsidy_decision_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`subsidy_decision_payee_id_foreign\` foreign key (\`payee_id\`) references \`person\` (\`id\`) on delete set null, constraint \`subsidy_decision_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`person\` (\`id\`), constraint \`subsidy_decision_amount\` check (amount >= 0));`,
    );
    this.addSql(`create index \`subsidy_decision_unit_id_index\` on \`subsidy_decision\` (\`unit_id\`);`);
    this.addSql(`create index \`subsidy_decision_payee_id_index\` on \`subsidy_decision\` (\`payee_id\`);`);
    this.addSql(`create index \`subsidy_decision_decided_by_id_index\` on \`subsidy_decision\` (\`decided_by_id\`);`);
    this.addSql(
      `create unique index \`subsidy_decision_source_record_id_unique\` on \`subsidy_decision\` (\`source\`, \`record_id\`);`,
    );

    this.addSql(
      `create table \`written_question\` (\`id\` integer not null primary key autoincrement, \`unit_id\` integer not null, \`place\` text not null, \`origin_set\` text null, \`origin_id\` integer null, \`provenance\` text not null default 'recorded', \`version\` integer not null default 1, \`asked_by_id\` integer not null, \`asked_on\` date not null, \`adviser_id\` integer null, \`state\` text not null, \`matter\` text not null, \`due_on\` date not null, \`thread\` integer null, \`text_cipher\` text not null, \`answer_cipher\` text null, \`consultation_id\` integer null, constraint \`written_question_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`), constraint \`written_question_asked_by_id_foreign\` foreign key (\`asked_by_id\`) references \`person\` (\`id\`), constraint \`written_question_adviser_id_foreign\` foreign key (\`adviser_id\`) references \`person\` (\`id\`) on delete set null, constraint \`written_question_consultation_id_foreign\` foreign key (\`consultation_id\`) references \`consultation\` (\`id\`) on delete no action, constraint \`question_answered\` check (answer_cipher is null or consultation_id is not null));`,
    );
    this.addSql(`create index \`written_question_unit_id_index\` on \`written_question\` (\`unit_id\`);`);
    this.addSql(`create index \`written_question_asked_by_id_index\` on \`written_question\` (\`asked_by_id\`);`);
    this.addSql(`create index \`written_question_adviser_id_index\` on \`written_question\` (\`adviser_id\`);`);
    this.addSql(
      `create index \`written_question_consultation_id_index\` on \`written_question\` (\`consultation_id\`);`,
    );
    this.addSql(
      `create unique index \`written_question_consultation_id_unique\` on \`written_question\` (\`consultation_id\`);`,
    );
    this.addSql(
      `create index \`written_question_place_state_due_on_index\` on \`written_question\` (\`place\`, \`state\`, \`due_on\`);`,
    );
    this.addSql(
      `create index \`written_question_asked_by_id_state_index\` on \`written_question\` (\`asked_by_id\`, \`state\`);`,
    );

    this.addSql(`alter table \`online_post\` add column \`state\` text not null default 'posted';`);

    this.addSql(`alter table \`person\` add column \`openid_index\` text null;`);
    this.addSql(`alter table \`person\` add column \`openid_cipher\` text null;`);
    this.addSql(`alter table \`person\` add column \`unionid_cipher\` text null;`);
    this.addSql(`create unique index \`person_openid_index_unique\` on \`person\` (\`openid_index\`);`);

    this.addSql(`drop index \`notice_state_id_index\`;`);
    this.addSql(
      `alter table \`notice\` add column \`unit_id\` integer null constraint \`notice_unit_id_foreign\` references \`org_unit\` (\`id\`) on delete set null;`,
    );
    this.addSql(`alter table \`notice\` add column \`place\` text not null default '';`);
    this.addSql(`alter table \`notice\` add column \`thing\` text null;`);
    this.addSql(`alter table \`notice\` add column \`due_at\` datetime null;`);
    this.addSql(`alter table \`notice\` add column \`attempts\` integer not null default 0;`);
    this.addSql(`alter table \`notice\` add column \`attempted_at\` datetime null;`);
    this.addSql(`alter table \`notice\` add column \`channel\` text null;`);
    this.addSql(`alter table \`notice\` add column \`failure\` text null;`);
    this.addSql(`alter table \`notice\` add column \`lease_owner\` text null;`);
    this.addSql(`alter table \`notice\` add column \`lease_until\` datetime null;`);
    this.addSql(`alter table \`notice\` add column \`read_at\` datetime null;`);
    this.addSql(`alter table \`notice\` add column \`called_at\` datetime null;`);
    this.addSql(
      `alter table \`notice\` add column \`called_by_id\` integer null constraint \`notice_called_by_id_foreign\` references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(`alter table \`notice\` add column \`call_result\` text null;`);
    this.addSql(`alter table \`notice\` add column \`calls\` integer not null default 0;`);
    this.addSql(`create index \`notice_unit_id_index\` on \`notice\` (\`unit_id\`);`);
    this.addSql(`create index \`notice_called_by_id_index\` on \`notice\` (\`called_by_id\`);`);
    this.addSql(`create index \`notice_state_due_at_index\` on \`notice\` (\`state\`, \`due_at\`);`);
    this.addSql(`create index \`notice_place_state_index\` on \`notice\` (\`place\`, \`state\`);`);
    this.addSql(`create index \`notice_thing_index\` on \`notice\` (\`thing\`);`);

    this.addSql(`alter table \`duty_shift\` add column \`countersign\` text not null default 'open';`);
    this.addSql(
      `create index \`duty_shift_adviser_id_held_on_index\` on \`duty_shift\` (\`adviser_id\`, \`held_on\`);`,
    );

    this.addSql(
      `alter table \`figure_answer\` add column \`filled_sheet_id\` integer null constraint \`figure_answer_filled_sheet_id_foreign\` references \`filled_sheet\` (\`id\`) on delete set null;`,
    );
    this.addSql(`create index \`figure_answer_filled_sheet_id_index\` on \`figure_answer\` (\`filled_sheet_id\`);`);

    this.addSql(
      `create unique index \`role_holding_once\` on \`role_holding\` (\`person_id\`, \`role\`, \`unit_id\`, \`from\`);`,
    );

    this.addSql(`alter table \`session\` add column \`must_change\` integer not null default false;`);

    this.addSql(
      `alter table \`mediation_case\` add column \`request_id\` integer null constraint \`mediation_case_request_id_foreign\` references \`mediation_request\` (\`id\`) on delete set null;`,
    );
    this.addSql(`alter table \`mediation_case\` add column \`file_key\` text null;`);
    this.addSql(
      `alter table \`mediation_case\` add column \`accepted_by_id\` integer null constraint \`mediation_case_accepted_by_id_foreign\` references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(`alter table \`mediation_case\` add column \`due_on\` date null;`);
    this.addSql(`alter table \`mediation_case\` add column \`claims_cipher\` text null;`);
    this.addSql(`alter table \`mediation_case\` add column \`transfer_cipher\` text null;`);
    this.addSql(`alter table \`mediation_case\` add column \`view_limit\` text null;`);
    this.addSql(`alter table \`mediation_case\` add column \`ending_ground\` text null;`);
    this.addSql(`alter table \`mediation_case\` add column \`ending_cipher\` text null;`);
    this.addSql(
      `alter table \`mediation_case\` add column \`escalated_to_id\` integer null constraint \`mediation_case_escalated_to_id_foreign\` references \`org_unit\` (\`id\`) on delete set null;`,
    );
    this.addSql(`alter table \`mediation_case\` add column \`escalated_on\` date null;`);
    this.addSql(`alter table \`mediation_case\` add column \`next_on\` date null;`);
    this.addSql(`alter table \`mediation_case\` add column \`next_at\` integer null;`);
    this.addSql(`alter table \`mediation_case\` add column \`next_venue_cipher\` text null;`);
    this.addSql(`alter table \`mediation_case\` add column \`archived_on\` date null;`);
    this.addSql(`alter table \`mediation_case\` add column \`archive_number\` text null;`);
    this.addSql(
      `alter table \`mediation_case\` add column \`volume_id\` integer null constraint \`mediation_case_volume_id_foreign\` references \`mediation_volume\` (\`id\`) on delete set null;`,
    );
    this.addSql(`alter table \`mediation_case\` add column \`volume_order\` integer null;`);
    this.addSql(`create index \`mediation_case_request_id_index\` on \`mediation_case\` (\`request_id\`);`);
    this.addSql(`create unique index \`mediation_case_request_id_unique\` on \`mediation_case\` (\`request_id\`);`);
    this.addSql(`create unique index \`mediation_case_file_key_unique\` on \`mediation_case\` (\`file_key\`);`);
    this.addSql(`create index \`mediation_case_accepted_by_id_index\` on \`mediation_case\` (\`accepted_by_id\`);`);
    this.addSql(`create index \`mediation_case_escalated_to_id_index\` on \`mediation_case\` (\`escalated_to_id\`);`);
    this.addSql(`create index \`mediation_case_volume_id_index\` on \`mediation_case\` (\`volume_id\`);`);
    this.addSql(
      `create index \`mediation_case_place_state_due_on_index\` on \`mediation_case\` (\`place\`, \`state\`, \`due_on\`);`,
    );
    this.addSql(
      `create unique index \`mediation_case_volume_id_volume_order_unique\` on \`mediation_case\` (\`volume_id\`, \`volume_order\`);`,
    );

    this.addSql(`alter table \`mediation_session\` add column \`number\` integer null;`);
    this.addSql(`alter table \`mediation_session\` add column \`starts_at\` integer null;`);
    this.addSql(`alter table \`mediation_session\` add column \`minutes\` integer null;`);
    this.addSql(`alter table \`mediation_session\` add column \`rights_told\` integer null;`);
    this.addSql(`alter table \`mediation_session\` add column \`record_cipher\` text null;`);
    this.addSql(
      `alter table \`mediation_session\` add column \`recorded_by_id\` integer null constraint \`mediation_session_recorded_by_id_foreign\` references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `create index \`mediation_session_recorded_by_id_index\` on \`mediation_session\` (\`recorded_by_id\`);`,
    );
    this.addSql(
      `create unique index \`mediation_session_case_id_number_unique\` on \`mediation_session\` (\`case_id\`, \`number\`);`,
    );

    this.addSql(`alter table \`staff_account\` add column \`totp_pending_cipher\` text null;`);
    this.addSql(`alter table \`staff_account\` add column \`must_change\` integer not null default false;`);
    this.addSql(`alter table \`staff_account\` add column \`locked_at\` datetime null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists \`consent_text\`;`);
    this.addSql(`drop table if exists \`org_unit_name\`;`);
    this.addSql(`drop table if exists \`mediation_request\`;`);
    this.addSql(`drop table if exists \`filled_sheet\`;`);
    this.addSql(`drop table if exists \`duty_gap\`;`);
    this.addSql(`drop table if exists \`correction_request\`;`);
    this.addSql(`drop table if exists \`consent\`;`);
    this.addSql(`drop table if exists \`complaint\`;`);
    this.addSql(`drop table if exists \`complaint_subject\`;`);
    this.addSql(`drop table if exists \`attachment\`;`);
    this.addSql(`drop table if exists \`attachment_piece\`;`);
    this.addSql(`drop table if exists \`rating\`;`);
    this.addSql(`drop table if exists \`rating_token\`;`);
    this.addSql(`drop table if exists \`record_amendment\`;`);
    this.addSql(`drop table if exists \`running_number\`;`);
    this.addSql(`drop table if exists \`shift_code\`;`);
    this.addSql(`drop table if exists \`shift_offer\`;`);
    this.addSql(`drop table if exists \`shift_signature\`;`);
    this.addSql(`drop table if exists \`mediation_volume\`;`);
    this.addSql(`drop table if exists \`progress_code\`;`);
    this.addSql(`drop table if exists \`mediation_step\`;`);
    this.addSql(`drop table if exists \`mediation_performance\`;`);
    this.addSql(`drop table if exists \`mediation_party\`;`);
    this.addSql(`drop table if exists \`mediation_paper\`;`);
    this.addSql(`drop table if exists \`mediation_follow_up\`;`);
    this.addSql(`drop table if exists \`mediation_extension\`;`);
    this.addSql(`drop table if exists \`mediation_assignment\`;`);
    this.addSql(`drop table if exists \`mediation_amendment\`;`);
    this.addSql(`drop table if exists \`mediation_agreement\`;`);
    this.addSql(`drop table if exists \`mediation_reply\`;`);
    this.addSql(`drop table if exists \`judicial_confirmation\`;`);
    this.addSql(`drop table if exists \`recovery_code\`;`);
    this.addSql(`drop table if exists \`subsidy_decision\`;`);
    this.addSql(`drop table if exists \`written_question\`;`);

    this.addSql(`drop index \`duty_shift_adviser_id_held_on_index\`;`);
    this.addSql(`alter table \`duty_shift\` drop column \`countersign\`;`);

    this.addSql(`drop index \`figure_answer_filled_sheet_id_index\`;`);
    this.addSql(`alter table \`figure_answer\` drop column \`filled_sheet_id\`;`);

    this.addSql(`drop index \`mediation_case_request_id_index\`;`);
    this.addSql(`drop index \`mediation_case_request_id_unique\`;`);
    this.addSql(`drop index \`mediation_case_file_key_unique\`;`);
    this.addSql(`drop index \`mediation_case_accepted_by_id_index\`;`);
    this.addSql(`drop index \`mediation_case_escalated_to_id_index\`;`);
    this.addSql(`drop index \`mediation_case_volume_id_index\`;`);
    this.addSql(`drop index \`mediation_case_place_state_due_on_index\`;`);
    this.addSql(`drop index \`mediation_case_volume_id_volume_order_unique\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`request_id\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`file_key\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`accepted_by_id\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`due_on\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`claims_cipher\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`transfer_cipher\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`view_limit\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`ending_ground\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`ending_cipher\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`escalated_to_id\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`escalated_on\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`next_on\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`next_at\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`next_venue_cipher\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`archived_on\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`archive_number\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`volume_id\`;`);
    this.addSql(`alter table \`mediation_case\` drop column \`volume_order\`;`);

    this.addSql(`drop index \`mediation_session_recorded_by_id_index\`;`);
    this.addSql(`drop index \`mediation_session_case_id_number_unique\`;`);
    this.addSql(`alter table \`mediation_session\` drop column \`number\`;`);
    this.addSql(`alter table \`mediation_session\` drop column \`starts_at\`;`);
    this.addSql(`alter table \`mediation_session\` drop column \`minutes\`;`);
    this.addSql(`alter table \`mediation_session\` drop column \`rights_told\`;`);
    this.addSql(`alter table \`mediation_session\` drop column \`record_cipher\`;`);
    this.addSql(`alter table \`mediation_session\` drop column \`recorded_by_id\`;`);

    this.addSql(`drop index \`notice_unit_id_index\`;`);
    this.addSql(`drop index \`notice_called_by_id_index\`;`);
    this.addSql(`drop index \`notice_state_due_at_index\`;`);
    this.addSql(`drop index \`notice_place_state_index\`;`);
    this.addSql(`drop index \`notice_thing_index\`;`);
    this.addSql(`alter table \`notice\` drop column \`unit_id\`;`);
    this.addSql(`alter table \`notice\` drop column \`place\`;`);
    this.addSql(`alter table \`notice\` drop column \`thing\`;`);
    this.addSql(`alter table \`notice\` drop column \`due_at\`;`);
    this.addSql(`alter table \`notice\` drop column \`attempts\`;`);
    this.addSql(`alter table \`notice\` drop column \`attempted_at\`;`);
    this.addSql(`alter table \`notice\` drop column \`channel\`;`);
    this.addSql(`alter table \`notice\` drop column \`failure\`;`);
    this.addSql(`alter table \`notice\` drop column \`lease_owner\`;`);
    this.addSql(`alter table \`notice\` drop column \`lease_until\`;`);
    this.addSql(`alter table \`notice\` drop column \`read_at\`;`);
    this.addSql(`alter table \`notice\` drop column \`called_at\`;`);
    this.addSql(`alter table \`notice\` drop column \`called_by_id\`;`);
    this.addSql(`alter table \`notice\` drop column \`call_result\`;`);
    this.addSql(`alter table \`notice\` drop column \`calls\`;`);
    this.addSql(`create index \`notice_state_id_index\` on \`notice\` (\`state\`, \`id\`);`);

    this.addSql(`alter table \`online_post\` drop column \`state\`;`);

    this.addSql(`drop index \`person_openid_index_unique\`;`);
    this.addSql(`alter table \`person\` drop column \`openid_index\`;`);
    this.addSql(`alter table \`person\` drop column \`openid_cipher\`;`);
    this.addSql(`alter table \`person\` drop column \`unionid_cipher\`;`);

    this.addSql(`drop index \`role_holding_once\`;`);

    this.addSql(`alter table \`session\` drop column \`must_change\`;`);

    this.addSql(`alter table \`staff_account\` drop column \`totp_pending_cipher\`;`);
    this.addSql(`alter table \`staff_account\` drop column \`must_change\`;`);
    this.addSql(`alter table \`staff_account\` drop column \`locked_at\`;`);
  }
}
