import type { ChecklistItem } from "./task";

export const MAX_ITEMS = 50;
export const MAX_ITEM_LENGTH = 300;

/** One change of a checklist. The text goes along, so that a list changed meanwhile is never hit blindly. */
export type ChecklistChange =
  | { kind: "add"; text: string }
  | { kind: "up" | "down" | "remove"; at: number; text: string }
  | { kind: "rename"; at: number; text: string; to: string }
  /** Takes a removal back: the line comes back to its place, ticked as it was. */
  | { kind: "restore"; at: number; text: string; done: boolean };

/** The list after the change, or why it cannot be made. */
export function changedChecklist(
  items: readonly ChecklistItem[],
  change: ChecklistChange,
): { items: ChecklistItem[] } | { why: string } {
  const full = items.length >= MAX_ITEMS;
  if (change.kind === "add") {
    return full ? { why: tooMany } : { items: [...items, { text: change.text, done: false }] };
  }
  if (change.kind === "restore") {
    if (full) return { why: tooMany };
    const line = { text: change.text, done: change.done };
    return { items: items.toSpliced(Math.min(change.at, items.length), 0, line) };
  }
  const item = items[change.at];
  if (!item || item.text !== change.text) {
    return { why: "This line is not on the checklist any more. Reload the page." };
  }
  switch (change.kind) {
    case "remove":
      return { items: items.toSpliced(change.at, 1) };
    case "rename":
      return { items: items.with(change.at, { text: change.to, done: item.done }) };
    case "up":
    case "down": {
      const to = change.at + (change.kind === "up" ? -1 : 1);
      if (to < 0 || to >= items.length) return { items: [...items] };
      return { items: items.toSpliced(change.at, 1).toSpliced(to, 0, item) };
    }
  }
}

const tooMany = `A checklist holds at most ${MAX_ITEMS} lines. Work that needs more is more than one task.`;

/** "added “Call them”": what the log says of it. */
export function sayChecklistChange(change: ChecklistChange): string {
  switch (change.kind) {
    case "add":
      return `added “${change.text}” to`;
    case "restore":
      return `put “${change.text}” back on`;
    case "remove":
      return `took “${change.text}” off`;
    case "rename":
      return `changed “${change.text}” to “${change.to}” on`;
    case "up":
    case "down":
      return `moved “${change.text}” on`;
  }
}
