// What a file of test/drawings/samples gives: drawings of invented families, each with a name.
import { DrawingTool } from '#domain/drawings/drawing.ts';
import type { Scene } from '../../renderer/drawings/tool.ts';

/** `tool` when the file is not called as its tool is. */
export type Sample = Pick<Scene, 'items' | 'details' | 'facts' | 'personId'> & {
  name: string;
  tool?: DrawingTool;
};

/** The tool of a sample in this file. */
export function toolOf(file: string, sample: Sample): DrawingTool {
  return sample.tool ?? DrawingTool.parse(file.replace(/^.*\//, '').replace(/\.ts$/, ''));
}
