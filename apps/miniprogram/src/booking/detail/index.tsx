import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { useRead } from '../../api/use-read';
import { go } from '../../go';
import { routes } from '../../routes';
import { RateCard } from '../../rating/rate-card';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';
import { takeNews } from '../just-done';
import { BookingActs } from './booking-acts';
import { BookingFacts } from './booking-facts';
import { StateCard } from './state-card';
import '../booking.scss';

export default function BookingDetail() {
  const { id = '' } = useRouter<{ id?: string }>().params;
  const session = useSession();
  const today = useToday();
  const mine = useRead('bookings.listMine', session ? {} : null);
  const [news, setNews] = useState<string | undefined>(undefined);
  useDidShow(() => setNews(takeNews(id)));
  return (
    <Page title="我的预约">
      {session ? (
        <Answered read={mine}>
          {({ items }) => {
            const booking = items.find((one) => one.id === id);
            if (!booking)
              return (
                <Empty title="没有找到这个预约。它可能不属于现在登录的人，或者已经很久了。">
                  <Button onTap={() => void go(routes.affairs)}>看我的全部预约</Button>
                </Empty>
              );
            return (
              <>
                {news === undefined ? null : <NoticeBar>{`${news}。`}</NoticeBar>}
                <StateCard booking={booking} />
                <BookingFacts booking={booking} today={today} />
                {booking.state === 'served' ? <RateCard kind="booking" id={booking.id} /> : null}
                <BookingActs
                  booking={booking}
                  onDone={(word) => {
                    setNews(word);
                    void mine.reload();
                  }}
                />
              </>
            );
          }}
        </Answered>
      ) : (
        <SignInPrompt title="登录后可以看到这个预约。" />
      )}
    </Page>
  );
}
