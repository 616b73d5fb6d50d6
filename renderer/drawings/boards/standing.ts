// A name in a circle of a network: how large it is, and where its middle stands.
import { moved, type Room } from '../svg/room.ts';

export type Label = { thread: string; width: number; height: number };
export type Standing = { thread: string; x: number; y: number };

export const roomOf = ({ width, height }: Omit<Label, 'thread'>, x = 0, y = 0): Room =>
  moved({ left: -width / 2, right: width / 2, top: -height / 2, bottom: height / 2 }, x, y);
