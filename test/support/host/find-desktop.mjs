/**
 * The program of a desktop VS Code to run tests in, or nothing: `VSCODE_PATH`, or a download where there is a display to show
 * it on (`VSCODE_VERSION`, such as `1.103.2`, asks for another than the newest).
 */
export async function findDesktop(log) {
  if (process.env.VSCODE_PATH) return process.env.VSCODE_PATH;
  if (!hasDisplay()) return undefined;
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  try {
    return await downloadAndUnzipVSCode({
      version: process.env.VSCODE_VERSION ?? 'stable',
      reporter: new SilentReporter(),
    });
  } catch (error) {
    log(`no desktop VS Code to be had (${error.message})`);
    return undefined;
  }
}

/** Whether a window can be shown on this machine. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
