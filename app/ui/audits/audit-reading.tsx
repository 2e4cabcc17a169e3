import { AUDIT_LEVELS, AUDIT_PARTS, type AuditItem } from "~/domain/audits/audit";

/** What was found, for everybody to read. */
export function AuditReading({ items }: { items: readonly AuditItem[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {items.map((item, at) => (
        <li key={item.key} id={item.key} className="grid gap-x-6 gap-y-1 py-3 text-sm sm:grid-cols-3">
          <p>
            <span className="font-medium">{AUDIT_PARTS[at]?.label}</span>
            <span className="block text-xs text-ink-muted">
              {AUDIT_LEVELS.find(({ level }) => level === item.level)?.label ?? "not judged yet"}
            </span>
          </p>
          <Side word="Strength" text={item.strength} />
          <Side word="Weakness" text={item.weakness} />
        </li>
      ))}
    </ul>
  );
}

const Side = ({ word, text }: { word: string; text: string }) => (
  <p className="min-w-0">
    <span className="block text-xs text-ink-muted">{word}</span>
    <span className="break-words whitespace-pre-line">{text || "not said"}</span>
  </p>
);
