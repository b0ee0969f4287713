import type { Token } from "../model/sign-in.ts";
import type { User } from "../model/user.ts";
import { stableHex } from "../random.ts";
import type { World } from "../world.ts";

/** The token object that every log-in, renewal and check answers. Seconds and milliseconds are mixed upstream. */
export function tokenAnswer(world: World, token: Token, options = { account: true }) {
  const user = world.users.need(token.userId);
  const seconds = Math.floor(token.createdAt / 1000);
  return {
    accessToken: token.accessToken,
    tokenIp: token.ip,
    validPeriod: token.expiresAt / 1000 - seconds,
    expireTime: token.expiresAt / 1000,
    createTime: token.createdAt,
    // Chosen: without needAccountInfo a checked token comes back without its user.
    user: options.account ? userInfo(world, user, token.appId) : null,
    ...accountState(user, token.clientType),
    refreshToken: token.refreshToken,
    refreshValidPeriod: token.refreshExpiresAt / 1000 - seconds,
    refreshExpireTime: token.refreshExpiresAt / 1000,
    refreshCreateTime: token.createdAt,
  };
}

/** Chosen: a log-in that asks for no token (createTokenType 1) answers the same object without one. */
export function checkedAnswer(world: World, user: User, clientType: number, ip: string) {
  return {
    accessToken: null,
    tokenIp: ip,
    user: userInfo(world, user, null),
    ...accountState(user, clientType),
    refreshToken: null,
  };
}

function accountState(user: User, clientType: number) {
  return {
    clientType,
    forceLoginInd: 0,
    firstLogin: user.firstLogin,
    pwdExpired: false,
    daysPwdAvailable: 180,
    proxyToken: null,
    delayDelete: false,
    tokenType: 0,
  };
}

function userInfo(world: World, user: User, appId: string | null) {
  const enterprise = world.enterprises.get(user.corpId);
  return {
    userId: user.userId,
    ucloginAccount: user.account,
    serviceAccount: `sip:${user.sipNum}@huaweicloud.com`,
    numberHA1: stableHex(`ha1 ${user.account}`).slice(0, 32),
    alias1: null,
    companyId: user.corpId,
    spId: world.spId,
    companyDomain: null,
    realm: "huaweicloud.com",
    userType: user.userType,
    adminType: user.adminType,
    name: user.name,
    nameEn: user.englishName,
    isBindPhone: null,
    freeUser: false,
    thirdAccount: user.thirdAccount,
    visionAccount: null,
    headPictureUrl: null,
    password: null,
    status: user.status,
    paidAccount: null,
    paidPassword: null,
    weLinkUser: false,
    appId,
    tr069Account: null,
    corpType: enterprise?.corpType ?? 0,
    cloudUserId: null,
    grayUser: false,
  };
}
