import { describe, expect, it } from 'vitest';
import { signatureIndents } from './write-signature.ts';

describe('signatureIndents', () => {
  it('sets a sealed date four characters in and the signature centred over it', () => {
    expect(signatureIndents('青禾街道办事处', '2025年2月18日', true)).toEqual({ signer: 3.75, date: 4 });
  });

  it('never lets a long sealed signature leave the text area', () => {
    expect(signatureIndents('青禾区青禾街道办事处综合治理工作领导小组', '2025年2月18日', true).signer).toBe(0);
  });

  it('sets an unsealed signature two in and the date two to its right', () => {
    expect(signatureIndents('青禾区青禾街道办事处', '2025年2月18日', false)).toEqual({ signer: 2, date: 3.5 });
  });

  it('sets an unsealed date longer than the signature two in', () => {
    expect(signatureIndents('青禾镇', '2025年2月18日', false)).toEqual({ signer: 7.5, date: 2 });
  });
});
