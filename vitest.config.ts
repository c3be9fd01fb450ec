import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    env: { TZ: "UTC" },
    globalSetup: "test/e2e/setup.ts",
    maxWorkers: 2,
    maxConcurrency: 4,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
