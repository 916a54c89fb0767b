import type { AnswerOf } from '@linfa/contract';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { matterKinds } from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import type { Community } from '../../community/community-store';
import { ConsentSheet } from '../../consents/consent-sheet';
import { useDraft } from '../../drafts/use-draft';
import { go, goInstead } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ChipChoice } from '../../ui/chip-choice';
import { Field } from '../../ui/field';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { WriteFailure } from '../../ui/write-failure';
import { useWish } from '../../wishes/use-wish';
import type { Matter } from '../book/book-draft';
import { sayNext } from '../just-done';

export type OwnQuestion = AnswerOf<'consultations.listMyQuestions'>['items'][number];

const most = 2000;
const matters = Object.entries(matterKinds).map(([value, label]) => ({ value: value as Matter, label }));
const blank: { matter: Matter | null; text: string } = { matter: null, text: '' };

export interface AskFormProps {
  readonly community: Community;
  /** What is asked on about. */
  readonly earlier?: OwnQuestion;
}

/** A question in writing; what is written stays on the phone until the server has it. */
export function AskForm({ community, earlier }: AskFormProps) {
  const draft = useDraft(`ask:${earlier?.id ?? 'new'}`, blank);
  const [tried, setTried] = useState(false);
  const ask = useWrite('consultations.askInWriting', {
    done: ({ id, thread }) => {
      draft.clear();
      sayNext(thread ?? id, '已经提交，请等法律顾问答复');
      void goInstead(routes.question, { id: thread ?? id });
    },
  });
  const wish = useWish('consultations.askInWriting');
  const { text } = draft.value;
  const matter = earlier?.matter ?? draft.value.matter;
  const length = [...text.trim()].length;
  const wrong = length === 0 ? '请写下您的问题' : length > most ? '写得太长了，请删短一些' : undefined;
  const send = (): void => {
    setTried(true);
    if (wrong !== undefined || matter === null) return;
    void wish(() =>
      ask.run({
        community: community.code,
        matter,
        text: text.trim(),
        ...(earlier && { follows: earlier.id }),
      }),
    );
  };
  const footer = (
    <>
      <WriteFailure failure={ask.failure} />
      {ask.failure?.code === 'too-many-questions' ? (
        <Button tone="plain" onTap={() => void go(routes.affairs)}>
          看我的书面咨询
        </Button>
      ) : null}
      <Button busy={ask.busy} onTap={send}>
        {ask.failure?.unsettled ? '再试一次' : '提交'}
      </Button>
    </>
  );
  return (
    <Page title={earlier ? '追问' : '书面咨询'} footer={footer}>
      {draft.restored ? <NoticeBar>上次没有提交的内容还在，可以接着写。</NoticeBar> : null}
      {earlier ? (
        <Card title="上次的答复">
          <View className="lf-prose">
            <Text>{earlier.answer}</Text>
          </View>
        </Card>
      ) : (
        <>
          <View className="lf-gap-below">
            <Text>{`写下问题，${community.name}的法律顾问书面答复您。免费，只有法律顾问能看到内容。`}</Text>
          </View>
          <ChipChoice
            label="哪方面的事？"
            options={matters}
            value={matter}
            error={tried && matter === null ? '请选一项；拿不准就选最接近的' : undefined}
            onChange={(to) => draft.set({ matter: to })}
          />
        </>
      )}
      <Field
        label={earlier ? '还想问什么' : '您的问题'}
        lines
        most={most}
        value={text}
        hint="请写清什么时候、和谁、发生了什么、您想怎么办。不要写身份证号。"
        error={tried || length > most ? wrong : ask.failure?.fields['text']}
        onChange={(to) => draft.set({ text: to })}
      />
      <ConsentSheet write={ask} />
    </Page>
  );
}
