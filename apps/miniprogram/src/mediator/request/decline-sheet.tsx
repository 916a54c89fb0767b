import type { SentBy } from '@linfa/contract';
import { mediationElsewhere } from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import { useDraft } from '../../drafts/use-draft';
import { Button } from '../../ui/button';
import { ChipChoice } from '../../ui/chip-choice';
import { Field } from '../../ui/field';
import { optionsOf } from '../../ui/options-of';
import { Sheet } from '../../ui/sheet';
import { WriteFailure } from '../../ui/write-failure';
import { useFaults } from '../use-faults';
import { chosen, written } from '../faults';

export interface DeclineSheetProps {
  readonly request: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Elsewhere = SentBy<'mediation.declineRequest'>['elsewhere'];

/** The resident reads the reason and where to go instead. */
export function DeclineSheet({ request, open, onClose, onDone }: DeclineSheetProps) {
  const draft = useDraft<{ reason: string; elsewhere: Elsewhere | null }>(`mediator-decline:${request}`, {
    reason: '',
    elsewhere: null,
  });
  const decline = useWrite('mediation.declineRequest', {
    of: request,
    door: 'staff',
    done: () => {
      draft.clear();
      onDone();
    },
  });
  const { reason, elsewhere } = draft.value;
  const { errorOf, pass } = useFaults({ reason: written(reason, 500), elsewhere: chosen(elsewhere) }, decline.failure);
  const send = (): void => {
    if (pass() && elsewhere !== null) void decline.run({ request, reason: reason.trim(), elsewhere });
  };
  return (
    <Sheet open={open} title="不予受理" onClose={onClose}>
      <Field
        label="理由"
        hint="申请人会看到"
        lines
        most={500}
        value={reason}
        error={errorOf('reason')}
        onChange={(typed) => draft.set({ reason: typed })}
      />
      <ChipChoice
        label="可以去哪里"
        options={optionsOf(mediationElsewhere)}
        value={elsewhere}
        error={errorOf('elsewhere')}
        onChange={(place) => draft.set({ elsewhere: place })}
      />
      <WriteFailure failure={decline.failure} />
      <Button tone="danger" busy={decline.busy} onTap={send}>
        确定不予受理
      </Button>
      <Button tone="plain" onTap={onClose}>
        先不决定
      </Button>
    </Sheet>
  );
}
