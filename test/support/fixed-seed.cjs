// In CI a commit gets the same cases every time, so that it is judged by what it changes; at home each run looks for new ones.
if (process.env.CI) require('fast-check').configureGlobal({ seed: 20261123 });
