import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { documentShape, preparedShape, teamShape } from '../../../src/core/sidecar/shape';
import { defaultVocabulary, type Term } from '../../../src/core/sidecar/vocabulary';
import { annotations } from '../../property/sidecar/annotation-arbitrary';
import { assertProperty } from '../../support/assert-property';
import { misfit, type Schema, schemaOf } from '../../support/schema-of';

const file = 'syntaxes/sidecar.schema.json';
const { tags, verdicts, statuses } = defaultVocabulary;

const wanted: Schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Annotations of a transcript',
  ...schemaOf(documentShape, { tag: tags, verdict: verdicts, status: statuses }),
};

describe('the JSON schema of sidecars', () => {
  it('says what the tables of shapes say (UPDATE=1 rewrites it)', () => {
    const text = `${JSON.stringify(wanted, null, 2)}\n`;
    if (process.env.UPDATE) writeFileSync(file, text);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), wanted);
  });

  it('accepts every annotation that the types allow', () => {
    assertProperty(
      fc.property(annotations(3), (list) => {
        assert.equal(misfit({ version: 1, transcript: 'a.txt', annotations: list }, wanted), undefined);
      }),
      { numRuns: 300 },
    );
  });

  it('finds what is missing or of the wrong type', () => {
    const one = { id: 'a', tag: 'claim', quote: { exact: 'x' } };
    const misfitOf = (change: object) =>
      misfit({ version: 1, transcript: 'a', annotations: [{ ...one, ...change }] }, wanted);
    assert.equal(misfitOf({}), undefined);
    assert.equal(misfitOf({ quote: {} }), '$.annotations[0].quote: no exact');
    assert.equal(misfitOf({ turn: -1 }), '$.annotations[0].turn: too small');
    assert.equal(misfitOf({ sources: 'x' }), '$.annotations[0].sources: no array or null');
    assert.equal(
      misfitOf({ numbers: [{ text: 'x', value: [1] }] }),
      '$.annotations[0].numbers[0].value: none of anyOf',
    );
    assert.equal(misfit({ transcript: 'a' }, wanted), '$: no version');
  });
});

describe('the JSON schema of prepared claims', () => {
  it('says what the table of shapes says (UPDATE=1 rewrites it)', () => {
    const place = 'syntaxes/prepared.schema.json';
    const { $schema } = wanted;
    const title = 'Claims that were prepared before they were said';
    const schema = { $schema, title, ...schemaOf(preparedShape, { tag: tags, verdict: verdicts, status: statuses }) };
    if (process.env.UPDATE) writeFileSync(place, `${JSON.stringify(schema, null, 2)}\n`);
    assert.deepEqual(JSON.parse(readFileSync(place, 'utf8')), schema);
    const misfitOf = (claim: object) => misfit({ version: 1, claims: [claim] }, schema);
    assert.equal(misfitOf({ claim: 'We built 300 homes.' }), undefined);
    assert.notEqual(misfitOf({ claim: 'We built 300 homes.', sources: 'x' }), undefined);
  });
});

describe('the JSON schema of vocabularies', () => {
  it('names every part of a term', () => {
    const schema = JSON.parse(readFileSync('syntaxes/team.schema.json', 'utf8'));
    const parts: Record<keyof Term, true> = { id: true, label: true, rating: true, color: true, help: true };
    assert.deepEqual(Object.keys(schema.definitions.term.anyOf[1].properties), Object.keys(parts));
  });

  it('has the lists of terms, and says of the other keys what the table says (UPDATE=1 rewrites it)', () => {
    const file = 'syntaxes/team.schema.json';
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    const { tags, verdicts, statuses } = schema.properties;
    const { tags: _, verdicts: __, statuses: ___, ...others } = schemaOf(teamShape, {}).properties!;
    const properties = { tags, verdicts, statuses, ...others };
    if (process.env.UPDATE) writeFileSync(file, `${JSON.stringify({ ...schema, properties }, null, 2)}\n`);
    assert.deepEqual(schema.properties, properties);
  });
});
