import clsx from "clsx";

/** The sign of the product: a capstan from above, its drum and four bars. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={clsx("shrink-0", className ?? "size-6")}>
      <rect width="32" height="32" rx="7" className="fill-accent" />
      <g fill="none" className="stroke-on-accent" strokeLinecap="round" strokeWidth="2.6">
        <circle cx="16" cy="16" r="5.2" />
        <path d="M16 10.8V5.4M16 26.6v-5.4M10.8 16H5.4M26.6 16h-5.4" />
      </g>
    </svg>
  );
}
