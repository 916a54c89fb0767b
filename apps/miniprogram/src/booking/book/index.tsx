import { useRouter } from '@tarojs/taro';
import { matterKinds } from '@linfa/domain';
import { ChooseCommunityCard } from '../../community/choose-community-card';
import { useCommunity } from '../../community/community-store';
import { useDraft } from '../../drafts/use-draft';
import { go } from '../../go';
import { routes } from '../../routes';
import { Card } from '../../ui/card';
import { ChipChoice } from '../../ui/chip-choice';
import { ListRow } from '../../ui/list-row';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { Stepper } from '../../ui/stepper';
import { useToday } from '../../words/use-today';
import { ChooseTime } from '../slots/choose-time';
import { useOpenSlots } from '../slots/use-open-slots';
import { blankBooking, type Matter } from './book-draft';
import { Confirm } from './confirm';
import { ConfirmFooter } from './confirm-footer';
import { Chosen } from './chosen';
import { useConfirm } from './use-confirm';
import '../booking.scss';

const steps = ['什么事', '什么时候', '核对'];
const matters = Object.entries(matterKinds).map(([value, label]) => ({ value: value as Matter, label }));

export default function Book() {
  const { params } = useRouter<{ day?: string }>();
  const community = useCommunity();
  const today = useToday();
  const draft = useDraft('book', blankBooking);
  const { matter, day, slot } = draft.value;
  const slots = useOpenSlots(community?.code, today, params.day);
  const confirm = useConfirm(draft, slots.read);
  const at = matter === null ? 0 : slot === null ? 1 : 2;
  return (
    <Page title="预约法律顾问" footer={at === 2 ? <ConfirmFooter confirm={confirm} /> : null}>
      {community ? (
        <>
          <Stepper steps={steps} at={at} />
          {draft.restored && at > 0 ? <NoticeBar>上次没有办完，选好和填好的都还在。</NoticeBar> : null}
          {matter === null ? (
            <ChipChoice
              label="想问哪方面的事？"
              options={matters}
              value={matter}
              onChange={(to) => draft.set({ matter: to })}
            />
          ) : (
            <Chosen label="什么事" value={matterKinds[matter]} onChange={() => draft.set({ matter: null })} />
          )}
          {at === 1 ? (
            <ChooseTime
              slots={slots}
              today={today}
              day={day ?? params.day ?? null}
              value={null}
              mayWait
              onDay={(to) => draft.set({ day: to })}
              onChange={(to) => draft.set({ day: to.day, slot: to })}
            />
          ) : null}
          {at === 2 && slot ? (
            <Confirm draft={draft} slot={slot} community={community.name} confirm={confirm} today={today} />
          ) : null}
          {at < 2 ? (
            <Card flush>
              <ListRow
                title={community.name}
                lines={['在这个社区预约，点此更换']}
                onTap={() => void go(routes.community)}
              />
              <ListRow
                title="书面咨询"
                lines={['不方便来，可以写下问题，等法律顾问书面答复']}
                onTap={() => void go(routes.ask)}
              />
            </Card>
          ) : null}
        </>
      ) : (
        <ChooseCommunityCard />
      )}
    </Page>
  );
}
