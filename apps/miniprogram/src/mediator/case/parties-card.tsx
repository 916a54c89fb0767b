import type { AnswerOf } from '@linfa/contract';
import { Text, View } from '@tarojs/components';
import { consentStates, consentWays, wordDate } from '@linfa/domain';
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
            <PartyRow party={full ?? party} word={wordParty({ ...party, name: '' }).trim()} />
            <Consent row={row} party={party} reload={reload} />
          </View>
        );
      })}
    </Card>
  );
}

interface ConsentProps {
  readonly row: CaseDetail;
  readonly party: CaseParty;
  readonly reload: () => void;
}

function Consent({ row, party, reload }: ConsentProps) {
  const today = useToday();
  const invite = useWrite('mediation.inviteRespondent', { of: party.id, door: 'staff', done: reload });
  const { consent, consentWay, invitedOn } = party;
  const words = [
    consent === 'pending' ? '' : consentWay === null ? '' : consentWays[consentWay],
    consent === 'pending' && invitedOn !== null ? `${wordDate(invitedOn, today)}征求过意愿` : '',
  ].filter((one) => one !== '');
  const asks = consent === 'pending' && row.may.includes('invite');
  return (
    <View className="mediator-acts">
      <View className="lf-gap-below">
        <Tag
          word={consentStates[consent]}
          tone={consent === 'agreed' ? 'pine' : consent === 'refused' ? 'quiet' : 'clay'}
        />
        <Text className="lf-quiet">{words.length > 0 ? ` ${words.join('，')}` : ''}</Text>
      </View>
      {asks ? (
        <>
          <WriteFailure failure={invite.failure} />
          {invitedOn === null ? (
            <Button
              tone="plain"
              busy={invite.busy}
              busyWord="正在发出……"
              onTap={() => void invite.run({ case: row.id, party: party.id })}
            >
              征求意愿（通知对方）
            </Button>
          ) : null}
          <Button
            tone="plain"
            onTap={() => void go(routes.mediatorAct, { id: row.id, act: 'answer', party: party.id })}
          >
            登记答复
          </Button>
        </>
      ) : null}
    </View>
  );
}
