import { go } from '../go';
import { routes } from '../routes';
import { NoticeBar } from '../ui/notice-bar';
import type { Entries } from './offline/use-entries';
import { wordLine } from './word-entry';

/** Milliseconds for which it is said what was sent. */
const fresh = 60_000;

/** How many records have not reached the server, and which of them came back. */
export function EntriesBar({ entries, sent }: Entries) {
  const refused = entries.filter((one) => one.refused !== null).length;
  const waiting = entries.length - refused;
  const [last] = sent;
  const act = { word: '查看', onTap: () => void go(routes.adviserWaiting) };
  return (
    <>
      {refused > 0 ? <NoticeBar tone="red" act={act}>{`${refused}份服务记录被退回，请改好再发。`}</NoticeBar> : null}
      {waiting > 0 ? (
        <NoticeBar tone="clay" act={act}>{`${waiting}份服务记录等待发送，连上网后自动发送。`}</NoticeBar>
      ) : null}
      {entries.length === 0 && last && Date.now() - last.at < fresh ? (
        <NoticeBar>{`已发送：${last.lines.map(wordLine).slice(0, 2).join('，')}${last.lines.length > 2 ? ' 等' : ''}。`}</NoticeBar>
      ) : null}
    </>
  );
}
