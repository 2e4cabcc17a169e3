import { Search } from "lucide-react";
import { Kbd } from "../controls/kbd";
import { useHydrated } from "../controls/use-hydrated";
import { FRAME_LINKS } from "./frame-links";

/** The command key of this keyboard, known once the browser runs. */
export const commandKey = (): string =>
  typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";

const shape =
  "flex h-8 w-64 items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 text-sm text-ink-muted transition-colors hover:border-line-control";

/** Opens the command bar; before scripts run it is a plain search form. */
export function SearchField({ onOpen }: { onOpen: () => void }) {
  const hydrated = useHydrated();
  if (!hydrated)
    return (
      <search>
        <form action={FRAME_LINKS.search} className={shape}>
          <Search aria-hidden="true" className="size-4 shrink-0" />
          <input
            type="search"
            name="q"
            aria-label="Search"
            placeholder="Search or go to…"
            className="min-w-0 flex-1 bg-transparent text-ink outline-none"
          />
        </form>
      </search>
    );
  return (
    <button type="button" onClick={onOpen} aria-haspopup="dialog" className={shape}>
      <Search aria-hidden="true" className="size-4 shrink-0" />
      <span className="flex-1 text-left">Search or go to…</span>
      <span className="flex gap-0.5" aria-hidden="true">
        <Kbd>{commandKey()}</Kbd>
        <Kbd>K</Kbd>
      </span>
    </button>
  );
}
