import { acknowledgeMessage } from "~/commands/communications/acknowledge-message.server";
import { addAudience } from "~/commands/communications/add-audience.server";
import { addFigure } from "~/commands/communications/add-figure.server";
import { approveMessage } from "~/commands/communications/approve-message.server";
import { closeMessage } from "~/commands/communications/close-message.server";
import { createMessage } from "~/commands/communications/create-message.server";
import { dispatchVersion } from "~/commands/communications/dispatch-version.server";
import { endSending } from "~/commands/communications/end-sending.server";
import { removeAudience } from "~/commands/communications/remove-audience.server";
import { saveMessage } from "~/commands/communications/save-message.server";
import { saveVersion } from "~/commands/communications/save-version.server";
import { scheduleVersions } from "~/commands/communications/schedule-versions.server";
import { spreadVersion } from "~/commands/communications/spread-version.server";
import { submitMessage } from "~/commands/communications/submit-message.server";
import { closeStoryLetters } from "~/commands/letters/close-story-letters.server";
import { type Act, systemAct } from "~/domain/act";
import { recipientAct } from "~/domain/communications/recipient-act";
import { addDays, type Day } from "~/shared/calendar";
import { database } from "~/store/database.server";
import { shownLetter } from "../letters/shown-letter.server";
import type { AudienceAnswer, MessageStory } from "./message-story";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

/** When it is past the afternoon in Chicago, and everybody's hour of that day has come. */
const EVENING = "21:30";
const STORY_ENDS: Day = "2026-10-15";

/** The scenes of one message, in the order of its life. */
export function tellMessage(story: MessageStory): Scene[] {
  const { code, by, writtenOn, approved, sent, scheduled } = story;
  return [
    scene(`${writtenOn}T14:00`, by, (act) => write(story, act)),
    ...(approved
      ? [
          scene(`${writtenOn}T14:30`, by, async (act) => {
            const versions = await versionsOf(code, unfinishedOf(story));
            must(await submitMessage(act, { code, versions }), `${code} is submitted`);
          }),
          scene(`${approved.on}T15:00`, approved.by, async (act) => {
            const versions = await versionsOf(code, unfinishedOf(story));
            must(await approveMessage(act, { code, versions }), `${code} is approved`);
          }),
        ]
      : []),
    ...(sent && approved
      ? [
          scene(`${approved.on}T15:10`, by, (act) => schedule(story, act, sent)),
          scene(`${sent.on}T${EVENING}`, by, (act) => leave(code, act)),
          scene(`${addDays(sent.on, 1)}T${EVENING}`, by, (act) => readBy(story, act)),
        ]
      : []),
    ...(sent && approved && addDays(sent.on, 31) < STORY_ENDS
      ? [
          scene(`${addDays(sent.on, 31)}T09:00`, by, async (act) => {
            const versions = await versionsOf(code, []);
            must(await closeMessage(act, { code, versions }), `${code} is closed`);
          }),
        ]
      : []),
    ...(scheduled && approved
      ? [scene(`${approved.on}T16:00`, scheduled.by, (act) => schedule(story, act, scheduled))]
      : []),
  ];
}

const unfinishedOf = ({ audiences = [] }: MessageStory): string[] =>
  audiences.filter(({ unfinished }) => unfinished).map(({ audience }) => audience);

const rowsOf = (code: string) =>
  database().communicationAudience.findMany({
    where: { communication: { code } },
    orderBy: { position: "asc" },
  });

/** The versions as somebody at the screen sees them, without those that are not ready. */
const versionsOf = async (code: string, without: readonly string[]) =>
  (await rowsOf(code))
    .filter(({ audience }) => !without.includes(audience))
    .map(({ id, version }) => ({ id, version }));

