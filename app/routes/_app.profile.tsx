import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { updateProfile } from "~/commands/people/update-profile.server";
import { can } from "~/domain/access";
import { letterKindsOf } from "~/domain/notices/notice";
import { profileSchema } from "~/domain/people/person.schema";
import {
  choiceOf,
  ROLE_CHOICE_LABELS,
  roleHintInSentence,
  roleInSentence,
} from "~/domain/people/role-choice";
import { listTimeZones } from "~/domain/people/time-zones";
import { USUAL_LEADS } from "~/domain/reminders/reminder-facts";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireViewer, requireVisit } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { listCalendarFeeds } from "~/store/calendars/feed.queries.server";
import { findLetterKinds } from "~/store/notices/notice.queries.server";
import { findProfile } from "~/store/people/people.queries.server";
import { listOpenSessions } from "~/store/people/session.queries.server";
import { findDigestPreferences } from "~/store/reminders/reader.queries.server";
import { listWishes } from "~/store/wishes/wish.queries.server";
import { CalendarSection } from "~/ui/calendars/calendar-section";
import { ButtonLink } from "~/ui/controls/button";
import { Field } from "~/ui/form/field";
import { FormErrors } from "~/ui/form/form-errors";
import { Select } from "~/ui/form/select";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextInput } from "~/ui/form/text-input";
import { useZodForm } from "~/ui/form/use-zod-form";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { LetterChoices } from "~/ui/notices/letter-choices";
import { localeOptions, zoneOptions } from "~/ui/people/place-options";
import { SessionList } from "~/ui/people/session-list";
import { WorkspaceList } from "~/ui/people/workspace-list";
import { DigestPreferences } from "~/ui/reminders/digest-preferences";
import { WishSection } from "~/ui/wishes/wish-list";

export const meta: MetaFunction = () => [{ title: "Profile · Capstan" }];
export const handle = { crumbs: () => [{ label: "Profile" }] };

