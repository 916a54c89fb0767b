import { disputeTypes } from '@linfa/domain';
import type { ControlStatement } from './control-statement.ts';

const year = 'accepted_on between date :from and date :to';
const agreed = `${year} and outcome = 'agreed' and concluded_on <= date :to`;

export const caseStatement: ControlStatement = {
  set: 'mediationCases',
  text: `select count(case when ${year} and outcome <> 'refused' then 1 end) as 'mediation.accepted',
    count(case when accepted_on < date :from and accepted_on >= date :before and outcome <> 'refused' then 1 end) as 'mediation.accepted-on-year#1',
    count(case when ${agreed} then 1 end) as 'mediation.agreed-of-accepted',
    count(case when ${year} and outcome <> 'refused' and (concluded_on is null or concluded_on > date :to) then 1 end) as 'mediation.pending',
    count(case when concluded_on between date :from and date :to and outcome = 'agreed' then 1 end) as 'mediation.agreed-in-period',
    count(case when ${agreed} and agreement_form = 'written' then 1 end) as 'mediation.written',
    count(case when ${agreed} and agreement_form = 'oral' then 1 end) as 'mediation.oral',
    count(case when ${agreed} and performance in ('at-once', 'done') and performed_on <= date :to then 1 end) as 'mediation.performed',
    count(case when ${agreed} and confirmation = 'valid' and confirmed_on <= date :to then 1 end) as 'mediation.confirmed',
    sum(case when ${agreed} then amount end) as 'mediation.amount',
    count(case when ${agreed} and followed_up = 1 then 1 end) as 'mediation.followed-up',
    count(case when ${year} and outcome <> 'refused' and prevented_crime = 1 then 1 end) as 'mediation.prevented-crime',
    sum(case when ${year} and outcome <> 'refused' and prevented_crime = 1 then prevented_crime_people end) as 'mediation.prevented-crime-people',
    count(case when ${year} and outcome <> 'refused' and prevented_petition = 1 then 1 end) as 'mediation.prevented-petition',
    sum(case when ${year} and outcome <> 'refused' and prevented_petition = 1 then prevented_petition_people end) as 'mediation.prevented-petition-people',
    ${Object.keys(disputeTypes)
      .map(
        (type) =>
          `count(case when ${year} and outcome <> 'refused' and dispute_type = '${type}' then 1 end) as 'mediation.accepted@disputeType:${type}'`,
      )
      .join(', ')}
    from mediation_case where place >= :place and place < :end and (accepted_on between date :before and date :to or concluded_on between date :from and date :to)`,
};

export const sessionStatement: ControlStatement = {
  set: 'mediationSessions',
  text: `select count(*) as 'mediation.sessions', count(case when via_platform = 1 then 1 end) as 'mediation.platform-sessions'
    from mediation_session where place >= :place and place < :end and held_on between date :from and date :to`,
};

export const screeningStatement: ControlStatement = {
  set: 'screenings',
  text: `select count(*) as 'screening.count', sum(found) as 'screening.found', sum(prevented) as 'screening.prevented'
    from screening where place >= :place and place < :end and held_on between date :from and date :to`,
};
