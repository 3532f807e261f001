let listening = false;

/** Lets Ctrl-C and its like end this process by way of its 'exit' event, where its parts clean up after themselves. */
export function exitOnSignals(code = 130) {
  if (listening) return;
  listening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(code));
}
