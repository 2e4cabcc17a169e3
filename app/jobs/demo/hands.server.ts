import { answerHand } from "~/commands/governance/answer-hand.server";
import { raiseHand } from "~/commands/governance/raise-hand.server";
import type { DemoName } from "./people";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

interface HandStory {
  at: string;
  /** Somebody with an account raises their own; others are written down by Mara. */
  who: DemoName;
  name: string;
  unit: string;
  offers: string;
  /** The pilot they raised it for; none: the program. */
  pilot?: string;
  placedIn?: string;
  thanks?: string;
}

/** Those who answered the call for volunteers of the concierge. */
const CONCIERGE = { pilot: "PIL-A", placedIn: "PIL-A Onboarding concierge" };
const HANDS: HandStory[] = [
  {
    at: "2026-05-18T08:00",
    who: "mara",
    name: "Jonas Weidner",
    unit: "Onboarding, Hamburg",
    offers: "Two mornings a week as concierge.",
    ...CONCIERGE,
  },
  {
    at: "2026-05-18T08:05",
    who: "mara",
    name: "Mei Lin Tan",
    unit: "Support, Singapore",
    offers: "Knows the first questions of new labs by heart.",
    ...CONCIERGE,
  },
  {
    at: "2026-05-19T14:00",
    who: "mara",
    name: "Carlos Reyes",
    unit: "Support, Chicago",
    offers: "Would call every new site in its first week.",
    ...CONCIERGE,
  },
  {
    at: "2026-05-20T09:00",
    who: "amir",
    name: "",
    unit: "Forum, London",
    offers: "Would welcome new customers in the forum.",
    ...CONCIERGE,
  },
  {
    at: "2026-05-21T09:00",
    who: "mara",
    name: "Anke Voßberg",
    unit: "Onboarding, Hamburg",
    offers: "Would like to lead the control group.",
    pilot: CONCIERGE.pilot,
    thanks:
      "Thank you, Anke. The control group may know nothing of the concierge; we ask you first for the roll-out.",
  },
  {
    at: "2026-05-22T01:00",
    who: "hana",
    name: "",
    unit: "Field service, Osaka",
    offers: "Hands every installed freezer over to its concierge by name.",
    ...CONCIERGE,
  },
  {
    at: "2026-10-08T15:00",
    who: "nadia",
    name: "",
    unit: "People, Chicago",
    offers: "One day a month for calls with customers.",
  },
];

/** Who raised a hand, for the concierge or for the program, and what they heard back. */
export const handScenes = (): Scene[] => HANDS.flatMap(scenesOf);

function scenesOf({ at, who, name, unit, offers, pilot, placedIn, thanks }: HandStory): Scene[] {
  const kept = `hand ${name || who}`;
  const raised = scene(at, who, async (act, stage) => {
    stage.keep(kept, must(await raiseHand(act, { name, unit, offers, pilot, key: undefined }), kept).id);
  });
  if (placedIn === undefined && thanks === undefined) return [raised];
  const answered = scene(at.replace(/^2026-05-\d\d/, "2026-05-26"), "mara", async (act, stage) => {
    const input = placedIn
      ? { answer: "placed" as const, version: 1, placedIn, words: "" }
      : { answer: "declined" as const, version: 1, placedIn: "", words: thanks ?? "" };
    must(await answerHand(act, { ...input, handId: stage.recall(kept) }), `${kept} is answered`);
  });
  return [raised, answered];
}
