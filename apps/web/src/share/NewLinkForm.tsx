import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../boards/knownBoards.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { LinkWish } from './boardLinks.ts';
import { peopleOf } from './peopleOf.ts';

export interface NewLinkFormProps {
  roles: readonly Role[];
  isBusy: boolean;
  onMake(wish: LinkWish): void;
  onCancel(): void;
}

const daysOf = { always: undefined, day: 1, week: 7, month: 30 } as const;
type Span = keyof typeof daysOf;
const dayMs = 86_400_000;

/** A link for somebody in particular: what it allows, how long, and for how many. */
export function NewLinkForm({ roles, isBusy, onMake, onCancel }: NewLinkFormProps) {
  const { t } = useTranslation();
  const [label, setLabel] = useState('');
  const [role, setRole] = useState<Role>(roles[0] ?? 'view');
  const [span, setSpan] = useState<Span>('always');
  const [people, setPeople] = useState('');
  const maxUses = peopleOf(people);
  const days = daysOf[span];

  const make = () => {
    if (maxUses === 'wrong') return;
    onMake({
      role,
      label: label.trim(),
      ...(days && { expiresAt: new Date(Date.now() + days * dayMs).toISOString() }),
      ...(maxUses && { maxUses }),
    });
  };

  return (
    <form
      className="new-link"
      aria-label={t('share.special')}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <TextField
        label={t('share.name')}
        hint={t('share.nameHint')}
        value={label}
        onChange={setLabel}
        maxLength={100}
        autoFocus
      />
      <Choice<Role>
        label={t('share.allows')}
        value={role}
        options={roles.map((id) => ({ id, name: t(`share.role.${id}`) }))}
        onChange={setRole}
      />
      <div className="new-link-limits">
        <Choice<Span>
          label={t('share.valid')}
          value={span}
          options={(Object.keys(daysOf) as Span[]).map((id) => ({
            id,
            name: t(`share.span.${id}`),
          }))}
          onChange={setSpan}
        />
        <TextField
          label={t('share.howMany')}
          placeholder={t('share.anyNumber')}
          inputMode="numeric"
          value={people}
          onChange={setPeople}
          error={maxUses === 'wrong' ? t('share.howManyWrong') : undefined}
        />
      </div>
      <div className="new-link-end">
        <Button look="quiet" onPress={onCancel}>
          {t('share.cancel')}
        </Button>
        <Button type="submit" look="primary" isDisabled={isBusy || maxUses === 'wrong'}>
          {t('share.make')}
        </Button>
      </div>
    </form>
  );
}
