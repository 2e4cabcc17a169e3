import { type Act, isSystem } from "~/domain/act";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { CORRECTION_ANSWERS, correctionDraft } from "~/domain/communications/corrections/correction-draft";
import { allRestated, type Restated } from "~/domain/communications/corrections/restated";
import { mayWriteMessage } from "~/domain/communications/message.access";
import type { MessageFacts } from "~/domain/communications/message-facts";
import { messagePath } from "~/domain/communications/message-places";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { commit, type Unit } from "~/store/commit.server";
import { nextCommunicationCode } from "~/store/communications/communication.queries.server";
import { writeDraft } from "~/store/communications/draft.server";
import {
  findOpenCorrection,
  listToldMessages,
} from "~/store/communications/figures/told-figures.queries.server";
import { findWritten } from "~/store/communications/writing.queries.server";
import { writeNotices } from "~/store/notices/notice.write.server";

/**
 * Begins the message that puts right what another one told: to those who were told it, with its figures as they were
 * and as they are. There is one at a time; pressed twice, it is the same one.
 */
export function beginCorrection(act: Act, input: { code: string }): Promise<Result<{ code: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    if (!facts) return notFound("message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    const told = facts.versions.filter(({ status }) => status === "sent" || status === "closed");
    if (told.length === 0) {
      return notAllowedNow(`${facts.code} was told to nobody yet: change its own words instead.`);
    }
    if (facts.corrects) {
      return notAllowedNow(
        `${facts.code} corrects ${facts.corrects.code}. Begin another correction there, so that all of them stand together.`,
      );
    }
    const [message] = await listToldMessages(unit.db, viewer.workspaceId, now, facts.id);
    const open = message?.open[0] ?? (await findOpenCorrection(unit.db, viewer.workspaceId, facts.id));
    if (open) return done({ code: open.code });
    const restated = message ? allRestated(message.versions) : [];
    // Whoever asks by hand corrects words as well; the clock has nothing to say without a figure.
    if (restated.length === 0 && isSystem(viewer)) return notAllowedNow("No figure of it is restated.");
    const reached = new Set(
      (message?.versions ?? []).filter((each) => each.restated.length > 0).map((each) => each.versionId),
    );
    const audiences = told.filter(({ id }) => restated.length === 0 || reached.has(id));
    const code = await draft(unit, act, facts, audiences, restated, message?.toldOn);
    return done({ code });
  });
}

async function draft(
  unit: Unit,
  act: Act,
  facts: MessageFacts,
  audiences: MessageFacts["versions"],
  restated: readonly Restated[],
  toldOn = dayIn(act.now, act.viewer.timeZone),
): Promise<string> {
  const { workspaceId } = act.viewer;
  const code = await nextCommunicationCode(unit.db, workspaceId);
  const message = correctionDraft({ code: facts.code, subject: facts.subject, toldOn, restated });
  const about =
    facts.about && (facts.about.kind === "plan" ? { planId: facts.about.id } : { pilotId: facts.about.id });
  const recordId = await writeDraft(unit.db, {
    workspaceId,
    ...about,
    code,
    kind: "correction",
    subject: message.subject,
    opening: message.opening,
    figures: message.figures,
    correctsId: facts.id,
    byId: act.viewer.personId,
    at: act.now,
    audiences: audiences.map(({ audience, register }) => ({ audience, audienceId: register?.id ?? null })),
  });
  await unit.db.communicationAudience.updateMany({
    where: { communicationId: recordId },
    data: { ...CORRECTION_ANSWERS },
  });
  const changes = restated.map(({ name, was, now }) => ({ figure: name, was, now }));
  unit.log({
    noun: "communication",
    recordId,
    planId: facts.about?.kind === "plan" ? facts.about.id : null,
    verb: "created",
    summary: `began ${code} to correct ${facts.code}`,
    after: { code, kind: "correction", subject: message.subject, corrects: facts.code, changes },
  });
  unit.log({
    noun: "communication",
    recordId: facts.id,
    planId: facts.about?.kind === "plan" ? facts.about.id : null,
    verb: "corrected",
    summary: `began ${code} to correct what ${facts.code} told`,
    after: { correction: code, changes },
  });
  if (isSystem(act.viewer)) await tellWriters(unit, act, facts, code, restated);
  return code;
}

/** Whoever wrote and approved what went out hears that it reads otherwise, and that its correction is begun. */
async function tellWriters(
  unit: Unit,
  act: Act,
  facts: MessageFacts,
  code: string,
  restated: readonly Restated[],
): Promise<void> {
  const ids = [
    facts.createdById,
    ...facts.versions.flatMap(({ submittedBy, approvedBy }) => [submittedBy?.id, approvedBy?.id]),
  ];
  const people = await unit.db.person.findMany({
    where: {
      id: { in: ids.filter((id) => id !== undefined) },
      workspaceId: act.viewer.workspaceId,
      active: true,
    },
    select: { id: true },
  });
  const leaders =
    people.length > 0
      ? []
      : await unit.db.person.findMany({
          where: { workspaceId: act.viewer.workspaceId, role: "leader", active: true },
          select: { id: true },
        });
  await writeNotices(
    unit,
    act,
    [...people, ...leaders].map(({ id }) => ({
      personId: id,
      key: `message:${facts.id}:corrected:${code}`,
      kind: "plan" as const,
      title: `began ${code}: ${facts.code} told figures that read otherwise now`,
      text: restated
        .map(({ label, was, now }) => `${label}: ${was} became ${now ?? "no value any more"}`)
        .join("; "),
      href: messagePath(code),
      reason: people.length > 0 ? "you wrote or approved it" : "you lead the program",
      about: `communication:${facts.id}`,
    })),
  );
}
