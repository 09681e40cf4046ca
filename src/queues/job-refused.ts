import { UnrecoverableError } from 'bullmq';

/** The job was understood and refused; its row says why, and trying again would not help. */
export class JobRefused extends UnrecoverableError {}
