import { caseSources } from '@linfa/domain';
import { Input } from 'antd';
import { useNavigate } from 'react-router';
import { ActForm } from '../form/act-form';
import { Field } from '../form/field';
import { FormButton } from '../form/form-button';
import { CodeRadio } from '../form/inputs/code-radio';
import { DayInput } from '../form/inputs/day-input';
import { DisputeFields } from './dispute-fields';
import { OpeningFields } from './opening-fields';
import { PartyList } from './party-list';

const { court, police, petition, hotline } = caseSources;

/** A dispute that a court, the police, the petition office or the hotline hands over. */
export function TransferButton() {
  const navigate = useNavigate();
  return (
    <FormButton label="接受移送" title="接受移送的纠纷" size={640}>
      {() => (
        <ActForm
          act="mediation.receiveTransfer"
          initial={{ applicants: [{}], respondents: [{}] }}
          submit="接受并立案"
          done={({ id }) => void navigate(`/cases/${id}`)}
        >
          {({ community }) => (
            <>
              <Field name="source" label="来源">
                <CodeRadio codes={{ court, police, petition, hotline }} />
              </Field>
              <Field name="sender" label="移送单位">
                <Input placeholder="如：区人民法院" />
              </Field>
              <Field name="document" label="移送文书的名称和文号">
                <Input />
              </Field>
              <Field name="sentOn" label="移送日期">
                <DayInput />
              </Field>
              <DisputeFields />
              <PartyList name="applicants" who="一方当事人" />
              <PartyList name="respondents" who="另一方当事人" />
              <OpeningFields unit={community as string | undefined} />
            </>
          )}
        </ActForm>
      )}
    </FormButton>
  );
}
