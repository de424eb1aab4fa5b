'use client';

import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { Icon } from './icon.tsx';

export type DialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** Said below the title; read out when the dialog opens. */
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  readonly wide?: boolean;
};

/** A modal sheet: in the middle of a wide window, along the bottom of a narrow one. */
export function Dialog({ open, onOpenChange, title, description, children, wide = false }: DialogProps) {
  const opener = useRef<Element | null>(null);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-ink/40 dark:bg-paper/70" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          // It has no button of its own: who opened it by key is led back to where they were.
          onOpenAutoFocus={() => {
            opener.current = document.activeElement;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            (opener.current as HTMLElement | null)?.focus({ preventScroll: true });
          }}
          className={`fixed inset-x-0 bottom-0 z-50 max-h-[85dvh] overflow-y-auto border border-rule bg-sheet p-6 dark:border-rule-strong shadow-float md:inset-x-auto md:top-1/2 md:bottom-auto md:left-1/2 md:-translate-1/2 md:rounded-[4px] ${wide ? 'md:w-[44rem]' : 'md:w-[30rem]'} md:max-w-[calc(100vw-4rem)]`}
        >
          <Radix.Title className="pr-8 font-copy text-2xl leading-tight font-medium">{title}</Radix.Title>
          {description ? (
            <Radix.Description asChild>
              <div className="mt-2 text-sm text-soft">{description}</div>
            </Radix.Description>
          ) : null}
          {children}
          <Radix.Close
            className="absolute top-5 right-5 grid size-8 place-items-center rounded-[3px] hover:bg-sunken"
            aria-label="Close"
          >
            <Icon name="x" size={18} />
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
