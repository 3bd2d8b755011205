/** Whether one version comes after another: "1.10" after "1.9". Both are two numbers with a point between them. */
export function isLater(version: string, than: string): boolean {
  const [[major = 0, minor = 0], [thanMajor = 0, thanMinor = 0]] = [version, than].map((words) => words.split('.').map(Number)) as [number[], number[]];
  return major !== thanMajor ? major > thanMajor : minor > thanMinor;
}
