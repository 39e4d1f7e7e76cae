/**
 * Stands in for VS Code's native logging module (@vscode/spdlog), which would have to be compiled: without either, VS Code
 * writes no log files and its Output panel stays empty. scripts/install-vscode.mjs puts this file in the module's place.
 * It has the module's functions as far as VS Code calls them; files are small and short-lived here, so none is rotated.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- the module it replaces is CommonJS */
'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** The module's numbers for levels are the positions in this list. */
const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
  constructor(type, name, file) {
    this.file = file;
    this.level = 2;
    this.raw = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, '');
  }

  /** Raw loggers carry the text of an Output channel, which brings its own line ends. */
  write(level, message) {
    if (level < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    fs.appendFileSync(this.file, this.raw ? message : `${time} [${LEVELS[level]}] ${message}\n`);
  }

  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() { this.raw = false; }
  clearFormatters() { this.raw = true; }
  flush() { /* every message is on disk already */ }
  drop() { /* no file is kept open */ }
}

const create = async (name, file) => new Logger('rotating', name, file);

exports.version = 0;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
