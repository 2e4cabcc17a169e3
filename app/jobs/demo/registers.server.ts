import { assessChannel } from "~/commands/channels/assess-channel.server";
import { addForum } from "~/commands/forums/add-forum.server";
import { editForum } from "~/commands/forums/edit-forum.server";
import { logIntervention } from "~/commands/forums/log-intervention.server";
import { addPartner } from "~/commands/partners/add-partner.server";
import { evaluatePartner } from "~/commands/partners/evaluate-partner.server";
import { addPolicy } from "~/commands/policies/add-policy.server";
import { reviewPolicy } from "~/commands/policies/review-policy.server";
import { addPlaces } from "~/commands/trainings/add-places.server";
import { addTraining } from "~/commands/trainings/add-training.server";
import { markPlaces } from "~/commands/trainings/mark-places.server";
import type { Act } from "~/domain/act";
import type { Day } from "~/shared/calendar";
import { listPlaces } from "~/store/trainings/training.queries.server";
import { CHANNELS, EMPLOYEES, FORUM, PARTNER, POLICIES } from "./data/registers";
import { must, type Scene, type Stage } from "./stage.server";

/** Policies, the forum, the partner, the four channels and who was trained, as Kestrelyn keeps them. */
export const registerScenes = (): Scene[] => [
  { at: "2026-02-09T15:00", who: "mara", tell: keepPolicies },
  { at: "2026-03-05T15:00", who: "mara", tell: keepForum },
  { at: "2026-04-16T15:00", who: "mara", tell: judgePartner },
  { at: "2026-05-11T15:00", who: "mara", tell: assessChannels },
  { at: "2026-06-18T15:00", who: "mara", tell: trainPeople },
];

async function keepPolicies(act: Act, stage: Stage): Promise<void> {
  for (const { owner, feelsGood, why, ...policy } of POLICIES) {
    const { id } = must(await addPolicy(act, { ...policy, ownerId: stage.idOf(owner) }), policy.name);
    if (feelsGood === null) continue;
    must(
      await reviewPolicy(act, {
        id,
        version: 1,
        feelsGood: feelsGood ? "yes" : "no",
        why,
        nextReviewOn: null,
      }),
      `${policy.name} is reviewed`,
    );
  }
}

/** Five of the six agreements are written; nobody has agreed on training yet. */
async function keepForum(act: Act, stage: Stage): Promise<void> {
  const who = { name: FORUM.name, ownerId: stage.idOf("amir"), approverId: stage.idOf("mara") };
  const { id } = must(await addForum(act, who), "the forum");
  must(
    await editForum(act, { ...who, ...FORUM.sections, training: "", nextReviewOn: null, id, version: 1 }),
    "its agreements",
  );
  for (const entry of FORUM.interventions) {
    must(await logIntervention(stage.act("amir", "2026-03-05T15:30"), { ...entry, id }), "an intervention");
  }
}

async function judgePartner(act: Act, stage: Stage): Promise<void> {
  const { score, ...fields } = PARTNER;
  const { id } = must(await addPartner(act, { ...fields, ownerId: stage.idOf("sam") }), "the partner");
  must(await evaluatePartner(act, { ...score, id }), "its evaluation");
}

async function assessChannels(act: Act, stage: Stage): Promise<void> {
  for (const { owner, ...channel } of CHANNELS) {
    must(await assessChannel(act, { ...channel, version: 0, ownerId: stage.idOf(owner) }), channel.form);
  }
}

/** 41 of 52 have completed it. */
async function trainPeople(act: Act): Promise<void> {
  const { id } = must(
    await addTraining(act, {
      title: "Relations with customers",
      about: "Hear what is meant, say what will happen next, and hand over without making anybody ask twice.",
      customerRelations: true,
      dueOn: null,
    }),
    "the training",
  );
  must(await addPlaces(act, { id, names: EMPLOYEES }), "who is to take it");
  const { rows } = await listPlaces(act.viewer, id, {});
  const trained = rows.slice(0, 41).map((row) => row.id);
  const day = "2026-06-12" as Day;
  must(
    await markPlaces(act, { id, places: trained, mark: "completed", completedOn: day }),
    "who has taken it",
  );
}
