import type { Failure } from '@linfa/contract/client';
import { go } from '../go';
import { routes } from '../routes';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';

/** An id of nothing that one may see. */
export function isGone(failure: Failure | null): boolean {
  return failure?.code === 'not-found' || failure?.code === 'bad-request';
}

export function CaseGone() {
  return (
    <Empty title="没有找到这件案件，或者它不归您办理。">
      <Button onTap={() => void go(routes.mediator)}>看我能办的案件</Button>
    </Empty>
  );
}
