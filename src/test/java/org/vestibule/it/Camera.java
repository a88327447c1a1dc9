package org.vestibule.it;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.openqa.selenium.OutputType;

/** Takes pictures of pages as they are in a browser. */
final class Camera {

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final double SHARP = 1.5;

    private final Browser browser;
    private final Path folder;

    Camera(Browser browser, Path folder) throws IOException {
        this.browser = browser;
        this.folder = Files.createDirectories(folder);
    }

    /** The whole page, wide and narrow, light and dark. */
    void take(String page) {
        for (int width : new int[] {WIDE, NARROW}) {
            write(page + "-" + width + "-light.png", whole(width));
            browser.dark();
            write(page + "-" + width + "-dark.png", whole(width));
            browser.light();
        }
        browser.unresize();
    }

    private byte[] whole(int width) {
        browser.resize(width, 1, 1);
        Long height = (Long) browser.driver().executeScript("return document.documentElement.scrollHeight");
        browser.resize(width, Math.max(height.intValue(), width * 5 / 8), 1);
        return picture();
    }

    /** The top of the page, sharper. */
    BufferedImage top(int width, int height) {
        browser.resize(width, height, SHARP);
        byte[] png = picture();
        browser.unresize();
        return image(png);
    }

    /** Two pictures as one. */
    void side(String name, BufferedImage left, BufferedImage right) {
        BufferedImage both =
                new BufferedImage(left.getWidth() + right.getWidth(), left.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = both.createGraphics();
        canvas.drawImage(left, 0, 0, Color.WHITE, null);
        canvas.drawImage(right, left.getWidth(), 0, Color.WHITE, null);
        canvas.dispose();
        try {
            ImageIO.write(both, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] picture() {
        return browser.driver().getScreenshotAs(OutputType.BYTES);
    }

    private static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, byte[] png) {
        try {
            Files.write(folder.resolve(name), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
