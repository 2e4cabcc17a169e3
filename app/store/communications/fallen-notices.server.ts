import type { Act } from "~/domain/act";
import type { FallenVersion } from "~/domain/communications/figures/fallen";
import type { MessageFacts } from "~/domain/communications/message-facts";
import { messagePath } from "~/domain/communications/message-places";
import { letterKindsOf, type NewNotice } from "~/domain/notices/notice";
import type { Unit } from "../commit.server";
import { writeNotices } from "../notices/notice.write.server";

type Fallen = Pick<FallenVersion, "version" | "reason">;

/** Says in the same change that approvals fell: to those who gave and asked for them, and to those who lead. */
export async function tellFallen(
  unit: Unit,
  act: Act,
  facts: MessageFacts,
  fallen: readonly Fallen[],
): Promise<void> {
  if (fallen.length === 0) return;
  const leaders = await listLeaders(unit, act.viewer.workspaceId);
  const notices = fallen.flatMap((each) => noticesOf(facts, each, leaders));
  await writeNotices(unit, act, await withLetters(unit, notices));
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
  { version, reason }: Fallen,
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
