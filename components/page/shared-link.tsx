import { buttonClass } from '../ui/button.tsx';

/** What stands in the masthead where nothing can be changed: a newsroom's server shows a shared link to whoever has it. */
export function SharedLink({ href }: { readonly href: string }) {
  return (
    <span className="flex items-center gap-2 text-xs text-soft">
      Reading a shared link
      <a href={href} className={buttonClass('outline')}>
        Sign in
      </a>
    </span>
  );
}
