/** Lines that a video's page prints around the list of what is said in it, each a whole line without blanks around it. */
export const videoPageLines = {
  /** Over the list: `Transcript`, `Search in video`. */
  heading:
    /^(?:transcript|search (?:in video|transcript)|轉錄稿|逐字稿|文字記錄|在影片中搜尋|搜尋影片內容|文字转录稿|内容转文字|在视频中搜索|文字起こし|動画内を検索)$/i,
  /** Below it: `English (auto-generated)`. */
  language: /^[\p{L} ()（）-]{2,40}[(（](?:auto-generated|自動產生|自动生成|自動生成)[)）]$/iu,
} as const;
