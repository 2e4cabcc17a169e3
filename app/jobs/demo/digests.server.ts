import { closeStoryLetters } from "~/commands/letters/close-story-letters.server";
import { shownLetter } from "../letters/shown-letter.server";
import { sendDueDigests } from "../reminders/send-digests.server";
import { scene } from "./scene.server";
import type { Scene } from "./stage.server";

/** The last working days before the story is left to its reader; that day's own digests are left due. */
const DAYS = ["2026-10-12", "2026-10-13", "2026-10-14"];
/** When it is eight in the morning in Singapore, in Berlin and in Chicago. */
const HOURS = ["00:00", "06:00", "13:00"];

/** What was said on those days, by the very sweep that says it today. */
export const digestScenes = (): Scene[] =>
  DAYS.flatMap((day) =>
    HOURS.map((hour) =>
      scene(`${day}T${hour}`, "mara", async (act) => {
        await sendDueDigests(act.now);
        await closeStoryLetters(act, shownLetter);
      }),
    ),
  );
