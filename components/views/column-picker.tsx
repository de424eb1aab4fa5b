import { useDesk } from '../desk/desk-context.client.tsx';

export type ColumnPickerProps = {
  readonly name: string;
  /** Token of the column that is chosen. */
  readonly token: string;
  /** What is said of it beneath. */
  readonly facts: string;
  readonly onPick: (token: string) => void;
};

/** Which version a view of one or two is about. */
export function ColumnPicker({ name, token, facts, onPick }: ColumnPickerProps) {
  const { columns } = useDesk();
  return (
    <div className="pair-picker">
      <label className="flex items-center gap-1.5 text-xs">
        <span className="text-soft">{name}</span>
        <select className="picker" value={token} onChange={(e) => onPick(e.target.value)}>
          {columns.map((c) => (
            <option key={c.token} value={c.token}>
              {c.letter} · {c.label}
            </option>
          ))}
        </select>
      </label>
      <span className="pair-facts">{facts}</span>
    </div>
  );
}
