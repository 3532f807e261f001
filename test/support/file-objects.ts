import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, relative } from 'node:path';
import { addMarked } from './marked-changes';

/** Something that a stranger's folder may hold in the place of a file. */
export interface FileObject {
  /** Makes it at a path; `outside` is a folder beside the stranger's that must stay as it is. */
  readonly make: (path: string, outside: string) => Promise<void> | void;
  /** True where it may be written through. */
  readonly isWritten?: true;
}

const script = '#!/bin/sh\n# Says nothing.\n';

function linkTo(to: (path: string, outside: string) => string): FileObject['make'] {
  return (path, outside) => symlinkSync(relative(dirname(path), to(path, outside)), path);
}

function linkToFile(name: string, text: string): FileObject['make'] {
  return (path) => {
    const file = join(dirname(path), name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    symlinkSync(name, path);
  };
}

/** By what it is. What is in `outside` is made by `makeOutside`. */
export const fileObjects: Readonly<Record<string, FileObject>> = {
  'a link to a sidecar beside it': { make: linkToFile('kept.yaml', addMarked(undefined, 'kept')), isWritten: true },
  'a link to a sidecar below': { make: linkToFile('deep/er/kept.yaml', addMarked(undefined, 'kept')), isWritten: true },
  'links one after the other to a sidecar below': {
    make: (path, outside) => {
      linkToFile('deep/kept.yaml', addMarked(undefined, 'kept'))(join(dirname(path), 'between'), outside);
      symlinkSync('between', path);
    },
    isWritten: true,
  },
  'a link to a sidecar outside': { make: linkTo((_, outside) => join(outside, 'sidecar.yaml')) },
  'links one after the other to a sidecar outside': {
    make: (path, outside) => {
      symlinkSync(join(outside, 'sidecar.yaml'), join(dirname(path), 'between'));
      symlinkSync('between', path);
    },
  },
  'a link through a linked folder to a sidecar outside': {
    make: (path, outside) => {
      symlinkSync(outside, join(dirname(path), 'inner'));
      symlinkSync('inner/sidecar.yaml', path);
    },
  },
  'a link to a sidecar in a folder whose name begins like this one’s': {
    make: (path) => {
      const beside = `${dirname(path)}-too`;
      mkdirSync(beside, { recursive: true });
      writeFileSync(join(beside, 'kept.yaml'), addMarked(undefined, 'kept'));
      symlinkSync(join('..', relative(dirname(dirname(path)), beside), 'kept.yaml'), path);
    },
  },
  'a link to nothing outside': { make: linkTo((_, outside) => join(outside, '.zshenv')) },
  'a link to nothing beside it': { make: (path) => symlinkSync('profile', path) },
  'a link into a folder that isn’t there': { make: (path) => symlinkSync('none/profile', path) },
  'a link to an empty file': { make: linkToFile('empty', '') },
  'a link to a file of comments': { make: linkToFile('hook', script) },
  'a link to settings': { make: linkToFile('settings.yaml', 'version: 1\nannotations: []\n') },
  'a link to a broken sidecar': {
    make: linkToFile('broken.yaml', addMarked(undefined, 'kept').replace('annotations:', 'annotations: [')),
  },
  'a link to itself': { make: (path) => symlinkSync(relative(dirname(path), path), path) },
  'a link to a folder': { make: linkTo((_, outside) => outside) },
  'a link to a device without an end': { make: (path) => symlinkSync('/dev/zero', path) },
  'a link to a pipe': {
    make: (path) => {
      execFileSync('mkfifo', [join(dirname(path), 'pipe')]);
      symlinkSync('pipe', path);
    },
  },
  'a pipe': { make: (path) => void execFileSync('mkfifo', [path]) },
  'a folder': { make: (path) => mkdirSync(path) },
  'a folder with a file': {
    make: (path) => {
      mkdirSync(path);
      writeFileSync(join(path, 'mine'), '');
    },
  },
  'a socket': {
    make: async (path) => {
      const server = createServer().unref();
      await new Promise<void>((listening) => server.listen(path, listening));
    },
  },
};

export function makeOutside(folder: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'sidecar.yaml'), addMarked(undefined, 'outside'));
  writeFileSync(join(folder, 'profile'), script);
}

/** All that lies in a folder, with the words of files and where links lead. */
export function lookInto(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const found = lstatSync(join(folder, name));
      if (found.isSymbolicLink()) return `${name} -> ${readlinkSync(join(folder, name))}`;
      return found.isFile() ? `${name}: ${readFileSync(join(folder, name), 'utf8')}` : name;
    });
}
