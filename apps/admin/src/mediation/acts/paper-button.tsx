import { mediationPapers, paperKeepings, type MediationPaper } from '@linfa/domain';
import { Input } from 'antd';
import { Field } from '../../form/field';
import { CodeRadio } from '../../form/inputs/code-radio';
import { CodeSelect } from '../../form/inputs/code-select';
import { CountInput } from '../../form/inputs/count-input';
import { DayInput } from '../../form/inputs/day-input';
import { useToday } from '../../words/use-today';
import { partyChoice, type CaseDetail } from '../case-words';
import { CaseFormButton } from './case-form-button';

const { cover: _cover, contents: _contents, 'back-cover': _backCover, ...filed } = mediationPapers;

/** Notes that a paper is in the file. @param paper the one that is missing; to be chosen when left out */
export function PaperButton({ row, paper }: { readonly row: CaseDetail; readonly paper?: MediationPaper }) {
  const day = useToday();
  return (
    <CaseFormButton
      act="mediation.recordPaper"
      row={row}
      of={paper ?? ''}
      label={paper === undefined ? '登记其他文书入卷' : '登记入卷'}
      title={paper === undefined ? '登记文书入卷' : `${mediationPapers[paper]}入卷`}
      submit="登记入卷"
      done="已入卷"
      initial={{ day, keeping: 'original', ...(paper !== undefined && { paper }) }}
    >
      {(typed) => (
        <>
          <Field name="paper" label="文书">
            <CodeSelect codes={filed} />
          </Field>
          {typed['paper'] === 'identity' && (
            <Field name="party" label="谁的">
              <CodeRadio codes={partyChoice(row)} />
            </Field>
          )}
          <Field name="keeping" label="怎样入卷">
            <CodeRadio codes={paperKeepings} />
          </Field>
          {typed['keeping'] !== 'seen' && (
            <Field name="pages" label="页数（选填）" hint="卷内目录据此编页号。">
              <CountInput unit="页" min={1} />
            </Field>
          )}
          <Field name="title" label="卷内目录上的名称（选填）">
            <Input />
          </Field>
          <Field name="day" label="入卷日期">
            <DayInput />
          </Field>
        </>
      )}
    </CaseFormButton>
  );
}
