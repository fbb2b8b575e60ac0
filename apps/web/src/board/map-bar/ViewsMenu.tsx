import type { RecordId } from '@feltline/board';
import { savedViewsOf } from '@feltline/journey';
import { openMapView, saveMapView } from '@feltline/objects/map-view';
import { Bookmark, BookmarkPlus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuItem, MenuLine, Submenu } from '../../ui/Menu.tsx';
import { useEditor, useEditorState } from '../editorState.ts';

/** The views of a map that people have kept: to open one, to keep what is seen now, to take one away. */
export function ViewsMenu({ map }: { map: RecordId }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const views = savedViewsOf(map, editor.board.read);
  const mayChange = useEditorState(['readOnly'], (now) => !now.readOnly);
  const keep = () =>
    editor.ask({
      what: 'words',
      title: 'mapBar.saveView',
      label: 'mapBar.viewName',
      problem: (words: string) => (words === '' ? 'mapBar.needsName' : undefined),
      done: (name: string) => void saveMapView(editor, map, name),
    });
  if (views.length === 0 && !mayChange) return null;
  return (
    <Menu
      label={t('mapBar.views')}
      trigger={
        <Button look="quiet" className="map-bar-button">
          <Bookmark aria-hidden="true" />
          {t('mapBar.views')}
        </Button>
      }
    >
      {views.map(({ id, text }) => (
        <MenuItem
          key={id}
          id={id}
          label={text || t('mapBar.unnamedView')}
          onAction={() => openMapView(editor, map, id)}
        />
      ))}
      {views.length > 0 && mayChange ? <MenuLine /> : null}
      {mayChange ? (
        <MenuItem id="save" label={t('mapBar.saveView')} icon={<BookmarkPlus />} onAction={keep} />
      ) : null}
      {views.length > 0 && mayChange ? (
        <Submenu id="remove" label={t('mapBar.removeView')} icon={<Trash2 />}>
          {views.map(({ id, text }) => (
            <MenuItem
              key={id}
              id={`remove ${id}`}
              label={text || t('mapBar.unnamedView')}
              onAction={() => editor.change('journey.removeView', (tx) => tx.remove(id))}
            />
          ))}
        </Submenu>
      ) : null}
    </Menu>
  );
}
