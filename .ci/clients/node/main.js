'use strict';
// Runs the Node clients against the emulator at EMULATOR_URL; a line for each scenario.

const { sdks } = require('./sdks');
const scenarios = require('./scenarios');

const HOST = process.env.EMULATOR_URL.replace('http://', '');
const FIRST_ACCOUNT = 4000000000000001n;

const runs = sdks.flatMap((Sdk) => Object.entries(scenarios).map(([title, scenario]) => ({ Sdk, title, scenario })));

async function attempt({ Sdk, title, scenario }, index) {
  const name = `Node, ${Sdk.title}: ${title}`;
  try {
    await scenario(new Sdk(HOST, String(FIRST_ACCOUNT + BigInt(index))));
    return `passed  ${name}`;
  } catch (e) {
    const where = (e.stack || '').split('\n').find((line) => line.includes('scenarios.js')) || '';
    process.exitCode = 1;
    return `failed  ${name}: ${e.message} ${where.trim()}`;
  }
}

Promise.all(runs.map(attempt)).then((lines) => console.log(lines.join('\n')));
