import { go } from '../../go';
import { routes } from '../../routes';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { formsFor, formTitles } from '../acts';
import type { CaseDetail } from '../case-words';

/** What may be entered now. */
export function ActList({ row }: { readonly row: CaseDetail }) {
  const forms = formsFor(row);
  if (forms.length === 0) return null;
  return (
    <Card title="办理" flush>
      {forms.map((form) => (
        <ListRow
          key={form}
          title={formTitles[form]}
          onTap={() => void go(routes.mediatorAct, { id: row.id, act: form })}
        />
      ))}
    </Card>
  );
}
