import './panel.css';
import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

/** A white card that floats over the board. */
export function Panel({ className, ...props }: ComponentProps<'div'>) {
  return <div {...props} className={classes('panel', className)} />;
}
