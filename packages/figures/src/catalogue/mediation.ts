import { caseSources, committeeKinds, disputeTypes } from '@linfa/domain';
import type { Definition } from '../definition.ts';
import type { Filter } from '../filter.ts';

/**
 * Whether a case refused by one party before any mediation enters the total is settled place by place,
 * from a day on, with its source.
 */
export interface MediationSettings {
  readonly refusedEntersTotal: boolean;
  readonly source: string;
}

/** Figures of people's mediation. Rate rule: cases agreed ÷ cases accepted, pending ones staying in the denominator. */
export function mediationFigures(settings: MediationSettings): Definition[] {
  const refusedRule = settings.refusedEntersTotal ? '一方拒绝的案件计入总数' : '一方拒绝的案件不计入总数';
  const entering: Filter = settings.refusedEntersTotal ? { all: [] } : { not: { field: 'outcome', is: 'refused' } };
  const accepted = (...more: Filter[]) => ({ set: 'mediationCases', where: { all: [entering, ...more] } }) as const;
  const agreedByCutOff: Filter = {
    all: [
      { field: 'outcome', is: 'agreed' },
      { field: 'concludedOn', to: 'cut-off' },
    ],
  };
  const totalRule = `按受理日期计入期间；${refusedRule}（${settings.source}）`;

  const figures: Definition[] = [
    { kind: 'count', id: 'mediation.accepted', name: '调解纠纷总数', unit: 'case', of: accepted(), rule: totalRule },
    {
      kind: 'count',
      id: 'mediation.agreed-of-accepted',
      name: '调解成功数',
      unit: 'case',
      of: accepted(agreedByCutOff),
      rule: '期内受理、至统计截止日已达成协议的案件',
    },
    {
      kind: 'count',
      id: 'mediation.pending',
      name: '尚在调解数',
      unit: 'case',
      of: accepted({ not: { field: 'concludedOn', to: 'cut-off' } }),
      rule: '期内受理、至统计截止日尚未结案的案件，留在成功率的分母中',
    },
    {
      kind: 'ratio',
      id: 'mediation.success-rate',
      name: '调解成功率',
      unit: 'percent',
      of: 'mediation.agreed-of-accepted',
      over: 'mediation.accepted',
      show: 'percent',
      wording: { style: 'percent', decimals: 2 },
      rule: '调解成功数 ÷ 调解总数（不是 ÷ 结案数）；未结案件留在分母中，成功率不会超过100%',
    },
    {
      kind: 'count',
      id: 'mediation.agreed-in-period',
      name: '期内调解成功数',
      unit: 'case',
      of: { set: 'mediationCases', on: 'concludedOn', where: { field: 'outcome', is: 'agreed' } },
      rule: '期内达成协议的案件，不论何时受理；与成功率的分子不是同一个数',
    },
    {
      kind: 'count',
      id: 'mediation.written',
      name: '达成书面协议数',
      unit: 'case',
      of: accepted(agreedByCutOff, { field: 'agreementForm', is: 'written' }),
    },
    {
      kind: 'count',
      id: 'mediation.oral',
      name: '达成口头协议数',
      unit: 'case',
      of: accepted(agreedByCutOff, { field: 'agreementForm', is: 'oral' }),
    },
    {
      kind: 'count',
      id: 'mediation.performed',
      name: '协议履行数',
      unit: 'case',
      of: accepted(
        agreedByCutOff,
        { field: 'performance', in: ['at-once', 'done'] },
        { field: 'performedOn', to: 'cut-off' },
      ),
    },
    {
      kind: 'count',
      id: 'mediation.confirmed',
      name: '司法确认有效数',
      unit: 'case',
      of: accepted(agreedByCutOff, { field: 'confirmation', is: 'valid' }, { field: 'confirmedOn', to: 'cut-off' }),
    },
    {
      kind: 'sum',
      id: 'mediation.amount',
      name: '协议涉及金额',
      unit: 'money',
      of: accepted(agreedByCutOff),
      measure: 'amount',
      wording: { style: 'exact' },
    },
    {
      kind: 'count',
      id: 'mediation.prevented-crime',
      name: '防止民转刑案件数',
      unit: 'case',
      of: accepted({ field: 'preventedCrime', is: true }),
    },
    {
      kind: 'sum',
      id: 'mediation.prevented-crime-people',
      name: '防止民转刑涉及人数',
      unit: 'person',
      of: accepted({ field: 'preventedCrime', is: true }),
      measure: 'preventedCrimePeople',
    },
    {
      kind: 'count',
      id: 'mediation.prevented-petition',
      name: '防止群体性上访案件数',
      unit: 'case',
      of: accepted({ field: 'preventedPetition', is: true }),
    },
    {
      kind: 'sum',
      id: 'mediation.prevented-petition-people',
      name: '防止群体性上访涉及人数',
      unit: 'person',
      of: accepted({ field: 'preventedPetition', is: true }),
      measure: 'preventedPetitionPeople',
    },
    {
      kind: 'count',
      id: 'mediation.followed-up',
      name: '已回访案件数',
      unit: 'case',
      of: accepted(agreedByCutOff, { field: 'followedUp', is: true }),
    },
    {
      kind: 'count',
      id: 'mediation.sessions',
      name: '调解次数',
      unit: 'act',
      of: { set: 'mediationSessions' },
      rule: '一件纠纷调解多次，按次计；与件数不是同一个数',
    },
    {
      kind: 'count',
      id: 'mediation.platform-sessions',
      name: '参与纠纷调解次数',
      unit: 'act',
      of: { set: 'mediationSessions', where: { field: 'viaPlatform', is: true } },
      rule: '通过公共法律服务平台参与的调解，按次计',
    },
    { kind: 'count', id: 'screening.count', name: '纠纷排查次数', unit: 'act', of: { set: 'screenings' } },
    {
      kind: 'sum',
      id: 'screening.found',
      name: '排查出纠纷数',
      unit: 'case',
      of: { set: 'screenings' },
      measure: 'found',
    },
    {
      kind: 'sum',
      id: 'screening.prevented',
      name: '预防纠纷数',
      unit: 'case',
      of: { set: 'screenings' },
      measure: 'prevented',
    },
    {
      kind: 'change',
      id: 'mediation.accepted-on-year',
      name: '调解纠纷总数同比',
      unit: 'percent',
      of: 'mediation.accepted',
      against: 'previous-year',
      wording: { style: 'change', prefix: '同比', decimals: 1 },
    },
    {
      kind: 'change',
      id: 'mediation.accepted-on-preceding',
      name: '调解纠纷总数环比',
      unit: 'percent',
      of: 'mediation.accepted',
      against: 'preceding',
      wording: { style: 'change', prefix: '环比', decimals: 1 },
    },
  ];
  const split = (figure: string, counted: string, ...more: Filter[]): Definition[] =>
    Object.entries({ disputeType: disputeTypes, committeeKind: committeeKinds, source: caseSources }).flatMap(
      ([dimension, codes]) =>
        Object.entries(codes).map(([code, word]) => ({
          kind: 'count',
          id: splitId(figure, dimension, code),
          // The code's word alone reads as a number of committees, and is the same in both wholes.
          name: `${word}${counted}`,
          unit: 'case',
          of: accepted(...more, { field: dimension, is: code }),
        })),
    );
  return [
    ...figures,
    ...split('mediation.accepted', '受理数'),
    ...split('mediation.agreed-of-accepted', '调解成功数', agreedByCutOff),
  ];
}

/** The id of one part of a split: `mediation.accepted@disputeType:family`. The parts add up to the whole. */
export function splitId(figure: string, dimension: string, code: string): string {
  return `${figure}@${dimension}:${code}`;
}
