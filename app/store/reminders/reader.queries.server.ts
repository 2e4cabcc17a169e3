import type { ReminderKind } from "~/domain/reminders/reminder-kinds";
import { mutedKindsOf } from "~/domain/reminders/reminder-kinds";
import type { Role, Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** Somebody who reads letters, found by their id alone: a link of a letter names no workspace. */
export interface LetterReader {
  viewer: Viewer;
  email: string;
  workspace: string;
  digestByMail: boolean;
  letterKinds: unknown;
}

export async function findLetterReader(personId: string): Promise<LetterReader | null> {
  const person = await database().person.findFirst({
    where: { id: personId, active: true },
    include: { workspace: { select: { name: true } } },
  });
  if (!person) return null;
  const { id, workspaceId, name, role, auditor, timeZone, locale } = person;
  return {
    viewer: { personId: id, workspaceId, name, role: role as Role, auditor, timeZone, locale },
    email: person.email,
    workspace: person.workspace.name,
    digestByMail: person.digestByMail,
    letterKinds: person.letterKinds,
  };
}

export interface DigestPreferences {
  digestHour: number;
  digestByMail: boolean;
  mutedKinds: ReminderKind[];
  version: number;
  /** Of the workspace: hours at which nobody is written to. */
  quietFrom: number;
  quietUntil: number;
  timeZone: string;
}

export async function findDigestPreferences(viewer: Viewer): Promise<DigestPreferences> {
  const person = await database().person.findFirstOrThrow({
    where: { id: viewer.personId, workspaceId: viewer.workspaceId },
    select: {
      digestHour: true,
      digestByMail: true,
      mutedKinds: true,
      version: true,
      timeZone: true,
      workspace: { select: { quietFrom: true, quietUntil: true } },
    },
  });
  const { workspace, mutedKinds, ...own } = person;
  return { ...own, ...workspace, mutedKinds: mutedKindsOf(mutedKinds) };
}
