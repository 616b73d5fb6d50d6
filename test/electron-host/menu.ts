// Menu: a tree that is never drawn; a test clicks an item by its id.
import type * as Electron from 'electron';
import { refuseTheRest } from './unsupported.ts';

type Template = Electron.MenuItemConstructorOptions;
type Item = Omit<Template, 'submenu'> & { submenu?: Menu };

let applicationMenu: Menu | null = null;

function makeItem({ submenu, ...rest }: Template): Item {
  return Array.isArray(submenu) ? { ...rest, submenu: Menu.buildFromTemplate(submenu) } : rest;
}

export class Menu {
  items: Item[] = [];

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  append(item: Item): void {
    this.items.push(item);
  }
  popup(): void {}

  static buildFromTemplate(template: Template[]): Menu {
    const menu = new Menu();
    menu.items = template.map(makeItem);
    return menu;
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu;
  }
}
refuseTheRest(Menu.prototype, 'Menu');
