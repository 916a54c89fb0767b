import { quantityScale, type MeasureUnitCode, type Period } from '@linfa/domain';
import { addExact, exact, placeStep, type Card, type Exact } from '@linfa/figures';
import { textOrNull, type Row } from '../database/sql.ts';

/** That a card `t` counts: one that was asked for and withdrawn is none, and does not stand in the way of its parts’. */
export const cardStands =
  "not exists (select 1 from figure_request r where r.card_id = t.id and r.state = 'withdrawn')";

/** A row of `reported_figure`, read by name, as the card that it is. */
export function cardOf(row: Row): Card {
  const period: Period = {
    from: cardDay(row['period_from']),
    to: cardDay(row['period_to']),
    ...(row['cut_off'] !== null && { cutOff: cardDay(row['cut_off']) }),
  };
  const findings =
    typeof row['findings'] === 'string'
      ? (JSON.parse(row['findings']) as string[])
      : ((row['findings'] ?? []) as string[]);
  const [value, shortText] = [textOrNull(row['value']), textOrNull(row['short_text'])];
  return {
    item: String(row['item']),
    value: value === null ? null : exact(BigInt(value), quantityScale),
    ...(shortText !== null && { shortText }),
    unit: String(row['unit_of_measure']) as MeasureUnitCode,
    period,
    ...(row['as_of'] !== null && { asOf: cardDay(row['as_of']) }),
    sourceOffice: String(row['source_office']),
    document: String(row['document']),
    findings,
    provenance: String(row['provenance']) as Card['provenance'],
  };
}

/** Whether a card is of exactly that period. */
export function isOfPeriod(row: Row, { from, to }: Period): boolean {
  return cardDay(row['period_from']) === from && cardDay(row['period_to']) === to;
}

/** A part's own card stands for everything below it, and is never added to it. */
export function highest(rows: readonly Row[]): Row[] {
  const places = new Set(rows.map((row) => String(row['place'])));
  return rows.filter((row) => {
    const place = String(row['place']);
    for (let length = placeStep; length < place.length; length += placeStep)
      if (places.has(place.slice(0, length))) return false;
    return true;
  });
}

/** Parts that have not answered leave the sum unanswered: a blank is never counted as 0. */
export function addCards(rows: readonly Row[]): Card {
  const cards = rows.map(cardOf);
  const [first] = cards as [Card, ...Card[]];
  const value = cards.reduce<Exact | null>(
    (sum, card) => (sum === null || card.value === null ? null : addExact(sum, card.value)),
    exact(0),
  );
  return {
    ...first,
    value,
    sourceOffice: '下级单位',
    document: `${cards.length}个下级单位所报数据之和`,
    findings: cards.flatMap((card) => card.findings),
    addedFrom: cards.length,
  };
}

function cardDay(value: unknown): string {
  return String(value).slice(0, 10);
}
