package org.vestibule.otp;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Base64;

/**
 * A text as a picture that a phone can scan (ISO/IEC 18004), black on white, with the quiet zone of four modules that
 * scanners need.
 *
 * <p>Error correction is level M: 15 % of the picture may be spoilt. The picture holds whatever the text holds, so that
 * of a key URI is as secret as the URI. Immutable and safe for many threads.
 */
public final class QrCode {

    private static final int QUIET_ZONE = 4;
    private static final int SMALLEST_PIXELS = 200;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The picture of this text.
     *
     * @throws IllegalArgumentException if the text is empty, is not ASCII (which scanners read differently) or has more
     *     than the 2331 characters that a QR code holds at this level; the message does not repeat the text
     */
    public static QrCode of(String text) {
        if (text.isEmpty() || text.chars().anyMatch(c -> c > 0x7f)) {
            throw new IllegalArgumentException("text: must be ASCII, and not empty");
        }
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("text: too long for a QR code, " + text.length() + " characters");
        }
    }

    /** The picture as a PNG file in black and white, 200 to 300 pixels wide; up to 370 for more than 1400 characters. */
    public byte[] png() {
        int scale = Math.max(2, (SMALLEST_PIXELS + side() - 1) / side());
        return Png.of(this::isDark, side(), scale);
    }

    /** The PNG file as a {@code data:} URI (RFC 2397), for a page that loads nothing else. */
    public String dataUri() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
    }

    /** The picture as an SVG document without script or style, one unit for each module: it scales to any size. */
    public String svg() {
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$s %1$s" shape-rendering="crispEdges">\
            <rect width="%1$s" height="%1$s" fill="#fff"/><path fill="#000" d="%2$s"/></svg>\
            """
                .formatted(Integer.toString(side()), path());
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < side(); y++) {
            appendRow(path, y);
        }
        return path.toString();
    }

    private void appendRow(StringBuilder path, int y) {
        for (int x = 0; x < side(); x++) {
            int length = darkFrom(x, y);
            if (length > 0) {
                path.append('M').append(x).append(' ').append(y).append('h').append(length);
                path.append("v1h-").append(length).append('z');
                x += length;
            }
        }
    }

    private int darkFrom(int x, int y) {
        int end = x;
        while (isDark(end, y)) {
            end++;
        }
        return end - x;
    }

    private int side() {
        return modules.getWidth() + 2 * QUIET_ZONE;
    }

    private boolean isDark(int x, int y) {
        int column = x - QUIET_ZONE;
        int row = y - QUIET_ZONE;
        return column >= 0
                && row >= 0
                && column < modules.getWidth()
                && row < modules.getHeight()
                && modules.get(column, row) == 1;
    }

    /** The size only, never the text. */
    @Override
    public String toString() {
        return "QrCode[" + modules.getWidth() + " modules]";
    }
}
