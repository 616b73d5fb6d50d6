// How the window is built: everything into files of its own, nothing inline, so a strict CSP holds.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react()],
  resolve: {
    alias: { '#domain': here('../main/domain'), '#contract': here('../preload/contract') },
  },
  build: {
    outDir: here('../build/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The warning is about waiting for a network; the window is read from the disk beside the app.
    chunkSizeWarningLimit: 3000,
  },
});
