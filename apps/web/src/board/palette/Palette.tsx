import '../../ui/dialog.css';
import './palette.css';
import type { ActionGroup, Editor } from '@feltline/editor';
import {
  AlignStartVertical,
  Check,
  ClipboardList,
  Compass,
  Eye,
  Frame,
  Layers,
  Lock,
  Palette as Paints,
  PenLine,
  Plus,
  Search,
  Shapes,
  SlidersHorizontal,
  Sparkles,
  X,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { languages } from '../../i18n/languages.ts';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { Localized } from '../../ui/popups/Localized.tsx';
import { actionIcons } from '../actions/actionIcons.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { PathIcon } from '../chrome/PathIcon.tsx';
import { foundEntries, type PaletteEntry, paletteEntries } from './paletteEntries.ts';
import { recentActions, rememberAction } from './recentActions.ts';

/** Everything that can be done now, found by its words in any language of the interface. */
export default function Palette({ session: { editor }, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const entries = useMemo(() => {
    const inLanguages = [i18n.language, ...languages.map(({ id }) => id)].map((language) => {
      const words = i18n.getFixedT(language);
      return (key: string) => words(key);
    });
    return paletteEntries(editor, inLanguages);
  }, [editor, i18n]);
  const found = useMemo(() => foundEntries(entries, typed, recentActions()), [entries, typed]);
  const chosen = Math.min(at, found.length - 1);

  useLayoutEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    onClose();
    rememberAction(entry.id);
    // Once the palette is gone: what runs may open something or take the focus.
    setTimeout(entry.run);
  };
  const onKey = (event: React.KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const last = found.length - 1;
      const to = chosen + step;
      if (Math.abs(step) === 1) setAt(to < 0 ? last : to > last ? 0 : to);
      else setAt(Math.max(0, Math.min(to, last)));
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(found[chosen]);
    } else if (event.code === 'KeyK' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onClose();
    }
  };
  return (
    <Localized>
      <ModalOverlay
        isOpen
        isDismissable
        onOpenChange={(isOpen) => !isOpen && onClose()}
        className="dialog-scrim palette-scrim"
      >
        <Modal className="palette">
          <Dialog className="palette-body" aria-label={t('find.palette')}>
            <div className="palette-field">
              <Search aria-hidden="true" />
              <input
                autoFocus
                role="combobox"
                aria-label={t('find.palette')}
                aria-expanded="true"
                aria-controls="palette-list"
                aria-activedescendant={found[chosen] ? `palette-${chosen}` : undefined}
                placeholder={t('find.paletteHint')}
                dir={typed ? 'auto' : undefined}
                spellCheck={false}
                value={typed}
                onChange={(event) => {
                  setTyped(event.target.value);
                  setAt(0);
                }}
                onKeyDown={onKey}
              />
              <IconButton
                className="palette-close"
                label={t('ui.close')}
                icon={<X />}
                onPress={onClose}
              />
            </div>
            <div
              ref={list}
              id="palette-list"
              className="palette-list"
              role="listbox"
              aria-label={t('find.palette')}
            >
              {found.map((entry, i) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
                <div
                  key={entry.id}
                  id={`palette-${i}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={i === chosen}
                  className={classes('palette-item', i === chosen && 'palette-item-chosen')}
                  onPointerMove={() => setAt(i)}
                  onClick={() => run(entry)}
                >
                  <span className="palette-icon">{iconOf(editor, entry)}</span>
                  <span className="palette-words">{entry.words}</span>
                  {entry.isOn ? <Check className="palette-check" aria-hidden="true" /> : null}
                  {entry.keys ? <KeyHint keys={entry.keys} /> : null}
                </div>
              ))}
            </div>
            {found.length === 0 ? (
              <p className="palette-none" role="status">
                {t('find.nothingMatches')}
              </p>
            ) : null}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </Localized>
  );
}

/** For what has no icon of its own. */
const groupIcons: Readonly<Record<ActionGroup, ReactElement>> = {
  tool: <Plus />,
  object: <Sparkles />,
  style: <Paints />,
  go: <Compass />,
  toolOption: <SlidersHorizontal />,
  align: <AlignStartVertical />,
  cluster: <Shapes />,
  lock: <Lock />,
  arrange: <Layers />,
  view: <Eye />,
  edit: <PenLine />,
  clipboard: <ClipboardList />,
};

function iconOf(editor: Editor, { id, swatch, icon, group }: PaletteEntry) {
  if (swatch) return <span className="palette-swatch" style={{ background: swatch }} />;
  const tool = editor.tools.find(({ name }) => id === `tool.${name}`);
  if (tool) return <PathIcon d={tool.icon} />;
  if (icon) return <PathIcon d={icon} />;
  if (id.startsWith('frame ')) return <Frame />;
  return actionIcons[id.split(' ')[0] ?? ''] ?? groupIcons[group];
}
