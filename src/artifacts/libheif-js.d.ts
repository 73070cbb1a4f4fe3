/** The part of libheif-js that heic.ts calls; the package ships no types of its own for it. */
declare module 'libheif-js/wasm-bundle.js' {
  interface Failure {
    readonly code: object;
    readonly message: string;
  }
  interface Handle {
    readonly imageHandle?: never;
  }
  interface Plane {
    readonly width: number;
    readonly height: number;
    readonly stride: number;
    readonly data: Uint8Array;
  }
  interface Libheif {
    readonly heif_colorspace: { readonly heif_colorspace_RGB: object };
    readonly heif_chroma: { readonly heif_chroma_interleaved_RGB: object };
    heif_context_alloc(): object;
    heif_context_free(context: object): void;
    heif_context_read_from_memory(context: object, bytes: Uint8Array): Failure;
    heif_js_context_get_primary_image_handle(context: object): Handle | Failure;
    heif_js_decode_image2(
      handle: Handle,
      colourspace: object,
      chroma: object,
    ): Promise<{ readonly channels: readonly Plane[]; readonly image: object } | Failure>;
    heif_image_handle_release(handle: Handle): void;
    heif_image_release(image: object): void;
  }
  const libheif: Libheif;
  export default libheif;
}
