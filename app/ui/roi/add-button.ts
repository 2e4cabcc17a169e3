/** The look of a button that adds a row to a form. */
export const addButtonClass =
  "mt-3 inline-flex h-8 items-center gap-1.5 rounded-md border border-dashed border-line-control px-3 text-sm font-medium text-ink-muted hover:border-ink-muted hover:text-ink max-sm:h-10";
