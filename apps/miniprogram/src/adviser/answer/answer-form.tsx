import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { NoticeBar } from '../../ui/notice-bar';
import { WriteFailure } from '../../ui/write-failure';
import { Counter } from '../counter';
import { useLogDraft } from '../log/use-log-draft';
import type { Box } from '../offline/box';
import type { OpenedQuestion } from './opened-question';

export interface AnswerFormProps {
  readonly box: Box;
  readonly question: OpenedQuestion;
  readonly onChanged: (question: OpenedQuestion) => void;
  /** Reads again what became of it meanwhile. */
  readonly onReload: () => void;
}

const mostText = 2000;
const usualMinutes = 20;

/** The answer is kept on the phone at every letter, encrypted, until the server has it. */
export function AnswerForm({ box, question, onChanged, onReload }: AnswerFormProps) {
  const { id } = question;
  const draft = useLogDraft(box, `draft:answer:${id}`, () => ({ text: '', minutes: usualMinutes }));
  const { text, minutes } = draft.value;
  const [looked, setLooked] = useState(false);
  const answer = useWrite('consultations.answer', {
    door: 'staff',
    of: id,
    done: (answered) => {
      draft.clear();
      onChanged(answered);
    },
  });
  const over = [...text.trim()].length - mostText;
  const fault = text.trim() === '' ? '请填写' : over > 0 ? `太长了，请删掉${over}个字` : undefined;
  const send = (): void => {
    setLooked(true);
    if (fault === undefined) void answer.run({ question: id, text: text.trim(), minutes });
  };
  return (
    <>
      {draft.restored ? <NoticeBar>上次没有提交的内容还在，可以接着写。</NoticeBar> : null}
      <Field
        label="您的答复"
        lines
        most={mostText}
        value={text}
        error={(looked ? fault : undefined) ?? answer.failure?.fields['text']}
        onChange={(to) => draft.set({ text: to })}
      />
      <Counter
        label="用了多长时间"
        word={`${minutes}分钟`}
        value={minutes}
        least={0}
        most={480}
        step={5}
        onChange={(to) => draft.set({ minutes: to })}
      />
      <View className="lf-gap-below lf-quiet">
        <Text>答复后居民会收到通知，并计为一次书面咨询。</Text>
      </View>
      <WriteFailure failure={answer.failure} />
      <Button busy={answer.busy} busyWord="正在提交……" onTap={send}>
        提交答复
      </Button>
      {answer.failure?.code === 'wrong-state' ? (
        <Button tone="plain" onTap={onReload}>
          看现在怎样
        </Button>
      ) : null}
    </>
  );
}
