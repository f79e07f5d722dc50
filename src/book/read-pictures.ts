import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readPicture, type PictureProblem, type PictureSize } from '../pictures/read-picture.ts';

/** A picture of the edition. */
export interface Picture extends PictureSize {
  /** Its file name: what tags call it. */
  file: string;
  /** Path from the project folder. */
  path: string;
}

/** A file among the pictures that can't be used as one. */
export type UnusableFile = Pick<Picture, 'file' | 'path'> & PictureProblem;

const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*\.([a-z]+)$/;
const known = new Map<string, { stamp: string; picture: Picture | UnusableFile }>();

/** The files of a picture folder, by file name. A file that did not change since it was read is not read again. */
export function readPictures(root: string, paths: readonly string[]): Map<string, Picture | UnusableFile> {
  const pictures = new Map<string, Picture | UnusableFile>();
  for (const path of paths) {
    const whole = join(root, path);
    const { mtimeMs, size } = statSync(whole);
    const stamp = `${mtimeMs} ${size}`;
    const kept = known.get(whole);
    const picture = kept?.stamp === stamp ? kept.picture : read(whole, path);
    known.set(whole, { stamp, picture });
    pictures.set(picture.file, picture);
  }
  return withoutTwins(pictures);
}

function read(whole: string, path: string): Picture | UnusableFile {
  const file = path.split('/').at(-1) ?? path;
  const ending = FILE_NAME.exec(file)?.[2];
  if (ending === undefined)
    return {
      file,
      path,
      problem: 'has a name that can’t be an address',
      hint: 'Rename the file: lower-case letters a to z, digits and hyphens only, such as market-in-lagos.jpg.',
    };
  return { file, path, ...readPicture(readFileSync(whole), ending) };
}

/** Renditions are named after the picture without its ending, so two pictures can't share the rest of the name. */
function withoutTwins(pictures: Map<string, Picture | UnusableFile>): Map<string, Picture | UnusableFile> {
  const stems = new Map<string, string>();
  for (const { file, path } of [...pictures.values()]) {
    const stem = file.replace(/\.[^.]+$/, '');
    const twin = stems.get(stem);
    if (twin === undefined) stems.set(stem, file);
    else
      pictures.set(file, {
        file,
        path,
        problem: `has the same name as ${twin} but for its ending`,
        hint: 'Rename one of the two.',
      });
  }
  return pictures;
}
