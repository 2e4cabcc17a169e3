import { addLesson } from "~/commands/lessons/add-lesson.server";
import { addChecklistItem } from "~/commands/pilots/add-checklist-item.server";
import { tickChecklistItem } from "~/commands/pilots/tick-checklist-item.server";
import { requestReplication } from "~/commands/replications/request-replication.server";
import type { LessonKind } from "~/domain/lessons/lesson";
import type { DemoName } from "./people";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

interface LessonStory {
  at: string;
  who: DemoName;
  from: string;
  kind: LessonKind;
  stage: string;
  text: string;
}

/** What closed plans have taught; the pilots' own lessons come with their decisions. */
const LESSONS: LessonStory[] = [
  {
    at: "2026-01-22T10:00",
    who: "devin",
    from: "CAP-001",
    kind: "worked",
    stage: "Onboard",
    text: "One page handed from sales to onboarding before the contract is signed cut the days to first productive use from 41 to 23. What helped was not the form but that sales had to hand it over in person.",
  },
  {
    at: "2026-08-31T09:00",
    who: "tomas",
    from: "CAP-008",
    kind: "didNotWork",
    stage: "Own",
    text: "A friendlier renewal letter halved the complaints and still proved nothing about satisfaction: three months brought 39 answers, too few to tell half a point. Fix the number of answers before the start, not the number of months.",
  },
  {
    at: "2026-10-01T15:00",
    who: "sam",
    from: "CAP-002",
    kind: "didNotWork",
    stage: "Use",
    text: "Answering Tier I within two hours rose from 62 % to 91 %, and their satisfaction did not follow. Speed was what we could count; a first answer that solves nothing is only an earlier disappointment. Ask which wait customers mean before making it shorter.",
  },
  {
    at: "2026-10-02T13:00",
    who: "mara",
    from: "",
    kind: "method",
    stage: "",
    text: "Sites that are chosen because they are bad get better by themselves. Whoever compares them with their own past finds success everywhere; compare them with sites that were as bad and got nothing.",
  },
];

/** What Leo took from the library for his pilot, and what he had thought of when it began. */
const CHECKLIST: [lessonKey: string, text: string, ticked: boolean][] = [
  ["employees-own", "", true],
  ["start-small", "", true],
  ["storytelling", "", false],
  ["", "Tell the accounts of the control group nothing before December", true],
];

export const lessonScenes = (): Scene[] => [
  ...LESSONS.map(({ at, who, ...lesson }) =>
    scene(at, who, async (act) => {
      must(await addLesson(act, { ...lesson, key: undefined }), `a lesson of ${lesson.from || who}`);
    }),
  ),
  scene("2026-08-10T14:00", "leo", async (act) => {
    for (const [lessonKey, text, ticked] of CHECKLIST) {
      const item = { code: "PIL-C", lessonKey, text };
      const { itemId } = must(await addChecklistItem(act, item), "the checklist of PIL-C");
      if (ticked) must(await tickChecklistItem(act, { code: "PIL-C", itemId, done: true }), "a tick");
    }
  }),
  scene("2026-09-09T01:30", "hana", async (act) => {
    const request = {
      code: "PIL-A",
      businessUnit: "Field service, Osaka",
      why: "New freezers are installed by us, and the first calls reach us too. A concierge of our own could take them over on the day of installation.",
      key: undefined,
    };
    must(await requestReplication(act, request), "Osaka asks to repeat the concierge");
  }),
];
