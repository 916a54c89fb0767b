import { useRouter } from '@tarojs/taro';
import { useReadPages } from '../../api/use-read-pages';
import { go } from '../../go';
import { routes } from '../../routes';
import { StaffOnly } from '../../session/staff-only';
import { workPlaces } from '../../session/work-places';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { RequestToDecide } from './request-to-decide';
import '../mediator.scss';

export default function MediatorRequest() {
  return (
    <Page title="调解申请">
      <StaffOnly place={workPlaces.mediator}>{() => <Found />}</StaffOnly>
    </Page>
  );
}

/** A unit's requests that wait are few: among them is the one. */
function Found() {
  const { id = '', unit = '' } = useRouter<{ id?: string; unit?: string }>().params;
  const requests = useReadPages(
    'mediation.listRequests',
    unit === '' ? null : { unit, state: 'submitted', limit: 100 },
  );
  const gone = (
    <Empty title="这件申请已经有人处理，或者已经撤回。">
      <Button onTap={() => void go(routes.mediator)}>看其他申请和案件</Button>
    </Empty>
  );
  if (unit === '') return gone;
  return (
    <Answered read={requests}>
      {(items) => {
        const request = items.find((one) => one.id === id);
        return request ? <RequestToDecide request={request} reload={() => void requests.reload()} /> : gone;
      }}
    </Answered>
  );
}
