// What a file of test/drawings/samples gives: drawings of invented families, each with a name.
import { type DrawingItem, DrawingTool } from '#domain/drawings/drawing.ts';
import type { Scene } from '../../renderer/drawings/tool.ts';

/** `tool` when the file is not called as its tool is. */
export type Sample = Pick<
  Scene,
  'items' | 'details' | 'facts' | 'personId' | 'isCopy' | 'visits'
> & {
  name: string;
  tool?: DrawingTool;
  /** What was drawn the time before: then what has changed since is marked. */
  before?: readonly DrawingItem[];
};

/** The tool of a sample in this file. */
export function toolOf(file: string, sample: Sample): DrawingTool {
  return sample.tool ?? DrawingTool.parse(file.replace(/^.*\//, '').replace(/\.ts$/, ''));
}
