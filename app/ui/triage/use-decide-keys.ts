import { type RefObject, useEffect } from "react";
import { isTyping } from "../controls/use-row-keys";

/** 1, 2 and 3 press the buttons of the row that has the focus; the next row takes it then. */
export function useDecideKeys(container: RefObject<HTMLElement>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!["1", "2", "3"].includes(event.key) || isTyping(event.target)) return;
      if (event.metaKey || event.ctrlKey || event.altKey) return;
      const row = document.activeElement?.closest("[data-row]");
      if (!row || !container.current?.contains(row)) return;
      const button = row.querySelector<HTMLButtonElement>(`button[data-key="${event.key}"]`);
      if (!button?.form) return;
      event.preventDefault();
      const links = [...container.current.querySelectorAll<HTMLElement>("[data-row-link]")];
      const at = links.findIndex((link) => row.contains(link));
      button.form.requestSubmit(button);
      (links[at + 1] ?? links[at - 1])?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [container]);
}
