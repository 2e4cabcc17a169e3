import type { Act } from "../act";
import type { Viewer } from "../viewer";

const READER = "recipient:";

/** Somebody who came by the link of their letter. They stand for one row of one message, and nothing else. */
export interface ActingRecipient {
  recipientId: string;
  name: string;
  workspaceId: string;
  timeZone: string;
  locale: string;
}

export const recipientActorId = (recipientId: string): string => `${READER}${recipientId}`;

export const isRecipient = (viewer: Pick<Viewer, "personId">, recipientId: string): boolean =>
  viewer.personId === recipientActorId(recipientId);

/** The act of a reader without a session: the table of rights gives them nothing but what an auditor may read. */
export const recipientAct = (reader: ActingRecipient, now: Date): Act => ({
  viewer: {
    personId: recipientActorId(reader.recipientId),
    workspaceId: reader.workspaceId,
    name: reader.name,
    role: "viewer",
    auditor: true,
    timeZone: reader.timeZone,
    locale: reader.locale,
  },
  now,
  door: "mail-link",
});
