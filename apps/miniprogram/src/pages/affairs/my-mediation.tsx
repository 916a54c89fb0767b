import type { AnswerOf } from '@linfa/contract';
import { View } from '@tarojs/components';
import { type Day, disputeTypes, mediationRequestStates, wordDate } from '@linfa/domain';
import type { Read } from '../../api/use-read';
import { go } from '../../go';
import { routes } from '../../routes';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { ListRow } from '../../ui/list-row';
import { Tag } from '../../ui/tag';
import { MyCases } from './my-cases';

type Mine = AnswerOf<'mediation.listMine'>;

/** What one asked for and what one is a party of; what waits for an answer first. */
export function MyMediation({ read, today }: { readonly read: Read<Mine>; readonly today: Day }) {
  return (
    <Card title="调解" flush>
      <Answered read={read} rows={1}>
        {({ requests, cases }) =>
          requests.length + cases.length === 0 ? (
            <Empty title="还没有调解。有纠纷可以申请，不收费。">
              <Button tone="plain" onTap={() => void go(routes.requestMediation)}>
                申请人民调解
              </Button>
            </Empty>
          ) : (
            <View>
              <MyCases cases={cases} today={today} />
              {requests
                .filter((one) => one.case === null)
                .map(({ id, disputeType, day, state }) => (
                  <ListRow
                    key={id}
                    title={disputeType ? disputeTypes[disputeType] : '调解申请'}
                    lines={[`${wordDate(day, today)}提出申请`]}
                    aside={<Tag word={mediationRequestStates[state]} tone={state === 'submitted' ? 'pine' : 'quiet'} />}
                    onTap={() => void go(routes.mediation, { id })}
                  />
                ))}
            </View>
          )
        }
      </Answered>
    </Card>
  );
}
