import {
  confirmations,
  consentWays,
  mediationCaseStates,
  mediationPapers,
  paperKeepings,
  partySides,
  performances,
  provenances,
  retentions,
  satisfactions,
} from '@linfa/domain';
import * as z from 'zod';
import { read, write } from '../../act.ts';
import { some } from '../../choices.ts';
import { code, day, id, line, page, paging, text, unitCode } from '../../shapes.ts';
import { told } from './shapes.ts';

const oneCase = z.strictObject({ case: id });
const onDay = day.optional().meta({ description: '不填为今天' });
const way = code(consentWays).exclude(['applied']);
/** What the committee makes of the rest is not put in by hand. */
const filedPaper = code(mediationPapers).exclude(['cover', 'contents', 'back-cover']);
const pages = z.number().int().min(1).max(60);
const note = text(500).default('');

/** What came after a case's agreement. */
const after = z.object({
  case: id,
  state: code(mediationCaseStates),
  effectiveOn: day.nullable(),
  performance: code(performances).nullable(),
  performedOn: day.nullable(),
  performances: z.array(z.object({ day, performance: code(performances) })),
  confirmation: code(confirmations),
  applyBy: day.nullable().meta({ description: '申请司法确认的最后一日' }),
  court: z.string().nullable(),
  appliedOn: day.nullable(),
  decidedOn: day.nullable(),
  documentNumber: z.string().nullable(),
  followUps: z.array(
    z.object({
      party: id,
      side: code(partySides),
      day,
      way,
      performance: code(performances).nullable(),
      satisfaction: code(satisfactions).nullable(),
      ownAnswer: z.boolean().meta({ description: '当事人本人线上答复的，不是回访' }),
    }),
  ),
  may: z.array(z.enum(['perform', 'apply-confirmation', 'confirm', 'follow-up', 'archive'])),
});

const checkedFile = z.object({
  case: id,
  state: code(mediationCaseStates),
  papers: z.array(
    z.object({
      paper: code(mediationPapers),
      name: z.string(),
      need: z.enum(['required', 'as-needed']).meta({ description: '必备、按需' }),
      present: z.boolean(),
    }),
  ),
  missing: z.array(z.string()).meta({ description: '还缺的必备文书' }),
  filed: z.array(
    z.object({
      paper: code(mediationPapers),
      party: id.nullable(),
      keeping: code(paperKeepings),
      pages: z.number().int().nullable(),
      day,
    }),
  ),
  archivedOn: day.nullable(),
  archiveNumber: z.string().nullable(),
  volume: id.nullable(),
  provenance: code(provenances),
  may: z.array(z.enum(['archive'])),
});

const volume = z.object({
  id,
  unit: z.object({ code: unitCode, name: z.string() }),
  committee: z.string().nullable(),
  year: z.number().int(),
  number: z.number().int(),
  retention: code(retentions),
  day,
  cases: z.array(z.object({ id, order: z.number().int(), fileNumber: z.string().nullable() })),
});

/** What comes after the agreement, and the case's file. */
export const afterActs = {
  recordPerformance: write(
    '登记协议的履行情况；可以多次登记，以最后一次为准',
    z.strictObject({ case: id, day: onDay, performance: code(performances), note }),
    after,
  ),
  applyForConfirmation: write(
    '登记各方在协议生效三十日内共同申请司法确认（人民调解法第三十三条）',
    z.strictObject({
      case: id,
      day: onDay,
      court: line(80).meta({ description: '受理的人民法院' }),
      applicants: some(id, 20).meta({ description: '共同申请的当事人，须列全' }),
    }),
    after,
  ),
  recordConfirmation: write(
    '登记人民法院对司法确认申请的决定',
    z.strictObject({
      case: id,
      day: onDay,
      result: code(confirmations).extract(['valid', 'invalid']),
      documentNumber: line(60).meta({ description: '裁定书文号' }),
      reason: note,
    }),
    after,
  ),
  recordFollowUp: write(
    '登记一次回访',
    z.strictObject({
      case: id,
      party: id,
      day: onDay,
      way,
      reason: line(200).meta({ description: '回访事由' }),
      performance: code(performances).optional().meta({ description: '当事人所说的履行情况' }),
      satisfaction: code(satisfactions).optional(),
      note,
    }),
    after,
  ),
  answerFollowUp: write(
    '当事人本人答复回访：协议履行得怎样，是否满意；一天一次',
    z.strictObject({ case: id, performance: code(performances), satisfaction: code(satisfactions), note }),
    told,
  ),
  afterAgreement: read('协议之后：履行、司法确认和回访', oneCase, after),
  checkFile: read('一件案件的卷宗还缺哪些文书', oneCase, checkedFile),
  recordPaper: write(
    '登记一份纸质文书已入卷，如身份证明、签名盖章的协议书',
    z.strictObject({
      case: id,
      paper: filedPaper,
      party: id.optional().meta({ description: '谁的；身份证明必填' }),
      keeping: code(paperKeepings),
      pages: pages.optional().meta({ description: '页数；目录据此编页号' }),
      title: line(60).optional().meta({ description: '卷内目录上的名称' }),
      day: onDay,
    }),
    checkedFile,
  ),
  archiveCase: write('归档；缺必备文书时不能归档，并说明缺什么', oneCase, checkedFile),
  bindVolume: write(
    '把同一调解委员会同一年度已归档的案件装订成卷',
    z.strictObject({ cases: some(id, 50), retention: code(retentions) }),
    volume,
  ),
  listVolumes: read(
    '已装订的卷',
    z.strictObject({ unit: unitCode, year: z.number().int().min(1990).max(2100).optional(), ...paging }),
    page(volume),
  ),
} as const;
