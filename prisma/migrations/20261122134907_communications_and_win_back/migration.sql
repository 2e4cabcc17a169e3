-- AlterTable
ALTER TABLE "Communication" ADD COLUMN     "badNews" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "correctsId" TEXT,
ADD COLUMN     "event" JSONB,
ADD COLUMN     "importedOn" TEXT,
ADD COLUMN     "resultOn" TEXT;

-- AlterTable
ALTER TABLE "CommunicationAudience" ADD COLUMN     "approvedAt" TIMESTAMPTZ(3),
ADD COLUMN     "approvedById" TEXT,
ADD COLUMN     "audienceId" TEXT,
ADD COLUMN     "body" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "closedAt" TIMESTAMPTZ(3),
ADD COLUMN     "firstSentAt" TIMESTAMPTZ(3),
ADD COLUMN     "imported" JSONB,
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "ratePerHour" INTEGER,
ADD COLUMN     "returnedReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "scheduledAt" TIMESTAMPTZ(3),
ADD COLUMN     "scheduledById" TEXT,
ADD COLUMN     "sendOn" TEXT,
ADD COLUMN     "sendTime" TEXT,
ADD COLUMN     "sentAt" TIMESTAMPTZ(3),
ADD COLUMN     "snapshotId" TEXT,
ADD COLUMN     "spread" JSONB,
ADD COLUMN     "status" TEXT NOT NULL DEFAULT 'draft',
ADD COLUMN     "stoppedAt" TIMESTAMPTZ(3),
ADD COLUMN     "subject" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "submittedAt" TIMESTAMPTZ(3),
ADD COLUMN     "submittedById" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "HandRaiser" ADD COLUMN     "email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "recipientId" TEXT;

