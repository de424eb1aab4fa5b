import { DropdownMenu as Radix } from 'radix-ui';
import type { MenuItem, MenuProps } from './menu-props.ts';

const ITEM =
  'flex min-h-8 cursor-default items-center gap-2 rounded-[2px] px-2 py-1 text-[0.8125rem] outline-none data-highlighted:bg-sunken data-highlighted:outline-2 data-highlighted:-outline-offset-2 data-highlighted:outline-blue data-highlighted:outline-solid';

/** The menu, open; afterwards its button opens it again. Loaded when it is first asked for. */
export function OpenMenu({ trigger, label, items }: MenuProps) {
  return (
    <Radix.Root modal={false} defaultOpen>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={label}
          className="z-50 max-w-80 min-w-52 rounded-[3px] border border-rule bg-sheet p-1 dark:border-rule-strong shadow-float"
        >
          {items.map((item, i) => (
            // The items of a menu have no identity but their place.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Entry key={i} item={item} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Entry({ item }: { readonly item: MenuItem }) {
  if (item.kind === 'line') return <Radix.Separator className="my-1 h-px bg-rule" />;
  if (item.kind === 'text')
    return <Radix.Label className="px-2 py-1.5 text-xs leading-snug text-soft">{item.label}</Radix.Label>;
  if (item.kind === 'link') {
    return (
      <Radix.Item asChild className={ITEM}>
        <a href={item.href} rel="noreferrer">
          {item.icon}
          <span className="flex-1">{item.label}</span>
        </a>
      </Radix.Item>
    );
  }
  return (
    <Radix.Item className={ITEM} onSelect={item.onSelect}>
      {item.icon}
      <span className="flex-1">{item.label}</span>
      {item.hint ? <span className="key-hint text-xs text-soft">{item.hint}</span> : null}
    </Radix.Item>
  );
}
