import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../host/launch-browser.mjs';
import { startServer } from '../host/start-server.mjs';
import { closeShared, closeWorkbenches, keybindings, openWorkbenchesOn } from './workbench.mjs';

const root = join(import.meta.dirname, '../../..');

/** Loaded by mocha before the window tests: one server and one browser for all of them. */
export const mochaHooks = {
  async beforeAll() {
    // The machine may know of no name, and the extension would ask for one. The minimap is much to draw, and nobody looks at it.
    const settings = { 'transcript.me': 'Ann Editor', 'editor.minimap.enabled': false };
    this.server = await startServer({ extension: root, settings, keybindings });
    this.browser = await launchBrowser();
    openWorkbenchesOn(this.server, this.browser);
  },
  async afterEach() {
    const { state, title } = this.currentTest;
    const artifacts = join(root, 'test-artifacts/window');
    if (state === 'failed') mkdirSync(artifacts, { recursive: true });
    await closeWorkbenches(state === 'failed' ? join(artifacts, title.replace(/[^\p{L}\p{N}]+/gu, '-')) : undefined);
  },
  async afterAll() {
    await closeShared();
    await this.browser?.close();
    await this.server?.stop();
  },
};
