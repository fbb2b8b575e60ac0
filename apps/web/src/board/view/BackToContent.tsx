import './back-to-content.css';
import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useEditor } from '../editorState.ts';

/** Whoever passes over an empty place need not be told. */
const AFTER_MS = 350;

/** The way back where nothing is in view. */
export function BackToContent() {
  const { t } = useTranslation();
  const editor = useEditor();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const { index, camera } = editor;
      setLost(index.size > 0 && index.search(camera.view).length === 0);
    };
    look();
    const unsubscribe = editor.subscribe((what) => {
      if (what === 'camera' || what === 'board') timer ??= setTimeout(look, AFTER_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [editor]);
  if (!isLost) return null;
  return (
    <Button className="back-to-content" onPress={() => void editor.actions.run('zoomFit')}>
      <Undo2 aria-hidden="true" />
      {t('find.backToContent')}
    </Button>
  );
}
