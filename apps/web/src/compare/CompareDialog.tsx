import './compare.css';
import type { RecordId } from '@feltline/board';
import { compareMaps, type JourneyMapProps } from '@feltline/journey';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskPanelProps } from '../board/asks/askPanels.ts';
import { flyToRecord } from '../board/view/flyToRecord.ts';
import { ImportProblems } from '../import/ImportProblems.tsx';
import type { FileProblem } from '../import/importFile.ts';
import { mapsOn } from '../import/mapPlace.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ChangeList } from './ChangeList.tsx';
import { CurvePicture } from './CurvePicture.tsx';
import {
  factsOf,
  type KeptVersion,
  keptVersions,
  type Side,
  sidesOfFile,
  sidesOfVersion,
  stateOf,
} from './side.ts';

/** A map beside another one, beside what it was, or beside one from a file. Loaded when it is needed. */
export default function CompareDialog({ session, ask, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const { board, boardId, token } = session;
  const [others, setOthers] = useState<readonly Side[]>([]);
  const [versions, setVersions] = useState<readonly KeptVersion[]>([]);
  const [problem, setProblem] = useState<{ file: string; errors: readonly FileProblem[] }>();
  const [chosen, setChosen] = useState<{ from?: string; to?: string }>({});
  const [persona, setPersona] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);

  const own = useMemo(
    () =>
      mapsOn(board).map(
        ({ id, title }): Side => ({ id, title: title || t('preview.untitledMap'), map: id }),
      ),
    [board, t],
  );
  useEffect(() => {
    let isHere = true;
    // without a line to the server there are the maps of the board and files
    keptVersions(boardId, token).then(
      (kept) => isHere && setVersions(kept),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [boardId, token]);

  const sides = [...own, ...others];
  const start = startOf(sides, ask['map'] as RecordId | undefined, (id) => board.get(id)?.props);
  const from = sides.find(({ id }) => id === (chosen.from ?? start.from));
  const to = sides.find(({ id }) => id === (chosen.to ?? start.to));
  const before = from && factsOf(from, board.read);
  const after = to && factsOf(to, board.read);
  const found = before && after && from !== to ? compareMaps(before, after) : undefined;
  const personas =
    before && after ? before.personas.filter((name) => after.personas.includes(name)) : [];
  const who = personas.find((name) => name === persona) ?? personas[0];

  const choose = async (which: 'from' | 'to', id: string) => {
    const version = versions.find((one) => one.id === id);
    if (!version) return setChosen({ ...chosen, [which]: id });
    const made = await sidesOfVersion(boardId, token, version, wordsOf(version));
    setOthers((known) => [
      ...known.filter((one) => !made.some(({ id }) => id === one.id)),
      ...made,
    ]);
    const other = which === 'from' ? to : from;
    const side = made.find(({ map }) => map === other?.map) ?? made[0];
    if (side) setChosen({ ...chosen, [which]: side.id });
  };
  const takeFile = async (file: File) => {
    const made = await sidesOfFile(file);
    if ('errors' in made) return setProblem({ file: file.name, errors: made.errors });
    setProblem(undefined);
    setOthers((known) => [...known, ...made]);
    const side = made.find(({ map }) => map === to?.map) ?? made[0];
    if (side) setChosen({ ...chosen, from: side.id });
  };
  const wordsOf = ({ label, createdAt }: KeptVersion) => {
    const when = new Date(createdAt).toLocaleString(i18n.language, {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    return label ? `${when} · ${label}` : when;
  };
  const select = (which: 'from' | 'to', side: Side | undefined) => (
    <label>
      <span>{t(`compare.${which}`)}</span>
      <select value={side?.id ?? ''} onChange={(event) => void choose(which, event.target.value)}>
        {side ? null : <option value="">{t('compare.choose')}</option>}
        <optgroup label={t('compare.maps')}>
          {own.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </optgroup>
        {others.length > 0 ? (
          <optgroup label={t('compare.opened')}>
            {others.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </optgroup>
        ) : null}
        {versions.length > 0 ? (
          <optgroup label={t('compare.versions')}>
            {versions.map((version) => (
              <option key={version.id} value={version.id}>
                {wordsOf(version)}
              </option>
            ))}
          </optgroup>
        ) : null}
      </select>
    </label>
  );
  const states = [from, to].map((side) => side && t(`journey.state.${stateOf(side, board.read)}`));
  const [now = '', later = ''] =
    states[0] === states[1] ? [t('compare.from'), t('compare.to')] : states;
  const names = { before: now, after: later };
  const fly = (id: RecordId) => {
    onClose();
    flyToRecord(session, id);
  };
  return (
    <Dialog title={t('compare.title')} width="wide" onClose={onClose}>
      <div className="compare">
        <div className="compare-sides">
          {select('from', from)}
          {select('to', to)}
          <Button onPress={() => picker.current?.click()}>{t('compare.openFile')}</Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void takeFile(file);
            }}
          />
        </div>
        {problem ? <ImportProblems file={problem.file} errors={problem.errors} /> : null}
        {found && before && after && from && to ? (
          <>
            {personas.length > 1 ? (
              <Choice
                label={t('compare.persona')}
                value={who ?? ''}
                options={personas.map((name) => ({ id: name, name }))}
                onChange={setPersona}
              />
            ) : null}
            {who === undefined ? null : (
              <CurvePicture before={before} after={after} persona={who} names={names} />
            )}
            <ChangeList
              found={found}
              personas={personas}
              {...(to.records ? {} : { onFly: fly })}
              {...(from.records ? {} : { onFlyBefore: fly })}
            />
          </>
        ) : (
          <p className="compare-hint">
            {t(own.length < 2 ? 'compare.needsTwo' : 'compare.chooseTwo')}
          </p>
        )}
      </div>
    </Dialog>
  );
}

/** A map and what it is based on, where there is such a pair; else the map that was meant and another one. */
function startOf(
  sides: readonly Side[],
  meant: RecordId | undefined,
  propsOf: (id: RecordId) => object | undefined,
): { from?: string; to?: string } {
  const own = sides.filter(({ records }) => !records);
  const basedOn = ({ map }: Side) => (propsOf(map) as Partial<JourneyMapProps>)?.basedOn;
  const isMeant = (map: string | undefined) => meant === undefined || map === meant;
  const later = own.find((side) => basedOn(side) && (isMeant(side.map) || isMeant(basedOn(side))));
  const base = later && own.find(({ map }) => map === basedOn(later));
  if (later && base) return { from: base.id, to: later.id };
  const to = own.find(({ map }) => map === meant) ?? own.at(-1);
  const from = own.find((side) => side !== to);
  return { ...(from && { from: from.id }), ...(to && { to: to.id }) };
}
