import { type Action, defineAction, type WheelMode } from '@feltline/editor';
import { compareActions } from '../../compare/compareActions.ts';
import { exportActions } from '../../export/exportActions.ts';
import { methodActions } from '../../templates/method/methodActions.ts';
import { chooseTheme, type ThemeChoice, themeChoice } from '../../theme/theme.ts';
import { detailsActions } from '../details/detailsActions.ts';
import { type Preferences, preferences, setPreferences } from '../preferences.ts';
import { sideActions } from '../side/sideActions.ts';
import { rememberWheelMode } from '../wheelMode.ts';

const themes: readonly ThemeChoice[] = ['auto', 'light', 'dark'];
const wheelModes: readonly WheelMode[] = ['auto', 'mouse', 'trackpad'];

/** What the page around the board can do; they stand in the same list as everything else. */
export const hostActions: readonly Action[] = [
  ...methodActions,
  asks('palette', ['mod+k']),
  asks('search', ['mod+f']),
  asks('shortcuts', ['?', 'shift+/', 'mod+/']),
  asks('glossary', []),
  asks('present', []),
  asks('templates', [], true),
  asks('import', [], true),
  ...compareActions,
  ...exportActions,
  toggle('minimap', ['m']),
  toggle('grid', ['g']),
  toggle('letterKeys', []),
  defineAction({
    id: 'theme',
    label: 'ui.theme',
    group: 'view',
    options: () => themes.map((value) => ({ value, label: `ui.theme.${value}` })),
    isChecked: (_editor, value) => value === themeChoice(),
    run: (_editor, value) => chooseTheme(value as ThemeChoice),
  }),
  defineAction({
    id: 'wheel',
    label: 'board.wheel',
    group: 'view',
    options: () => wheelModes.map((value) => ({ value, label: `board.wheel.${value}` })),
    isChecked: (editor, value) => value === editor.wheelMode,
    run(editor, value) {
      editor.wheelMode = value as WheelMode;
      rememberWheelMode(editor.wheelMode);
    },
  }),
  defineAction({
    id: 'focusBoard',
    label: 'find.focusBoard',
    keys: ['b'],
    group: 'go',
    run: () => document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true }),
  }),
  defineAction({
    id: 'newBoard',
    label: 'find.newBoard',
    keys: ['mod+shift+k'],
    group: 'go',
    run: () => void window.open('/', '_blank', 'noopener'),
  }),
  aboutObjects('description'),
  aboutObjects('info'),
  ...sideActions,
  ...detailsActions,
];

/** Opens something; the board page hears of it. */
function asks(what: string, keys: readonly string[], changes = false): Action {
  return defineAction({
    id: what,
    label: `find.${what}`,
    keys,
    group: 'go',
    changes,
    run: (editor) => editor.ask({ what }),
  });
}

function toggle(name: keyof Preferences, keys: readonly string[]): Action {
  return defineAction({
    id: name,
    label: `find.${name}`,
    keys,
    group: 'view',
    isChecked: () => preferences()[name],
    run: () => setPreferences({ [name]: !preferences()[name] }),
  });
}

/** About the one object that is chosen. */
function aboutObjects(what: 'description' | 'info'): Action {
  return defineAction({
    id: what,
    label: `find.${what}`,
    group: 'object',
    isEnabled: ({ selection }) =>
      selection.only !== undefined && selection.focused?.part === undefined,
    run: (editor) => editor.ask({ what, ids: editor.selection.ids }),
  });
}
