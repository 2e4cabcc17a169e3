import { PHASES } from "~/domain/playbook/playbook";
import { FRAME_LINKS } from "./frame-links";

export interface CommandItem {
  label: string;
  detail?: string;
  href: string;
}

/** The answer of /search?q= has this shape too. */
export interface CommandGroup {
  label: string;
  items: CommandItem[];
}

/** Every place of the playbook can be gone to by name. */
export const PLACES: CommandGroup = {
  label: "Go to",
  items: [
    { label: "Home", href: FRAME_LINKS.home },
    { label: "My work", href: FRAME_LINKS.work },
    ...PHASES.flatMap((phase) =>
      phase.components.flatMap(({ label, href, places }) => [
        ...places.map((place) => ({ ...place, detail: label })),
        { label, detail: phase.label, href },
      ]),
    ),
    { label: "Import answers", href: "/imports/new" },
    { label: "New plan", href: "/plans/new" },
    { label: "Log a finding", href: "/findings/new" },
    { label: "Profile and notices", href: FRAME_LINKS.profile },
  ],
};

export interface Shortcut {
  keys: readonly string[];
  does: string;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { keys: ["Ctrl", "K"], does: "Search and commands" },
  { keys: ["?"], does: "This list" },
  { keys: ["j"], does: "Next row" },
  { keys: ["k"], does: "Previous row" },
  { keys: ["Enter"], does: "Open the row" },
  { keys: ["Esc"], does: "Close what is open" },
];
