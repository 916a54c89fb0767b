import type { CaseFile, CaseParty, Side } from './case-file.ts';
import { list, orBlank } from './blanks.ts';
import { label, value, type FormRow } from './paper.ts';

const sideWords: Readonly<Record<Side, string>> = { applicant: '申请人', respondent: '被申请人' };

/** Where the committee took the matter up itself nobody is an applicant: both are 当事人. */
export function sideWord(file: CaseFile, side: Side): string {
  return file.source === 'initiative' ? '当事人' : sideWords[side];
}

export function namesOf(file: CaseFile, side?: Side): string {
  return list(file.parties.filter((party) => side === undefined || party.side === side).map((party) => party.name));
}

/** `张某与李某邻里纠纷` */
export function namesAgainst(file: CaseFile): string {
  return `${namesOf(file, 'applicant')}与${namesOf(file, 'respondent')}`;
}

const nobody = (side: Side): CaseParty => ({
  side,
  name: null,
  sex: null,
  ethnicity: null,
  age: null,
  occupation: null,
  contact: null,
  address: null,
  agent: null,
});

/** Both sides in order; a side that nobody stands on yet is a blank to be filled in. */
export function partiesToPrint(file: CaseFile): CaseParty[] {
  return (['applicant', 'respondent'] as const).flatMap((side) => {
    const standing = file.parties.filter((party) => party.side === side);
    return standing.length > 0 ? standing : [nobody(side)];
  });
}

/** The columns of a form that lists parties: the side, then three labels with their values. */
export const partyWidths = [11, 14, 22, 16, 10, 10, 17] as const;

/** Four characters in two lines: the column holds three. */
function narrow(word: string): string {
  return word.length > 3 ? `${word.slice(0, 2)}\n${word.slice(2)}` : word;
}

/** Three rows a party. */
export function partyRows(file: CaseFile): FormRow[] {
  return partiesToPrint(file).flatMap((party): FormRow[] => [
    {
      cells: [
        label(narrow(sideWord(file, party.side)), { down: 3 }),
        label('姓名'),
        value(party.name),
        label('性别'),
        value(party.sex, { align: 'center' }),
        label('民族'),
        value(party.ethnicity, { align: 'center' }),
      ],
    },
    {
      cells: [
        label('年龄'),
        value(party.age === null ? null : `${party.age}岁`),
        label('职业或职务'),
        value(party.occupation, { span: 3 }),
      ],
    },
    {
      cells: [label('联系方式'), value(party.contact), label('单位或住址'), value(party.address, { span: 3 })],
    },
  ]);
}

/** `张某，男，汉族，42岁，职业或职务：教师，联系方式：…，单位或住址：…。` */
export function partySentence(party: CaseParty): string {
  const age = party.age === null ? '年龄＿＿岁' : `${party.age}岁`;
  const agent = party.agent === null ? '' : `委托代理人：${orBlank(party.agent.name)}。`;
  return (
    `${orBlank(party.name)}，性别：${orBlank(party.sex)}，民族：${orBlank(party.ethnicity)}，${age}，` +
    `职业或职务：${orBlank(party.occupation)}，联系方式：${orBlank(party.contact)}，` +
    `单位或住址：${orBlank(party.address)}。${agent}`
  );
}
