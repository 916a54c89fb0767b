import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayGrant } from './role-rules.ts';
import { roles, type Role } from './states/roles.ts';

const everyRole = Object.keys(roles) as Role[];
const grantable = (role: Role): Role[] =>
  everyRole.filter((one) => mayGrant([{ role, place: '0001' }], one, '00010001'));

describe('who may grant which role', () => {
  it('is the administrator for all, the district officer for streets and below, the street officer for below', () => {
    expect(grantable('administrator')).toEqual(everyRole.filter((role) => role !== 'resident'));
    expect(grantable('district-officer').sort()).toEqual(
      ['street-officer', 'justice-head', 'signatory', 'community-clerk', 'adviser', 'mediator', 'liaison'].sort(),
    );
    expect(grantable('street-officer').sort()).toEqual(['community-clerk', 'adviser', 'mediator', 'liaison'].sort());
    for (const role of ['auditor', 'signatory', 'justice-head', 'adviser', 'resident'] as const)
      expect(grantable(role)).toEqual([]);
  });

  it('never hands on more than one has: whoever was granted a role grants no role that the grantor could not', () => {
    const handedOn = everyRole.flatMap((grantor) =>
      grantable(grantor).flatMap((granted) =>
        grantable(granted)
          .filter((role) => !grantable(grantor).includes(role))
          .map((role) => `${grantor} → ${granted} → ${role}`),
      ),
    );
    expect(handedOn).toEqual([]);
  });

  it('reaches nothing outside the subtree', () => {
    const place = fc
      .array(fc.constantFrom('0001', '0002'), { minLength: 1, maxLength: 4 })
      .map((steps) => steps.join(''));
    fc.assert(
      fc.property(
        place,
        place,
        fc.constantFrom(...everyRole),
        fc.constantFrom(...everyRole),
        (own, other, held, role) => {
          expect(other.startsWith(own) || !mayGrant([{ role: held, place: own }], role, other)).toBe(true);
        },
      ),
    );
  });
});
