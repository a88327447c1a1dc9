package org.vestibule.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.vestibule.otp.QrCode;

/** A key URI as a PNG file: ZXing's encoding alone, ours, and ZXing with ImageIO. */
@State(Scope.Benchmark)
public class QrBenchmark {

    private static final String KEY_URI = "otpauth://totp/Lobby:alice@example.org"
            + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Lobby&algorithm=SHA1&digits=6&period=30";
    private static final int PIXELS = 246;

    @Benchmark
    public QRCode encodeAlone() throws WriterException {
        return Encoder.encode(KEY_URI, ErrorCorrectionLevel.M);
    }

    @Benchmark
    public byte[] vestibule() {
        return QrCode.of(KEY_URI).png();
    }

    @Benchmark
    public String vestibuleAsDataUri() {
        return QrCode.of(KEY_URI).dataUri();
    }

    @Benchmark
    public byte[] zxingAndImageIo() throws WriterException, IOException {
        BitMatrix matrix = new QRCodeWriter()
                .encode(
                        KEY_URI,
                        BarcodeFormat.QR_CODE,
                        PIXELS,
                        PIXELS,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M));
        BufferedImage image = new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                image.setRGB(x, y, matrix.get(x, y) ? 0 : 0xffffff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }
}
