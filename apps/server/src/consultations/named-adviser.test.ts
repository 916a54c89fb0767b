import { CallRefused } from '@linfa/contract/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import { buildShift } from '../testing/build-shift.ts';
import { refusalOf, startTestServer, type SignedIn, type TestServer } from '../testing/start-test-server.ts';
import { Consultation } from './consultation.entity.ts';

describe('lines that staff type in for an adviser', () => {
  let server: TestServer;
  let clerk: SignedIn;
  let adviser: SignedIn;
  let gone: SignedIn;
  let sister: SignedIn;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    const { community, sisterCommunity } = server.units;
    clerk = await server.signInStaff('community-clerk', community);
    adviser = await server.signInStaff('adviser', community);
    gone = await server.signInStaff('adviser', community, { to: '2026-03-09' });
    sister = await server.signInStaff('adviser', sisterCommunity);
  });
  afterAll(() => server.close());

  const idOf = (who: SignedIn): string => server.app.keyring.ids.seal('person', who.person.id);
  const lineOf = (named?: SignedIn | null, day = '2026-03-10') => ({
    day,
    mode: 'on-site' as const,
    channel: 'walk-in' as const,
    matter: 'labour' as const,
    result: 'answered' as const,
    minutes: 30,
    ...(named !== undefined && { adviser: named === null ? null : idOf(named) }),
  });
  const type = (lines: readonly ReturnType<typeof lineOf>[], who = clerk) =>
    who.api.consultations.logMany({ community: 'd-1-1', lines: [...lines] });
  const rows = () => server.app.fork().count(Consultation, {});
  const loadOf = async (who: SignedIn) => {
    const chief = await server.signInStaff('street-officer', server.units.street);
    const { items } = await chief.api.people.loadView({ unit: 'd-1', from: '2026-03-01', to: '2026-03-11' });
    return items.find((one) => one.adviser.id === idOf(who))?.consultations ?? 0;
  };
  const monthOf = async (who: SignedIn) =>
    (await who.api.consultations.monthOf({ year: 2026, month: 3 })).lines.map(({ day, minutes }) => [day, minutes]);

  it('are that adviser’s: on the record, in the month, in the load and in the log of one’s own, once each', async () => {
    const year = { unit: 'd-1', from: '2026-01-01', to: '2026-12-31', figure: 'consultation.count' };
    const officer = await server.signInStaff('street-officer', server.units.street);
    const count = async () => (await officer.api.figures.get(year)).value;
    const [counted, load, month] = [Number(await count()), await loadOf(adviser), await monthOf(adviser)];
    const { items } = await type([lineOf(adviser), lineOf(null), lineOf()]);
    expect(items.map((one) => one.adviser)).toEqual(['工作人员乙', null, null]);
    expect(await count()).toBe(counted + 3);
    expect(await loadOf(adviser)).toBe(load + 1);
    expect(await monthOf(adviser)).toEqual([...month, ['2026-03-10', 30]]);
    const mine = { unit: 'd-1-1', from: '2026-03-10', to: '2026-03-10', mine: true };
    expect((await adviser.api.consultations.list(mine)).items.map(({ id }) => id)).toEqual([items[0]!.id]);
    const single = await clerk.api.consultations.logConsultation({ community: 'd-1-1', line: lineOf(adviser) });
    expect([single.adviser, await loadOf(adviser)]).toEqual(['工作人员乙', load + 2]);
  });

  it('take who was an adviser there on the day of each line, or on duty; others are refused line by line, and nothing is written', async () => {
    const resident = await server.signInResident();
    expect((await type([lineOf(gone, '2026-03-08'), lineOf(adviser)])).items).toHaveLength(2);
    const before = await rows();
    const error: unknown = await type([
      lineOf(adviser),
      lineOf(gone, '2026-03-09'),
      lineOf(gone, '2026-03-08'),
      lineOf(sister),
    ]).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(CallRefused);
    expect(error).toMatchObject({
      status: 422,
      code: 'adviser-not-then',
      message: '3月9日 周一，所选的法律顾问没有在这里任职或值班。',
      fields: [
        { path: 'lines.1.adviser', message: '3月9日 周一，所选的法律顾问没有在这里任职或值班。' },
        { path: 'lines.3.adviser', message: '3月10日 周二，所选的法律顾问没有在这里任职或值班。' },
      ],
    });
    for (const nobody of [clerk, resident])
      expect(await refusalOf(type([lineOf(nobody)]))).toMatchObject({ code: 'adviser-not-then' });
    const foreign = server.app.keyring.ids.seal('shift', adviser.person.id);
    expect(await refusalOf(type([{ ...lineOf(), adviser: foreign }]))).toEqual({ status: 404, code: 'not-found' });
    expect(await rows()).toBe(before);
    const offered = async (since?: string) => {
      const asked = { unit: 'd-1-1', on: '2026-03-11', ...(since !== undefined && { since }) };
      return (await clerk.api.dutyShifts.listAdvisers(asked)).items.map(({ id }) => id);
    };
    expect(await offered('2026-03-08')).toContain(idOf(gone));
    expect(await offered('2026-03-08')).not.toContain(idOf(sister));
    await buildShift(server, { day: '2026-03-10', adviser: sister.person });
    // Who was on duty is named for that day's papers, whatever roles say, and planned for nothing.
    expect(await offered('2026-03-10')).toEqual(expect.arrayContaining([idOf(sister), idOf(adviser)]));
    for (const narrower of [await offered('2026-03-11'), await offered()])
      expect(narrower.filter((id) => id === idOf(sister) || id === idOf(gone))).toEqual([]);
    expect((await type([lineOf(sister)])).items).toHaveLength(1);
    expect(await refusalOf(type([lineOf(sister, '2026-03-08')]))).toMatchObject({ code: 'adviser-not-then' });
  });

  it('are typed in by staff only: an adviser names themselves and nobody else', async () => {
    expect((await type([lineOf(adviser)], adviser)).items).toHaveLength(1);
    const colleague = await server.signInStaff('adviser', server.units.community);
    for (const named of [colleague, null])
      expect(await refusalOf(type([lineOf(named)], adviser))).toEqual({ status: 403, code: 'not-allowed' });
  });

  it('have the adviser’s sheet of that day signed again, and are moved to another adviser with a reason', async () => {
    const other = await server.signInStaff('adviser', server.units.community);
    const shiftOf = async (who: SignedIn) => {
      const { shift } = await buildShift(server, { day: '2026-03-06', adviser: who.person });
      const id = server.app.keyring.ids.open('shift', shift);
      const sign = () =>
        server.app.fork().nativeUpdate(DutyShift, { id }, { state: 'held', countersign: 'countersigned' });
      await sign();
      const state = async () => (await server.app.fork().findOneOrFail(DutyShift, { id })).countersign;
      return { sign, state };
    };
    const [first, second] = [await shiftOf(adviser), await shiftOf(other)];
    const { items } = await type([lineOf(adviser, '2026-03-06')]);
    expect([await first.state(), await second.state()]).not.toContain('open');
    expect(await first.state()).not.toBe('countersigned');
    expect(await second.state()).toBe('countersigned');
    await first.sign();
    const amend = (named: SignedIn | null, version = 1, who = clerk) =>
      who.api.consultations.amend({
        consultation: items[0]!.id,
        version,
        reason: '纸上是另一位',
        change: { adviser: named && idOf(named) },
      });
    expect(await refusalOf(amend(sister))).toMatchObject({ code: 'adviser-not-then' });
    expect(await refusalOf(amend(adviser))).toMatchObject({ code: 'nothing-changed' });
    expect(await refusalOf(amend(other, 1, adviser))).toEqual({ status: 403, code: 'not-allowed' });
    const [had, has] = [await loadOf(adviser), await loadOf(other)];
    expect((await amend(other)).version).toBe(2);
    expect([await loadOf(adviser), await loadOf(other)]).toEqual([had - 1, has + 1]);
    expect([await first.state(), await second.state()]).not.toContain('countersigned');
    expect((await amend(null, 2)).adviser).toBeNull();
    expect(await loadOf(other)).toBe(has);
    const kept = await clerk.api.amendments.list({ kind: 'consultation', record: items[0]!.id });
    expect(kept.items.map(({ before }) => before)).toEqual([
      [{ field: '法律顾问', value: '工作人员乙' }],
      [{ field: '法律顾问', value: '工作人员乙' }],
    ]);
  });
});
