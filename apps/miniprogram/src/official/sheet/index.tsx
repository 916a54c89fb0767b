import { useRouter } from '@tarojs/taro';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { routes } from '../../routes';
import { StaffOnly } from '../../session/staff-only';
import { workPlaces } from '../../session/work-places';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';
import { shiftCodeIn } from '../shift-code';
import { SheetView } from './sheet-view';
import '../official.scss';

export default function SignSheet() {
  const { id, code: shown } = useRouter<{ id?: string; code?: string }>().params;
  const code = shown === undefined ? undefined : shiftCodeIn(shown);
  return (
    <Page title="签字单">
      <StaffOnly place={workPlaces.official}>
        {() => {
          if (code !== undefined) return <ByCode code={code} />;
          return id === undefined ? <NoSheet words="这个签字码不完整。" /> : <ById id={id} />;
        }}
      </StaffOnly>
    </Page>
  );
}

function ById({ id, code }: { readonly id: string; readonly code?: string | undefined }) {
  const today = useToday();
  const sheet = useRead('dutyShifts.getSheet', { shift: id });
  if (sheet.failure && gone.has(sheet.failure.code)) return <NoSheet words="没有找到这次值班，或者它不归您签字。" />;
  return (
    <Answered read={sheet}>
      {(data) => <SheetView sheet={data} code={code} today={today} reload={sheet.reload} />}
    </Answered>
  );
}

/** The code is good for some minutes; what it opened stays open by its own id. */
function ByCode({ code }: { readonly code: string }) {
  const found = useRead('dutyShifts.openByCode', { code });
  const { data, failure } = found;
  if (data) return <ById id={data.shift} code={code} />;
  if (failure?.code === 'wrong-shift-code')
    return <NoSheet words="签字码不正确或已过期（出示后10分钟内有效）。请法律顾问重新出示，再扫一次。" />;
  if (failure && gone.has(failure.code)) return <NoSheet words="这次值班不归您签字，请找该社区的工作人员。" />;
  return <Answered read={found}>{() => null}</Answered>;
}

const gone = new Set(['not-found', 'forbidden', 'invalid-input']);

function NoSheet({ words }: { readonly words: string }) {
  return (
    <Empty title={words}>
      <Button onTap={() => void go(routes.official)}>看等我签字的值班</Button>
    </Empty>
  );
}
