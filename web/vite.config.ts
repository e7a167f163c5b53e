import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { precompress } from './build/precompress.ts';

const host = process.env.YILIAN_HOST ?? 'http://127.0.0.1:5080';

export default defineConfig({
  plugins: [react(), precompress()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    // /health itself is a page; only the probes below it belong to the host.
    proxy: { '/api': host, '/openapi': host, '/health/live': host, '/health/ready': host, '/docs': host },
  },
  worker: { format: 'es' },
  build: {
    target: ['chrome108', 'firefox115'],
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'map', test: /node_modules[\\/](maplibre-gl|@maplibre)/, priority: 30 },
            { name: 'antd', test: /node_modules/, minShareCount: 26, priority: 10 },
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
});
