import { activationCode } from "./activation-code.ts";
import { appId } from "./app-id.ts";
import { auth } from "./auth.ts";
import { conference } from "./conference.ts";
import { conferenceControl } from "./conference-control.ts";
import { conferenceHistory } from "./conference-history.ts";
import { corp } from "./corp.ts";
import { corpAdmin } from "./corp-admin.ts";
import { department } from "./department.ts";
import { device } from "./device.ts";
import { directory } from "./directory.ts";
import { eventPush } from "./event-push.ts";
import { infoWindow } from "./info-window.ts";
import { interpretation } from "./interpretation.ts";
import { layout } from "./layout.ts";
import { meetingFile } from "./meeting-file.ts";
import { onlineConference } from "./online-conference.ts";
import { participantControl } from "./participant-control.ts";
import { password } from "./password.ts";
import { qos } from "./qos.ts";
import { recording } from "./recording.ts";
import { recurringConference } from "./recurring-conference.ts";
import { spCorp } from "./sp-corp.ts";
import { spResource } from "./sp-resource.ts";
import { sso } from "./sso.ts";
import { statistics } from "./statistics.ts";
import { usage } from "./usage.ts";
import { user } from "./user.ts";
import { userSelf } from "./user-self.ts";
import { vmr } from "./vmr.ts";
import { webinar } from "./webinar.ts";

/** Every operation of the upstream, by `METHOD /path`. */
export const fields = {
  ...activationCode,
  ...appId,
  ...auth,
  ...conference,
  ...conferenceControl,
  ...conferenceHistory,
  ...corp,
  ...corpAdmin,
  ...department,
  ...device,
  ...directory,
  ...eventPush,
  ...infoWindow,
  ...interpretation,
  ...layout,
  ...meetingFile,
  ...onlineConference,
  ...participantControl,
  ...password,
  ...qos,
  ...recording,
  ...recurringConference,
  ...spCorp,
  ...spResource,
  ...sso,
  ...statistics,
  ...usage,
  ...user,
  ...userSelf,
  ...vmr,
  ...webinar,
};
