import path from 'node:path';
import { startNodeServer } from './start.js';

// The bundle lies beside the compiled facts.
startNodeServer(path.join(__dirname, 'facts.segment'));
