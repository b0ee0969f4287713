const STEPS = 120;

/** Scrolls what is under a thing on the page up and down, and answers the p95 of the time between two frames, in ms. */
export async function frames(page, over) {
  await over.hover();
  await page.evaluate(() => {
    const stamps = [];
    window.stamps = stamps;
    const note = (at) => {
      stamps.push(at);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  for (let step = 0; step < STEPS; step++) await page.mouse.wheel(0, step % 60 < 30 ? 90 : -90);
  const stamps = await page.evaluate(() => window.stamps);
  const gaps = stamps.slice(1).map((at, index) => at - stamps[index]);
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)];
}
