import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Dialog } from '../ui/dialog.client.tsx';

/** Where the browser lets no page copy: the text, selected, for the reader's own keys. */
export function copyByHand(text: string): void {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  const gone = () => {
    root.unmount();
    place.remove();
  };
  root.render(<ByHand text={text} gone={gone} />);
}

function ByHand({ text, gone }: { readonly text: string; readonly gone: () => void }) {
  const [open, setOpen] = useState(true);
  const close = () => {
    setOpen(false);
    // After the dialog has given the focus back.
    setTimeout(gone);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? undefined : close())}
      title="Copy it by hand"
      description="This browser does not let the page copy. The text is selected: press Ctrl C, or ⌘ C on a Mac."
    >
      <textarea
        aria-label="The text to copy"
        className="field mt-4"
        rows={Math.min(12, 2 + text.split('\n').length)}
        value={text}
        readOnly
        onFocus={(e) => e.currentTarget.select()}
      />
    </Dialog>
  );
}
