import './button.css';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button';
import { classes } from './classes.ts';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  /** `primary` once per view; `plain` has a hairline; `quiet` has none; `danger` destroys something. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  className?: string;
}

export function Button({ look = 'plain', className, ...props }: ButtonProps) {
  return <AriaButton {...props} className={classes('button', `button-${look}`, className)} />;
}
