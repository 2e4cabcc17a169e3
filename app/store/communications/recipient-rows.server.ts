import { Prisma } from "~/generated/prisma/client";

/** Where a recipient "r" stands, with their letter "l": the one place that says it, for counts and lists alike. */
export const RECIPIENT_STATE = Prisma.sql`CASE
  WHEN r."status" <> 'handed' THEN r."status"
  WHEN l."status" IN ('waiting', 'sending') THEN 'queued'
  WHEN l."status" = 'bounced' OR (l."status" = 'failed' AND l."lastReply" ~ '^5[0-9][0-9]') THEN 'bounced'
  WHEN l."status" = 'failed' THEN 'failed'
  WHEN l."status" = 'withdrawn' THEN 'stopped'
  ELSE 'delivered' END`;

export const HAS_ASKED = Prisma.sql`EXISTS (SELECT 1 FROM "MessageQuestion" q WHERE q."recipientId" = r."id")`;

export const FROM_RECIPIENTS = Prisma.sql`FROM "Recipient" r LEFT JOIN "Letter" l ON l."id" = r."letterId"`;
