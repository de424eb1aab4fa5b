import { Popover as Radix } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import type { PopoverProps } from '../ui/popover-props.ts';
import { useDesk } from './desk-context.client.tsx';
import { pressKey } from './press-key.client.ts';

/** Two ways along something: what each button's key is, and what it does. */
const WAYS = [
  { what: 'Findings', back: ['P', 'Previous finding'], on: ['N', 'Next finding'], turn: 'up' },
  { what: 'Rows', back: ['k', 'Row before'], on: ['j', 'Row after'], turn: 'up' },
  { what: 'Columns', back: ['h', 'Column to the left'], on: ['l', 'Column to the right'], turn: 'side' },
] as const;

const DEEDS = [
  ['o', 'Open the card, or a fold'],
  ['m', 'Other place of what moved'],
  ['b', 'Base: this column, or the majority'],
  ['y', 'Copy the link to this place'],
] as const;

/** The keys that go from place to place, as buttons: for a hand on the mouse, a finger, a voice. It stays open while it is used. */
export function GoSheet({ trigger }: Pick<PopoverProps, 'trigger'>) {
  const desk = useDesk();
  const [open, setOpen] = useState(true);
  const button = (key: string, name: string, shown: ReactNode, wide = false) => (
    <button
      type="button"
      className={wide ? 'go-deed' : 'icon-button'}
      title={`${name} (${key})`}
      aria-label={wide ? undefined : name}
      onClick={() => pressKey(key, desk)}
    >
      {shown}
    </button>
  );
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="start"
          sideOffset={6}
          collisionPadding={12}
          aria-label="Go to"
          data-keys
          // What it leads to takes the focus, and the next press is wanted here.
          onFocusOutside={(event) => event.preventDefault()}
          onInteractOutside={(event) => event.preventDefault()}
          className="go-sheet"
        >
          {WAYS.map(({ what, back, on, turn }) => (
            <div key={what} className="go-way">
              <span>
                {what} <kbd>{`${back[0]} ${on[0]}`}</kbd>
              </span>
              {button(back[0], back[1], <Icon name={turn === 'up' ? 'arrow-up' : 'arrow-left'} size={16} />)}
              {button(on[0], on[1], <Icon name={turn === 'up' ? 'arrow-down' : 'arrow-right'} size={16} />)}
            </div>
          ))}
          {DEEDS.map(([key, name]) => (
            <div key={key}>
              {button(
                key,
                name,
                <>
                  {name} <kbd>{key}</kbd>
                </>,
                true,
              )}
            </div>
          ))}
          <Radix.Close className="go-deed">Close</Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
