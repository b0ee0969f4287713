import { type FieldTable, oneOf, page, required, text } from "./field.ts";

/** Days or months, both ends included. */
const moment = text({ pattern: /^\d{4}-\d{2}(-\d{2})?$/ });
const period = {
  timeUnit: required(oneOf("D", "M")),
  startTime: required(moment),
  endTime: required(moment),
};

export const statistics = {
  "GET /v1/metrics/dashboard/statistic/conference/info": {
    query: {
      ...page(20),
      ...period,
      category: required(oneOf("conference_info", "conference_hourly_info")),
    },
  },
  "GET /v1/metrics/dashboard/statistic/conference/participant": {
    query: {
      ...page(20),
      ...period,
      category: required(
        oneOf("user_participate_info", "hard_terminal_participate_info", "participant_type_info"),
      ),
    },
  },
  "GET /v1/metrics/dashboard/statistic/resource/info": {
    query: {
      ...page(20),
      ...period,
      category: required(oneOf("used_vmr_info", "used_live_info", "used_record_info", "used_pstn_info")),
    },
  },
  "GET /v1/metrics/dashboard/statistic/user/info": {
    query: {
      ...page(20),
      ...period,
      category: required(oneOf("user_login_info", "user_activate_info", "user_login_device_info")),
    },
  },
} satisfies FieldTable;
