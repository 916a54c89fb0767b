import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { matterKinds, questionStates, wordDate } from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Sheet } from '../../ui/sheet';
import { Tag } from '../../ui/tag';
import { WriteFailure } from '../../ui/write-failure';
import { useToday } from '../../words/use-today';
import type { OwnQuestion } from '../ask/ask-form';

export interface ThreadProps {
  /** The first one first. */
  readonly questions: readonly OwnQuestion[];
  readonly onWithdrawn: () => void;
}

/** What was asked and what was answered. */
export function Thread({ questions, onWithdrawn }: ThreadProps) {
  const today = useToday();
  const [sure, setSure] = useState(false);
  const withdraw = useWrite('consultations.withdrawQuestion', {
    done: () => {
      setSure(false);
      onWithdrawn();
    },
  });
  const last = questions.at(-1);
  return (
    <>
      {questions.map((one) => (
        <Card
          key={one.id}
          title={one.thread === null ? matterKinds[one.matter] : '追问'}
          aside={<Tag word={questionStates[one.state]} tone={one.state === 'answered' ? 'pine' : 'quiet'} />}
        >
          <View className="lf-quiet">
            <Text>{`${wordDate(one.askedOn, today)}问 · ${one.community.name}`}</Text>
          </View>
          <View className="lf-prose lf-gap-below">
            <Text>{one.text}</Text>
          </View>
          {one.state === 'answered' ? (
            <View className="booking-answer">
              <View className="booking-answer__who">
                <Text>{`${one.adviser ?? '法律顾问'}答复`}</Text>
              </View>
              <View className="lf-prose">
                <Text>{one.answer}</Text>
              </View>
            </View>
          ) : null}
          {one.state === 'open' ? (
            <View>
              <Text>
                {one.overdue
                  ? `本应在${wordDate(one.dueOn, today)}前答复，已经超过。急的话可以打12348热线。`
                  : `最晚${wordDate(one.dueOn, today)}答复。`}
              </Text>
            </View>
          ) : null}
        </Card>
      ))}
      {last?.state === 'answered' ? (
        <Button onTap={() => void go(routes.ask, { follows: last.id })}>接着追问</Button>
      ) : null}
      {last?.may.includes('withdraw') ? (
        <Button tone="danger" onTap={() => setSure(true)}>
          撤回问题
        </Button>
      ) : null}
      <Sheet open={sure} title="确定撤回这个问题吗？" onClose={() => setSure(false)}>
        <View className="lf-gap-below">
          <Text>撤回后法律顾问不再答复，可以重新提问。</Text>
        </View>
        <WriteFailure failure={withdraw.failure} />
        <Button tone="danger" busy={withdraw.busy} onTap={() => void (last && withdraw.run({ question: last.id }))}>
          确定撤回
        </Button>
        <Button tone="plain" onTap={() => setSure(false)}>
          不撤回了
        </Button>
      </Sheet>
    </>
  );
}
