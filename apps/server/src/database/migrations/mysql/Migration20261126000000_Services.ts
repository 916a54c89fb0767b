import { Migration } from '@mikro-orm/migrations';

export class Migration20261126000000_Services extends Migration {
  override name = 'Migration20261126023845_Services';

  override up(): void | Promise<void> {
    this.addSql(
      `create table \`consent_text\` (\`id\` int unsigned not null auto_increment primary key, \`kind\` varchar(12) not null, \`version\` int not null, \`valid_from\` date not null, \`asks_again\` tinyint(1) not null default true, \`title\` varchar(60) not null, \`asked\` varchar(500) not null, \`why\` varchar(500) not null, \`kept\` varchar(300) not null, \`body\` text not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`consent_text\` add unique \`consent_text_kind_version_unique\` (\`kind\`, \`version\`);`,
    );
    this.addSql(
      `alter table \`consent_text\` add unique \`consent_text_kind_valid_from_unique\` (\`kind\`, \`valid_from\`);`,
    );

    this.addSql(
      `create table \`org_unit_name\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`name\` varchar(80) not null, \`from\` date not null, \`to\` date not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`org_unit_name\` add index \`org_unit_name_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`org_unit_name\` add unique \`org_unit_name_unit_id_from_unique\` (\`unit_id\`, \`from\`);`,
    );

    this.addSql(
      `create table \`mediation_request\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`state\` varchar(16) not null, \`requested_on\` date not null, \`created_at\` datetime not null, \`requested_by_id\` int unsigned not null, \`by_staff\` tinyint(1) not null, \`entered_by_id\` int unsigned not null, \`dispute_type\` varchar(24) not null, \`facts_cipher\` text not null, \`claims_cipher\` text not null, \`decided_on\` date null, \`decided_by_id\` int unsigned null, \`reason_cipher\` text null, \`elsewhere\` varchar(24) null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_request\` add index \`mediation_request_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`mediation_request\` add index \`mediation_request_requested_by_id_index\` (\`requested_by_id\`);`,
    );
    this.addSql(
      `alter table \`mediation_request\` add index \`mediation_request_entered_by_id_index\` (\`entered_by_id\`);`,
    );
    this.addSql(
      `alter table \`mediation_request\` add index \`mediation_request_decided_by_id_index\` (\`decided_by_id\`);`,
    );
    this.addSql(
      `alter table \`mediation_request\` add index \`mediation_request_place_state_requested_on_index\` (\`place\`, \`state\`, \`requested_on\`);`,
    );
    this.addSql(
      `alter table \`mediation_request\` add index \`mediation_request_requested_by_id_state_index\` (\`requested_by_id\`, \`state\`);`,
    );

    this.addSql(
      `create table \`filled_sheet\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`office_id\` int unsigned not null, \`office_place\` varchar(40) not null, \`by_id\` int unsigned not null, \`at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`filled_sheet\` add index \`filled_sheet_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`filled_sheet\` add index \`filled_sheet_office_id_index\` (\`office_id\`);`);
    this.addSql(`alter table \`filled_sheet\` add index \`filled_sheet_by_id_index\` (\`by_id\`);`);

    this.addSql(
      `create table \`duty_gap\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`month\` varchar(7) not null, \`by_id\` int unsigned not null, \`at\` datetime not null, \`reason_cipher\` text not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`duty_gap\` add index \`duty_gap_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`duty_gap\` add index \`duty_gap_by_id_index\` (\`by_id\`);`);
    this.addSql(`alter table \`duty_gap\` add index \`duty_gap_place_month_index\` (\`place\`, \`month\`);`);

    this.addSql(
      `create table \`correction_request\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`person_id\` int unsigned not null, \`state\` varchar(12) not null, \`requested_on\` date not null, \`service_kind\` varchar(12) not null, \`service_id\` int not null, \`text_cipher\` text not null, \`answer_cipher\` text null, \`decided_on\` date null, \`decided_by_id\` int unsigned null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`correction_request\` add index \`correction_request_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`correction_request\` add index \`correction_request_decided_by_id_index\` (\`decided_by_id\`);`,
    );
    this.addSql(
      `alter table \`correction_request\` add index \`correction_request_place_state_index\` (\`place\`, \`state\`);`,
    );
    this.addSql(`alter table \`correction_request\` add index \`correction_request_person_id_index\` (\`person_id\`);`);

    this.addSql(
      `create table \`consent\` (\`id\` int unsigned not null auto_increment primary key, \`person_id\` int unsigned not null, \`text_id\` int unsigned not null, \`given_at\` datetime not null, \`withdrawn_at\` datetime null, \`medium\` varchar(8) not null, \`minor_name_cipher\` text null, \`minor_key\` varchar(64) null, \`guardian_name_cipher\` text null, \`relation\` varchar(8) null, \`recorded_by_id\` int unsigned null, \`unit_id\` int unsigned null, \`active_key\` varchar(64) null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`consent\` add index \`consent_person_id_index\` (\`person_id\`);`);
    this.addSql(`alter table \`consent\` add index \`consent_text_id_index\` (\`text_id\`);`);
    this.addSql(`alter table \`consent\` add index \`consent_recorded_by_id_index\` (\`recorded_by_id\`);`);
    this.addSql(`alter table \`consent\` add index \`consent_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`consent\` add unique \`consent_active_key_unique\` (\`active_key\`);`);
    this.addSql(`alter table \`consent\` add index \`consent_person_id_text_id_index\` (\`person_id\`, \`text_id\`);`);

    this.addSql(
      `create table \`complaint\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`kind\` varchar(12) not null, \`state\` varchar(12) not null, \`about_role\` varchar(16) null, \`level\` varchar(8) not null, \`submitted_on\` date not null, \`submitted_by_id\` int unsigned null, \`code_digest\` varchar(64) null, \`text_cipher\` text not null, \`service_kind\` varchar(12) null, \`service_id\` int null, \`due_on\` date not null, \`assignee_id\` int unsigned null, \`answer_cipher\` text null, \`answered_on\` date null, \`answered_by_id\` int unsigned null, \`note_cipher\` text null, \`closed_on\` date null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`complaint\` add index \`complaint_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`complaint\` add unique \`complaint_code_digest_unique\` (\`code_digest\`);`);
    this.addSql(`alter table \`complaint\` add index \`complaint_assignee_id_index\` (\`assignee_id\`);`);
    this.addSql(`alter table \`complaint\` add index \`complaint_answered_by_id_index\` (\`answered_by_id\`);`);
    this.addSql(
      `alter table \`complaint\` add index \`complaint_place_submitted_on_index\` (\`place\`, \`submitted_on\`);`,
    );
    this.addSql(`alter table \`complaint\` add index \`complaint_submitted_by_id_index\` (\`submitted_by_id\`);`);

    this.addSql(
      `create table \`complaint_subject\` (\`id\` int unsigned not null auto_increment primary key, \`complaint_id\` int unsigned not null, \`person_id\` int unsigned not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`complaint_subject\` add index \`complaint_subject_complaint_id_index\` (\`complaint_id\`);`,
    );
    this.addSql(`alter table \`complaint_subject\` add index \`complaint_subject_person_id_index\` (\`person_id\`);`);
    this.addSql(
      `alter table \`complaint_subject\` add unique \`complaint_subject_complaint_id_person_id_unique\` (\`complaint_id\`, \`person_id\`);`,
    );

    this.addSql(
      `create table \`attachment\` (\`id\` int unsigned not null auto_increment primary key, \`uploader_id\` int unsigned not null, \`uploaded_at\` datetime not null, \`thing_kind\` varchar(24) null, \`thing_id\` int null, \`attached_at\` datetime null, \`name_cipher\` text not null, \`key_cipher\` text not null, \`kind\` varchar(8) not null, \`size\` int not null, \`sha256\` varchar(64) not null, \`retention\` varchar(16) not null, \`removed_at\` datetime null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`attachment\` add index \`attachment_uploader_id_index\` (\`uploader_id\`);`);
    this.addSql(
      `alter table \`attachment\` add index \`attachment_thing_kind_thing_id_index\` (\`thing_kind\`, \`thing_id\`);`,
    );
    this.addSql(
      `alter table \`attachment\` add index \`attachment_uploader_id_thing_kind_index\` (\`uploader_id\`, \`thing_kind\`);`,
    );

    this.addSql(
      `create table \`attachment_piece\` (\`id\` int unsigned not null auto_increment primary key, \`attachment_id\` int unsigned not null, \`number\` int not null, \`bytes\` mediumblob not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`attachment_piece\` add index \`attachment_piece_attachment_id_index\` (\`attachment_id\`);`,
    );
    this.addSql(
      `alter table \`attachment_piece\` add unique \`attachment_piece_attachment_id_number_unique\` (\`attachment_id\`, \`number\`);`,
    );

    this.addSql(
      `create table \`rating\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`rated_on\` date not null, \`service\` varchar(12) not null, \`grade\` varchar(12) not null, \`remark_cipher\` text null, \`person_id\` int unsigned null, \`service_id\` int null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`rating\` add index \`rating_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`rating\` add index \`rating_person_id_index\` (\`person_id\`);`);
    this.addSql(`alter table \`rating\` add index \`rating_place_rated_on_index\` (\`place\`, \`rated_on\`);`);

    this.addSql(
      `create table \`rating_token\` (\`token\` varchar(64) not null, primary key (\`token\`)) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );

    this.addSql(
      `create table \`record_amendment\` (\`id\` int unsigned not null auto_increment primary key, \`kind\` varchar(16) not null, \`record_id\` int not null, \`by_id\` int unsigned not null, \`at\` datetime not null, \`version\` int not null, \`reason_cipher\` text not null, \`before_cipher\` text not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`record_amendment\` add index \`record_amendment_by_id_index\` (\`by_id\`);`);
    this.addSql(
      `alter table \`record_amendment\` add unique \`record_amendment_kind_record_id_version_unique\` (\`kind\`, \`record_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`running_number\` (\`id\` int unsigned not null auto_increment primary key, \`subject\` varchar(60) not null, \`last\` int not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`running_number\` add unique \`running_number_subject_unique\` (\`subject\`);`);

    this.addSql(
      `create table \`shift_code\` (\`id\` int unsigned not null auto_increment primary key, \`shift_id\` int unsigned not null, \`code_digest\` varchar(64) not null, \`expires_at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`shift_code\` add index \`shift_code_shift_id_index\` (\`shift_id\`);`);
    this.addSql(`alter table \`shift_code\` add unique \`shift_code_code_digest_unique\` (\`code_digest\`);`);

    this.addSql(
      `create table \`shift_offer\` (\`id\` int unsigned not null auto_increment primary key, \`shift_id\` int unsigned not null, \`from_id\` int unsigned not null, \`to_id\` int unsigned not null, \`in_exchange_id\` int unsigned null, \`state\` varchar(16) not null, \`active_shift\` int null, \`at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`shift_offer\` add index \`shift_offer_shift_id_index\` (\`shift_id\`);`);
    this.addSql(`alter table \`shift_offer\` add index \`shift_offer_from_id_index\` (\`from_id\`);`);
    this.addSql(`alter table \`shift_offer\` add index \`shift_offer_to_id_index\` (\`to_id\`);`);
    this.addSql(`alter table \`shift_offer\` add index \`shift_offer_in_exchange_id_index\` (\`in_exchange_id\`);`);
    this.addSql(`alter table \`shift_offer\` add unique \`shift_offer_active_shift_unique\` (\`active_shift\`);`);
    this.addSql(`alter table \`shift_offer\` add index \`shift_offer_to_id_state_index\` (\`to_id\`, \`state\`);`);

    this.addSql(
      `create table \`shift_signature\` (\`id\` int unsigned not null auto_increment primary key, \`shift_id\` int unsigned not null, \`version\` int not null, \`became\` varchar(16) not null, \`way\` varchar(8) not null, \`by_id\` int unsigned not null, \`at\` datetime not null, \`signed_on\` date not null, \`signer_cipher\` text null, \`reason_cipher\` text null, \`minutes\` int not null, \`lines\` int not null, \`digest\` varchar(64) not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`shift_signature\` add index \`shift_signature_shift_id_index\` (\`shift_id\`);`);
    this.addSql(`alter table \`shift_signature\` add index \`shift_signature_by_id_index\` (\`by_id\`);`);
    this.addSql(
      `alter table \`shift_signature\` add unique \`shift_signature_shift_id_version_unique\` (\`shift_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`mediation_volume\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`committee_id\` int unsigned null, \`year\` int not null, \`number\` int not null, \`volume_key\` varchar(60) not null, \`retention\` varchar(12) not null, \`bound_on\` date not null, \`bound_by_id\` int unsigned not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_volume\` add index \`mediation_volume_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`mediation_volume\` add index \`mediation_volume_committee_id_index\` (\`committee_id\`);`,
    );
    this.addSql(`alter table \`mediation_volume\` add unique \`mediation_volume_volume_key_unique\` (\`volume_key\`);`);
    this.addSql(`alter table \`mediation_volume\` add index \`mediation_volume_bound_by_id_index\` (\`bound_by_id\`);`);
    this.addSql(
      `alter table \`mediation_volume\` add index \`mediation_volume_place_year_index\` (\`place\`, \`year\`);`,
    );

    this.addSql(
      `create table \`progress_code\` (\`id\` int unsigned not null auto_increment primary key, \`code_digest\` varchar(64) not null, \`case_id\` int unsigned not null, \`issued_by_id\` int unsigned not null, \`created_at\` datetime not null, \`revoked_at\` datetime null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`progress_code\` add unique \`progress_code_code_digest_unique\` (\`code_digest\`);`);
    this.addSql(`alter table \`progress_code\` add index \`progress_code_case_id_index\` (\`case_id\`);`);
    this.addSql(`alter table \`progress_code\` add index \`progress_code_issued_by_id_index\` (\`issued_by_id\`);`);

    this.addSql(
      `create table \`mediation_step\` (\`id\` int unsigned not null auto_increment primary key, \`request_id\` int unsigned null, \`case_id\` int unsigned null, \`at\` datetime not null, \`by_id\` int unsigned not null, \`act\` varchar(32) not null, \`from_state\` varchar(16) null, \`to_state\` varchar(16) null, \`reason_cipher\` text null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_step\` add index \`mediation_step_request_id_index\` (\`request_id\`);`);
    this.addSql(`alter table \`mediation_step\` add index \`mediation_step_case_id_index\` (\`case_id\`);`);
    this.addSql(`alter table \`mediation_step\` add index \`mediation_step_by_id_index\` (\`by_id\`);`);

    this.addSql(
      `create table \`mediation_performance\` (\`id\` int unsigned not null auto_increment primary key, \`case_id\` int unsigned not null, \`performance\` varchar(8) not null, \`on\` date not null, \`note_cipher\` text null, \`by_id\` int unsigned not null, \`at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`mediation_performance\` add index \`mediation_performance_case_id_index\` (\`case_id\`);`,
    );
    this.addSql(`alter table \`mediation_performance\` add index \`mediation_performance_by_id_index\` (\`by_id\`);`);

    this.addSql(
      `create table \`mediation_party\` (\`id\` int unsigned not null auto_increment primary key, \`request_id\` int unsigned null, \`case_id\` int unsigned null, \`side\` varchar(12) not null, \`person_id\` int unsigned null, \`name_cipher\` text not null, \`phone_index\` varchar(64) null, \`details_cipher\` text not null, \`agent_cipher\` text null, \`party_key\` varchar(64) not null, \`invited_on\` date null, \`consent\` varchar(12) not null, \`consent_way\` varchar(12) null, \`consent_at\` datetime null, \`consent_by_id\` int unsigned null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_party\` add index \`mediation_party_request_id_index\` (\`request_id\`);`);
    this.addSql(`alter table \`mediation_party\` add index \`mediation_party_case_id_index\` (\`case_id\`);`);
    this.addSql(`alter table \`mediation_party\` add index \`mediation_party_person_id_index\` (\`person_id\`);`);
    this.addSql(
      `alter table \`mediation_party\` add index \`mediation_party_consent_by_id_index\` (\`consent_by_id\`);`,
    );
    this.addSql(`alter table \`mediation_party\` add index \`mediation_party_party_key_index\` (\`party_key\`);`);
    this.addSql(`alter table \`mediation_party\` add index \`mediation_party_phone_index_index\` (\`phone_index\`);`);

    this.addSql(
      `create table \`mediation_paper\` (\`id\` int unsigned not null auto_increment primary key, \`case_id\` int unsigned not null, \`paper\` varchar(24) not null, \`party_id\` int unsigned null, \`keeping\` varchar(12) not null, \`pages\` int null, \`title_cipher\` text null, \`on\` date not null, \`by_id\` int unsigned not null, \`at\` datetime not null, \`paper_key\` varchar(60) null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_paper\` add index \`mediation_paper_case_id_index\` (\`case_id\`);`);
    this.addSql(`alter table \`mediation_paper\` add index \`mediation_paper_party_id_index\` (\`party_id\`);`);
    this.addSql(`alter table \`mediation_paper\` add index \`mediation_paper_by_id_index\` (\`by_id\`);`);
    this.addSql(`alter table \`mediation_paper\` add unique \`mediation_paper_paper_key_unique\` (\`paper_key\`);`);

    this.addSql(
      `create table \`mediation_follow_up\` (\`id\` int unsigned not null auto_increment primary key, \`case_id\` int unsigned not null, \`party_id\` int unsigned not null, \`on\` date not null, \`way\` varchar(12) not null, \`performance\` varchar(8) null, \`satisfaction\` varchar(12) null, \`note_cipher\` text not null, \`visitor_id\` int unsigned not null, \`at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_follow_up\` add index \`mediation_follow_up_case_id_index\` (\`case_id\`);`);
    this.addSql(`alter table \`mediation_follow_up\` add index \`mediation_follow_up_party_id_index\` (\`party_id\`);`);
    this.addSql(
      `alter table \`mediation_follow_up\` add index \`mediation_follow_up_visitor_id_index\` (\`visitor_id\`);`,
    );
    this.addSql(
      `alter table \`mediation_follow_up\` add unique \`mediation_follow_up_party_id_on_unique\` (\`party_id\`, \`on\`);`,
    );

    this.addSql(
      `create table \`mediation_extension\` (\`id\` int unsigned not null auto_increment primary key, \`case_id\` int unsigned not null, \`from_due\` date not null, \`to_due\` date not null, \`agreed_on\` date not null, \`applicant_way\` varchar(12) not null, \`respondent_way\` varchar(12) not null, \`reason_cipher\` text not null, \`by_id\` int unsigned not null, \`at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_extension\` add index \`mediation_extension_case_id_index\` (\`case_id\`);`);
    this.addSql(`alter table \`mediation_extension\` add index \`mediation_extension_by_id_index\` (\`by_id\`);`);

    this.addSql(
      `create table \`mediation_assignment\` (\`id\` int unsigned not null auto_increment primary key, \`case_id\` int unsigned not null, \`kind\` varchar(12) not null, \`mediator_id\` int unsigned null, \`unit_id\` int unsigned not null, \`from\` date not null, \`to\` date null, \`assigned_by_id\` int unsigned not null, \`active_key\` varchar(60) null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_assignment\` add index \`mediation_assignment_case_id_index\` (\`case_id\`);`);
    this.addSql(
      `alter table \`mediation_assignment\` add index \`mediation_assignment_mediator_id_index\` (\`mediator_id\`);`,
    );
    this.addSql(`alter table \`mediation_assignment\` add index \`mediation_assignment_unit_id_index\` (\`unit_id\`);`);
    this.addSql(
      `alter table \`mediation_assignment\` add index \`mediation_assignment_assigned_by_id_index\` (\`assigned_by_id\`);`,
    );
    this.addSql(
      `alter table \`mediation_assignment\` add unique \`mediation_assignment_active_key_unique\` (\`active_key\`);`,
    );
    this.addSql(
      `alter table \`mediation_assignment\` add index \`mediation_assignment_mediator_id_to_index\` (\`mediator_id\`, \`to\`);`,
    );
    this.addSql(
      `alter table \`mediation_assignment\` add index \`mediation_assignment_unit_id_to_index\` (\`unit_id\`, \`to\`);`,
    );

    this.addSql(
      `create table \`mediation_amendment\` (\`id\` int unsigned not null auto_increment primary key, \`case_id\` int unsigned not null, \`by_id\` int unsigned not null, \`at\` datetime not null, \`version\` int not null, \`reason_cipher\` text not null, \`before_cipher\` text not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_amendment\` add index \`mediation_amendment_case_id_index\` (\`case_id\`);`);
    this.addSql(`alter table \`mediation_amendment\` add index \`mediation_amendment_by_id_index\` (\`by_id\`);`);
    this.addSql(
      `alter table \`mediation_amendment\` add unique \`mediation_amendment_case_id_version_unique\` (\`case_id\`, \`version\`);`,
    );

    this.addSql(
      `create table \`mediation_agreement\` (\`id\` int unsigned not null auto_increment primary key, \`case_id\` int unsigned not null, \`form\` varchar(8) not null, \`text_cipher\` text not null, \`reached_on\` date not null, \`perform_by\` date null, \`amount\` bigint not null default 0, \`sealed_on\` date null, \`effective_on\` date null, \`recorded_by_id\` int unsigned not null, \`version\` int not null default 1) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_agreement\` add index \`mediation_agreement_case_id_index\` (\`case_id\`);`);
    this.addSql(`alter table \`mediation_agreement\` add unique \`mediation_agreement_case_id_unique\` (\`case_id\`);`);
    this.addSql(
      `alter table \`mediation_agreement\` add index \`mediation_agreement_recorded_by_id_index\` (\`recorded_by_id\`);`,
    );

    this.addSql(
      `create table \`mediation_reply\` (\`id\` int unsigned not null auto_increment primary key, \`party_id\` int unsigned not null, \`session_id\` int unsigned null, \`agreement_id\` int unsigned null, \`kind\` varchar(12) not null, \`on\` date not null, \`text_cipher\` text null, \`by_id\` int unsigned not null, \`at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`mediation_reply\` add index \`mediation_reply_party_id_index\` (\`party_id\`);`);
    this.addSql(`alter table \`mediation_reply\` add index \`mediation_reply_session_id_index\` (\`session_id\`);`);
    this.addSql(`alter table \`mediation_reply\` add index \`mediation_reply_agreement_id_index\` (\`agreement_id\`);`);
    this.addSql(`alter table \`mediation_reply\` add index \`mediation_reply_by_id_index\` (\`by_id\`);`);
    this.addSql(
      `alter table \`mediation_reply\` add unique \`mediation_reply_party_id_session_id_kind_unique\` (\`party_id\`, \`session_id\`, \`kind\`);`,
    );
    this.addSql(
      `alter table \`mediation_reply\` add unique \`mediation_reply_party_id_agreement_id_kind_unique\` (\`party_id\`, \`agreement_id\`, \`kind\`);`,
    );

    this.addSql(
      `create table \`judicial_confirmation\` (\`id\` int unsigned not null auto_increment primary key, \`agreement_id\` int unsigned not null, \`applied_on\` date not null, \`court\` varchar(80) not null, \`result\` varchar(8) not null, \`decided_on\` date null, \`document_number\` varchar(60) null, \`reason_cipher\` text null, \`by_id\` int unsigned not null, \`at\` datetime not null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(
      `alter table \`judicial_confirmation\` add index \`judicial_confirmation_agreement_id_index\` (\`agreement_id\`);`,
    );
    this.addSql(
      `alter table \`judicial_confirmation\` add unique \`judicial_confirmation_agreement_id_unique\` (\`agreement_id\`);`,
    );
    this.addSql(`alter table \`judicial_confirmation\` add index \`judicial_confirmation_by_id_index\` (\`by_id\`);`);

    this.addSql(
      `create table \`recovery_code\` (\`id\` int unsigned not null auto_increment primary key, \`account_id\` int unsigned not null, \`code_digest\` varchar(64) not null, \`used_at\` datetime null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`recovery_code\` add index \`recovery_code_account_id_index\` (\`account_id\`);`);
    this.addSql(`alter table \`recovery_code\` add unique \`recovery_code_code_digest_unique\` (\`code_digest\`);`);

    this.addSql(
      `create table \`subsidy_decision\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`source\` varchar(8) not null, \`record_id\` int not null, \`state\` varchar(12) not null, \`kind\` varchar(16) not null, \`payee_id\` int unsigned null, \`amount\` int not null, \`decided_by_id\` int unsigned not null, \`decided_on\` date not null, \`reason_cipher\` text null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`subsidy_decision\` add index \`subsidy_decision_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`subsidy_decision\` add index \`subsidy_decision_payee_id_index\` (\`payee_id\`);`);
    this.addSql(
      `alter table \`subsidy_decision\` add index \`subsidy_decision_decided_by_id_index\` (\`decided_by_id\`);`,
    );
    this.addSql(
      `alter table \`subsidy_decision\` add unique \`subsidy_decision_source_record_id_unique\` (\`source\`, \`record_id\`);`,
    );

    this.addSql(
      `create table \`written_question\` (\`id\` int unsigned not null auto_increment primary key, \`unit_id\` int unsigned not null, \`place\` varchar(40) not null, \`origin_set\` varchar(24) null, \`origin_id\` int null, \`provenance\` varchar(16) not null default 'recorded', \`version\` int not null default 1, \`asked_by_id\` int unsigned not null, \`asked_on\` date not null, \`adviser_id\` int unsigned null, \`state\` varchar(16) not null, \`matter\` varchar(24) not null, \`due_on\` date not null, \`thread\` int null, \`text_cipher\` text not null, \`answer_cipher\` text null, \`consultation_id\` int unsigned null) default character set utf8mb4 collate utf8mb4_0900_bin engine = InnoDB;`,
    );
    this.addSql(`alter table \`written_question\` add index \`written_question_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`written_question\` add index \`written_question_asked_by_id_index\` (\`asked_by_id\`);`);
    this.addSql(`alter table \`written_question\` add index \`written_question_adviser_id_index\` (\`adviser_id\`);`);
    this.addSql(
      `alter table \`written_question\` add index \`written_question_consultation_id_index\` (\`consultation_id\`);`,
    );
    this.addSql(
      `alter table \`written_question\` add unique \`written_question_consultation_id_unique\` (\`consultation_id\`);`,
    );
    this.addSql(
      `alter table \`written_question\` add index \`written_question_place_state_due_on_index\` (\`place\`, \`state\`, \`due_on\`);`,
    );
    this.addSql(
      `alter table \`written_question\` add index \`written_question_asked_by_id_state_index\` (\`asked_by_id\`, \`state\`);`,
    );

    this.addSql(`alter table \`online_post\` add \`state\` varchar(16) not null default 'posted';`);

    this.addSql(
      `alter table \`person\` add \`openid_index\` varchar(64) null, add \`openid_cipher\` text null, add \`unionid_cipher\` text null;`,
    );
    this.addSql(`alter table \`person\` add unique \`person_openid_index_unique\` (\`openid_index\`);`);

    this.addSql(`alter table \`notice\` drop index \`notice_state_id_index\`;`);
    this.addSql(
      `alter table \`notice\` add \`unit_id\` int unsigned null, add \`place\` varchar(40) not null default '', add \`thing\` varchar(40) null, add \`due_at\` datetime null, add \`attempts\` int not null default 0, add \`attempted_at\` datetime null, add \`channel\` varchar(16) null, add \`failure\` varchar(80) null, add \`lease_owner\` varchar(36) null, add \`lease_until\` datetime null, add \`read_at\` datetime null, add \`called_at\` datetime null, add \`called_by_id\` int unsigned null, add \`call_result\` varchar(16) null, add \`calls\` int not null default 0;`,
    );
    this.addSql(
      `alter table \`notice\` add constraint \`notice_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`notice\` add constraint \`notice_called_by_id_foreign\` foreign key (\`called_by_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(`alter table \`notice\` add index \`notice_unit_id_index\` (\`unit_id\`);`);
    this.addSql(`alter table \`notice\` add index \`notice_called_by_id_index\` (\`called_by_id\`);`);
    this.addSql(`alter table \`notice\` add index \`notice_state_due_at_index\` (\`state\`, \`due_at\`);`);
    this.addSql(`alter table \`notice\` add index \`notice_place_state_index\` (\`place\`, \`state\`);`);
    this.addSql(`alter table \`notice\` add index \`notice_thing_index\` (\`thing\`);`);

    this.addSql(`alter table \`duty_shift\` add \`countersign\` varchar(16) not null default 'open';`);
    this.addSql(
      `alter table \`duty_shift\` add index \`duty_shift_adviser_id_held_on_index\` (\`adviser_id\`, \`held_on\`);`,
    );

    this.addSql(`alter table \`figure_answer\` add \`filled_sheet_id\` int unsigned null;`);
    this.addSql(
      `alter table \`figure_answer\` add constraint \`figure_answer_filled_sheet_id_foreign\` foreign key (\`filled_sheet_id\`) references \`filled_sheet\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`figure_answer\` add index \`figure_answer_filled_sheet_id_index\` (\`filled_sheet_id\`);`,
    );

    this.addSql(
      `alter table \`role_holding\` add unique \`role_holding_once\` (\`person_id\`, \`role\`, \`unit_id\`, \`from\`);`,
    );

    this.addSql(`alter table \`session\` add \`must_change\` tinyint(1) not null default false;`);

    this.addSql(
      `alter table \`mediation_case\` add \`request_id\` int unsigned null, add \`file_key\` varchar(60) null, add \`accepted_by_id\` int unsigned null, add \`due_on\` date null, add \`claims_cipher\` text null, add \`transfer_cipher\` text null, add \`view_limit\` varchar(16) null, add \`ending_ground\` varchar(24) null, add \`ending_cipher\` text null, add \`escalated_to_id\` int unsigned null, add \`escalated_on\` date null, add \`next_on\` date null, add \`next_at\` int null, add \`next_venue_cipher\` text null, add \`archived_on\` date null, add \`archive_number\` varchar(60) null, add \`volume_id\` int unsigned null, add \`volume_order\` int null;`,
    );
    this.addSql(
      `alter table \`mediation_case\` add constraint \`mediation_case_request_id_foreign\` foreign key (\`request_id\`) references \`mediation_request\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`mediation_case\` add constraint \`mediation_case_accepted_by_id_foreign\` foreign key (\`accepted_by_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`mediation_case\` add constraint \`mediation_case_escalated_to_id_foreign\` foreign key (\`escalated_to_id\`) references \`org_unit\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`mediation_case\` add constraint \`mediation_case_volume_id_foreign\` foreign key (\`volume_id\`) references \`mediation_volume\` (\`id\`) on delete set null;`,
    );
    this.addSql(`alter table \`mediation_case\` add index \`mediation_case_request_id_index\` (\`request_id\`);`);
    this.addSql(`alter table \`mediation_case\` add unique \`mediation_case_request_id_unique\` (\`request_id\`);`);
    this.addSql(`alter table \`mediation_case\` add unique \`mediation_case_file_key_unique\` (\`file_key\`);`);
    this.addSql(
      `alter table \`mediation_case\` add index \`mediation_case_accepted_by_id_index\` (\`accepted_by_id\`);`,
    );
    this.addSql(
      `alter table \`mediation_case\` add index \`mediation_case_escalated_to_id_index\` (\`escalated_to_id\`);`,
    );
    this.addSql(`alter table \`mediation_case\` add index \`mediation_case_volume_id_index\` (\`volume_id\`);`);
    this.addSql(
      `alter table \`mediation_case\` add index \`mediation_case_place_state_due_on_index\` (\`place\`, \`state\`, \`due_on\`);`,
    );
    this.addSql(
      `alter table \`mediation_case\` add unique \`mediation_case_volume_id_volume_order_unique\` (\`volume_id\`, \`volume_order\`);`,
    );

    this.addSql(
      `alter table \`mediation_session\` add \`number\` int null, add \`starts_at\` int null, add \`minutes\` int null, add \`rights_told\` tinyint(1) null, add \`record_cipher\` text null, add \`recorded_by_id\` int unsigned null;`,
    );
    this.addSql(
      `alter table \`mediation_session\` add constraint \`mediation_session_recorded_by_id_foreign\` foreign key (\`recorded_by_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`mediation_session\` add index \`mediation_session_recorded_by_id_index\` (\`recorded_by_id\`);`,
    );
    this.addSql(
      `alter table \`mediation_session\` add unique \`mediation_session_case_id_number_unique\` (\`case_id\`, \`number\`);`,
    );

    this.addSql(
      `alter table \`staff_account\` add \`totp_pending_cipher\` text null, add \`must_change\` tinyint(1) not null default false, add \`locked_at\` datetime null;`,
    );

    this.addSql(
      `alter table \`org_unit_name\` add constraint \`org_unit_name_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`mediation_request\` add constraint \`mediation_request_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_request\` add constraint \`mediation_request_requested_by_id_foreign\` foreign key (\`requested_by_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_request\` add constraint \`mediation_request_entered_by_id_foreign\` foreign key (\`entered_by_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_request\` add constraint \`mediation_request_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`person\` (\`id\`) on delete set null;`,
    );

    this.addSql(
      `alter table \`filled_sheet\` add constraint \`filled_sheet_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`filled_sheet\` add constraint \`filled_sheet_office_id_foreign\` foreign key (\`office_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`filled_sheet\` add constraint \`filled_sheet_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`duty_gap\` add constraint \`duty_gap_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`duty_gap\` add constraint \`duty_gap_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`correction_request\` add constraint \`correction_request_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`correction_request\` add constraint \`correction_request_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`correction_request\` add constraint \`correction_request_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`correction_request\` add constraint \`correction_decided_on_a_day\` check ((decided_on is null) = (answer_cipher is null));`,
    );

    this.addSql(
      `alter table \`consent\` add constraint \`consent_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`consent\` add constraint \`consent_text_id_foreign\` foreign key (\`text_id\`) references \`consent_text\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`consent\` add constraint \`consent_recorded_by_id_foreign\` foreign key (\`recorded_by_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`consent\` add constraint \`consent_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`consent\` add constraint \`consent_guardian_whole\` check ((minor_key is null) = (guardian_name_cipher is null) and (minor_key is null) = (relation is null));`,
    );
    this.addSql(
      `alter table \`consent\` add constraint \`consent_withdrawn_or_active\` check ((withdrawn_at is null) = (active_key is not null));`,
    );

    this.addSql(
      `alter table \`complaint\` add constraint \`complaint_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`complaint\` add constraint \`complaint_submitted_by_id_foreign\` foreign key (\`submitted_by_id\`) references \`person\` (\`id\`) on delete no action;`,
    );
    this.addSql(
      `alter table \`complaint\` add constraint \`complaint_assignee_id_foreign\` foreign key (\`assignee_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`complaint\` add constraint \`complaint_answered_by_id_foreign\` foreign key (\`answered_by_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`complaint\` add constraint \`complaint_named_or_with_code\` check (submitted_by_id is null or code_digest is null);`,
    );
    this.addSql(
      `alter table \`complaint\` add constraint \`complaint_answered_on_a_day\` check ((answered_on is null) = (answer_cipher is null));`,
    );

    this.addSql(
      `alter table \`complaint_subject\` add constraint \`complaint_subject_complaint_id_foreign\` foreign key (\`complaint_id\`) references \`complaint\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`complaint_subject\` add constraint \`complaint_subject_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`attachment\` add constraint \`attachment_uploader_id_foreign\` foreign key (\`uploader_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`attachment\` add constraint \`attachment_thing_whole\` check ((thing_kind is null) = (thing_id is null) and (thing_kind is null) = (attached_at is null));`,
    );

    this.addSql(
      `alter table \`attachment_piece\` add constraint \`attachment_piece_attachment_id_foreign\` foreign key (\`attachment_id\`) references \`attachment\` (\`id\`) on delete cascade;`,
    );

    this.addSql(
      `alter table \`rating\` add constraint \`rating_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`rating\` add constraint \`rating_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete set null;`,
    );

    this.addSql(
      `alter table \`record_amendment\` add constraint \`record_amendment_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`shift_code\` add constraint \`shift_code_shift_id_foreign\` foreign key (\`shift_id\`) references \`duty_shift\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`shift_offer\` add constraint \`shift_offer_shift_id_foreign\` foreign key (\`shift_id\`) references \`duty_shift\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`shift_offer\` add constraint \`shift_offer_from_id_foreign\` foreign key (\`from_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`shift_offer\` add constraint \`shift_offer_to_id_foreign\` foreign key (\`to_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`shift_offer\` add constraint \`shift_offer_in_exchange_id_foreign\` foreign key (\`in_exchange_id\`) references \`duty_shift\` (\`id\`) on delete set null;`,
    );

    this.addSql(
      `alter table \`shift_signature\` add constraint \`shift_signature_shift_id_foreign\` foreign key (\`shift_id\`) references \`duty_shift\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`shift_signature\` add constraint \`shift_signature_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`mediation_volume\` add constraint \`mediation_volume_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_volume\` add constraint \`mediation_volume_committee_id_foreign\` foreign key (\`committee_id\`) references \`site\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`mediation_volume\` add constraint \`mediation_volume_bound_by_id_foreign\` foreign key (\`bound_by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`progress_code\` add constraint \`progress_code_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`progress_code\` add constraint \`progress_code_issued_by_id_foreign\` foreign key (\`issued_by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`mediation_step\` add constraint \`mediation_step_request_id_foreign\` foreign key (\`request_id\`) references \`mediation_request\` (\`id\`) on delete no action;`,
    );
    this.addSql(
      `alter table \`mediation_step\` add constraint \`mediation_step_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`) on delete no action;`,
    );
    this.addSql(
      `alter table \`mediation_step\` add constraint \`mediation_step_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_step\` add constraint \`mediation_step_of_something\` check (request_id is not null or case_id is not null);`,
    );

