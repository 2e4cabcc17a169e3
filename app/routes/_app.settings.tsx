import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import * as z from "zod";
import { changeHolidays } from "~/commands/workspace/change-holidays.server";
import { updateWorkspace } from "~/commands/workspace/update-workspace.server";
import { maySeeBackground } from "~/domain/background/background.access";
import { defaultWindow } from "~/domain/indices/index-window";
import { listTimeZones } from "~/domain/people/time-zones";
import {
  type FormSettingName,
  findGroup,
  SETTING_GROUPS,
  type Settings,
  settingValue,
} from "~/domain/workspace/settings";
import { canChangeGroup } from "~/domain/workspace/settings.access";
import { changeWords } from "~/domain/workspace/settings-impact";
import { groupSchema, holidaySchema, workspaceSchema } from "~/domain/workspace/workspace.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findSettings, listSettingChanges } from "~/store/workspace/settings.queries.server";
import { findImpactFacts } from "~/store/workspace/settings-impact.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { SettingsChanges } from "~/ui/workspace/settings-changes";
import { SettingsGroup } from "~/ui/workspace/settings-group";

export const meta: MetaFunction = () => [{ title: "Settings · Capstan" }];
export const handle = { crumbs: () => [{ label: "Settings" }] };

/** Also after a refusal: what somebody else has saved meanwhile has to be seen. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The settings are read by the people of the program.");
  const settings = await findSettings(viewer);
  const today = dayIn(now(), settings.timeZone);
  const [changes, facts] = await Promise.all([
    listSettingChanges(viewer),
    findImpactFacts(viewer, defaultWindow(today), today),
  ]);
  return {
    settings,
    facts,
    changes: changes.map((change) => ({ ...change, at: change.at.toISOString() })),
    may: SETTING_GROUPS.filter((group) => canChangeGroup(viewer, group)).map((group) => group.id),
    zones: listTimeZones(),
    seesBackground: maySeeBackground(viewer),
  };
}

const chosenSchema = z.object({
  group: z.string().max(40).default(""),
  intent: z.string().max(40).default(""),
});

export async function action({ request }: ActionFunctionArgs) {
  const chosen = await parseForm(request.clone(), chosenSchema);
  if (!chosen.ok) return formResponse(chosen);
  switch (chosen.data.intent) {
    case "add-holiday":
    case "remove-holiday":
      return saveHoliday(request, chosen.data.intent === "remove-holiday");
    default:
      return saveGroup(request, chosen.data.group);
  }
}

async function saveGroup(request: Request, id: string) {
  const viewer = await requireViewer(request);
  const group = findGroup(id);
  const form = await parseForm(request, group ? groupSchema(id) : workspaceSchema);
  if (!form.ok) return formResponse(form);
  const before = await findSettings(viewer);
  const result = await updateWorkspace(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { changed } = result.value;
  if (changed.length === 0) return redirectWithToast("/settings", { message: "Nothing was changed." });
  const today = dayIn(now(), before.timeZone);
  const facts = await findImpactFacts(viewer, defaultWindow(today), today);
  const after: Settings = { ...before, ...form.data };
  const moved = changed.flatMap(
    (name) => changeWords(name, Number(before[name]), Number(after[name]), facts) ?? [],
  );
  return redirectWithToast("/settings", {
    message: ["The settings are saved.", ...moved].join(" "),
    undo: { url: "/settings", fields: fieldsBefore(id, before, form.data.version + 1) },
  });
}

/** The same form with what stood before, for whoever takes the change back. */
function fieldsBefore(id: string, before: Settings, version: number): Record<string, string> {
  const names = (findGroup(id)?.fields ?? []).filter((name) => name !== "holidays");
  const values = names.map((name) => [name, settingValue(before[name as FormSettingName])]);
  return { ...Object.fromEntries(values), group: id, version: String(version) };
}

async function saveHoliday(request: Request, isRemoval: boolean) {
  const viewer = await requireViewer(request);
  const schema = isRemoval ? holidaySchema.partial({ name: true }) : holidaySchema;
  const form = await parseForm(request, schema);
  if (!form.ok) return formResponse(form);
  const { day, name = "" } = form.data;
  const change = isRemoval
    ? { kind: "remove" as const, day }
    : { kind: "add" as const, holiday: { day, name } };
  const result = await changeHolidays(actOf(request, viewer), change);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const undone: Record<string, string> = isRemoval
    ? { intent: "add-holiday", day, name: result.value.name }
    : { intent: "remove-holiday", day };
  return redirectWithToast("/settings", {
    message: isRemoval
      ? `${result.value.name} is no holiday any more.`
      : `${result.value.name} is a holiday: nothing falls due on it.`,
    undo: { url: "/settings", fields: undone },
  });
}

const only = (typed: string | string[] | undefined): string =>
  (Array.isArray(typed) ? typed[0] : typed) ?? "";

export default function SettingsPage() {
  const { settings, facts, changes, may, zones, seesBackground } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [last] = changes;
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Settings"
        lead="They hold for everyone in this workspace, from the moment they are saved. What the company is, an administrator changes; how it measures, the CX leader does too."
      />
      <nav aria-label="Groups of settings" className="no-print mb-8 flex flex-wrap gap-2">
        {SETTING_GROUPS.map((group) => (
          <Chip key={group.id} href={`#${group.id}`}>
            {group.title}
          </Chip>
        ))}
      </nav>
      {SETTING_GROUPS.map((group) => {
        const own =
          answer && (only(answer.values.group) === group.id || isListOf(group.id, only(answer.values.intent)))
            ? answer
            : undefined;
        return (
          <SettingsGroup
            // A new version is a new form: what was saved stands in it.
            key={`${group.id}-${settings.version}`}
            group={group}
            may={may.includes(group.id)}
            settings={settings}
            zones={zones}
            facts={facts}
            answer={own}
            isStale={own?.refusal?.kind === "stale"}
            lastChange={last ? { by: last.by, at: last.at } : null}
          />
        );
      })}
      <Section
        id="audiences"
        title="Audiences"
        lead="Whom the program speaks to, and how long each of them may go without a word, is kept with the audiences."
      >
        <ButtonLink to="/audiences">Audiences and their cadence</ButtonLink>
      </Section>
      <Section
        title="Tiers"
        lead="From which revenue on a customer is proposed for tier I or II is kept with the tiers."
      >
        <ButtonLink to="/tiers">Thresholds of the tier rule</ButtonLink>
      </Section>
      {seesBackground && (
        <Section
          title="Background work"
          lead="What Capstan does by itself, what of it failed, and when it looks after what."
        >
          <ButtonLink to="/background-work">Background work and timetable</ButtonLink>
        </Section>
      )}
      <Section id="changes" title="What was changed" lead="The newest ten changes, with both values.">
        <SettingsChanges changes={changes} />
      </Section>
    </div>
  );
}

const isListOf = (group: string, intent: string): boolean => group === "days" && intent.endsWith("-holiday");
