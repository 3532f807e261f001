import assert from 'node:assert/strict';
import { giveOpinions } from '../../../src/core/dossier/give-opinions';
import { settleClaim } from '../../../src/core/dossier/settle-claim';
import { stateOfClaim } from '../../../src/core/dossier/state-of';
import { takeClaim } from '../../../src/core/dossier/take-claim';
import type { Annotation } from '../../../src/core/sidecar/annotation';
import type { Change } from '../../../src/core/sidecar/change';
import { makeActs } from '../../../src/core/sidecar/make-acts';
import { mergeSidecars } from '../../../src/core/sidecar/merge/merge-sidecars';
import { readSidecar } from '../../../src/core/sidecar/read-sidecar';
import { readTogether } from '../../../src/core/sidecar/read-together';
import { routeActs } from '../../../src/core/sidecar/route-acts';

const shared = 'talk.txt.annotations.yaml';
const claim: Annotation = {
  id: 'a1',
  tag: 'claim',
  quote: { exact: 'We opened 12 schools.' },
  by: 'ann',
  at: minute(0),
};

function minute(minutes: number): string {
  return `2031-05-04T10:${String(minutes).padStart(2, '0')}:00Z`;
}

/** Somebody at a machine of her own, with the files as far as they have come there. */
class Checker {
  readonly files = new Map<string, string>();
  constructor(
    readonly name: string,
    readonly isOwn: boolean,
  ) {}

  get home(): string {
    return this.isOwn ? `talk.txt.${this.name}.annotations.yaml` : shared;
  }

  get sidecars() {
    return [...this.files].sort().map(([file, text]) => ({ file, sidecar: readSidecar(text) }));
  }

  /** The claim as all files here tell it. */
  get claim(): Annotation {
    return readTogether(this.sidecars)[0]!.annotation;
  }

  get told() {
    const { kind, verdict, weighed } = stateOfClaim(this.claim, {});
    const opinions = weighed!.opinions.map(({ decision, value }) => `${decision.by}: ${value}`);
    return { kind, verdict, opinions };
  }

  do(at: string, act: (annotation: Annotation) => Change): void {
    const change = this.files.size === 0 ? act(claim) : act(this.claim);
    const owner = this.isOwn ? { owner: this.name } : {};
    for (const { file, acts } of routeActs([{ change }], { sidecars: this.sidecars, home: this.home, at, ...owner })) {
      const made = makeActs(this.files.get(file) ?? '', acts, 'talk.txt');
      assert.deepEqual([made.problem, made.waiting], [undefined, []]);
      this.files.set(file, made.text);
    }
  }

  takes(at: string): void {
    this.do(at, (one) => takeClaim(one, { by: this.name, at }));
  }

  says(verdict: string, at: string): void {
    this.do(at, (one) => giveOpinions(one, {}, { by: this.name, at, verdict }));
  }

  settles(verdict: string, at: string): void {
    this.do(at, (one) => settleClaim(one, { by: this.name, at, verdict }));
  }
}

/** How the work of one comes to the other; nothing may be left for a person to settle. */
interface Way {
  readonly name: string;
  readonly isOwn: boolean;
  exchange(one: Checker, other: Checker, base: string): void;
}

function merged(ours: string, theirs: string, base?: string): string {
  const { text, conflicts, problems } = mergeSidecars({ ours, theirs, ...(base !== undefined && { base }) });
  assert.deepEqual([conflicts, problems], [[], []]);
  return text!;
}

const both = (one: Checker, other: Checker, text: string) => {
  for (const each of [one, other]) each.files.set(shared, text);
};
const ways: readonly Way[] = [
  {
    name: 'git, where the first pushes',
    isOwn: false,
    exchange: (one, other, base) => both(one, other, merged(other.files.get(shared)!, one.files.get(shared)!, base)),
  },
  {
    name: 'git, where the second pushes',
    isOwn: false,
    exchange: (one, other, base) => both(one, other, merged(one.files.get(shared)!, other.files.get(shared)!, base)),
  },
  {
    name: 'a synchronised folder that leaves a conflicted copy',
    isOwn: false,
    exchange: (one, other, base) => {
      const [ours, theirs] = [one.files.get(shared)!, other.files.get(shared)!];
      // A copy is left only where both have changed it.
      both(one, other, ours === base ? theirs : theirs === base ? ours : merged(ours, theirs));
    },
  },
  {
    name: 'files of their own in a synchronised folder',
    isOwn: true,
    exchange: (one, other) => {
      one.files.set(other.home, other.files.get(other.home) ?? '');
      other.files.set(one.home, one.files.get(one.home) ?? '');
    },
  },
];

