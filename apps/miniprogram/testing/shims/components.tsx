// Taro's components as plain elements, with the events and properties that our pages use.
import type { ChangeEvent, CSSProperties, HTMLAttributes, PropsWithChildren } from 'react';

type Plain = PropsWithChildren<
  Omit<HTMLAttributes<HTMLElement>, 'style'> & {
    style?: string | CSSProperties;
    hoverClass?: string;
    scrollX?: boolean;
  }
>;

export function View({ style, hoverClass: _hover, ...rest }: Plain) {
  return <div {...rest} {...(typeof style === 'object' && { style })} />;
}

export function Text({ style: _style, hoverClass: _hover, ...rest }: Plain) {
  return <span {...rest} />;
}

export function ScrollView({ children, className }: Plain) {
  return <div className={className}>{children}</div>;
}

export function Image({ src, className }: { src?: string; className?: string }) {
  return <img src={src} className={className} alt="" />;
}

interface ButtonShim {
  className?: string;
  disabled?: boolean;
  onClick?: () => void;
}

export function Button({ className, disabled, onClick, children }: PropsWithChildren<ButtonShim>) {
  return (
    <button type="button" className={className} disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}

interface Typed {
  value?: string;
  placeholder?: string;
  password?: boolean;
  className?: string;
  onInput?: (event: { detail: { value: string } }) => void;
  'aria-label'?: string;
}

function asTyped({ value, placeholder, className, onInput, 'aria-label': label }: Typed) {
  return {
    value,
    placeholder,
    className,
    'aria-label': label,
    onChange: ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      onInput?.({ detail: { value: target.value } }),
  };
}

export function Input(props: Typed) {
  return <input type={props.password ? 'password' : 'text'} {...asTyped(props)} />;
}

export function Textarea(props: Typed) {
  return <textarea {...asTyped(props)} />;
}

interface Picked {
  mode: 'date' | 'time';
  value: string;
  onChange: (event: { detail: { value: string } }) => void;
}

export function Picker({ mode, value, onChange, children }: PropsWithChildren<Picked>) {
  return (
    <label>
      {children}
      <input type={mode} value={value} onChange={({ target }) => onChange({ detail: { value: target.value } })} />
    </label>
  );
}
