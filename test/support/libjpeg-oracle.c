/* Coefficients as libjpeg reads them, for comparison: width, height, components, warnings (int32); then per
   component id, sampling factors, columns, rows (int32), 64 divisors (uint16) and the blocks (int16). */
#include <stdio.h>
#include <jpeglib.h>

int main(int argc, char **argv) {
  FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
  struct jpeg_decompress_struct jpeg;
  struct jpeg_error_mgr errors;
  if (!file) return 2;
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_decompress(&jpeg);
  jpeg_stdio_src(&jpeg, file);
  jpeg_read_header(&jpeg, TRUE);
  jvirt_barray_ptr *planes = jpeg_read_coefficients(&jpeg);
  int head[4] = {(int)jpeg.image_width, (int)jpeg.image_height, jpeg.num_components, (int)errors.num_warnings};
  fwrite(head, sizeof(int), 4, stdout);
  for (int c = 0; c < jpeg.num_components; c++) {
    jpeg_component_info *info = jpeg.comp_info + c;
    int shape[5] = {info->component_id, info->h_samp_factor, info->v_samp_factor, (int)info->width_in_blocks,
                    (int)info->height_in_blocks};
    fwrite(shape, sizeof(int), 5, stdout);
    fwrite(info->quant_table->quantval, 2, 64, stdout);
    for (JDIMENSION row = 0; row < info->height_in_blocks; row++) {
      JBLOCKARRAY blocks = jpeg.mem->access_virt_barray((j_common_ptr)&jpeg, planes[c], row, 1, FALSE);
      fwrite(blocks[0], sizeof(JBLOCK), info->width_in_blocks, stdout);
    }
  }
  return 0;
}
