import { assemblyAi } from './assembly-ai';
import { awsTranscribe } from './aws-transcribe';
import { azure } from './azure';
import { bbcKaldi } from './bbc-kaldi';
import { deepgram } from './deepgram';
import { elevenLabs } from './eleven-labs';
import { google } from './google';
import { revAi } from './rev-ai';
import type { SpeechDialect } from './speech-dialect';
import { speechmatics } from './speechmatics';
import { whisper } from './whisper';
import { whisperCpp } from './whisper-cpp';

/** Every way in which programs of speech recognition write JSON; the first that fits is taken, so the most peculiar come first. */
export const speechDialects: readonly SpeechDialect[] = [
  awsTranscribe,
  deepgram,
  speechmatics,
  google,
  azure,
  bbcKaldi,
  whisperCpp,
  revAi,
  assemblyAi,
  elevenLabs,
  whisper,
];
