import './guide.css';
import type { RecordId } from '@feltline/board';
import { type Editor, focusOn } from '@feltline/editor';
import { type GuideTarget, guidedOn, guideOf, templateText } from '@feltline/templates';
import { Circle, CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorState } from '../../board/editorState.ts';
import type { SidePanelProps } from '../../board/side/sideTabs.ts';
import { flyToRecord } from '../../board/view/flyToRecord.ts';
import { useBoardVersion } from '../../board/view/useBoardVersion.ts';
import { Button } from '../../ui/Button.tsx';

/** What is done is looked at this often while the board changes. */
const LOOK_MS = 150;

/** The steps through the map or page one works on: they tick themselves, and each can be gone to. */
export default function GuidePanel({ session: { editor } }: SidePanelProps) {
  const { t, i18n } = useTranslation();
  const [wanted, setWanted] = useState<RecordId>();
  const made = useEditorState(['board', 'selection'], (one) => meant(one, wanted));
  const readOnly = useEditorState(['readOnly'], (one) => one.readOnly);
  const version = useBoardVersion(editor, LOOK_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all that is on the board
  const all = useMemo(() => guidedOn(editor.board.read), [editor, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for all that is on the board
  const steps = useMemo(() => stepsNow(editor, made), [editor, made, version]);
  if (made === undefined || steps.length === 0)
    return (
      <div className="guide">
        <p className="guide-none">{t('guide.none')}</p>
        {readOnly ? null : (
          <Button onPress={() => editor.ask({ what: 'templates' })}>{t('guide.templates')}</Button>
        )}
      </div>
    );
  const said = (key: string) => templateText(key, i18n.language);
  const count = steps.filter(({ isDone }) => isDone).length;
  const goOn = steps.findIndex(({ isDone }) => !isDone);
  const go = (i: number) => {
    const target = guideOf(editor.board.read, made)[i]?.next?.(editor.board.read, made);
    if (target) goTo(editor, target);
  };
  return (
    <div className="guide" data-guide={made}>
      {all.length > 1 ? (
        <select
          className="field-input guide-choice"
          aria-label={t('guide.of')}
          value={made}
          onChange={(event) => {
            setWanted(event.target.value as RecordId);
            flyToRecord({ editor }, event.target.value);
          }}
        >
          {all.map(({ id, title }) => (
            <option key={id} value={id}>
              {title || t('journey.untitled')}
            </option>
          ))}
        </select>
      ) : null}
      <p className="guide-count" role="status">
        {t('guide.count', { count, of: steps.length })}
      </p>
      <div className="guide-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * count) / steps.length}%` }} />
      </div>
      <ol className="guide-steps">
        {steps.map(({ key, about, isDone, progress, action, hasNext }, i) => (
          <li
            key={key}
            className="guide-step"
            data-done={isDone}
            aria-current={i === goOn ? 'step' : undefined}
          >
            {isDone ? <CircleCheck aria-hidden="true" /> : <Circle aria-hidden="true" />}
            <div className="guide-words">
              <h3 className="guide-title">
                {said(key)}
                <span className="visually-hidden">
                  {isDone ? t('guide.isDone') : t('guide.isOpen')}
                </span>
              </h3>
              <p className="guide-about">{said(about)}</p>
              {progress && progress.of > 0 ? (
                <p className="guide-progress">
                  {t(`guide.progress.${progress.what}`, {
                    done: progress.done,
                    count: progress.of,
                  })}
                </p>
              ) : null}
              {hasNext && !isDone ? (
                <Button look={i === goOn ? 'primary' : 'plain'} onPress={() => go(i)}>
                  {action && !readOnly ? t(action) : t('guide.show')}
                </Button>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
      {goOn < 0 ? <p className="guide-none">{t('guide.allDone')}</p> : null}
    </div>
  );
}

/** The steps as they stand now. */
function stepsNow({ board: { read } }: Editor, made: RecordId | undefined) {
  if (made === undefined || !read.record(made)) return [];
  return guideOf(read, made).map((step) => {
    const next = step.next?.(read, made);
    return {
      key: step.key,
      about: step.about,
      isDone: step.isDone(read, made),
      progress: step.progress?.(read, made),
      action: next?.action,
      hasNext: next !== undefined,
    };
  });
}

/** What is chosen or holds what is chosen; else what was wanted last; else the first. */
function meant(editor: Editor, wanted: RecordId | undefined): RecordId | undefined {
  const all = guidedOn(editor.board.read);
  const has = (id: RecordId | undefined) => all.some((one) => one.id === id);
  const chosen = editor.selection.only;
  if (has(chosen)) return chosen;
  const box = chosen && editor.index.boundsOf(chosen);
  const around = all.find(({ id }) => {
    const page = editor.index.boundsOf(id);
    if (!box || !page) return false;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return x >= page.x && x <= page.x + page.width && y >= page.y && y <= page.y + page.height;
  });
  return around?.id ?? (has(wanted) ? wanted : all[0]?.id);
}

/** Shows where a step goes on, and does there what it is about. */
function goTo(editor: Editor, { object, part, action }: GuideTarget): void {
  focusOn(editor, part === undefined ? { object } : { object, part });
  document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
  if (!editor.readOnly && action) editor.actions.run(action);
}
