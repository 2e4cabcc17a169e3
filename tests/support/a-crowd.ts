import { database } from "~/store/database.server";
import { anApprovedMessage, anAudience, aPressOffice, granted, schedule } from "./a-message";

/** A message for many, which is on its way from now on; its audience stands in three zones. */
export async function aCrowdToTell(many: number): Promise<{ versionId: string }> {
  const office = await aPressOffice(new Date());
  const zones = ["Europe/Berlin", "America/Chicago", "Asia/Tokyo"];
  const id = await anAudience(
    office,
    Array.from({ length: many }, (_, at) => ({
      email: `m${at}@crowd.example`,
      name: `Member ${at}`,
      timeZone: zones[at % 3],
    })),
    { name: "Everybody" },
  );
  const message = await anApprovedMessage(office, [{ id, name: "Everybody" }], {
    opening: "Since August every visit begins with one checklist, {{recipient.first_name|dear reader}}.",
  });
  granted(await schedule(office.writer, message));
  return { versionId: message.versionIds[0] ?? "" };
}

export const isTold = async (): Promise<boolean> =>
  (await database().communicationAudience.count({ where: { status: "sent" } })) === 1;
