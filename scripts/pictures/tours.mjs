/** Goes to words of the talk; the walk begins there. */
const at = (file, words) => (workbench) => workbench.goToWords(file, words);
const run = (title) => (workbench) => workbench.run(title);
const answer = (placeholder, text) => async (workbench) => {
  const box = workbench.page.locator(`.quick-input-widget:visible input[placeholder="${placeholder}"]`);
  await box.waitFor();
  await box.pressSequentially(text);
};

const debate = 'lakeport-debate.txt';
const council = 'haiping-council.txt';

/** What the moving pictures show, step by step: an act or a key, then what is told of it. A step without words is no frame. */
export const tours = {
  tour: {
    file: `samples/${debate}`,
    view: 'Transcript: Focus on Annotations View',
    open: 'Transcript: Open as Transcript',
    steps: [
      { act: at(debate, 'When I took office'), words: 'Speakers in colour, figures underlined', milliseconds: 2200 },
      { act: run('Transcript: Start Checking'), words: 'Start Checking: one claim at a time', milliseconds: 2200 },
      { key: 'a', words: 'tags the claim, and goes on' },
      { key: 'a', words: 'and the next' },
      { key: 'p', words: 'goes back' },
      { key: '3', words: 'Half true. And the source?', milliseconds: 1800 },
      {
        act: answer('https://…', 'https://example.org/housing-2030'),
        shown: 'Enter',
        words: 'the source is kept with the claim',
        milliseconds: 2000,
      },
      { key: 'Enter' },
      { key: 'n' },
      { key: 'Escape' },
      {
        act: run('Transcript: Show Report'),
        words: 'and the report counts it',
        milliseconds: 3200,
      },
    ],
  },
  'tour.zh-TW': {
    file: `scripts/pictures/${council}`,
    language: 'zh-tw',
    view: '逐字稿: Focus on 標註 View',
    open: '逐字稿: 以逐字稿開啟',
    still: 'window.zh-TW',
    steps: [
      { act: at(council, '到上個月底'), words: '發言人各有顏色，數字底下有點線', milliseconds: 2200 },
      { act: run('逐字稿: 開始查核'), words: '開始查核：一次一則說法', milliseconds: 2200 },
      { key: 'a', words: '標註，並前往下一則' },
      { key: 'a', words: '再下一則' },
      { key: 'p', words: '回上一則' },
      { key: '3', words: '部分屬實。來源呢？', milliseconds: 1800 },
      {
        act: answer('https://…', 'https://example.org/housing-2031'),
        shown: 'Enter',
        words: '來源和說法存在一起',
        milliseconds: 2000,
      },
      { key: 'Enter' },
      { key: 'n' },
      { key: 'Escape' },
    ],
  },
};
