import type { ReactNode } from "react";

/** A small caption over one specimen. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="mb-8">
      <p className="mb-2 text-xs text-ink-faint">{name}</p>
      {children}
    </div>
  );
}
