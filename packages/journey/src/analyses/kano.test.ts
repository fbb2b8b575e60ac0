import { describe, expect, it } from 'vitest';
import { kanoAnswers, kanoCategory, kanoCoefficients, kanoResult } from './kano.ts';

describe("Kano's evaluation", () => {
  it('is the table', () => {
    const rows = kanoAnswers.map((there) =>
      kanoAnswers.map((missing) => kanoCategory(there, missing)).join(' '),
    );
    expect(rows).toEqual(['Q A A A O', 'R I I I M', 'R I I I M', 'R I I I M', 'R R R R Q']);
  });

  it('understands what is written in four languages', () => {
    expect(kanoResult(' Like ', 'Dislike')).toBe('O');
    expect(kanoResult('Mi piace', 'Neutro')).toBe('A');
    expect(kanoResult('Должно быть', 'Не нравится')).toBe('M');
    expect(kanoResult('לא אוהב', 'אוהב')).toBe('R');
    expect(kanoResult('Like', '')).toBeUndefined();
    expect(kanoResult('Like', 'perhaps')).toBeUndefined();
  });

  it('gives how much better and how much worse, without what is reverse or questionable', () => {
    expect(kanoCoefficients(['A', 'O', 'M', 'I', 'R', 'Q'])).toEqual({ better: 0.5, worse: -0.5 });
    expect(kanoCoefficients(['I'])).toEqual({ better: 0, worse: 0 });
    expect(kanoCoefficients(['R', 'Q'])).toBeUndefined();
  });
});
