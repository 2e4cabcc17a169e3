import { Link } from "@remix-run/react";
import type { NamedLink } from "~/domain/accounts/account-page";

/** Records of one kind by number, title and state. */
export function NamedLinks({ links, none }: { links: readonly NamedLink[]; none: string }) {
  if (links.length === 0) return <p className="text-sm text-ink-muted">{none}</p>;
  return (
    <ul className="divide-y divide-line text-sm">
      {links.map((link) => (
        <li key={link.code} className="flex flex-wrap items-baseline gap-x-2 py-2">
          <span className="tabular text-xs text-ink-muted">{link.code}</span>
          <Link to={link.href} className="min-w-0 flex-1 break-words hover:underline max-sm:py-1">
            {link.title}
          </Link>
          <span className="text-xs text-ink-muted">{link.state}</span>
        </li>
      ))}
    </ul>
  );
}
