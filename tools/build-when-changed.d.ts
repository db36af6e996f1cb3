export function buildWhenChanged(project: string, build: () => void): boolean;
