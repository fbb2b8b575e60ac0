import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, relativeTarget, root, type Source, sources } from './support/sources.ts';

const domain = ['geometry', 'board', 'journey'];
/** What each part may import of our own packages, `import type` included. */
const arrows: Record<string, readonly string[]> = {
  geometry: [],
  board: ['geometry'],
  journey: ['geometry', 'board'],
  editor: ['geometry', 'board'],
  scene: ['geometry'],
  'objects.strings': [],
  'objects.model': domain,
  'objects.paint': [...domain, 'scene'],
  'objects.gestures': [...domain, 'scene', 'editor'],
  'objects.face': [...domain, 'scene', 'editor'],
  'objects.panel': [...domain, 'scene', 'editor'],
  interchange: [...domain, 'scene', 'objects/models', 'objects/paint', 'objects/map-signs'],
  templates: ['board', 'journey', 'objects/models'],
  sync: [],
  'server/rooms': ['sync'],
  'server/storage': ['sync'],
  'server/access': ['sync'],
  'server/web': ['sync'],
  server: [
    ...[...domain, 'scene', 'sync', 'templates'],
    ...['objects/models', 'objects/paint', 'objects/strings', 'objects/image-file'],
    'objects/insight-card',
    ...['interchange', 'interchange/pdf'],
  ],
  web: [
    ...[...domain, 'editor', 'scene', 'templates', 'sync'],
    ...['objects/models', 'objects/paint', 'objects/gestures', 'objects/strings', 'objects/panels'],
    ...[
      'objects/map-view',
      'objects/map-table',
      'objects/insight-card',
      'objects/image-file',
      'interchange',
      'interchange/pdf',
      'interchange/excalidraw',
    ],
  ],
};
/** Tests, and what a package uses to build itself: these may use devDependencies. */
const notShipped =
  /(^|\/)test(ing)?\/|\.test\.tsx?$|[.-](contract|testing)\.ts$|^(packages|apps)\/\w+\/[^/]+$/;

const files = new Map(sources(['packages', 'apps'], /\.tsx?$/).map((file) => [file.path, file]));
const objectRoles = rolesInObjects();

describe('the arrows between the packages', () => {
  it('every import of our own packages stands in the table', () => {
    const strangers = [...files.values()].flatMap((file) =>
      partsOf(file.path).flatMap((part) =>
        ownImports(file)
          .filter((name) => !arrows[part]?.includes(withoutTesting(file.path, name)))
          .map((name) => `${file.path} is ${part}, which may not import ${name}`),
      ),
    );
    expect(strangers).toEqual([]);
  });

  it('a relative import stays inside its package and leads to a file', () => {
    const astray = [...files.values()].flatMap((file) =>
      relativeImports(file)
        .filter(
          (to) => folderOf(to) !== folderOf(file.path) || (/\.tsx?$/.test(to) && !files.has(to)),
        )
        .map((to) => `${file.path} imports ${to}`),
    );
    expect(astray).toEqual([]);
  });

  it('a third-party import stands in the package.json of its package', () => {
    const undeclared = [...files.values()].flatMap((file) =>
      importsOf(file)
        .filter((name) => !/^(\.|@feltline\/|node:|virtual:)/.test(name))
        .map((name) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
        .filter((name) => !builtinModules.includes(name) && !declaredFor(file.path).has(name))
        .map((name) => `${file.path} imports ${name}`),
    );
    expect(undeclared).toEqual([]);
  });

  it('what the server imports never reaches a .tsx, which Node cannot run', () => {
    const entries = [...files.keys()].filter((path) => path.startsWith('apps/server/'));
    expect([...reachable(entries)].filter((path) => path.endsWith('.tsx'))).toEqual([]);
  });
});

/** The rows of the table that a file answers to. */
function partsOf(path: string): readonly string[] {
  const [, folder = '', , area = ''] = path.split('/');
  if (folder === 'objects') return objectRoles.get(path) ?? ['objects.panel'];
  const isNarrower = `${folder}/${area}` in arrows && !notShipped.test(path);
  return [isNarrower ? `${folder}/${area}` : folder];
}

/** In `objects` a file's name says its role; a helper has the roles of all files that reach it. */
function rolesInObjects(): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const start of files.keys()) {
    const role = roleInObjects(start);
    if (!role) continue;
    for (const path of reachable([start], /^\./)) {
      roles.set(path, [...(roles.get(path) ?? []), `objects.${role}`]);
    }
  }
  return roles;
}

/** What a file of a kind is by its name. The registers know the kinds' faces, all but that of the models. */
function roleInObjects(path: string): string | undefined {
  if (/^packages\/objects\/src\/(faces|paint|gestures|strings)\.ts$/.test(path)) return 'face';
  return /^packages\/objects\/.*[./](model|paint|gestures|strings|panel|face)s?\.tsx?$/.exec(
    path,
  )?.[1];
}

/** All files that these lead to, themselves included, through the imports that match. */
function reachable(starts: readonly string[], followed = /^(\.|@feltline\/)/): Set<string> {
  const found = new Set(starts);
  for (const path of found) {
    const file = files.get(path);
    for (const name of file ? importsOf(file).filter((name) => followed.test(name)) : []) {
      const target = name.startsWith('.') ? relativeTarget(path, name) : entryPoint(name);
      if (files.has(target)) found.add(target);
    }
  }
  return found;
}

function entryPoint(name: string): string {
  const [, folder = '', ...inside] = name.split('/');
  const { exports } = packageJson(`packages/${folder}`);
  return join('packages', folder, exports?.[['.', ...inside].join('/')] ?? '');
}

function declaredFor(path: string): Set<string> {
  const { dependencies, devDependencies } = packageJson(folderOf(path));
  const more = notShipped.test(path)
    ? { ...devDependencies, ...packageJson('.').devDependencies }
    : {};
  return new Set(Object.keys({ ...dependencies, ...more }));
}

function packageJson(folder: string): {
  exports?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
} {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
}

function ownImports(file: Source): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('@feltline/'))
    .map((name) => name.slice('@feltline/'.length));
}

/** A test may use what a package offers to tests where it may use the package. */
function withoutTesting(path: string, name: string): string {
  return notShipped.test(path) ? name.replace(/\/testing$/, '') : name;
}

function relativeImports(file: Source): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relativeTarget(file.path, name));
}

function folderOf(path: string): string {
  return path.split('/', 2).join('/');
}
