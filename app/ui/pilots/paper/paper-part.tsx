import type { ReactNode } from "react";

/** A titled part of a sheet, close together. */
export function PaperPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h2 className="mb-1.5 border-b border-line pb-0.5 text-sm font-semibold">{title}</h2>
      {children}
    </section>
  );
}
