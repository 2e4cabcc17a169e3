import type { KeyboardEvent } from "react";
import type { OutlineOp } from "~/domain/plans/outline-edit";

const ARROWS: Record<string, OutlineOp> = {
  ArrowRight: "deeper",
  ArrowLeft: "shallower",
  ArrowUp: "up",
  ArrowDown: "down",
};

/** A text of one line has no line above or below to go to, so the arrow leads to the next row. */
const isOneLine = (field: HTMLTextAreaElement): boolean => {
  const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(field);
  const inner = field.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
  return inner < Number.parseFloat(lineHeight) * 1.6;
};

/**
 * What a key means in a line of an outline; null where it means what it means everywhere. Tab sets only an
 * empty line in or out, so that whoever walks through the page by Tab changes nothing and is never caught.
 */
export function outlineOpOf(
  event: KeyboardEvent<HTMLTextAreaElement>,
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): OutlineOp | "previous" | "next" | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey, currentTarget: field } = event;
  if (event.nativeEvent.isComposing) return null;
  const empty = field.value.trim() === "";
  const command = ctrlKey || metaKey;
  if (altKey && shiftKey && !command) return ARROWS[key] ?? null;
  if (altKey) return null;
  if (key === "Enter" && !shiftKey) return command ? "below" : "after";
  if (command) return null;
  if (key === "Tab" && empty) return shiftKey ? "shallower" : "deeper";
  if ((key === "Backspace" || key === "Delete") && empty && !(isFirst && isLast)) return "remove";
  if (shiftKey) return null;
  const atStart = field.selectionStart === 0 && field.selectionEnd === 0;
  const atEnd = field.selectionStart === field.value.length;
  if (key === "ArrowUp" && !isFirst && (atStart || isOneLine(field))) return "previous";
  if (key === "ArrowDown" && !isLast && (atEnd || isOneLine(field))) return "next";
  return null;
}
