import type { EntityManager } from '@mikro-orm/core';
import { dayOf, RuleError, storeQuantity, type Provenance } from '@linfa/domain';
import type { App } from '../app.ts';
import { FigureDefinition } from '../figures/figure-definition.entity.ts';
import { addUnit } from '../org-units/add-unit.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import { checkEntry } from '../registers/check-entry.ts';
import { RegisterEntry } from '../registers/register-entry.entity.ts';
import { ReportedFigure } from '../reported-figures/reported-figure.entity.ts';
import { advanceEdition } from '../reports/advance-edition.ts';
import { Edition } from '../reports/edition.entity.ts';
import { signEdition } from '../reports/sign-edition.ts';
import { insertNorms } from './load-shared.ts';
import { makeRecords } from './make-records.ts';
import { relativeYear } from './relative-day.ts';
import type { SeedEntry, SeedPlace, SeedRegister, SharedSeeds } from './seed-files.ts';

export interface PlaceLoad {
  readonly em: EntityManager;
  readonly app: App;
  readonly shared: SharedSeeds;
  /** Its root's code; seeds the repeatable chance. */
  readonly name: string;
  readonly seed: SeedPlace;
  /** Of the records made; a published card is what was really published. */
  readonly provenance: Exclude<Provenance, 'recorded'>;
}

/** A place with its units, rules, figures, records, register entries, cards and report. Runs in the caller's transaction. */
export async function loadPlace(load: PlaceLoad): Promise<void> {
  const units = await insertUnits(load);
  const root = units.get(load.name);
  if (!root) throw new Error(`${load.name} has no unit of that code`);
  await insertNorms(load.em, load.shared, load.name, root.place);
  await insertFigures(load);
  await makeRecords({
    ...load,
    units: [...units.values()],
    root,
    records: load.seed.reconstruct.records,
    today: load.app.today(),
    keyring: load.app.keyring,
  });
  await insertEntries(load, root);
  await insertCards(load, units, root);
  await publishEdition(load, root);
}

async function insertUnits({ em, seed, provenance, name }: PlaceLoad): Promise<Map<string, OrgUnit>> {
  const units = new Map<string, OrgUnit>();
  for (const one of seed.units.units) {
    const parent = one.parent === undefined ? undefined : units.get(one.parent);
    // The published place is real; its numbered communities are not.
    const of = one.code === name && provenance === 'reconstructed' ? 'recorded' : provenance;
    units.set(
      one.code,
      await addUnit(em, {
        code: one.code,
        name: one.name,
        kind: one.kind,
        validFrom: seed.units.validFrom,
        provenance: of,
        ...(parent && { parent }),
        ...(one.trait !== undefined && { trait: one.trait }),
      }),
    );
  }
  return units;
}

async function insertFigures({ em, seed, name }: PlaceLoad): Promise<void> {
  if (seed.figures.length === 0) return;
  await em.insertMany(
    FigureDefinition,
    seed.figures.map((definition) => ({ code: definition.id, ownerCode: name, definition })),
  );
}

async function insertEntries({ em, seed, shared, provenance }: PlaceLoad, root: OrgUnit): Promise<void> {
  if (seed.entries.length === 0) return;
  const bookOf = ({ register }: SeedEntry): SeedRegister => {
    const book = shared.registers.find((one) => one.code === register);
    if (!book) throw new RuleError('unknown-register', { register });
    return book;
  };
  await em.insertMany(
    RegisterEntry,
    seed.entries.map((one) => ({
      unit: root.id,
      place: root.place,
      originSet: null,
      originId: null,
      provenance,
      register: one.register,
      ...checkEntry(bookOf(one), one),
    })),
  );
}

async function insertCards(
  { em, app, seed, provenance }: PlaceLoad,
  units: ReadonlyMap<string, OrgUnit>,
  root: OrgUnit,
): Promise<void> {
  if (seed.cards.length === 0) return;
  await em.insertMany(
    ReportedFigure,
    seed.cards.map((one) => {
      const year = relativeYear(one.year ?? seed.reconstruct.year ?? 0, app.today());
      const unit = one.unit === undefined ? root : units.get(one.unit);
      if (!unit) throw new Error(`no unit ${one.unit ?? ''} for the card ${one.item}`);
      return {
        unit: unit.id,
        place: unit.place,
        originSet: null,
        originId: null,
        item: one.item,
        provenance: one.provenance ?? (provenance === 'demo' ? 'demo' : 'recorded'),
        periodFrom: dayOf(year, 1, 1),
        periodTo: dayOf(year, 12, 31),
        cutOff: one.cutOff ?? null,
        asOf: null,
        valueKind: one.shortText === undefined ? 'number' : 'text',
        value: one.value === null ? null : storeQuantity(one.value, one.item),
        shortText: one.shortText ?? null,
        unitOfMeasure: one.measure,
        sourceOffice: one.sourceOffice,
        document: one.document,
        enteredBy: null,
        remark: one.remark ?? null,
        findings: [...one.findings],
      };
    }),
  );
}

/** What was really published goes the whole way here too, and is frozen as the records give it now. */
async function publishEdition({ em, seed, provenance }: PlaceLoad, root: OrgUnit): Promise<void> {
  const { edition: published, outline } = seed;
  if (!published || !outline) return;
  const edition = em.create(Edition, {
    origin: null,
    unit: root,
    place: root.place,
    kind: published.kind,
    year: published.year,
    state: 'drafting',
    outline,
    day: published.day,
    publishedOn: published.publishedOn,
    frozen: null,
    docxDigest: null,
    provenance,
  });
  em.persist(edition);
  await em.flush();
  const step = { actor: '数据装入', at: new Date(`${published.day}T00:00:00Z`), reason: '已公开的报告' };
  advanceEdition(em, edition, { ...step, act: 'review-secrecy' });
  advanceEdition(em, edition, { ...step, act: 'discuss' });
  await signEdition(em, root, edition, { ...step, day: published.day });
  advanceEdition(em, edition, { ...step, act: 'report' });
  advanceEdition(em, edition, { ...step, act: 'publish' });
  await em.flush();
}
