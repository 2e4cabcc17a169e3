import { type RefObject, useEffect, useRef } from "react";

/**
 * A row that is done leaves the list and takes the focus with it: the row that took its place gets it, so that a
 * person at the keys goes on where they were and not at the top of the page.
 */
export function useKeptFocus(container: RefObject<HTMLElement>) {
  const held = useRef<{ element: Element; at: number } | null>(null);
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const row =
        target instanceof Element && container.current?.contains(target) && target.closest("[data-row]");
      held.current = row ? { element: target as Element, at: rowsOf(container.current).indexOf(row) } : null;
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, [container]);
  useEffect(() => {
    const { current } = held;
    if (!current || current.element.isConnected || document.activeElement !== document.body) return;
    held.current = null;
    const rows = rowsOf(container.current);
    const next = rows[Math.min(current.at, rows.length - 1)]?.querySelector<HTMLElement>("[data-row-link]");
    (next ?? document.querySelector<HTMLElement>("main"))?.focus({ preventScroll: true });
  });
}

const rowsOf = (root: HTMLElement | null): Element[] => [...(root?.querySelectorAll("[data-row]") ?? [])];
