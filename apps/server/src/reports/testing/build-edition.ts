import type { EditionState } from '@linfa/domain';
import type { Outline } from '@linfa/report';
import type { OrgUnit } from '../../org-units/org-unit.entity.ts';
import type { TestServer } from '../../testing/start-test-server.ts';
import { EditionContribution } from '../edition-contribution.entity.ts';
import { EditionFile } from '../edition-file.entity.ts';
import { Edition } from '../edition.entity.ts';

/** One figure, one sentence: enough to be composed, signed and compared. */
export const smallOutline: Outline = {
  id: 'small',
  name: '试验提纲',
  kind: 'law-government',
  skeleton: 'flat',
  levels: ['street'],
  title: '{unit}{year}年法治政府建设情况报告',
  figures: [{ figure: 'consultation.count' }],
  blocks: [{ heading: 1, text: '公共法律服务' }, { paragraph: ['全年提供法律咨询{consultation.count}。'] }],
  signature: { sealed: true },
};

/** An edition in any state, in place of the one that the unit had of that year. Answers its sealed id. */
export function buildEdition(
  { app }: TestServer,
  {
    unit,
    state,
    year = 2025,
    outline = smallOutline,
  }: {
    readonly unit: OrgUnit;
    readonly state: EditionState;
    readonly year?: number;
    readonly outline?: Outline;
  },
): Promise<string> {
  return app.fork().transactional(async (em) => {
    const before = (await em.find(Edition, { unit: unit.id, year, kind: 'law-government' }, { fields: ['id'] })).map(
      (one) => one.id,
    );
    await em.nativeDelete(EditionContribution, { edition: { $in: before } });
    await em.nativeDelete(EditionFile, { edition: { $in: before } });
    await em.nativeDelete(Edition, { id: { $in: before } });
    const edition = em.create(Edition, {
      origin: null,
      unit: unit.id,
      place: unit.place,
      kind: 'law-government',
      year,
      state,
      outline,
      day: null,
      publishedOn: null,
      frozen: null,
      docxDigest: null,
      provenance: 'recorded',
    });
    await em.persist(edition).flush();
    return app.keyring.ids.seal('edition', edition.id);
  });
}
