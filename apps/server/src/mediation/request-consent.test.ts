import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConsentTexts } from '../consents/load-consent-texts.ts';
import { readConsentTexts } from '../seeds/seed-files.ts';
import { refusalOf, startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { MediationRequest } from './mediation-request.entity.ts';
import { matter } from './testing/mediation-steps.ts';

describe('a request for mediation, where the text on sensitive information is in force', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer('2026-03-11');
    await loadConsentTexts(server.app.fork(), readConsentTexts().texts);
  });
  afterAll(() => server.close());

  it('is taken once the resident agreed to it, and keeps nothing before', async () => {
    const resident = await server.signInResident({ name: '赵大娘' });
    const ask = () => resident.api.mediation.requestMediation(matter);
    expect(await refusalOf(ask())).toMatchObject({ code: 'consent-needed' });
    expect(await server.app.fork().count(MediationRequest, {})).toBe(0);
    const { items } = await resident.api.consents.listTexts({});
    const version = items.find((one) => one.kind === 'sensitive')?.version ?? 0;
    const { id: consent } = await resident.api.consents.give({ kind: 'sensitive', version });
    expect((await ask()).state).toBe('submitted');
    await resident.api.consents.withdraw({ consent });
    expect(await refusalOf(ask())).toMatchObject({ code: 'consent-needed' });
  });

  it('is entered by the desk for somebody who came, whose consent is on the signed paper', async () => {
    const clerk = await server.signInStaff('community-clerk', server.units.community);
    const entered = await clerk.api.mediation.requestForResident({
      ...matter,
      applicant: { name: '钱大爷' },
    });
    expect(entered).toMatchObject({ state: 'submitted', byStaff: true });
  });
});
