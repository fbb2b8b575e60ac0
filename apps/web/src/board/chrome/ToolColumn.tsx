import './tool-column.css';
import { Hand, LayoutTemplate, MousePointer2, Redo2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useEditor, useEditorState } from '../editorState.ts';
import { focusBoard } from './focusBoard.ts';
import { MoreTools } from './MoreTools.tsx';
import { PathIcon } from './PathIcon.tsx';
import { rowParts, useRowRoom } from './rowRoom.ts';
import { ToolBar } from './ToolBar.tsx';
import { type ToolEntry, toolEntries } from './toolEntries.ts';
import { useIsToolKept, useToolName, useTools } from './useTool.ts';
import { useToolPanel } from './useToolPanel.ts';

const hands = [
  { name: 'select', icon: <MousePointer2 />, keys: 'v' },
  { name: 'hand', icon: <Hand />, keys: 'h' },
];

/** The tools, one column at the start of the board. Readers get those that change nothing. */
export function ToolColumn() {
  const { t } = useTranslation();
  const editor = useEditor();
  const tools = useTools();
  const tool = useToolName();
  const readOnly = useEditorState(['readOnly'], (now) => now.readOnly);
  const column = useRef<HTMLDivElement>(null);
  const entries = toolEntries(tools);
  const panel = useToolPanel(column);
  const room = useRowRoom();
  const row = rowParts(entries, readOnly, room);
  return (
    <>
      <Panel className="tool-column" ref={column} onClick={focusBoard}>
        <Toolbar orientation="vertical" className="toolbar" aria-label={t('board.tools')}>
          <div className="tool-list">
            {hands.map(({ name, icon, keys }) =>
              name === 'hand' && !row.hasHand ? null : (
                <IconButton
                  key={name}
                  label={t(`tool.${name}`)}
                  icon={icon}
                  keys={keys}
                  side="end"
                  isActive={tool === name}
                  aria-pressed={tool === name}
                  onPress={() => void editor.actions.run(`tool.${name}`)}
                />
              ),
            )}
            {entries.map((entry, at) => (
              <EntryButton
                key={`${entry.isFamily} ${entry.name}`}
                entry={entry}
                isShown={at < row.entries}
                onPress={(wasInHand) => panel.setOpen((isOpen) => !(wasInHand && isOpen))}
              />
            ))}
            {readOnly || row.isCut ? null : (
              <IconButton
                label={t('board.templates')}
                icon={<LayoutTemplate />}
                side="end"
                onPress={() => void editor.actions.run('templates')}
              />
            )}
            {row.isCut ? (
              <MoreTools
                entries={entries.slice(row.entries)}
                hasHand={!row.hasHand}
                onTool={() => panel.setOpen(true)}
              />
            ) : null}
          </div>
          {readOnly ? null : (
            <>
              <span className="tool-line" />
              <UndoButtons />
            </>
          )}
        </Toolbar>
      </Panel>
      {panel.isOpen ? <ToolBar column={column} onDone={() => panel.setOpen(false)} /> : null}
    </>
  );
}

/** A tool, or the one of a family that was last in hand. A double click keeps it there. */
function EntryButton({
  entry: { name, isFamily, tools },
  isShown,
  onPress,
}: {
  entry: ToolEntry;
  /** Else it only answers to its key. */
  isShown: boolean;
  onPress(wasInHand: boolean): void;
}) {
  const { t } = useTranslation();
  const editor = useEditor();
  const inHand = useToolName();
  const isKept = useIsToolKept();
  const [last, setLast] = useState(tools[0]?.name);
  const active = tools.find((one) => one.name === inHand);
  useEffect(() => {
    if (active) setLast(active.name);
  }, [active]);
  useEffect(() => {
    if (!isFamily) return;
    return editor.subscribe((what) => {
      const ask = editor.asked;
      if (what === 'ask' && ask?.what === 'toolFamily' && ask['family'] === name && last)
        editor.actions.run(`tool.${last}`);
    });
  }, [editor, isFamily, name, last]);
  const shown = active ?? tools.find((one) => one.name === last) ?? tools[0];
  if (!shown || !isShown) return null;
  const label = isFamily ? t(`toolFamily.${name}`) : t(shown.label);
  const keys = isFamily && name === 'shape' ? 's' : shown.keys[0];
  return (
    <IconButton
      label={label}
      icon={<PathIcon d={shown.icon} />}
      keys={keys}
      side="end"
      data-tool={shown.name}
      isActive={active !== undefined}
      aria-pressed={active !== undefined}
      className={classes(isFamily && 'tool-family', active && isKept && 'tool-kept')}
      onPress={() => {
        onPress(active !== undefined);
        editor.actions.run(`tool.${shown.name}`);
      }}
      onDoubleClick={() => {
        if (editor.tool === shown.name && !isKept) editor.actions.run('keepTool');
      }}
    />
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
