import type { SharedCard } from '../../lib/view/shared-card.ts';

export const PICTURE_SIZE = { width: 1200, height: 630 };

const PAPER = '#f7f3ea';
const INK = '#1f1c17';
const SOFT = '#635c50';
const ORANGE = '#9b5416';

/** What the copies say is what the card is for: where it is short it is as large as the title. In letters; a reading takes a line at least. */
const FEW_LETTERS = 180;
const LINE = 45;

/** The card a shared link unfurls to: drawn on the server, so with inline styles and flex boxes only. */
export function CardPicture({ card }: { readonly card: SharedCard }) {
  const letters = card.readings.reduce((n, r) => n + Math.max(r.words.length, LINE), 0);
  const size = letters <= FEW_LETTERS ? 40 : 30;
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        padding: '52px 60px',
        background: PAPER,
        color: INK,
        fontFamily: 'Inter latin, Inter latin-ext, Inter cyrillic, Inter greek, Inter vietnamese',
      }}
    >
      <div style={{ display: 'flex', fontSize: 26, color: SOFT, fontWeight: 600 }}>{card.kicker}</div>
      <div style={{ display: 'flex', fontSize: 40, lineHeight: 1.15, fontWeight: 600, marginTop: 12 }}>
        {card.title}
      </div>
      <div style={{ display: 'flex', flexDirection: 'column', marginTop: 34, flexGrow: 1 }}>
        {card.readings.map((reading) => (
          <div
            key={`${reading.letters} ${reading.words}`}
            style={{
              display: 'flex',
              marginBottom: 18,
              paddingLeft: 18,
              borderLeft: `${reading.marked ? 6 : 2}px solid ${reading.marked ? ORANGE : '#cfc6b4'}`,
            }}
          >
            <div style={{ display: 'flex', width: 110, fontSize: 28, fontWeight: 600, flexShrink: 0 }}>
              {reading.letters}
            </div>
            <div style={{ display: 'flex', flexGrow: 1, flexShrink: 1, fontSize: size, lineHeight: 1.25 }}>
              {reading.words === '' ? 'not there' : `“${reading.words}”`}
            </div>
          </div>
        ))}
      </div>
      <div style={{ display: 'flex', justifyContent: 'space-between', fontSize: 24, color: SOFT }}>
        <div style={{ display: 'flex', maxWidth: 860 }}>{card.note}</div>
        <div style={{ display: 'flex', fontWeight: 600 }}>Variorum</div>
      </div>
    </div>
  );
}
