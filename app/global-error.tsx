"use client";

import "./globals.css";

const texts = {
  en: {
    title: "The portal does not work",
    text: "Something went wrong before the page could be made. What you saved before is kept.",
    retry: "Try again",
  },
  "zh-CN": {
    title: "门户无法显示",
    text: "页面生成之前出现故障，您之前保存的内容不受影响。",
    retry: "重试",
  },
} as const;

/**
 * The last resort: the root layout itself failed, so that there is neither theme nor message catalogue. It reads the
 * browser's language and colours and holds its few words itself.
 */
export default function GlobalError({ retry }: { retry: () => void }) {
  const locale = typeof navigator !== "undefined" && navigator.language.startsWith("zh") ? "zh-CN" : "en";
  const { title, text, retry: again } = texts[locale];
  const isDark = typeof window !== "undefined" && matchMedia("(prefers-color-scheme: dark)").matches;
  return (
    <html lang={locale} data-theme={isDark ? "dark" : "light"} suppressHydrationWarning>
      <body>
        <title>{title}</title>
        <main className="flex min-h-dvh flex-col items-center justify-center gap-2 px-6 text-center">
          <h1 className="text-xl font-semibold">{title}</h1>
          <p className="max-w-[42ch] text-muted">{text}</p>
          <button
            type="button"
            onClick={() => retry()}
            className="mt-3 rounded-xl border border-control bg-surface px-3 py-1.5 font-medium"
          >
            {again}
          </button>
        </main>
      </body>
    </html>
  );
}
