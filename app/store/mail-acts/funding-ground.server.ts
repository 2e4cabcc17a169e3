import type { ActGround } from "~/domain/mail-acts/act-ground";
import { type PilotStatus, pilotCode } from "~/domain/pilots/pilot";
import { formatMoney } from "~/shared/money";
import type { Tx } from "../database.server";

type FundingGround = Extract<ActGround, { on: "funding" }>;

/** Requests for money, by their id: what a letter can offer whoever answers them. */
export async function listFundingGrounds(
  db: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, FundingGround>> {
  if (ids.length === 0) return new Map();
  const rows = await db.fundingRequest.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    select: {
      id: true,
      status: true,
      askedMinor: true,
      askedById: true,
      pilot: {
        select: {
          id: true,
          number: true,
          title: true,
          status: true,
          createdById: true,
          ownerId: true,
          sponsorId: true,
          workspace: { select: { currency: true } },
        },
      },
    },
  });
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: [...new Set(rows.map(({ askedById }) => askedById))] } },
    select: { id: true, name: true },
  });
  return new Map(
    rows.map(({ id, status, askedMinor, askedById, pilot: { number, workspace, ...pilot } }) => [
      id,
      {
        on: "funding",
        item: "",
        pilot: { ...pilot, workspaceId, code: pilotCode(number), status: pilot.status as PilotStatus },
        asked: {
          id,
          open: status === "open",
          byId: askedById,
          byName: people.find((person) => person.id === askedById)?.name ?? "Somebody",
          amount: formatMoney(askedMinor, workspace.currency, "en"),
        },
      },
    ]),
  );
}
