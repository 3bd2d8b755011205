/**
 * What may remain in a PDF, by the dictionary types of ISO 32000-2: each key, and what its value may be. Everything else is left out.
 *
 * A value is `atom` (a number, a name, true or false), `atoms` (a list of them), `text` (text that people read or hear), `bytes` (a string
 * that only programs read), or a dictionary of this list. `[x]` is a list of x, `{x}` a dictionary whose keys the document chose, `x|y` either.
 * A capitalised word is a value with a rule of its own.
 */
export const SHAPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  catalog: { Type: 'atom', Pages: 'Pages', PageLabels: 'labels', PageLayout: 'atom', PageMode: 'PageMode', ViewerPreferences: 'preferences', Lang: 'text', MarkInfo: 'marking', OpenAction: 'OpenAction', OutputIntents: '[intent]' },
  labels: { Nums: '[atom|label]', Kids: '[labels]', Limits: 'atoms' },
  label: { Type: 'atom', S: 'atom', P: 'text', St: 'atom' },
  preferences: { HideToolbar: 'atom', HideMenubar: 'atom', HideWindowUI: 'atom', FitWindow: 'atom', CenterWindow: 'atom', DisplayDocTitle: 'atom', NonFullScreenPageMode: 'atom', Direction: 'atom', PrintScaling: 'atom', Duplex: 'atom' },
  marking: { Marked: 'atom', Suspects: 'atom' },
  intent: { Type: 'atom', S: 'atom', OutputConditionIdentifier: 'Neutral', DestOutputProfile: 'icc' },

  page: { Type: 'atom', Resources: 'resources', MediaBox: 'atoms', CropBox: 'atoms', BleedBox: 'atoms', TrimBox: 'atoms', ArtBox: 'atoms', Rotate: 'atom', UserUnit: 'atom', Contents: 'content|[content]', Group: 'group', StructParents: 'atom', Tabs: 'atom', Annots: 'Annots' },
  resources: { ExtGState: '{gstate}', ColorSpace: '{atom|Colour}', Pattern: '{pattern}', Shading: '{shading}', XObject: '{Drawing}', Font: '{font}', Properties: '{Properties}', ProcSet: 'atoms' },
  properties: { Type: 'atom', Subtype: 'atom', BBox: 'atoms', Attached: 'atoms', MCID: 'atom', Lang: 'text', Alt: 'text', ActualText: 'text', E: 'text' },
  layer: { Type: 'atom', Name: 'Neutral' },
  membership: { Type: 'atom', OCGs: 'layer|[layer]', P: 'atom' },
  content: {},
  data: {},
  image: { Type: 'atom', Subtype: 'atom', Width: 'atom', Height: 'atom', ColorSpace: 'atom|Colour', BitsPerComponent: 'atom', Intent: 'atom', ImageMask: 'atom', Mask: 'atoms|image', Decode: 'atoms', Interpolate: 'atom', SMask: 'image', SMaskInData: 'atom', Matte: 'atoms', StructParent: 'atom' },
  form: { Type: 'atom', Subtype: 'atom', FormType: 'atom', BBox: 'atoms', Matrix: 'atoms', Resources: 'resources', Group: 'group', StructParent: 'atom', StructParents: 'atom' },
  group: { Type: 'atom', S: 'atom', CS: 'atom|Colour', I: 'atom', K: 'atom' },

  font: { Type: 'atom', Subtype: 'atom', BaseFont: 'atom', FirstChar: 'atom', LastChar: 'atom', Widths: 'atoms', FontDescriptor: 'descriptor', Encoding: 'atom|encoding|cmap', ToUnicode: 'atom|cmap', DescendantFonts: '[font]', CIDSystemInfo: 'collection', DW: 'atom', W: 'atoms', DW2: 'atoms', W2: 'atoms', CIDToGIDMap: 'atom|data', FontBBox: 'atoms', FontMatrix: 'atoms', CharProcs: '{content}', Resources: 'resources' },
  encoding: { Type: 'atom', BaseEncoding: 'atom', Differences: 'atoms' },
  cmap: { Type: 'atom', CMapName: 'atom', CIDSystemInfo: 'collection', WMode: 'atom', UseCMap: 'atom|cmap' },
  collection: { Registry: 'bytes', Ordering: 'bytes', Supplement: 'atom' },
  descriptor: { Type: 'atom', FontName: 'atom', FontFamily: 'bytes', FontStretch: 'atom', FontWeight: 'atom', Flags: 'atom', FontBBox: 'atoms', ItalicAngle: 'atom', Ascent: 'atom', Descent: 'atom', Leading: 'atom', CapHeight: 'atom', XHeight: 'atom', StemV: 'atom', StemH: 'atom', AvgWidth: 'atom', MaxWidth: 'atom', MissingWidth: 'atom', FontFile: 'fontfile', FontFile2: 'fontfile', FontFile3: 'fontfile', CharSet: 'bytes', Style: 'style', Lang: 'atom', CIDSet: 'data' },
  style: { Panose: 'bytes' },
  fontfile: { Subtype: 'atom', Length1: 'atom', Length2: 'atom', Length3: 'atom' },

  gstate: { Type: 'atom', LW: 'atom', LC: 'atom', LJ: 'atom', ML: 'atom', D: 'atoms', RI: 'atom', OP: 'atom', op: 'atom', OPM: 'atom', Font: '[font|atom]', BG: 'function', BG2: 'atom|function', UCR: 'function', UCR2: 'atom|function', TR: 'atom|function|[atom|function]', TR2: 'atom|function|[atom|function]', FL: 'atom', SM: 'atom', SA: 'atom', BM: 'atom|atoms', SMask: 'atom|softmask', CA: 'atom', ca: 'atom', AIS: 'atom', TK: 'atom' },
  softmask: { Type: 'atom', S: 'atom', G: 'form', BC: 'atoms', TR: 'atom|function' },
  pattern: { Type: 'atom', PatternType: 'atom', PaintType: 'atom', TilingType: 'atom', BBox: 'atoms', XStep: 'atom', YStep: 'atom', Resources: 'resources', Matrix: 'atoms', Shading: 'shading', ExtGState: 'gstate' },
  shading: { ShadingType: 'atom', ColorSpace: 'atom|Colour', Background: 'atoms', BBox: 'atoms', AntiAlias: 'atom', Coords: 'atoms', Domain: 'atoms', Matrix: 'atoms', Function: 'function|[function]', Extend: 'atoms', BitsPerCoordinate: 'atom', BitsPerComponent: 'atom', BitsPerFlag: 'atom', Decode: 'atoms', VerticesPerRow: 'atom' },
  function: { FunctionType: 'atom', Domain: 'atoms', Range: 'atoms', Size: 'atoms', BitsPerSample: 'atom', Order: 'atom', Encode: 'atoms', Decode: 'atoms', C0: 'atoms', C1: 'atoms', N: 'atom', Functions: '[function]', Bounds: 'atoms' },
  calibrated: { WhitePoint: 'atoms', BlackPoint: 'atoms', Gamma: 'atom|atoms', Matrix: 'atoms', Range: 'atoms' },
  icc: { N: 'atom', Alternate: 'atom|Colour', Range: 'atoms' },

  // Links, and annotations on a page: only their look.
  link: { Type: 'atom', Subtype: 'atom', Rect: 'atoms', Border: 'atoms', BS: 'border', C: 'atoms', H: 'atom', F: 'atom', QuadPoints: 'atoms', StructParent: 'atom', Contents: 'text', A: 'LinkAction', Dest: 'Dest' },
  mark: { Type: 'atom', Subtype: 'atom', Rect: 'atoms', Border: 'atoms', BS: 'border', BE: 'border', C: 'atoms', IC: 'atoms', CA: 'atom', BM: 'atom', F: 'atom', QuadPoints: 'atoms', InkList: 'atoms', Vertices: 'atoms', L: 'atoms', LE: 'atom|atoms', LL: 'atom', LLE: 'atom', CL: 'atoms', RD: 'atoms', DA: 'bytes', AP: 'appearance', AS: 'atom', StructParent: 'atom' },
  border: { Type: 'atom', W: 'atom', S: 'atom', D: 'atoms', I: 'atom' },
  appearance: { N: 'form|{form}', D: 'form|{form}' },

  // A form to fill in, empty.
  fields: { Fields: 'Fields', NeedAppearances: 'atom', DR: 'resources', DA: 'bytes', Q: 'atom' },
  field: { FT: 'atom', Kids: 'Fields', Parent: 'FieldParent', T: 'FieldName', TU: 'text', Ff: 'atom', V: 'FieldValue', MaxLen: 'atom', Opt: '[text|[text]]', TI: 'atom', DA: 'bytes', Q: 'atom', DR: 'resources', Type: 'atom', Subtype: 'atom', Rect: 'atoms', F: 'atom', P: 'PageRef', BS: 'border', Border: 'atoms', MK: 'caption', AP: 'appearance', AS: 'atom', H: 'atom', StructParent: 'atom', A: 'LinkAction' },
  caption: { R: 'atom', BC: 'atoms', BG: 'atoms', CA: 'text', RC: 'text', AC: 'text', I: 'form', TP: 'atom' },

  // Tags, which guide a screen reader.
  element: { Type: 'atom', S: 'Role', P: 'ElementParent', ID: 'Label', Pg: 'PageRef', K: 'Content', A: 'attributes|[attributes|atom]', T: 'Description', Lang: 'text', Alt: 'Description', E: 'Description', ActualText: 'Description', NS: 'namespace' },
  marked: { Type: 'atom', Pg: 'PageRef', Stm: 'form', MCID: 'atom' },
  object: { Type: 'atom', Pg: 'PageRef', Obj: 'AnnotRef' },
  namespace: { Type: 'atom', NS: 'NamespaceName' },
  attributes: { O: 'Owner', Placement: 'atom', WritingMode: 'atom', BackgroundColor: 'atoms', BorderColor: 'atoms', BorderStyle: 'atom|atoms', BorderThickness: 'atom|atoms', Padding: 'atom|atoms', Color: 'atoms', SpaceBefore: 'atom', SpaceAfter: 'atom', StartIndent: 'atom', EndIndent: 'atom', TextIndent: 'atom', TextAlign: 'atom', BBox: 'atoms', Width: 'atom', Height: 'atom', BlockAlign: 'atom', InlineAlign: 'atom', TBorderStyle: 'atom|atoms', TPadding: 'atom|atoms', BaselineShift: 'atom', LineHeight: 'atom', TextPosition: 'atom', TextDecorationColor: 'atoms', TextDecorationThickness: 'atom', TextDecorationType: 'atom', ColumnCount: 'atom', ColumnGap: 'atom|atoms', ColumnWidths: 'atom|atoms', ListNumbering: 'atom', ContinuedList: 'atom', RowSpan: 'atom', ColSpan: 'atom', Headers: '[Label]', Scope: 'atom', Summary: 'text', Role: 'atom', Checked: 'atom', checked: 'atom', Desc: 'text', Type: 'atom', Subtype: 'atom', Attached: 'atoms' },
};

/** The dictionaries that come with a stream: a picture, a font, the drawing of a page. */
export const STREAMS: ReadonlySet<string> = new Set(['content', 'data', 'image', 'form', 'cmap', 'fontfile', 'icc']);

/** The ones that may come with or without a stream. */
export const MAYBE_STREAMS: ReadonlySet<string> = new Set(['pattern', 'shading', 'function']);

/** Keys that act when somebody opens or uses a file, or that carry another file, wherever they are (ISO 32000-2, 7.11, 12.6, 13, 14.13). */
export const ACTING: ReadonlySet<string> = new Set(['AA', 'JS', 'JavaScript', 'XFA', 'EmbeddedFiles', 'EF', 'AF', 'Collection', 'Renditions', 'AlternatePresentations', 'NeedsRendering', 'Ref', 'FFilter', 'RichMediaContent', 'RichMediaSettings', 'PresSteps', 'PS']);
