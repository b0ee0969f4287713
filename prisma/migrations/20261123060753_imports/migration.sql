-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('reading', 'mapping', 'checking', 'ready', 'applying', 'pausing', 'paused', 'cancelling', 'cancelled', 'done', 'undoing', 'undone', 'failed');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('create', 'change', 'unchanged', 'refused');

-- CreateEnum
CREATE TYPE "ImportRowState" AS ENUM ('none', 'pending', 'sent', 'done', 'failed', 'undo_sent', 'undone', 'left');

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "enterpriseId" TEXT NOT NULL,
    "workingFor" TEXT,
    "state" "ImportState" NOT NULL DEFAULT 'reading',
    "isUndo" BOOLEAN NOT NULL DEFAULT false,
    "fileName" TEXT NOT NULL,
    "head" TEXT[],
    "rowCount" INTEGER NOT NULL DEFAULT 0,
    "mapping" TEXT[],
    "mayNotify" BOOLEAN NOT NULL DEFAULT false,
    "actorId" TEXT NOT NULL,
    "actorName" TEXT NOT NULL,
    "actorRole" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "trouble" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "readUsers" INTEGER NOT NULL DEFAULT 0,
    "totalUsers" INTEGER,
    "freeLicences" INTEGER,
    "departments" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ(3),
    "appliedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL DEFAULT 'epoch'::timestamptz,
    "leaseHolder" TEXT,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportBlock" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "rowsCipher" TEXT NOT NULL,

    CONSTRAINT "ImportBlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "importId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "outcome" "ImportOutcome" NOT NULL,
    "state" "ImportRowState" NOT NULL,
    "reason" TEXT,
    "params" JSONB,
    "account" TEXT,
    "thirdPartyId" TEXT,
    "name" TEXT,
    "cells" TEXT[],
    "before" JSONB,
    "after" JSONB,
    "made" JSONB,
    "userId" TEXT,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "result" TEXT,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("importId","line")
);

-- CreateTable
CREATE TABLE "ImportPassword" (
    "id" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "passwordCipher" TEXT NOT NULL,

    CONSTRAINT "ImportPassword_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Import_workingFor_key" ON "Import"("workingFor");

-- CreateIndex
CREATE INDEX "Import_enterpriseId_createdAt_idx" ON "Import"("enterpriseId", "createdAt");

-- CreateIndex
CREATE INDEX "Import_state_leaseUntil_idx" ON "Import"("state", "leaseUntil");

-- CreateIndex
CREATE UNIQUE INDEX "ImportBlock_importId_line_key" ON "ImportBlock"("importId", "line");

-- CreateIndex
CREATE INDEX "ImportRow_importId_state_line_idx" ON "ImportRow"("importId", "state", "line");

-- CreateIndex
CREATE INDEX "ImportRow_importId_outcome_line_idx" ON "ImportRow"("importId", "outcome", "line");

-- CreateIndex
CREATE INDEX "ImportRow_importId_account_idx" ON "ImportRow"("importId", "account");

-- CreateIndex
CREATE UNIQUE INDEX "ImportPassword_importId_line_key" ON "ImportPassword"("importId", "line");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_enterpriseId_fkey" FOREIGN KEY ("enterpriseId") REFERENCES "Enterprise"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBlock" ADD CONSTRAINT "ImportBlock_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportPassword" ADD CONSTRAINT "ImportPassword_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;
