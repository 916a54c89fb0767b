import type { AnswerOf } from '@linfa/contract';
import { partySexes, partySides } from '@linfa/domain';
import { Facts } from '../shell/facts';

type Opened = AnswerOf<'mediation.revealRequest'>['parties'][number];

/** The parties as they told of themselves. */
export function OpenedParties({ parties }: { readonly parties: readonly Opened[] }) {
  return parties.map((party, at) => (
    <div key={`${party.side}${at}`} className="party">
      <h3>
        {partySides[party.side]} {party.name}
      </h3>
      <Facts
        rows={[
          ['手机号', party.phone],
          ['性别', party.sex && partySexes[party.sex]],
          ['年龄', party.age === undefined ? '' : `${party.age}岁`],
          ['民族', party.ethnicity],
          ['职业', party.occupation],
          ['住址', party.address],
          [
            '代理人',
            party.agent &&
              [party.agent.name, party.agent.relation, party.agent.authority, party.agent.phone]
                .filter(Boolean)
                .join(' · '),
          ],
        ]}
      />
    </div>
  ));
}
