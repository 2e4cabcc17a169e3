import { lazy, Suspense, useEffect, useState } from "react";
import { ControlledDialog } from "../controls/dialog";
import { Kbd } from "../controls/kbd";
import { isTyping } from "../controls/use-row-keys";
import { type CommandGroup, PLACES, SHORTCUTS } from "./command-items";
import { commandKey } from "./search-field";

// Fetched at the first opening; until then it costs nothing.
const CommandBar = lazy(() => import("./command-bar"));

interface CommandDoorProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups?: CommandGroup[];
}

/** Listens for the keys of the whole product and holds what they open. */
export function CommandDoor({ open, onOpenChange, groups = [] }: CommandDoorProps) {
  const [helpOpen, setHelpOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === "k" && (event.metaKey || event.ctrlKey)) {
        event.preventDefault();
        onOpenChange(true);
      } else if (event.key === "?" && !isTyping(event.target)) {
        event.preventDefault();
        setHelpOpen(true);
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [onOpenChange]);
  return (
    <>
      {open && (
        <Suspense fallback={null}>
          <CommandBar open={open} onOpenChange={onOpenChange} groups={[PLACES, ...groups]} />
        </Suspense>
      )}
      <ControlledDialog open={helpOpen} onOpenChange={setHelpOpen} title="Keyboard shortcuts">
        <ShortcutList />
      </ControlledDialog>
    </>
  );
}

export function ShortcutList() {
  return (
    <dl className="divide-y divide-line">
      {SHORTCUTS.map(({ keys, does }) => (
        <div key={does} className="flex items-center justify-between gap-4 py-2 text-sm">
          <dt>{does}</dt>
          <dd className="flex gap-1">
            {keys.map((key) => (
              <Kbd key={key}>{key === "Ctrl" ? commandKey() : key}</Kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
