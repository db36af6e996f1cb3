import { adminCommand } from './admin-command';
import { runCommand } from './command';

runCommand(adminCommand);
