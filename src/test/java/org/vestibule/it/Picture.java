package org.vestibule.it;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;

/** What a phone's camera makes of a picture on a screen. */
final class Picture {

    /** Of a hundred pictures without a flaw, ZXing loses one while it looks for corners askew; a camera has its next frame. */
    private static final Map<DecodeHintType, ?> SQUARE_ON = Map.of(DecodeHintType.PURE_BARCODE, true);

    private Picture() {}

    /** The text of the QR code in a PNG. */
    static String read(byte[] png) {
        BinaryBitmap picture = bitmap(png);
        return read(picture, Map.of())
                .or(() -> read(picture, SQUARE_ON))
                .orElseThrow(() -> new AssertionError("There is no readable QR code in the picture"));
    }

    private static Optional<String> read(BinaryBitmap picture, Map<DecodeHintType, ?> hints) {
        try {
            return Optional.of(new QRCodeReader().decode(picture, hints).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    private static BinaryBitmap bitmap(byte[] png) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
            int width = image.getWidth();
            int[] pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
            return new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, image.getHeight(), pixels)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
