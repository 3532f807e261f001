import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type Disposable, type DocumentLink, TabInputWebview, Uri, window, workspace } from 'vscode';
import { handAt } from '../../src/core/dossier/hand';
import { stretchOf } from '../../src/core/dossier/heard-words';
import { Cloud } from '../support/cloud';
import { deskOf } from '../support/desk-of';
import { until } from '../support/until';
import { opened, run } from '../support/workbench';

describe('a recording on no disk', () => {
  const cloud = new Cloud();
  let registered: Disposable;
  before(() => {
    registered = workspace.registerFileSystemProvider('cloud', cloud);
  });
  after(() => registered.dispose());
  afterEach(async () => {
    await run('leaveChecking');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  const root = join(__dirname, '../../..');
  const sample = (name: string) => readFileSync(join(root, name));
  const open = async (folder: string, recording: string, content: Uint8Array) => {
    const at = Uri.parse(`cloud:/${folder}/night.vtt`);
    cloud.files.set(at.path, sample('samples/harbour-night.vtt'));
    cloud.files.set(`/${folder}/${recording}`, content);
    const { document } = await window.showTextDocument(await workspace.openTextDocument(at));
    return opened(document);
  };
  const panels = () =>
    window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof TabInputWebview);

  for (const [kind, recording, file] of [
    ['sound', 'night.ogg', 'samples/harbour-night.ogg'],
    ['a picture', 'night.webm', 'test/fixtures/media/night-with-sound.webm'],
  ] as const)
    it(`is played from before the claim on: ${kind}`, async () => {
      const one = await open(kind.replace(' ', '-'), recording, sample(file));
      const { hearing } = await deskOf();
      const heard: number[] = [];
      const listener = hearing.onDidMove(({ second, isPlaying }) => isPlaying && heard.push(second));
      const at = one.document.getText().indexOf('12 clinics');
      assert.equal(await hearing.hear(one, handAt(one.dossier, at)!), 'played');
      await until('it plays', () => heard.some((second) => second > 3.2));
      listener.dispose();
      assert.ok(Math.min(...heard) >= 3, String(heard));
      assert.equal(panels().length, 1);
    });

  it('is played from three seconds before the claim, then the claim in a loop, and pausing goes two seconds back', async () => {
    const one = await open('loop', 'night.ogg', sample('samples/harbour-night.ogg'));
    const { hearing } = await deskOf();
    const { transcript } = one.dossier;
    const text = one.document.getText();
    const hand = handAt(one.dossier, text.indexOf('12 clinics'))!;
    const { from, to } = stretchOf(transcript, hand)!;
    const moves: { readonly second: number; readonly isPlaying: boolean }[] = [];
    const listener = hearing.onDidMove(({ second, isPlaying }) => moves.push({ second, isPlaying }));
    assert.equal(await hearing.hear(one, hand), 'played');
    const isBack = () => moves.findIndex(({ second }, i) => i > 0 && second < moves[i - 1]!.second - 0.5);
    await until('it begins again', () => isBack() > 0, 30_000);
    listener.dispose();
    const back = isBack();
    assert.ok(Math.abs(moves[0]!.second - (from - 3)) < 1, `from ${moves[0]!.second}, the claim is at ${from}`);
    assert.ok(moves[back - 1]!.second >= to!, `to ${moves[back - 1]!.second}, the claim ends at ${to}`);
    assert.ok(Math.abs(moves[back]!.second - from) < 1, `again from ${moves[back]!.second}, the claim is at ${from}`);

    const after: { readonly second: number; readonly isPlaying: boolean }[] = [];
    const other = hearing.onDidMove((move) => after.push(move));
    await hearing.hearFrom(one, 30);
    await until('it plays on', () => (after.at(-1)?.second ?? 0) > 31 && after.at(-1)!.isPlaying);
    const before = after.at(-1)!.second;
    hearing.pauseOrGoOn(one);
    const stopped = await until('it pauses', () => after.at(-1)!.isPlaying === false && after.at(-1));
    assert.ok(stopped.second <= before - 1 && stopped.second >= before - 2.1, `${before} → ${stopped.second}`);
    hearing.pauseOrGoOn(one);
    await until('it goes on', () => after.at(-1)!.isPlaying && after.at(-1)!.second > stopped.second);
    other.dispose();
  });

  it('is opened by each time stamp of the text at its second', async () => {
    const one = await open('stamps', 'night.ogg', sample('samples/harbour-night.ogg'));
    const { document } = one;
    const links = await until('the links', async () => {
      const found = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
      return found.length > 0 && found;
    });
    const stamps = [...document.getText().matchAll(/^(\d\d:)?\d\d:\d\d\.\d{3}(?= -->)/gm)].map(([stamp]) => stamp);
    const stampOf = ({ range }: DocumentLink) => stamps.find((stamp) => document.getText(range).startsWith(stamp));
    const begins = links.flatMap((one) => stampOf(one) ?? []);
    assert.equal(new Set(begins).size, stamps.length);
    const link = links.find((one) => stampOf(one) === stamps[3])!;
    const [, second] = JSON.parse(decodeURIComponent(link.target!.query)) as [unknown, number];
    const [minutes, seconds] = stamps[3]!.split(':').slice(-2).map(Number) as [number, number];
    assert.ok(Math.abs(second - (60 * minutes + seconds)) < 0.001);
  });

  it('pauses where another one begins, by key or in its own panel', async () => {
    const [one, other] = [
      await open('first', 'night.ogg', sample('samples/harbour-night.ogg')),
      await open('second', 'night.ogg', sample('samples/harbour-night.ogg')),
    ];
    const { hearing } = await deskOf();
    const playing = new Set<unknown>();
    const listener = hearing.onDidMove(({ open: moved, isPlaying }) => {
      if (isPlaying) playing.add(moved);
      else playing.delete(moved);
    });
    const handOf = (own: typeof one) => handAt(own.dossier, own.document.getText().indexOf('12 clinics'))!;
    assert.equal(await hearing.hear(one, handOf(one)), 'played');
    assert.equal(await hearing.hear(other, handOf(other)), 'played');
    await until('only the second plays', () => playing.has(other) && !playing.has(one));
    hearing.pauseOrGoOn(one);
    await until('only the first plays', () => playing.has(one) && !playing.has(other));
    listener.dispose();
  });

  it('is not heard while a picture of it plays without sound, however often it is asked for', async () => {
    const one = await open('silent', 'night.webm', sample('test/fixtures/media/night.webm'));
    const { hearing } = await deskOf();
    const hand = handAt(one.dossier, one.document.getText().indexOf('12 clinics'))!;
    for (let time = 0; time < 2; time++) {
      assert.equal(await hearing.hear(one, hand), 'not played');
      assert.equal(hearing.isHeard(one, hand), false);
    }
  });

  /** Makes a folder slow until it is let go. */
  const slowDown = (folder: string) => {
    let letGo = () => {};
    const released = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    cloud.slow.set(`/${folder}`, released);
    return () => {
      cloud.slow.delete(`/${folder}`);
      letGo();
    };
  };

  it('is heard of a claim once that plays, not while a later one still does', async () => {
    const one = await open('earlier', 'night.ogg', sample('samples/harbour-night.ogg'));
    const { hearing } = await deskOf();
    const handOf = (words: string) => handAt(one.dossier, one.document.getText().indexOf(words))!;
    assert.equal(await hearing.hear(one, handOf('142 million')), 'played');
    const seconds: number[] = [];
    const listener = hearing.onDidMove(({ second, isPlaying }) => isPlaying && seconds.push(second));
    const letGo = slowDown('earlier');
    const earlier = hearing.hear(one, handOf('12 clinics'));
    await until('the later one goes on', () => seconds.length > 1);
    assert.equal(hearing.isHeard(one, handOf('12 clinics')), false);
    letGo();
    assert.equal(await earlier, 'played');
    listener.dispose();
    assert.ok(seconds.at(-1)! < 11, String(seconds));
    assert.equal(hearing.isHeard(one, handOf('12 clinics')), true);
    hearing.forget(one);
    assert.equal(hearing.isHeard(one, handOf('12 clinics')), false);
  });

  it('is not heard of a claim if it was asked for from a time stamp on before that played', async () => {
    const one = await open('stamp', 'night.ogg', sample('samples/harbour-night.ogg'));
    const { hearing } = await deskOf();
    const hand = handAt(one.dossier, one.document.getText().indexOf('12 clinics'))!;
    let isPlaying = false;
    const listener = hearing.onDidMove((moved) => {
      isPlaying ||= moved.isPlaying && moved.second > 16;
    });
    const letGo = slowDown('stamp');
    const heard = hearing.hear(one, hand);
    const stamp = hearing.hearFrom(one, 17);
    letGo();
    await stamp;
    assert.equal(await heard, 'not played');
    await until('it plays from there', () => isPlaying);
    listener.dispose();
    assert.equal(hearing.isHeard(one, hand), false);
  });

  it('is heard though another, asked for before, turns out not to be there', async () => {
    const none = await open('none', 'notes.txt', new Uint8Array());
    const one = await open('there', 'night.ogg', sample('samples/harbour-night.ogg'));
    const { hearing } = await deskOf();
    const [before, hand] = [none, one].map(({ dossier, document }) =>
      handAt(dossier, document.getText().indexOf('12 clinics')),
    );
    const [letGo, letOtherGo] = [slowDown('none'), slowDown('there')];
    const missing = hearing.hear(none, before!);
    const heard = hearing.hear(one, hand!);
    letGo();
    assert.notEqual(await missing, 'played');
    letOtherGo();
    assert.equal(await heard, 'played');
    assert.equal(hearing.isHeard(one, hand!), true);
  });

  it('is not loaded if it has over 200 MB', async () => {
    cloud.sizes.set('/large/night.ogg', 200_000_001);
    const one = await open('large', 'night.ogg', sample('samples/harbour-night.ogg'));
    const { hearing } = await deskOf();
    const at = one.document.getText().indexOf('12 clinics');
    assert.equal(await hearing.hear(one, handAt(one.dossier, at)!), 'no recording');
    assert.deepEqual([panels().length, cloud.read.includes('/large/night.ogg')], [0, false]);
  });
});
