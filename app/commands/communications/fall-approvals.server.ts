import { type Act, systemAct } from "~/domain/act";
import { type FallenVersion, fallenVersions } from "~/domain/communications/figures/fallen";
import type { MessageFacts } from "~/domain/communications/message-facts";
import { messagePath } from "~/domain/communications/message-places";
import { letterKindsOf, type NewNotice } from "~/domain/notices/notice";
import { done, notFound, type Result } from "~/domain/refusal";
import type { Viewer } from "~/domain/viewer";
import { commit, type Unit } from "~/store/commit.server";
import { findMessageFacts, listMessageFacts } from "~/store/communications/message-facts.queries.server";
import { moveVersion } from "~/store/communications/move-version.server";
import { writeNotices } from "~/store/notices/notice.write.server";

/**
 * Takes back the approvals of a message whose figures are not what was approved: what is told has to be what somebody
 * read. Nobody asks for it: the clock, whoever opens the page, and the sending itself find it.
 */
export function fallApprovals(act: Act, input: { id: string }): Promise<Result<{ fallen: string[] }>> {
  return commit(act, async (unit) => {
    const [facts] = await listMessageFacts(act.viewer, { id: input.id }, act.now, unit.db);
    if (!facts) return notFound("message");
    const fallen = fallenVersions(facts);
    for (const { version, reason } of fallen) {
      const moved = await moveVersion(
        unit,
        facts,
        version.id,
        { type: "FALL", reason },
        {
          by: act.viewer.personId,
          at: act.now,
          summary: `sent ${facts.code} for ${version.audience} back: ${reason}`,
        },
      );
      if (!moved.ok) return moved;
    }
    const leaders = await listLeaders(unit, act.viewer.workspaceId);
    await writeNotices(
      unit,
      act,
      await withLetters(
        unit,
        fallen.flatMap((each) => noticesOf(facts, each, leaders)),
      ),
    );
    return done({ fallen: fallen.map(({ version }) => version.audience) });
  });
}

/** Whoever opens a page sees what holds: approvals of other figures have fallen before it is drawn. */
export async function withoutFallenApprovals(
  viewer: Viewer,
  facts: MessageFacts,
  at: Date,
): Promise<MessageFacts> {
  if (fallenVersions(facts).length === 0) return facts;
  await fallApprovals(systemAct(viewer.workspaceId, viewer.timeZone, at), { id: facts.id });
  return (await findMessageFacts(viewer, facts.id, at)) ?? facts;
}

/** Those who lead the program hear that people wait for something longer than was meant. */
async function listLeaders(unit: Unit, workspaceId: string): Promise<string[]> {
  const leaders = await unit.db.person.findMany({
    where: { workspaceId, role: "leader", active: true },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return leaders.map(({ id }) => id);
}

/** Who wrote it, who asked for the approval and who gave it look at it again. */
function noticesOf(
  facts: MessageFacts,
  { version, reason }: FallenVersion,
  leaders: readonly string[],
): NewNotice[] {
  const people = new Map<string, string>();
  const add = (id: string | null | undefined, why: string) => {
    if (id && !people.has(id)) people.set(id, why);
  };
  add(version.approvedBy?.id, "you approved it");
  add(version.submittedBy?.id, "you submitted it");
  add(facts.createdById, "you wrote it");
  for (const id of leaders) add(id, "you lead the program");
  return [...people].map(([personId, why]) => ({
    personId,
    key: `message:${version.id}:v${version.version}:fallen`,
    kind: "answer" as const,
    title: `took back the approval of ${facts.code} for ${version.audience}`,
    text: reason,
    href: messagePath(facts.code),
    planId: facts.about?.kind === "plan" ? facts.about.id : null,
    reason: why,
    about: `communication:${facts.id}`,
  }));
}

/** To those who are somebody here, and by letter to those who chose that. */
async function withLetters(unit: Unit, notices: readonly NewNotice[]): Promise<NewNotice[]> {
  if (notices.length === 0) return [];
  const people = await unit.db.person.findMany({
    where: { id: { in: notices.map(({ personId }) => personId) }, active: true },
    select: { id: true, letterKinds: true },
  });
  const chosen = new Map(people.map(({ id, letterKinds }) => [id, letterKindsOf(letterKinds)]));
  return notices.flatMap((notice) => {
    const kinds = chosen.get(notice.personId);
    return kinds ? [{ ...notice, byLetter: kinds[notice.kind] }] : [];
  });
}
