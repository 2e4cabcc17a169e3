import type { Act } from "~/domain/act";
import type { Workspace } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { TEST_NOW } from "../../support/test-database";
import { csv, imported } from "../surveys/an-import";

/** Three customers: an account of its own owner with a decision maker, one nobody owns, one without consent. */
export async function customers(workspace: Pick<Workspace, "id">, ownerId: string | null) {
  const base = { workspaceId: workspace.id, createdAt: TEST_NOW };
  const [orvane, tarsk] = [newId(), newId()];
  await database().account.createMany({
    data: [
      { ...base, id: orvane, name: "Orvane", tier: "I", ownerId },
      { ...base, id: tarsk, name: "Tarsk", tier: "II" },
    ],
  });
  const people = [
    {
      id: newId(),
      name: "Dora Maier",
      email: "dora@orvane.example",
      level: "DM",
      consent: true,
      account: orvane,
    },
    {
      id: newId(),
      name: "Silent Sam",
      email: "sam@tarsk.example",
      level: "IF",
      consent: false,
      account: tarsk,
    },
  ];
  for (const { account, ...person } of people) {
    await database().contact.create({
      data: { ...base, ...person, links: { create: { accountId: account } } },
    });
  }
  return { orvane, tarsk, dora: people[0]?.id ?? "", sam: people[1]?.id ?? "" };
}

export const ANSWERS = [
  "response_id,date,contact_email,satisfaction,loyalty,stage,comment",
  "R1,2026-10-05,dora@orvane.example,2,4,Use,It drifts",
  "R2,2026-10-06,sam@tarsk.example,4,1,Buy,Nine days",
  "R3,2026-10-07,dora@orvane.example,3,3,Use,",
  // More than thirty days old: nobody is called about it.
  "R4,2026-09-01,dora@orvane.example,1,1,Use,Long ago",
];

export async function bringIn(act: Act, lines: readonly string[] = ANSWERS, name = "october.csv") {
  const survey = await database().survey.findFirst({ where: { workspaceId: act.viewer.workspaceId } });
  const into = survey ? { surveyId: survey.id } : { surveyName: "Customers" };
  return imported(act, csv(`${lines.join("\n")}\n`, name), into);
}

export const cases = () => database().customerCase.findMany({ orderBy: { number: "asc" } });
