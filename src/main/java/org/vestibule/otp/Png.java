package org.vestibule.otp;

import java.nio.ByteBuffer;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A writer of small square PNG files in black and white (ISO/IEC 15948): greyscale, one bit for each pixel.
 *
 * <p>Written by hand because {@code javax.imageio} brings AWT along and allocates more than a megabyte for such a picture.
 * The pixels are stored, not compressed: at one bit each they are some 8 kB, and to compress them takes longer than the
 * rest of the file.
 */
final class Png {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int IHDR = 0x49484452;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int CHUNK_FRAME = 12;
    private static final int HEADER_LENGTH = 13;
    private static final byte BIT_DEPTH = 1;
    private static final byte GREYSCALE = 0;
    private static final int ZLIB_FRAME = 11;
    private static final short ZLIB_HEADER = 0x7801;
    private static final byte LAST_BLOCK_STORED = 1;

    private Png() {}

    /** A square of black and white cells. */
    interface Cells {
        boolean isDark(int x, int y);
    }

    /**
     * The file of a picture with this many cells on each side, each of them {@code scale} pixels wide and high: at most 700
     * pixels in all, which is what one stored block holds.
     */
    static byte[] of(Cells cells, int side, int scale) {
        int length = stride(side, scale) * side * scale;
        ByteBuffer file = ByteBuffer.allocate(Long.BYTES + 3 * CHUNK_FRAME + HEADER_LENGTH + ZLIB_FRAME + length);
        file.putLong(SIGNATURE);
        putHeader(file, side * scale);
        int start = beginPixels(file, length);
        drawLines(file.array(), file.position(), cells, side, scale);
        endPixels(file, start, length);
        endChunk(file, beginChunk(file, IEND, 0));
        return file.array();
    }

    private static void putHeader(ByteBuffer file, int pixels) {
        int start = beginChunk(file, IHDR, HEADER_LENGTH);
        file.putInt(pixels).putInt(pixels).put(BIT_DEPTH).put(GREYSCALE);
        file.put(new byte[HEADER_LENGTH - 2 * Integer.BYTES - 2]);
        endChunk(file, start);
    }

    /** The scanlines as a zlib stream of one stored block (RFC 1950 section 2.2, RFC 1951 section 3.2.4). */
    private static int beginPixels(ByteBuffer file, int length) {
        short reversed = Short.reverseBytes((short) length);
        int start = beginChunk(file, IDAT, ZLIB_FRAME + length);
        file.putShort(ZLIB_HEADER).put(LAST_BLOCK_STORED).putShort(reversed).putShort((short) ~reversed);
        return start;
    }

    private static void endPixels(ByteBuffer file, int start, int length) {
        Adler32 checksum = new Adler32();
        checksum.update(file.duplicate().limit(file.position() + length));
        file.position(file.position() + length).putInt((int) checksum.getValue());
        endChunk(file, start);
    }

    private static int beginChunk(ByteBuffer file, int type, int length) {
        file.putInt(length).putInt(type);
        return file.position() - Integer.BYTES;
    }

    /** Adds the checksum of everything from the chunk's type on. */
    private static void endChunk(ByteBuffer file, int start) {
        CRC32 checksum = new CRC32();
        checksum.update(file.duplicate().flip().position(start));
        file.putInt((int) checksum.getValue());
    }

    /** The bytes of a row of pixels, with the one before it that says "no filter". */
    private static int stride(int side, int scale) {
        return 1 + (side * scale + 7) / 8;
    }

    /** The rows of pixels, right where the file has them; a row of cells is drawn once and then copied. */
    private static void drawLines(byte[] file, int from, Cells cells, int side, int scale) {
        int stride = stride(side, scale);
        for (int y = 0; y < side; y++) {
            int start = from + y * scale * stride;
            drawRow(file, start + 1, cells, y, side, scale);
            for (int below = 1; below < scale; below++) {
                System.arraycopy(file, start, file, start + below * stride, stride);
            }
        }
    }

    private static void drawRow(byte[] lines, int start, Cells cells, int y, int side, int scale) {
        for (int x = 0; x < side; x++) {
            if (!cells.isDark(x, y)) {
                whiten(lines, start, x * scale, scale);
            }
        }
    }

    private static void whiten(byte[] lines, int start, int from, int length) {
        for (int x = from; x < from + length; x++) {
            lines[start + (x >> 3)] |= (byte) (0x80 >> (x & 7));
        }
    }
}
