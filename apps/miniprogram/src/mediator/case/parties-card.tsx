import type { AnswerOf } from '@linfa/contract';
import { Text, View } from '@tarojs/components';
import { consentStates, consentWays, wordDate, type Day } from '@linfa/domain';
import { useWrite } from '../../api/use-write';
import { go } from '../../go';
import { routes } from '../../routes';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import { WriteFailure } from '../../ui/write-failure';
import { useToday } from '../../words/use-today';
import { wordParty, type CaseDetail, type CaseParty } from '../case-words';
import { PartyRow } from '../party-row';

export interface PartiesCardProps {
  readonly row: CaseDetail;
  /** In full, once they were opened. */
  readonly details: AnswerOf<'mediation.revealDetails'> | null;
  readonly reload: () => void;
}

/** Both sides, whether each agrees to be mediated, and asking those that were not asked. */
export function PartiesCard({ row, details, reload }: PartiesCardProps) {
  return (
    <Card title="当事人" flush>
      {row.people.map((party) => {
        const full = details?.parties.find(({ id }) => id === party.id);
        return (
          <View key={party.id} className="mediator-party">
            <PartyRow
              party={full ?? party}
              word={wordParty({ ...party, name: '' }).trim()}
              below={<Consent party={party} />}
            />
            {party.consent === 'pending' && row.may.includes('invite') ? (
              <AskConsent row={row} party={party} reload={reload} />
            ) : null}
          </View>
        );
      })}
    </Card>
  );
}

function Consent({ party }: { readonly party: CaseParty }) {
  const { consent } = party;
  const words = wordConsent(party, useToday());
  return (
    <>
      <Tag
        word={consentStates[consent]}
        tone={consent === 'agreed' ? 'pine' : consent === 'refused' ? 'quiet' : 'clay'}
      />
      <Text className="lf-quiet">{words === '' ? '' : ` ${words}`}</Text>
    </>
  );
}

function wordConsent({ consent, consentWay, invitedOn }: CaseParty, today: Day): string {
  if (consent !== 'pending') return consentWay === null ? '' : consentWays[consentWay];
  return invitedOn === null ? '' : `${wordDate(invitedOn, today)}征求过意愿`;
}

interface AskConsentProps {
  readonly row: CaseDetail;
  readonly party: CaseParty;
  readonly reload: () => void;
}

function AskConsent({ row, party, reload }: AskConsentProps) {
  const invite = useWrite('mediation.inviteRespondent', { of: party.id, door: 'staff', done: reload });
  return (
    <View className="mediator-acts">
      <WriteFailure failure={invite.failure} />
      {party.invitedOn === null ? (
        <Button
          tone="plain"
          busy={invite.busy}
          busyWord="正在发出……"
          onTap={() => void invite.run({ case: row.id, party: party.id })}
        >
          征求意愿（通知对方）
        </Button>
      ) : null}
      <Button tone="plain" onTap={() => void go(routes.mediatorAct, { id: row.id, act: 'answer', party: party.id })}>
        登记答复
      </Button>
    </View>
  );
}
