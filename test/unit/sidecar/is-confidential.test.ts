import assert from 'node:assert/strict';
import { isConfidential } from '../../../src/core/sidecar/is-confidential';

describe('a source is confidential', () => {
  for (const more of [
    { confidential: true },
    { confidential: null },
    { confidential: 'no' },
    { сonfidential: true },
    { Confidentiality: 'strict' },
    { 'is-confidential': true },
    { private: true },
    { internal: '' },
    { 'off-the-record': true },
    { 機密: true },
    { 不公开: true },
    { geheim: true },
    { 'Streng vertraulich': 'ja' },
    { confidentiel: true },
    { reservada: true },
    { 絕密: true },
    { 비공개: true },
    { public: false },
    { public: 'no' },
    { kind: 'confidential' },
    { kind: 'Off the record' },
  ]) {
    it(`with ${JSON.stringify(more)}`, () => {
      assert.ok(isConfidential({ title: 'A call', ...more }));
    });
  }
});

describe('a source is public', () => {
  for (const more of [
    {},
    { confidential: false },
    { confidential: undefined },
    { private: false },
    { geheim: false },
    { geheimnis: 'Ein Roman', internship: true, hidden_costs: '3 million' },
    { public: true },
    { kind: 'person' },
    { published: '2031-01-02' },
    { 'internal-number': 7, 'secretary-of': 'x', confirmed: true },
  ]) {
    it(`with ${JSON.stringify(more)}`, () => {
      assert.ok(!isConfidential({ title: 'A call', ...more }));
    });
  }
});
