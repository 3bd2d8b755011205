import { PDFDict, type PDFRef } from '@cantoo/pdf-lib';
import type { Copier, Rule } from './copier.ts';
import { dictOf, listOf, name, nameOf, spell, type Value } from './objects.ts';
import { Refusal } from './refusal.ts';

const USES = [['View', 'ViewState'], ['Print', 'PrintState'], ['Export', 'ExportState']] as const;

/** Rules for the layers of a document, which remain when they are all shown (ISO 32000-2, 8.11). Throws a Refusal when one is hidden. */
export function layerRules(copier: Copier, catalog: PDFDict): Record<'Properties' | 'Neutral', Rule> {
  const { source } = copier;
  refuseHiddenLayers(copier, catalog);
  return {
    Properties: (value) => {
      const dict = dictOf(source, value);
      const type = nameOf(source, dict?.get(name('Type')));
      // A group of layers that is shown when one of them is hidden.
      if (type === 'OCMD' && (dict!.has(name('VE')) || !['AnyOn', 'AllOn', undefined].includes(nameOf(source, dict!.get(name('P')))))) throw new Refusal('layers');
      return dict && copier.place(value, type === 'OCG' ? 'layer' : type === 'OCMD' ? 'membership' : 'properties');
    },
    Neutral: () => spell(new TextEncoder().encode('Unnamed')),
  };
}

function refuseHiddenLayers({ source }: Copier, catalog: PDFDict): void {
  const layers = dictOf(source, catalog.get(name('OCProperties')));
  const shown = dictOf(source, layers?.get(name('D')));
  const hides = listOf(source, shown?.get(name('OFF'))).length > 0 || !['ON', undefined].includes(nameOf(source, shown?.get(name('BaseState'))));
  const isHidden = (value: Value) => {
    const usage = dictOf(source, dictOf(source, value)?.get(name('Usage')));
    return USES.some(([use, state]) => nameOf(source, dictOf(source, usage?.get(name(use)))?.get(name(state))) === 'OFF');
  };
  if (hides || listOf(source, layers?.get(name('OCGs'))).some(isHidden)) throw new Refusal('layers');
}

/** The list of layers that a document with layers must have. */
export function listLayers({ target }: Copier): PDFDict | undefined {
  const layers = target.enumerateIndirectObjects().flatMap(([ref, object]): PDFRef[] => (object instanceof PDFDict && object.get(name('Type')) === name('OCG') ? [ref] : []));
  return layers.length ? (target.obj({ OCGs: layers, D: {} }) as PDFDict) : undefined;
}
