// The order of the test files: those that take longest begin first, so that none is left alone at the end.
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The longest of all, a minute, half a minute, then whole runs of the app, then what else is slow; the windows follow
 * one another, so that they find the browser of their worker open; the rest fills the gaps. What waits for a server
 * more than it works begins beside what works all the time, not beside each other.
 */
const LONG = [
  /every-screen/,
  /crash\/(crash|backup\/backup-faults)\.|flows\/(screens|troubles-with-copies|at-4|at-5)|backup\/(process|s3-)|scans\/reader/,
  /flows\/(traces|at-10|drawings)|scans\/(queue|folder-)|matches|packed/,
  /flows\/|backup\/(stock-|thief)|scans\/crash/,
  /main\/.*\.slow\.|pack\//,
  /renderer\/(kinds-|printing-|lines-|writing-|papers)/,
  /\.slow\./,
];

const rankOf = ({ moduleId }: TestSpecification) => {
  const rank = LONG.findIndex((pattern) => pattern.test(moduleId));
  return rank < 0 ? LONG.length : rank;
};

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
