import type { AudienceAnswers, CommunicationKind } from "~/domain/communications/communication";

/** A message as its page reads it. */
export interface DraftPage {
  code: string;
  subject: string;
  kind: CommunicationKind;
  status: string;
  version: number;
  planCode: string | null;
  planTitle: string | null;
  audiences: readonly AudienceAnswers[];
}
