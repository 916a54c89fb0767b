import { Notice } from '../../notices/notice.entity.ts';
import { startTestServer, type SignedIn, type TestServer } from '../../testing/start-test-server.ts';

/** A community’s desk and mediator, and the two sides of a dispute, each with an account. */
export interface MediationPeople {
  readonly server: TestServer;
  readonly clerk: SignedIn;
  readonly mediator: SignedIn;
  readonly applicant: SignedIn;
  readonly respondent: SignedIn;
  /** As the outside knows them. */
  readonly personId: (one: SignedIn) => string;
  /** What somebody was told last. */
  readonly lastNotice: (one: SignedIn) => Promise<string | undefined>;
}

export async function mediationPeople(): Promise<MediationPeople> {
  const server = await startTestServer('2026-03-11');
  return {
    server,
    clerk: await server.signInStaff('community-clerk', server.units.community),
    mediator: await server.signInStaff('mediator', server.units.community),
    applicant: await server.signInResident({ name: '赵大娘', phone: '13500000001' }),
    respondent: await server.signInResident({ name: '孙大伯', phone: '13500000002' }),
    personId: (one) => server.app.keyring.ids.seal('person', one.person.id),
    async lastNotice(one) {
      const newest = { orderBy: { id: 'desc' }, limit: 1 } as const;
      return (await server.app.fork().find(Notice, { person: one.person.id }, newest))[0]?.kind;
    },
  };
}
