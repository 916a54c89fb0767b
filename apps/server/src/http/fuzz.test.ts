import { everyAct, openApiDocument, refusal } from '@linfa/contract/openapi';
import { roles, type Role } from '@linfa/domain';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { AuditEntry } from '../audit/audit-entry.entity.ts';
import { Person } from '../people/person.entity.ts';
import { openSession, type OpenedSession } from '../sessions/open-session.ts';
import { pictures } from '../files/testing/sample-files.ts';
import { uploadAs } from '../files/testing/upload-as.ts';
import { fuzzRuns, fuzzSeed } from '../testing/fuzz-runs.ts';
import type { SignedIn } from '../testing/start-test-server.ts';
import { tellProof } from '../testing/tell-proof.ts';
import { accessByAct, wordAccess } from './access-words.ts';
import { arbitraryBody, type KnownValues } from './testing/arbitrary-input.ts';
import {
  reachOffer,
  reachPost,
  reachQuestion,
  reachScreening,
  reachSheet as reachShiftSheet,
} from './testing/duty-rows.ts';
import { reachUnsent } from './testing/notice-reach-rows.ts';
import { reachFlag } from './testing/content-flag-reach-rows.ts';
import { reachQuality, reachTemplate } from './testing/console-reach-rows.ts';
import { reachConsent } from './testing/consent-reach-rows.ts';
import { reachCorrection } from './testing/my-data-reach-rows.ts';
import { buildAgreedCase } from '../testing/build-agreed-case.ts';
import { reachComplaint } from './testing/feedback-reach-rows.ts';
import { reachEvent, reachReferral, reachSignUp } from './testing/outreach-rows.ts';
import { reachEntry, reachItem, reachMember, reachRegister, reachSheet, reachSite } from './testing/book-rows.ts';
import { fuzzPeople } from './testing/people-rows.ts';
import { knownOfMediationAfter } from './testing/mediation-after-reach-rows.ts';
import { knownOfMediation } from './testing/mediation-rows.ts';
import { reachOffice } from './testing/unit-reach-rows.ts';
import { reachWorld, type ReachWorld } from './testing/reach-world.ts';

const acts = everyAct();
const refusedStatuses = [400, 401, 403, 404, 409, 413, 415, 422, 429];

let world: ReachWorld;
let known: KnownValues;
let answers: ReadonlyMap<string, z.ZodType>;
beforeAll(async () => {
  world = await reachWorld();
  const residents = [await world.resident(), await world.resident()];
  const booked = await Promise.all(residents.map((one) => world.booking(one)));
  const open = await world.shift();
  const { ids } = world.server.app.keyring;
  // On another device, which may be signed out.
  const spare = await openFor(world.adviser);
  known = {
    booking: [...booked.map((one) => one.booking), ids.seal('booking', 999_999)],
    slot: [...open.slots, ...booked.map((one) => one.other)],
    shift: [open.shift, ...booked.map((one) => one.shift)],
    event: [
      (await reachEvent(world, true)).event,
      (await reachEvent(world)).event,
      (await reachSignUp(world, residents[0]!)).event,
      ids.seal('event', 999_999),
    ],
    notice: [await reachUnsent(world), await reachUnsent(world)],
    notices: [(await residents[0]!.api.notices.listMine({})).items[0]!.id],
    flag: [await reachFlag(world), await reachFlag(world), await reachFlag(world)],
    referral: [await reachReferral(world), await reachReferral(world)],
    consultation: [await world.consultation()],
    consent: [await reachConsent(residents[0]!), await reachConsent(residents[1]!)],
    correction: [await reachCorrection(world, residents[0]!), await reachCorrection(world, residents[1]!)],
    record: [await buildAgreedCase(world.server, { concludedOn: '2026-03-10' }), open.shift],
    complaint: [await reachComplaint(world, residents[0]!), await reachComplaint(world, residents[1]!)],
    edition: [await world.edition('drafting')],
    post: [await reachPost(world)],
    offer: [await reachOffer(world)],
    question: [await reachQuestion(world, residents[0]!)],
    seen: [(await reachShiftSheet(world)).seen],
    screening: [await reachScreening(world)],
    adviser: [ids.seal('person', world.adviser.person.id), 'A'.repeat(22)],
    community: ['d-1-1', 'd-1-1', 'd-1-2', 'd-2-1', 'd', 'nowhere'],
    unit: ['d-1-1', 'd-1', 'd', 'd-2', 'nowhere', await reachOffice(world)],
    ...(await fuzzPeople(world)),
    parent: ['d-1-1', 'd-1', 'd'],
    units: [await reachOffice(world), await reachOffice(world), 'd-1-2'],
    register: [await reachRegister(world)],
    entry: [await reachEntry(world)],
    key: [await reachQuality(world)],
    template: [await reachTemplate(world), await reachTemplate(world)],
    source: ['consultations', 'registerEntries:nothing'],
    figures: ['consultation.count', 'mediation.success-rate', 'roster.literate-coverage'],
    split: ['unit', 'month', 'field'],
    field: ['matter', 'heldOn', 'client', 'nothing'],
    item: [await reachItem(world), await reachItem(world)],
    file: [await uploadAs(world.server, world.adviser, { bytes: pictures.webp })],
    sheet: [await reachSheet(world), await reachSheet(world, true)],
    member: [await reachMember(world)],
    site: [await reachSite(world)],
    office: ['d-1-1', 'd-1-2'],
    column: ['workers'],
    csv: ['日期,人数\n2026-03-10,3\n', '日期\n昨天\n'],
    ...(await knownOfMediationAfter(
      world,
      await knownOfMediation(world, residents, ids.seal('session', spare.session.id)),
    )),
    figure: ['consultation.count', 'mediation.success-rate', 'roster.literate-coverage', 'nothing'],
    day: ['2026-03-11', '2026-03-10', '2026-03-14'],
    from: ['2026-03-11', '2026-03-01'],
    to: ['2026-03-14', '2026-03-31'],
  };
  const paths = openApiDocument('test', wordAccess).paths ?? {};
  answers = new Map(acts.map(({ name }) => [name, z.fromJSONSchema(answerSchema(paths[`/api/${name}`]?.post))]));
}, 240_000);
afterAll(() => world.server.close());

