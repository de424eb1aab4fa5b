import { Popover } from 'radix-ui';
import { type ReasonsProps, WHY } from './reasons-button.ts';

/** The numbers behind a notice, open. */
export function OpenReasons({ reasons, about }: ReasonsProps) {
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger className={WHY}>
        Why<span className="sr-only">: {about}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          collisionPadding={12}
          className="z-50 max-w-96 rounded-[3px] border border-rule bg-sheet p-4 text-[0.8125rem] leading-snug shadow-float"
        >
          <ul className="list-disc space-y-1 pl-4">
            {reasons.map((r) => (
              <li key={r}>{r}</li>
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
