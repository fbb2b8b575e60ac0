import './tool-bar.css';
import { type Action, canKeepTool } from '@feltline/editor';
import { Pin } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useEditor, useEditorState } from '../editorState.ts';
import { focusBoard } from './focusBoard.ts';
import { PathIcon } from './PathIcon.tsx';
import { toolEntries } from './toolEntries.ts';
import { useIsToolKept, useToolName, useTools } from './useTool.ts';

interface ToolBarProps {
  column: RefObject<HTMLElement | null>;
  /** Something else has been opened instead. */
  onDone(): void;
}

/** Beside the column: the others of the family of the tool in hand, and what can be chosen for it. */
export function ToolBar({ column, onDone }: ToolBarProps) {
  const { t } = useTranslation();
  const editor = useEditor();
  const tools = useTools();
  const inHand = useToolName();
  const isKept = useIsToolKept();
  const bar = useRef<HTMLDivElement>(null);
  const family = toolEntries(tools).find(
    (entry) => entry.isFamily && entry.tools.some(({ name }) => name === inHand),
  );
  const ids = useEditorState(['tool', 'readOnly', 'board', 'selection'], (now) =>
    now.actions.list
      .filter((action) => action.group === 'toolOption' && action.isEnabled(now))
      .map(({ id }) => id),
  );
  const options = ids.flatMap((id) => editor.actions.byId(id) ?? []);
  const tool = tools.find(({ name }) => name === inHand);
  const isShown = tool && (family !== undefined || options.length > 0);

  // Beside the button of the tool, as far as the window allows.
  useLayoutEffect(() => {
    const element = bar.current;
    const button = column.current?.querySelector(`[data-tool="${CSS.escape(inHand)}"]`);
    if (!element || !button) return;
    const { top } = button.getBoundingClientRect();
    const lowest = innerHeight - element.offsetHeight - 16;
    element.style.setProperty('--top', `${Math.max(76, Math.min(top - 6, lowest))}px`);
  });

  if (!isShown) return null;
  return (
    <Panel className="tool-bar" ref={bar} onClick={focusBoard}>
      <Toolbar orientation="vertical" className="toolbar" aria-label={t('find.toolOptions')}>
        <div className="tool-bar-head">
          <span className="tool-bar-name">
            {t(family ? `toolFamily.${family.name}` : tool.label)}
          </span>
          {canKeepTool(editor) ? (
            <IconButton
              label={t('action.keepTool')}
              icon={<Pin />}
              keys="q"
              side="top"
              className="tool-bar-pin"
              isActive={isKept}
              aria-pressed={isKept}
              onPress={() => void editor.actions.run('keepTool')}
            />
          ) : null}
        </div>
        {family ? (
          <div className="tool-bar-grid">
            {family.tools.map(({ name, label, icon, keys }) => (
              <IconButton
                key={name}
                label={t(label)}
                icon={<PathIcon d={icon} />}
                keys={keys[0]}
                side="top"
                isActive={name === inHand}
                aria-pressed={name === inHand}
                onPress={() => void editor.actions.run(`tool.${name}`)}
              />
            ))}
          </div>
        ) : null}
        {options.map((action) => (
          <OptionRow key={action.id} action={action} onDone={onDone} />
        ))}
      </Toolbar>
    </Panel>
  );
}

/** The choices of one option, or the option itself where it has none. */
function OptionRow({ action, onDone }: { action: Action; onDone(): void }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const [, draw] = useState(0);
  const run = (value?: string) => {
    editor.actions.run(action.id, value);
    if (value === undefined && !action.isChecked) onDone();
    else draw((times) => times + 1);
  };
  const options = action.options?.(editor) ?? [{ value: undefined, label: action.label }];
  return (
    <div className="tool-bar-row" role="group" aria-label={t(action.label)}>
      {options.map((option) => {
        const isOn = action.isChecked?.(editor, option.value) ?? false;
        const words = t(option.label);
        const { swatch, icon } = { swatch: undefined, icon: undefined, ...option };
        return (
          <IconButton
            key={option.value ?? action.id}
            label={words}
            icon={
              swatch ? (
                <span className="tool-bar-swatch" style={{ background: swatch }} />
              ) : icon ? (
                <PathIcon d={icon} />
              ) : (
                <span className="tool-bar-word">{words}</span>
              )
            }
            side="top"
            isActive={isOn}
            aria-pressed={isOn}
            className={swatch || icon ? 'tool-bar-choice' : 'tool-bar-choice tool-bar-words'}
            onPress={() => run(option.value)}
          />
        );
      })}
    </div>
  );
}
