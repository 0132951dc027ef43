/** Writes docs/performance.md again from the recorded measurements, without measuring. */
import { writeReport } from './main.ts';

await writeReport();
