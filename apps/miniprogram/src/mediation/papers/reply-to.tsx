import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useWrite } from '../../api/use-write';
import { useDraft } from '../../drafts/use-draft';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { NoticeBar } from '../../ui/notice-bar';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';
import type { OwnCase } from '../own-mediation';

export interface ReplyToProps {
  readonly row: OwnCase;
  /** Null for the agreement. */
  readonly session: string | null;
  readonly reply: OwnCase['toConfirm'][number]['reply'];
  /** What one objected before. */
  readonly asked: string;
  readonly onReplied: () => void;
}

const said = {
  signed: '您已在纸上签名。',
  confirmed: '您已确认无误。',
  questioned: '您已提出不同意见，调解员会和您核对。改好以后请再确认。',
} as const;

/** Says that it stands as it is written, or what is wrong with it. */
export function ReplyTo({ row, session, reply, asked, onReplied }: ReplyToProps) {
  const of = `${row.id}:${session ?? 'agreement'}`;
  const to = { case: row.id, ...(session !== null && { session }) };
  const [asking, setAsking] = useState(false);
  const draft = useDraft(`mediation-question:${of}`, { text: '' });
  const confirm = useWrite('mediation.confirmRecord', { of, done: onReplied });
  const question = useWrite('mediation.questionRecord', {
    of,
    done: () => {
      draft.clear();
      setAsking(false);
      onReplied();
    },
  });
  return (
    <>
      {reply ? <NoticeBar>{said[reply]}</NoticeBar> : null}
      {asked === '' && reply !== 'questioned' ? null : (
        <View className="lf-gap-below lf-quiet">
          <Text>{asked === '' ? '' : `您提出：${asked}`}</Text>
        </View>
      )}
      {reply === 'confirmed' || reply === 'signed' ? null : (
        <>
          <WriteFailure failure={confirm.failure} />
          <Button busy={confirm.busy} onTap={() => void confirm.run(to)}>
            写得对，我确认
          </Button>
        </>
      )}
      {reply === null ? (
        <Button tone="plain" onTap={() => setAsking(true)}>
          写得不对，我有意见
        </Button>
      ) : null}
      <Sheet open={asking} title="哪里写得不对？" onClose={() => setAsking(false)}>
        <Field
          label="您的意见"
          hint="写下哪一句不对、应当怎么写"
          lines
          most={1000}
          value={draft.value.text}
          error={question.failure?.fields['text']}
          onChange={(text) => draft.set({ text })}
        />
        <WriteFailure failure={question.failure} />
        <Button busy={question.busy} onTap={() => void question.run({ ...to, text: draft.value.text.trim() })}>
          交给调解员
        </Button>
        <Button tone="plain" onTap={() => setAsking(false)}>
          先不写
        </Button>
      </Sheet>
    </>
  );
}
