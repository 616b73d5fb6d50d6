// app.getAppMetrics: the processes of this app and the memory each holds, from /proc.
import { readFileSync } from 'node:fs';
import type * as Electron from 'electron';
import { host } from './state.ts';
import { runningUtilities } from './utility-process.ts';

/** Kilobytes as /proc counts them. */
function readMemory(pid: number): Electron.MemoryInfo {
  let status = '';
  try {
    status = readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    // The process has ended since it was listed.
  }
  const kilobytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return { workingSetSize: kilobytes('VmRSS'), peakWorkingSetSize: kilobytes('VmHWM') };
}

function metric(pid: number, type: Electron.ProcessMetric['type'], name?: string) {
  const cpu = { percentCPUUsage: 0, idleWakeupsPerSecond: 0 };
  const named = name === undefined ? {} : { name, serviceName: 'node.mojom.NodeService' };
  return { pid, type, cpu, creationTime: 0, memory: readMemory(pid), ...named };
}

export function readMetrics(): Electron.ProcessMetric[] {
  const { pid } = host.chromium.child;
  return [
    metric(process.pid, 'Browser'),
    ...(pid === undefined ? [] : [metric(pid, 'Tab')]),
    ...[...runningUtilities].map(([utilityPid, name]) => metric(utilityPid, 'Utility', name)),
  ];
}
