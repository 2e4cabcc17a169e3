import { approveMessage } from "~/commands/communications/approve-message.server";
import { scheduleVersions } from "~/commands/communications/schedule-versions.server";
import { submitMessage } from "~/commands/communications/submit-message.server";
import type { Act } from "~/domain/act";
import type { AudienceKind } from "~/domain/audiences/audience";
import type { ScheduleInput } from "~/domain/communications/sending.schema";
import type { Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { actOf, aPerson, aWorkspace } from "./test-database";

export function granted<T>(result: Result<T>): T {
  if (!result.ok)
    throw new Error(
      `${result.refusal.message} ${"gaps" in result.refusal ? JSON.stringify(result.refusal.gaps) : ""}`,
    );
  return result.value;
}

export interface Member {
  email: string;
  name?: string;
  timeZone?: string;
  locale?: string;
  organisation?: string;
  consent?: string;
}

/** A workspace with somebody who writes messages and somebody else who approves them. */
export async function aPressOffice(at: Date) {
  const workspace = await aWorkspace({ name: "Kestrelyn", timeZone: "UTC" });
  const writer = await aPerson(workspace, "leader", { name: "Mara Voss", timeZone: "UTC" });
  const approver = await aPerson(workspace, "executive", { name: "Ilse Brandt", timeZone: "UTC" });
  return { workspace, writer: actOf(writer, at), approver: actOf(approver, at) };
}
export type PressOffice = Awaited<ReturnType<typeof aPressOffice>>;

/** An audience by its list alone. */
export async function anAudience(
  { workspace, writer }: PressOffice,
  members: readonly Member[],
  { name = "Field Service", kind = "employees" as AudienceKind } = {},
): Promise<string> {
  const { id } = await database().audience.create({
    data: {
      id: newId(),
      workspaceId: workspace.id,
      name,
      kind,
      createdById: writer.viewer.personId,
      createdAt: writer.now,
    },
  });
  await database().audienceMember.createMany({
    data: members.map((member) => ({
      id: newId(),
      workspaceId: workspace.id,
      audienceId: id,
      name: member.email.split("@")[0] ?? "",
      ...member,
      addedById: writer.viewer.personId,
      createdAt: writer.now,
    })),
  });
  return id;
}

export const WORDS = {
  benefit: "You drive to a customer twice only where it is needed.",
  change: "- 10 minutes per visit\n- it replaces two forms",
  link: "The first visit decides how customers rate us.",
};

interface Written {
  subject?: string;
  opening?: string;
  kind?: string;
  event?: object;
  body?: string;
}

/** A message for some audiences, approved by somebody else than who wrote it. */
export async function anApprovedMessage(
  office: PressOffice,
  audiences: readonly { id: string; name: string }[],
  {
    subject = "Every first visit prepared",
    opening = "It worked.",
    kind = "results",
    event,
    body = "",
  }: Written = {},
): Promise<{ id: string; code: string; versionIds: string[] }> {
  const { workspace, writer, approver } = office;
  const id = newId();
  const code = `COM-${(await database().communication.count({ where: { workspaceId: workspace.id } })) + 1}`;
  const versionIds = audiences.map(() => newId());
  await database().communication.create({
    data: {
      id,
      workspaceId: workspace.id,
      code,
      subject,
      opening,
      kind,
      ...(event && { event }),
      createdById: writer.viewer.personId,
      createdAt: writer.now,
      updatedAt: writer.now,
      audiences: {
        create: audiences.map((audience, position) => ({
          id: versionIds[position] ?? "",
          workspaceId: workspace.id,
          audience: audience.name,
          audienceId: audience.id,
          position,
          body,
          ...WORDS,
        })),
      },
    },
  });
  granted(await submitMessage(writer, { code, versions: await seenOf(versionIds) }));
  granted(await approveMessage(approver, { code, versions: await seenOf(versionIds) }));
  return { id, code, versionIds };
}

export async function seenOf(versionIds: readonly string[]): Promise<{ id: string; version: number }[]> {
  const rows = await database().communicationAudience.findMany({
    where: { id: { in: [...versionIds] } },
    select: { id: true, version: true },
    orderBy: { position: "asc" },
  });
  return rows;
}

export async function schedule(
  act: Act,
  message: { code: string; versionIds: readonly string[] },
  change: Partial<ScheduleInput> = {},
) {
  return scheduleVersions(act, {
    code: message.code,
    versions: await seenOf(message.versionIds),
    when: "now",
    on: "",
    time: "",
    rate: undefined,
    step: "confirm",
    ...change,
  });
}
