import { runCommand } from './command';
import { doctorCommand } from './doctor-command';

runCommand(doctorCommand);
