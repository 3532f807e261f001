import type { Command } from './command';

/** All that there is to say of a command but its title. `when` is a condition of VS Code. */
export interface CommandEntry {
  readonly run: Command;
  /** True if it begins before the sidecars of its transcript are read. */
  readonly isEarly?: true;
  /** True if it makes a plain text that it is called in a transcript first. */
  readonly takesPlainText?: true;
  /** When the palette offers it; absent: always. */
  readonly when?: string;
  /** An icon of VS Code, such as `$(law)`. */
  readonly icon?: string;
  readonly keys?: readonly { readonly key: string; readonly mac?: string; readonly when: string }[];
  /** `group` says where in the menu: `1_decide@2`. */
  readonly menus?: readonly {
    readonly menu:
      | 'explorer/context'
      | 'editor/context'
      | 'editor/title'
      | 'view/title'
      | 'view/item/context'
      | 'comments/commentThread/title'
      | 'comments/commentThread/context'
      | 'comments/comment/title'
      | 'comments/comment/context';
    readonly when: string;
    readonly group: string;
  }[];
}
