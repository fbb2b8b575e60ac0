import { editorStrings } from '@feltline/editor';
import { insightStrings, journeyStrings } from '@feltline/journey';
import { objectStrings, viewStrings } from '@feltline/objects/strings';
import { accountStrings } from '../account/account.strings.ts';
import { boardStrings } from '../board/board.strings.ts';
import { detailsStrings } from '../board/details/details.strings.ts';
import { pictureStrings } from '../board/details/pictures/pictures.strings.ts';
import { findStrings } from '../board/find.strings.ts';
import { glossaryStrings } from '../board/glossary/glossary.strings.ts';
import { historyStrings } from '../board/history/history.strings.ts';
import { insightsPanelStrings } from '../board/insights/insights-panel.strings.ts';
import { libraryStrings } from '../board/library/library.strings.ts';
import { mapBarStrings } from '../board/map-bar/mapBar.strings.ts';
import { menuStrings } from '../board/menu/menu.strings.ts';
import { serverStrings } from '../board/page/server.strings.ts';
import { pasteStrings } from '../board/paste/paste.strings.ts';
import { sheetStrings } from '../board/sheet/sheet.strings.ts';
import { sideStrings } from '../board/side/side.strings.ts';
import { tagsStrings } from '../board/tags/tags.strings.ts';
import { compareStrings } from '../compare/compare.strings.ts';
import { exportStrings } from '../export/export.strings.ts';
import { listsStrings } from '../export/lists.strings.ts';
import { homeStrings } from '../home/home.strings.ts';
import { imagesStrings } from '../images/images.strings.ts';
import { importStrings } from '../import/import.strings.ts';
import { previewStrings } from '../import/preview.strings.ts';
import { mirrorStrings } from '../mirror/mirror.strings.ts';
import { offlineStrings } from '../offline/offline.strings.ts';
import { peopleStrings } from '../people/people.strings.ts';
import { roleStrings } from '../share/role.strings.ts';
import { shareStrings } from '../share/share.strings.ts';
import { stampsStrings } from '../stamps/stamps.strings.ts';
import { guideStrings } from '../templates/guide/guide.strings.ts';
import { methodStrings } from '../templates/method/method.strings.ts';
import { methodPanelStrings } from '../templates/method/panels.strings.ts';
import { templatesStrings } from '../templates/templates.strings.ts';
import { uiStrings } from '../ui/ui.strings.ts';
import type { Strings } from './defineStrings.ts';

/** Every part's words; a new part is one line here. */
export const parts: readonly Strings[] = [
  editorStrings,
  objectStrings,
  journeyStrings,
  uiStrings,
  peopleStrings,
  boardStrings,
  serverStrings,
  findStrings,
  menuStrings,
  mirrorStrings,
  templatesStrings,
  methodStrings,
  homeStrings,
  roleStrings,
  stampsStrings,
  imagesStrings,
  importStrings,
  exportStrings,
  pasteStrings,
  tagsStrings,
  sideStrings,
  offlineStrings,
];

/** Words of panels that are fetched when they are asked for; see `withLateWords`. A new part is one line here. */
const lateParts: readonly Strings[] = [
  shareStrings,
  accountStrings,
  sheetStrings,
  libraryStrings,
  guideStrings,
  methodPanelStrings,
  detailsStrings,
  mapBarStrings,
  viewStrings,
  insightStrings,
  insightsPanelStrings,
  glossaryStrings,
  previewStrings,
  compareStrings,
  listsStrings,
  pictureStrings,
  historyStrings,
];

/** The words of one language that come with a page, under dotted keys (`share.copy`). */
export const tables: Strings = joined(parts);

/** The words of one language that come later. */
export const lateTables: Strings = joined(lateParts);

/** Every word. */
export const allTables: Strings = joined([...parts, ...lateParts]);

function joined(some: readonly Strings[]): Strings {
  return {
    en: merge(some.map((part) => part.en)),
    it: merge(some.map((part) => part.it)),
    ru: merge(some.map((part) => part.ru)),
    he: merge(some.map((part) => part.he)),
  };
}

/** Joins tables; the same key in two of them is a mistake, never a silent choice. */
export function merge(all: readonly object[]): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const table of all) {
    for (const [key, words] of Object.entries(flatten(table))) {
      if (merged[key] !== undefined && merged[key] !== words) {
        throw new Error(
          `the key "${key}" has two meanings: got "${merged[key]}" and "${words}", expected one`,
        );
      }
      merged[key] = words;
    }
  }
  return merged;
}

/** Nested tables become dotted keys, so that every part may write its words as it likes. */
export function flatten(table: object, prefix = ''): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [key, value] of Object.entries(table)) {
    if (typeof value === 'string') flat[prefix + key] = value;
    else if (value && typeof value === 'object')
      Object.assign(flat, flatten(value as object, `${prefix}${key}.`));
    else throw new Error(`expected words under "${prefix}${key}", got ${typeof value}`);
  }
  return flat;
}
