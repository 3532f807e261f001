import type { Source } from '../../sidecar/annotation';
import { bareAddress } from '../../text/bare-address';
import { localize } from '../../text/localize';
import { namePartsOf } from '../../transcript/name-parts';
import { speakerRoles } from '../../transcript/words/speaker-roles';
import { wordSet } from '../../transcript/words/word-set';
import type { Rule } from './rule';

/**
 * A source that is the speaker's own: the talk itself, the speaker as a person, or a page of the speaker's. What others wrote
 * about the speaker is none.
 *
 * - `Dale Tillman, campaign website`, `https://daletillman.com/…`, `趙海燕辦公室新聞稿`
 * - not: `Dale Tillman's housing record, county audit`
 */
export const ownSource: Rule = {
  code: 'own-source',
  usual: 'off',
  ifcn: 'warning',
  find: ({ annotation, label, name, talk }) => {
    const { claimant, speaker, sources = [] } = annotation;
    const people = (claimant !== undefined ? [claimant] : [name, label ?? speaker]).flatMap((one) => nameOf(one) ?? []);
    return sources.flatMap((source, i) => {
      const own = talk.some((one) => bareAddress(one) !== '' && bareAddress(one) === bareAddress(source.url ?? ''))
        ? localize('The source “{0}” is the talk itself.', titleOf(source))
        : people.some((person) => isOf(person, source))
          ? localize('The source “{0}” seems to be the speaker’s own.', titleOf(source))
          : undefined;
      return own === undefined ? [] : [{ path: ['sources', i], message: own }];
    });
  },
};

function titleOf({ title, url }: Source): string {
  return title ?? url ?? '';
}

/** The name itself, in lower case: without title, function and place. Undefined for what names nobody. */
function nameOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  const name = plain(namePartsOf(label).full);
  return name.length < 2 || speakerRoles.has(name) ? undefined : name;
}

function isOf(name: string, { title = '', url = '', kind }: Source): boolean {
  const rest = without(plain(title), name);
  if (rest !== undefined && (kind === 'person' || isOwnChannel(rest))) return true;
  const letters = name.replace(/[^a-z]/g, '');
  const host =
    /^[a-z]+:\/\/([^/?#]+)/i
      .exec(url)?.[1]
      ?.toLowerCase()
      .replace(/[^a-z.]/g, '') ?? '';
  return name.includes(' ') && letters.length >= 6 && host.includes(letters);
}

/** What is left of a title without a name in it; undefined if the name isn't there as words of its own. */
function without(title: string, name: string): string | undefined {
  const at = title.indexOf(name);
  if (at < 0) return undefined;
  const [before, behind] = [title.slice(0, at), title.slice(at + name.length)];
  const isCut = isLatin.test(name) && (/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(behind));
  return isCut ? undefined : `${before} ${behind}`;
}

const isLatin = /[a-z]/;

/** True if nothing but words for somebody's own channels is left. */
function isOwnChannel(rest: string): boolean {
  const words = rest.match(/[\p{Script=Han}]+|[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => channels.has(word) || hanChannels.test(word) || /^\d+$/.test(word));
}

const channels = wordSet(
  'office campaign website web site homepage page press release releases statement statements speech speeches interview',
  'account twitter facebook instagram youtube x tiktok linkedin blog newsletter podcast channel official personal own',
  'the of for by from on s com org his her their manifesto platform memoir book',
  'oficina campaña sitio página comunicado declaración discurso entrevista cuenta oficial de del la el',
);

const hanChannels =
  /^(?:的|個人|个人|官方|官網|官网|網站|网站|網頁|网页|辦公室|办公室|競選|竞选|總部|总部|臉書|脸书|粉絲專頁|粉丝专页|粉專|粉专|聲明|声明|新聞稿|新闻稿|部落格|博客|微博|頻道|频道|演講|演讲|專訪|专访|訪問|访问|帳號|账号|政見|政见|本人)+$/u;

/** In lower case and of one width, with blanks for all signs but letters and digits. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
