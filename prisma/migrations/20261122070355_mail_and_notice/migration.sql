-- AlterTable
ALTER TABLE "Comment" ADD COLUMN     "mentionIds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Letter" ADD COLUMN     "bounceText" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "bouncedAt" TIMESTAMPTZ(3),
ADD COLUMN     "groupId" TEXT,
ADD COLUMN     "heldAt" TIMESTAMPTZ(3),
ADD COLUMN     "notBefore" TIMESTAMPTZ(3),
ADD COLUMN     "personId" TEXT,
ADD COLUMN     "repeats" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "sendingAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "digestByMail" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "digestHour" INTEGER NOT NULL DEFAULT 8,
ADD COLUMN     "lastDigestOn" TEXT,
ADD COLUMN     "letterKinds" JSONB,
ADD COLUMN     "mutedKinds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "TaskDateMove" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "taskId" TEXT NOT NULL,
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "answer" TEXT NOT NULL DEFAULT '',
    "requestedById" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreedById" TEXT,
    "agreedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TaskDateMove_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterTry" (
    "id" TEXT NOT NULL,
    "letterId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,
    "code" INTEGER,
    "reply" TEXT NOT NULL DEFAULT '',
    "repeated" BOOLEAN NOT NULL DEFAULT false,
    "tookMillis" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "LetterTry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterGroup" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "href" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LetterGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailRoad" (
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "reply" TEXT NOT NULL DEFAULT '',
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailRoad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ParkedEffect" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "lane" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "effect" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL,
    "error" TEXT NOT NULL,
    "parkedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "outcome" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "settledAt" TIMESTAMPTZ(3),
    "settledById" TEXT,

    CONSTRAINT "ParkedEffect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SweepTurn" (
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "rhythm" TEXT NOT NULL DEFAULT '',
    "daily" TEXT NOT NULL DEFAULT '',
    "nextAt" TIMESTAMPTZ(3) NOT NULL,
    "holder" TEXT NOT NULL DEFAULT '',
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "trouble" TEXT NOT NULL DEFAULT '',
    "tookMillis" INTEGER,

    CONSTRAINT "SweepTurn_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "DailyTurn" (
    "workspaceId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "doneAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DailyTurn_pkey" PRIMARY KEY ("workspaceId","name","day")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "lines" JSONB NOT NULL,
    "more" INTEGER NOT NULL DEFAULT 0,
    "letterId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReminderEntry" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "href" TEXT NOT NULL DEFAULT '',
    "planId" TEXT,
    "digestId" TEXT,
    "saidAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReminderEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Acknowledgement" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "href" TEXT NOT NULL DEFAULT '',
    "planId" TEXT,
    "dueDay" TEXT NOT NULL DEFAULT '',
    "onDay" TEXT NOT NULL,
    "untilDay" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Acknowledgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonalReminder" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "href" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',
    "planId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "PersonalReminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ActLink" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "letterId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ActLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "href" TEXT NOT NULL,
    "planId" TEXT,
    "byName" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',
    "byLetter" BOOLEAN NOT NULL DEFAULT false,
    "letterId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Follow" (
    "workspaceId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "noun" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "wanted" BOOLEAN NOT NULL DEFAULT true,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("personId","noun","recordId")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "tokenHash" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastReadAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "TaskDateMove_taskId_requestedAt_idx" ON "TaskDateMove"("taskId", "requestedAt");

-- CreateIndex
CREATE INDEX "TaskDateMove_workspaceId_status_idx" ON "TaskDateMove"("workspaceId", "status");

-- CreateIndex
CREATE INDEX "LetterTry_letterId_number_idx" ON "LetterTry"("letterId", "number");

-- CreateIndex
CREATE INDEX "LetterGroup_workspaceId_createdAt_idx" ON "LetterGroup"("workspaceId", "createdAt");

-- CreateIndex
CREATE INDEX "ParkedEffect_workspaceId_outcome_parkedAt_idx" ON "ParkedEffect"("workspaceId", "outcome", "parkedAt");

-- CreateIndex
CREATE INDEX "Digest_workspaceId_day_idx" ON "Digest"("workspaceId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "Digest_personId_day_key" ON "Digest"("personId", "day");

-- CreateIndex
CREATE INDEX "ReminderEntry_workspaceId_saidAt_idx" ON "ReminderEntry"("workspaceId", "saidAt");

-- CreateIndex
CREATE INDEX "ReminderEntry_workspaceId_item_idx" ON "ReminderEntry"("workspaceId", "item");

-- CreateIndex
CREATE INDEX "ReminderEntry_digestId_idx" ON "ReminderEntry"("digestId");

-- CreateIndex
CREATE UNIQUE INDEX "ReminderEntry_workspaceId_personId_item_reason_day_key" ON "ReminderEntry"("workspaceId", "personId", "item", "reason", "day");

-- CreateIndex
CREATE INDEX "Acknowledgement_workspaceId_item_idx" ON "Acknowledgement"("workspaceId", "item");

-- CreateIndex
CREATE INDEX "Acknowledgement_personId_createdAt_idx" ON "Acknowledgement"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "PersonalReminder_workspaceId_day_idx" ON "PersonalReminder"("workspaceId", "day");

-- CreateIndex
CREATE INDEX "PersonalReminder_personId_day_idx" ON "PersonalReminder"("personId", "day");

-- CreateIndex
CREATE INDEX "ActLink_workspaceId_personId_idx" ON "ActLink"("workspaceId", "personId");

-- CreateIndex
CREATE INDEX "ActLink_letterId_idx" ON "ActLink"("letterId");

-- CreateIndex
CREATE INDEX "Notice_personId_readAt_at_idx" ON "Notice"("personId", "readAt", "at");

-- CreateIndex
CREATE INDEX "Notice_personId_byLetter_idx" ON "Notice"("personId", "byLetter");

-- CreateIndex
CREATE INDEX "Notice_workspaceId_at_idx" ON "Notice"("workspaceId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_personId_key_key" ON "Notice"("personId", "key");

-- CreateIndex
CREATE INDEX "Follow_workspaceId_noun_recordId_idx" ON "Follow"("workspaceId", "noun", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenHash_key" ON "CalendarFeed"("tokenHash");

-- CreateIndex
CREATE INDEX "CalendarFeed_workspaceId_personId_idx" ON "CalendarFeed"("workspaceId", "personId");

-- CreateIndex
CREATE INDEX "Letter_workspaceId_personId_createdAt_idx" ON "Letter"("workspaceId", "personId", "createdAt");

-- CreateIndex
CREATE INDEX "Letter_status_notBefore_idx" ON "Letter"("status", "notBefore");

-- CreateIndex
CREATE INDEX "Letter_groupId_idx" ON "Letter"("groupId");

-- AddForeignKey
ALTER TABLE "TaskDateMove" ADD CONSTRAINT "TaskDateMove_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TaskDateMove" ADD CONSTRAINT "TaskDateMove_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "LetterGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterTry" ADD CONSTRAINT "LetterTry_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterGroup" ADD CONSTRAINT "LetterGroup_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ParkedEffect" ADD CONSTRAINT "ParkedEffect_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Digest" ADD CONSTRAINT "Digest_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderEntry" ADD CONSTRAINT "ReminderEntry_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReminderEntry" ADD CONSTRAINT "ReminderEntry_digestId_fkey" FOREIGN KEY ("digestId") REFERENCES "Digest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Acknowledgement" ADD CONSTRAINT "Acknowledgement_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonalReminder" ADD CONSTRAINT "PersonalReminder_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ActLink" ADD CONSTRAINT "ActLink_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;
