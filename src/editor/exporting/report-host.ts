import { l10n } from 'vscode';
import { Markup, markup } from '../../core/export/report/markup';
import type { PageHost } from '../../core/export/report/render-report';
import { nameClaims, nameInternal } from './name-claims';

/**
 * What the report has in a window besides what it has in a file: the theme, a bar, and a script that tells of clicks. Without
 * programs of the person's own at hand (`hasPrograms`) a browser can't be told to open a page; it can be given one to keep.
 */
export function reportHost(nonce: string, chosen: string, hasPrograms: boolean): PageHost {
  const options = [
    ['published', nameClaims('published')],
    ['ready', nameClaims('ready')],
    ['all', nameInternal()],
  ] as const;
  return {
    policy: `default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`,
    head: style,
    bar: markup`<div class="host"><select aria-label="${l10n.t('Which claims')}">${options.map(
      ([value, name]) => markup`<option value="${value}"${value === chosen && markup` selected`}>${name}</option>`,
    )}</select><button data-ask="save">${l10n.t('Save As HTML…')}</button>${
      hasPrograms
        ? markup`<button data-ask="browser">${l10n.t('Open in Browser')}</button>`
        : markup`<button data-ask="download" title="${l10n.t('VS Code runs on another machine or in a browser: it can’t open a page for you. Open the downloaded file.')}">${l10n.t('Download HTML')}</button>`
    }</div><script nonce="${nonce}">${script}</script>`,
  };
}

const style = new Markup(`<style>
:root { --paper: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --link: var(--vscode-textLink-foreground); --soft: var(--vscode-descriptionForeground); --tint: color-mix(in srgb, var(--vscode-editor-foreground) 7%, transparent); --line: var(--vscode-contrastBorder, color-mix(in srgb, var(--vscode-editor-foreground) 22%, transparent)); }
html:has(body.vscode-light), html:has(body.vscode-high-contrast-light) { color-scheme: light; }
html:has(body.vscode-dark), html:has(body.vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark; }
html { scroll-padding-top: 3.5rem; }
body { padding: 0; font-family: var(--vscode-font-family), "PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC", sans-serif; }
blockquote { background: none; }
[data-claim] { cursor: pointer; }
.host { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem; padding: .5rem 1.5rem; background: var(--paper); border-bottom: 1px solid var(--line); }
.host select, .host button { font: inherit; font-size: .85rem; padding: .25rem .7rem; border: 1px solid var(--vscode-button-border, var(--vscode-dropdown-border, transparent)); border-radius: 2px; cursor: pointer; max-width: 100%; }
.host select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); }
.host button { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); }
.host :focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
</style>`);

/** Keeps the place in the page when it is made anew, and says what was clicked. */
const script = new Markup(`
const host = acquireVsCodeApi();
addEventListener('DOMContentLoaded', () => {
  scrollTo({ top: host.getState()?.top ?? 0, behavior: 'instant' });
  addEventListener('scroll', () => host.setState({ top: scrollY }), { passive: true });
  document.querySelector('.host select').addEventListener('change', ({ target }) => host.postMessage({ choice: target.value }));
});
addEventListener('message', ({ data }) => {
  if (typeof data?.page !== 'string') return;
  // Outside of the document: VS Code takes clicks on links within it for its own.
  const link = Object.assign(document.createElement('a'), { download: data.name });
  link.href = URL.createObjectURL(new Blob([data.page], { type: 'text/html' }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
});
document.addEventListener('click', ({ target }) => {
  const { ask } = target.closest('[data-ask]')?.dataset ?? {};
  if (ask) host.postMessage({ ask });
  const href = target.closest('a')?.getAttribute('href') ?? '';
  // A link within the page leads to a claim in the list, or to its words, which are numbered alike.
  const listed = document.getElementById(href.replace(/^#(?:words|claim)-/, 'claim-'));
  const { claim } = (listed ?? target.closest('[data-claim]'))?.dataset ?? {};
  if (claim && !/^https?:/.test(href) && String(getSelection()) === '') host.postMessage({ claim });
});
`);
