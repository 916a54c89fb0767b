import type { AnswerOf } from '@linfa/contract';
import { disputeTypes, partySides, type PartySide } from '@linfa/domain';

export type CaseRow = AnswerOf<'mediation.listCases'>['items'][number];
export type CaseDetail = AnswerOf<'mediation.get'>;

/** What a case is called in a list. */
export function wordCase({ disputeType }: Pick<CaseRow, 'disputeType'>): string {
  return disputeType === null ? '限定知悉范围的案件' : disputeTypes[disputeType];
}

/** `赵**、钱** 与 孙**` */
export function wordParties(parties: readonly { readonly side: PartySide; readonly name: string }[]): string {
  const names = (side: PartySide): string =>
    parties
      .filter((one) => one.side === side)
      .map(({ name }) => name)
      .join('、');
  return [names('applicant'), names('respondent')].filter((one) => one !== '').join(' 与 ');
}

/** `申请人 赵**` */
export function wordParty({ side, name }: { readonly side: PartySide; readonly name: string }): string {
  return `${partySides[side]} ${name}`;
}

/** The parties by their ids, to choose from. */
export function partyChoice(row: CaseDetail): Readonly<Record<string, string>> {
  return Object.fromEntries(row.people.map((one) => [one.id, wordParty(one)]));
}
