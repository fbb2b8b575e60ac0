import { CopyPlus, Plus } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { ChannelIcon } from '../details/ChannelIcon.tsx';
import type { Offer } from './libraryGroups.ts';

interface OfferItemProps {
  offer: Offer;
  /** It stands on the board already: adding it gives that record one more place. */
  isKnown: boolean;
  isDisabled: boolean;
  onAdd(): void;
  /** Makes a record of its own. */
  onAddNew?: (() => void) | undefined;
  onCarry(event: PointerEvent, end: (wasCarried: boolean) => void): void;
}

/** One touchpoint of the library: Enter or a press adds it, the hand carries it onto the map. */
export function OfferItem({
  offer,
  isKnown,
  isDisabled,
  onAdd,
  onAddNew,
  onCarry,
}: OfferItemProps) {
  const { t } = useTranslation();
  // a press at the end of a carry is none
  const wasCarried = useRef(false);
  return (
    <li className="offer" data-known={isKnown || undefined}>
      <button
        type="button"
        className="offer-main"
        aria-disabled={isDisabled || undefined}
        onPointerDown={(event) => {
          if (isDisabled || event.button !== 0 || event.pointerType === 'touch') return;
          wasCarried.current = false;
          onCarry(event.nativeEvent, (carried) => {
            wasCarried.current = carried;
          });
        }}
        onClick={(event) => {
          // a key is a press of its own, whatever was carried before
          if (isDisabled || (wasCarried.current && event.detail > 0)) return;
          onAdd();
        }}
      >
        <span className={`offer-icon offer-${offer.channelType ?? 'none'}`}>
          <ChannelIcon channel={offer.about} type={offer.channelType} />
        </span>
        <span className="offer-words">
          <span dir="auto">{offer.title}</span>
          <small>
            <span dir="auto">{offer.about}</span>
            {isKnown ? <b> · {t('library.known')}</b> : null}
          </small>
        </span>
        <Plus aria-hidden="true" className="offer-plus" />
      </button>
      {isKnown && onAddNew && !isDisabled ? (
        <IconButton
          className="offer-new"
          label={t('library.addNew', { title: offer.title })}
          icon={<CopyPlus />}
          onPress={onAddNew}
        />
      ) : null}
    </li>
  );
}
