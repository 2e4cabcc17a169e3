import { Form } from "@remix-run/react";
import {
  type FormSettingName,
  isListSetting,
  SETTING_LABELS,
  type SettingGroup,
  type Settings,
  settingValue,
  settingWords,
} from "~/domain/workspace/settings";
import { whoChanges } from "~/domain/workspace/settings.access";
import type { ImpactFacts } from "~/domain/workspace/settings-impact";
import type { FormAnswer } from "~/shared/form-answer";
import { FormErrors } from "../form/form-errors";
import { StaleNotice } from "../form/stale-notice";
import { SubmitButton } from "../form/submit-button";
import { VersionInput } from "../form/version-input";
import { Section } from "../layout/section";
import { HolidayList } from "./holiday-list";
import { SettingField, settingHint } from "./setting-field";

export interface SettingsGroupProps {
  group: SettingGroup;
  may: boolean;
  settings: Settings & { version: number };
  zones: readonly string[];
  facts: ImpactFacts;
  /** The action's answer, where it was about this group. */
  answer?: FormAnswer;
  isStale: boolean;
  lastChange: { by: string; at: string } | null;
}

/** One group of settings, saved by itself: who changes the floor does not stand in the way of who changes the name. */
export function SettingsGroup(props: SettingsGroupProps) {
  const { group, may, settings } = props;
  const fields = group.fields.filter((name): name is FormSettingName => !isListSetting(name));
  return (
    <Section id={group.id} title={group.title} lead={may ? group.lead : `${group.lead} ${whoChanges(group)}`}>
      {fields.length > 0 &&
        (may ? (
          <GroupForm {...props} fields={fields} />
        ) : (
          <GroupValues fields={fields} settings={settings} />
        ))}
      {group.fields.includes("holidays") && (
        <HolidayList holidays={settings.holidays} may={may} answer={props.answer} />
      )}
    </Section>
  );
}

const asText = (typed: string | string[] | undefined): string =>
  typed === undefined ? "" : Array.isArray(typed) ? typed.join(", ") : typed;

function GroupForm({
  group,
  settings,
  zones,
  facts,
  answer,
  isStale,
  lastChange,
  fields,
}: SettingsGroupProps & { fields: FormSettingName[] }) {
  if (isStale && answer) {
    return (
      <StaleNotice
        savedBy={lastChange?.by ?? "Somebody else"}
        savedAt={lastChange?.at ?? ""}
        keep={{ group: group.id, version: String(settings.version) }}
        fields={fields.map((name) => {
          const yours = asText(answer.values[name]);
          return {
            name,
            label: SETTING_LABELS[name],
            yours,
            theirs: settingValue(settings[name]),
            yoursShown: settingWords(name, name === "workingDays" ? yours.split(", ") : yours),
            theirsShown: settingWords(name, settings[name]),
          };
        })}
      />
    );
  }
  return (
    <Form method="post" aria-label={group.title} className="space-y-6">
      <FormErrors fieldErrors={answer?.fieldErrors} formErrors={answer?.formErrors} labels={SETTING_LABELS} />
      <input type="hidden" name="group" value={group.id} />
      <VersionInput current={settings.version} answer={answer} />
      {fields.map((name) => (
        <SettingField
          key={name}
          name={name}
          settings={settings}
          zones={zones}
          facts={facts}
          typed={answer?.values[name]}
          error={answer?.fieldErrors[name]}
        />
      ))}
      <SubmitButton>
        Save<span className="sr-only"> {group.title}</span>
      </SubmitButton>
    </Form>
  );
}

function GroupValues({ fields, settings }: { fields: FormSettingName[]; settings: Settings }) {
  return (
    <dl className="space-y-4">
      {fields.map((name) => (
        <div key={name} className="grid gap-x-6 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
          <dt className="text-sm font-medium">
            {SETTING_LABELS[name]}
            <span className="block font-normal text-ink">{settingWords(name, settings[name])}</span>
          </dt>
          <dd className="text-sm text-ink-muted">{settingHint(name)}</dd>
        </div>
      ))}
    </dl>
  );
}
