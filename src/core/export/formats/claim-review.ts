import type { Term } from '../../sidecar/vocabulary';
import { localize } from '../../text/localize';
import { authorOf, correctionOf, wordingOf } from '../claim-facts';
import { type ExportChoice, noticeOf } from '../export-choice';
import type { ExportFormat } from '../export-format';
import type { ExportedClaim, ExportedTalk } from '../exported-talk';
import { termLabel } from '../phrases/phrases-for';
import { safeUrl } from '../safe-url';
import { writeJson } from '../write-json';

/** schema.org ClaimReview: one a claim with a verdict and an address. */
export const claimReview: ExportFormat = {
  id: 'claimreview',
  name: () => 'ClaimReview (schema.org JSON-LD)',
  purpose: () => localize('Data beside a published fact-check, for search engines and fact-check databases'),
  ending: '.jsonld',
  write: (talks, choice) => {
    const all = talks.flatMap((talk) => talk.claims.map((claim) => ({ claim, talk })));
    const reviews = all.flatMap(({ claim, talk }) => {
      const review = reviewOf(claim, talk, choice);
      return review ? [{ claim, review }] : [];
    });
    const without = (lacks: (one: (typeof all)[number]) => boolean) =>
      all
        .filter(lacks)
        .map(({ claim }) => claim.fields.id)
        .join(', ');
    const unjudged = without(({ claim }) => claim.fields.verdict === undefined);
    const homeless = without(
      ({ claim, talk }) => claim.fields.verdict !== undefined && addressOf(claim, talk) === undefined,
    );
    return {
      content: `${writeJson(
        reviews.map(({ review }) => review),
        2,
      )}\n`,
      held: reviews.map(({ claim }) => claim),
      notes: [
        ...(unjudged ? [localize('Left out, no verdict: {0}', unjudged)] : []),
        ...(homeless
          ? [
              localize(
                'Left out, no address (“publish.url”, or “publisher.url” in transcript-team.yaml): {0}',
                homeless,
              ),
            ]
          : []),
      ],
    };
  },
};

/** The fact-check's own address, else that of the house. */
function addressOf({ fields }: ExportedClaim, { publisher }: ExportedTalk): string | undefined {
  return safeUrl(fields.publish?.url) ?? safeUrl(publisher?.url);
}

function reviewOf(claim: ExportedClaim, talk: ExportedTalk, choice: ExportChoice) {
  const { fields } = claim;
  const { about, vocabulary, words, publisher } = talk;
  const url = addressOf(claim, talk);
  if (fields.verdict === undefined || url === undefined) return undefined;
  const author = authorOf(claim);
  const appearance = safeUrl(about.url);
  const published = isoDate(fields.publish?.at);
  const said = isoDate(about.date);
  const notice = noticeOf(choice);
  const address = safeUrl(publisher?.url);
  const logo = safeUrl(publisher?.logo);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    ...(notice && { creativeWorkStatus: notice }),
    url,
    inLanguage: words.language,
    claimReviewed: wordingOf(fields),
    ...(published && { datePublished: published }),
    ...(fields.publish?.text && { reviewBody: fields.publish.text }),
    ...(fields.corrections?.length && {
      correction: fields.corrections.map((one) => {
        const day = isoDate(one.at);
        return {
          '@type': 'CorrectionComment',
          text: [correctionOf(one, talk), one.why].filter(Boolean).join(' · '),
          ...(day && { datePublished: day }),
        };
      }),
    }),
    ...((publisher?.name || address) && {
      author: {
        '@type': 'Organization',
        ...(publisher?.name && { name: publisher.name }),
        ...(address && { url: address }),
        ...(logo && { logo }),
      },
    }),
    reviewRating: {
      '@type': 'Rating',
      alternateName: termLabel(vocabulary.verdicts, fields.verdict, words),
      ...ratingOf(vocabulary.verdicts, fields.verdict),
    },
    itemReviewed: {
      '@type': 'Claim',
      ...(author && { author: { '@type': 'Person', name: author } }),
      ...(said && { datePublished: said }),
      ...(appearance && { appearance: { '@type': 'CreativeWork', url: appearance, name: talk.title } }),
    },
  };
}

/** Numbers from 1 to 5 where the scale has a place for the verdict. */
function ratingOf(verdicts: readonly Term[], id: string) {
  const rating = verdicts.find((term) => term.id === id)?.rating;
  if (rating === undefined) return {};
  return { ratingValue: Math.round((1 + 4 * rating) * 100) / 100, bestRating: 5, worstRating: 1 };
}

/** A day, or a time as it stands if it is one. */
function isoDate(text: string | undefined): string | undefined {
  const date = text?.trim() ?? '';
  const isDate =
    /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;
  return isDate.test(date) ? date : undefined;
}
