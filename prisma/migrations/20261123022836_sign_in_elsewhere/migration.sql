-- CreateEnum
CREATE TYPE "ProviderGroupSource" AS ENUM ('nowhere', 'userinfo', 'refresh');

-- AlterTable
ALTER TABLE "App" ADD COLUMN     "spId" TEXT;

-- AlterTable
ALTER TABLE "User" ALTER COLUMN "email" DROP NOT NULL;

-- CreateTable
CREATE TABLE "SignInIdentity" (
    "id" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "email" TEXT,
    "lastSignedInAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInIdentity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProviderSession" (
    "idHash" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sid" TEXT,
    "source" "ProviderGroupSource" NOT NULL,
    "accessCipher" TEXT,
    "accessExpiresAt" TIMESTAMPTZ(3),
    "refreshCipher" TEXT,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "leaseUntil" TIMESTAMPTZ(3) NOT NULL DEFAULT 'epoch'::timestamptz,

    CONSTRAINT "ProviderSession_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "UsedLogoutToken" (
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "UsedLogoutToken_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateIndex
CREATE INDEX "SignInIdentity_userId_idx" ON "SignInIdentity"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInIdentity_issuer_subject_key" ON "SignInIdentity"("issuer", "subject");

-- CreateIndex
CREATE INDEX "ProviderSession_issuer_subject_idx" ON "ProviderSession"("issuer", "subject");

-- CreateIndex
CREATE INDEX "ProviderSession_issuer_sid_idx" ON "ProviderSession"("issuer", "sid");

-- AddForeignKey
ALTER TABLE "SignInIdentity" ADD CONSTRAINT "SignInIdentity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProviderSession" ADD CONSTRAINT "ProviderSession_idHash_fkey" FOREIGN KEY ("idHash") REFERENCES "Session"("idHash") ON DELETE CASCADE ON UPDATE CASCADE;
