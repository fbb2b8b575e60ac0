import { useEffect, useState } from 'react';

type Around = typeof import('../chrome/aroundBoard.tsx');

/** A board that is slower than this does not keep its tools waiting. */
const PATIENCE_MS = 400;

/**
 * Everything around the board, once its turn has come: the board first, which the processor has to itself until it
 * stands there. Throws where it cannot be fetched.
 */
export function useAround(hasArrived: boolean): Around | undefined {
  const [around, setAround] = useState<Around>();
  const [isLate, setLate] = useState(false);
  const [failure, setFailure] = useState<{ error: unknown }>();
  const isTurn = hasArrived || isLate;
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (!isTurn) return;
    let isHere = true;
    import('../chrome/aroundBoard.tsx').then(
      (fetched) => isHere && setAround(fetched),
      (error: unknown) => isHere && setFailure({ error }),
    );
    return () => {
      isHere = false;
    };
  }, [isTurn]);
  if (failure) throw failure.error;
  return around;
}
