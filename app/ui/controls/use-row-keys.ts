import { type RefObject, useEffect } from "react";

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=checkbox],[type=radio]), textarea, select"));

/**
 * j and k walk the links marked data-row-link; Enter follows by itself because the link has the focus. x chooses
 * the row, where rows can be chosen.
 */
export function useRowKeys(container: RefObject<HTMLElement>) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "j" && event.key !== "k" && event.key !== "x") return;
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("[role=dialog]")) return;
      const root = container.current;
      // Of several lists the one that holds the focus answers, else the first.
      const lists = [...document.querySelectorAll<HTMLElement>("[data-row-list]")];
      const active = lists.find((list) => list.contains(document.activeElement)) ?? lists[0];
      if (!root || active !== root) return;
      const links = [...root.querySelectorAll<HTMLElement>("[data-row-link]")].filter(
        (link) => link.offsetParent !== null,
      );
      const row = document.activeElement?.closest("[data-row]");
      if (event.key === "x") {
        const box = row?.querySelector<HTMLInputElement>("input[type=checkbox][form]");
        if (!box || !root.contains(box)) return;
        event.preventDefault();
        box.click();
        return;
      }
      const at = links.findIndex((link) => link.closest("[data-row]") === row && row !== null);
      const next = links[Math.max(0, Math.min(links.length - 1, at + (event.key === "j" ? 1 : -1)))];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [container]);
}