describe('two people on one claim', () => {
  for (const way of ways) {
    describe(`by ${way.name}`, () => {
      let ann: Checker;
      let ben: Checker;
      let base: string;
      const exchange = () => {
        way.exchange(ann, ben, base);
        base = ann.files.get(shared) ?? '';
      };
      beforeEach(() => {
        [ann, ben] = [new Checker('ann', way.isOwn), new Checker('ben', way.isOwn)];
        ann.do(minute(0), () => ({ kind: 'add', annotation: claim }));
        base = ann.files.get(ann.home)!;
        ben.files.set(ann.home, base);
      });

      for (const [first, second] of [
        ['ann', 'ben'],
        ['ben', 'ann'],
      ] as const)
        it(`who took it first has it: ${first}, and ${second} sees that`, () => {
          const [early, late] = first === 'ann' ? [ann, ben] : [ben, ann];
          late.takes(minute(5));
          early.takes(minute(3));
          assert.equal(late.claim.taken?.by, second);
          exchange();
          for (const each of [ann, ben]) {
            assert.deepEqual(each.claim.taken, { by: first, at: minute(3) });
            assert.deepEqual([each.told.kind, each.claim.conflicts], ['taken', undefined]);
          }
        });

      it('see each other’s verdicts, disputed until one settles it, and who said what', () => {
        ann.says('true', minute(1));
        exchange();
        assert.deepEqual(ben.told, { kind: 'judged', verdict: 'true', opinions: ['ann: true'] });
        ben.says('false', minute(2));
        assert.equal(ben.told.kind, 'disputed');
        exchange();
        for (const each of [ann, ben]) {
          assert.equal(each.told.kind, 'disputed');
          assert.deepEqual(each.told.opinions, ['ann: true', 'ben: false']);
        }
        ann.settles('half-true', minute(4));
        exchange();
        for (const each of [ann, ben]) assert.deepEqual([each.told.kind, each.told.verdict], ['judged', 'half-true']);
      });

      it('are disputed where both judged it before either saw the other’s', () => {
        ann.says('true', minute(1));
        ben.says('false', minute(2));
        assert.deepEqual([ann.told.kind, ben.told.kind], ['judged', 'judged']);
        try {
          exchange();
        } catch {
          // Of one file a merge leaves the question open, and says so in it.
          both(ann, ben, mergeSidecars({ ours: ann.files.get(shared)!, theirs: ben.files.get(shared)!, base }).text!);
        }
        for (const each of [ann, ben]) {
          assert.equal(each.told.kind, 'disputed');
          assert.deepEqual(each.told.opinions, ['ann: true', 'ben: false']);
        }
      });

      it('lose nothing that one does while the other’s work is under way', () => {
        ann.says('true', minute(1));
        const late = ben.files.get(ben.home);
        ben.do(minute(2), ({ id }) => ({
          kind: 'edit',
          id,
          append: { notes: [{ by: 'ben', at: minute(2), text: 'Which year?' }] },
        }));
        assert.notEqual(ben.files.get(ben.home), late);
        exchange();
        ann.do(minute(3), ({ id }) => ({ kind: 'edit', id, append: { sources: [{ title: 'List' }] } }));
        exchange();
        for (const { claim: now } of [ann, ben])
          assert.deepEqual(
            [now.verdict, now.notes?.length, now.sources?.length, now.reviews?.map(({ by }) => by)],
            ['true', 1, 1, ['ann']],
          );
      });
    });
  }
});
