// The app's keys are in its own key bar; only macOS needs a menu for copy and paste to work.
import { Menu } from 'electron';

export function setMenu(): void {
  Menu.setApplicationMenu(
    process.platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  );
}
