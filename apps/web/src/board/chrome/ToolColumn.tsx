import './tool-column.css';
import {
  Hand,
  LayoutTemplate,
  MousePointer2,
  Redo2,
  Square,
  StickyNote,
  Table2,
  Type,
  Undo2,
} from 'lucide-react';
import { type ReactElement, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useEditor, useEditorState } from '../editorState.ts';

const icons: Record<string, ReactElement> = {
  select: <MousePointer2 />,
  hand: <Hand />,
  sticky: <StickyNote />,
  text: <Type />,
  'journey-map': <Table2 />,
};

/** The tools, one column at the start of the board. Readers get those that change nothing. */
export function ToolColumn({ onTemplates }: { onTemplates(): void }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const tool = useEditorState(['tool'], (now) => now.tool);
  const readOnly = useEditorState(['readOnly'], (now) => now.readOnly);
  const tools = [
    { name: 'select', label: 'tool.select', keys: ['v'] },
    { name: 'hand', label: 'tool.hand', keys: ['h'] },
    ...(readOnly ? [] : editor.tools),
  ];
  return (
    <Panel className="tool-column">
      <Toolbar orientation="vertical" className="toolbar" aria-label={t('board.tools')}>
        {tools.map(({ name, label, keys }) => (
          <IconButton
            key={name}
            label={t(label)}
            icon={icons[name] ?? <Square />}
            keys={keys[0]}
            side="end"
            isActive={tool === name}
            aria-pressed={tool === name}
            onPress={() => editor.setTool(name)}
          />
        ))}
        {readOnly ? null : (
          <>
            <IconButton
              label={t('board.templates')}
              icon={<LayoutTemplate />}
              side="end"
              onPress={onTemplates}
            />
            <span className="tool-line" />
            <UndoButtons />
          </>
        )}
      </Toolbar>
    </Panel>
  );
}

function UndoButtons() {
  const { t } = useTranslation();
  const editor = useEditor();
  const canUndo = useUndoState(() => editor.board.canUndo);
  const canRedo = useUndoState(() => editor.board.canRedo);
  return (
    <>
      <IconButton
        label={t('board.undo')}
        icon={<Undo2 />}
        keys="mod+z"
        side="end"
        isDisabled={!canUndo}
        onPress={() => void editor.actions.run('undo')}
      />
      <IconButton
        label={t('board.redo')}
        icon={<Redo2 />}
        keys="mod+shift+z"
        side="end"
        isDisabled={!canRedo}
        onPress={() => void editor.actions.run('redo')}
      />
    </>
  );
}

function useUndoState(read: () => boolean): boolean {
  const editor = useEditor();
  return useSyncExternalStore((listener) => editor.subscribe(listener), read);
}
