// Installs what is missing: before a tool that is run by its name.
import { installDependencies } from './support/install-dependencies.mjs';

await installDependencies();
