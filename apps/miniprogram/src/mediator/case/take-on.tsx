import { useWrite } from '../../api/use-write';
import { useSession } from '../../session/session-store';
import { Button } from '../../ui/button';
import { WriteFailure } from '../../ui/write-failure';
import type { CaseDetail } from '../case-words';

/** A case that nobody is on yet: a mediator takes it. Putting others on it is done at a desk. */
export function TakeOn({ row, reload }: { readonly row: CaseDetail; readonly reload: () => void }) {
  const me = useSession()?.me;
  const assign = useWrite('mediation.assignMediators', { of: row.id, door: 'staff', done: reload });
  const mediates = me?.roles.some(({ role }) => role === 'mediator') === true;
  if (!me || !mediates || row.mediators.length > 0 || !row.may.includes('assign')) return null;
  return (
    <>
      <WriteFailure failure={assign.failure} />
      <Button busy={assign.busy} onTap={() => void assign.run({ case: row.id, chief: me.person.id })}>
        由我来调解
      </Button>
    </>
  );
}
