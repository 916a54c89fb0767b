import type { Answer, Received } from '@linfa/contract';
import { dataQualityKinds, type DataQualityKind, type Role } from '@linfa/domain';
import { shortPeriod } from '../duty-shifts/short-period.ts';
import { scopeSql } from '../figures/cell-sql.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';
import { reaches } from '../http/actor.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { agreedCases } from './agreed-cases.ts';
import { copiedText } from './copied-text.ts';
import { dataQualityAnswerers, dataQualityReaders } from './data-quality.policy.ts';
import { DataQualityAnswer } from './data-quality-answer.entity.ts';
import { mostQuestions, type Finder, type Finding } from './finding.ts';
import { sameDispute } from './same-dispute.ts';
import { sameMinute } from './same-minute.ts';
import { duplicateVisits, roundEvents, servicesWithoutShift } from './visits.ts';

export type Question = Answer<'dataQuality', 'answer'>;

export interface Asked {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly kind?: DataQualityKind | undefined;
}

export interface AskedQuestions {
  readonly questions: readonly { readonly finding: Finding; readonly question: Question; readonly place: string }[];
  readonly more: boolean;
  readonly compared: number;
}

/** What is worth asking about the records of a unit and those below; what was answered only when that is asked for. */
export async function listQuestions(
  context: ActContext,
  input: Received<'dataQuality', 'list'>,
): Promise<Answer<'dataQuality', 'list'>> {
  const { questions, more, compared } = await askQuestions(context, input, dataQualityReaders);
  const items = questions.map((one) => one.question);
  return { items: input.answered ? items : items.filter((one) => one.answer === null), more, compared };
}

/**
 * Every question, with its answer while nothing was added to what it is about. The same statements however many records
 * there are.
 * @throws RuleError `bad-period`, `unknown-unit`, `not-allowed`, `unit-not-valid`
 */
export async function askQuestions(context: ActContext, asked: Asked, roles: readonly Role[]): Promise<AskedQuestions> {
  const { em, keyring } = context;
  const period = shortPeriod(asked.from, asked.to);
  const unit = await unitInReach(context, asked.unit, roles);
  const scope = (await unitScopes(em, unit)).of(period);
  let compared = 0;
  const finders: Readonly<Record<DataQualityKind, Finder>> = {
    'all-agreed': agreedCases,
    'same-minute': sameMinute,
    'copied-text': copiedText((count) => (compared = count)),
    duplicate: duplicateVisits,
    'same-dispute': sameDispute,
    'no-shift': servicesWithoutShift,
    'round-numbers': roundEvents,
  };
  const kinds = asked.kind === undefined ? (Object.keys(dataQualityKinds) as DataQualityKind[]) : [asked.kind];
  const findings: Finding[] = [];
  let more = false;
  for (const kind of kinds) {
    const found = await finders[kind]({ context, asked: period, within: (alias) => scopeSql(scope, alias) });
    more ||= found.length > mostQuestions;
    findings.push(...found.slice(0, mostQuestions));
  }
  const keyOf = ({ kind, identity }: Finding): string => keyring.blindIndex(`data quality ${kind} ${identity}`);
  const units = new Map(
    (await em.find(OrgUnit, { id: { $in: findings.map((one) => one.unitId) } })).map((one) => [one.id, one]),
  );
  const answers = await em.find(DataQualityAnswer, { questionKey: { $in: findings.map(keyOf) } }, { populate: ['by'] });
  const questions = findings.map((finding) => {
    const key = keyOf(finding);
    const answer = answers.find(
      (one) => one.kind === finding.kind && one.questionKey === key && one.records >= finding.count,
    );
    const place = units.get(finding.unitId)?.place ?? '';
    return { finding, place, question: present(context, finding, key, units.get(finding.unitId), answer) };
  });
  return { questions, more, compared };
}

function present(
  context: ActContext,
  { kind, sentence, records, count }: Finding,
  key: string,
  unit: OrgUnit | undefined,
  answer: DataQualityAnswer | undefined,
): Question {
  return {
    kind,
    key,
    unit: { code: unit?.code ?? '', name: unit?.name ?? '' },
    sentence,
    records: [...records],
    count,
    answer: answer
      ? {
          reason: context.keyring.open(answer.reasonCipher),
          by: context.keyring.open(answer.by.nameCipher),
          at: answer.at.toISOString(),
        }
      : null,
    may: reaches(actorOf(context), dataQualityAnswerers, unit?.place ?? '') ? ['answer'] : [],
  };
}
