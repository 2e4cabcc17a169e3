import { SETTING_LABELS, type SettingName, settingWords } from "~/domain/workspace/settings";
import { RecordDate } from "../controls/record-date";

export interface ShownChange {
  id: string;
  at: string;
  by: string;
  summary: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

const words = (name: string, value: unknown): string => {
  if (value === undefined || value === null || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return settingWords(name as SettingName, value);
};

/** Who changed what, from what to what. */
export function SettingsChanges({ changes }: { changes: readonly ShownChange[] }) {
  return (
    <ol className="divide-y divide-line">
      {changes.map((change) => (
        <li key={change.id} className="py-2.5 text-sm">
          <p className="wrap-anywhere">
            <span className="font-medium">{change.by}</span> {change.summary}{" "}
            <span className="text-xs text-ink-muted">
              · <RecordDate value={change.at} />
            </span>
          </p>
          <ul className="mt-0.5 text-ink-muted">
            {Object.keys(change.after)
              .filter((name) => name in SETTING_LABELS)
              .map((name) => (
                <li key={name} className="wrap-anywhere">
                  {SETTING_LABELS[name as SettingName]}: {words(name, change.before[name])} →{" "}
                  {words(name, change.after[name])}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
