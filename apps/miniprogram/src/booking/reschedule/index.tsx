import { useRouter } from '@tarojs/taro';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { MoveBooking } from './move-booking';
import '../booking.scss';

export default function Reschedule() {
  const { id = '' } = useRouter<{ id?: string }>().params;
  const session = useSession();
  const mine = useRead('bookings.listMine', session ? {} : null);
  if (!session)
    return (
      <Page title="改时间">
        <SignInPrompt title="登录后可以改自己预约的时间。" />
      </Page>
    );
  const booking = mine.data?.items.find((one) => one.id === id);
  if (booking?.may.includes('reschedule')) return <MoveBooking booking={booking} />;
  return (
    <Page title="改时间">
      <Answered read={mine}>
        {() => (
          <Empty title={booking ? '这个预约现在不能改时间了。' : '没有找到这个预约。'}>
            <Button onTap={() => void go(routes.affairs)}>看我的全部预约</Button>
          </Empty>
        )}
      </Answered>
    </Page>
  );
}
