import { wordFailure, type Failure } from '@linfa/contract/client';
import type { AnswerOf } from '@linfa/contract';
import { Alert, App, Button, Checkbox, Modal, Radio, Spin } from 'antd';
import { useState } from 'react';
import { call } from '../../api/call';
import { FailureAlert } from '../../api/failure-alert';
import { useWrite } from '../../api/use-write';
import { FilesInput } from '../../form/inputs/files-input';
import type { Edition } from '../report-words';
import type { Draft } from '../use-draft';
import { ChangeText, partWords } from './change-text';

type Compared = AnswerOf<'reports.importEdited'>;

/** A Word file that leaders edited comes back: its changes one by one, to be taken over or left. */
export function EditedDialog({
  edition,
  draft,
  close,
  done,
}: {
  readonly edition: Edition;
  readonly draft: Draft;
  readonly close: () => void;
  /** What was chosen is in the report, from this version on. */
  readonly done: (version: number) => void;
}) {
  const { message } = App.useApp();
  const [file, setFile] = useState<string | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [asText, setAsText] = useState<ReadonlySet<string>>(new Set());
  const accept = useWrite('reports.acceptEdited', edition.id);
  const compare = async (id: string): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      if (!(await draft.keepNow())) {
        void message.error('还有内容没有保存，请先处理报告上方的提示，再选一次文件。');
        return;
      }
      setFile(id);
      const answer = await call('reports.importEdited', { edition: edition.id, file: id });
      setCompared(answer);
      setTaken(new Set(answer.changes.filter((one) => one.loses.length === 0).map((one) => one.id)));
    } catch (error) {
      setFailure(wordFailure(error));
      setFile(null);
    } finally {
      setBusy(false);
    }
  };
  const finish = async (): Promise<void> => {
    if (!file || !compared) return;
    const answer = await accept.run({
      edition: edition.id,
      version: compared.version,
      file,
      accept: [...taken],
      asText: [...asText],
    });
    if (!answer) return;
    void message.success('已采纳选定的改动');
    done(answer.version);
  };
  const nothing = compared !== null && compared.changes.length === 0 && compared.numbers.length === 0;
  return (
    <Modal
      open
      width={960}
      // A click beside it must not take what is chosen there.
      mask={{ closable: false }}
      title="导入领导改过的 Word 文件"
      onCancel={() => close()}
      footer={
        compared && !nothing ? (
          <>
            <Button onClick={() => close()}>都不采纳</Button>
            <Button
              type="primary"
              loading={accept.busy}
              disabled={taken.size + asText.size === 0}
              onClick={() => void finish()}
            >
              采纳选中的{taken.size}处
            </Button>
          </>
        ) : null
      }
    >
      {!compared && (
        <>
          <p>
            先从“下载”取得 Word
            草稿交领导修改，改好后在这里上传。数字仍是指标，改了哪些文字会逐处列出，由您决定是否采纳。
          </p>
          <FilesInput most={1} accept=".docx" value={[]} onChange={([id]) => id !== undefined && void compare(id)} />
          {busy && <Spin description="正在对照…" />}
        </>
      )}
      <FailureAlert failure={failure ?? accept.failure} />
      {compared && (
        <>
          <Alert
            type="info"
            showIcon
            title={`${compared.unchanged}段没有改动，${compared.changes.length}处文字改动，${compared.numbers.length}个数字被改过；${compared.kept + compared.restored}处指标都还在${compared.restored > 0 ? `（其中${compared.restored}处按原文认回）` : ''}。`}
          />
          {nothing && <p>这份文件与现在的文本没有不同。</p>}
          {compared.unknown.length > 0 && (
            <Alert
              type="warning"
              showIcon
              title={`有${compared.unknown.length}个不属于这份报告的内容控件，已按普通文字对照：${compared.unknown.map((one) => one.text).join('、')}`}
            />
          )}
          {compared.numbers.map((one) => (
            <section key={one.id} className="edited-number">
              <p>
                <strong>{one.name}</strong>由“{one.was}”被改成“{one.now || '（空）'}”。数字出自记录，文件里改了不算数：
              </p>
              <Radio.Group
                value={asText.has(one.id) ? 'text' : 'figure'}
                onChange={({ target }) => {
                  const next = new Set(asText);
                  if (target.value === 'text') next.add(one.id);
                  else next.delete(one.id);
                  setAsText(next);
                }}
                options={[
                  { value: 'figure', label: '仍用指标的数（有误请更正记录）' },
                  { value: 'text', label: '改为手写文字（会被标出没有依据）' },
                ]}
              />
            </section>
          ))}
          {compared.changes.map((change) => (
            <section key={change.id} className="edited-change">
              <Checkbox
                checked={taken.has(change.id)}
                onChange={({ target }) => {
                  const next = new Set(taken);
                  if (target.checked) next.add(change.id);
                  else next.delete(change.id);
                  setTaken(next);
                }}
              >
                {partWords(change)}
              </Checkbox>
              <ChangeText change={change} />
              {change.loses.length > 0 && (
                <Alert type="warning" showIcon title={`采纳后文中不再有：${change.loses.join('、')}`} />
              )}
            </section>
          ))}
        </>
      )}
    </Modal>
  );
}
