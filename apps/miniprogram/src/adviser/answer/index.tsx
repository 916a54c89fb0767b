import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Loading } from '../../ui/loading';
import { WriteFailure } from '../../ui/write-failure';
import { AdviserPage } from '../adviser-page';
import type { Box } from '../offline/box';
import { AnswerForm } from './answer-form';
import { Asked } from './asked';
import type { OpenedQuestion } from './opened-question';
import '../adviser.scss';

export default function Answer() {
  return <AdviserPage title="答复咨询">{(box) => <Opened box={box} />}</AdviserPage>;
}

/** What was asked; that it was opened is recorded. */
function Opened({ box }: { readonly box: Box }) {
  const { id = '' } = useRouter<{ id?: string }>().params;
  const [question, setQuestion] = useState<OpenedQuestion | null>(null);
  const open = useWrite('consultations.readQuestion', { door: 'staff', of: id, done: setQuestion });
  const { run, busy, failure } = open;
  useEffect(() => void run({ question: id }), [run, id]);
  if (failure?.code === 'not-found')
    return (
      <Empty title="没有找到这个问题，可能已经撤回。">
        <Button onTap={() => void go(routes.adviserQuestions)}>看其他书面咨询</Button>
      </Empty>
    );
  if (question === null)
    return (
      <>
        {busy ? <Loading rows={3} /> : null}
        <WriteFailure failure={failure} />
        {failure ? <Button onTap={() => void run({ question: id })}>再试一次</Button> : null}
      </>
    );
  return (
    <>
      <Asked question={question} />
      {question.may.includes('answer') ? (
        <AnswerForm box={box} question={question} onChanged={setQuestion} onReload={() => void run({ question: id })} />
      ) : null}
    </>
  );
}
