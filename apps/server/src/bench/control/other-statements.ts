import type { ControlStatement } from './control-statement.ts';
import { communities } from './service-statements.ts';

const year = `held_on >= date :from and state = 'held'`;

export const eventStatement: ControlStatement = {
  set: 'outreachEvents',
  text: `select count(case when ${year} then 1 end) as 'outreach.events',
    count(case when held_on < date :from and state = 'held' then 1 end) as 'outreach.events-on-year#1',
    count(case when ${year} and kind = 'lecture' then 1 end) as 'outreach.lectures',
    sum(case when ${year} then materials end) as 'outreach.materials',
    sum(case when ${year} then attendance end) as 'outreach.attendance',
    sum(case when ${year} then reached end) as 'outreach.reached',
    sum(case when ${year} then questions end) as 'outreach.questions',
    count(case when ${year} and by_volunteers = 1 then 1 end) as 'outreach.volunteer-events',
    sum(case when ${year} and by_volunteers = 1 then attendance end) as 'outreach.volunteer-attendance'
    from outreach_event where place >= :place and place < :end and held_on between date :before and date :to`,
};

export const postStatement: ControlStatement = {
  set: 'onlinePosts',
  text: `select count(case when state = 'posted' then 1 end) as 'outreach.posts', sum(case when state = 'posted' then \`reads\` end) as 'outreach.reads'
    from online_post where place >= :place and place < :end and posted_on between date :from and date :to`,
};

export const memberStatement: ControlStatement = {
  set: 'rosterMembers',
  text: `select count(case when roster = 'literate' then 1 end) as 'roster.literate',
    count(distinct case when roster = 'literate' and unit_id in ${communities} then unit_id end) as 'roster.literate-coverage',
    count(case when roster = 'mediator' then 1 end) as 'roster.mediator',
    count(case when roster = 'mediator' and full_time = 1 then 1 end) as 'roster.mediator-full-time',
    count(distinct case when roster = 'mediator' and full_time = 1 and unit_id in ${communities} then unit_id end) as 'roster.mediator-each',
    (select min(n) from (select count(*) as n from roster_member where place >= :place and place < :end and joined_on <= date :to and (left_on is null or left_on > date :to)
      and roster = 'mediator' and full_time = 1 and unit_id in ${communities} group by unit_id) least) as 'roster.mediator-each#1',
    count(case when roster = 'volunteer' then 1 end) as 'roster.volunteer'
    from roster_member where place >= :place and place < :end and joined_on <= date :to and (left_on is null or left_on > date :to)`,
};

export const siteStatement: ControlStatement = {
  set: 'sites',
  text: `select count(case when kind = 'work-station' then 1 end) as 'site.work-station',
    count(case when kind = 'committee' then 1 end) as 'site.committee',
    count(distinct case when kind = 'committee' and unit_id in ${communities} then unit_id end) as 'site.committee-coverage',
    count(case when kind = 'park' then 1 end) as 'site.park',
    sum(case when kind = 'park' then area end) as 'site.park-area'
    from site where place >= :place and place < :end and opened_on <= date :to and (closed_on is null or closed_on > date :to)`,
};

export const entryStatement: ControlStatement = {
  set: 'registerEntries',
  text: `select count(case when register = 'training' then 1 end) as 'register.training',
    sum(case when register = 'training' then cast(\`values\`->'$.attendance' as signed) end) as 'register.training.attendance',
    count(case when register = 'legality-review' then 1 end) as 'register.legality-review',
    count(case when register = 'enterprise-visits' then 1 end) as 'register.enterprise-visits',
    count(distinct case when register = 'enterprise-visits' then subject end) as 'register.enterprise-visits:subjects',
    sum(case when register = 'enterprise-visits' then cast(\`values\`->'$.problems' as signed) end) as 'register.enterprise-visits.problems',
    sum(case when register = 'enterprise-visits' then cast(\`values\`->'$.solved' as signed) end) as 'register.enterprise-visits.solved'
    from register_entry where place >= :place and place < :end and day between date :from and date :to`,
};
