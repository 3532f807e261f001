import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultVocabulary } from '../../../src/core/sidecar/vocabulary';
import { findVocabulary } from '../../../src/files/find-vocabulary';
import { useTemporaryFolder } from '../../support/temporary-folder';

describe('finding the team’s vocabulary', () => {
  const folder = useTemporaryFolder();
  const write = (name: string, text: string) => {
    mkdirSync(join(folder.path, name, '..'), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  };
  const find = async (name = 'talks/march') => {
    mkdirSync(join(folder.path, name), { recursive: true });
    const { vocabulary, problems, file, text } = await findVocabulary(join(folder.path, name));
    const at = (offset: number) => text.slice(offset).split('\n')[0];
    return {
      tags: vocabulary.tags.map(({ id }) => id),
      verdicts: vocabulary.verdicts.map(({ id }) => id),
      file: file?.slice(folder.path.length + 1),
      problems: problems.map(({ code, span }) => [code, at(span.start)]),
    };
  };
  const usual = {
    tags: defaultVocabulary.tags.map(({ id }) => id),
    verdicts: defaultVocabulary.verdicts.map(({ id }) => id),
  };
  const settings = `{
  // What we tag
\t"editor.tabSize": 2, /* "transcript.tags": ["no"] */
  "transcript.tags": ["claim", { "id": "pledge", "label": { "en": "Pledge // promise" } },],
}
`;

  it('takes the nearest transcript-team.yaml, in the folder or above it', async () => {
    write('transcript-team.yaml', 'tags: [far]\n');
    assert.deepEqual((await find()).tags, ['far']);
    write('talks/transcript-team.yaml', '\uFEFFtags: [near]\n');
    assert.deepEqual(await find(), {
      ...usual,
      tags: ['near'],
      file: join('talks', 'transcript-team.yaml'),
      problems: [],
    });
    assert.deepEqual((await find('other')).tags, ['far']);
  });

  it('else the settings of the nearest folder that has any, comments and all', async () => {
    write('.vscode/settings.json', settings);
    write('talks/.vscode/settings.json', '{ "files.eol": "\\n", "transcript.tags": [] }');
    assert.deepEqual(await find(), {
      ...usual,
      tags: ['claim', 'pledge'],
      file: join('.vscode', 'settings.json'),
      problems: [],
    });
    write('transcript-team.yaml', 'verdicts: [yes-indeed]\n');
    assert.deepEqual(await find(), {
      ...usual,
      verdicts: ['yes-indeed'],
      file: 'transcript-team.yaml',
      problems: [],
    });
  });

  it('else the default', async () => {
    write('.vscode/settings.json', '{ "editor.tabSize": 2 }');
    assert.deepEqual(await find(), { ...usual, file: undefined, problems: [] });
  });

  it('tells what is wrong with it at its place, and goes on with the rest', async () => {
    write('.vscode/settings.json', settings.replace('"claim"', '{ "id": "" }'));
    assert.deepEqual((await find()).problems, [
      ['malformed-id', '"" }, { "id": "pledge", "label": { "en": "Pledge // promise" } },],'],
    ]);
    assert.deepEqual((await find()).tags, ['pledge']);
    write('talks/transcript-team.yaml', 'tags:\n  - claim\n  - label: "Nameless"\nverdicts: true\n');
    const { tags, verdicts, problems } = await find();
    assert.deepEqual([tags, verdicts], [['claim'], usual.verdicts]);
    assert.deepEqual(problems, [
      ['missing-key', 'label: "Nameless"'],
      ['wrong-type', 'true'],
    ]);
    write('talks/transcript-team.yaml', 'tags: [claim\n');
    assert.deepEqual((await find()).tags, usual.tags);
    assert.equal((await find()).problems.length, 1);
    mkdirSync(join(folder.path, 'talks/march/transcript-team.yaml'), { recursive: true });
    assert.deepEqual((await find()).problems, [['unreadable', '']]);
    write('broken/.vscode/settings.json', '{ "transcript.tags": [claim: ]');
    assert.equal((await find('broken')).problems.length, 1);
  });
});