-- AlterTable
ALTER TABLE "Partner" ADD COLUMN     "component" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "lastWinBackNumber" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "CommunicationTranslation" (
    "id" TEXT NOT NULL,
    "communicationAudienceId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "opening" TEXT NOT NULL DEFAULT '',
    "benefit" TEXT NOT NULL DEFAULT '',
    "change" TEXT NOT NULL DEFAULT '',
    "link" TEXT NOT NULL DEFAULT '',
    "body" TEXT NOT NULL DEFAULT '',
    "madeFrom" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommunicationTranslation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommunicationSnapshot" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "communicationAudienceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommunicationSnapshot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PassageRemark" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "communicationAudienceId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "passage" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "answersId" TEXT,
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "settledById" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PassageRemark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommunicationFigure" (
    "id" TEXT NOT NULL,
    "communicationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "source" JSONB NOT NULL,
    "decimals" INTEGER NOT NULL DEFAULT 2,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CommunicationFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommunicationFile" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "communicationId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "place" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CommunicationFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recipient" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "communicationId" TEXT NOT NULL,
    "communicationAudienceId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "personId" TEXT,
    "contactId" TEXT,
    "memberId" TEXT,
    "locale" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "merge" JSONB NOT NULL DEFAULT '{}',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "skipped" TEXT NOT NULL DEFAULT '',
    "letterId" TEXT,
    "handedAt" TIMESTAMPTZ(3),
    "acknowledgedAt" TIMESTAMPTZ(3),
    "remindedAt" TIMESTAMPTZ(3),
    "reminderLetterId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Recipient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageQuestion" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "communicationAudienceId" TEXT NOT NULL,
    "recipientId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "closedReason" TEXT NOT NULL DEFAULT '',
    "settledById" TEXT,
    "settledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MessageQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageAnswer" (
    "id" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "toAll" BOOLEAN NOT NULL DEFAULT false,
    "asked" TEXT NOT NULL DEFAULT '',
    "byId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "groupId" TEXT,

    CONSTRAINT "MessageAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PublicLink" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "communicationId" TEXT NOT NULL,
    "communicationAudienceId" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnById" TEXT,
    "views" INTEGER NOT NULL DEFAULT 0,
    "lastViewedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PublicLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AudienceMember" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "audienceId" TEXT NOT NULL,
    "personId" TEXT,
    "contactId" TEXT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL DEFAULT '',
    "consent" TEXT NOT NULL DEFAULT '',
    "excluded" BOOLEAN NOT NULL DEFAULT false,
    "listed" BOOLEAN NOT NULL DEFAULT true,
    "reason" TEXT NOT NULL DEFAULT '',
    "batchId" TEXT,
    "addedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AudienceMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AudienceBatch" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "audienceId" TEXT NOT NULL,
    "fileName" TEXT NOT NULL,
    "rows" INTEGER NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AudienceBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MessageRefusal" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "audienceId" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MessageRefusal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WinBack" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "accountId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'lost',
    "lostOn" TEXT NOT NULL,
    "valueMinor" BIGINT,
    "reason" TEXT NOT NULL DEFAULT '',
    "reasonDetail" TEXT NOT NULL DEFAULT '',
    "reasonSource" TEXT NOT NULL DEFAULT '',
    "ownerId" TEXT,
    "earlyReason" TEXT NOT NULL DEFAULT '',
    "approach" TEXT NOT NULL DEFAULT '',
    "wonOn" TEXT,
    "wonMinor" BIGINT,
    "outcome" TEXT NOT NULL DEFAULT '',
    "tryAgainOn" TEXT,
    "closedOn" TEXT,
    "noFixReason" TEXT NOT NULL DEFAULT '',
    "nextStep" TEXT NOT NULL DEFAULT '',
    "nextOn" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "withdrawnAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WinBack_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WinBackPlan" (
    "winBackId" TEXT NOT NULL,
    "planId" TEXT NOT NULL,

    CONSTRAINT "WinBackPlan_pkey" PRIMARY KEY ("winBackId","planId")
);

-- CreateTable
CREATE TABLE "WinBackOffer" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "winBackId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "valueMinor" BIGINT,
    "costMinor" BIGINT,
    "madeOn" TEXT NOT NULL,
    "validUntil" TEXT,
    "status" TEXT NOT NULL DEFAULT 'open',
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredOn" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WinBackOffer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WinBackTalk" (
    "id" TEXT NOT NULL,
    "winBackId" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "withName" TEXT NOT NULL DEFAULT '',
    "contactId" TEXT,
    "text" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WinBackTalk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Testimonial" (
    "id" TEXT NOT NULL,
    "workspaceId" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "contactId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'asked',
    "ground" TEXT NOT NULL DEFAULT '',
    "quote" TEXT NOT NULL DEFAULT '',
    "terms" TEXT NOT NULL DEFAULT '',
    "askedOn" TEXT NOT NULL,
    "answeredOn" TEXT,
    "until" TEXT,
    "usedWhere" TEXT NOT NULL DEFAULT '',
    "usedOn" TEXT,
    "withdrawnOn" TEXT,
    "ownerId" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Testimonial_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CommunicationTranslation_communicationAudienceId_locale_key" ON "CommunicationTranslation"("communicationAudienceId", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "CommunicationSnapshot_communicationAudienceId_number_key" ON "CommunicationSnapshot"("communicationAudienceId", "number");

-- CreateIndex
CREATE INDEX "PassageRemark_communicationAudienceId_at_idx" ON "PassageRemark"("communicationAudienceId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "CommunicationFigure_communicationId_name_key" ON "CommunicationFigure"("communicationId", "name");

-- CreateIndex
CREATE INDEX "CommunicationFile_communicationId_idx" ON "CommunicationFile"("communicationId");

-- CreateIndex
CREATE UNIQUE INDEX "Recipient_letterId_key" ON "Recipient"("letterId");

-- CreateIndex
CREATE INDEX "Recipient_communicationAudienceId_status_dueAt_idx" ON "Recipient"("communicationAudienceId", "status", "dueAt");

-- CreateIndex
CREATE INDEX "Recipient_workspaceId_email_idx" ON "Recipient"("workspaceId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "Recipient_communicationId_email_key" ON "Recipient"("communicationId", "email");

-- CreateIndex
CREATE INDEX "MessageQuestion_workspaceId_status_at_idx" ON "MessageQuestion"("workspaceId", "status", "at");

-- CreateIndex
CREATE INDEX "MessageQuestion_communicationAudienceId_idx" ON "MessageQuestion"("communicationAudienceId");

-- CreateIndex
CREATE INDEX "MessageQuestion_recipientId_idx" ON "MessageQuestion"("recipientId");

-- CreateIndex
CREATE INDEX "MessageAnswer_questionId_idx" ON "MessageAnswer"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "PublicLink_tokenHash_key" ON "PublicLink"("tokenHash");

-- CreateIndex
CREATE INDEX "PublicLink_communicationId_idx" ON "PublicLink"("communicationId");

-- CreateIndex
CREATE INDEX "AudienceMember_audienceId_personId_idx" ON "AudienceMember"("audienceId", "personId");

-- CreateIndex
CREATE INDEX "AudienceMember_audienceId_contactId_idx" ON "AudienceMember"("audienceId", "contactId");

-- CreateIndex
CREATE INDEX "AudienceMember_workspaceId_email_idx" ON "AudienceMember"("workspaceId", "email");

-- CreateIndex
CREATE UNIQUE INDEX "AudienceMember_audienceId_email_key" ON "AudienceMember"("audienceId", "email");

-- CreateIndex
CREATE INDEX "AudienceBatch_audienceId_idx" ON "AudienceBatch"("audienceId");

-- CreateIndex
CREATE UNIQUE INDEX "MessageRefusal_workspaceId_email_audienceId_key" ON "MessageRefusal"("workspaceId", "email", "audienceId");

-- CreateIndex
CREATE INDEX "WinBack_workspaceId_status_idx" ON "WinBack"("workspaceId", "status");

-- CreateIndex
CREATE INDEX "WinBack_accountId_idx" ON "WinBack"("accountId");

-- CreateIndex
CREATE UNIQUE INDEX "WinBack_workspaceId_number_key" ON "WinBack"("workspaceId", "number");

-- CreateIndex
CREATE INDEX "WinBackPlan_planId_idx" ON "WinBackPlan"("planId");

-- CreateIndex
CREATE INDEX "WinBackOffer_winBackId_idx" ON "WinBackOffer"("winBackId");

-- CreateIndex
CREATE INDEX "WinBackTalk_winBackId_day_idx" ON "WinBackTalk"("winBackId", "day");

-- CreateIndex
CREATE INDEX "Testimonial_workspaceId_status_idx" ON "Testimonial"("workspaceId", "status");

-- CreateIndex
CREATE INDEX "Testimonial_accountId_idx" ON "Testimonial"("accountId");

-- CreateIndex
CREATE INDEX "Communication_workspaceId_updatedAt_idx" ON "Communication"("workspaceId", "updatedAt");

-- CreateIndex
CREATE INDEX "Communication_planId_idx" ON "Communication"("planId");

-- CreateIndex
CREATE INDEX "Communication_pilotId_idx" ON "Communication"("pilotId");

-- CreateIndex
CREATE INDEX "CommunicationAudience_workspaceId_status_idx" ON "CommunicationAudience"("workspaceId", "status");

-- CreateIndex
CREATE INDEX "CommunicationAudience_audienceId_idx" ON "CommunicationAudience"("audienceId");

-- CreateIndex
CREATE UNIQUE INDEX "HandRaiser_recipientId_key" ON "HandRaiser"("recipientId");

-- CreateIndex
CREATE INDEX "Letter_workspaceId_toEmail_idx" ON "Letter"("workspaceId", "toEmail");

-- AddForeignKey
ALTER TABLE "Communication" ADD CONSTRAINT "Communication_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "Communication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommunicationAudience" ADD CONSTRAINT "CommunicationAudience_audienceId_fkey" FOREIGN KEY ("audienceId") REFERENCES "Audience"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommunicationTranslation" ADD CONSTRAINT "CommunicationTranslation_communicationAudienceId_fkey" FOREIGN KEY ("communicationAudienceId") REFERENCES "CommunicationAudience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommunicationSnapshot" ADD CONSTRAINT "CommunicationSnapshot_communicationAudienceId_fkey" FOREIGN KEY ("communicationAudienceId") REFERENCES "CommunicationAudience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PassageRemark" ADD CONSTRAINT "PassageRemark_communicationAudienceId_fkey" FOREIGN KEY ("communicationAudienceId") REFERENCES "CommunicationAudience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommunicationFigure" ADD CONSTRAINT "CommunicationFigure_communicationId_fkey" FOREIGN KEY ("communicationId") REFERENCES "Communication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommunicationFile" ADD CONSTRAINT "CommunicationFile_communicationId_fkey" FOREIGN KEY ("communicationId") REFERENCES "Communication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recipient" ADD CONSTRAINT "Recipient_communicationId_fkey" FOREIGN KEY ("communicationId") REFERENCES "Communication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recipient" ADD CONSTRAINT "Recipient_communicationAudienceId_fkey" FOREIGN KEY ("communicationAudienceId") REFERENCES "CommunicationAudience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageQuestion" ADD CONSTRAINT "MessageQuestion_communicationAudienceId_fkey" FOREIGN KEY ("communicationAudienceId") REFERENCES "CommunicationAudience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageQuestion" ADD CONSTRAINT "MessageQuestion_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "Recipient"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MessageAnswer" ADD CONSTRAINT "MessageAnswer_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "MessageQuestion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PublicLink" ADD CONSTRAINT "PublicLink_communicationId_fkey" FOREIGN KEY ("communicationId") REFERENCES "Communication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AudienceMember" ADD CONSTRAINT "AudienceMember_audienceId_fkey" FOREIGN KEY ("audienceId") REFERENCES "Audience"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinBack" ADD CONSTRAINT "WinBack_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinBack" ADD CONSTRAINT "WinBack_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinBackPlan" ADD CONSTRAINT "WinBackPlan_winBackId_fkey" FOREIGN KEY ("winBackId") REFERENCES "WinBack"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinBackPlan" ADD CONSTRAINT "WinBackPlan_planId_fkey" FOREIGN KEY ("planId") REFERENCES "Plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinBackOffer" ADD CONSTRAINT "WinBackOffer_winBackId_fkey" FOREIGN KEY ("winBackId") REFERENCES "WinBack"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinBackTalk" ADD CONSTRAINT "WinBackTalk_winBackId_fkey" FOREIGN KEY ("winBackId") REFERENCES "WinBack"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Testimonial" ADD CONSTRAINT "Testimonial_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Testimonial" ADD CONSTRAINT "Testimonial_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;