type JsonSchema = Parameters<typeof z.fromJSONSchema>[0];
/** The 200 answer's schema, as the document gives it to others. */
function answerSchema(operation: unknown): JsonSchema {
  return (operation as { responses: { 200: { content: { 'application/json': { schema: JsonSchema } } } } })
    .responses[200].content['application/json'].schema;
}

function openFor(who: SignedIn): Promise<OpenedSession> {
  const { app } = world.server;
  return app.fork().transactional((em) => openSession(em, em.getReference(Person, who.person.id), 'staff', app.now()));
}

/** Ending the session that asks would turn every later request into one by nobody. */
const endsSessions = new Set<string>(['sessions.logOut', 'sessions.revoke']);

async function tokenFor(who: SignedIn, act: string): Promise<string> {
  // Whoever is erased asks for nothing more.
  if (act === 'myData.erase') return (await world.resident()).token;
  if (!endsSessions.has(act)) return who.token;
  return (await openFor(who)).token;
}

type Caller = Role | 'nobody' | 'no role';

function mayCall(caller: Caller, act: string): boolean {
  const access = accessByAct.get(act) ?? [];
  return access === 'anyone' || (access === 'signed-in' ? caller !== 'nobody' : access.some((role) => role === caller));
}

describe('whatever is sent', () => {
  const callers: readonly Caller[] = ['nobody', 'no role', ...(Object.keys(roles) as Role[])];

  it.each(callers)(
    'by %s is answered as declared or refused in words, changing nothing',
    { timeout: 120_000 + fuzzRuns * 100 },
    async (caller) => {
      const who =
        caller === 'nobody' ? null : caller === 'no role' ? await world.resident() : world.staff(caller, 'same unit');
      // Mostly what they may call: the rest is refused at the door.
      const weighed = acts.flatMap((one) => Array<typeof one>(mayCall(caller, one.name) ? 8 : 1).fill(one));
      const requests = fc.sample(
        fc
          .constantFrom(...weighed)
          .chain(({ name, act }) => arbitraryBody(act.input, known).map((body) => ({ name, act, body }))),
        { numRuns: fuzzRuns, seed: fuzzSeed + callers.indexOf(caller) },
      );
      let done = 0;
      for (const { name, act, body } of requests) {
        const before = await auditRows();
        const { status, body: answer } = await world.server.call(
          name,
          JSON.stringify(body) ?? 'null',
          who ? { authorization: `Bearer ${await tokenFor(who, name)}` } : {},
        );
        const told = `${name} ${JSON.stringify(body)?.slice(0, 2000)} → ${status} ${JSON.stringify(answer)?.slice(0, 500)}`;
        if (status === 200) {
          done += 1;
          expect(answers.get(name)?.safeParse(answer).error?.message, told).toBeUndefined();
          // Nothing beyond what is declared: parsing strips it, so that the two would differ.
          expect(act.output.parse(answer), told).toEqual(answer);
        } else {
          expect(refusedStatuses, told).toContain(status);
          expect(refusal.safeParse(answer).success, told).toBe(true);
          expect(await auditRows(), told).toBe(before);
        }
      }
      tellProof(caller, { requests: requests.length, answered: done, refused: requests.length - done });
      // Inputs that never get through would prove little.
      if (fuzzRuns >= 300) expect(done).toBeGreaterThan(who ? fuzzRuns / 30 : 0);
    },
  );

  const auditRows = (): Promise<number> => world.server.app.fork().count(AuditEntry, {});
});
