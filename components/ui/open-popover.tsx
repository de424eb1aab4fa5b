import { Popover as Radix } from 'radix-ui';
import { useState } from 'react';
import type { PopoverProps } from './popover-props.ts';

/** The sheet, open; afterwards its button opens it again. Loaded when it is first asked for. */
export function OpenPopover({ trigger, label, align, className, children }: PopoverProps) {
  const [open, setOpen] = useState(true);
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={12}
          aria-label={label ?? undefined}
          className={`z-50 max-h-[60dvh] max-w-[calc(100vw-2rem)] overflow-y-auto rounded-[3px] border border-rule bg-sheet p-4 dark:border-rule-strong text-[0.8125rem] leading-snug shadow-float ${className}`}
        >
          {children(() => setOpen(false))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
