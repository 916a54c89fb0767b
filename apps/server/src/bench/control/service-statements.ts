import type { ControlStatement } from './control-statement.ts';

/** Communities and villages that existed and stood under the place on the last day; units move, so their history must be asked. */
export const communities = `(select u.id from org_unit u join org_unit_place h on h.unit_id = u.id
  where u.kind in ('community', 'village') and u.valid_from <= date :to and (u.valid_to is null or u.valid_to > date :to)
  and h.\`from\` <= date :to and (h.\`to\` is null or h.\`to\` > date :to) and h.place >= :place and h.place < :end)`;

export const consultationStatement: ControlStatement = {
  set: 'consultations',
  text: `select count(*) as 'service.count',
    sum(minutes) as 'service.hours',
    count(distinct client_key) as 'service.clients',
    count(case when service_kind = 'consultation' then 1 end) as 'consultation.count',
    sum(case when service_kind = 'consultation' then persons end) as 'consultation.persons',
    count(case when service_kind = 'drafting' then 1 end) as 'service.drafting',
    count(case when service_kind = 'opinion' then 1 end) as 'service.opinion',
    count(case when service_kind = 'contract-review' then 1 end) as 'service.contract-review',
    count(case when service_kind = 'mediation-help' then 1 end) as 'service.mediation-help'
    from consultation where place >= :place and place < :end and held_on between date :from and date :to`,
};

export const dutyStatement: ControlStatement = {
  set: 'dutyShifts',
  text: `select count(case when state = 'held' then 1 end) as 'duty.count',
    sum(case when state = 'held' then minutes end) as 'duty.hours',
    count(distinct case when state = 'held' and mode = 'on-site' and unit_id in ${communities} then concat(unit_id, ' ', substr(held_on, 1, 7)) end) as 'duty.monthly-least',
    (select min(n) from (select count(*) as n from duty_shift where place >= :place and place < :end and held_on between date :from and date :to
      and state = 'held' and mode = 'on-site' and unit_id in ${communities} group by unit_id, substr(held_on, 1, 7)) least) as 'duty.monthly-least#1'
    from duty_shift where place >= :place and place < :end and held_on between date :from and date :to`,
};

export const referralStatement: ControlStatement = {
  set: 'referrals',
  text: `select count(*) as 'referral.count',
    count(case when target = 'legal-aid' then 1 end) as 'referral.legal-aid',
    count(case when target = 'notary' then 1 end) as 'referral.notary'
    from referral where place >= :place and place < :end and referred_on between date :from and date :to`,
};

export const assignmentStatement: ControlStatement = {
  set: 'adviserAssignments',
  text: `select count(distinct adviser_id) as 'adviser.count',
    count(distinct firm) as 'adviser.firms',
    count(distinct case when served_kind = 'community' and unit_id in ${communities} then unit_id end) as 'adviser.coverage'
    from adviser_assignment where place >= :place and place < :end and starts_on <= date :to and (ends_on is null or ends_on > date :to)`,
};
