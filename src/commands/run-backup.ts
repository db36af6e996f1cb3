import { backupCommand } from './backup-command';
import { runCommand } from './command';

runCommand(backupCommand);
