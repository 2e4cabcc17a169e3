import type { MergeShape } from "~/domain/plans/merge-values";
import { one, readRows, rowName, type Values } from "~/domain/plans/value-rows";

export interface FocusedField {
  name: string;
  /** The row it stands in, by its key; null outside of rows and in a row that has none yet. */
  rowKey: string | null;
  start: number | null;
  end: number | null;
  scroll: number;
}

const hasText = (node: Element | null): node is HTMLInputElement | HTMLTextAreaElement =>
  node instanceof HTMLTextAreaElement ||
  (node instanceof HTMLInputElement && ["text", "search", "url", "tel"].includes(node.type));

/** Where the hands are in a form, so that they are there again after it was drawn anew. */
export function focusedField(
  form: HTMLFormElement,
  { groups }: MergeShape,
  typed: Values,
): FocusedField | null {
  const active = document.activeElement;
  const name = active?.getAttribute("name");
  if (!active || !name || !form.contains(active)) return null;
  const [group = "", at] = name.split(".");
  const shape = groups[group];
  const key = shape && at !== undefined ? one(typed[rowName(group, Number(at), shape.key)]) : "";
  return {
    name,
    rowKey: key || null,
    start: hasText(active) ? active.selectionStart : null,
    end: hasText(active) ? active.selectionEnd : null,
    scroll: active.getBoundingClientRect().top,
  };
}

export function refocus(form: HTMLFormElement, was: FocusedField, { groups }: MergeShape): void {
  const [group = "", at, field = ""] = was.name.split(".");
  const shape = groups[group];
  let name = was.name;
  if (shape && at !== undefined && was.rowKey !== null) {
    const values: Values = {};
    for (const [each, value] of new FormData(form)) if (typeof value === "string") values[each] = value;
    const place = readRows(values, group).findIndex((row) => row[shape.key] === was.rowKey);
    if (place >= 0) name = rowName(group, place, field);
  }
  const next = form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]:not([type=hidden])`);
  if (!next) return;
  next.focus({ preventScroll: true });
  if (hasText(next) && was.start !== null) next.setSelectionRange(was.start, was.end);
  // What came in above it does not push the line away under the eyes.
  window.scrollBy(0, next.getBoundingClientRect().top - was.scroll);
}
