import { CHANNEL_FORMS, CHANNEL_LABELS } from "../channels/channel";
import { COMPONENTS } from "../playbook/playbook";

/** What is looked at before new technology: the twelve components and the four forms of management. */
export const AUDIT_PARTS: readonly { key: string; label: string; group: "components" | "forms" }[] = [
  ...COMPONENTS.map(({ slug, label }) => ({ key: slug as string, label, group: "components" as const })),
  ...CHANNEL_FORMS.map((form) => ({
    key: `form-${form}`,
    label: CHANNEL_LABELS[form],
    group: "forms" as const,
  })),
];

export const AUDIT_LEVELS = [
  { level: 0, label: "0, not there" },
  { level: 1, label: "1, depends on single people" },
  { level: 2, label: "2, described and mostly kept" },
  { level: 3, label: "3, measured and kept" },
  { level: 4, label: "4, improved by what it measures" },
] as const;

export interface AuditItem {
  key: string;
  /** Null while nobody has judged it. */
  level: number | null;
  strength: string;
  weakness: string;
}

/** All parts in their order, with what is stored of each. */
export function readItems(stored: unknown): AuditItem[] {
  const rows: unknown[] = Array.isArray(stored) ? stored : [];
  const part = (row: unknown, name: string): unknown =>
    typeof row === "object" && row !== null ? Reflect.get(row, name) : undefined;
  return AUDIT_PARTS.map(({ key }) => {
    const row = rows.find((each) => part(each, "key") === key);
    const level = part(row, "level");
    const words = (name: string) => {
      const value = part(row, name);
      return typeof value === "string" ? value : "";
    };
    return {
      key,
      level: typeof level === "number" && level >= 0 && level <= 4 ? level : null,
      strength: words("strength"),
      weakness: words("weakness"),
    };
  });
}

/** A part is looked at when it is judged and at least one side of it is said. */
export const isLookedAt = (item: AuditItem): boolean =>
  item.level !== null && (item.strength.trim() !== "" || item.weakness.trim() !== "");

export const openItems = (items: readonly AuditItem[]): AuditItem[] =>
  items.filter((item) => !isLookedAt(item));
