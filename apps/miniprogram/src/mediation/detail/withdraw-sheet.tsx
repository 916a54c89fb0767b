import type { Failure } from '@linfa/contract/client';
import { Text, View } from '@tarojs/components';
import { useDraft } from '../../drafts/use-draft';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';

export interface WithdrawSheetProps {
  readonly open: boolean;
  readonly title: string;
  /** What follows from it. */
  readonly words: string;
  readonly act: string;
  /** Of the thing that is taken back: what was typed is kept under it. */
  readonly of: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks once more, says what follows, and lets one say why. */
export function WithdrawSheet(props: WithdrawSheetProps) {
  const { open, title, words, act, of, busy, failure, onConfirm, onClose } = props;
  const draft = useDraft(`mediation-withdraw:${of}`, { reason: '' });
  return (
    <Sheet open={open} title={title} onClose={onClose}>
      <View className="lf-gap-below">
        <Text>{words}</Text>
      </View>
      <Field
        label="原因"
        optional
        lines
        most={500}
        value={draft.value.reason}
        error={failure?.fields['reason']}
        onChange={(reason) => draft.set({ reason })}
      />
      <WriteFailure failure={failure} />
      <Button tone="danger" busy={busy} onTap={() => onConfirm(draft.value.reason.trim())}>
        {act}
      </Button>
      <Button tone="plain" onTap={onClose}>
        再想想
      </Button>
    </Sheet>
  );
}
