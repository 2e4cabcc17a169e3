import { readRecipientToken } from "~/shared/recipient-link.server";
import { findReader, type MessageReader } from "~/store/communications/reader.queries.server";
import { slowDown, waitForLink, waitForUnknownLink } from "./link-limits.server";

/** Whoever came by the link of a message; null where it leads nowhere, for whatever reason. Throws when it is too much. */
export async function findReaderOf(request: Request, token: string, at: Date): Promise<MessageReader | null> {
  const seconds = await waitForLink(request, token, at);
  if (seconds !== null) throw slowDown(seconds);
  const id = readRecipientToken(token);
  const reader = id === null ? null : await findReader(id, at);
  if (reader && typeof reader !== "string") return reader;
  const strange = await waitForUnknownLink(request, at);
  if (strange !== null) throw slowDown(strange);
  return null;
}
