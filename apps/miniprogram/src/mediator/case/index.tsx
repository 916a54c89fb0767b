import { useRouter } from '@tarojs/taro';
import { useRead } from '../../api/use-read';
import { StaffOnly } from '../../session/staff-only';
import { workPlaces } from '../../session/work-places';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';
import { CaseGone, isGone } from '../case-gone';
import { CaseView } from './case-view';
import '../mediator.scss';

export default function MediatorCase() {
  const { id = '' } = useRouter<{ id?: string }>().params;
  return (
    <Page title="调解案件">
      <StaffOnly place={workPlaces.mediator}>{() => <Found id={id} />}</StaffOnly>
    </Page>
  );
}

function Found({ id }: { readonly id: string }) {
  const row = useRead('mediation.get', id === '' ? null : { case: id });
  if (id === '' || isGone(row.failure)) return <CaseGone />;
  return <Answered read={row}>{(data) => <CaseView row={data} reload={() => void row.reload()} />}</Answered>;
}
