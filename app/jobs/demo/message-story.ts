import type { CommunicationKind } from "~/domain/communications/communication";
import type { AddFigure } from "~/domain/communications/figures/figure.schema";
import type { MessageEvent } from "~/domain/communications/snapshot";
import type { Day } from "~/shared/calendar";
import type { DemoName } from "./people";

export interface AudienceAnswer {
  audience: string;
  benefit: string;
  change: string;
  link: string;
  /** A draft that nobody submitted yet. */
  unfinished?: true;
}

/** The three answers that an audience gets. */
export const to = (audience: string, benefit: string, change: string, link: string): AudienceAnswer => ({
  audience,
  benefit,
  change,
  link,
});

/** A message as Kestrelyn wrote and sent it. */
export interface MessageStory {
  code: string;
  kind: CommunicationKind;
  /** "CAP-001", "PIL-A"; none: the program. */
  about?: string;
  by: DemoName;
  /** Begun by something else: a plan's approval, a verdict. */
  isBegun?: true;
  writtenOn: Day;
  subject?: string;
  opening?: string;
  template?: string;
  figures?: readonly AddFigure[];
  event?: MessageEvent;
  /** None: as whoever began it named and answered them. */
  audiences?: readonly AudienceAnswer[];
  approved?: { on: Day; by: DemoName };
  /** The day of each recipient's own calendar, at this hour of their own clock; a past one was sent. */
  sent?: { on: Day; time: string };
  scheduled?: { on: Day; time: string; by: DemoName };
  /** How many of each audience said that they have read it. */
  read?: Readonly<Record<string, number>>;
}
