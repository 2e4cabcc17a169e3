import type { RefObject } from "react";
import { useEffect } from "react";
import { isTyping } from "../../controls/use-row-keys";

export interface Step {
  key: "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End" | "m";
  shift: boolean;
  /** The thing of the view that holds the focus. */
  from: HTMLElement;
}

const KEYS = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "m"]);

/**
 * Arrow keys inside a view, while one of its things (data-cell) holds the focus; elsewhere they scroll as
 * always. The handler answers with what takes the focus next, true when it has done something else, or
 * nothing when the key is not its own.
 */
export function useArrowKeys(
  container: RefObject<HTMLElement>,
  onStep: (step: Step, root: HTMLElement) => HTMLElement | null | undefined | true,
) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!KEYS.has(event.key) || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target))
        return;
      const focused = event.target instanceof HTMLElement ? event.target : null;
      const from = focused?.closest<HTMLElement>("[data-cell]");
      // Asked when a key comes: what the view is drawn in may be another element by then.
      const root = container.current;
      if (!root || !from || focused !== from || !root.contains(from)) return;
      const next = onStep({ key: event.key as Step["key"], shift: event.shiftKey, from }, root);
      if (next === undefined || next === null) return;
      event.preventDefault();
      if (next === true) return;
      next.focus();
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [container, onStep]);
}
