import './zoom-panel.css';
import type { WheelMode } from '@feltline/editor';
import { Maximize, Minus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSection } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useEditor } from '../editorState.ts';
import { rememberWheelMode } from '../wheelMode.ts';
import { useZoomPercent } from './useZoomPercent.ts';

const levels = [0.25, 0.5, 1, 2] as const;
const modes: readonly WheelMode[] = ['auto', 'mouse', 'trackpad'];

/** Zoom out, the zoom as a menu, zoom in, everything. */
export function ZoomPanel() {
  const { t, i18n } = useTranslation();
  const editor = useEditor();
  const percent = useZoomPercent();
  const [mode, setMode] = useState(editor.wheelMode);
  const words = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const { camera } = editor;
  const zoomTo = (zoom: number) => {
    const { width, height } = camera.viewport;
    editor.setFollowing(undefined);
    camera.flyZoom({ x: width / 2, y: height / 2 }, zoom);
  };
  const run = (id: string) => () => void editor.actions.run(id);
  const chooseMode = (next: WheelMode) => {
    editor.wheelMode = next;
    rememberWheelMode(next);
    setMode(next);
  };
  return (
    <Panel className="zoom-panel" role="group" aria-label={t('board.zoom')}>
      <IconButton
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
        <MenuSection title={t('board.zoom')}>
          {levels.map((level) => (
            <MenuItem
              key={level}
              id={`level-${level}`}
              label={words.format(level)}
              keys={level === 1 ? 'mod+0' : undefined}
              onAction={() => zoomTo(level)}
            />
          ))}
          <MenuItem id="fit" label={t('action.zoomFit')} keys="alt+1" onAction={run('zoomFit')} />
        </MenuSection>
        <MenuSection title={t('board.wheel')}>
          {modes.map((id) => (
            <MenuItem
              key={id}
              id={`wheel-${id}`}
              label={t(`board.wheel.${id}`)}
              isChosen={mode === id}
              onAction={() => chooseMode(id)}
            />
          ))}
        </MenuSection>
      </Menu>
      <IconButton
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
  );
}
