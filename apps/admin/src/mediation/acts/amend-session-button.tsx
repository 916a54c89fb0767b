import type { AnswerOf } from '@linfa/contract';
import { Field } from '../../form/field';
import { TextInput } from '../../form/inputs/text-input';
import type { CaseDetail } from '../case-words';
import { CaseFormButton } from './case-form-button';
import { PartyChecks } from './party-checks';
import { SessionFields } from './session-fields';

type Opened = AnswerOf<'mediation.revealDetails'>['sessions'][number];

/** Puts a record right whose text is open; the parties are asked to confirm it anew. */
export function AmendSessionButton({ row, opened }: { readonly row: CaseDetail; readonly opened: Opened }) {
  const session = row.sessions.find((one) => one.id === opened.id);
  if (session === undefined) return null;
  const { venue, present, matter, statements, principles, evidence, result } = opened;
  const { time, minutes, rightsTold, withAdviser, viaPlatform } = session;
  return (
    <CaseFormButton
      act="mediation.amendSession"
      row={row}
      of={session.id}
      fixed={{ session: session.id, version: session.version }}
      label="更正笔录"
      done="已更正，原文保留；请各方重新确认"
      size={720}
      initial={{
        change: {
          ...(time !== null && { time }),
          ...(minutes !== null && { minutes }),
          venue,
          present,
          matter,
          rightsTold: rightsTold === true,
          statements,
          principles,
          evidence,
          result,
          withAdviser,
          viaPlatform,
        },
      }}
    >
      <p className="soft">原文和各方对原文的签名、确认、异议都保留，并请各方重新确认。</p>
      <SessionFields at="change." />
      <Field name="signed" label="已在更正后的笔录上签名的当事人">
        <PartyChecks row={row} />
      </Field>
      <Field name="reason" label="更正的理由">
        <TextInput most={500} rows={2} />
      </Field>
    </CaseFormButton>
  );
}
