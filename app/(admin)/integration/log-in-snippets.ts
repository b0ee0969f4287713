import type { Snippet } from "./code-tabs.tsx";

const android = `// logIn: the answer, passed on by your own server
val param = AppIdAuthParam()
param.setUserId(logIn.userId)
param.setSignature(logIn.signature)
param.setExpireTime(logIn.expireTime)
param.setNonce(logIn.nonce)
logIn.corpId?.let(param::setCorpId)
HWMSdk.getOpenApi(application).loginByAppId(param, callback)`;

const ios = `// logIn: the answer, passed on by your own server
let param = HWMAppIDLoginParam()
param.thirdUserId = logIn.userId
param.signature = logIn.signature
param.expireTime = logIn.expireTime
param.nonce = logIn.nonce
if let corpId = logIn.corpId { param.corpId = corpId }
HWMSdk.getOpenApi().login(param) { error, result in show(error) }`;

const macos = `// logIn: the answer, passed on by your own server
HWMAppIDLoginParam *param = [[HWMAppIDLoginParam alloc] init];
param.thirdUserId = logIn.userId;
param.signature = logIn.signature;
param.expireTime = logIn.expireTime;
param.nonce = logIn.nonce;
if (logIn.corpId != nil) param.corpId = logIn.corpId;
[[HWMSdk getOpenApi] login:param
                  callback:^(NSError *error, HWMLoginResult *result) { [self show:error]; }];`;

const windows = `// logIn: the answer, passed on by your own server
hwmsdkagent::HwmLoginInfo info{};
info.authType = hwmsdkagent::HWM_AUTH_TYPE_APPID;
auto& app = info.appIdAuthInfo;
strncpy_s(app.thirdUserId, logIn.userId.c_str(), _TRUNCATE);
strncpy_s(app.signature, logIn.signature.c_str(), _TRUNCATE);
strncpy_s(app.nonce, logIn.nonce.c_str(), _TRUNCATE);
strncpy_s(app.corpId, logIn.corpId.c_str(), _TRUNCATE);  // empty unless answered
app.expireTime = logIn.expireTime;
hwmsdkagent::Login(&info);  // the result comes to OnLoginResult`;

const electron = `// logIn: the answer, passed on by your own server; login: the SDK's log-in object
const { userId, signature, expireTime, nonce, corpId } = logIn;
login.loginByAppId(
  { thirdUserId: userId, signature, expireTime, nonce, ...(corpId && { corpId }) },
  (ret, reason) => show(ret, reason),
);`;

/** How each SDK takes what the portal answered; names as in its own reference. */
export const logInSnippets: readonly Snippet[] = [
  { id: "android", name: "Android", code: android },
  { id: "ios", name: "iOS", code: ios },
  { id: "windows", name: "Windows", code: windows },
  { id: "macos", name: "macOS", code: macos },
  { id: "electron", name: "Electron", code: electron },
];
