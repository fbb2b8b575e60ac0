import { createAt, isCreationTool, type Tool } from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import { Eye, Plus, Shapes } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MenuItem, MenuLine, Submenu } from '../../ui/Menu.tsx';
import { ActionItem } from '../actions/ActionItems.tsx';
import { useEnabledActions } from '../actions/enabledActions.ts';
import { PathIcon } from '../chrome/PathIcon.tsx';
import { toolEntries } from '../chrome/toolEntries.ts';
import { useTools } from '../chrome/useTool.ts';
import { useEditor } from '../editorState.ts';

const first = ['paste', 'selectAll'];
const then = ['bulk', 'templates', 'import', 'unlockAll'];
const view = ['zoomFit', 'zoom100', 'grid', 'toggleSnapping', 'minimap', 'showAuthors', 'theme'];

/** The menu of the empty canvas; what it adds stands `at` the place that was clicked, board space. */
export function CanvasItems({ at }: { at: Point }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const enabled = useEnabledActions(['clipboard', 'edit', 'go', 'view', 'cluster', 'tool']);
  const items = (ids: readonly string[]) =>
    ids
      .flatMap((id) => enabled.find((action) => action.id === id) ?? [])
      .map((action) => <ActionItem key={action.id} action={action} />);
  const clusters = enabled.filter(({ group }) => group === 'cluster');
  const opening = items(first);
  const making = items(then);
  const hasMaking = making.length + clusters.length > 0 || !editor.readOnly;
  return (
    <>
      {opening}
      {opening.length > 0 ? <MenuLine /> : null}
      <AddHere at={at} />
      {making}
      {clusters.length > 0 ? (
        <Submenu id="cluster" label={t('find.cluster')} icon={<Shapes />}>
          {clusters.map((action) => (
            <ActionItem key={action.id} action={action} />
          ))}
        </Submenu>
      ) : null}
      {hasMaking ? <MenuLine /> : null}
      <Submenu id="view" label={t('find.view')} icon={<Eye />}>
        {items(view)}
      </Submenu>
      {items(['search', 'palette', 'shortcuts'])}
    </>
  );
}

/** What can be made right there, families of tools in menus of their own. */
function AddHere({ at }: { at: Point }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const entries = toolEntries(useTools().filter(isCreationTool));
  if (entries.length === 0) return null;
  const item = (tool: Tool) => (
    <MenuItem
      key={tool.name}
      id={tool.name}
      label={t(tool.label)}
      icon={<PathIcon d={tool.icon} />}
      onAction={() => {
        if (isCreationTool(tool)) createAt(editor, tool, at);
      }}
    />
  );
  return (
    <Submenu id="add" label={t('find.addHere')} icon={<Plus />}>
      {entries.map(({ name, isFamily, tools }) => {
        const [one] = tools;
        if (!isFamily || !one) return tools.map(item);
        return (
          <Submenu
            key={`family ${name}`}
            id={`family ${name}`}
            label={t(`toolFamily.${name}`)}
            icon={<PathIcon d={one.icon} />}
          >
            {tools.map(item)}
          </Submenu>
        );
      })}
    </Submenu>
  );
}
