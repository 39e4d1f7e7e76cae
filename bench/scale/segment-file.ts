import { SegmentWriter } from '../../server/src/core/facts/segment/writer.js';
import { writeSegmentFile as writeFile } from '../../server/src/host/facts/write-segment-file.js';
import { packInfo, packSources, population } from './population.js';

/** Writes the segment of a population to a file, record by record; gives its size in bytes. */
export const writeSegmentFile = (path: string, persons: number): number => writeFile(path, (write) => {
  const writer = new SegmentWriter([packInfo], write);
  for (const part of population(persons)) writer.add([{ pack: 0, part }]);
  return writer.finish([{ sources: packSources }]);
});
