import { useState } from 'react';
import { onWechat } from '../platform';
import { Button } from '../ui/button';
import { NoticeBar } from '../ui/notice-bar';
import type { CalendarEntry } from './calendar-entry';
import { putIntoPhone } from './put-into-phone';
import { saveIcs } from './save-ics';

type Outcome = 'added' | 'refused' | 'no-file';
const words: Readonly<Record<Outcome, string>> = {
  added: '已加入手机日历。',
  refused: '没有加入日历。您可以截屏记下。',
  'no-file': '日历文件没有取到，请检查网络后再试。',
};

/** Into the phone's own calendar: by WeChat, or as a file that the browser hands to it. */
export function AddToCalendar({ entry }: { readonly entry: CalendarEntry }) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const add = async (): Promise<void> => {
    if (onWechat) setOutcome((await putIntoPhone(entry)) ? 'added' : 'refused');
    else setOutcome((await saveIcs(entry)) ? null : 'no-file');
  };
  return (
    <>
      {outcome === null ? null : <NoticeBar tone={outcome === 'added' ? 'pine' : 'clay'}>{words[outcome]}</NoticeBar>}
      <Button tone="plain" onTap={() => void add()}>
        加入日历
      </Button>
    </>
  );
}
