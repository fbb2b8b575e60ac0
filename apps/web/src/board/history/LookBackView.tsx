import './history.css';
import type { RecordId } from '@feltline/board';
import { unionBoxes } from '@feltline/geometry';
import { History } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { CanvasHost } from '../../canvas/CanvasHost.tsx';
import { MovingLayers } from '../../canvas/MovingLayers.tsx';
import { Button } from '../../ui/Button.tsx';
import type { BoardSession } from '../session/BoardSession.ts';
import { bindLooking } from './bindLooking.ts';
import { type Differences, useDifferences } from './differences.ts';
import type { LookBack } from './LookBack.ts';
import { type Mark, Marks } from './Marks.tsx';
import { closeVersion } from './openVersion.ts';
import { dayOf, timeOf, titleOf } from './versionWords.ts';

const work = { MovingLayers, bindHands: bindLooking };
const callbacks = { onFiles: () => undefined };
/** Where Escape has something nearer to close. */
const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

interface LookBackViewProps {
  session: BoardSession;
  lookBack: LookBack;
}

/** A version in place of the board: it can be looked around in, and is not changed. */
export default function LookBackView({ session, lookBack }: LookBackViewProps) {
  const { t, i18n } = useTranslation();
  const { version, canvas } = lookBack;
  const found = useDifferences(session, lookBack);
  const marks = useMemo(() => marksOf(found), [found]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector(OPEN)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      closeVersion(session);
    };
    // before the board, whose keys these are otherwise
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [session]);
  const when = `${dayOf(version.createdAt, i18n.language)}, ${timeOf(version.createdAt, i18n.language)}`;
  const title = titleOf(version, t);
  return (
    <>
      <div className="look-back">
        <CanvasHost
          key={version.id}
          canvas={canvas}
          label={t('history.region', { title, when })}
          callbacks={callbacks}
          work={work}
        />
        <Marks canvas={canvas} marks={marks} />
        <div className="look-back-frame" aria-hidden="true" />
      </div>
      <div className="look-back-banner panel" role="status">
        <History aria-hidden="true" />
        <span className="look-back-words">
          {t('history.lookingAt')} <b dir="auto">{title}</b>
          <span className="look-back-when">{when}</span>
        </span>
        <Button look="primary" onPress={() => closeVersion(session)}>
          {t('history.back')}
        </Button>
      </div>
    </>
  );
}

function marksOf({ added, changed, removed }: Differences): Mark[] {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const marked = (
    list: readonly { box: Mark['box'] | undefined }[],
    color: string,
    isGone = false,
  ): Mark[] => list.flatMap(({ box }) => (box ? [{ box, color, isGone }] : []));
  return [
    ...marked(added, color('--good'), true),
    ...marked(changed, color('--accent')),
    ...marked(removed, color('--bad')),
  ];
}

/** Flies to something that stands, or stood, on the board. */
export function flyToBoxOf(
  lookBack: LookBack,
  one: { readonly id: RecordId; readonly box: Mark['box'] | undefined },
): void {
  const box = one.box && unionBoxes([one.box]);
  const { camera } = lookBack.editor;
  if (box) camera.flyTo(camera.fitted(box));
}
