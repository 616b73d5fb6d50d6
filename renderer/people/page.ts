// What a page about one person tells.
import type { Output } from '#contract/calls.ts';

export type Page = Output<'people.view'>;
