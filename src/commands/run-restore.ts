import { restoreCommand } from './restore-command';
import { runCommand } from './command';

runCommand(restoreCommand);
