import clsx from "clsx";
import type { ReactNode } from "react";

/** What people wrote, with their own line breaks; long words break rather than push the page wide. */
export function Prose({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <p className={clsx("max-w-[72ch] text-base whitespace-pre-line hyphens-auto break-words", className)}>
      {children}
    </p>
  );
}
