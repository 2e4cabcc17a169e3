import type { AudienceAnswers, CommunicationKind } from "~/domain/communications/communication";

/** A message as its page reads it. */
export interface DraftPage {
  code: string;
  subject: string;
  opening: string;
  kind: CommunicationKind;
  status: string;
  version: number;
  /** Where it speaks of a pilot. */
  pilot: { code: string; title: string } | null;
  planCode: string | null;
  planTitle: string | null;
  audiences: readonly AudienceAnswers[];
}
