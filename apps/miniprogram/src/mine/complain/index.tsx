import type { SentBy } from '@linfa/contract';
import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import {
  complaintKinds,
  complaintSubjects,
  serviceThings,
  type ComplaintKind,
  type ComplaintSubjectRole,
  type ServiceThing,
} from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import { ChooseCommunityCard } from '../../community/choose-community-card';
import { useCommunity } from '../../community/community-store';
import { useDraft } from '../../drafts/use-draft';
import { go, goInstead } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ChipChoice } from '../../ui/chip-choice';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';
import { NoticeBar } from '../../ui/notice-bar';
import { Page } from '../../ui/page';
import { Switch } from '../../ui/switch';
import { WriteFailure } from '../../ui/write-failure';
import { SentWithoutName } from './sent-without-name';

interface Typed {
  readonly kind: ComplaintKind;
  readonly about: ComplaintSubjectRole | 'nobody';
  readonly text: string;
  readonly anonymous: boolean;
}

const blank: Typed = { kind: 'complaint', about: 'nobody', text: '', anonymous: false };
const mostText = 5000;
const kinds = optionsOf(complaintKinds);
const subjects = [{ value: 'nobody' as const, label: '不针对某个人' }, ...optionsOf(complaintSubjects)];

export default function Complain() {
  const { kind, id, unit, name } = useRouter<{ kind?: string; id?: string; unit?: string; name?: string }>().params;
  const service = serviceOf(kind, id);
  const chosen = useCommunity();
  // What is about a service goes where that was given, wherever one lives now.
  const place = service && unit && name ? { code: unit, name: decodeURIComponent(name) } : chosen;
  const draft = useDraft(`complaint:${id ?? 'new'}`, blank);
  const [queryCode, setQueryCode] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { text, about, anonymous } = draft.value;
  const send = useWrite('feedback.submitComplaint', {
    open: anonymous,
    done: ({ complaint, queryCode: given }) => {
      draft.clear();
      if (given === null) void goInstead(routes.complaint, { id: complaint.id });
      else setQueryCode(given);
    },
  });
  if (queryCode !== null) return <SentWithoutName queryCode={queryCode} />;
  const fault = faultOf(text);
  const submit = (): void => {
    setTried(true);
    if (fault !== undefined || !place) return;
    void send.run({
      kind: draft.value.kind,
      unit: place.code,
      text: text.trim(),
      anonymous,
      ...(about !== 'nobody' && { about }),
      ...(service && !anonymous && { service }),
    });
  };
  if (!place)
    return (
      <Page title="写投诉或建议">
        <ChooseCommunityCard />
      </Page>
    );
  return (
    <Page
      title="写投诉或建议"
      footer={
        <Button busy={send.busy} busyWord="正在提交……" onTap={submit}>
          提交
        </Button>
      }
    >
      {draft.restored ? <NoticeBar>上次没有提交的内容还在，可以接着写。</NoticeBar> : null}
      <ChipChoice
        label="投诉还是建议"
        options={kinds}
        value={draft.value.kind}
        onChange={(to) => draft.set({ kind: to })}
      />
      <Field
        label="内容"
        lines
        most={mostText}
        placeholder="什么时候，什么事，您希望怎么办"
        value={text}
        error={(tried ? fault : undefined) ?? send.failure?.fields['text']}
        onChange={(to) => draft.set({ text: to })}
      />
      <ChipChoice label="涉及谁" options={subjects} value={about} onChange={(to) => draft.set({ about: to })} />
      <NoticeBar>{about === 'nobody' ? '由社区或街道答复。' : '不会交给被投诉的人办理，由他的上级答复。'}</NoticeBar>
      <Card flush>
        {service ? (
          <>
            <ListRow title="交给" lines={[place.name]} />
            {anonymous ? null : <ListRow title="关于" lines={[`您的一次${serviceThings[service.kind]}`]} />}
          </>
        ) : (
          <ListRow title="交给" lines={[place.name]} onTap={() => void go(routes.community)} />
        )}
        <Switch
          title="不留姓名"
          hint={anonymous ? '谁也看不到是您写的；凭查询码看答复' : '办理的工作人员能看到您是谁'}
          on={anonymous}
          onChange={(to) => draft.set({ anonymous: to })}
        />
      </Card>
      <WriteFailure failure={send.failure} />
    </Page>
  );
}

function faultOf(text: string): string | undefined {
  const length = [...text.trim()].length;
  if (length === 0) return '请写下内容';
  return length > mostText ? '写得太长了，请删短一些' : undefined;
}

function serviceOf(kind: string | undefined, id: string | undefined): SentBy<'feedback.submitComplaint'>['service'] {
  return kind !== undefined && kind in serviceThings && id !== undefined
    ? { kind: kind as ServiceThing, id }
    : undefined;
}

function optionsOf<Word extends string>(words: Readonly<Record<Word, string>>) {
  return (Object.keys(words) as Word[]).map((value) => ({ value, label: words[value] }));
}
