package org.vestibule.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pictures as a scanner reads them. */
class QrCodeTest {

    private static final String TEXT = new KeyUri(
                    "Müller & Söhne",
                    "alice@example.org",
                    Secret.fromBase32("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"),
                    TotpParameters.DEFAULT)
            .value();
    private static final int WHITE = 0xffffff;

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static String scan(BufferedImage image) throws ReaderException {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return scan(pixels, image.getWidth());
    }

    private static String scan(int[] pixels, int side) throws ReaderException {
        RGBLuminanceSource source = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 15, 40, 100, 145, 250, 400, 700, 1100, 1400})
    void thePngIsReadBack(int length) throws IOException, ReaderException {
        String text = "aB3%".repeat(length / 4 + 1).substring(0, length);
        BufferedImage image = image(QrCode.of(text).png());

        assertThat(scan(image)).isEqualTo(text);
        assertThat(image.getWidth()).isEqualTo(image.getHeight()).isBetween(200, 300);
    }

    @Test
    void thePngIsSmallBlackAndWhiteAndCarriesAKeyUri() throws IOException, ReaderException {
        byte[] png = QrCode.of(TEXT).png();

        assertThat(scan(image(png))).isEqualTo(TEXT);
        assertThat(image(png).getColorModel().getPixelSize()).isEqualTo(1);
        assertThat(png).hasSizeLessThan(10_000);
    }

    @Test
    void fourModulesOfWhiteAreAroundIt() throws IOException {
        BufferedImage image = image(QrCode.of("A").png());
        int module = image.getWidth() / (21 + 8);

        assertThat(image.getRGB(4 * module, 4 * module) & WHITE).isZero();
        for (int i = 0; i < image.getWidth() * 4 * module; i++) {
            int along = i / (4 * module);
            int across = i % (4 * module);
            assertThat(image.getRGB(along, across) & WHITE).isEqualTo(WHITE);
            assertThat(image.getRGB(across, along) & WHITE).isEqualTo(WHITE);
            assertThat(image.getRGB(along, image.getWidth() - 1 - across) & WHITE)
                    .isEqualTo(WHITE);
            assertThat(image.getRGB(image.getWidth() - 1 - across, along) & WHITE)
                    .isEqualTo(WHITE);
        }
    }

    @Test
    void theDataUriIsThePng() {
        QrCode code = QrCode.of(TEXT);
        String prefix = "data:image/png;base64,";

        assertThat(code.dataUri()).startsWith(prefix);
        assertThat(Base64.getDecoder().decode(code.dataUri().substring(prefix.length())))
                .isEqualTo(code.png());
    }

    @Test
    void theSvgIsReadBack() throws ReaderException {
        String svg = QrCode.of(TEXT).svg();
        Matcher picture = Pattern.compile("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 (\\d+) \\1\""
                        + " shape-rendering=\"crispEdges\"><rect width=\"\\1\" height=\"\\1\" fill=\"#fff\"/>"
                        + "<path fill=\"#000\" d=\"([^\"]*)\"/></svg>")
                .matcher(svg);

        assertThat(picture.matches()).as(svg).isTrue();
        int side = Integer.parseInt(picture.group(1));
        assertThat(scan(rasterise(picture.group(2), side, 3), side * 3)).isEqualTo(TEXT);
    }

    private static int[] rasterise(String path, int side, int scale) {
        int[] pixels = new int[side * scale * side * scale];
        Arrays.fill(pixels, WHITE);
        Matcher run = Pattern.compile("\\GM(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(path);
        int end = 0;
        while (run.find()) {
            end = run.end();
            int from = Integer.parseInt(run.group(1)) * scale;
            int to = from + Integer.parseInt(run.group(3)) * scale;
            int top = Integer.parseInt(run.group(2)) * scale;
            for (int y = top; y < top + scale; y++) {
                Arrays.fill(pixels, y * side * scale + from, y * side * scale + to, 0);
            }
        }
        assertThat(end).isEqualTo(path.length());
        return pixels;
    }

    @Test
    void aBlankPictureWouldNotPass() {
        int[] white = new int[200 * 200];
        Arrays.fill(white, WHITE);

        assertThatThrownBy(() -> scan(white, 200)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theLongestTextFits() throws IOException, ReaderException {
        String longest = "a".repeat(2331);

        assertThat(scan(image(QrCode.of(longest).png()))).isEqualTo(longest);
    }

    @Test
    void otherTextsAreRefusedWithoutRepeatingThem() {
        assertRefused("", "text: must be ASCII, and not empty");
        assertRefused("Müller", "text: must be ASCII, and not empty");
        assertRefused("a".repeat(2332), "text: too long for a QR code, 2332 characters");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> QrCode.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage(message);
    }

    @Test
    void itsTextIsMasked() {
        assertThat(QrCode.of(TEXT).toString()).matches("QrCode\\[\\d+ modules]");
    }
}
