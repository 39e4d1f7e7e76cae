/**
 * Lets a test ask how much memory the language server holds on to, so that the product needs no request that only tests would
 * send. Loaded into the server's process before it (see `withProbe`): at the signal SIGUSR2 the garbage collector runs, and
 * what is left in use is written to a file.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- what the server's process loads is CommonJS */
'use strict';

exports.answerIn = (file) => {
  process.on('SIGUSR2', () => {
    require('node:v8').setFlagsFromString('--expose-gc');
    const collect = require('node:vm').runInNewContext('gc');
    collect();
    collect();
    const { heapUsed, external } = process.memoryUsage();
    const { renameSync, writeFileSync } = require('node:fs');
    // In one step, so that nobody reads half a number.
    writeFileSync(`${file}.part`, String(heapUsed + external));
    renameSync(`${file}.part`, file);
  });
};