/** Also after a refusal: what somebody else has saved meanwhile has to be seen. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, userId, sessionId, workspace, memberships } = await requireVisit(request);
  const [profile, sessions] = await Promise.all([findProfile(viewer), listOpenSessions(userId)]);
  const choice = choiceOf(profile);
  return {
    hearsOfMail: viewer.role === "admin",
    letters: viewer.auditor ? null : letterKindsOf(await findLetterKinds(viewer)),
    digest: can(viewer, "program.read") ? await findDigestPreferences(viewer) : null,
    personId: viewer.personId,
    wish: can(viewer, "program.read") ? await listWishes(viewer, now()) : null,
    calendars: can(viewer, "program.read")
      ? (await listCalendarFeeds(viewer)).map(({ createdAt, lastReadAt, ...feed }) => ({
          ...feed,
          createdAt: createdAt.toISOString(),
          lastReadAt: lastReadAt?.toISOString() ?? null,
        }))
      : null,
    works: can(viewer, "absence.edit", { workspaceId: viewer.workspaceId, ownIds: [viewer.personId] }),
    profile,
    role: roleInSentence(choice),
    roleHint: roleHintInSentence(choice),
    zones: listTimeZones(),
    sessions: sessions.map(({ id, createdAt, userAgent }) => ({
      id,
      userAgent,
      createdAt: createdAt.toISOString(),
      isHere: id === sessionId,
    })),
    workspaces: memberships.map((membership) => ({
      id: membership.workspaceId,
      name: membership.workspaceName,
      role: ROLE_CHOICE_LABELS[choiceOf(membership)],
      isHere: membership.workspaceId === workspace.id,
    })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, profileSchema);
  if (!form.ok) return formResponse(form);
  const result = await updateProfile(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast("/profile", { message: "Your profile is saved." });
}

const LABELS = {
  name: "Name",
  jobTitle: "Job title",
  timeZone: "Time zone",
  locale: "Dates and figures",
  leadDays: "Hear of it before",
};

export default function ProfilePage() {
  const {
    digest,
    letters,
    hearsOfMail,
    wish,
    calendars,
    personId,
    works,
    profile,
    role,
    roleHint,
    zones,
    sessions,
    workspaces,
  } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { name, jobTitle, timeZone, locale, leadDays, version } = profile;
  const form = useZodForm(profileSchema, {
    answer,
    defaultValues: { name, jobTitle, timeZone, locale, leadDays: leadDays.join(", "), version },
  });
  return (
    <div className="max-w-2xl">
      <PageHeader title="Profile" lead={`You are ${role} here. In this role: ${roleHint}`} />
      <Form {...form.formProps} className="space-y-5">
        <FormErrors fieldErrors={answer?.fieldErrors} formErrors={form.formErrors} labels={LABELS} />
        <input type="hidden" {...form.field("version")} value={version} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="name" label={LABELS.name} required error={form.errorOf("name")}>
            <TextInput {...form.field("name")} autoComplete="name" />
          </Field>
          <Field name="jobTitle" label={LABELS.jobTitle} error={form.errorOf("jobTitle")}>
            <TextInput {...form.field("jobTitle")} autoComplete="organization-title" />
          </Field>
          <Field
            name="timeZone"
            label={LABELS.timeZone}
            hint="Your days and reminders go by it."
            required
            error={form.errorOf("timeZone")}
          >
            <Select {...form.field("timeZone")} options={zoneOptions(zones)} />
          </Field>
          <Field
            name="locale"
            label={LABELS.locale}
            hint="How they are written for you."
            required
            error={form.errorOf("locale")}
          >
            <Select {...form.field("locale")} options={localeOptions} />
          </Field>
          <Field
            name="leadDays"
            label={LABELS.leadDays}
            hint={`Days before something of yours is due; empty is ${USUAL_LEADS.join(", ")}.`}
            error={form.errorOf("leadDays")}
          >
            <TextInput {...form.field("leadDays")} inputMode="text" />
          </Field>
        </div>
        <SubmitButton action="/profile">Save the profile</SubmitButton>
      </Form>
      {workspaces.length > 1 && (
        <Section title="Your workspaces" id="workspaces" lead="One sign-in, one workspace at a time.">
          <WorkspaceList workspaces={workspaces} />
        </Section>
      )}
      {digest && (
        <Section
          title="Your digest"
          id="digest"
          lead="One a day at most, with everything that is due, late or new for you, and only when there is something to say."
        >
          <DigestPreferences {...digest} />
        </Section>
      )}
      {letters && (
        <Section
          title="Letters at once"
          id="letters"
          lead="Everything that concerns you stands under Notices. What needs you comes by letter as well."
        >
          <LetterChoices chosen={letters} hearsOfMail={hearsOfMail} />
        </Section>
      )}
      {works && (
        <Section
          title="When you are away"
          id="absences"
          lead="A deputy approves, verifies and works for you on the days you say; or your work goes to others for good."
        >
          <div className="flex flex-wrap gap-2">
            <ButtonLink to="/absences/new">Enter an absence</ButtonLink>
            <ButtonLink to="/absences" variant="quiet">
              Absences
            </ButtonLink>
            <ButtonLink to={`/people/${personId}/hand-over`} variant="quiet">
              Hand over everything of mine
            </ButtonLink>
          </div>
        </Section>
      )}
      {wish && <WishSection {...wish} />}
      {calendars && <CalendarSection feeds={calendars} />}
      <Section title="Sign-in" id="sign-in" lead={`You sign in as ${profile.email}.`}>
        <ButtonLink to="/profile/password">Change the password</ButtonLink>
      </Section>
      <Section
        title="Where you are signed in"
        id="sessions"
        lead="A session ends by itself thirty days after signing in."
      >
        <SessionList sessions={sessions} />
      </Section>
    </div>
  );
}
