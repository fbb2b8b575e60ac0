import './zoom-panel.css';
import type { Action } from '@feltline/editor';
import { Keyboard, Map as MapIcon, Maximize, Minus, Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuLine, MenuSection } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { WithoutCode } from '../../ui/WithoutCode.tsx';
import { ActionItem } from '../actions/ActionItems.tsx';
import { useEditor } from '../editorState.ts';
import { usePreferences } from '../preferences.ts';
import { useZoomPercent } from './useZoomPercent.ts';

const Minimap = lazy(() => import('../minimap/Minimap.tsx'));

const levels = [0.1, 0.25, 0.5, 1, 2, 4] as const;

/** The minimap, zoom out, the zoom as a menu, zoom in, everything. */
export function ZoomPanel({ canvas }: { canvas: BoardCanvas }) {
  const { t, i18n } = useTranslation();
  const editor = useEditor();
  const percent = useZoomPercent();
  const { minimap } = usePreferences();
  const words = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const run = (id: string) => () => void editor.actions.run(id);
  return (
    <>
      {minimap ? (
        <WithoutCode isQuiet>
          <Suspense>
            <Minimap canvas={canvas} />
          </Suspense>
        </WithoutCode>
      ) : null}
      <Panel className="zoom-panel" role="region" aria-label={t('board.zoom')}>
        <IconButton
          label={t('find.minimap')}
          icon={<MapIcon />}
          keys="m"
          side="top"
          isActive={minimap}
          aria-pressed={minimap}
          onPress={run('minimap')}
        />
        <span className="zoom-line" />
        <IconButton
          className="zoom-step"
          label={t('action.zoomOut')}
          icon={<Minus />}
          keys="mod+-"
          side="top"
          onPress={run('zoomOut')}
        />
        <Menu
          label={t('board.zoom')}
          placement="top"
          trigger={
            <Button
              look="quiet"
              className="zoom-percent"
              aria-label={t('board.zoomIs', { percent: words.format(percent / 100) })}
            >
              {words.format(percent / 100)}
            </Button>
          }
        >
          <ZoomItems words={words} />
        </Menu>
        <IconButton
          className="zoom-step"
          label={t('action.zoomIn')}
          icon={<Plus />}
          keys="mod++"
          side="top"
          onPress={run('zoomIn')}
        />
        <IconButton
          label={t('action.zoomFit')}
          icon={<Maximize />}
          keys="alt+1"
          side="top"
          onPress={run('zoomFit')}
        />
      </Panel>
    </>
  );
}

/** Drawn only while the menu is open, so it shows what holds now. */
function ZoomItems({ words }: { words: Intl.NumberFormat }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const { camera, actions } = editor;
  const zoomTo = (zoom: number) => {
    const { width, height } = camera.viewport;
    editor.setFollowing(undefined);
    camera.flyZoom({ x: width / 2, y: height / 2 }, zoom);
  };
  const enabled = (ids: readonly string[]): readonly Action[] =>
    ids.flatMap((id) => actions.byId(id) ?? []).filter((action) => action.isEnabled(editor));
  return (
    <>
      <MenuSection title={t('board.zoom')}>
        {levels.map((level) => (
          <MenuItem
            key={level}
            id={`level-${level}`}
            label={words.format(level)}
            keys={level === 1 ? 'mod+0' : undefined}
            isChosen={Math.abs(camera.zoom - level) < 0.005}
            onAction={() => zoomTo(level)}
          />
        ))}
        {['zoomFit', 'zoomSelection'].flatMap((id) => {
          const action = actions.byId(id);
          return action ? <ActionItem key={id} action={action} /> : [];
        })}
      </MenuSection>
      <MenuSection title={t('find.view')}>
        {enabled(['minimap', 'grid', 'theme', 'wheel']).map((action) => (
          <ActionItem key={action.id} action={action} />
        ))}
      </MenuSection>
      <MenuLine />
      <MenuItem
        id="shortcuts"
        label={t('find.shortcuts')}
        icon={<Keyboard />}
        keys="?"
        onAction={() => void actions.run('shortcuts')}
      />
      {enabled(['glossary']).map((action) => (
        <ActionItem key={action.id} action={action} />
      ))}
    </>
  );
}
