import { committeeKinds, dayOf, disputeTypes, outreachKinds, rosters, siteKinds } from '@linfa/domain';
import type { FigureRecord } from '@linfa/figures';
import type { Records } from './answers-of.ts';

const communities = [1, 2, 3, 4, 5, 6];
const months = Array.from({ length: 12 }, (_, index) => index + 1);

function times(count: number, make: (index: number) => FigureRecord): FigureRecord[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function pick<T>(of: Readonly<Record<string, T>>, index: number): string {
  const codes = Object.keys(of);
  return codes[index % codes.length] ?? '';
}

/** A middling year of a street of six communities: something in every record set, parts below their wholes. */
export function plausibleRecords(year: number): Records {
  const on = (index: number): string => dayOf(year, (index % 12) + 1, (index % 27) + 1);
  const place = (index: number): FigureRecord => ({ unitId: communities[index % 6] });
  return {
    consultations: times(240, (index) => ({
      ...place(index),
      heldOn: on(index),
      persons: (index % 3) + 1,
      minutes: 30,
      clientKey: `p${index % 190}`,
      adviserId: `a${index % 4}`,
      serviceKind: [
        'consultation',
        'consultation',
        'consultation',
        'drafting',
        'opinion',
        'contract-review',
        'mediation-help',
        'lecture',
      ][index % 8],
    })),
    dutyShifts: communities.flatMap((unitId) =>
      months.map((month) => ({ unitId, heldOn: dayOf(year, month, 5), mode: 'on-site', state: 'held', minutes: 240 })),
    ),
    mediationCases: times(120 + (year % 10) * 3, (index) => {
      const outcome = [
        'agreed',
        'agreed',
        'agreed',
        'agreed',
        'agreed',
        'not-agreed',
        'agreed',
        'withdrawn',
        'agreed',
        'agreed',
      ][index % 10];
      const concludedOn = index % 40 === 39 ? null : dayOf(year, Math.min(12, (index % 12) + 1), 28);
      return {
        ...place(index),
        acceptedOn: on(index),
        concludedOn,
        outcome: concludedOn === null ? 'pending' : outcome,
        disputeType: pick(disputeTypes, index),
        committeeKind: pick(committeeKinds, index),
        source: ['application', 'initiative', 'police'][index % 3],
        agreementForm: index % 4 === 0 ? 'oral' : 'written',
        performance: 'at-once',
        performedOn: concludedOn,
        confirmation: index % 9 === 0 ? 'valid' : 'none',
        confirmedOn: index % 9 === 0 ? concludedOn : null,
        amount: 1_250_000 + index * 10_000,
        followedUp: index % 2 === 0,
        preventedCrime: index % 30 === 0,
        preventedCrimePeople: index % 30 === 0 ? 3 : 0,
        preventedPetition: index % 50 === 0,
        preventedPetitionPeople: index % 50 === 0 ? 12 : 0,
      };
    }),
    mediationSessions: times(180, (index) => ({ ...place(index), heldOn: on(index), viaPlatform: index % 5 === 0 })),
    screenings: times(24, (index) => ({ ...place(index), heldOn: on(index), found: 4, prevented: 2 })),
    outreachEvents: times(46 + (year % 10), (index) => ({
      ...place(index),
      heldOn: on(index),
      kind: pick(outreachKinds, index),
      state: 'held',
      byVolunteers: index % 3 === 0,
      attendance: 60 + index,
      reached: 90 + index,
      materials: 83,
      questions: 5,
    })),
    onlinePosts: times(75, (index) => ({ ...place(index), postedOn: on(index), state: 'posted', reads: 310 })),
    referrals: times(17, (index) => ({
      ...place(index),
      referredOn: on(index),
      target: index % 3 === 0 ? 'notary' : 'legal-aid',
    })),
    rosterMembers: Object.keys(rosters).flatMap((roster) =>
      times(18, (index) => ({
        ...place(index),
        roster,
        joinedOn: index === 0 ? on(3) : '2019-05-01',
        leftOn: null,
        fullTime: index < 6,
        certified: true,
      })),
    ),
    sites: Object.keys(siteKinds).flatMap((kind) =>
      times(6, (index) => ({ ...place(index), kind, openedOn: '2019-05-01', closedOn: null, area: 5_800_000 })),
    ),
    adviserAssignments: times(6, (index) => ({
      ...place(index),
      startsOn: '2019-05-01',
      endsOn: null,
      adviserId: `a${index % 4}`,
      firm: `f${index % 2}`,
      served: `s${index}`,
      servedKind: 'community',
    })),
  };
}
