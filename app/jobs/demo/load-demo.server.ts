import { log } from "~/shared/log.server";
import { absenceScenes } from "./absences.server";
import { accountScenes } from "./accounts.server";
import { answerScenes, takeSeptemberBack } from "./answers.server";
import { audienceScenes } from "./audiences.server";
import { auditScenes } from "./audits.server";
import { awardScenes } from "./award.server";
import { businessCaseScenes } from "./business-cases.server";
import { caseScenes, takeSeptemberCaseBack } from "./cases.server";
import { found, sayGoodbye } from "./company.server";
import { digestScenes } from "./digests.server";
import { findingScenes } from "./findings.server";
import { governanceScenes } from "./governance.server";
import { handScenes } from "./hands.server";
import { invitationScenes } from "./invitations.server";
import { keyAccountScenes } from "./key-accounts.server";
import { laterReadingScenes } from "./later-readings.server";
import { lessonScenes } from "./lessons.server";
import { messageScenes } from "./messages.server";
import { moneyScenes } from "./money.server";
import { talkScenes, tellThePast } from "./notices.server";
import type { DemoName } from "./people";
import { pilotScenes } from "./pilots.server";
import type { PlanStory } from "./plan-story";
import { cap001 } from "./plans/cap-001";
import { cap002 } from "./plans/cap-002";
import { cap003 } from "./plans/cap-003";
import { cap004 } from "./plans/cap-004";
import { cap005 } from "./plans/cap-005";
import { cap006, cap007, cap008, cap009, cap010 } from "./plans/later-plans";
import { programTeamScenes } from "./program-team.server";
import { kpiScenes } from "./readings.server";
import { registerScenes } from "./registers.server";
import { revenueScenes } from "./revenue.server";
import { cap002rScenes, cap005Scenes, cap010Scenes } from "./special-plans.server";
import type { Scene } from "./stage.server";
import { targetScenes } from "./targets.server";
import { taskActScenes } from "./task-acts.server";
import { technologyScenes } from "./technologies.server";
import { tellPlan } from "./tell-plan.server";
import { hypothesisScenes, triageScenes } from "./triage.server";
import { winBackScenes } from "./win-backs.server";

/** How far the story is told. */
export type DemoVersion = "full" | "before-september" | "before-verification";

const PLANS: PlanStory[] = [cap001, cap002, cap003, cap004, cap005, cap006, cap007, cap008, cap009, cap010];

const unsigned = ({ signed: _, ...story }: PlanStory): PlanStory => story;

/**
 * Tells Kestrelyn's story from January 2025 to October 2026 by the commands its people called, each at its
 * time. Nothing is written past the commands, so the demo is as true as the product.
 */
export async function loadDemo(
  version: DemoVersion,
  passwordOf: (name: DemoName) => string,
  tellProgress: (share: number) => void = () => {},
): Promise<void> {
  const started = performance.now();
  const stage = await found(passwordOf);
  const verified = version !== "before-verification";
  const scenes: Scene[] = [
    ...answerScenes(),
    ...invitationScenes(),
    ...accountScenes(),
    ...keyAccountScenes(),
    ...findingScenes(),
    ...governanceScenes(),
    ...programTeamScenes(),
    ...awardScenes(),
    ...registerScenes(),
    ...kpiScenes(),
    ...PLANS.map((story) => (verified ? story : unsigned(story))).flatMap(tellPlan),
    ...cap005Scenes(),
    ...cap010Scenes(),
    ...(verified ? cap002rScenes() : []),
    ...(verified ? laterReadingScenes() : []),
    ...caseScenes(version !== "before-september"),
    ...triageScenes(),
    ...hypothesisScenes(),
    ...targetScenes(),
    ...technologyScenes(),
    ...taskActScenes(),
    ...moneyScenes(),
    ...pilotScenes(),
    ...handScenes(),
    ...lessonScenes(),
    ...businessCaseScenes(),
    ...revenueScenes(),
    ...winBackScenes(),
    ...audienceScenes(),
    ...messageScenes(verified),
    ...auditScenes(verified),
    ...absenceScenes(),
    ...digestScenes(),
    ...talkScenes(),
    { at: "2026-08-24T14:00", who: "olu", tell: (_, here) => sayGoodbye(here) },
  ];
  const inOrder = scenes.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const [at, scene] of inOrder.entries()) {
    await scene.tell(stage.act(scene.who, scene.at), stage);
    tellProgress((at + 1) / inOrder.length);
  }
  if (version === "before-september") {
    await takeSeptemberBack(stage.act("mara", "2026-10-01T14:00"), stage.recall("september"));
    await takeSeptemberCaseBack(stage.act("mara", "2026-10-01T14:01"), stage.recall("september"));
  }
  await tellThePast(stage);
  log.info("The demo workspace is loaded.", {
    version,
    scenes: inOrder.length,
    seconds: Number(((performance.now() - started) / 1000).toFixed(1)),
  });
}
