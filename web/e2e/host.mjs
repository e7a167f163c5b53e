// Starts the platform for the journeys: a free exercise (cast and clock, no script) on data of its own, stopped with this process.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const built = ['release', 'debug']
  .map((kind) => join(root, 'artifacts', 'bin', 'Yilian.Host', kind, 'yilian.dll'))
  .filter((path) => existsSync(path))
  .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
if (!built) {
  console.error('The host is not built: dotnet build src/Yilian.Host');
  process.exit(1);
}

const data = mkdtempSync(join(tmpdir(), 'yilian-e2e-'));
const [url, speed] = process.argv.slice(2);
// Tiles of the journey about base layers, on the next port; nobody asks for them until the layer is chosen.
const tiles = `http://127.0.0.1:${Number(new URL(url).port) + 1}/{z}/{x}/{y}.png`;
const host = spawn('dotnet', [built, 'demo', '--free', '--speed', speed ?? '20', '--data', data, '--urls', url], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, YILIAN__Map__XyzUrl: tiles, YILIAN__Map__XyzAttribution: '试验瓦片' },
});
const stop = () => host.kill('SIGTERM');
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
host.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true });
  process.exit(code ?? 0);
});
