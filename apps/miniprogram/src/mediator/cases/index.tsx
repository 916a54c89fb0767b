import { useState } from 'react';
import { StaffOnly } from '../../session/staff-only';
import { workPlaces, type HeldRole } from '../../session/work-places';
import { UnitChoice } from '../../session/unit-choice';
import { ChipChoice } from '../../ui/chip-choice';
import { Page } from '../../ui/page';
import { AssignedCases, UnitCases, type UnitClock } from './case-lists';
import { NewRequests } from './new-requests';

type List = 'requests' | 'assigned' | UnitClock;

const lists: readonly { readonly value: List; readonly label: string }[] = [
  { value: 'open', label: '办理中' },
  { value: 'late', label: '已超期' },
  { value: 'due-soon', label: '七日内到期' },
  { value: 'follow-up', label: '待回访' },
  { value: 'requests', label: '新申请' },
  { value: 'assigned', label: '指派给我' },
];

export default function MediatorCases() {
  return (
    <Page title="调解办理">
      <StaffOnly place={workPlaces.mediator}>{(held) => <Lists held={held} />}</StaffOnly>
    </Page>
  );
}

function Lists({ held }: { readonly held: readonly HeldRole[] }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [list, setList] = useState<List>('open');
  const unit = held.find((one) => one.unit.code === chosen)?.unit ?? held[0]?.unit;
  // Only mediators are put on a case by name.
  const isMediator = held.some(({ role }) => role === 'mediator');
  return (
    <>
      <UnitChoice held={held} value={unit?.code ?? null} onChange={setChosen} />
      <ChipChoice
        label="看哪些"
        options={lists.filter(({ value }) => value !== 'assigned' || isMediator)}
        value={list}
        onChange={setList}
      />
      {unit ? <Chosen list={list} unit={unit.code} /> : null}
    </>
  );
}

function Chosen({ list, unit }: { readonly list: List; readonly unit: string }) {
  if (list === 'requests') return <NewRequests unit={unit} />;
  return list === 'assigned' ? <AssignedCases /> : <UnitCases unit={unit} clock={list} />;
}
