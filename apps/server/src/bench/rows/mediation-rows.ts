import { caseSources, committeeKinds, confirmations, disputeTypes } from '@linfa/domain';
import { blocksOf } from '../fill/plan.ts';
import { chance, dayAt, daysAfter, owned, ownedColumns, pick, type RowMaker, type RowSpot } from './row-maker.ts';

const [types, kinds, sources, confirmed] = [disputeTypes, committeeKinds, caseSources, confirmations].map(
  Object.keys,
) as [string[], string[], string[], string[]];
const outcomes = ['agreed', 'agreed', 'agreed', 'agreed', 'not-agreed', 'agreed', 'withdrawn', 'refused', 'pending'];

export const caseRows: RowMaker = {
  columns: [
    ...ownedColumns,
    'origin_set',
    'state',
    'requested_on',
    'accepted_on',
    'concluded_on',
    'performed_on',
    'confirmed_on',
    'committee_kind',
    'dispute_type',
    'source',
    'outcome',
    'agreement_form',
    'performance',
    'confirmation',
    'amount',
    'prevented_crime',
    'prevented_crime_people',
    'prevented_petition',
    'prevented_petition_people',
    'followed_up',
  ],
  make: (spot) => {
    const { random, when } = spot;
    const outcome = outcomes[random.whole(outcomes.length)] as string;
    const [acceptedOn, agreed] = [dayAt(when), outcome === 'agreed'];
    const concludedOn = outcome === 'pending' ? null : daysAfter(acceptedOn, random.whole(40));
    const performance = agreed ? pick(random, ['done', 'at-once', 'part', 'none']) : null;
    const performed = concludedOn !== null && (performance === 'done' || performance === 'at-once');
    const confirmation = agreed ? pick(random, confirmed) : 'none';
    const [crime, petition] = [chance(random, 2), chance(random, 3)];
    return [
      ...owned(spot),
      chance(random, 15) ? 'consultations' : null,
      outcome === 'pending' ? 'mediating' : outcome,
      acceptedOn,
      acceptedOn,
      concludedOn,
      performed ? daysAfter(concludedOn, random.whole(20)) : null,
      confirmation === 'valid' && concludedOn ? daysAfter(concludedOn, 15) : null,
      pick(random, kinds),
      pick(random, types),
      pick(random, sources),
      outcome,
      agreed ? pick(random, ['written', 'oral']) : null,
      performance,
      confirmation,
      agreed ? random.whole(8_000_000) : 0,
      Number(crime),
      crime ? 1 + random.whole(5) : 0,
      Number(petition),
      petition ? 5 + random.whole(30) : 0,
      Number(agreed && chance(random, 60)),
    ];
  },
};

export const sessionRows: RowMaker = {
  columns: [...ownedColumns, 'case_id', 'held_on', 'with_adviser', 'via_platform'],
  make: (spot) => [
    ...owned(spot),
    caseOf(spot),
    dayAt(spot.when),
    Number(chance(spot.random, 30)),
    Number(chance(spot.random, 25)),
  ],
};

/** A case of the same street from about the same time. */
function caseOf({ plan, street, when }: RowSpot): number {
  const cases = plan.tables.find((one) => one.table === 'mediation_case')?.rows ?? 0;
  const whole = Math.floor(cases / plan.streets);
  const block = Math.min(Math.floor(when * blocksOf(plan, cases)), Math.max(0, whole - 1));
  return block * plan.streets + street + 1;
}

export const screeningRows: RowMaker = {
  columns: [...ownedColumns, 'held_on', 'found', 'prevented'],
  make: (spot) => [...owned(spot), dayAt(spot.when), spot.random.whole(4), spot.random.whole(3)],
};
