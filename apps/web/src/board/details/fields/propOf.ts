import type { BoardRecord } from '@feltline/board';
import { isDay } from '@feltline/journey';
import type { FieldSpec } from '../fieldSpecs.ts';

/** What stands in a field for what a record says. */
export function shownValue(record: Pick<BoardRecord, 'props' | 'text'>, spec: FieldSpec): string {
  if (spec.prop === 'text') return record.text ?? '';
  const value = record.props[spec.prop];
  if (value === undefined || value === null) return '';
  if (spec.type === 'percent') return String(Math.round(Number(value) * 1000) / 10);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** What a record shall say for words in a field: nothing said is `undefined`; no answer at all for what means nothing. */
export function propOf(spec: FieldSpec, words: string): { readonly value: unknown } | undefined {
  const said = words.trim();
  if (said === '') return spec.required ? undefined : { value: undefined };
  switch (spec.type) {
    case 'tick':
      return { value: said === 'true' ? true : undefined };
    case 'day':
      return isDay(said) ? { value: said } : undefined;
    case 'number':
    case 'percent':
      return numberOf(spec, said);
    case 'list': {
      const parts = said.split(/[,،;\n]/).map((part) => part.trim());
      return { value: [...new Set(parts.filter(Boolean))] };
    }
    case 'pick':
    case 'few': {
      const option = spec.options?.find((one) => String(one.value) === said);
      return option && { value: option.value };
    }
    default:
      return { value: spec.type === 'long' ? words.replace(/\s+$/, '') : said };
  }
}

function numberOf({ type, min, max }: FieldSpec, words: string): { value: number } | undefined {
  const number = Number(words.replace(',', '.').replace('−', '-').replace('%', ''));
  if (!Number.isFinite(number)) return undefined;
  if (type === 'percent') return number >= 0 && number <= 100 ? { value: number / 100 } : undefined;
  if (number < (min ?? Number.NEGATIVE_INFINITY) || number > (max ?? Number.POSITIVE_INFINITY))
    return undefined;
  return { value: min !== undefined ? Math.round(number) : number };
}
