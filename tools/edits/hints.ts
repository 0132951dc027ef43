/** Finds the failed tests in Vitest's report, and those that don't say where to change a published figure. */
import { z } from 'astro/zod';

/** Each test that contains a figure of the published policy begins its failure message with this text. */
export const HINT = 'If the published policy changed';

/** The parts of Vitest's JSON report that are used here. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

export interface FailedTest {
  readonly name: string;
  readonly message: string;
}

/** A test file that couldn't run counts as one failed test. */
export function failedTests(report: string): readonly FailedTest[] {
  return reportSchema.parse(JSON.parse(report)).testResults.flatMap((file): readonly FailedTest[] => {
    const failed = file.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        name: `${file.name}: ${fullName}`,
        message: (failureMessages ?? []).join('\n'),
      }));
    return file.status === 'failed' && failed.length === 0 ? [{ name: file.name, message: file.message }] : failed;
  });
}

export const hasHint = ({ message }: FailedTest): boolean => message.includes(HINT);
