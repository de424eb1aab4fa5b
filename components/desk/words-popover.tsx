import { Popover } from 'radix-ui';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useDesk } from './desk-context.client.tsx';
import type { SelectedWords } from './page-text.client.ts';
import { wordsHref } from './words-link.client.ts';
import { selectedToMark } from './words-to-mark.client.ts';

/** What can be done with selected words, beside them. */
export function WordsPopover({ words, onClose }: { readonly words: SelectedWords; readonly onClose: () => void }) {
  const desk = useDesk();
  return (
    <Popover.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Popover.Anchor virtualRef={{ current: { getBoundingClientRect: () => words.rect } }} />
      <Popover.Portal>
        <Popover.Content
          side="top"
          sideOffset={6}
          aria-label="Selected words"
          data-words-menu
          onOpenAutoFocus={(e) => e.preventDefault()}
          onCloseAutoFocus={(e) => e.preventDefault()}
          className="z-50 rounded-[3px] border border-rule bg-sheet p-1 shadow-float"
        >
          <Button
            look="quiet"
            onClick={() => {
              desk.copyLink(wordsHref(desk, words), 'Link to the selected words');
              onClose();
            }}
          >
            <Icon name="link-2" size={15} /> Copy link to these words
          </Button>
          {desk.mark ? (
            <Button
              look="quiet"
              title="Flag as garbled, or query (a)"
              onClick={() => {
                desk.startMarking(selectedToMark(words));
                onClose();
              }}
            >
              <Icon name="flag" size={15} /> Mark …
            </Button>
          ) : null}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