async function write(story: MessageStory, act: Act): Promise<void> {
  const { code, kind, about = "", template = "", audiences } = story;
  if (!story.isBegun) {
    const [first] = audiences ?? [];
    const begun = { kind, about, template, known: code, audience: first?.audience ?? "", audienceIds: [] };
    must(await createMessage(act, begun), `${code} begins`);
  }
  for (const figure of story.figures ?? []) {
    must(await addFigure(act, { ...figure, code }), `${code} shows ${figure.name}`);
  }
  if (story.subject !== undefined || story.opening !== undefined || story.event) {
    const row = await database().communication.findFirstOrThrow({ where: { code } });
    must(
      await saveMessage(act, {
        code,
        version: row.version,
        subject: story.subject ?? row.subject,
        opening: story.opening ?? row.opening,
        event: story.event ?? null,
      }),
      `${code} is written`,
    );
  }
  if (audiences) await nameAudiences(code, audiences, act);
  await answer(code, audiences ?? null, act);
}

/** Speaks to exactly these. */
async function nameAudiences(code: string, audiences: readonly AudienceAnswer[], act: Act): Promise<void> {
  const known = new Set((await rowsOf(code)).map(({ audience }) => audience));
  for (const { audience } of audiences) {
    if (known.has(audience)) continue;
    must(await addAudience(act, { code, audience, audienceId: "" }), `${code} speaks to ${audience}`);
  }
  for (const row of await rowsOf(code)) {
    if (audiences.some(({ audience }) => audience === row.audience)) continue;
    const gone = { code, versionId: row.id, version: row.version };
    must(await removeAudience(act, gone), `${code} does not speak to ${row.audience}`);
  }
}

/** Writes the answers, and names the audience of the register that each version is for. */
async function answer(code: string, answers: readonly AudienceAnswer[] | null, act: Act): Promise<void> {
  for (const row of await rowsOf(code)) {
    const given = answers?.find(({ audience }) => audience === row.audience);
    const register = await database().audience.findFirst({ where: { name: row.audience } });
    must(
      await saveVersion(act, {
        code,
        versionId: row.id,
        version: row.version,
        audienceId: register?.id ?? "",
        audience: row.audience,
        benefit: given?.benefit ?? row.benefit,
        change: given?.change ?? row.change,
        link: given?.link ?? row.link,
        subject: "",
        body: row.body,
      }),
      `${code} answers ${row.audience}`,
    );
  }
}

async function schedule(story: MessageStory, act: Act, hour: { on: Day; time: string }): Promise<void> {
  const { code } = story;
  const versions = await versionsOf(code, unfinishedOf(story));
  must(
    await scheduleVersions(act, { code, versions, when: "hour", step: "confirm", ...hour }),
    `${code} is scheduled`,
  );
  const system = systemAct(act.viewer.workspaceId, "UTC", act.now);
  for (const { id, spread } of await rowsOf(code)) {
    const round = (spread as { round?: number } | null)?.round;
    if (round === undefined) continue;
    for (let isMore = true; isMore; ) {
      isMore = must(await spreadVersion(system, { versionId: id, round }), `${code} is listed`).isMore;
    }
  }
}

/** Everybody's hour has come; the letters of a story ask no mail server. */
async function leave(code: string, act: Act): Promise<void> {
  const system = systemAct(act.viewer.workspaceId, "UTC", act.now);
  for (const { id, communicationId } of await rowsOf(code)) {
    for (let handed = 1; handed > 0; ) {
      handed = must(await dispatchVersion(system, { versionId: id }), `${code} leaves`).handed;
      await closeStoryLetters(act, shownLetter);
    }
    must(await endSending(system, { communicationId, versionId: id }), `${code} is sent`);
  }
}

async function readBy({ code, read = {} }: MessageStory, act: Act): Promise<void> {
  const readers = await database().recipient.findMany({
    where: { communication: { code }, status: "handed" },
    include: { communicationAudience: { select: { audience: true } } },
    orderBy: { email: "asc" },
  });
  for (const [audience, count] of Object.entries(read)) {
    const theirs = readers.filter((each) => each.communicationAudience.audience === audience);
    for (const reader of theirs.slice(-count)) {
      const { id: recipientId, ...who } = reader;
      const said = recipientAct({ ...who, recipientId }, act.now);
      must(await acknowledgeMessage(said, { recipientId }), `${code} is read`);
    }
  }
}
