/** What reading one file may cost, so that a hostile one takes seconds and not minutes. */
export class ReadBudget {
  /** Characters to be read by the `yaml` library, which takes a second for some 2 million. */
  slowLength = 8 * 1024 * 1024;
  /** Broken entries that are searched for what broke them. */
  explanations = 100;
}
