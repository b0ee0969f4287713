import { expect, test } from "vitest";
import { Router } from "./router.ts";

const router = new Router<string>([
  {
    "GET /v1/webinars/{id}": "one",
    "GET /v1/webinars/history": "history",
    "PUT /v1/webinars/history/{page}": "page",
    "GET /v1/webinars/{id}/people": "people",
  },
  { "GET /v1/corp/{corp_id}/resource": "resource" },
]);

test.each([
  ["GET", "/v1/webinars/7", "one", { id: "7" }],
  ["GET", "/v1/webinars/history", "history", {}],
  ["GET", "/v1/webinars/history/people", "people", { id: "history" }],
  ["PUT", "/v1/webinars/history/2", "page", { page: "2" }],
  ["GET", "/v1/webinars/a%40b%2Fc", "one", { id: "a@b/c" }],
  ["GET", "/v1/corp/65/resource", "resource", { corp_id: "65" }],
])("%s %s is %s", (method, path, route, params) => {
  expect(router.find(method, path)).toMatchObject({ route, params });
});

test.each([
  ["POST", "/v1/webinars/7"],
  ["GET", "/v1/webinars"],
  ["GET", "/v1/webinars/"],
  ["GET", "/v1/webinars/7/"],
  ["GET", "/v1/webinars/%zz"],
  ["GET", "/"],
])("%s %s is unknown", (method, path) => {
  expect(router.find(method, path)).toBeUndefined();
});

test("a route declared twice is a mistake", () => {
  expect(() => new Router([{ "GET /a": 1 }, { "GET /a": 2 }])).toThrow("GET /a is declared twice");
});
