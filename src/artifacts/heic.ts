/**
 * The one file that knows libheif-js: HEVC pictures, which sharp's own build leaves out. WebAssembly, so that a
 * hostile file cannot reach beyond its own memory; loaded on first use, since it costs 100 ms and 60 MB.
 */
import { withLuma } from './luma.js';
import type { Raster } from './types.js';

/**
 * Decodes the primary picture to 8-bit RGB, with the container's own rotation and crop, without its alpha plane.
 * Throws an Error with libheif's message.
 */
export async function decodeHeic(bytes: Uint8Array): Promise<Raster> {
  const { default: libheif } = await import('libheif-js/wasm-bundle.js');
  const context = libheif.heif_context_alloc();
  try {
    const read = libheif.heif_context_read_from_memory(context, bytes);
    if (read.message !== 'Success') throw new Error(read.message);
    const handle = libheif.heif_js_context_get_primary_image_handle(context);
    if ('code' in handle) throw new Error(handle.message);
    const decoded = await libheif.heif_js_decode_image2(
      handle,
      libheif.heif_colorspace.heif_colorspace_RGB,
      libheif.heif_chroma.heif_chroma_interleaved_RGB,
    );
    libheif.heif_image_handle_release(handle);
    if ('code' in decoded) throw new Error(decoded.message);
    const [plane] = decoded.channels;
    const rgb = packed(plane.data, plane.width * 3, plane.height, plane.stride);
    libheif.heif_image_release(decoded.image);
    return withLuma(rgb, plane.width, plane.height, 3);
  } finally {
    libheif.heif_context_free(context);
  }
}

/** Rows without the padding at their ends. */
function packed(data: Uint8Array, row: number, rows: number, stride: number): Uint8Array {
  if (stride === row) return data.slice(0, row * rows);
  const out = new Uint8Array(row * rows);
  for (let y = 0; y < rows; y++) out.set(data.subarray(y * stride, y * stride + row), y * row);
  return out;
}
