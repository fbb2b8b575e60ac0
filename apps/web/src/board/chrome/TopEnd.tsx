import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PeopleBar } from './PeopleBar.tsx';

/** Who is here, and the way to bring others in. */
export function TopEnd({ onShare }: { onShare: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <Panel className="top-end">
      <PeopleBar />
      {onShare ? (
        <Button look="primary" onPress={onShare}>
          {t('board.share')}
        </Button>
      ) : null}
    </Panel>
  );
}
