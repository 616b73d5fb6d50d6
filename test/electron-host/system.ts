// What the operating system tells an app: power, theme, crashes, notifications. A test emits the events
// of powerMonitor (suspend, resume, lock-screen, unlock-screen, on-battery, on-ac, shutdown) itself.
import { EventEmitter } from 'node:events';
import type * as Electron from 'electron';
import { refuseTheRest } from './unsupported.ts';

class PowerMonitor
  extends EventEmitter
  implements
    Pick<Electron.PowerMonitor, 'getSystemIdleState' | 'getSystemIdleTime' | 'isOnBatteryPower'>
{
  getSystemIdleTime(): number {
    return 0;
  }
  getSystemIdleState(): 'active' {
    return 'active';
  }
  isOnBatteryPower(): boolean {
    return false;
  }
}
refuseTheRest(PowerMonitor.prototype, 'powerMonitor');
export const powerMonitor = new PowerMonitor();

class NativeTheme extends EventEmitter {
  shouldUseDarkColors = false;
  themeSource: Electron.NativeTheme['themeSource'] = 'system';
}
refuseTheRest(NativeTheme.prototype, 'nativeTheme');
export const nativeTheme = new NativeTheme();

export class Notification extends EventEmitter {
  static isSupported(): boolean {
    return false;
  }
  show(): void {}
  close(): void {}
}

export const crashReporter = { start() {} };
refuseTheRest(crashReporter, 'crashReporter');
