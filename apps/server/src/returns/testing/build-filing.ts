import { monthPeriod, type ReturnFilingState } from '@linfa/domain';
import { digestOf } from '@linfa/report';
import type { OrgUnit } from '../../org-units/org-unit.entity.ts';
import type { TestServer } from '../../testing/start-test-server.ts';
import { ReturnFiling } from '../return-filing.entity.ts';
import { unitReturn } from '../unit-return.ts';

/** A unit's return of January 2026 in any state, in place of the one that was there. Answers its sealed id. */
export function buildFiling(
  { app }: TestServer,
  { unit, state }: { readonly unit: OrgUnit; readonly state: ReturnFilingState },
): Promise<string> {
  return app.fork().transactional(async (em) => {
    const today = app.today();
    const period = monthPeriod(2026, 1);
    await em.nativeDelete(ReturnFiling, { unit: unit.id, periodFrom: period.from, periodTo: period.to });
    const document = await unitReturn(em, unit, period, today);
    const filing = em.create(ReturnFiling, {
      unit: unit.id,
      place: unit.place,
      periodFrom: period.from,
      periodTo: period.to,
      state,
      document,
      digest: await digestOf(document),
      reportedOn: today,
    });
    await em.persist(filing).flush();
    return app.keyring.ids.seal('return-filing', filing.id);
  });
}
