/** Replaces AJV and its plug-ins in the browser, and accepts every configuration. See bundle.ts. */
export default function noConfigCheck() {
  const check = { errors: null, compile: () => () => true, addKeyword: () => check, validate: () => true };
  return check;
}

const nothing = () => ({});

export { nothing as select, nothing as uniqueItemProperties, nothing as prohibited };
// AJV's name for this one is a reserved word, which can be exported but not declared.
export { nothing as instanceof };
