import type { AnswerOf } from '@linfa/contract';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { correctionStates, serviceThings, wordDate } from '@linfa/domain';
import { useRead } from '../../api/use-read';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { routes } from '../../routes';
import { SignInPrompt } from '../../session/sign-in-prompt';
import { useSession } from '../../session/session-store';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { Tag } from '../../ui/tag';
import { WriteFailure } from '../../ui/write-failure';
import { useToday } from '../../words/use-today';
import { ChooseService } from './choose-service';
import '../mine.scss';

type Correction = AnswerOf<'myData.listCorrections'>['items'][number];

export default function Corrections() {
  const session = useSession();
  const mine = useRead('myData.listCorrections', session ? {} : null);
  const [choosing, setChoosing] = useState(false);
  if (!session)
    return (
      <Page title="更正申请">
        <SignInPrompt title="登录后可以申请更正登记错了的内容。" />
      </Page>
    );
  return (
    <Page title="更正申请" footer={<Button onTap={() => setChoosing(true)}>申请更正</Button>}>
      <Answered read={mine}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="还没有申请过。工作人员登记的内容不对，可以请他们更正，会有答复。" />
          ) : (
            items.map((one) => <OneCorrection key={one.id} correction={one} onChanged={() => void mine.reload()} />)
          )
        }
      </Answered>
      <ChooseService
        open={choosing}
        onChoose={(service) => {
          setChoosing(false);
          void go(routes.requestCorrection, service);
        }}
        onClose={() => setChoosing(false)}
      />
    </Page>
  );
}

function OneCorrection(props: { readonly correction: Correction; readonly onChanged: () => void }) {
  const { id, state, unit, service, requestedOn, decidedOn, text, answer, may } = props.correction;
  const today = useToday();
  const withdraw = useWrite('myData.withdrawCorrection', { of: id, done: props.onChanged });
  return (
    <Card
      title={serviceThings[service]}
      aside={
        <Tag
          word={correctionStates[state]}
          tone={state === 'corrected' ? 'pine' : state === 'requested' ? 'clay' : 'quiet'}
        />
      }
    >
      <View className="lf-prose">
        <Text>{text}</Text>
      </View>
      <View className="lf-quiet">
        <Text>{`${wordDate(requestedOn, today)}向${unit.name}提出`}</Text>
      </View>
      {answer === '' ? null : (
        <View className="mine-after lf-prose">
          <Text>{`答复${decidedOn === null ? '' : `（${wordDate(decidedOn, today)}）`}：${answer}`}</Text>
        </View>
      )}
      {may.includes('withdraw') ? (
        <View className="mine-after">
          <WriteFailure failure={withdraw.failure} />
          <Button tone="plain" busy={withdraw.busy} onTap={() => void withdraw.run({ correction: id })}>
            撤回申请
          </Button>
        </View>
      ) : null}
    </Card>
  );
}
