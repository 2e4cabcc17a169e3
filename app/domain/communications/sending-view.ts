import type { Day } from "~/shared/calendar";
import type { MailRoad } from "../letters/road";
import type { MessageState } from "./communication";
import { changedFigures } from "./figures/figure-change";
import type { MessageFacts } from "./message-facts";
import type { MessageProgress, ZoneProgress } from "./recipient";

/** One version from its hour on, as pages show it. */
export interface SendingView {
  id: string;
  version: number;
  audience: string;
  status: MessageState;
  hour: { on: Day; time: string } | null;
  ratePerHour: number | null;
  isPaused: boolean;
  isStopped: boolean;
  /** Figures that read otherwise than the letters say, in words. */
  changed: string[];
  progress: ShownProgress;
}

export type ShownZone = Omit<ZoneProgress, "dueAt"> & { dueAt: string };
export type ShownProgress = Omit<MessageProgress, "byZone"> & { byZone: ShownZone[] };

const SHOWN: readonly MessageState[] = ["scheduled", "sending", "sent", "closed"];

/** Versions that leave, or have left; without recipients of our own there is nothing to show of one that left. */
export function sendingViews(
  facts: MessageFacts,
  progress: ReadonlyMap<string, MessageProgress>,
): SendingView[] {
  return facts.versions.flatMap((version) => {
    const counted = progress.get(version.id);
    if (!counted || !SHOWN.includes(version.status)) return [];
    const isOver = version.status === "sent" || version.status === "closed";
    if (isOver && counted.recipients === 0) return [];
    return {
      id: version.id,
      version: version.version,
      audience: version.audience,
      status: version.status,
      hour: version.sendOn && version.sendTime ? { on: version.sendOn, time: version.sendTime } : null,
      ratePerHour: version.ratePerHour,
      isPaused: version.pausedAt !== null,
      isStopped: version.stoppedAt !== null,
      changed: isOver
        ? []
        : changedFigures(version.approvedFigures ?? [], facts.figures).map(
            ({ label, name, was, now }) =>
              `${label || name} was ${was} when it was approved and ${now === null ? "has no value any more" : `is ${now} now`}`,
          ),
      progress: {
        ...counted,
        // Where everybody is left out, no hour means anything.
        byZone: counted.byZone
          .filter(({ recipients, skipped }) => recipients > skipped)
          .map((zone) => ({ ...zone, dueAt: zone.dueAt.toISOString() })),
      },
    };
  });
}

/** Letters leave at the moment, or are about to: whoever looks sees them go. */
export const isUnderWay = (views: readonly SendingView[]): boolean =>
  views.some(
    ({ status, isPaused, progress }) =>
      (status === "sending" && !isPaused) || (status === "scheduled" && !progress.listed),
  );

/** Why no letter leaves although some are on their way; null while nothing is known to be wrong. */
export function roadTrouble(road: MailRoad): { title: string; words: string } | null {
  switch (road.state) {
    case "none":
      return {
        title: "No mail server is set, so letters wait",
        words:
          "They stand in the outbox and leave by themselves once there is one. People here read theirs in their mailbox.",
      };
    case "blocked":
      return {
        title: "The mail server takes no letters",
        words: `Nothing is lost: they leave by themselves once it answers. ${road.reply}`.trim(),
      };
    case "stuck":
      return { title: "Letters are not leaving", words: road.reply };
    default:
      return null;
  }
}