    this.addSql(
      `alter table \`mediation_performance\` add constraint \`mediation_performance_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_performance\` add constraint \`mediation_performance_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`mediation_party\` add constraint \`mediation_party_request_id_foreign\` foreign key (\`request_id\`) references \`mediation_request\` (\`id\`) on delete no action;`,
    );
    this.addSql(
      `alter table \`mediation_party\` add constraint \`mediation_party_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`) on delete no action;`,
    );
    this.addSql(
      `alter table \`mediation_party\` add constraint \`mediation_party_person_id_foreign\` foreign key (\`person_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`mediation_party\` add constraint \`mediation_party_consent_by_id_foreign\` foreign key (\`consent_by_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`mediation_party\` add constraint \`mediation_party_of_something\` check (request_id is not null or case_id is not null);`,
    );
    this.addSql(
      `alter table \`mediation_party\` add constraint \`mediation_party_consent\` check ((consent_at is null) = (consent_way is null));`,
    );

    this.addSql(
      `alter table \`mediation_paper\` add constraint \`mediation_paper_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_paper\` add constraint \`mediation_paper_party_id_foreign\` foreign key (\`party_id\`) references \`mediation_party\` (\`id\`) on delete no action;`,
    );
    this.addSql(
      `alter table \`mediation_paper\` add constraint \`mediation_paper_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_paper\` add constraint \`mediation_paper_pages\` check (pages is null or pages > 0);`,
    );

    this.addSql(
      `alter table \`mediation_follow_up\` add constraint \`mediation_follow_up_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_follow_up\` add constraint \`mediation_follow_up_party_id_foreign\` foreign key (\`party_id\`) references \`mediation_party\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_follow_up\` add constraint \`mediation_follow_up_visitor_id_foreign\` foreign key (\`visitor_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`mediation_extension\` add constraint \`mediation_extension_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_extension\` add constraint \`mediation_extension_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_extension\` add constraint \`mediation_extension_forward\` check (to_due > from_due);`,
    );

    this.addSql(
      `alter table \`mediation_assignment\` add constraint \`mediation_assignment_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_assignment\` add constraint \`mediation_assignment_mediator_id_foreign\` foreign key (\`mediator_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`mediation_assignment\` add constraint \`mediation_assignment_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_assignment\` add constraint \`mediation_assignment_assigned_by_id_foreign\` foreign key (\`assigned_by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`mediation_amendment\` add constraint \`mediation_amendment_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_amendment\` add constraint \`mediation_amendment_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`mediation_agreement\` add constraint \`mediation_agreement_case_id_foreign\` foreign key (\`case_id\`) references \`mediation_case\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_agreement\` add constraint \`mediation_agreement_recorded_by_id_foreign\` foreign key (\`recorded_by_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_agreement\` add constraint \`mediation_agreement_amount\` check (amount >= 0);`,
    );

    this.addSql(
      `alter table \`mediation_reply\` add constraint \`mediation_reply_party_id_foreign\` foreign key (\`party_id\`) references \`mediation_party\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_reply\` add constraint \`mediation_reply_session_id_foreign\` foreign key (\`session_id\`) references \`mediation_session\` (\`id\`) on delete no action;`,
    );
    this.addSql(
      `alter table \`mediation_reply\` add constraint \`mediation_reply_agreement_id_foreign\` foreign key (\`agreement_id\`) references \`mediation_agreement\` (\`id\`) on delete no action;`,
    );
    this.addSql(
      `alter table \`mediation_reply\` add constraint \`mediation_reply_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`mediation_reply\` add constraint \`mediation_reply_to_one\` check ((session_id is null) <> (agreement_id is null));`,
    );

    this.addSql(
      `alter table \`judicial_confirmation\` add constraint \`judicial_confirmation_agreement_id_foreign\` foreign key (\`agreement_id\`) references \`mediation_agreement\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`judicial_confirmation\` add constraint \`judicial_confirmation_by_id_foreign\` foreign key (\`by_id\`) references \`person\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`recovery_code\` add constraint \`recovery_code_account_id_foreign\` foreign key (\`account_id\`) references \`staff_account\` (\`id\`);`,
    );

    this.addSql(
      `alter table \`subsidy_decision\` add constraint \`subsidy_decision_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`subsidy_decision\` add constraint \`subsidy_decision_payee_id_foreign\` foreign key (\`payee_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`subsidy_decision\` add constraint \`subsidy_decision_decided_by_id_foreign\` foreign key (\`decided_by_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(`alter table \`subsidy_decision\` add constraint \`subsidy_decision_amount\` check (amount >= 0);`);

    this.addSql(
      `alter table \`written_question\` add constraint \`written_question_unit_id_foreign\` foreign key (\`unit_id\`) references \`org_unit\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`written_question\` add constraint \`written_question_asked_by_id_foreign\` foreign key (\`asked_by_id\`) references \`person\` (\`id\`);`,
    );
    this.addSql(
      `alter table \`written_question\` add constraint \`written_question_adviser_id_foreign\` foreign key (\`adviser_id\`) references \`person\` (\`id\`) on delete set null;`,
    );
    this.addSql(
      `alter table \`written_question\` add constraint \`written_question_consultation_id_foreign\` foreign key (\`consultation_id\`) references \`consultation\` (\`id\`) on delete no action;`,
    );
    this.addSql(
      `alter table \`written_question\` add constraint \`question_answered\` check (answer_cipher is null or consultation_id is not null);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table \`consent\` drop foreign key \`consent_text_id_foreign\`;`);
    this.addSql(`alter table \`mediation_case\` drop foreign key \`mediation_case_request_id_foreign\`;`);
    this.addSql(`alter table \`mediation_step\` drop foreign key \`mediation_step_request_id_foreign\`;`);
    this.addSql(`alter table \`mediation_party\` drop foreign key \`mediation_party_request_id_foreign\`;`);
    this.addSql(`alter table \`figure_answer\` drop foreign key \`figure_answer_filled_sheet_id_foreign\`;`);
    this.addSql(`alter table \`complaint_subject\` drop foreign key \`complaint_subject_complaint_id_foreign\`;`);
    this.addSql(`alter table \`attachment_piece\` drop foreign key \`attachment_piece_attachment_id_foreign\`;`);
    this.addSql(`alter table \`mediation_case\` drop foreign key \`mediation_case_volume_id_foreign\`;`);
    this.addSql(`alter table \`mediation_paper\` drop foreign key \`mediation_paper_party_id_foreign\`;`);
    this.addSql(`alter table \`mediation_follow_up\` drop foreign key \`mediation_follow_up_party_id_foreign\`;`);
    this.addSql(`alter table \`mediation_reply\` drop foreign key \`mediation_reply_party_id_foreign\`;`);
    this.addSql(`alter table \`mediation_reply\` drop foreign key \`mediation_reply_agreement_id_foreign\`;`);
    this.addSql(
      `alter table \`judicial_confirmation\` drop foreign key \`judicial_confirmation_agreement_id_foreign\`;`,
    );

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

    this.addSql(`alter table \`mediation_case\` drop foreign key \`mediation_case_accepted_by_id_foreign\`;`);
    this.addSql(`alter table \`mediation_case\` drop foreign key \`mediation_case_escalated_to_id_foreign\`;`);

    this.addSql(`alter table \`mediation_session\` drop foreign key \`mediation_session_recorded_by_id_foreign\`;`);

    this.addSql(`alter table \`notice\` drop foreign key \`notice_unit_id_foreign\`;`);
    this.addSql(`alter table \`notice\` drop foreign key \`notice_called_by_id_foreign\`;`);

    this.addSql(`alter table \`duty_shift\` drop index \`duty_shift_adviser_id_held_on_index\`;`);
    this.addSql(`alter table \`duty_shift\` drop column \`countersign\`;`);

    this.addSql(`alter table \`figure_answer\` drop index \`figure_answer_filled_sheet_id_index\`;`);
    this.addSql(`alter table \`figure_answer\` drop column \`filled_sheet_id\`;`);

    this.addSql(`alter table \`mediation_case\` drop index \`mediation_case_request_id_index\`;`);
    this.addSql(`alter table \`mediation_case\` drop index \`mediation_case_request_id_unique\`;`);
    this.addSql(`alter table \`mediation_case\` drop index \`mediation_case_file_key_unique\`;`);
    this.addSql(`alter table \`mediation_case\` drop index \`mediation_case_accepted_by_id_index\`;`);
    this.addSql(`alter table \`mediation_case\` drop index \`mediation_case_escalated_to_id_index\`;`);
    this.addSql(`alter table \`mediation_case\` drop index \`mediation_case_volume_id_index\`;`);
    this.addSql(`alter table \`mediation_case\` drop index \`mediation_case_place_state_due_on_index\`;`);
    this.addSql(`alter table \`mediation_case\` drop index \`mediation_case_volume_id_volume_order_unique\`;`);
    this.addSql(
      `alter table \`mediation_case\` drop column \`request_id\`, drop column \`file_key\`, drop column \`accepted_by_id\`, drop column \`due_on\`, drop column \`claims_cipher\`, drop column \`transfer_cipher\`, drop column \`view_limit\`, drop column \`ending_ground\`, drop column \`ending_cipher\`, drop column \`escalated_to_id\`, drop column \`escalated_on\`, drop column \`next_on\`, drop column \`next_at\`, drop column \`next_venue_cipher\`, drop column \`archived_on\`, drop column \`archive_number\`, drop column \`volume_id\`, drop column \`volume_order\`;`,
    );

    this.addSql(`alter table \`mediation_session\` drop index \`mediation_session_recorded_by_id_index\`;`);
    this.addSql(`alter table \`mediation_session\` drop index \`mediation_session_case_id_number_unique\`;`);
    this.addSql(
      `alter table \`mediation_session\` drop column \`number\`, drop column \`starts_at\`, drop column \`minutes\`, drop column \`rights_told\`, drop column \`record_cipher\`, drop column \`recorded_by_id\`;`,
    );

    this.addSql(`alter table \`notice\` drop index \`notice_unit_id_index\`;`);
    this.addSql(`alter table \`notice\` drop index \`notice_called_by_id_index\`;`);
    this.addSql(`alter table \`notice\` drop index \`notice_state_due_at_index\`;`);
    this.addSql(`alter table \`notice\` drop index \`notice_place_state_index\`;`);
    this.addSql(`alter table \`notice\` drop index \`notice_thing_index\`;`);
    this.addSql(
      `alter table \`notice\` drop column \`unit_id\`, drop column \`place\`, drop column \`thing\`, drop column \`due_at\`, drop column \`attempts\`, drop column \`attempted_at\`, drop column \`channel\`, drop column \`failure\`, drop column \`lease_owner\`, drop column \`lease_until\`, drop column \`read_at\`, drop column \`called_at\`, drop column \`called_by_id\`, drop column \`call_result\`, drop column \`calls\`;`,
    );
    this.addSql(`alter table \`notice\` add index \`notice_state_id_index\` (\`state\`, \`id\`);`);

    this.addSql(`alter table \`online_post\` drop column \`state\`;`);

    this.addSql(`alter table \`person\` drop index \`person_openid_index_unique\`;`);
    this.addSql(
      `alter table \`person\` drop column \`openid_index\`, drop column \`openid_cipher\`, drop column \`unionid_cipher\`;`,
    );

    this.addSql(`alter table \`role_holding\` drop index \`role_holding_once\`;`);

    this.addSql(`alter table \`session\` drop column \`must_change\`;`);

    this.addSql(
      `alter table \`staff_account\` drop column \`totp_pending_cipher\`, drop column \`must_change\`, drop column \`locked_at\`;`,
    );
  }
}
