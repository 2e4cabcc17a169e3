import { type Gate, unmet } from "../gate";
import type { Viewer } from "../viewer";
import { type CommunicationKind, type MessageState, PUBLIC_KINDS } from "./communication";
import { compareWords, type FieldDiff, type Side } from "./compare-words";
import { mayApproveMessage, mayWriteMessage, WHO_APPROVES_MESSAGES } from "./message.access";
import { gatesOf } from "./message.rules";
import { reachWords } from "./message-card";
import type { ClaimFound, MessageFacts } from "./message-facts";
import type { MessageFileView } from "./message-file";
import { type OpenedWords, openedWords } from "./opened-words";
import { mayRemark, maySettleRemark } from "./remark.rules";

interface SeenSide extends Side {
  kept: { number: number; reason: string; at: Date; by: string } | null;
}

interface ReviewGround<Remark> {
  openId: string | null;
  files: readonly MessageFileView[];
  remarks: readonly Remark[];
  seen: SeenSide | null;
}

export interface ReviewView<Remark> {
  code: string;
  subject: string;
  kind: CommunicationKind;
  isPublic: boolean;
  status: MessageState;
  /** Those in review, with what keeps each from being approved by this reader. */
  waiting: { id: string; version: number; audience: string; hint: string | null; missing: Gate[] }[];
  versions: { id: string; audience: string; status: MessageState }[];
  open: { id: string; audience: string; status: MessageState } | null;
  opened: OpenedWords;
  /** Since when the words are compared, and what changed; null: read for the first time. */
  since: { at: Date; by: string; reason: string; fields: FieldDiff[] } | null;
  claims: readonly ClaimFound[];
  remarks: (Remark & { maySettle: boolean })[];
  rights: { approve: boolean; write: boolean; remark: boolean };
  whom: string;
}

/** What somebody who approves has in front of them. */
export function reviewView<Remark extends { versionId: string; byId: string }>(
  facts: MessageFacts,
  viewer: Viewer,
  { openId, files, remarks, seen }: ReviewGround<Remark>,
): ReviewView<Remark> {
  const open = facts.versions.find(({ id }) => id === openId) ?? null;
  return {
    code: facts.code,
    subject: facts.subject,
    kind: facts.kind,
    isPublic: PUBLIC_KINDS.includes(facts.kind),
    status: facts.status,
    waiting: facts.versions
      .filter(({ status }) => status === "inReview")
      .map((version) => ({
        id: version.id,
        version: version.version,
        audience: version.audience,
        hint: reachWords(version),
        missing: unmet(gatesOf("APPROVE", facts, version.id, { by: viewer.personId })),
      })),
    versions: facts.versions.map(({ id, audience, status }) => ({ id, audience, status })),
    open: open && { id: open.id, audience: open.audience, status: open.status },
    opened: openedWords(facts, files, { version: openId, locale: null }),
    since:
      open && seen?.kept
        ? {
            at: seen.kept.at,
            by: seen.kept.by,
            reason: seen.kept.reason,
            fields: compareWords(seen, { words: open.words, figures: facts.figures }),
          }
        : null,
    claims: open?.claims ?? [],
    remarks: remarks
      .filter(({ versionId }) => versionId === openId)
      .map((remark) => ({
        ...remark,
        maySettle: open !== null && maySettleRemark(viewer, facts, open, remark),
      })),
    rights: {
      approve: mayApproveMessage(viewer, facts),
      write: mayWriteMessage(viewer, facts),
      remark: mayRemark(viewer, facts),
    },
    whom: WHO_APPROVES_MESSAGES,
  };
}
