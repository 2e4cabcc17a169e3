import { messagePath } from "~/domain/communications/message-places";
import type { SearchGroup } from "~/domain/search";
import type { Database } from "../database.server";

const TAKE = 8;

/** Messages by their code or their words, and audiences by their name. */
export async function searchMessages(
  db: Database,
  workspaceId: string,
  words: string,
): Promise<SearchGroup[]> {
  const contains = { contains: words, mode: "insensitive" as const };
  const [messages, audiences] = await Promise.all([
    db.communication.findMany({
      where: { workspaceId, OR: [{ code: contains }, { subject: contains }, { opening: contains }] },
      select: { code: true, subject: true },
      orderBy: { updatedAt: "desc" },
      take: TAKE,
    }),
    db.audience.findMany({
      where: { workspaceId, name: contains },
      select: { id: true, name: true, retiredOn: true },
      orderBy: { name: "asc" },
      take: TAKE,
    }),
  ]);
  return [
    {
      label: "Messages",
      items: messages.map(({ code, subject }) => ({
        label: subject || code,
        detail: code,
        href: messagePath(code),
      })),
    },
    {
      label: "Audiences",
      items: audiences.map(({ id, name, retiredOn }) => ({
        label: name,
        detail: retiredOn ? "retired" : "",
        href: `/audiences/${id}`,
      })),
    },
  ];
}
