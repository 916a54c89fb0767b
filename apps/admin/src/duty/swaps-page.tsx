import type { AnswerOf } from '@linfa/contract';
import { shiftOfferStates, wordDate, wordSpan } from '@linfa/domain';
import { ActButton } from '../form/act-button';
import { Page } from '../shell/page';
import { ActTable } from '../table/act-table';
import { useToday } from '../words/use-today';

type Offer = AnswerOf<'dutyShifts.listSwaps'>['items'][number];

/** What an adviser has offered and was offered. */
export function SwapsPage() {
  const today = useToday();
  const word = ({ day, startsAt, minutes, community }: Offer['shift']): string =>
    `${wordDate(day, today)} ${wordSpan(startsAt, minutes)}，${community.name}`;
  return (
    <Page title="换班" lead="我提出的和请我的换班。要请人换班，在“值班日历”里打开那一次值班。">
      <section className="card">
        <ActTable
          act="dutyShifts.listSwaps"
          input={{}}
          paged={false}
          empty="还没有换班。要请人换班，在“值班日历”里打开那一次值班，点“请人换班”。"
          columns={[
            { key: 'from', title: '提出人', text: ({ from }) => from },
            { key: 'to', title: '请谁', text: ({ to }) => to },
            { key: 'shift', title: '哪一次值班', text: ({ shift }) => word(shift) },
            {
              key: 'exchange',
              title: '换回哪一次',
              text: ({ inExchange }) => (inExchange === null ? '不对调' : word(inExchange)),
            },
            { key: 'state', title: '状态', text: ({ state }) => shiftOfferStates[state] },
          ]}
          acts={({ id, may }) => (
            <>
              {may.includes('accept') && (
                <ActButton
                  act="dutyShifts.acceptSwap"
                  of={id}
                  input={{ offer: id }}
                  type="primary"
                  size="small"
                  ask="同意后立即换班，并通知已预约的居民。"
                  done="已换班"
                >
                  同意
                </ActButton>
              )}
              {may.includes('decline') && (
                <ActButton act="dutyShifts.declineSwap" of={id} input={{ offer: id }} size="small" done="已回复不同意">
                  不同意
                </ActButton>
              )}
              {may.includes('withdraw') && (
                <ActButton act="dutyShifts.declineSwap" of={id} input={{ offer: id }} size="small" done="已撤回">
                  撤回
                </ActButton>
              )}
            </>
          )}
        />
      </section>
    </Page>
  );
}
