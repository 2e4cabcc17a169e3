import { CHANNEL_FORMS, CHANNEL_MONTHS, type ChannelForm } from "~/domain/channels/channel";
import type { Viewer } from "~/domain/viewer";
import { addMonths, type Day } from "~/shared/calendar";
import { database } from "../database.server";

export interface ChannelView {
  /** Null while nobody has assessed it. */
  id: string | null;
  form: ChannelForm;
  ownerId: string | null;
  owner: string | null;
  grade: number | null;
  strengths: string;
  weaknesses: string;
  reviewedOn: Day | null;
  stale: boolean;
  version: number;
}

/** All four, assessed or not. */
export async function listChannels(viewer: Viewer, today: Day): Promise<ChannelView[]> {
  const rows = await database().channelForm.findMany({ where: { workspaceId: viewer.workspaceId } });
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: rows.flatMap((row) => row.ownerId ?? []) } },
    select: { id: true, name: true },
  });
  return CHANNEL_FORMS.map((form) => {
    const row = rows.find((each) => each.form === form);
    const reviewedOn = (row?.reviewedOn ?? null) as Day | null;
    return {
      id: row?.id ?? null,
      form,
      ownerId: row?.ownerId ?? null,
      owner: people.find((person) => person.id === row?.ownerId)?.name ?? null,
      grade: row?.grade ?? null,
      strengths: row?.strengths ?? "",
      weaknesses: row?.weaknesses ?? "",
      reviewedOn,
      stale: reviewedOn !== null && addMonths(reviewedOn, CHANNEL_MONTHS) < today,
      version: row?.version ?? 0,
    };
  });
}
