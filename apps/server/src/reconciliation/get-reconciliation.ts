import type { Answer, Received } from '@linfa/contract';
import { isSigned, RuleError, yearPeriod, type EditionState } from '@linfa/domain';
import {
  additivity,
  addExact,
  exact,
  type Definition,
  type Dictionary,
  type Exact,
  type FigureValue,
} from '@linfa/figures';
import { bindingKey, boundFigure, definitionCore, type FrozenEdition } from '@linfa/report';
import { dictionaryFor } from '../figures/dictionary-for.ts';
import { readFigures } from '../figures/read-figures.ts';
import type { ActContext } from '../http/act-context.ts';
import { unitInReach } from '../org-units/unit-in-reach.ts';
import { unitScopes } from '../org-units/unit-scope.ts';
import { Edition } from '../reports/edition.entity.ts';
import { editionReaders } from '../reports/reports.policy.ts';
import { figuresByChild, type FiguresByPlace } from '../statistics/figures-by-child.ts';
import { childRefusal } from '../figures/field-splits.ts';
import { reconcileFigure, type StreetSide } from './reconcile-figure.ts';
import { streetsOf, type Street } from './streets-of.ts';

/**
 * A unit's figures of a year, counted over everything below it, beside the sum of its streets' signed editions, with a
 * reason for each difference. The same statements however many streets and figures there are.
 * @throws RuleError `not-allowed`, `unknown-unit`, `year-in-future`, `unit-not-valid`
 */
export async function getReconciliation(
  context: ActContext,
  input: Received<'reconciliation', 'get'>,
): Promise<Answer<'reconciliation', 'get'>> {
  const { em, keyring, today } = context;
  const period = yearPeriod(input.year);
  if (period.from > today) throw new RuleError('year-in-future', { year: input.year });
  const unit = await unitInReach(context, input.unit, editionReaders);
  const scopes = await unitScopes(em, unit);
  const { streets, elsewhere, changes } = await streetsOf(em, unit, scopes, period);
  const editions = new Map(
    (
      await em.find(Edition, {
        unit: { $in: streets.map((one) => one.id) },
        year: input.year,
        kind: input.kind,
      })
    ).map((one) => [one.unit.id, one]),
  );
  const signed = new Map(
    [...editions].flatMap(([id, one]) =>
      isSigned(one.state as EditionState) && one.frozen ? [[id, one.frozen] as const] : [],
    ),
  );
  const { dictionary } = await dictionaryFor(em, unit, period);
  const definitions = definitionsOf([...signed.values()], dictionary);
  const bound = definitions.map((one) => boundFigure(one, period));
  const [readings] = await readFigures(em, unit, scopes, [{ bound, dictionary, unbacked: true }]);
  const split = definitions.filter((one) => childRefusal(one, period, dictionary) === null);
  const now = await figuresByChild(em, unit, scopes, { definitions: split, period }, dictionary);
  return {
    unit: { code: unit.code, name: unit.name },
    year: input.year,
    streets: streets.map((one) => {
      const edition = editions.get(one.id);
      return {
        unit: { code: one.code, name: one.name },
        edition: edition ? keyring.ids.seal('edition', edition.id) : null,
        state: (edition?.state ?? null) as EditionState | null,
        signed: signed.has(one.id),
      };
    }),
    changes: [...changes],
    figures: bound.map(({ key, definition, name, unitWord }) => {
      const adds = additivity(definition, dictionary).units;
      return reconcileFigure({
        id: definition.id,
        name,
        unitWord,
        district: readings?.values.get(key) as FigureValue,
        streets: streets.map((street) => sideOf(street, signed.get(street.id), definition, dictionary, now)),
        own: now.at('').get(definition.id)?.value ?? null,
        elsewhere: elsewhere.flatMap(({ place, name: gone }) => {
          const value = now.at(place).get(definition.id)?.value;
          return value ? [{ name: gone, now: value }] : [];
        }),
        notAdded: adds === true ? null : adds,
      });
    }),
  };
}

/** What the streets signed and the unit knows too: a street's own figures are its own affair. */
function definitionsOf(signed: readonly FrozenEdition[], dictionary: Dictionary): Definition[] {
  const ids = new Set(signed.flatMap((one) => one.figures.map((figure) => figure.id)));
  return [...ids].filter((id) => dictionary.has(id)).map((id) => dictionary.get(id));
}

function sideOf(
  { code, name, places }: Street,
  frozen: FrozenEdition | undefined,
  definition: Definition,
  dictionary: Dictionary,
  now: FiguresByPlace,
): StreetSide {
  const live = nowOf(places, definition, now);
  if (!frozen) return { code, name, state: 'unsigned', frozen: undefined, now: live };
  const own = frozen.figures.filter((one) => one.id === definition.id);
  const figure = own.find((one) => !isCutOff(frozen, one.key)) ?? own[0];
  if (!figure) return { code, name, state: 'signed', frozen: undefined, now: live };
  const other = otherOf(figure.key, definition, frozen, dictionary);
  return {
    code,
    name,
    state: 'signed',
    frozen: figure.value === null ? null : exactOf(figure.value),
    now: live,
    ...(other && { other }),
  };
}

function otherOf(
  key: string,
  definition: Definition,
  frozen: FrozenEdition,
  dictionary: Dictionary,
): StreetSide['other'] {
  const { definitions } = frozen;
  const signedCore = definitionCore(
    definitions.find((one) => one.id === definition.id) ?? definition,
    (id) => definitions.find((one) => one.id === id) ?? dictionary.get(id),
  );
  if (signedCore !== definitionCore(definition, (id) => dictionary.get(id))) return 'definition';
  return isCutOff(frozen, key) ? 'cut-off' : undefined;
}

function isCutOff({ outline }: FrozenEdition, key: string): boolean {
  return outline.figures.find((one) => bindingKey(one) === key)?.cutOff !== undefined;
}

/** A street's own value; of one that took others in, the values added where they may be. */
function nowOf(places: readonly string[], definition: Definition, now: FiguresByPlace): Exact | null {
  const values = places.flatMap((place) => {
    const value = now.at(place).get(definition.id);
    return value ? [value.value] : [];
  });
  if (values.length === 0 || (values.length > 1 && !mayBeAdded(definition))) return null;
  return values.reduce<Exact | null>(
    (all, one) => (all === null || one === null ? null : addExact(all, one)),
    exact(0),
  );
}

/** Whether records of two places may be added: those who are counted once might stand in both. */
function mayBeAdded({ kind }: Definition): boolean {
  return kind === 'count' || kind === 'sum' || kind === 'as-of' || kind === 'register';
}

/** `9500/97`; a card's words are no number. */
function exactOf(text: string): Exact | null {
  const [, top, over] = /^(-?\d+)\/(\d+)$/.exec(text) ?? [];
  return top === undefined || over === undefined ? null : exact(BigInt(top), BigInt(over));
}
