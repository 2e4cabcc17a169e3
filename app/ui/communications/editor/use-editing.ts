import { type ClipboardEvent, type KeyboardEvent, type RefObject, useCallback } from "react";
import {
  asLink,
  continued,
  inserted,
  type TextEdit,
  toggleMark,
} from "~/domain/communications/markdown/edit-text";
import { markdownOfHtml } from "~/domain/communications/markdown/paste-html";

const editOf = (field: HTMLTextAreaElement): TextEdit => ({
  text: field.value,
  from: field.selectionStart,
  to: field.selectionEnd,
});

/** Only what differs is typed in, so that the browser's own undo takes back exactly that. */
function typeIn(field: HTMLTextAreaElement, next: TextEdit): void {
  const before = field.value;
  const after = next.text;
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const words = after.slice(head, after.length - tail);
  field.focus();
  field.setSelectionRange(head, before.length - tail);
  const typed = document.execCommand(words === "" ? "delete" : "insertText", false, words);
  if (!typed || field.value !== after) {
    field.value = after;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  field.setSelectionRange(next.from, next.to);
}

export interface Editing {
  apply: (change: (edit: TextEdit) => TextEdit | null) => boolean;
  insert: (what: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
}

const SHORTCUTS: Record<string, (edit: TextEdit) => TextEdit> = {
  b: (edit) => toggleMark(edit, "**", "important"),
  i: (edit) => toggleMark(edit, "*", "words"),
  k: asLink,
};

/** What a text field learns so that Markdown is written without thinking of it. */
export function useEditing(ref: RefObject<HTMLTextAreaElement>): Editing {
  const apply = useCallback(
    (change: (edit: TextEdit) => TextEdit | null): boolean => {
      const field = ref.current;
      const next = field && !field.readOnly && !field.disabled ? change(editOf(field)) : null;
      if (field && next) typeIn(field, next);
      return next !== null;
    },
    [ref],
  );
  return {
    apply,
    insert: useCallback((what) => void apply((edit) => inserted(edit, what)), [apply]),
    onKeyDown: useCallback(
      (event) => {
        // A word that is still being put together (Chinese, Japanese) is none of ours.
        if (event.nativeEvent.isComposing || event.altKey) return;
        const shortcut = event.ctrlKey || event.metaKey ? SHORTCUTS[event.key.toLowerCase()] : undefined;
        if (shortcut && !event.shiftKey) {
          event.preventDefault();
          event.stopPropagation();
          apply(shortcut);
        } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
          if (apply(continued)) event.preventDefault();
        }
      },
      [apply],
    ),
    onPaste: useCallback(
      (event) => {
        const html = event.clipboardData.getData("text/html");
        if (html === "") return;
        const markdown = markdownOfHtml(html);
        const plain = event.clipboardData.getData("text/plain");
        // What has no form is pasted as the browser does it.
        if (markdown === "" || markdown === plain.trim()) return;
        event.preventDefault();
        apply((edit) => ({
          text: edit.text.slice(0, edit.from) + markdown + edit.text.slice(edit.to),
          from: edit.from + markdown.length,
          to: edit.from + markdown.length,
        }));
      },
      [apply],
    ),
  };
}
