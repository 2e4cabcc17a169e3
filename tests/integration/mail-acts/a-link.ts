import { actsFor } from "~/domain/mail-acts/acts-for";
import type { MailAct, OfferedAct } from "~/domain/mail-acts/mail-act";
import type { Person } from "~/generated/prisma/client";
import { action, loader } from "~/routes/do.$token";
import { actToken } from "~/shared/act-link.server";
import { database } from "~/store/database.server";
import { listActGrounds } from "~/store/mail-acts/act-ground.server";
import { offerActs } from "~/store/mail-acts/act-link.server";
import { findViewerOf } from "~/store/people/viewers.server";
import { TEST_NOW } from "../../support/test-database";
import { Visitor } from "../../support/visitor";

/** What a letter that speaks of one item would offer to one person now. */
export async function offeredTo(
  person: Person,
  item: string,
  { late = 1, at = TEST_NOW }: { late?: number | null; at?: Date } = {},
): Promise<OfferedAct[]> {
  const viewer = await findViewerOf(database(), person.workspaceId, person.id, at);
  const grounds = await listActGrounds(database(), person.workspaceId, [{ item, title: "It" }]);
  const ground = grounds.get(item);
  return viewer && ground ? actsFor(ground, viewer, { late }) : [];
}

export const actsOf = async (...asked: Parameters<typeof offeredTo>): Promise<MailAct[]> =>
  (await offeredTo(...asked)).map(({ act }) => act);

let addresses = 0;

/** The link of one act as it stands in somebody's letter, and whoever comes by it. */
export async function aLinkFor(person: Person, item: string, act: MailAct, at = TEST_NOW) {
  const wanted = (await offeredTo(person, item, { at })).filter((each) => each.act === act);
  if (wanted.length === 0) throw new Error(`${act} is not offered to ${person.name} on ${item}`);
  const [linked] = await offerActs(
    { db: database() },
    { workspaceId: person.workspaceId, personId: person.id, at, acts: wanted },
  );
  const linkId = linked?.linkId ?? "";
  return { linkId, ...comingBy(actToken(linkId)) };
}

/** Somebody at a place of their own who follows a link. */
export function comingBy(token: string) {
  addresses += 1;
  const visitor = new Visitor(`198.51.100.${addresses % 250}`);
  const sent = { params: { token } };
  return {
    token,
    visitor,
    look: (query = "") => visitor.look(loader, `/do/${token}${query}`, sent),
    press: (fields: Record<string, string> = {}) => visitor.post(action, `/do/${token}`, fields, sent),
  };
}

export type Shown = {
  page:
    | null
    | { state: "open"; name: string; view: Record<string, unknown> & { missing: { id: string }[] } }
    | { state: "used"; used: Record<string, unknown>; undone: boolean };
};

export const linkRow = (id: string) => database().actLink.findUniqueOrThrow({ where: { id } });
