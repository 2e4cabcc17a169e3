import { addAudience } from "~/commands/communications/add-audience.server";
import { removeAudience } from "~/commands/communications/remove-audience.server";
import { database } from "~/store/database.server";
import { messagesOf } from "./data/messages";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";
import { tellMessage } from "./tell-message.server";

/** What Kestrelyn told whom, and what lies unsaid. */
export const messageScenes = (verified: boolean): Scene[] => [
  ...messagesOf(verified).flatMap(tellMessage),
  ...(verified ? [leftUnsaid] : []),
];

/** COM-5 was begun by the verdict on CAP-002, given its audiences, and left there. */
const leftUnsaid = scene("2026-10-01T15:00", "mara", async (act, stage) => {
  const code = "COM-5";
  for (const audience of ["Tier I team", "Executives"]) {
    const audienceId = stage.recall(`audience ${audience}`);
    must(await addAudience(act, { code, audience, audienceId }), `${code} speaks to ${audience}`);
  }
  const row = await database().communicationAudience.findFirstOrThrow({
    where: { communication: { code }, audience: "Support" },
  });
  must(
    await removeAudience(act, { code, versionId: row.id, version: row.version }),
    `${code} does not speak to Support`,
  );
});
