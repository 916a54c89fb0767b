import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { RateCard } from '../../rating/rate-card';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { useToday } from '../../words/use-today';
import { EventActs } from './event-acts';
import { CheckInCard } from './check-in-card';
import { EventFacts } from './event-facts';
import { LeaveSheet } from './leave-sheet';
import { SignUpFooter } from './sign-up-footer';
import { StandingCard } from './standing-card';
import { isActive, useSignUp } from './use-sign-up';
import '../events.scss';

/** What the server says of an id that never was, or that nobody may see. */
const gone = ['not-found', 'bad-request'];

export default function EventDetail() {
  const { id = '', code } = useRouter<{ id?: string; code?: string }>().params;
  const session = useSession();
  const today = useToday();
  const opened = useRead('outreach.openEvent', id === '' ? null : { event: id }, session?.token);
  const [news, setNews] = useState<string | null>(null);
  const [leaving, setLeaving] = useState(false);
  const changed = (word: string): void => {
    setNews(word);
    void opened.reload();
  };
  const signingUp = useSignUp(id, opened, changed);
  const leave = useWrite('outreach.leaveEvent', {
    of: id,
    done: () => {
      setLeaving(false);
      changed('已取消报名');
    },
  });
  const { data, failure } = opened;
  const maySignUp = data !== null && data.event.signUpOpen && !isActive(data.signUp?.state);
  if (id === '' || (data === null && failure !== null && gone.includes(failure.code)))
    return (
      <Page title="普法活动">
        <Empty title="没有找到这场活动。它可能已经撤下了。">
          <Button onTap={() => void go(routes.events)}>看看别的活动</Button>
        </Empty>
      </Page>
    );
  return (
    <Page title="普法活动" footer={maySignUp ? <SignUpFooter signingUp={signingUp} /> : null}>
      <Answered read={opened}>
        {({ event, signUp }) => (
          <>
            {news === null ? null : <NoticeBar>{`${news}。`}</NoticeBar>}
            <View className="event-title" role="heading" aria-level={1}>
              <Text>{event.title}</Text>
            </View>
            <StandingCard event={event} signUp={signUp} today={today} />
            {code !== undefined && !session ? <SignInPrompt title="报过名的，登录后就能签到。" /> : null}
            {signUp?.may.includes('check-in') ? (
              <CheckInCard event={id} read={code} onDone={() => changed('签到成功')} />
            ) : null}
            {event.state === 'held' && signUp !== null ? <RateCard kind="event" id={id} /> : null}
            <EventFacts event={event} today={today} />
            <EventActs event={event} signUp={signUp} today={today} onLeave={() => setLeaving(true)} />
            <LeaveSheet
              event={id}
              waiting={signUp?.state === 'waiting'}
              leave={leave}
              open={leaving}
              onClose={() => setLeaving(false)}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}
