import type { ReactNode } from "react";

/** Words of a method beside what they mean, on pages of help. */
export function HelpRows({ rows }: { rows: readonly { name: ReactNode; text: string }[] }) {
  return (
    <ul className="divide-y divide-line border-b border-line">
      {rows.map(({ name, text }) => (
        <li key={text} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[13rem_minmax(0,1fr)]">
          <strong className="font-semibold">{name}</strong>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
