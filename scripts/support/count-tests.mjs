/**
 * How many tests passed, failed and were skipped, from the lines with which mocha ends its report. Nothing when those
 * lines are missing: mocha never came to its end.
 */
export function countTests(report) {
  const passed = lastNumber(report, /^ *(\d+) passing \(/gm);
  if (passed === undefined) return undefined;
  return {
    passed,
    failed: lastNumber(report, /^ *(\d+) failing$/gm) ?? 0,
    skipped: lastNumber(report, /^ *(\d+) pending$/gm) ?? 0,
  };
}

function lastNumber(report, line) {
  const found = [...report.matchAll(line)].at(-1);
  return found && Number(found[1]);
}
