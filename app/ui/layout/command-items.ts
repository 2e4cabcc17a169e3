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

/**
 * What somebody types is the beginning of a word more often than letters strewn over one: those come first, then
 * what the server found, then what only contains it. `known` is the name, and the words the server has answered.
 */
export function rankOf(value: string, typed: string, known: readonly string[] = []): number {
  const words = typed.trim().toLowerCase();
  if (words === "") return 1;
  const [name = value, answered] = known.map((each) => each.toLowerCase());
  if (name.startsWith(words)) return 1;
  if (name.includes(` ${words}`)) return 0.9;
  if (answered === words) return 0.8;
  if (name.includes(words)) return 0.7;
  return value.toLowerCase().includes(words) ? 0.3 : 0;
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
    { label: "New pilot", href: "/pilots/new" },
    { label: "New message", href: "/communications/new" },
    { label: "Saved views", href: "/views" },
    { label: "Fields of your own", href: "/fields" },
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
  { keys: ["x"], does: "Choose the row, where many can be changed at once" },
  { keys: ["d"], does: "On My work: the task of the row is done" },
  { keys: ["e"], does: "On a plan or a pilot: edit it" },
  { keys: ["m"], does: "On a plan or a pilot: to the move that leads on" },
  { keys: ["Enter"], does: "In a line of causes: a new line" },
  { keys: ["Ctrl", "Enter"], does: "In a line of causes: ask why of it" },
  { keys: ["Alt", "Shift", "→"], does: "In a line of causes: deeper; the other arrows move it as well" },
  { keys: ["←", "↑", "↓", "→"], does: "On board, timeline and calendar of tasks: go about" },
  { keys: ["Shift", "→"], does: "On the board: move the card to the next column" },
  { keys: ["m"], does: "On the timeline: move the dates of the task" },
  { keys: ["1"], does: "At the weekly triage: the row is a top issue" },
  { keys: ["2"], does: "At the weekly triage: the row is handled" },
  { keys: ["3"], does: "At the weekly triage: drop the row" },
  { keys: ["Esc"], does: "Close what is open" },
];
