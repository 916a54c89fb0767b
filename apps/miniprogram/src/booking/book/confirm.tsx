import { Text, View } from '@tarojs/components';
import type { Day } from '@linfa/domain';
import type { Draft } from '../../drafts/use-draft';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { NoticeBar } from '../../ui/notice-bar';
import { Switch } from '../../ui/switch';
import { NearestOffer } from '../slots/nearest-offer';
import { wordAdviser, wordWholeSlot } from '../slots/slot-words';
import { wordPlace } from '../slots/word-place';
import { mostNote, type BookDraft, type ChosenSlot } from './book-draft';
import { Chosen } from './chosen';
import type { Confirming } from './use-confirm';

export interface ConfirmProps {
  readonly draft: Draft<BookDraft>;
  readonly slot: ChosenSlot;
  /** Where the adviser is. */
  readonly community: string;
  readonly confirm: Confirming;
  readonly today: Day;
}

/** Why the chosen slot cannot be had, in the title of what is offered instead. */
const gone: Readonly<Record<string, string>> = {
  'slot-full': '这个时段刚刚被别人约走了',
  'slot-not-open': '这个时段已经不能预约',
  'not-found': '这个时段已经不能预约',
};

/** The last look before it counts: when, who, where, and what the adviser should know. */
export function Confirm({ draft, slot, community, confirm, today }: ConfirmProps) {
  const { failure, waits, slots, noteTooLong, choose } = confirm;
  const { note, forOther, name, phone } = draft.value;
  const fields = failure?.fields ?? {};
  const lost = failure ? gone[failure.code] : undefined;
  return (
    <>
      <Chosen
        label="什么时候"
        value={wordWholeSlot(slot, today)}
        lines={[wordAdviser(slot)]}
        onChange={() => choose(null)}
      />
      <Chosen label="去哪里" value={wordPlace(slot.mode, community)} />
      {lost !== undefined || waits ? (
        <NearestOffer title={lost ?? '这个时段已约满'} wanted={slot} slots={slots} today={today} onChoose={choose} />
      ) : null}
      {waits ? <NoticeBar tone="clay">也可以登记候补：有人取消时，按登记先后依次转为预约，并通知您。</NoticeBar> : null}
      {failure?.code === 'slot-has-places' ? (
        <NoticeBar>这个时段又有空位了，点下面的“确定预约”就可以。</NoticeBar>
      ) : null}
      <Field
        label="想先告诉法律顾问的话"
        lines
        optional
        most={mostNote}
        value={note}
        placeholder="例如：单位欠了三个月工资"
        error={noteTooLong ? '写得太长了，请删短一些' : fields['note']}
        onChange={(to) => draft.set({ note: to })}
      />
      <Card flush>
        <Switch
          title="替别人预约"
          hint="例如替家里老人预约"
          on={forOther}
          onChange={(to) => draft.set({ forOther: to })}
        />
      </Card>
      {forOther ? (
        <>
          <Field
            label="他（她）的姓名"
            value={name}
            error={fields['onBehalfOf.name']}
            onChange={(to) => draft.set({ name: to })}
          />
          <Field
            label="他（她）的手机号"
            kind="phone"
            optional
            hint="填了以后，本人用这个号码登录也能看到这个预约。"
            value={phone}
            error={fields['onBehalfOf.phone']}
            onChange={(to) => draft.set({ phone: to })}
          />
        </>
      ) : null}
      <View className="lf-quiet">
        <Text>免费。开始前2小时以内不能在手机上取消或改约。</Text>
      </View>
    </>
  );
}
