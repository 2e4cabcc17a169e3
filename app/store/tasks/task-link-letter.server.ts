import type { Act } from "~/domain/act";
import { type Day, formatDay } from "~/shared/calendar";
import { env } from "~/shared/env.server";
import type { Unit } from "../commit.server";
import { writeLetter } from "../letters/letter.write.server";

interface Linked {
  name: string;
  email: string;
  expiresOn: string;
  dueOn: Day | null;
  token: string;
}

export const taskLinkAddress = (token: string): string => `${env().CAPSTAN_URL}/t/${token}`;

/** The letter that carries a link to one task; who is written to is no member of anything. */
export async function writeTaskLinkLetter(unit: Unit, act: Act, linked: Linked): Promise<void> {
  const { workspaceId } = act.viewer;
  const workspace = await unit.db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { name: true, locale: true },
  });
  // The letter is English, so its dates are too, in the workspace's own kind of English where it has one.
  const locale = workspace.locale.startsWith("en") ? workspace.locale : "en-GB";
  await writeLetter(unit, {
    workspaceId,
    toEmail: linked.email,
    toName: linked.name,
    at: act.now,
    content: {
      kind: "task-link",
      name: linked.name,
      from: act.viewer.name,
      workspace: workspace.name,
      due: linked.dueOn ? formatDay(linked.dueOn, locale, "long") : "",
      link: taskLinkAddress(linked.token),
      until: formatDay(linked.expiresOn as Day, locale, "long"),
    },
  });
}
