import { Text } from '@tarojs/components';
import type { Day } from '@linfa/domain';
import { Card, type CardProps } from '../../ui/card';
import { standingOf, type OwnSignUp, type PublicEvent } from '../../words/word-event';

interface Standing {
  readonly title: string;
  readonly words: string;
  readonly tone: NonNullable<CardProps['tone']>;
}

export interface StandingCardProps {
  readonly event: PublicEvent;
  readonly signUp: OwnSignUp | null;
  readonly today: Day;
}

/** How the event stands, and how one stands to it. */
export function StandingCard({ event, signUp, today }: StandingCardProps) {
  const { title, words, tone } = wordStanding(event, signUp, today);
  return (
    <Card title={title} tone={tone}>
      <Text>{words}</Text>
    </Card>
  );
}

function wordStanding(event: PublicEvent, signUp: OwnSignUp | null, today: Day): Standing {
  const standing = standingOf(event, today);
  if (standing === 'cancelled')
    return {
      title: '活动已取消',
      words: signUp?.state === 'called-off' ? '您的报名已经随活动取消，请不要前往。' : '请不要前往。',
      tone: 'clay',
    };
  if (signUp?.state === 'attended') return { title: '您已签到', words: '谢谢您来参加。', tone: 'pine' };
  if (standing === 'held' || standing === 'over')
    return {
      title: '活动已经结束',
      words: signUp?.state === 'signed-up' ? '您报过名，没有签到。' : '可以看看还有什么活动。',
      tone: 'plain',
    };
  if (signUp?.state === 'signed-up')
    return {
      title: '您已报名',
      words: event.day === today ? '就在今天，到了现场请签到。' : '到时请直接去。去不了请提前取消，把名额让给别人。',
      tone: 'pine',
    };
  if (signUp?.state === 'waiting')
    return {
      title: `候补中，您排在第${signUp.waitingPosition ?? 1}位`,
      words: '有人取消报名，就依次转为报名，轮到您会通知您。',
      tone: 'clay',
    };
  const left = event.seats?.free ?? 0;
  return {
    'free-entry': { title: '不用报名', words: '到时间直接去就可以。', tone: 'pine' as const },
    open: { title: `还有${left}个名额`, words: '要先报名，报了名再去。', tone: 'pine' as const },
    full: { title: '名额已满', words: '可以登记候补：有人取消报名，就依次转为报名。', tone: 'clay' as const },
    begun: { title: '报名已经截止', words: '活动已经开始。', tone: 'plain' as const },
  }[standing];
}
