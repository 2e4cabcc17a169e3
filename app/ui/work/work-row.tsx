import { Link } from "@remix-run/react";
import clsx from "clsx";
import type { ReactNode } from "react";

interface WorkRowProps {
  href: string;
  title: ReactNode;
  /** Why it is done, in one line. */
  why?: ReactNode;
  meta?: ReactNode;
  /** What stands before it: the button, or a mark. */
  lead: ReactNode;
  menu?: ReactNode;
  /** Done a moment ago: on its way out. */
  struck?: boolean;
  problem?: string;
}

/** One piece of work in a list: the whole row opens it, the button before it and the menu behind it act. */
export function WorkRow({ href, title, why, meta, lead, menu, struck = false, problem }: WorkRowProps) {
  return (
    <li
      data-row=""
      className={clsx(
        "relative flex items-start gap-2 rounded-md py-2 pr-1 transition-opacity hover:bg-hover has-[[data-row-link]:focus-visible]:bg-hover sm:gap-3 sm:px-2",
        struck && "opacity-60",
      )}
    >
      <div className="relative z-10 -my-1.5 -ml-2.5 shrink-0 sm:-my-1 sm:ml-0">{lead}</div>
      <div className="min-w-0 flex-1">
        <Link
          to={href}
          prefetch="intent"
          data-row-link=""
          className={clsx(
            "block rounded-sm text-base leading-6 break-words after:absolute after:inset-0 sm:text-sm sm:leading-5",
            struck && "line-through",
          )}
        >
          {title}
        </Link>
        {why && <p className="truncate text-sm text-ink-muted sm:text-xs">{why}</p>}
        {meta && (
          <div className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-ink-muted">
            {meta}
          </div>
        )}
        {problem && (
          <p role="alert" className="mt-1 text-sm font-medium text-bad">
            {problem}
          </p>
        )}
      </div>
      {menu && <div className="relative z-10 -my-1 shrink-0">{menu}</div>}
    </li>
  );
}
