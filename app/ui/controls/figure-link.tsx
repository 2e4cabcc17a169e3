import { Link } from "@remix-run/react";
import clsx from "clsx";
import type { ReactNode } from "react";

export interface FigureLinkProps {
  children: ReactNode;
  /** The rows this figure was computed from. */
  href: string;
  /** What the figure is, for those who hear it: "Satisfaction index, September". */
  label: string;
  size?: "text" | "figure";
}

/** Every figure opens its rows. */
export function FigureLink({ children, href, label, size = "text" }: FigureLinkProps) {
  return (
    <Link
      to={href}
      prefetch="intent"
      title={`Open the rows behind: ${label}`}
      className={clsx(
        "tabular rounded-sm text-ink underline decoration-line-control decoration-dotted underline-offset-4 transition-colors hover:text-accent hover:decoration-accent hover:decoration-solid",
        size === "figure" && "text-xl font-semibold decoration-1 underline-offset-8",
      )}
    >
      {children}
      <span className="sr-only"> – {label}, open the rows</span>
    </Link>
  );
}
