import type { AnswerOf } from '@linfa/contract';
import { useState } from 'react';
import { View, Text } from '@tarojs/components';
import { disputeTypes, partySides, wordDate } from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import { goInstead } from '../../go';
import { Picture } from '../../pictures/picture';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { NoticeBar } from '../../ui/notice-bar';
import { WriteFailure } from '../../ui/write-failure';
import { numbered } from '../../words/case-texts';
import { useToday } from '../../words/use-today';
import { PartyRow } from '../party-row';
import { Prose } from '../prose';
import { DeclineSheet } from './decline-sheet';

type Request = AnswerOf<'mediation.listRequests'>['items'][number];

/** One request: masked until it is opened, then taken on or declined with a reason and another place to go. */
export function RequestToDecide({ request, reload }: { readonly request: Request; readonly reload: () => void }) {
  const today = useToday();
  const [declining, setDeclining] = useState(false);
  const { id, disputeType, unit, day, byStaff, parties, pictures, hints, may } = request;
  const reveal = useWrite('mediation.revealRequest', { of: id, door: 'staff', done: (answer) => setOpened(answer) });
  const [opened, setOpened] = useState<AnswerOf<'mediation.revealRequest'> | null>(null);
  const accept = useWrite('mediation.acceptRequest', {
    of: id,
    door: 'staff',
    done: (row) => void goInstead(routes.mediatorCase, { id: row.id }),
  });
  return (
    <>
      {hints.map((hint) => (
        <NoticeBar key={hint} tone="clay">
          {hint}
        </NoticeBar>
      ))}
      <Card title={disputeType === null ? '调解申请' : disputeTypes[disputeType]} flush>
        <ListRow title={unit.name} lines={[`${wordDate(day, today)}${byStaff ? '由工作人员登记' : '由本人申请'}`]} />
        {(opened?.parties ?? parties).map((one, index) => (
          <PartyRow key={index} party={one} word={partySides[one.side]} />
        ))}
      </Card>
      {opened ? (
        <Card title="申请的内容">
          <Prose name="事情经过" text={opened.facts} />
          <Prose name="请求" text={numbered(opened.claims)} />
        </Card>
      ) : (
        <>
          <WriteFailure failure={reveal.failure} />
          <Button tone="plain" busy={reveal.busy} busyWord="正在打开……" onTap={() => void reveal.run({ request: id })}>
            打开全名和内容（会记录）
          </Button>
        </>
      )}
      {pictures.length > 0 ? (
        <Card title="材料照片">
          <View className="lf-pictures">
            {pictures.map((one, index) => (
              <Picture key={one.id} label={`照片${index + 1}`} file={one.id} />
            ))}
          </View>
        </Card>
      ) : null}
      {may.includes('accept') || may.includes('decline') ? null : <Text>您的账号不能受理这件申请。</Text>}
      <WriteFailure failure={accept.failure} />
      {accept.failure?.code === 'wrong-state' ? (
        <Button tone="plain" onTap={reload}>
          看现在怎样
        </Button>
      ) : null}
      {may.includes('accept') ? (
        <Button busy={accept.busy} onTap={() => void accept.run({ request: id })}>
          受理
        </Button>
      ) : null}
      {may.includes('decline') ? (
        <Button tone="danger" onTap={() => setDeclining(true)}>
          不予受理
        </Button>
      ) : null}
      <DeclineSheet
        request={id}
        open={declining}
        onClose={() => setDeclining(false)}
        onDone={() => void goInstead(routes.mediator)}
      />
    </>
  );
}
