import './share.css';
import { Plus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../boards/knownBoards.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import {
  type BoardLink,
  isPlain,
  type LinkWish,
  linkAddress,
  makeLink,
  readLinks,
  revokeLink,
} from './boardLinks.ts';
import { LinkRow } from './LinkRow.tsx';
import { isWorking, linkFacts } from './linkFacts.ts';
import { NewLinkForm } from './NewLinkForm.tsx';

export interface ShareDialogProps {
  boardId: string;
  title: string;
  token: string;
  role: Role;
  onClose(): void;
}

/** The roles that can be given away today; the owner's own link is for getting back in. */
const sharedRoles: readonly Role[] = ['edit', 'view', 'owner'];

/** Links per role: copy, QR code, revoke. Loaded when it is opened. */
export default function ShareDialog({ boardId, token, role, onClose }: ShareDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('share.title')} onClose={onClose} width="medium">
      <p className="share-lead">{t('share.lead')}</p>
      {role === 'owner' ? (
        <OwnerLinks boardId={boardId} token={token} />
      ) : (
        <>
          <ul className="link-rows" aria-label={t('share.yourLink')}>
            <LinkRow role={role} url={linkAddress(window.location.origin, boardId, token)} />
          </ul>
          <p className="link-row-note">{t('share.ownersOnly')}</p>
        </>
      )}
    </Dialog>
  );
}

function OwnerLinks({ boardId, token }: { boardId: string; token: string }) {
  const { t, i18n } = useTranslation();
  const [asksNew, setAsksNew] = useState(false);
  const [links, setLinks] = useState<readonly BoardLink[]>();
  const [failed, setFailed] = useState<string>();
  const [note, setNote] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const load = useCallback(async () => {
    setFailed(undefined);
    try {
      setLinks(await readLinks(boardId, token));
    } catch (error) {
      setFailed(error instanceof Error ? error.message : String(error));
    }
  }, [boardId, token]);
  useEffect(() => void load(), [load]);

  const act = async (work: () => Promise<string>) => {
    setBusy(true);
    try {
      setNote(await work());
      setLinks(await readLinks(boardId, token));
    } catch (error) {
      setNote(
        t('share.actionFailed', { why: error instanceof Error ? error.message : String(error) }),
      );
    } finally {
      setBusy(false);
    }
  };

  if (failed)
    return (
      <div role="alert" className="share-failed">
        <p>{t('share.failed', { why: failed })}</p>
        <Button onPress={() => void load()}>{t('share.retry')}</Button>
      </div>
    );
  if (!links) return <p className="link-row-note">{t('share.loading')}</p>;
  const make = (wish: LinkWish) =>
    void act(async () => {
      await makeLink(boardId, token, wish);
      setAsksNew(false);
      return '';
    });
  const now = Date.now();
  const rowOf = (link: BoardLink) => (
    <LinkRow
      key={link.id}
      role={link.role}
      label={link.label || (isPlain(link) ? '' : t(`share.role.${link.role}`))}
      facts={linkFacts(link, t, i18n.language, now)}
      isOver={!isWorking(link, now)}
      url={link.url}
      isBusy={isBusy}
      // The link this page itself stands on is not offered for revoking: it would lock its owner out.
      {...(link.token !== token && {
        onRevoke: () =>
          void act(async () => {
            await revokeLink(boardId, token, link.id);
            return t('share.revoked');
          }),
      })}
    />
  );
  const special = links.filter((link) => !isPlain(link));
  return (
    <>
      <ul className="link-rows" aria-label={t('share.title')}>
        {sharedRoles.flatMap((role) => {
          const ofRole = links.filter((link) => link.role === role && isPlain(link));
          if (ofRole.length > 0) return ofRole.map(rowOf);
          const props = { role, url: undefined, isBusy, onMake: () => make({ role }) };
          return [<LinkRow key={role} {...props} />];
        })}
      </ul>
      {special.length > 0 ? (
        <>
          <h3 className="share-others">{t('share.others')}</h3>
          <ul className="link-rows" aria-label={t('share.others')}>
            {special.map(rowOf)}
          </ul>
        </>
      ) : null}
      {asksNew ? (
        <NewLinkForm
          roles={sharedRoles}
          isBusy={isBusy}
          onMake={make}
          onCancel={() => setAsksNew(false)}
        />
      ) : (
        <Button look="quiet" className="share-more" onPress={() => setAsksNew(true)}>
          <Plus />
          {t('share.special')}
        </Button>
      )}
      <p className="link-row-note" role="status">
        {note}
      </p>
    </>
  );
}
