import { env, l10n, type QuickPickItem, UIKind } from 'vscode';
import type { Source } from '../../core/sidecar/annotation';
import { shorten } from '../../core/text/shorten';
import { now } from '../../files/now';
import { askChoice, askText } from '../ask';
import type { Desk } from '../desk';
import { type Aim, aimAt, changeAll } from './aim';
import type { Command } from './command';

/** Asks for a source, by its address or title; then for what else there is to say of it, each written when it is given. */
export const addSource: Command = async (desk, target) => {
  const aim = await aimAt(target);
  const source = aim && (await askSource(desk, aim));
  if (source) await askDetails(desk, aim, source);
};

/**
 * Asks for the address or title of a source of some claims and writes it down, after what is just being written; undefined if that
 * comes later.
 */
export async function askSource(desk: Desk, aim: Aim, writing?: Promise<unknown>): Promise<Source | undefined> {
  const [{ annotation }] = aim.annotations;
  const typed = (await askAddress(desk, annotation.claim ?? annotation.quote.exact))?.trim();
  if (!typed) return undefined;
  await writing;
  const source = sourceOf(typed, now());
  await changeAll(desk, aim, l10n.t('Source added.'), () => ({ append: { sources: [source] } }));
  return source;
}

/** What can be said of a source besides; `kind` is one of a few words, `confidential` is said or not. */
const details = ['published', 'archive', 'quote', 'kind', 'confidential'] as const;
type Detail = (typeof details)[number];

async function askDetails(desk: Desk, aim: Aim, source: Source): Promise<void> {
  let current = source;
  for (;;) {
    const items = details.map((detail): QuickPickItem & { detail_: Detail } => ({
      label: nameOfDetail(detail),
      description: String(current[detail] ?? ''),
      detail_: detail,
    }));
    const done: QuickPickItem & { detail_?: Detail } = { label: `$(check) ${l10n.t('Done')}` };
    const options = { title: l10n.t('More of this source') };
    const chosen = (await askChoice([done, ...items], options))?.detail_;
    if (!chosen) return;
    const value = await askDetail(chosen, current);
    if (value === undefined) continue;
    const next = { ...current, [chosen]: value };
    const before = current;
    await changeAll(desk, aim, l10n.t('Source changed.'), ({ annotation: { sources = [] } }) => ({
      set: { sources: sources.map((one) => (isSame(one, before) ? { ...one, [chosen]: value } : one)) },
    }));
    current = next;
  }
}

async function askDetail(detail: Detail, current: Source): Promise<string | boolean | undefined> {
  if (detail === 'confidential') return !(current.confidential ?? false);
  if (detail === 'kind') {
    const kinds = ['web', 'document', 'data', 'person', 'other'].map((label) => ({ label }));
    return (await askChoice(kinds, { title: nameOfDetail(detail) }))?.label;
  }
  const typed = await askText({
    title: nameOfDetail(detail),
    value: current[detail] ?? '',
    ...(detail === 'published' && { placeHolder: '2026-03-04' }),
    ...(detail === 'archive' && { placeHolder: 'https://…' }),
  });
  return typed?.trim() || undefined;
}

function nameOfDetail(detail: Detail): string {
  switch (detail) {
    case 'published':
      return l10n.t('Day of publication');
    case 'archive':
      return l10n.t('Archived copy');
    case 'quote':
      return l10n.t('Its words that matter');
    case 'kind':
      return l10n.t('Kind');
    case 'confidential':
      return l10n.t('Confidential');
  }
}

/** A source from what a person typed: its address, what else there is as its title. */
function sourceOf(typed: string, at: string): Source {
  const accessed = at.slice(0, 10);
  const url = /https?:\/\/\S+/.exec(typed)?.[0];
  const title = url === undefined ? typed : typed.replace(url, '').trim();
  return { ...(title !== '' && { title }), ...(url !== undefined && { url }), accessed };
}

function isSame(a: Source, b: Source): boolean {
  return a.url === b.url && a.title === b.title;
}

/** Proposes an address that lies on the clipboard, unless it is a source already. */
async function askAddress(desk: Desk, words: string): Promise<string | undefined> {
  const address = await addressOnClipboard();
  return askText({
    title: `${l10n.t('Source')} · ${shorten(words, 50)}`,
    prompt: l10n.t('Web address or title of the evidence. Leave it empty to go on without.'),
    placeHolder: 'https://…',
    ...(address !== undefined && !isSource(desk, address) && { value: address }),
  });
}

function isSource(desk: Desk, address: string): boolean {
  return desk.all.some(({ dossier }) =>
    dossier.annotations.some(({ annotation }) => annotation.sources?.some(({ url }) => url === address)),
  );
}

/** A web address that lies on the clipboard. In a browser VS Code says loudly that nobody may look there. */
async function addressOnClipboard(): Promise<string | undefined> {
  if (env.uiKind === UIKind.Web) return undefined;
  const text = await Promise.resolve(env.clipboard.readText()).catch(() => '');
  return /^https?:\/\/\S+$/.exec(text.trim())?.[0];
}
