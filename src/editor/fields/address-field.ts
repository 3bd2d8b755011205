import { createElement as h, type ReactNode } from 'react';
import { completeAddress } from './complete-address.ts';

interface Props {
  forID: string;
  classNameWrapper: string;
  value?: string;
  onChange(value: string): void;
}

/** The field for the address of a page. When somebody leaves it, the address is completed. */
export function addressField({ forID, classNameWrapper, value = '', onChange }: Props): ReactNode {
  const complete = () => {
    const address = completeAddress(value);
    if (address !== value) onChange(address);
  };
  return h('input', { id: forID, type: 'text', inputMode: 'url', className: classNameWrapper, value, onChange: (event: { target: HTMLInputElement }) => onChange(event.target.value), onBlur: complete });
}
