import { Text, View } from '@tarojs/components';
import { matterKinds, questionStates, wordDate, wordNearDate } from '@linfa/domain';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { NoticeBar } from '../../ui/notice-bar';
import { Tag } from '../../ui/tag';
import { useToday } from '../../words/use-today';
import type { OpenedQuestion } from './opened-question';

/** Who asked what, by when it is to be answered, and what was answered. */
export function Asked({ question }: { readonly question: OpenedQuestion }) {
  const today = useToday();
  const { matter, state, askedBy, askedOn, dueOn, overdue, community, text, answer, adviser, thread } = question;
  return (
    <>
      {state === 'answered' ? <NoticeBar>已经答复，居民会收到通知。</NoticeBar> : null}
      <Card
        title={thread === null ? matterKinds[matter] : `${matterKinds[matter]}（追问）`}
        aside={<Tag word={questionStates[state]} tone={state === 'answered' ? 'pine' : 'quiet'} />}
      >
        <View className="lf-quiet">
          <Text>{`${askedBy} · ${community.name} · ${wordDate(askedOn, today)}问`}</Text>
        </View>
        <View className="lf-prose lf-gap-below">
          <Text>{text}</Text>
        </View>
        {state === 'open' ? (
          <View className={overdue ? 'adviser-late' : 'lf-quiet'}>
            <Text>
              {overdue ? `应在${wordDate(dueOn, today)}前答复，已经超过。` : `${wordNearDate(dueOn, today)}前答复`}
            </Text>
          </View>
        ) : null}
        {thread === null ? null : (
          <Button small tone="plain" onTap={() => void go(routes.adviserAnswer, { id: thread })}>
            看第一次问的和答复
          </Button>
        )}
      </Card>
      {answer === '' ? null : (
        <Card title={`${adviser ?? '法律顾问'}的答复`}>
          <View className="lf-prose">
            <Text>{answer}</Text>
          </View>
        </Card>
      )}
      {state === 'open' ? null : <Button onTap={() => void go(routes.adviserQuestions)}>看其他书面咨询</Button>}
    </>
  );
}
