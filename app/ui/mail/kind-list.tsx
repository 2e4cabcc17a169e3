import { Link } from "@remix-run/react";
import clsx from "clsx";
import type { LetterLook } from "./letter-look";

interface KindListProps {
  kinds: readonly { kind: string; label: string; meaning: string }[];
  current: string;
  look: LetterLook;
}

export const KindList = ({ kinds, current, look }: KindListProps) => (
  <nav aria-label="Kinds of letter">
    <ul className="space-y-1">
      {kinds.map(({ kind, label, meaning }) => (
        <li key={kind}>
          <Link
            to={`/mail/letters?${new URLSearchParams({ kind, ...look })}`}
            preventScrollReset
            aria-current={kind === current ? "page" : undefined}
            className={clsx(
              "block rounded-md px-3 py-2 text-sm hover:bg-hover",
              kind === current && "bg-accent-soft",
            )}
          >
            <span className="block font-medium">{label}</span>
            <span className="block text-xs text-ink-muted">{meaning}</span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
