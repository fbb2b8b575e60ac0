import { Ellipsis, Hand, LayoutTemplate } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { useEditor } from '../editorState.ts';
import { PathIcon } from './PathIcon.tsx';
import type { ToolEntry } from './toolEntries.ts';
import { useToolName } from './useTool.ts';

interface MoreToolsProps {
  entries: readonly ToolEntry[];
  hasHand: boolean;
  /** One of them has been taken. */
  onTool(): void;
}

/** The tools that have no room in the row, with their names. */
export function MoreTools({ entries, hasHand, onTool }: MoreToolsProps) {
  const { t } = useTranslation();
  const editor = useEditor();
  const inHand = useToolName();
  const holds = ({ tools }: ToolEntry) => tools.some(({ name }) => name === inHand);
  const isActive = entries.some(holds) || (hasHand && inHand === 'hand');
  return (
    <Menu
      label={t('board.moreTools')}
      placement="top end"
      trigger={
        <IconButton
          className="tool-more"
          label={t('board.moreTools')}
          icon={<Ellipsis />}
          side="top"
          isActive={isActive}
        />
      }
    >
      {entries.map((entry) => (
        <MenuItem
          key={`${entry.isFamily} ${entry.name}`}
          id={entry.tools[0]?.name ?? entry.name}
          label={t(entry.isFamily ? `toolFamily.${entry.name}` : (entry.tools[0]?.label ?? ''))}
          icon={<PathIcon d={entry.tools[0]?.icon ?? ''} />}
          isChosen={holds(entry)}
          onAction={() => {
            if (entry.isFamily) editor.ask({ what: 'toolFamily', family: entry.name });
            else editor.actions.run(`tool.${entry.name}`);
            onTool();
          }}
        />
      ))}
      {hasHand ? (
        <MenuItem
          id="hand"
          label={t('tool.hand')}
          icon={<Hand />}
          isChosen={inHand === 'hand'}
          onAction={() => void editor.actions.run('tool.hand')}
        />
      ) : null}
      <MenuItem
        id="templates"
        label={t('board.templates')}
        icon={<LayoutTemplate />}
        onAction={() => void editor.actions.run('templates')}
      />
    </Menu>
  );
}
