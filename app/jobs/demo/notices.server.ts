import { followRecord } from "~/commands/follows/follow-record.server";
import { readNotices } from "~/commands/notices/read-notices.server";
import { tellPeople } from "~/commands/notices/tell-people.server";
import { commentOnPlan } from "~/commands/plans/comment-on-plan.server";
import { systemAct } from "~/domain/act";
import { database } from "~/store/database.server";
import { listTellingChanges } from "~/store/notices/log-lines.server";
import { DEMO_PEOPLE, type DemoName } from "./people";
import { planWhere, scene } from "./scene.server";
import { must, type Scene, type Stage } from "./stage.server";

const follow = (at: string, who: DemoName, code: string): Scene =>
  scene(at, who, async (act, stage) => {
    const plan = await database().plan.findFirst({
      where: { ...planWhere(code), workspaceId: stage.workspaceId },
      select: { id: true },
    });
    // A story that is told less far knows no successor yet.
    if (!plan) return;
    const recordId = plan.id;
    must(await followRecord(act, { noun: "plan", recordId, wanted: true }), `${who} follows ${code}`);
  });

const say = (at: string, who: DemoName, code: string, text: string): Scene =>
  scene(at, who, async (act) => {
    must(await commentOnPlan(act, { code, text }), `${who} comments on ${code}`);
  });

/** Who follows what, and a question that is asked of people by their names. */
export const talkScenes = (): Scene[] => [
  follow("2026-09-02T15:00", "mara", "CAP-003"),
  follow("2026-09-02T15:01", "mara", "CAP-005"),
  follow("2026-09-15T08:00", "devin", "CAP-004"),
  follow("2026-10-01T13:00", "priya", "CAP-002R"),
  say(
    "2026-10-13T15:10",
    "mara",
    "CAP-003",
    "Two weeks over, and customers still wait for their credit notes. @Devin Park, @Tomas Vela: which day can we promise? @Ilse Brandt decides on the new end.",
  ),
  say(
    "2026-10-14T07:40",
    "devin",
    "CAP-003",
    "@Mara Okafor the rule for small amounts is live in two of three regions. I would say 5 November, and Tomas asks for it properly.",
  ),
];

/** From when on the story says who has heard what; before that everything is long read and gone. */
const FROM = new Date("2026-08-15T00:00:00Z");
const TOLD_AT = new Date("2026-10-15T13:55:00Z");

/** How much of it those a visitor tries first have not read yet. */
const UNREAD: Partial<Record<DemoName, number>> = { devin: 3, mara: 4, ilse: 2 };
const UNREAD_OTHERWISE = 1;

/** At the end of the story everybody is told what concerned them, by the command that tells it today; most is read. */
export async function tellThePast(stage: Stage): Promise<void> {
  const act = systemAct(stage.workspaceId, "America/Chicago", TOLD_AT);
  for (const change of await listTellingChanges(stage.workspaceId, FROM)) {
    must(await tellPeople(act, { ...change, lettersToo: false }), "people are told");
  }
  for (const name of Object.keys(DEMO_PEOPLE) as DemoName[]) {
    const reader = { ...stage.act(name, TOLD_AT.toISOString()), now: TOLD_AT };
    must(
      await readNotices(reader, { leaving: UNREAD[name] ?? UNREAD_OTHERWISE }),
      `${name} has read what came before`,
    );
  }
}
