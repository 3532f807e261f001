// In CI a commit gets the same cases every time, so that it is judged by what it changes; at home each run looks for new ones.
const seed = 20261123;

// The tests are modules, which have a copy of fast-check of their own.
exports.mochaGlobalSetup = async () => {
  if (!process.env.CI) return;
  for (const { default: fc } of [await import('fast-check'), { default: require('fast-check') }])
    fc.configureGlobal({ seed });
};
