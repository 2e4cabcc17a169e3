import type { Act } from "~/domain/act";
import { audienceNamed } from "~/domain/communications/audience-named";
import { meaningOfVerdict } from "~/domain/communications/claims/result-shown";
import { announcementCode, draftSubject, FIRST_AUDIENCE } from "~/domain/communications/communication";
import {
  mayWriteCommunication,
  WHO_WRITES_COMMUNICATIONS,
} from "~/domain/communications/communication.access";
import type { CreateMessage } from "~/domain/communications/message-writing.schema";
import type { BegunWords, TemplateAbout } from "~/domain/communications/templates/template";
import { fits, templateOf } from "~/domain/communications/templates/templates";
import type { Claim } from "~/domain/measurement/action-verdict";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import { isOpen } from "~/domain/plans/plan";
import type { PlanFacts } from "~/domain/plans/plan-facts";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { commit, type Unit } from "~/store/commit.server";
import { beginMessage } from "~/store/communications/begin-message.server";
import { nextCommunicationCode } from "~/store/communications/communication.queries.server";
import { readResultsShown } from "~/store/communications/results-shown.queries.server";
import { listAudienceChoices } from "~/store/communications/writing.queries.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";

type Beginning = Pick<CreateMessage, "kind"> &
  Partial<CreateMessage> & {
    /** The code it bore where it was kept before. */
    known?: string;
  };

/** Begins a message: about a plan, a pilot or the program; a plan has one announcement. */
export async function createMessage(
  act: Act,
  input: Beginning,
): Promise<Result<{ code: string; versionIds: string[] }>> {
  const { viewer, now } = act;
  const { kind } = input;
  return commit(act, async (unit) => {
    const about = await findAbout(unit, viewer.workspaceId, input.about ?? "", now);
    if (!about) return notFound("plan or pilot");
    const { plan, pilot } = about;
    if (!mayWriteCommunication(viewer, plan, pilot)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    if (kind === "announcement") {
      if (!plan) {
        const why = "An announcement says what a plan changes. Choose the plan, or another kind.";
        return invalid(why, { about: [why] });
      }
      if (!isOpen(plan.status)) {
        return notAllowedNow(`${plan.code} has ended; there is nothing to announce any more.`);
      }
      // Pressed twice, or by two people: there is one announcement, and here it is.
      const known = plan.communications.find((each) => each.kind === "announcement");
      if (known) return done({ code: known.code, versionIds: [] });
    }
    const audiences = await audiencesOf(unit, act, input, plan !== null || pilot !== null);
    if (!audiences.ok) return audiences;
    const words = await wordsOf(unit, act, input, plan, pilot);
    if (!words.ok) return words;
    const code =
      input.known ??
      (kind === "announcement" && plan
        ? announcementCode(plan.code)
        : await nextCommunicationCode(unit.db, viewer.workspaceId));
    const { id, versionIds } = await beginMessage(unit.db, {
      workspaceId: viewer.workspaceId,
      code,
      kind,
      planId: plan?.id ?? null,
      pilotId: pilot?.id ?? null,
      words: words.value,
      audiences: audiences.value,
      byId: viewer.personId,
      at: now,
    });
    const aim = plan?.code ?? pilot?.code;
    unit.log({
      noun: "communication",
      recordId: id,
      planId: plan?.id ?? null,
      verb: "created",
      summary: aim ? `began ${code} for ${aim}` : `began ${code}`,
      after: { code, kind, subject: words.value.subject, template: input.template ?? "" },
    });
    return done({ code, versionIds });
  });
}

/** The plan or the pilot of a code; neither where it is about the program; null where there is none of that code. */
async function findAbout(
  unit: Unit,
  workspaceId: string,
  code: string,
  at: Date,
): Promise<{ plan: PlanFacts | null; pilot: PilotFacts | null } | null> {
  if (code === "") return { plan: null, pilot: null };
  const plan = await findPlanFactsIn(unit.db, workspaceId, code, at);
  if (plan) return { plan, pilot: null };
  const pilot = await findPilotFactsIn(unit.db, workspaceId, code, at);
  return pilot && { plan: null, pilot };
}

async function audiencesOf(
  unit: Unit,
  { viewer }: Act,
  input: Beginning,
  hasRecord: boolean,
): Promise<Result<{ audience: string; audienceId: string | null }[]>> {
  const named = [
    ...(input.audienceIds ?? []).filter(Boolean).map((audienceId) => ({ audienceId, audience: "" })),
    ...(input.audience ? [{ audienceId: "", audience: input.audience }] : []),
  ];
  if (named.length === 0) {
    if (hasRecord) return done([{ audience: FIRST_AUDIENCE, audienceId: null }]);
    const why = "Say who is told: choose an audience, or name one.";
    return invalid(why, { audience: [why] });
  }
  const register = await listAudienceChoices(viewer, unit.db);
  const chosen: { audience: string; audienceId: string | null }[] = [];
  for (const typed of named) {
    const found = audienceNamed(typed, register, chosen);
    if (!found.ok) return found;
    chosen.push(found.value);
  }
  return done(chosen);
}

/** The words of the template, or a subject and nothing else. */
async function wordsOf(
  unit: Unit,
  { viewer, now }: Act,
  input: Beginning,
  plan: PlanFacts | null,
  pilot: PilotFacts | null,
): Promise<Result<BegunWords>> {
  const workspace = await unit.db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { name: true, timeZone: true },
  });
  const subject: TemplateAbout["subject"] = plan
    ? { kind: "plan", code: plan.code, title: plan.title }
    : pilot
      ? { kind: "pilot", code: pilot.code, title: pilot.title }
      : null;
  if (!input.template) {
    return done({ subject: draftSubject(subject?.title ?? workspace.name, input.kind), opening: "" });
  }
  const template = templateOf(input.template);
  if (!template || template.kind !== input.kind || !fits(template, subject?.kind ?? null)) {
    const why = "This template does not fit. Choose another, or begin with an empty page.";
    return invalid(why, { template: [why] });
  }
  const today = dayIn(now, workspace.timeZone);
  const meaning = plan ? await meaningOf(unit, viewer.workspaceId, plan.code, now) : null;
  return done(template.begin({ workspace: workspace.name, today, subject, meaning }));
}

/** What the signed verdict of a plan means; null while none is signed. */
async function meaningOf(unit: Unit, workspaceId: string, code: string, at: Date): Promise<string | null> {
  const [shown] = await readResultsShown(unit.db, workspaceId, [code], at);
  return shown?.word ? meaningOfVerdict(shown.word, shown.claim as Claim | null) : null;
}
