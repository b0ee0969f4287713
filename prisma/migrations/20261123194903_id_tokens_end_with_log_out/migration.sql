-- AlterTable
ALTER TABLE "UsedLogoutToken" ADD COLUMN     "issuedAt" TIMESTAMPTZ(3),
ADD COLUMN     "issuer" TEXT,
ADD COLUMN     "sid" TEXT,
ADD COLUMN     "subject" TEXT;

-- CreateIndex
CREATE INDEX "UsedLogoutToken_issuer_subject_idx" ON "UsedLogoutToken"("issuer", "subject");

-- CreateIndex
CREATE INDEX "UsedLogoutToken_issuer_sid_idx" ON "UsedLogoutToken"("issuer", "sid");
