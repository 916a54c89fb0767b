import { useRouter } from '@tarojs/taro';
import { useRead } from '../../api/use-read';
import { StaffOnly } from '../../session/staff-only';
import { workPlaces } from '../../session/work-places';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';
import { formTitles, type Form } from '../acts';
import { CaseGone, isGone } from '../case-gone';
import { forms } from '../forms/forms';
import '../mediator.scss';

export default function MediatorAct() {
  const { id = '', act = '', party = '' } = useRouter<{ id?: string; act?: string; party?: string }>().params;
  const form = act in formTitles ? (act as Form) : null;
  return (
    <Page title={form === null ? '办理' : formTitles[form]}>
      <StaffOnly place={workPlaces.mediator}>
        {() => (form === null || id === '' ? <CaseGone /> : <Found id={id} form={form} party={party} />)}
      </StaffOnly>
    </Page>
  );
}

function Found({ id, form, party }: { readonly id: string; readonly form: Form; readonly party: string }) {
  const row = useRead('mediation.get', { case: id });
  const today = useToday();
  const ThisForm = forms[form];
  if (isGone(row.failure)) return <CaseGone />;
  return <Answered read={row}>{(data) => <ThisForm row={data} party={party} today={today} />}</Answered>;
}
