import { Register } from '../../registers/register.entity.ts';
import { ReportedItem } from '../../reported-figures/reported-item.entity.ts';
import type { ReachWorld } from './reach-world.ts';

/** The book that the rows below are in; there once however often it is asked for. */
export async function reachRegister({ server, staff }: ReachWorld): Promise<string> {
  const code = 'reach-book';
  if (!(await server.app.fork().findOne(Register, { code })))
    await staff('street-officer', 'same unit').api.registers.define({
      unit: 'd-1-1',
      code,
      name: '走访台账',
      unitOfMeasure: 'act',
      columns: [{ code: 'workers', name: '人数', type: 'number', unit: 'person' }],
    });
  return code;
}

export const reachLine = { day: '2026-03-10', values: [{ column: 'workers', amount: 3 }] };

export async function reachEntry(world: ReachWorld): Promise<string> {
  const register = await reachRegister(world);
  return (
    await world
      .staff('community-clerk', 'same unit')
      .api.registers.enterEntry({ register, unit: world.unitCode, line: reachLine })
  ).id;
}

let items = 0;
/** An item that nobody was asked for yet. */
export async function reachItem({ server }: ReachWorld): Promise<string> {
  const em = server.app.fork();
  const code = `reach-item-${(items += 1)}`;
  await em
    .persist(
      em.create(ReportedItem, { code, name: '信访件数', unitOfMeasure: 'case', unitWord: null, addsOverUnits: false }),
    )
    .flush();
  return code;
}

/** A sheet asked of the first community, answered when it is to be returned. */
export async function reachSheet(world: ReachWorld, answered = false): Promise<string> {
  const { items: asked } = await world.staff('street-officer', 'same unit').api.reportedFigures.requestFigures({
    unit: world.unitCode,
    from: '2025-01-01',
    to: '2025-12-31',
    due: '2026-03-20',
    asks: [{ item: await reachItem(world), office: world.unitCode }],
  });
  const sheet = asked[0]?.id ?? '';
  if (answered)
    await world
      .staff('liaison', 'same unit')
      .api.reportedFigures.submitFigure({ sheet, value: 12, document: '信访统计表' });
  return sheet;
}

let people = 0;
/** Somebody on the first community's roster. */
export async function reachMember(world: ReachWorld): Promise<string> {
  const { id } = await world.staff('community-clerk', 'same unit').api.rosters.join({
    unit: world.unitCode,
    roster: 'literate',
    day: '2026-03-01',
    person: { name: `名册人员${(people += 1)}` },
  });
  return id;
}

export async function reachSite(world: ReachWorld): Promise<string> {
  return (
    await world
      .staff('community-clerk', 'same unit')
      .api.rosters.openSite({ unit: world.unitCode, kind: 'park', name: '法治公园', day: '2026-03-01', area: 120.5 })
  ).id;
}

/** A sheet that the first community, asked one thing, filled in; uploaded by whoever asks for it to be entered. */
export async function reachFilledSheet(world: ReachWorld): Promise<object> {
  await reachSheet(world);
  return {
    unit: world.unitCode,
    office: world.unitCode,
    from: '2025-01-01',
    to: '2025-12-31',
    file: world.server.app.keyring.ids.seal('attachment', 999_999),
  };
}
