import assert from 'node:assert/strict';
import type { TextChange } from '../../../src/core/text/text-change';
import { FileGrowth } from '../../../src/editor/file-growth';

const talk = Array.from({ length: 400 }, (_, i) => `ANN: We opened ${i + 12} clinics.\n`).join('');

/** A document whose edits are told as VS Code tells them. */
class Document {
  readonly growth: FileGrowth;
  isSaved = true;

  constructor(public text = talk) {
    this.growth = new FileGrowth(text, true);
  }

  /** What a reading of the file, or a person's edit, is told to be: where new text begins, or undefined. */
  become(text: string, how: { isSaved?: boolean; history?: 'undo' } = {}): number | undefined {
    const { isSaved = true, history } = how;
    // As VS Code reads a file again: what is the same at both ends, by whole lines, stays.
    const [old, fresh] = [this.text.split('\n'), text.split('\n')];
    let head = 0;
    while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
    const start = Math.min(old.slice(0, head).join('\n').length + (head > 0 ? 1 : 0), this.text.length);
    const changes: TextChange[] = [{ start, end: this.text.length, text: text.slice(start) }];
    this.text = text;
    this.isSaved = isSaved;
    return this.growth.read({ version: 2, changes, history, isSaved }, () => this.text);
  }

  /** The first edit of a person's is told as if nothing were unsaved, and then that something is. */
  type(text: string): number | undefined {
    if (!this.isSaved) return this.become(text, { isSaved: false });
    const from = this.become(text);
    this.isSaved = false;
    return this.growth.noteSaved(false) ? undefined : from;
  }

  giveUp(): void {
    this.isSaved = true;
    this.growth.noteSaved(true);
  }

  save(): void {
    this.giveUp();
    this.growth.noteWritten();
  }
}

describe('a file that goes on', () => {
  it('is told where what came begins', () => {
    const document = new Document();
    assert.equal(document.become(`${talk}ANN: We closed 5 schools.\n`), talk.length);
    const second = document.text.length;
    assert.equal(document.become(`${document.text}BOB: No.\n`), second);
  });

  it('may begin with next to nothing, be one line, and correct what was written last', () => {
    assert.equal(new Document('').become('ANN: We'), 0);
    assert.equal(new Document('WEBVTT\n').become('WEBVTT\n\n00:01.000 --> 00:02.000\nWe\n'), 7);
    assert.equal(new Document('ANN: We opened 12').become('ANN: We opened 12 clinics.'), 17);
    const last = 'ANN: We opened 411 clinics.\n';
    const fixed = `${talk.slice(0, -last.length)}ANN: We have opened 411 clinics.\nBOB: No.\n`;
    assert.equal(new Document().become(fixed), talk.length);
  });

  it('is none if a person types, pastes, undoes or saves', () => {
    const document = new Document();
    assert.equal(document.type(`${talk}X`), undefined);
    assert.equal(document.become(talk, { history: 'undo' }), undefined);
    assert.equal(document.type(''), undefined);
    assert.equal(document.become(talk, { history: 'undo' }), undefined);
    assert.equal(document.type(talk + talk), undefined);
    document.save();
    assert.equal(document.become(`${talk}${talk}BOB: No.\n`), 2 * talk.length);
  });

  it('is none if unsaved changes are given up, but for what came meanwhile', () => {
    const document = new Document();
    document.type(talk.slice(0, 400));
    document.giveUp();
    assert.equal(document.become(talk), undefined);
    document.type(talk.slice(0, 400));
    document.giveUp();
    assert.equal(document.become(`${talk}BOB: No.\n`), talk.length);
    // The same if that is told with the reading only.
    document.type(talk.slice(0, 400));
    assert.equal(document.become(`${talk}BOB: No.\n`), undefined);
    document.type('');
    assert.equal(document.become(`${talk}BOB: No.\nANN: Yes.\n`), talk.length + 9);
  });

  it('is none if another version takes its place, longer or shorter, of a long text or a short one', () => {
    for (const text of [talk, talk.slice(0, 2000)]) {
      const other = `${text.replaceAll('opened', 'have opened')}BOB: No.\n`;
      assert.equal(new Document(text).become(other), undefined);
      assert.equal(new Document(other).become(text), undefined);
    }
  });
});
