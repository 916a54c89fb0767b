import { OutreachEvent } from '../../outreach/outreach-event.entity.ts';
import { Session } from '../../sessions/session.entity.ts';
import type { ReachRow } from './reach-row.ts';
import type { ReachWorld } from './reach-world.ts';

const period = { from: '2026-01-01', to: '2026-03-31' };

/** A question about the first community: eight events with round numbers. */
export async function reachQuality(world: ReachWorld): Promise<string> {
  const { app, units } = world.server;
  const em = app.fork();
  const asked = { unit: world.unitCode, ...period, kind: 'round-numbers' as const, answered: true };
  const list = () => world.staff('auditor', 'same unit').api.dataQuality.list(asked);
  const [known] = (await list()).items;
  if (known) return known.key;
  await em.insertMany(
    OutreachEvent,
    Array.from({ length: 8 }, (_, index) => ({
      unit: units.community.id,
      place: units.community.place,
      heldOn: '2026-02-10',
      title: '宣传',
      kind: 'stall',
      state: 'held',
      attendance: (index + 1) * 10,
      version: 1,
      provenance: 'recorded',
    })),
  );
  return (await list()).items[0]?.key ?? '';
}

let templates = 0;
/** A template of the first community. */
export async function reachTemplate({ server, unitCode }: ReachWorld): Promise<string> {
  const keeper = await server.signInStaff('street-officer', server.units.community);
  return (
    await keeper.api.exports.define({
      unit: unitCode,
      name: `上报模板${(templates += 1)}`,
      source: 'consultations',
      columns: [
        { field: 'heldOn', heading: '日期' },
        { field: 'client', heading: '姓名' },
      ],
    })
  ).id;
}

/** Somebody of the community's staff who is signed in, and the session. */
async function reachStaffSession({ server }: ReachWorld): Promise<{ person: string; session: string }> {
  const { app, units } = server;
  const { person } = await server.signInStaff('mediator', units.community);
  const session = await app.fork().findOneOrFail(Session, { person: person.id });
  return { person: app.keyring.ids.seal('person', person.id), session: app.keyring.ids.seal('session', session.id) };
}

const spec = {
  source: 'dutyShifts',
  columns: [{ field: 'heldOn', heading: '值班日期' }],
} as const;

/** What the console shows beside the areas of the services. */
export const consoleReachRows = {
  'todo.list': { reach: 'none', because: 'takes no thing; lists what waits for oneself' },
  'dataQuality.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'dataQuality.answer': {
    reach: 'unit',
    input: async (world) => ({
      unit: world.unitCode,
      ...period,
      kind: 'round-numbers',
      key: await reachQuality(world),
      reason: '现场清点过',
    }),
  },
  'statistics.series': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, figures: ['consultation.count'], ...period, split: 'month' }),
  },
  'reconciliation.get': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, year: 2025 }) },
  'wechat.state': { reach: 'none', because: 'the whole installation’s, for administrators' },
  'people.listSessions': {
    reach: 'unit',
    input: async (world) => ({ person: (await reachStaffSession(world)).person }),
  },
  'people.endSession': {
    reach: 'unit',
    input: async (world) => ({ session: (await reachStaffSession(world)).session }),
  },
  'screenings.monthOf': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, year: 2026, month: 3 }) },
  'amendments.recent': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode, ...period }) },
  'exports.sources': { reach: 'none', because: 'what there is to export, the same for all' },
  'exports.list': { reach: 'unit', input: async ({ unitCode }) => ({ unit: unitCode }) },
  'exports.define': {
    reach: 'unit',
    input: async ({ unitCode }) => ({ unit: unitCode, name: `模板${(templates += 1)}`, ...spec }),
  },
  'exports.edit': {
    reach: 'unit',
    input: async (world) => ({
      template: await reachTemplate(world),
      version: 1,
      name: `改名${(templates += 1)}`,
      ...spec,
    }),
  },
  'exports.retire': { reach: 'unit', input: async (world) => ({ template: await reachTemplate(world) }) },
  'exports.preview': {
    reach: 'unit',
    input: async (world) => ({ template: await reachTemplate(world), unit: world.unitCode, ...period }),
  },
} as const satisfies Readonly<Record<string, ReachRow>>;
