import type { FormAnswer } from "~/shared/form-answer";
import { StaleNotice } from "../form/stale-notice";
import { SETTING_LABELS, type Settings } from "./settings-form";

const NAMES = Object.keys(SETTING_LABELS) as (keyof typeof SETTING_LABELS)[];

export interface SettingsStaleProps {
  settings: Settings;
  typed: FormAnswer["values"];
  lastChange: { by: string; at: string } | null;
}

/** Two administrators saved at once: both versions, and each field is chosen. */
export function SettingsStale({ settings, typed, lastChange }: SettingsStaleProps) {
  return (
    <StaleNotice
      savedBy={lastChange?.by ?? "Somebody else"}
      savedAt={lastChange?.at ?? ""}
      keep={{ version: String(settings.version) }}
      fields={NAMES.map((name) => ({
        name,
        label: SETTING_LABELS[name],
        yours: String(typed[name] ?? ""),
        theirs: String(settings[name]),
      }))}
    />
  );
}
