import { useState } from 'react';
import { View } from '@tarojs/components';
import { addDays, matterKinds, wordNearDate } from '@linfa/domain';
import { goBack } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { ChipChoice } from '../../ui/chip-choice';
import { Field } from '../../ui/field';
import { NoticeBar } from '../../ui/notice-bar';
import { Counter } from '../counter';
import type { Box } from '../offline/box';
import { keepEntry, type Entry } from '../offline/entry';
import { sendEntries } from '../offline/send-entries';
import type { OwnShift } from '../today/use-shifts';
import { DisputeFields } from './dispute-fields';
import { disputeFaults, disputeOf, emptyDispute } from './dispute-form';
import { DoneLines } from './done-lines';
import { habitsOf, noteHabit } from './habits';
import { faultsOf, isWhole, lineOf, type Community, type LogForm } from './log-form';
import { MoreFields } from './more-fields';
import { optionsOf } from './options-of';
import { TemplateChips } from './template-chips';
import type { useLogDraft } from './use-log-draft';
import { movedTo, usualMode } from './usual-mode';

export interface LogFieldsProps {
  readonly box: Box;
  readonly draft: ReturnType<typeof useLogDraft<LogForm>>;
  readonly communities: readonly Community[];
  readonly shifts: readonly OwnShift[];
  readonly today: string;
  readonly mended: Entry | undefined;
}

/** WeChat draws no more than a phone can: lines of one visit. */
const mostLines = 30;

/** A visit's lines: what is usual stands there already, so that a line is a few taps. */
export function LogFields({ box, draft, communities, shifts, today, mended }: LogFieldsProps) {
  const form = chosenIn(draft.value, communities);
  const { community, day, line, done, booking, target, dispute } = form;
  const [looked, setLooked] = useState(false);
  const [habits] = useState(() => habitsOf(box));
  const faults = looked ? faultsOf(form) : {};
  const toMediation = target === 'mediation' && done.length === 0;
  const set = (change: Partial<LogForm['line']>): void =>
    draft.set({ line: { ...line, ...change }, ...('mode' in change && { modeChosen: true }) });
  const move = (code: string): void => {
    const to = communities.find((one) => one.code === code) ?? null;
    draft.set(movedTo(form, to, usualMode(shifts, { community: to, day }, new Date(), habits.last.mode)));
  };

  const finish = (then: (lines: LogForm['done'], at: Community) => void): void => {
    setLooked(true);
    if (community === null || !isWhole(form)) return;
    // A booking comes with its own way in; what the next visitor's is, it does not say.
    const usual = booking === null ? line : { ...line, channel: habits.last.channel };
    noteHabit(box, community, usual, form.modeChosen ? line.mode : habits.last.mode);
    setLooked(false);
    then([...done, lineOf(form)], community);
  };
  const another = (): void =>
    finish((lines) =>
      draft.set({
        done: lines,
        target: null,
        dispute: emptyDispute,
        booking: null,
        line: {
          ...line,
          matter: null,
          summary: '',
          persons: 1,
          channel: booking === null ? line.channel : habits.last.channel,
        },
      }),
    );
  const save = (): void =>
    finish((lines, at) => {
      const whole = {
        community: at,
        lines,
        target: target === 'mediation' || done.length > 0 ? null : target,
        dispute: toMediation ? disputeOf(dispute, line.matter, booking !== null) : null,
      };
      keepEntry(box, whole, mended);
      draft.clear();
      void sendEntries(box);
      void goBack(routes.adviser);
    });

  return (
    <>
      <DoneLines lines={done} onDrop={(at) => draft.set({ done: done.filter((_, index) => index !== at) })} />
      {booking === null && communities.length > 1 ? (
        <ChipChoice
          label="社区"
          options={communities.map(({ code, name }) => ({ value: code, label: name }))}
          value={community?.code ?? null}
          error={faults.community}
          onChange={move}
        />
      ) : (
        <View className="lf-gap-below lf-quiet">{community?.name ?? ''}</View>
      )}
      {booking === null ? (
        <ChipChoice
          label="哪一天"
          options={daysFor(today, day).map((value) => ({ value, label: wordNearDate(value, today) }))}
          value={day}
          onChange={(to) => draft.set({ day: to })}
        />
      ) : null}
      <TemplateChips templates={habits.templates} onChoose={(one) => set(one)} />
      <ChipChoice
        label="咨询的事项"
        options={optionsOf(matterKinds)}
        value={line.matter}
        error={faults.matter}
        onChange={(matter) => set({ matter })}
      />
      <Counter
        label="人数"
        word={`${line.persons}人`}
        value={line.persons}
        least={1}
        most={500}
        onChange={(persons) => set({ persons })}
      />
      <Counter
        label="时长"
        word={`${line.minutes}分钟`}
        value={line.minutes}
        least={0}
        most={480}
        step={5}
        onChange={(minutes) => set({ minutes })}
      />
      <MoreFields form={form} onLine={set} onTarget={(to) => draft.set({ target: to })} />
      <Field
        label="简要情况"
        lines
        optional
        hint="不写身份证号、住址"
        most={2000}
        value={line.summary}
        error={faults.summary}
        onChange={(summary) => set({ summary })}
      />
      {toMediation ? (
        <DisputeFields
          form={dispute}
          matter={line.matter}
          booked={booking !== null}
          faults={looked ? disputeFaults(dispute, line.matter, booking !== null) : {}}
          onChange={(change) => draft.set({ dispute: { ...dispute, ...change } })}
        />
      ) : null}
      {looked && !isWhole(form) ? (
        <NoticeBar tone="red">{faults.community ?? faults.matter ?? '上面标红的地方还没有填好。'}</NoticeBar>
      ) : null}
      <Button onTap={save}>{done.length > 0 ? `保存这${done.length + 1}条` : '保存'}</Button>
      {done.length < mostLines - 1 && !toMediation ? (
        <Button tone="plain" onTap={another}>
          再记一条
        </Button>
      ) : null}
    </>
  );
}

/** Where nothing was chosen and there is only one community, it is that one. */
function chosenIn(form: LogForm, communities: readonly Community[]): LogForm {
  if (form.community !== null) return form;
  return { ...form, community: communities[0] ?? null };
}

/** Today and the days before; a draft's own day stays among them. */
function daysFor(today: string, chosen: string): string[] {
  return [...new Set([today, addDays(today, -1), addDays(today, -2), chosen])];
}
