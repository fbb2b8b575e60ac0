import type { Amount, Said, Say } from './insight-row.ts';

/** The reader's translator: key and values to words. */
export type SayWith = (key: string, vars?: Record<string, string | number>) => string;

/** Puts what a list says into words of a language. */
export class InsightWords {
  readonly #t: SayWith;
  readonly #decimal: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #language: string;
  readonly #isRtl: boolean;

  constructor(t: SayWith, language: string) {
    this.#t = t;
    this.#language = language;
    this.#isRtl = language.startsWith('he');
    this.#decimal = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
    this.#percent = new Intl.NumberFormat(language, {
      style: 'percent',
      maximumFractionDigits: 1,
    });
  }

  said(said: Said | Amount): string {
    if (typeof said === 'string') return said;
    return 'unit' in said ? this.amount(said) : this.#say(said);
  }

  amount({ unit, of }: Amount): string {
    switch (unit) {
      case 'feeling':
        return this.#signed(of);
      case 'share':
        return this.#percent.format(of);
      case 'days':
        return this.#t('insights.days', { count: of });
      default:
        return this.#decimal.format(of);
    }
  }

  #say({ key, vars }: Say): string {
    if (!vars) return this.#t(key);
    const words = Object.entries(vars).map(([name, value]) => [
      name,
      typeof value === 'object' ? this.said(value) : this.#own(name, value),
    ]);
    return this.#t(key, Object.fromEntries(words));
  }

  /** A number that is counted chooses the form of the word; any other is written here. */
  #own(name: string, value: string | number): string | number {
    if (typeof value === 'string') return name === 'day' ? this.#day(value) : value;
    return name === 'count' ? value : this.#decimal.format(value);
  }

  #day(day: string): string {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return day;
    const form = { dateStyle: 'medium', timeZone: 'UTC' } as const;
    return new Intl.DateTimeFormat(this.#language, form).format(date);
  }

  /** `−1.2`; among right-to-left letters a sign would go to the other side of its number. */
  #signed(of: number): string {
    const number = this.#decimal.format(Math.abs(of));
    const mark = this.#isRtl ? '\u200e' : '';
    return `${mark}${of < 0 ? '−' : of > 0 ? '+' : ''}${number}`;
  }
}
